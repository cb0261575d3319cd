export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  const squares = Array.from({ length: 10 }, (_, n) => $int_mul(n, n));
  const even = $list((out$) => { for (const n of squares) { if ($eq($mod(n, 2), 0)) { out$.push(n); } } });
  const lengths = $dict($list((out$) => { for (const word of ["one", "three", "five"]) { out$.push([word, $len(word)]); } }));
  $print(even, $sum(Array.from(squares, (n) => n)), (() => { for (const n of squares) { if ($gt(n, 50)) return true; } return false; })(), lengths);
  const table = Array.from({ length: 3 }, (_, row) => Array.from({ length: 3 }, (_, column) => $int_mul(row, column)));
  $print(table);
}
