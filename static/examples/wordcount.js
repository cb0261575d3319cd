// The same count with a Map.

const SYLLABLES = ["ka", "to", "mi", "ra", "ne", "so", "lu", "vi", "den", "por", "ash", "el"];
const MARKS = [".", ",", ";", "!", "?"];

function makeText(length) {
  let seed = 42;
  const words = [];
  for (let i = 0; i < length; i++) {
    seed = (seed * 16807) % 2147483647;
    let word = SYLLABLES[seed % 12] + SYLLABLES[Math.floor(seed / 12) % 7];
    if (seed % 5 === 0) word += SYLLABLES[Math.floor(seed / 84) % 12];
    if (i % 11 === 0) word = word[0].toUpperCase() + word.slice(1);
    if (i % 7 === 6) word += MARKS[Math.floor(seed / 1000) % 5];
    words.push(word);
  }
  return words.join(" ");
}

function countWords(text) {
  const counts = new Map();
  for (let word of text.split(/\s+/)) {
    word = word.replace(/^[.,;!?]+|[.,;!?]+$/g, "").toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function byLength(counts) {
  const lengths = new Map();
  for (const [word, count] of counts) {
    lengths.set(word.length, (lengths.get(word.length) ?? 0) + count);
  }
  return lengths;
}

export default function run(write, read) {
  const text = makeText(400000);
  const counts = countWords(text);
  write(`${text.length} characters, ${counts.size} different words\n`);
  const ranking = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  for (const [word, count] of ranking.slice(0, 10)) {
    write(`${word.padEnd(10)}${String(count).padStart(8)}\n`);
  }
  const lengths = byLength(counts);
  for (const size of [...lengths.keys()].sort((a, b) => a - b)) {
    write(`${String(size).padStart(2)} letters: ${lengths.get(size)}\n`);
  }
}
