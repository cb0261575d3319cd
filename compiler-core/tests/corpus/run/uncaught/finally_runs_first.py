def work():
    try:
        print("working")
        raise RuntimeError("broken")
    finally:
        print("cleaning up")


try:
    work()
finally:
    print("outer cleanup")
print("not reached")
