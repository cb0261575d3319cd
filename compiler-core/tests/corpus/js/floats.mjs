export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  function distance(x1, y1, x2, y2) {
    const dx = x2 - x1;
    const dy = y2 - y1;
    return $math_sqrt($float(dx * dx + dy * dy));
  }
  let total = 0.0;
  for (let step = 1; step < 5; step++) {
    total = total + distance(0.0, 0.0, step * 0.5, 1.5);
  }
  $print($float(total), $round($float(total), 3), $float(7 / 2));
}
