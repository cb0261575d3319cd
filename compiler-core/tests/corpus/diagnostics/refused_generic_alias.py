Names = list[str]
print(Names)
