"""torch.compile, which needs a compiler that the sandbox does not have."""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

NOTE = (
    "torch.compile was left out: it needs a C++ compiler, which the sandbox does not have. "
    "The model runs uncompiled: same results, only not as fast."
)


def instead_of_compiling(note: Callable[[str], None]) -> None:
    """Make torch.compile return its model as it is, and tell `note` so once.

    A back end named by the student that needs no compiler is left to torch.
    """
    torch: Any = sys.modules.get("torch")
    if torch is None:
        return
    compiled = torch.compile
    told: list[str] = []

    @functools.wraps(compiled)
    def compile_(model: Any = None, **options: Any) -> Any:
        if options.get("disable") or options.get("backend", "inductor") != "inductor":
            return compiled(model, **options)
        if not told:
            told.append(NOTE)
            note(NOTE)
        return model if model is not None else lambda decorated: decorated

    torch.compile = compile_
