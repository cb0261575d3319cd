// The same trees with a JavaScript class.

class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }

  count() {
    if (this.left === null) return 1;
    return 1 + this.left.count() + this.right.count();
  }
}

function makeTree(depth) {
  if (depth === 0) return new Node(null, null);
  return new Node(makeTree(depth - 1), makeTree(depth - 1));
}

export default function run(write, read) {
  const maxDepth = 15;
  const minDepth = 4;
  const stretch = maxDepth + 1;
  write(`stretch tree of depth ${stretch}\t check: ${makeTree(stretch).count()}\n`);
  const longLived = makeTree(maxDepth);
  for (let depth = minDepth; depth <= maxDepth; depth += 2) {
    const iterations = 2 ** (maxDepth - depth + minDepth);
    let check = 0;
    for (let i = 0; i < iterations; i++) check += makeTree(depth).count();
    write(`${iterations}\t trees of depth ${depth}\t check: ${check}\n`);
  }
  write(`long lived tree of depth ${maxDepth}\t check: ${longLived.count()}\n`);
}
