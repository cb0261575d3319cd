class = 5
def for(x):
    pass
