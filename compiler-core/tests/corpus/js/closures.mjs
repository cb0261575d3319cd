export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  function counter(start) {
    let count = start;
    function next_value(step = 1) {
      count = $iadd(count, step);
      return count;
    }
    $sig(next_value, "counter.<locals>.next_value", "step=");
    return next_value;
  }
  const first = counter(10);
  $print($call(first), $call(first, 5));
  $print($sorted(["pear", "fig", "apple"], new $Keywords({ key: $sig((word) => $tuple($len(word), word), "<lambda>", "word") })));
}
