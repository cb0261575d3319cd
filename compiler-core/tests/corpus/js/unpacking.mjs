export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  let first, rest, a, b, name, x, y;
  function divide(a, b) {
    return $tuple($int_floordiv(a, b), $int_mod(a, b));
  }
  const [quotient, remainder] = $unpack(divide(17, 5), 2);
  $print(quotient, remainder);
  [first, rest] = $unpack_star([1, 2, 3], 1, 0);
  [a, b] = [1, 2];
  [a, b] = [b, a];
  $print(first, rest, a, b);
  for (const item$1 of [$tuple("p", $tuple(1, 2))]) {
    const items$2 = $unpack(item$1, 2);
    name = items$2[0];
    [x, y] = $unpack(items$2[1], 2);
    $print(name, $add(x, y));
  }
}
