// The modules math, time and sys.

function $math_real(x) {
  if ($is_number(x)) return $real(x);
  throw new $TypeError(`must be real number, not ${$type_name(x)}`);
}

function $math_check(result, ...given) {
  if (Number.isNaN(result) && !given.some(Number.isNaN)) throw new $ValueError("math domain error");
  if (!Number.isFinite(result) && given.every(Number.isFinite)) throw new $OverflowError("math range error");
  return result;
}

function $math_sqrt(x) {
  const v = $math_real(x);
  return $math_check(Math.sqrt(v), v);
}

function $math_pow(x, y) {
  const [a, b] = [$math_real(x), $math_real(y)];
  try {
    return $fpow(a, b);
  } catch (thrown) {
    if (thrown instanceof $ZeroDivisionError || thrown instanceof $Limit) throw new $ValueError("math domain error");
    if (thrown instanceof $OverflowError) throw new $OverflowError("math range error");
    throw thrown;
  }
}

function $math_fabs(x) {
  return Math.abs($math_real(x));
}

function $math_fmod(x, y) {
  const [a, b] = [$math_real(x), $math_real(y)];
  return $math_check(a % b, a, b);
}

function $math_copysign(x, y) {
  const [a, b] = [Math.abs($math_real(x)), $math_real(y)];
  return b < 0 || Object.is(b, -0) ? -a : a;
}

// A product and its rounding error.
function $product(a, b) {
  const halves = (x) => {
    const high = 134217729 * x - (134217729 * x - x);
    return [high, x - high];
  };
  const [p, [ah, al], [bh, bl]] = [a * b, halves(a), halves(b)];
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

// The squares are summed with twice the digits, and the root is corrected once, so that it is the nearest float.
function $math_hypot(x, y) {
  let [a, b] = [Math.abs($math_real(x)), Math.abs($math_real(y))];
  if (a === Infinity || b === Infinity) return Infinity;
  if (a < b) [a, b] = [b, a];
  if (b === 0 || Number.isNaN(a + b)) return a + b;
  const unit = 2 ** Math.floor(Math.log2(a));
  const [[p, e], [q, f]] = [$product(a / unit, a / unit), $product(b / unit, b / unit)];
  const sum = p + q;
  const rest = q - (sum - p) + e + f;
  const root = Math.sqrt(sum + rest);
  const [square, g] = $product(root, root);
  return (root + (sum - square - g + rest) / (2 * root)) * unit;
}

function $math_radians(x) {
  return $math_real(x) * (Math.PI / 180);
}

function $math_degrees(x) {
  return $math_real(x) * (180 / Math.PI);
}

function $whole(v) {
  if (Number.isNaN(v)) throw new $ValueError("cannot convert float NaN to integer");
  if (!Number.isFinite(v)) throw new $OverflowError("cannot convert float infinity to integer");
  return $norm(BigInt(v));
}

function $math_floor(x) {
  if (x instanceof $Object && x.__floor__ !== undefined) return x.__floor__();
  return $is_int(x) ? $pos(x) : $whole(Math.floor($math_real(x)));
}

function $math_ceil(x) {
  if (x instanceof $Object && x.__ceil__ !== undefined) return x.__ceil__();
  return $is_int(x) ? $pos(x) : $whole(Math.ceil($math_real(x)));
}

function $math_trunc(x) {
  if (x instanceof $Object && x.__trunc__ !== undefined) return x.__trunc__();
  if (!$is_number(x)) throw new $TypeError(`type ${$type_name(x)} doesn't define __trunc__ method`);
  return $is_int(x) ? $pos(x) : $whole(Math.trunc($math_real(x)));
}

function $math_isqrt(n) {
  const big = BigInt($index(n));
  if (big < 0n) throw new $ValueError("isqrt() argument must be nonnegative");
  if (big < 2n) return Number(big);
  let x = 1n << BigInt(($bits(big) + 1) >> 1);
  for (;;) {
    const y = (x + big / x) >> 1n;
    if (y >= x) return $norm(x);
    x = y;
  }
}

function $math_gcd(...values) {
  let a = 0n;
  for (const value of values) {
    let b = BigInt($index(value));
    while (b !== 0n) [a, b] = [b, a % b];
  }
  return $norm(a < 0n ? -a : a);
}

function $math_lcm(...values) {
  let out = 1n;
  for (const value of values) {
    const b = BigInt($index(value));
    if (b === 0n) return 0;
    out = (out / BigInt($math_gcd($norm(out), $norm(b)))) * b;
  }
  return $norm(out < 0n ? -out : out);
}

function $math_factorial(n) {
  n = $index(n);
  if (n < 0) throw new $ValueError("factorial() not defined for negative values");
  let out = 1n;
  for (let i = 2n; i <= BigInt(n); i++) out *= i;
  return $norm(out);
}

function $math_comb(n, k) {
  [n, k] = [BigInt($index(n)), BigInt($index(k))];
  if (n < 0n) throw new $ValueError("n must be a non-negative integer");
  if (k < 0n) throw new $ValueError("k must be a non-negative integer");
  if (k > n) return 0;
  let out = 1n;
  for (let i = 0n; i < k; i++) out = (out * (n - i)) / (i + 1n);
  return $norm(out);
}

function $math_perm(n, k) {
  if (k === undefined || k === null) return $math_factorial(n);
  [n, k] = [BigInt($index(n)), BigInt($index(k))];
  if (n < 0n) throw new $ValueError("n must be a non-negative integer");
  if (k < 0n) throw new $ValueError("k must be a non-negative integer");
  let out = 1n;
  for (let i = 0n; i < k; i++) out *= n - i;
  return k > n ? 0 : $norm(out);
}

function $math_isnan(x) {
  return Number.isNaN($math_real(x));
}

function $math_isinf(x) {
  return !Number.isFinite($math_real(x)) && !Number.isNaN($math_real(x));
}

function $math_isfinite(x) {
  return Number.isFinite($math_real(x));
}

function $math_prod(x) {
  let out = 1;
  for (const item of $iter(x)) out = $mul(out, item);
  return out;
}

function $time_time() {
  return Date.now() / 1000;
}

function $time_perf_counter() {
  return performance.now() / 1000;
}

function $time_monotonic() {
  return performance.now() / 1000;
}

function $time_process_time() {
  return performance.now() / 1000;
}

function $time_time_ns() {
  return $norm(BigInt(Date.now()) * 1000000n);
}

function $time_perf_counter_ns() {
  return Math.round(performance.now() * 1000000) + 1;
}

function $time_monotonic_ns() {
  return Math.round(performance.now() * 1000000) + 1;
}

function $sys_exit(code) {
  throw code === undefined || code === null ? new $SystemExit() : new $SystemExit(code);
}

// One for each function, since it is the same wherever it is named.
function $boxed(f) {
  return (f.$boxed ??= $builtin((...values) => $float(f(...values)), $builtin_name(f)));
}
