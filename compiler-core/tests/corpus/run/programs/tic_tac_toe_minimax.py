LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
nodes = 0


def winner(b):
    for i, j, k in LINES:
        if b[i] != " " and b[i] == b[j] == b[k]:
            return b[i]
    return None if " " in b else "draw"


def minimax(b, player, memo):
    global nodes
    key = "".join(b)
    if key in memo:
        return memo[key]
    nodes += 1
    w = winner(b)
    if w:
        result = (1 if w == "X" else -1 if w == "O" else 0, None)
    else:
        best = None
        for i in range(9):
            if b[i] == " ":
                b[i] = player
                score, _ = minimax(b, "O" if player == "X" else "X", memo)
                b[i] = " "
                if best is None or (score > best[0] if player == "X" else score < best[0]):
                    best = (score, i)
        result = best
    memo[key] = result
    return result


board = [" "] * 9
player, memo = "X", {}
while winner(board) is None:
    score, move = minimax(board, player, memo)
    board[move] = player
    print(player, move, score)
    player = "O" if player == "X" else "X"
print(winner(board), nodes, len(memo))
for r in range(0, 9, 3):
    print("|".join(board[r:r + 3]))
print(minimax(list("XX OO    "), "X", {}), minimax(list("XX OO    "), "O", {}))
