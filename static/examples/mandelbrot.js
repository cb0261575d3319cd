// The same picture and the same sum in idiomatic JavaScript.

function mandelbrot(width = 400, height = 300, limit = 100) {
  let total = 0;
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      const cr = (px / width) * 3 - 2;
      const ci = (py / height) * 2 - 1;
      let zr = 0;
      let zi = 0;
      let n = 0;
      while (n < limit && zr * zr + zi * zi < 4) {
        const next = zr * zr - zi * zi + cr;
        zi = 2 * zr * zi + ci;
        zr = next;
        n++;
      }
      total += n;
    }
  }
  return total;
}

function escapeTime(cr, ci, limit) {
  let zr = 0;
  let zi = 0;
  for (let n = 0; n < limit; n++) {
    if (zr * zr + zi * zi >= 4) return n;
    const next = zr * zr - zi * zi + cr;
    zi = 2 * zr * zi + ci;
    zr = next;
  }
  return limit;
}

function picture(width, height, write) {
  const shades = " .:-=+*#%@";
  for (let py = 0; py < height; py++) {
    let line = "";
    for (let px = 0; px < width; px++) {
      const n = escapeTime((px / width) * 3 - 2, (py / height) * 2 - 1, 36);
      line += n < 36 ? shades[Math.floor((n % 36) / 4)] : "@";
    }
    write(line + "\n");
  }
}

export default function run(write, read) {
  picture(64, 24, write);
  write(`iterations: ${mandelbrot(800, 600, 100)}\n`);
}
