export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  let counts, word, count;
  function count_words(text) {
    const counts = $dict([]);
    for (const word of $str_split($str_lower(text))) {
      $set_item(counts, word, $add($dict_get(counts, word, 0), 1));
    }
    return counts;
  }
  counts = count_words("the cat and the hat");
  for (const item$1 of $sorted($dict_items(counts))) {
    [word, count] = $unpack(item$1, 2);
    $print(`${$format(word, ">5")} ${$str(count)}`);
  }
}
