"""One Postgres data folder and the server over it. The caller sees to it that it is alone."""

import contextlib
import os
import secrets
import shlex
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from sqlalchemy.engine import URL

from bot.store.database import DRIVER
from bot.store.embedded_account import Account, account_for, let_pass, let_read
from bot.store.embedded_programs import MAJOR, Finished, failure, folder_failure, programs, run
from bot.store.errors import (
    EmbeddedFolderUnusable,
    EmbeddedPostgresFailed,
    EmbeddedVersionMismatch,
)

INITDB_SECONDS = 120.0
START_SECONDS = 60
STOP_SECONDS = 20
KILL_SECONDS = 5.0
POLL_SECONDS = 0.02
LOG_BYTES = 5_000_000

# A Unix socket's path has room for 103 bytes on macOS and 107 on Linux.
SOCKET_NAME = ".s.PGSQL.5432"
SOCKET_PATH_BYTES = 103


@dataclass(frozen=True, slots=True)
class Postmaster:
    """The running server, as its own pid file tells."""

    process: psutil.Process
    socket_dir: Path
    ready: bool

    @property
    def alive(self) -> bool:
        """Whether it still runs. A zombie does not: in a container nobody may reap it."""
        try:
            return self.process.is_running() and self.process.status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False


class Cluster:
    """`folder/pgdata` and its server, reached over a Unix socket with a password."""

    def __init__(self, folder: Path) -> None:
        self._data = folder / "pgdata"
        self._password_file = folder / "password"
        self._log = self._data / "server.log"

    def start(self) -> str:
        """Make the data folder if need be, start the server unless it runs, tell its address.

        Raises:
            EmbeddedPostgresFailed: it cannot run here; the message says what to do.
        """
        try:
            account = self._account()
            if not self._data.exists():
                self._initialise(account)
            self._check_version()
            if self.postmaster() is None:
                self._launch(account)
            return self._address(self._wait_until_ready())
        except OSError as error:
            raise folder_failure(error) from error

    def stop(self) -> None:
        """Stop the server; it is gone on return. Nothing happens where none runs."""
        server = self.postmaster()
        if server is None:
            return
        for mode in ("fast", "immediate"):
            if server.alive:
                wait = ("-w", "-t", str(STOP_SECONDS))
                self._run("pg_ctl", "stop", "-m", mode, *wait, account=self._account())
        make_sure_it_is_gone(server)
        if server.socket_dir != self._data:
            shutil.rmtree(server.socket_dir, ignore_errors=True)

    def postmaster(self) -> Postmaster | None:
        """The server that runs over this data folder.

        A pid file may outlive its server and its number may since belong to a stranger, so
        the process must be a postgres that works in this very folder, as all of them do.
        """
        try:
            lines = (self._data / "postmaster.pid").read_text().splitlines()
            process = psutil.Process(int(lines[0]))
            is_ours = process.name().startswith("postgres") and self._data.samefile(process.cwd())
            server = Postmaster(process, Path(lines[4]), lines[-1].strip() == "ready")
        except (FileNotFoundError, ValueError, IndexError, psutil.Error):
            return None
        return server if is_ours and server.alive else None

    def _account(self) -> Account | None:
        account = account_for(self._data)
        if account is not None:
            let_pass([self._data, programs()])
            let_read(programs().parent)
        return account

    def _initialise(self, account: Account | None) -> None:
        """Make the data folder under another name first: an interrupted one must not count."""
        fresh = self._data.with_name("pgdata.new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        self._password_file.unlink(missing_ok=True)
        self._password_file.touch(mode=0o600)
        self._password_file.write_text(secrets.token_urlsafe(24))
        if account is not None:
            account.own(fresh)
            account.own(self._password_file)
        self._run(
            "initdb",
            *("--username=postgres", f"--pwfile={self._password_file}", "--encoding=UTF8"),
            *("--auth-local=scram-sha-256", "--auth-host=reject"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
            data=fresh,
            account=account,
            seconds=INITDB_SECONDS,
        ).check()
        fresh.rename(self._data)

    def _check_version(self) -> None:
        found = (self._data / "PG_VERSION").read_text().strip()
        if found != MAJOR:
            raise EmbeddedVersionMismatch(f"{self._data}: Postgres {found}, and this is {MAJOR}.")

    def _launch(self, account: Account | None) -> None:
        # What is left of a dead server's pid file could name a living stranger.
        (self._data / "postmaster.pid").unlink(missing_ok=True)
        if self._log.exists() and self._log.stat().st_size > LOG_BYTES:
            self._log.unlink()
        log_begins_at = self._log.stat().st_size if self._log.exists() else 0
        settings = ("-c listen_addresses=", "-c unix_socket_permissions=0700", "-c jit=off")
        options = " ".join([*settings, "-k", shlex.quote(str(self._socket_dir(account)))])
        started = self._run(
            "pg_ctl",
            *("start", "-w", "-t", str(START_SECONDS), "-l", str(self._log), "-o", options),
            account=account,
            seconds=START_SECONDS + 10.0,
        )
        if not started.ok:
            said = self._log.read_bytes()[log_begins_at:] if self._log.exists() else b""
            raise failure(said.decode(errors="replace") or started.output)

    def _wait_until_ready(self) -> Postmaster:
        """Wait for a server that may have been started by a process that died since."""
        give_up_at = time.monotonic() + START_SECONDS
        while time.monotonic() < give_up_at:
            server = self.postmaster()
            if server is None:
                break
            if server.ready:
                return server
            time.sleep(POLL_SECONDS)
        raise EmbeddedPostgresFailed(f"It did not get ready; see {self._log}.")

    def _address(self, server: Postmaster) -> str:
        if not self._password_file.exists():
            raise EmbeddedFolderUnusable(f"{self._password_file} is missing.")
        url = URL.create(
            DRIVER,
            username="postgres",
            password=self._password_file.read_text(),
            database="postgres",
            query={"host": str(server.socket_dir)},
        )
        return url.render_as_string(hide_password=False)

    def _socket_dir(self, account: Account | None) -> Path:
        """The data folder, where no other user can enter, unless its path is unfit for a socket."""
        path = str(self._data)
        if len(os.fsencode(f"{path}/{SOCKET_NAME}")) <= SOCKET_PATH_BYTES and not set(path) & set(
            ',"'
        ):
            return self._data
        folder = Path(tempfile.mkdtemp(prefix="thaw-", dir="/tmp"))  # $TMPDIR may be as long
        if account is not None:
            account.own(folder)
        return folder

    def _run(
        self,
        program: str,
        *arguments: str,
        account: Account | None,
        data: Path | None = None,
        seconds: float = STOP_SECONDS + 10.0,
    ) -> Finished:
        return run(
            program, "-D", str(data or self._data), *arguments, account=account, seconds=seconds
        )


def make_sure_it_is_gone(server: Postmaster) -> None:
    """Wait for the server's end; kill what has not ended by itself."""
    if _wait_for_end(server, KILL_SECONDS):
        return
    with contextlib.suppress(psutil.NoSuchProcess):
        for process in [*server.process.children(recursive=True), server.process]:
            process.kill()
    _wait_for_end(server, KILL_SECONDS)


def _wait_for_end(server: Postmaster, seconds: float) -> bool:
    give_up_at = time.monotonic() + seconds
    while server.alive and time.monotonic() < give_up_at:
        time.sleep(POLL_SECONDS)
    return not server.alive
