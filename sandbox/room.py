"""Room for the frames of a snippet's calls.

CPython keeps the frames of Python functions in chunks of 16 KiB. A call that
goes beyond the end of a chunk maps a new one into memory, and its return unmaps
it (DATA_STACK_CHUNK_SIZE and _PyThreadState_PopFrame in Python/pystate.c, since
3.11). Code whose calls go to and fro across such an end does that thousands of
times: tracing a small Keras model 2,000 to 5,000 times, by how deep it happens
to be, which takes up to a tenth of a fit's time.
"""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

# Of pointers. A chunk's size is a power of two: 1 MiB is asked for, and a little, so 2 MiB are
# mapped, and the rest is left for all that is called from here. What is not used takes no memory.
_SLOTS = 2**17


def _call(work: Callable[[], Any]) -> Any:
    return work()


_CODE = _call.__code__.replace(co_stacksize=_SLOTS)
_WITH_ROOM = types.FunctionType(_CODE, globals(), "with_room")


def with_room(work: Callable[[], Result]) -> Result:
    """Return what `work` returns; some thousand frames that it makes lie in one piece."""
    result: Result = _WITH_ROOM(work)
    return result
