# Walks down into containers, which may hold themselves.


# Compares the items of two containers. One level is counted; where nothing can hold itself there is no need to.
def guarded_comparison(a, b, compare):
    if not _k_may_hold_itself(a):
        return compare(a, b)
    depth = _k_i32_get("comparisons")
    # CPython's own limit for what calls itself in C.
    if depth == 1498:
        raise RecursionError("maximum recursion depth exceeded in comparison")
    _k_i32_set("comparisons", depth + 1)
    try:
        return compare(a, b)
    finally:
        _k_i32_set("comparisons", depth)


# Containers being shown, so that one that holds itself ends.
def enter_repr(x):
    if not _k_may_hold_itself(x):
        return False
    return repr_has(_k_opaque(x), 0)


# `kind`: a view is known by its dict and what it shows of it.
def repr_has(x: object, kind: i32):
    at = _k_ref_get("repr_stack")
    depth = i32(0)
    while at is not None:
        if isinstance(at, ReprFrame):
            if _k_same(at.value, x) and at.kind == kind:
                return True
            at = at.outer
            depth += 1
    # CPython's own limit for what calls itself in C.
    if depth == 1497:
        raise RecursionError("maximum recursion depth exceeded while getting the repr of an object")
    frame = _k_create(ReprFrame)
    frame.value = x
    frame.kind = kind
    frame.outer = _k_ref_get("repr_stack")
    _k_ref_set("repr_stack", frame)
    return False


class ReprFrame:
    value: object
    kind: i32
    outer: object


# The text of a container that has been entered, which is left even where an item's `__repr__` raises.
def guarded_text(x, write):
    if not _k_may_hold_itself(x):
        return write(x)
    try:
        return write(x)
    finally:
        leave_repr()


def leave_repr():
    at = _k_ref_get("repr_stack")
    if isinstance(at, ReprFrame):
        _k_ref_set("repr_stack", at.outer)


def view_text(name: str, view, source, kind: i32):
    if not _k_may_hold_itself(source):
        return name + "(" + list_new(view).__repr__() + ")"
    if repr_has(_k_opaque(source), kind):
        return "..."
    try:
        return name + "(" + list_new(view).__repr__() + ")"
    finally:
        leave_repr()
