// Sorts as CPython does, comparison by comparison: natural runs (listsort), merged in the order of their powers (powersort).
// What a comparison throws leaves all items in the array.
function $merge_sort(items, less) {
  const n = items.length;
  if (n < 2) return;
  let least = n;
  let more = 0;
  while (least >= 64) {
    more |= least & 1;
    least >>= 1;
  }
  least += more;
  const state = { gallop: 7 };
  const runs = [];
  for (let start = 0; start < n; ) {
    let stop = $sort_run(items, start, less);
    if (stop - start < least) {
      const forced = Math.min(start + least, n);
      $sort_insert(items, start, forced, stop, less);
      stop = forced;
    }
    if (runs.length > 0) {
      const last = runs[runs.length - 1];
      const power = $sort_power(last.start, last.length, stop - start, n);
      while (runs.length > 1 && runs[runs.length - 2].power > power) {
        $sort_merge(items, runs, runs.length - 2, state, less);
      }
      runs[runs.length - 1].power = power;
    }
    runs.push({ start, length: stop - start, power: 0 });
    start = stop;
  }
  while (runs.length > 1) {
    let at = runs.length - 2;
    if (at > 0 && runs[at - 1].length < runs[at + 1].length) at--;
    $sort_merge(items, runs, at, state, less);
  }
}

// The end of the run from `start`; one that falls is turned around.
function $sort_run(items, start, less) {
  let at = start + 1;
  if (at === items.length) return at;
  const falls = less(items[at], items[start]);
  at++;
  while (at < items.length && less(items[at], items[at - 1]) === falls) at++;
  if (falls) for (let i = start, j = at - 1; i < j; i++, j--) [items[i], items[j]] = [items[j], items[i]];
  return at;
}

// Inserts the items from `at` to `stop` into the sorted ones before, by halving.
function $sort_insert(items, start, stop, at, less) {
  for (; at < stop; at++) {
    const item = items[at];
    let [low, high] = [start, at];
    while (low < high) {
      const middle = low + ((high - low) >> 1);
      if (less(item, items[middle])) high = middle;
      else low = middle + 1;
    }
    items.copyWithin(low + 1, low, at);
    items[low] = item;
  }
}

// How often the whole must be halved until a border falls between the middles of two runs.
function $sort_power(start, first, second, n) {
  let a = 2 * start + first;
  let b = a + first + second;
  for (let power = 1; ; power++) {
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) return power;
    a *= 2;
    b *= 2;
  }
}

function $sort_merge(items, runs, at, state, less) {
  let { start, length: first } = runs[at];
  const middle = runs[at + 1].start;
  let second = runs[at + 1].length;
  runs[at].length = first + second;
  runs.splice(at + 1, 1);
  const skipped = $gallop_right(items[middle], items, start, first, 0, less);
  start += skipped;
  first -= skipped;
  if (first === 0) return;
  second = $gallop_left(items[middle - 1], items, middle, second, second - 1, less);
  if (second === 0) return;
  if (first <= second) $merge_forwards(items, start, first, second, state, less);
  else $merge_backwards(items, start, first, second, state, less);
}

// Where x goes among the n sorted items from `start`, left of equal ones. The search begins at `hint` with growing steps.
function $gallop_left(x, items, start, n, hint, less) {
  const right = less(items[start + hint], x);
  const most = right ? n - hint : hint + 1;
  let [last, step] = [0, 1];
  while (step < most && less(items[start + hint + (right ? step : -step)], x) === right) {
    last = step;
    step = 2 * step + 1;
  }
  step = Math.min(step, most);
  let [low, high] = right ? [hint + last + 1, hint + step] : [hint - step + 1, hint - last];
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if (less(items[start + middle], x)) low = middle + 1;
    else high = middle;
  }
  return high;
}

// The same, right of equal ones.
function $gallop_right(x, items, start, n, hint, less) {
  const left = less(x, items[start + hint]);
  const most = left ? hint + 1 : n - hint;
  let [last, step] = [0, 1];
  while (step < most && less(x, items[start + hint + (left ? -step : step)]) === left) {
    last = step;
    step = 2 * step + 1;
  }
  step = Math.min(step, most);
  let [low, high] = left ? [hint - step + 1, hint - last] : [hint + last + 1, hint + step];
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if (less(x, items[start + middle])) high = middle;
    else low = middle + 1;
  }
  return high;
}

function $sort_move(items, to, from, at, n) {
  if (items === from) items.copyWithin(to, at, at + n);
  else for (let i = 0; i < n; i++) items[to + i] = from[at + i];
}

// Merges two neighbouring runs of a and b items, of which the first is held apart.
function $merge_forwards(items, to, a, b, state, less) {
  const held = items.slice(to, to + a);
  let [i, j] = [0, to + a];
  try {
    items[to++] = items[j++];
    b--;
    while (b > 0 && a > 1) {
      let [wins, losses] = [0, 0];
      while (b > 0 && a > 1 && wins < state.gallop && losses < state.gallop) {
        if (less(items[j], held[i])) {
          items[to++] = items[j++];
          b--;
          losses++;
          wins = 0;
        } else {
          items[to++] = held[i++];
          a--;
          wins++;
          losses = 0;
        }
      }
      if (b === 0 || a < 2) break;
      state.gallop++;
      for (;;) {
        if (state.gallop > 1) state.gallop--;
        wins = $gallop_right(items[j], held, i, a, 0, less);
        $sort_move(items, to, held, i, wins);
        to += wins;
        i += wins;
        a -= wins;
        if (a < 2) break;
        items[to++] = items[j++];
        if (--b === 0) break;
        losses = $gallop_left(held[i], items, j, b, 0, less);
        $sort_move(items, to, items, j, losses);
        to += losses;
        j += losses;
        b -= losses;
        if (b === 0) break;
        items[to++] = held[i++];
        if (--a === 1) break;
        if (wins < 7 && losses < 7) {
          state.gallop++;
          break;
        }
      }
    }
    if (a === 1) {
      $sort_move(items, to, items, j, b);
      to += b;
    }
  } finally {
    $sort_move(items, to, held, i, a);
  }
}

// The same from the end, the second run held apart.
function $merge_backwards(items, start, a, b, state, less) {
  const held = items.slice(start + a, start + a + b);
  let to = start + a + b - 1;
  try {
    items[to--] = items[start + --a];
    while (a > 0 && b > 1) {
      let [wins, losses] = [0, 0];
      while (a > 0 && b > 1 && wins < state.gallop && losses < state.gallop) {
        if (less(held[b - 1], items[start + a - 1])) {
          items[to--] = items[start + --a];
          wins++;
          losses = 0;
        } else {
          items[to--] = held[--b];
          losses++;
          wins = 0;
        }
      }
      if (a === 0 || b < 2) break;
      state.gallop++;
      for (;;) {
        if (state.gallop > 1) state.gallop--;
        wins = a - $gallop_right(held[b - 1], items, start, a, a - 1, less);
        to -= wins;
        a -= wins;
        $sort_move(items, to + 1, items, start + a, wins);
        if (a === 0) break;
        items[to--] = held[--b];
        if (b === 1) break;
        losses = b - $gallop_left(items[start + a - 1], held, 0, b, b - 1, less);
        to -= losses;
        b -= losses;
        $sort_move(items, to + 1, held, b, losses);
        if (b < 2) break;
        items[to--] = items[start + --a];
        if (a === 0) break;
        if (wins < 7 && losses < 7) {
          state.gallop++;
          break;
        }
      }
    }
    if (b === 1) {
      to -= a;
      $sort_move(items, to + 1, items, start, a);
    }
  } finally {
    $sort_move(items, to + 1 - b, held, 0, b);
  }
}
