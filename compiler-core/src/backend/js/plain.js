// Shorter forms of helpers, for programs that do not need all of them (see prelude.rs).

function $print(...values) {
  $write(values.join(" ") + "\n");
}

class $BaseException {
  constructor(...args) {
    this.args = args;
  }

  __str__() {
    return this.args.length === 0 ? "" : this.args.length === 1 ? $str(this.args[0]) : `(${$repr_items(this.args)})`;
  }
}
