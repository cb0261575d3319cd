//! The wording of CPython for calls of builtin functions that do not fit: it differs with how each is written in C.

/// The name of a library function as Python knows it: with its class or module, and short.
fn names(name: &str) -> (String, String) {
    let plain = name.trim_start_matches("builtin_").trim_end_matches("_from").trim_end_matches("_new");
    let full = match plain.split_once('_') {
        Some((module @ ("math" | "sys" | "time"), rest)) => format!("{module}.{rest}"),
        _ => plain.to_string(),
    };
    let short = full.rsplit('.').next().unwrap_or(&full).to_string();
    (full, short)
}

fn arguments(count: usize) -> String {
    if count == 1 { "1 argument".into() } else { format!("{count} arguments") }
}

/// Too few or too many positional arguments; methods count without their receiver.
pub(super) fn wrong_count(name: &str, least: usize, most: usize, given: usize) -> String {
    let (full, short) = names(name);
    match &*full {
        "enumerate" if given == 0 => return "enumerate() missing required argument 'iterable'".into(),
        "pow" | "round" if given < least => {
            let missing = match (&*full, given) {
                ("round", _) => "number",
                (_, 0) => "base",
                _ => "exp",
            };
            return format!("{short}() missing required argument '{missing}' (pos {})", given + 1);
        }
        "sum" if given == 0 => return "sum() takes at least 1 positional argument (0 given)".into(),
        "map" => return "map() must have at least two arguments.".into(),
        "type" => return "type() takes 1 or 3 arguments".into(),
        "object" => return "object() takes no arguments".into(),
        "list.sort" => return "sort() takes no positional arguments".into(),
        "sorted" | "reversed" => return format!("{short} expected 1 argument, got {given}"),
        "str.count" | "str.find" | "str.rfind" | "str.index" | "str.rindex" | "str.startswith"
        | "str.endswith"
            if given < least =>
        {
            return format!("{short}() takes at least {} ({given} given)", arguments(least));
        }
        "int" | "str" | "pow" | "round" | "sum" | "enumerate" | "str.split" | "str.rsplit"
        | "str.splitlines" | "str.expandtabs" | "str.count" | "str.find" | "str.rfind" | "str.index"
        | "str.rindex" | "str.startswith" | "str.endswith" => {
            let most = if full == "str" { 3 } else { most };
            return format!("{short}() takes at most {} ({given} given)", arguments(most));
        }
        _ => {}
    }
    match (least, most) {
        (0, 0) => format!("{full}() takes no arguments ({given} given)"),
        (1, 1) => format!("{full}() takes exactly one argument ({given} given)"),
        _ if least == most => format!("{short} expected {}, got {given}", arguments(most)),
        _ if given < least => format!("{short} expected at least {}, got {given}", arguments(least)),
        _ => format!("{short} expected at most {}, got {given}", arguments(most)),
    }
}

/// Does a library function take keyword arguments in Python?
pub(super) fn takes_keywords(name: &str) -> bool {
    let (full, _) = names(name);
    matches!(
        &*full,
        "sorted"
            | "list.sort"
            | "print"
            | "sum"
            | "int"
            | "enumerate"
            | "round"
            | "pow"
            | "min"
            | "max"
            | "zip"
            | "str"
            | "dict"
            | "str.split"
            | "str.rsplit"
            | "str.splitlines"
            | "str.expandtabs"
            | "str.format"
            | "dict.update"
            | "math.isclose"
            | "math.prod"
    )
}

/// A keyword that a builtin does not take.
pub(super) fn wrong_keyword(name: &str, keyword: &str) -> String {
    let (full, short) = names(name);
    let short = if full == "sorted" { "sort".to_string() } else { short };
    if takes_keywords(name) {
        return format!("'{keyword}' is an invalid keyword argument for {short}()");
    }
    match &*full {
        "str.count" | "str.find" | "str.rfind" | "str.index" | "str.rindex" | "str.startswith"
        | "str.endswith" | "set.union" | "set.update" => format!("{short}() takes no keyword arguments"),
        _ => format!("{full}() takes no keyword arguments"),
    }
}

/// The fewest and most arguments of builtins that are no library functions.
pub(super) fn builtin_arity(name: &str) -> Option<(usize, usize)> {
    Some(match name {
        "len" | "repr" | "hash" | "ascii" | "callable" | "type" => (1, 1),
        "isinstance" | "issubclass" | "hasattr" | "delattr" => (2, 2),
        "setattr" => (3, 3),
        "format" => (1, 2),
        "slice" => (1, 3),
        "getattr" => (2, 3),
        "bool" => (0, 1),
        "str" => (0, 3),
        "dict" | "set" | "list" | "tuple" | "float" => (0, 1),
        _ => return None,
    })
}
