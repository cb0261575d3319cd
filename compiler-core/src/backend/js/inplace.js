// `a op= b`.

function $inplace(a, b, operator, symbol, name) {
  if (a instanceof $Object && a[name] !== undefined) {
    const result = a[name](b);
    if (result !== $NotImplemented) return result;
  }
  try {
    return operator(a, b);
  } catch (thrown) {
    if (!(thrown instanceof $TypeError) || thrown.left !== a || thrown.right !== b) throw thrown;
    throw $unsupported(symbol, a, b);
  }
}

function $iadd(a, b) {
  if ($is_list(a)) return $inplace_add(a, b);
  return $inplace(a, b, $add, "+=", "__iadd__");
}

function $isub(a, b) {
  if (a instanceof $Set && b instanceof $Set) return $set_replace(a, "sub", b);
  return $inplace(a, b, $sub, "-=", "__isub__");
}

function $imul(a, b) {
  if ($is_list(a) && $is_int(b)) {
    const out = $times(a, b);
    a.length = 0;
    for (const x of out) a.push(x);
    return a;
  }
  if ((a instanceof $Dict || a instanceof $Set) && !(b instanceof $Object)) throw $unsupported("*=", a, b);
  return $inplace(a, b, $mul, "*=", "__imul__");
}

function $idiv(a, b) {
  return $inplace(a, b, $div, "/=", "__itruediv__");
}

function $ifloordiv(a, b) {
  return $inplace(a, b, $floordiv, "//=", "__ifloordiv__");
}

function $imod(a, b) {
  return $inplace(a, b, $mod, "%=", "__imod__");
}

function $ipow(a, b) {
  return $inplace(a, b, $pow, "**=", "__ipow__");
}

function $ishl(a, b) {
  return $inplace(a, b, $shl, "<<=", "__ilshift__");
}

function $ishr(a, b) {
  return $inplace(a, b, $shr, ">>=", "__irshift__");
}

function $ior(a, b) {
  if (a instanceof $Set && b instanceof $Set) return $set_replace(a, "or", b);
  if (a instanceof $Dict) {
    $dict_update(a, b);
    return a;
  }
  return $inplace(a, b, $or, "|=", "__ior__");
}

function $iand(a, b) {
  if (a instanceof $Set && b instanceof $Set) return $set_replace(a, "and", b);
  return $inplace(a, b, $and, "&=", "__iand__");
}

function $ixor(a, b) {
  if (a instanceof $Set && b instanceof $Set) return $set_replace(a, "xor", b);
  return $inplace(a, b, $xor, "^=", "__ixor__");
}

function $imatmul(a, b) {
  return $inplace(a, b, $matmul, "@=", "__imatmul__");
}

function $inplace_add(a, b) {
  if (b === a) b = [...b];
  for (const x of $iter(b)) a.push(x);
  return a;
}
