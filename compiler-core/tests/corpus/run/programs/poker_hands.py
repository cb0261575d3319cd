RANKS = "23456789TJQKA"


def score(hand):
    cards = hand.split()
    ranks = sorted((RANKS.index(c[0]) for c in cards), reverse=True)
    counts = sorted(((ranks.count(r), r) for r in set(ranks)), reverse=True)
    flush = len(set(c[1] for c in cards)) == 1
    straight = len(counts) == 5 and ranks[0] - ranks[4] == 4
    if ranks == [12, 3, 2, 1, 0]:
        straight, ranks = True, [3, 2, 1, 0, -1]
    shape = [n for n, _ in counts]
    if straight and flush:
        kind = 8
    elif shape[0] == 4:
        kind = 7
    elif shape == [3, 2]:
        kind = 6
    elif flush:
        kind = 5
    elif straight:
        kind = 4
    elif shape[0] == 3:
        kind = 3
    elif shape == [2, 2, 1]:
        kind = 2
    else:
        kind = 1 if shape[0] == 2 else 0
    return kind, [r for _, r in counts] if not straight else ranks


NAMES = ["high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"]
hands = ["2H 3D 5S 9C KD", "2C 3H 4S 8C AH", "2H 4S 4C 2D 4H", "TH JH QH KH AH", "AS 2S 3S 4S 5S", "9H 9D 9S 9C 2D", "5H 5D 8S 8C KD", "AH 2D 3S 4C 5D", "7H 7D 7S 2C KD", "2D 9D 4D KD JD", "AC AD 3H 4H 5H"]
for h in sorted(hands, key=score, reverse=True):
    kind, rest = score(h)
    print(f"{h}  {NAMES[kind]:<15}{rest}")
print(score(hands[0]) < score(hands[1]), max(hands, key=score))
