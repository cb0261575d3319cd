// The same solar system with JavaScript classes.

const PI = 3.141592653589793;
const SOLAR_MASS = 4 * PI * PI;
const DAYS_PER_YEAR = 365.24;

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx * DAYS_PER_YEAR;
    this.vy = vy * DAYS_PER_YEAR;
    this.vz = vz * DAYS_PER_YEAR;
    this.mass = mass * SOLAR_MASS;
  }

  push(other, dt) {
    const dx = this.x - other.x;
    const dy = this.y - other.y;
    const dz = this.z - other.z;
    const squared = dx * dx + dy * dy + dz * dz;
    const magnitude = dt / (squared * Math.sqrt(squared));
    this.vx -= dx * other.mass * magnitude;
    this.vy -= dy * other.mass * magnitude;
    this.vz -= dz * other.mass * magnitude;
    other.vx += dx * this.mass * magnitude;
    other.vy += dy * this.mass * magnitude;
    other.vz += dz * this.mass * magnitude;
  }

  move(dt) {
    this.x += dt * this.vx;
    this.y += dt * this.vy;
    this.z += dt * this.vz;
  }
}

class System {
  constructor(bodies) {
    this.bodies = bodies;
    let px = 0;
    let py = 0;
    let pz = 0;
    for (const body of bodies) {
      px += body.vx * body.mass;
      py += body.vy * body.mass;
      pz += body.vz * body.mass;
    }
    const sun = bodies[0];
    sun.vx = -px / SOLAR_MASS;
    sun.vy = -py / SOLAR_MASS;
    sun.vz = -pz / SOLAR_MASS;
  }

  advance(dt) {
    const bodies = this.bodies;
    const count = bodies.length;
    for (let i = 0; i < count; i++) {
      const body = bodies[i];
      for (let j = i + 1; j < count; j++) body.push(bodies[j], dt);
    }
    for (let i = 0; i < count; i++) bodies[i].move(dt);
  }

  energy() {
    let total = 0;
    const bodies = this.bodies;
    for (let i = 0; i < bodies.length; i++) {
      const body = bodies[i];
      const speed = body.vx * body.vx + body.vy * body.vy + body.vz * body.vz;
      total += 0.5 * body.mass * speed;
      for (let j = i + 1; j < bodies.length; j++) {
        const other = bodies[j];
        const dx = body.x - other.x;
        const dy = body.y - other.y;
        const dz = body.z - other.z;
        total -= (body.mass * other.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return total;
  }
}

function solarSystem() {
  const sun = new Body(0, 0, 0, 0, 0, 0, 1);
  const jupiter = new Body(
    4.8414314424647209, -1.16032004402742839, -0.103622044471123109,
    0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
    0.000954791938424326609,
  );
  const saturn = new Body(
    8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
    -0.00276742510726411151, 0.00499852801234917238, 0.0000230417297573763929,
    0.000285885980666130812,
  );
  const uranus = new Body(
    12.894369562139131, -15.1111514016986312, -0.223307578892655734,
    0.00296460137564761618, 0.0023784717395948095, -0.0000296589568540237556,
    0.0000436624404335156298,
  );
  const neptune = new Body(
    15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
    0.00268067772490389322, 0.00162824170038242295, -0.000095159225451971587,
    0.0000515138902046611451,
  );
  return new System([sun, jupiter, saturn, uranus, neptune]);
}

export default function run(write, read) {
  const system = solarSystem();
  write(`energy before: ${system.energy().toFixed(9)}\n`);
  for (let step = 0; step < 400000; step++) system.advance(0.01);
  write(`energy after:  ${system.energy().toFixed(9)}\n`);
}
