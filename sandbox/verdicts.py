"""How a run can end, in a word for programs and a sentence for students."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.limits import Limits

VERDICTS = (
    "ok",
    "error",
    "timeout",
    "cpu",
    "memory",
    "device_memory",
    "output",
    "processes",
    "files",
    "signal",
    "refused",
    "cancelled",
    "lost",
)
# What a child may claim about itself; the others are the service's to give.
CLAIMABLE = frozenset({"ok", "error", "memory", "device_memory", "processes", "files"})

_SIGNALS = {
    signal.SIGSEGV: "it crashed: it touched memory that is not its own (SIGSEGV)",
    signal.SIGABRT: "a library gave up and aborted (SIGABRT)",
    signal.SIGFPE: "it crashed in arithmetic (SIGFPE)",
    signal.SIGILL: "it crashed: an instruction this processor does not know (SIGILL)",
    signal.SIGBUS: "it crashed: memory that is not there (SIGBUS)",
    signal.SIGKILL: "it was killed (SIGKILL)",
    signal.SIGTERM: "it was asked to end (SIGTERM)",
}


def of_signal(number: int, *, much_memory: bool) -> str:
    """Return the verdict for a process that signal `number` ended, not sent by us.

    The kernel's out-of-memory killer sends SIGKILL, and prefers snippets; one
    that had little memory was killed by somebody else, most likely itself.
    """
    if number == signal.SIGXCPU:
        return "cpu"
    if number == signal.SIGXFSZ:
        return "files"
    return "memory" if number == signal.SIGKILL and much_memory else "signal"


def sentence(verdict: str, limits: Limits, *, used: float = 0.0, number: int = 0) -> str:
    """Return what a student is told, with the figures of the limit that was met.

    `used` is in the limit's own unit; `number` is the exit status or signal.
    """
    sentences = {
        "ok": "It ran to the end.",
        "error": "It ended with an error; the last lines of the output say which.",
        "timeout": f"Stopped after {limits.wall_s:g} s: that is all the time a run has.",
        "cpu": f"Stopped: it used {limits.cpu_s:g} s of processor time, all that a run has.",
        "memory": _memory(limits, used),
        "device_memory": "Stopped: the GPU's memory was not enough.",
        "output": f"Stopped: it wrote more than {_size(limits.output_bytes)} of output.",
        "processes": f"It started more than {limits.processes} processes and threads, "
        "as many as a run may have.",
        "files": f"A file grew too large: a run may write files of up to {limits.file_mb} MiB "
        "and has little room in all.",
        "signal": f"It ended by force: {_force(number)}.",
        "refused": "It was not run.",
        "cancelled": "It was cancelled.",
        "lost": "The sandbox lost this run. That is not your code's fault: please run it again.",
    }
    return sentences[verdict]


def _memory(limits: Limits, used: float) -> str:
    most = f" It had {used:.0f} MiB." if used >= 1 else ""
    return f"Stopped: it wanted more memory than the {limits.memory_mb} MiB a run has.{most}"


def _size(count: int) -> str:
    kib = 1024
    return f"{count} bytes" if count < kib else f"{round(count / kib, 1):g} KiB"


def _force(number: int) -> str:
    try:
        known = signal.Signals(number)
    except ValueError:
        return f"by signal {number}"
    return _SIGNALS.get(known, f"by the signal {known.name}")
