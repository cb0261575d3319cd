// What depends on Unicode. CPython 3.12 knows Unicode 15.0, engines know that or a later one.

// Characters that are later than 15.0: as if they were not there.
const $later = "\\u088f\\u0897\\u0c5c\\u0cdc\\u1acf-\\u1aeb\\u1b4e-\\u1b4f\\u1b7f\\u1c89-\\u1c8a\\u20c1\\u2427-\\u2429\\u2b96\\u2ffc-\\u2fff\\u31e4-\\u31ef\\ua7cb-\\ua7cf\\ua7d2\\ua7d4\\ua7da-\\ua7f1\\ufbc3-\\ufbd2\\ufd90-\\ufd91\\ufdc8-\\ufdce\\u{105c0}-\\u{105f3}\\u{10940}-\\u{10959}\\u{10d40}-\\u{10d8f}\\u{10ec2}-\\u{10efc}\\u{11380}-\\u{113e2}\\u{116d0}-\\u{116e3}\\u{11b60}-\\u{11bf9}\\u{11db0}-\\u{11de9}\\u{11f5a}\\u{13460}-\\u{143fa}\\u{16100}-\\u{16139}\\u{16d40}-\\u{16d79}\\u{16ea0}-\\u{16ed3}\\u{16ff2}-\\u{16ff6}\\u{187f8}-\\u{187ff}\\u{18cff}\\u{18d09}-\\u{18df2}\\u{1cc00}-\\u{1cef0}\\u{1e5d0}-\\u{1e6ff}\\u{1f6d8}\\u{1f777}-\\u{1f77a}\\u{1f8b2}-\\u{1f8d8}\\u{1fa54}-\\u{1fa57}\\u{1fa89}-\\u{1fa8f}\\u{1fabe}\\u{1fac6}-\\u{1facd}\\u{1fadc}-\\u{1fadf}\\u{1fae9}-\\u{1faef}\\u{1fbcb}-\\u{1fbef}\\u{1fbfa}\\u{2b73a}-\\u{2b73f}\\u{2cea2}-\\u{2cead}\\u{2ebf0}-\\u{2ee5d}\\u{323b0}-\\u{33479}";

const $late = new RegExp(`[${$later}]`, "u");

const $not_late = new RegExp(`[^${$later}]+`, "gu");

// Four more are mapped to later ones.
const $has_upper = new RegExp(`[^\\u019b\\u0264\\ua7d3\\ua7d5${$later}]+`, "gu");

function $has(c, property) {
  return property.test(c) && (c < "\x80" || !$late.test(c));
}

function $every(s, property) {
  if (s === "") return false;
  for (const c of s) if (!$has(c, property)) return false;
  return true;
}

function $printable(c) {
  return c === " " || (!/[\p{C}\p{Z}]/u.test(c) && !$late.test(c));
}

function $str_isprintable(s) {
  return Array.from(s).every($printable);
}

function $str_isalpha(s) {
  return $every(s, /\p{L}/u);
}

function $str_isdecimal(s) {
  return $every(s, /\p{Nd}/u);
}

function $str_isdigit(s) {
  return $every(s, /[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u);
}

function $str_isnumeric(s) {
  return $every(s, /[\p{N}\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e5d\u4e8c\u4e94\u4e96\u4ebf\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c-\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}]/u);
}

function $str_isalnum(s) {
  return $every(s, /[\p{L}\p{N}]/u);
}

function $str_isidentifier(s) {
  let first = true;
  for (const c of s) {
    if (!$has(c, first ? /[\p{XIDS}_]/u : /\p{XIDC}/u) || /[\u200c\u200d\u30fb\uff65]/.test(c)) return false;
    first = false;
  }
  return !first;
}

// Case.

function $is_upper(c) {
  return $has(c, /\p{Uppercase}/u);
}

function $is_lower(c) {
  return $has(c, /[\p{Lowercase}\u0295]/u);
}

function $is_cased(c) {
  return $has(c, /[\p{Cased}\u0295]/u);
}

function $str_isupper(s) {
  let seen = false;
  for (const c of s) {
    if ($is_upper(c)) seen = true;
    else if ($is_cased(c)) return false;
  }
  return seen;
}

function $str_islower(s) {
  let seen = false;
  for (const c of s) {
    if ($is_lower(c)) seen = true;
    else if ($is_cased(c)) return false;
  }
  return seen;
}

function $str_istitle(s) {
  let [seen, inside] = [false, false];
  for (const c of s) {
    const cased = $is_cased(c);
    if (cased && $is_lower(c) !== inside) return false;
    if (cased) seen = true;
    inside = cased;
  }
  return seen;
}

function $str_upper(s) {
  return s.replace($has_upper, (part) => part.toUpperCase());
}

function $str_lower(s) {
  if (s.includes("\u03a3")) {
    const points = Array.from(s);
    return points.map((c, at) => $lower_at(points, at)).join("");
  }
  return s.replace($not_late, (part) => part.toLowerCase());
}

function $str_casefold(s) {
  return Array.from(s, $fold).join("");
}

function $fold(c) {
  if (c < "\x80") return c.toLowerCase();
  const code = c.codePointAt(0);
  if (code === 0x131 || (code >= 0x13a0 && code <= 0x13f5)) return c;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCodePoint(code - 8);
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCodePoint(code - 0xab70 + 0x13a0);
  if (code === 0x1e9e) return "ss";
  return $str_lower($str_upper(c)).replaceAll("\u03c2", "\u03c3");
}

// The title case of a character, which is not its upper case for a few.
function $title_case(c) {
  const code = c.codePointAt(0);
  if (code >= 0x10d0 && code <= 0x10ff) return c;
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCodePoint(code <= 0x1c6 ? 0x1c5 : code <= 0x1c9 ? 0x1c8 : 0x1cb);
  if (code >= 0x1f1 && code <= 0x1f3) return "\u01f2";
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCodePoint(code | 8);
  if (/[\u1fb3\u1fc3\u1ff3]/.test(c)) return String.fromCodePoint(code + 9);
  if (/[\u0149\u1fbc\u1fcc\u1ffc]/.test(c)) return code === 0x149 ? "\u02bcN" : c;
  const [first, ...rest] = $str_upper(c);
  return first + rest.map((other) => (other === "\u0399" ? "\u0345" : other.toLowerCase())).join("");
}

// The lower case of a character where it stands.
function $lower_at(points, at) {
  if (points[at] !== "\u03a3") return $str_lower(points[at]);
  const ignored = (c) => $has(c, /\p{Case_Ignorable}/u);
  let [before, after] = [at - 1, at + 1];
  while (before >= 0 && ignored(points[before])) before--;
  while (after < points.length && ignored(points[after])) after++;
  const last = before >= 0 && $is_cased(points[before]) && (after === points.length || !$is_cased(points[after]));
  return last ? "\u03c2" : "\u03c3";
}

function $str_capitalize(s) {
  const points = Array.from(s);
  return points.map((c, at) => (at === 0 ? $title_case(c) : $lower_at(points, at))).join("");
}

function $str_title(s) {
  let out = "";
  let inside = false;
  const points = Array.from(s);
  for (let at = 0; at < points.length; at++) {
    out += inside ? $lower_at(points, at) : $title_case(points[at]);
    inside = $is_cased(points[at]);
  }
  return out;
}

function $str_swapcase(s) {
  const points = Array.from(s);
  return points.map((c, at) => ($is_upper(c) ? $lower_at(points, at) : $is_lower(c) ? $str_upper(c) : c)).join("");
}
