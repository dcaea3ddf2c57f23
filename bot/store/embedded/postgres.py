"""One server in a folder, for every process that asks for it."""

import atexit
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import NoReturn

from bot.store.embedded.cluster import Cluster
from bot.store.embedded.lock import FileLock
from bot.store.errors import EmbeddedFolderUnusable, EmbeddedUnsupported


class EmbeddedPostgres:
    """A Postgres server in a folder, shared by the processes of this machine that ask for it.

    The first `start()` makes and starts the server, later ones in other processes get the
    address of the running one. The last process to `stop()`, or to exit, stops it. After a
    kill -9 of every user the server is left running; the next `start()` takes it over.
    """

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir.expanduser().absolute()
        self._cluster = Cluster(self._folder)
        self._change = FileLock(self._folder / "change.lock")
        self._use = FileLock(self._folder / "use.lock")
        self._started_by: int | None = None

    def start(self) -> str:
        """Start the server, unless it runs, and return its address. It holds a password.

        Blocks for about a second the first time and a tenth of one later. From here on the
        server is stopped when this process ends by itself or by SIGTERM.

        Raises:
            EmbeddedPostgresFailed: it cannot run here; the message says what to do.
        """
        if sys.platform == "win32":
            raise EmbeddedUnsupported
        self._prepare_folder()
        with self._change.exclusive():
            self._use.share()
            try:
                address = self._cluster.start()
            except BaseException:
                self._use.release()
                raise
        self._stop_at_exit()
        return address

    def stop(self) -> None:
        """Stop using the server; it is down on return unless another process still uses it."""
        if self._started_by != os.getpid():
            return
        self._started_by = None
        atexit.unregister(self.stop)
        try:
            with self._change.exclusive():
                if self._use.is_last():
                    self._cluster.stop()
        except FileNotFoundError:
            # Somebody deleted the folder: there is nothing to share any more.
            self._cluster.stop()
        self._use.release()

    def _prepare_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._change.touch()
            self._use.touch()
        except OSError as error:
            raise EmbeddedFolderUnusable(f"{self._folder}: {error.strerror}") from error

    def _stop_at_exit(self) -> None:
        if self._started_by == os.getpid():
            return
        self._started_by = os.getpid()
        atexit.register(self.stop)
        on_main_thread = threading.current_thread() is threading.main_thread()
        if on_main_thread and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, _exit)


def _exit(number: int, _frame: FrameType | None) -> NoReturn:
    """End by an exception, so that what is registered for the exit is done."""
    sys.exit(128 + number)
