text = "\N{no such name}"
short = "\x4"
