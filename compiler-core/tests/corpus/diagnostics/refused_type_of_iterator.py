print(type(zip([1], [2])).__name__)
