export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  function area(width, height = 2) {
    return $int_mul(width, height);
  }
  function fibonacci(n) {
    return n < 2 ? n : $int_add(fibonacci($int_sub(n, 1)), fibonacci($int_sub(n, 2)));
  }
  function greet(name) {
    $print(`Hello, ${name}!`);
  }
  $print($digits(area(3)), $digits(area(4, 5)), $digits(fibonacci(20)));
  greet("Ann");
}
