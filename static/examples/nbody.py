# Five bodies under gravity: the Sun and the four giant planets, as objects.

import math

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
DAYS_PER_YEAR = 365.24


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx * DAYS_PER_YEAR
        self.vy = vy * DAYS_PER_YEAR
        self.vz = vz * DAYS_PER_YEAR
        self.mass = mass * SOLAR_MASS

    def push(self, other, dt):
        dx = self.x - other.x
        dy = self.y - other.y
        dz = self.z - other.z
        squared = dx * dx + dy * dy + dz * dz
        magnitude = dt / (squared * math.sqrt(squared))
        self.vx -= dx * other.mass * magnitude
        self.vy -= dy * other.mass * magnitude
        self.vz -= dz * other.mass * magnitude
        other.vx += dx * self.mass * magnitude
        other.vy += dy * self.mass * magnitude
        other.vz += dz * self.mass * magnitude

    def move(self, dt):
        self.x += dt * self.vx
        self.y += dt * self.vy
        self.z += dt * self.vz


class System:
    def __init__(self, bodies):
        self.bodies = bodies
        px = py = pz = 0.0
        for body in bodies:
            px += body.vx * body.mass
            py += body.vy * body.mass
            pz += body.vz * body.mass
        sun = bodies[0]
        sun.vx = -px / SOLAR_MASS
        sun.vy = -py / SOLAR_MASS
        sun.vz = -pz / SOLAR_MASS

    def advance(self, dt):
        bodies = self.bodies
        for i in range(len(bodies)):
            body = bodies[i]
            for j in range(i + 1, len(bodies)):
                body.push(bodies[j], dt)
        for body in bodies:
            body.move(dt)

    def energy(self):
        total = 0.0
        bodies = self.bodies
        for i, body in enumerate(bodies):
            speed = body.vx * body.vx + body.vy * body.vy + body.vz * body.vz
            total += 0.5 * body.mass * speed
            for j in range(i + 1, len(bodies)):
                other = bodies[j]
                dx = body.x - other.x
                dy = body.y - other.y
                dz = body.z - other.z
                total -= body.mass * other.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
        return total


def solar_system():
    sun = Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0)
    jupiter = Body(
        4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
        0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
        0.000954791938424326609,
    )
    saturn = Body(
        8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
        -0.00276742510726411151, 0.00499852801234917238, 0.0000230417297573763929,
        0.000285885980666130812,
    )
    uranus = Body(
        12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
        0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
        0.0000436624404335156298,
    )
    neptune = Body(
        15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
        0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
        0.0000515138902046611451,
    )
    return System([sun, jupiter, saturn, uranus, neptune])


system = solar_system()
print(f"energy before: {system.energy():.9f}")
for step in range(400000):
    system.advance(0.01)
print(f"energy after:  {system.energy():.9f}")
