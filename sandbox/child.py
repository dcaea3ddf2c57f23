"""The process that runs one snippet, from the fork to its end."""

from __future__ import annotations

import contextlib
import io
import os
import random
import signal
import socket
import sys
import tempfile
import threading
from typing import TYPE_CHECKING, Any, NoReturn

from sandbox import gpu, streams, warm, wire
from sandbox.caught import Caught, told_by_handlers
from sandbox.desk import Desk
from sandbox.errors import LockError
from sandbox.figures import Figures
from sandbox.limits import Limits
from sandbox.lock import limits as rlimits
from sandbox.lock import plan as layers
from sandbox.rehearsal import rehearse
from sandbox.room import with_room
from sandbox.snippet import Snippet, exit_code, verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sandbox.lock.plan import Place, Plan
    from sandbox.lock.seccomp import Filter
    from sandbox.wire import Message

CHANNEL = 3
_FIRST_FREE = 4
_BROKEN = 120


def live(
    plan: Plan,
    place: Place,
    filter_: Filter | None,
    framework: str,
    descriptors: list[int],
    *,
    ahead: bool = True,
) -> NoReturn:
    """Lock down, warm up (where it is made `ahead`), wait for one job, run it, and end.

    `descriptors` are the channel to the service and the pipe for all output.
    """
    status = _BROKEN
    try:
        _own_session(*descriptors)
        channel = socket.socket(fileno=CHANNEL)
        status = _serve(plan, place, filter_, framework if ahead else None, channel)
    except LockError as error:
        with contextlib.suppress(OSError):
            wire.send(socket.socket(fileno=CHANNEL), {"type": "broken", "why": str(error)})
    finally:
        os._exit(status)


def _serve(
    plan: Plan, place: Place, filter_: Filter | None, warm_for: str | None, channel: socket.socket
) -> int:
    if place.gpu is not None:
        os.environ.update(gpu.FOR_RUN)
    layers.put_on(plan, place, filter_)
    home = layers.home(plan, place)
    _settle(home)
    if warm_for is not None:
        with contextlib.suppress(Exception):  # a cold run is worth more than none
            warm.up(warm_for)
            rehearse(home)
    reseed(None)  # here, because it takes torch milliseconds
    wire.send(channel, {"type": "ready"})
    job = wire.receive(channel)
    if job is None:
        return 0
    _mark_errors(job["mark"])
    _give_input(job.get("stdin") or "")
    rlimits.of_run(Limits(**job["limits"]), count_processes=plan.counts_processes)
    if job.get("seed") is not None:
        reseed(job["seed"])
    return _run(job, home, channel)


def _called(work: Callable[[], str | None]) -> str | None:
    # Endless recursion takes longer to end with room, and only Keras calls to and fro so deep.
    return with_room(work) if "keras" in sys.modules else work()


def _run(job: Message, home: str, channel: socket.socket) -> int:
    def emit(event: Message) -> None:
        _flush()
        streams.mark_event(job["mark"])
        wire.send(channel, event)

    figures = Figures(emit, sys.stderr.write)
    _show_with(figures)
    verdict, status = "ok", 0
    desk = Desk(job, home, emit)
    snippet = Snippet(desk.lay_out(), home)
    threading.excepthook = lambda thread: _tell_of_thread(snippet, thread)
    Caught(job["mark"], job["limits"]["processes"])
    try:
        value = _called(lambda: snippet.run(told_by_handlers))
        if value is not None:
            emit({"type": "value", "repr": value})
        _conclude(figures)
    except SystemExit as error:
        status = exit_code(error)
        verdict = "error" if status else "ok"
        if error.code is not None and not isinstance(error.code, int):
            sys.stderr.write(f"{error.code}\n")
        _conclude(figures)
    except BaseException as error:  # noqa: BLE001 - whatever a student may raise
        verdict, status = verdict_of(error), 1
        sys.stderr.write(snippet.explain(error))
        with contextlib.suppress(Exception):
            _conclude(figures)
    with contextlib.suppress(Exception):
        desk.clear()
    _finish()
    wire.send(channel, {"type": "done", "verdict": verdict, "exit": status})
    return status


def _conclude(figures: Figures) -> None:
    """Wait for threads, as Python does at its end, and show what is drawn."""
    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001 - Python's own way
    figures.show()


def _tell_of_thread(snippet: Snippet, ended: threading.ExceptHookArgs) -> None:
    if ended.exc_value is not None and not isinstance(ended.exc_value, SystemExit):
        name = ended.thread.name if ended.thread else "a thread"
        sys.stderr.write(f"Exception in {name}:\n{snippet.explain(ended.exc_value)}")


def _own_session(channel: int, output: int) -> None:
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    high = os.dup(channel), os.dup(output)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(high[1], 1)
    os.dup2(high[1], 2)
    os.dup2(high[0], CHANNEL)
    os.set_inheritable(CHANNEL, False)  # noqa: FBT003 - the function takes it so
    os.closerange(_FIRST_FREE, os.sysconf("SC_OPEN_MAX") if os.sysconf("SC_OPEN_MAX") > 0 else 4096)
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    # One pipe, line by line: with two, five lines in six come out of order.
    sys.stdout = open(1, "w", 1, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    for name in ("stdin", "stdout", "stderr"):
        setattr(sys, f"__{name}__", getattr(sys, name))


def _mark_errors(mark: str) -> None:
    raw = streams.MarkedError(mark)
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(raw), "utf-8", errors="backslashreplace", line_buffering=True
    )
    sys.__stderr__ = sys.stderr  # type: ignore[misc]


def _settle(home: str) -> None:
    """Make `home` this process's folder for everything."""
    os.chdir(home)
    tempfile.tempdir = None
    os.environ.update(
        HOME=home,
        TMPDIR=home,
        PWD=home,
        USER="student",
        LOGNAME="student",
        MPLCONFIGDIR=home,
        KERAS_HOME=f"{home}/.keras",
        TORCH_HOME=f"{home}/.torch",
    )
    sys.path.insert(0, home)
    sys.argv = ["snippet.py"]


def _give_input(text: str) -> None:
    if not text:
        return
    with tempfile.TemporaryFile() as file:
        file.write(text.encode())
        file.flush()
        os.lseek(file.fileno(), 0, os.SEEK_SET)
        os.dup2(file.fileno(), 0)


def reseed(seed: int | None) -> None:
    """Seed every generator: forks of one process would otherwise draw the same numbers."""
    number = int.from_bytes(os.urandom(4), "little") if seed is None else seed
    random.seed(number)
    modules: dict[str, Any] = sys.modules
    if "numpy" in modules:
        modules["numpy"].random.seed(number)
    if "torch" in modules:
        modules["torch"].manual_seed(number)
    if "tensorflow" in modules and seed is not None:
        modules["tensorflow"].random.set_seed(number)


def _show_with(figures: Figures) -> None:
    pyplot: Any = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return

    def show(*_arguments: object, **_options: object) -> None:
        """Show all open figures."""
        figures.show()

    # A plain function: pyplot writes a signature onto whatever stands here.
    pyplot.show = show


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()


def _finish() -> None:
    """Do what Python does at its end and we skip: finalizers of pools, then flush."""
    with contextlib.suppress(Exception):
        sys.modules["multiprocessing.util"]._exit_function()  # noqa: SLF001
    _flush()
