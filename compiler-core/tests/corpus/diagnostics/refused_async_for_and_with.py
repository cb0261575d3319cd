async def main(source):
    async for item in source:
        print(item)
    async with source:
        pass
