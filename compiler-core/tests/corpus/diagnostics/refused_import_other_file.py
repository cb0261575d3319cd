from helpers import tool

print(tool())
