async def main():
    print("hello")


main()
