export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  const name = "world";
  $print("Hello,", name);
}
