import re
from collections import Counter

print(Counter(re.findall("a", "banana")))
