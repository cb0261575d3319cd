export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  let text;
  function parse(text) {
    let error;
    try {
      return $to_int(text);
    } catch (thrown$1) {
      const error$2 = $caught(thrown$1);
      if ($matches(error$2, $ValueError)) {
        error = error$2;
        $print("no number:", error);
        return null;
      } else {
        throw error$2;
      }
    } finally {
      $print("done");
    }
  }
  for (text of ["12", "x"]) {
    const value = parse(text);
    if (value === null) {
      continue;
    }
    $print($floordiv(value, 5));
  }
}
