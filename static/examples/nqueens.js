// The same search with a JavaScript class.

class Board {
  constructor(size) {
    this.size = size;
    this.columns = new Array(size).fill(false);
    this.rising = new Array(2 * size).fill(false);
    this.falling = new Array(2 * size).fill(false);
    this.queens = [];
    this.first = null;
    this.solutions = 0;
  }

  solve(row = 0) {
    if (row === this.size) {
      this.solutions++;
      if (this.first === null) this.first = this.queens.slice();
      return;
    }
    for (let column = 0; column < this.size; column++) {
      const up = row + column;
      const down = row - column + this.size;
      if (this.columns[column] || this.rising[up] || this.falling[down]) continue;
      this.columns[column] = this.rising[up] = this.falling[down] = true;
      this.queens.push(column);
      this.solve(row + 1);
      this.queens.pop();
      this.columns[column] = this.rising[up] = this.falling[down] = false;
    }
  }
}

export default function run(write, read) {
  for (let size = 4; size < 13; size++) {
    const board = new Board(size);
    board.solve();
    const ways = String(board.solutions).padStart(6);
    write(`${String(size).padStart(2)} queens: ${ways} ways, first [${board.first.join(", ")}]\n`);
  }
  const board = new Board(8);
  board.solve();
  for (const column of board.first) {
    write(Array.from({ length: 8 }, (_, i) => (i === column ? "Q" : ".")).join(" ") + "\n");
  }
}
