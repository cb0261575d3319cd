x = 12abc
y = 0777
