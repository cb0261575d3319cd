async def wait(task):
    return await task
