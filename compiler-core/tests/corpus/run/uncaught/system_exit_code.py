import sys


def main():
    print("leaving with 3")
    sys.exit(3)


try:
    main()
except Exception:
    print("not caught here")
