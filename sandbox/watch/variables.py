"""What a snippet has made: its variables, and what lies in its lists, dicts and own objects."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 3
MOST_INSIDE = 200
MOST_SEEN = 5000
_MAX_KEY = 30


def variables() -> list[tuple[str, Any]]:
    """Return the variables, by name."""
    names = vars(sys.modules["__main__"])
    return [(name, value) for name, value in list(names.items()) if not name.startswith("__")]


def inside_variables() -> Iterator[tuple[str, Any]]:
    """Yield what is in the variables, named as in Python, such as `models[0]`.

    Looked into are lists, tuples, dicts, and objects of classes that the
    snippet made; no code of theirs is run. Bounded in depth and number.
    """
    seen: set[int] = set()
    level = variables()
    for _ in range(MAX_DEPTH):
        level = [part for name, value in level for part in _inside(name, value, seen)]
        yield from level


def _inside(name: str, value: Any, seen: set[int]) -> Iterator[tuple[str, Any]]:
    if id(value) in seen or len(seen) > MOST_SEEN:
        return
    kind = type(value)
    if kind in (list, tuple):
        parts = [(f"{name}[{index}]", part) for index, part in enumerate(value[:MOST_INSIDE])]
    elif kind is dict:
        first = list(value.items())[:MOST_INSIDE]
        parts = [(f"{name}[{_key(key)}]", part) for key, part in first]
    elif _is_their_own(kind):
        first = list(object.__getattribute__(value, "__dict__").items())[:MOST_INSIDE]
        parts = [(f"{name}.{key}", part) for key, part in first if not key.startswith("__")]
    else:
        return
    seen.add(id(value))
    yield from parts


def _key(key: Any) -> str:
    return repr(key)[:_MAX_KEY] if type(key) in (str, int, float, bool) else "…"


def _is_their_own(kind: type) -> bool:
    """Tell whether it is a plain class of the snippet's: no model, with a dict that is no trap."""
    own = type.__getattribute__(kind, "__module__") == "__main__"
    return own and kind is not type and kind.__mro__[1:] == (object,) and _has_dict(kind)


def _has_dict(kind: type) -> bool:
    return bool(type.__getattribute__(kind, "__dictoffset__"))
