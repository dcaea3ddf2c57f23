"""Runs compiled code as a notebook does: with `await` at the top level where it is used."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType


def carry_out(steps: Sequence[CodeType], names: dict[str, Any]) -> Any:
    """Run the steps one after the other in `names`; return the value of the last.

    Where any of them awaits, all run inside one event loop; otherwise there is
    none, so that the code may start its own with asyncio.run.
    """
    if any(_awaits(step) for step in steps):
        return asyncio.run(_all(steps, names))
    value = None
    for step in steps:
        value = eval(step, names)  # noqa: S307 - what this service is for
    return value


async def _all(steps: Sequence[CodeType], names: dict[str, Any]) -> Any:
    value = None
    for step in steps:
        value = eval(step, names)  # noqa: S307 - what this service is for
        if _awaits(step):
            value = await value
    return value


def _awaits(code: CodeType) -> bool:
    return bool(code.co_flags & inspect.CO_COROUTINE)
