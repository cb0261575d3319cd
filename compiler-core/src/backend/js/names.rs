//! Names: those that JavaScript keeps for itself, and those that Python brings.

/// Words that mean something in JavaScript, or that the twin uses.
const RESERVED: &[&str] = &[
    "abstract",
    "arguments",
    "await",
    "boolean",
    "case",
    "catch",
    "const",
    "debugger",
    "default",
    "delete",
    "do",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "function",
    "implements",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "typeof",
    "undefined",
    "var",
    "void",
    "yield",
    "NaN",
    "Infinity",
    "Math",
    "Number",
    "write",
    "read",
    "run",
    "program",
    "in",
    "Symbol",
    "Array",
    "Object",
];

/// Attributes that every JavaScript object has.
const HAZARDS: &[&str] = &[
    "constructor",
    "prototype",
    "__proto__",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "toLocaleString",
    "isPrototypeOf",
    "propertyIsEnumerable",
];

/// Builtin exceptions.
pub fn is_exception(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "BaseException",
        "Exception",
        "ArithmeticError",
        "AssertionError",
        "AttributeError",
        "EOFError",
        "FloatingPointError",
        "ImportError",
        "IndexError",
        "KeyError",
        "KeyboardInterrupt",
        "LookupError",
        "MemoryError",
        "NameError",
        "NotImplementedError",
        "OSError",
        "OverflowError",
        "RecursionError",
        "RuntimeError",
        "StopIteration",
        "SyntaxError",
        "SystemExit",
        "TypeError",
        "UnboundLocalError",
        "ValueError",
        "ZeroDivisionError",
    ];
    NAMES.contains(&name)
}

/// Builtin types.
pub fn is_type(name: &str) -> bool {
    ["int", "float", "str", "bool", "list", "tuple", "dict", "set", "object", "type", "range"].contains(&name)
}

/// The JavaScript spelling of a name.
pub fn spell(name: &str) -> String {
    if RESERVED.contains(&name) { format!("{name}$") } else { name.to_string() }
}

/// The JavaScript spelling of an attribute.
pub fn spell_attribute(name: &str) -> String {
    if HAZARDS.contains(&name) { format!("{name}$") } else { name.to_string() }
}
