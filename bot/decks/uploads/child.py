"""The process that reads one uploaded file: `python -m bot.decks.uploads.child`.

On its standard input stands a line of JSON (name, title, limits), then the file; on its
standard output it says what came of it. It lowers its own limits before it looks at a
single byte, opens no file and no connection, and is killed when it takes too long.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

from bot.decks.errors import DeckError
from bot.decks.uploads.answer import told, told_error
from bot.decks.uploads.files import read_file
from bot.decks.uploads.limits import OUT_OF_MEMORY


def main() -> int:
    """Read the request, say the answer; the exit status tells only whether memory ran out."""
    asked = json.loads(sys.stdin.buffer.readline())
    _limit(asked["memory"], asked["cpu"])
    try:
        answer = _answer(asked["name"], asked["title"])
    except MemoryError:
        return OUT_OF_MEMORY
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return 0


def _limit(memory: int, cpu: int) -> None:
    """Lower this process's limits as far as the system lets it."""
    with suppress(OSError):  # Linux: should memory run out all the same, it is this one that goes
        Path("/proc/self/oom_score_adj").write_text("1000")
    try:
        import resource  # noqa: PLC0415 - Unix only
    except ImportError:
        return
    with suppress(OSError):
        os.nice(10)
    # macOS knows these names and ignores some: there, the parent's watch is what holds.
    wanted = {"RLIMIT_DATA": memory, "RLIMIT_AS": 4 * memory, "RLIMIT_CPU": cpu}
    for name, most in {**wanted, "RLIMIT_CORE": 0, "RLIMIT_FSIZE": 0, "RLIMIT_NOFILE": 64}.items():
        # A second more for the hard limit: at the soft one the signal tells what it was.
        hard = most + 1 if name == "RLIMIT_CPU" else most
        with suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (most, hard))


def _answer(name: str, title: str | None) -> bytes:
    content = sys.stdin.buffer.read()
    try:
        return told(read_file(name, content, title))
    except DeckError as error:
        return told_error(error)


if __name__ == "__main__":
    sys.exit(main())
