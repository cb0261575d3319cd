try:
    try:
        raise KeyError(1)
    except KeyError as e:
        raise ValueError(2) from e
except ValueError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        raise KeyError(1)
    except KeyError as e:
        raise ValueError(2)
except ValueError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    print(e.cause)
except NameError as f:
    print(f)
try:
    raise TypeError
except TypeError as e:
    try:
        print(e.cause)
    except AttributeError as f:
        print(f)
