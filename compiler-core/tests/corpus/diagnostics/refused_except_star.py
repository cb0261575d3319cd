try:
    raise ExceptionGroup("many", [ValueError(1)])
except* ValueError as e:
    print(e)
