class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def intro(self):
        return "I am " + self.speak()

    def kind(self):
        return "animal"


class Dog(Animal):
    sound = "woof"

    def kind(self):
        return "dog and " + super().kind()


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name + " junior")
        self.age = age

    def speak(self):
        return super().speak().upper() + "!" * self.age

    def kind(self):
        return "puppy and " + super().kind()


class Cat(Animal):
    sound = "meow"

    def intro(self):
        return Animal.intro(self) + " purr"


zoo = [Animal("thing"), Dog("rex"), Puppy("rex", 2), Cat("tom")]
for a in zoo:
    print(a.intro(), "|", a.kind(), "|", type(a).__name__, isinstance(a, Dog), isinstance(a, Animal), isinstance(a, (Cat, Puppy)), isinstance(a, object))
print(issubclass(Puppy, Animal), issubclass(Cat, Dog), issubclass(Dog, Dog), issubclass(bool, int))
print([a.name for a in zoo if isinstance(a, Dog)])
print(Dog.kind(zoo[2]), Puppy.kind(zoo[2]))
class Empty(Cat):
    pass


e = Empty("e")
print(e.intro(), e.sound, Empty.__name__, type(e).__name__)
try:
    Puppy("x")
except TypeError as err:
    print(err)
try:
    zoo[0].bark()
except AttributeError as err:
    print(err)
