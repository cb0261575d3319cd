class ConfigError(Exception):
    pass


def read(d, key):
    try:
        return d[key]
    except KeyError as e:
        raise ConfigError("no " + key) from e


print(read({"a": 1}, "a"))
print(read({"a": 1}, "b"))
