export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  let i, p;
  function primes(limit) {
    let p;
    const found = [];
    for (let n = 2, end$1 = limit; n < end$1; n++) {
      let broke$2 = false;
      for (p of found) {
        if ($eq($mod(n, p), 0)) {
          broke$2 = true;
          break;
        }
      }
      if (!broke$2) {
        found.push(n);
      }
    }
    return found;
  }
  function digits(n) {
    let count = 0;
    while (n > 0) {
      n = $int_floordiv(n, 10);
      count += 1;
    }
    return count;
  }
  for ([i, p] of primes(20).entries()) {
    $print(i, p);
  }
  $print(digits($pow(2, 64)));
}
