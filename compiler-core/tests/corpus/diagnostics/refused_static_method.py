class Tools:
    @staticmethod
    def twice(x):
        return 2 * x


print(Tools.twice(2))
