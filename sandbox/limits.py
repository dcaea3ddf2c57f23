"""How much one run may use."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from sandbox.errors import BadRequest

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one run.

    wall_s and cpu_s are seconds, memory_mb is private memory in MiB beyond the
    preloaded libraries, output_bytes counts what the snippet writes to standard
    output and error, processes counts processes and threads, file_mb is the
    size of the largest file.
    """

    wall_s: float = 20.0
    cpu_s: float = 30.0
    memory_mb: int = 1024
    output_bytes: int = 256 * 1024
    processes: int = 128
    file_mb: int = 64

    @classmethod
    def parse(cls, document: Any, ceiling: Limits) -> Limits:
        """Return the limits asked for, each at most its ceiling.

        Raises BadRequest for a name that is no limit and a value that is no
        positive number.
        """
        if not isinstance(document, dict):
            raise BadRequest("limits must be an object")
        names = {field.name for field in fields(cls)}
        unknown = sorted(set(document) - names)
        if unknown:
            raise BadRequest(f"unknown limit {unknown[0]!r}; known: {', '.join(sorted(names))}")
        asked = {
            name: _capped(name, value, getattr(ceiling, name)) for name, value in document.items()
        }
        return cls(**{name: asked.get(name, _default(name, ceiling)) for name in names})

    def document(self) -> dict[str, float]:
        """Return the limits as they travel to the child."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


CEILING = Limits(
    wall_s=120.0,
    cpu_s=240.0,
    memory_mb=4096,
    output_bytes=4 * MIB,
    processes=256,
    file_mb=256,
)


def _default(name: str, ceiling: Limits) -> Any:
    return min(getattr(Limits(), name), getattr(ceiling, name))


def _capped(name: str, value: Any, ceiling: float) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not 0 < value < float("inf"):
        raise BadRequest(f"limit {name} must be a positive number")
    capped = min(value, ceiling)
    return type(ceiling)(capped) or ceiling
