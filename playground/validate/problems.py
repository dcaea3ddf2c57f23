"""Collects what is wrong with a form, in the tree that Discord answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from playground.errors import InvalidFormBody

if TYPE_CHECKING:
    from playground.wire import JSON

Path = tuple[str | int, ...]


class Problems:
    """What is wrong where, under a prefix such as `("data",)`."""

    def __init__(self, prefix: Path = ()) -> None:
        self._prefix = prefix
        self._tree: JSON = {}

    def add(self, path: Path, code: str, message: str) -> None:
        """Note one problem."""
        node = self._tree
        for step in (*self._prefix, *path):
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def raise_any(self) -> None:
        """Raise InvalidFormBody if anything was noted.

        Discord looks at a whole only once its parts are right: a part's problem hides the whole's.
        """
        if self._tree:
            _hide_wholes(self._tree)
            raise InvalidFormBody(self._tree)

    # -- the common kinds -----------------------------------------------------------------

    def required(self, path: Path) -> None:
        """A field is missing."""
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required")

    def bad_choice(self, path: Path, choices: str) -> None:
        """A value is none of those allowed; `choices` reads `(1, 2)` or `{1, 2}`."""
        self.add(path, "BASE_TYPE_CHOICES", f"Value must be one of {choices}.")

    def bad_type(self, path: Path, expected: type) -> None:
        """A value has the wrong JSON type."""
        name = {str: "STRING", int: "NUMBER", bool: "BOOLEAN", dict: "DICT", list: "LIST"}
        described = {
            str: "Could not interpret value as string.",
            dict: "Only dictionaries may be used in a DictType",
            list: "Only iterables may be used in a ListType",
            bool: "Must be either true or false.",
            int: "Value is not int.",
        }
        suffix = "COERCE" if expected is int else "CONVERT"
        self.add(path, f"{name[expected]}_TYPE_{suffix}", described[expected])

    def too_long(self, path: Path, value: Any, most: int) -> bool:
        """Whether a string or a list is longer than allowed; noted if so."""
        if len(value) <= most:
            return False
        self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        return True

    def bad_length(self, path: Path, value: Any, least: int, most: int) -> bool:
        """Whether a length is outside [least, most]; noted if so."""
        if least <= len(value) <= most:
            return False
        message = f"Must be between {least} and {most} in length."
        self.add(path, "BASE_TYPE_BAD_LENGTH", message)
        return True

    def text(
        self, form: JSON, key: str, path: Path, *, least: int = 0, most: int, needed: bool = False
    ) -> str:
        """A string field, checked; the empty string when it is absent or wrong.

        Where Discord has a minimum as well, its complaint is about both.
        """
        value = form.get(key)
        if value is None:
            if needed:
                self.required((*path, key))
            return ""
        if not isinstance(value, str):
            self.bad_type((*path, key), str)
            return ""
        if least:
            self.bad_length((*path, key), value, least, most)
        else:
            self.too_long((*path, key), value, most)
        return value


def _hide_wholes(node: JSON) -> None:
    if len(node) > 1:
        node.pop("_errors", None)
    for name, part in node.items():
        if name != "_errors":
            _hide_wholes(part)


def refuse(path: str, code: str, message: str) -> NoReturn:
    """Raise InvalidFormBody for a single field; the empty path is the form itself."""
    problems = Problems()
    problems.add(tuple(path.split(".")) if path else (), code, message)
    problems.raise_any()
    raise AssertionError  # pragma: no cover - raise_any has raised
