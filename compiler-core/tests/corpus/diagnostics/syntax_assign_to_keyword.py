None = 5
True = 1
