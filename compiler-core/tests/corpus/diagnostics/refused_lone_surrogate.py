print(r"\ud83d", "\\ud83d", "\U0001f600")
print(f"half {1} \ud83d")
