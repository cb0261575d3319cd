def counted():
    counted.times += 1


counted.times = 0
