// The same products with arrays of arrays.

function matrix(n, seed) {
  const rows = [];
  for (let i = 0; i < n; i++) {
    const row = [];
    for (let j = 0; j < n; j++) {
      // The product passes 2 ** 53, so it is taken in two halves.
      seed = ((((seed * 16838) % 32768) * 65536 + seed * 20077) % 2147483648 + 12345) % 2147483648;
      row.push(seed / 2147483648 - 0.5);
    }
    rows.push(row);
  }
  return rows;
}

function transpose(a) {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

function matmul(a, b) {
  const columns = transpose(b);
  const result = [];
  for (const row of a) {
    const line = [];
    for (const column of columns) {
      let total = 0;
      for (let k = 0; k < row.length; k++) total += row[k] * column[k];
      line.push(total);
    }
    result.push(line);
  }
  return result;
}

function trace(a) {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i][i];
  return total;
}

function identity(n) {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

function equal(a, b) {
  return a.length === b.length && a.every((row, i) => row.every((x, j) => x === b[i][j]));
}

export default function run(write, read) {
  const n = 300;
  const a = matrix(n, 1);
  const b = matrix(n, 2);
  const c = matmul(a, b);
  const d = matmul(b, a);
  write(`trace of ab: ${trace(c).toFixed(12)}\n`);
  write(`trace of ba: ${trace(d).toFixed(12)}\n`);
  write(`a times one is a: ${equal(matmul(a, identity(n)), a) ? "True" : "False"}\n`);
  write(`corner: ${c[0][0].toFixed(12)} ${c[n - 1][n - 1].toFixed(12)}\n`);
}
