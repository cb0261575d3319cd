e = ValueError("x")
e.add_note("n")
