"""The processes of a Postgres server, told apart from everyone else's."""

import contextlib
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

STOP_SECONDS = 20.0
KILL_SECONDS = 5.0
POLL_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Postmaster:
    """The running server, as its own pid file tells."""

    process: psutil.Process
    socket_dir: Path
    ready: bool


def find_postmaster(data: Path) -> Postmaster | None:
    """The server that runs over this data folder.

    A pid file may outlive its server and its number may since belong to a stranger, so the
    process must be a postgres that works in this very folder.
    """
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        process = psutil.Process(int(lines[0]))
        server = Postmaster(process, Path(lines[4]), lines[-1].strip() == "ready")
    except (FileNotFoundError, ValueError, IndexError, psutil.Error):
        return None
    return server if _works_in(process, data) else None


def alive(process: psutil.Process) -> bool:
    """Whether it still runs. A zombie does not: in a container nobody may reap it."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def end_survivors(data: Path) -> None:
    """End what outlived its postmaster: it could still write while a new one recovers."""
    survivors = [process for process in psutil.process_iter() if _works_in(process, data)]
    for process in survivors:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    for process in survivors:
        _wait_for_end(process, KILL_SECONDS)


def shut_down(postmaster: psutil.Process) -> None:
    """End a server: first cleanly without waiting for clients, then at once, then by force.

    The signals are those that pg_ctl sends for its modes fast and immediate.
    """
    for number in (signal.SIGINT, signal.SIGQUIT):
        with contextlib.suppress(psutil.NoSuchProcess):
            postmaster.send_signal(number)
        if _wait_for_end(postmaster, STOP_SECONDS):
            return
    with contextlib.suppress(psutil.NoSuchProcess):
        for process in [*postmaster.children(recursive=True), postmaster]:
            process.kill()
    _wait_for_end(postmaster, KILL_SECONDS)


def _works_in(process: psutil.Process, data: Path) -> bool:
    """Every process of a server works in its data folder."""
    try:
        is_postgres = alive(process) and process.name().startswith("postgres")
        return is_postgres and data.samefile(process.cwd())
    except (psutil.Error, OSError):
        return False


def _wait_for_end(process: psutil.Process, seconds: float) -> bool:
    give_up_at = time.monotonic() + seconds
    while alive(process) and time.monotonic() < give_up_at:
        time.sleep(POLL_SECONDS)
    return not alive(process)
