config = {"host": "local", "port": 80}


def setting(name):
    return config[name]


print(setting("host"), setting("port"))
try:
    setting("user")
except ValueError:
    print("the wrong handler")
