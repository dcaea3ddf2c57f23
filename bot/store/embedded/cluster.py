"""One Postgres data folder and the server over it. The caller sees to it that it is alone."""

import os
import secrets
import shlex
import shutil
import tempfile
import time
from pathlib import Path

from sqlalchemy.engine import URL

from bot.store.database import DRIVER
from bot.store.embedded.account import Account, account_for, let_pass, let_read
from bot.store.embedded.processes import (
    POLL_SECONDS,
    Postmaster,
    end_survivors,
    find_postmaster,
    shut_down,
)
from bot.store.embedded.programs import MAJOR, Finished, failure, folder_failure, programs, run
from bot.store.errors import (
    EmbeddedFolderUnusable,
    EmbeddedPostgresFailed,
    EmbeddedVersionMismatch,
)

INITDB_SECONDS = 120.0
START_SECONDS = 60
LOG_BYTES = 5_000_000

# Shared memory as files of the data folder: after a kill -9 nothing stays behind in /dev/shm,
# which is also small in containers.
SETTINGS = (
    "-c listen_addresses=",
    "-c unix_socket_permissions=0700",
    "-c dynamic_shared_memory_type=mmap",
    "-c jit=off",
)

# A Unix socket's path has room for 103 bytes on macOS and 107 on Linux.
SOCKET_NAME = ".s.PGSQL.5432"
SOCKET_PATH_BYTES = 103


class Cluster:
    """`folder/pgdata` and its server, reached over a Unix socket with a password."""

    def __init__(self, folder: Path) -> None:
        self._data = folder / "pgdata"
        self._password_file = folder / "password"
        self._log = self._data / "server.log"
        self._server: Postmaster | None = None

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
            if find_postmaster(self._data) is None:
                self._launch(account)
            self._server = self._wait_until_ready()
            return self._address(self._server)
        except OSError as error:
            raise folder_failure(error) from error

    def stop(self) -> None:
        """Stop the server; it is gone on return. Nothing happens where none runs."""
        server = find_postmaster(self._data) or self._server
        if server is None:
            return
        shut_down(server.process)
        if server.socket_dir != self._data:
            shutil.rmtree(server.socket_dir, ignore_errors=True)

    def _account(self) -> Account | None:
        account = account_for(self._data)
        if account is not None:
            let_pass([self._data, programs()])
            let_read(programs().parent)
        return account

    def _initialise(self, account: Account | None) -> None:
        """Make the data folder under another name first: an interrupted one must not count."""
        for interrupted in self._data.parent.glob("pgdata.new-*"):
            shutil.rmtree(interrupted, ignore_errors=True)
        fresh = Path(tempfile.mkdtemp(prefix="pgdata.new-", dir=self._data.parent))
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
        self._clear_away()
        log_begins_at = self._log.stat().st_size if self._log.exists() else 0
        options = " ".join([*SETTINGS, "-k", shlex.quote(str(self._socket_dir(account)))])
        started = self._run(
            "pg_ctl",
            *("start", "-w", "-t", str(START_SECONDS), "-l", self._log.name, "-o", options),
            account=account,
            seconds=START_SECONDS + 10.0,
        )
        if not started.ok and find_postmaster(self._data) is None:
            said = self._log.read_bytes()[log_begins_at:] if self._log.exists() else b""
            raise failure(said.decode(errors="replace") or started.output)

    def _clear_away(self) -> None:
        """Remove what a server that was killed left behind.

        Its number may belong to a stranger by now, or to a zombie that nobody reaps; for
        Postgres both look like a running server.
        """
        end_survivors(self._data)
        for name in ("postmaster.pid", f"{SOCKET_NAME}.lock", SOCKET_NAME):
            (self._data / name).unlink(missing_ok=True)
        if self._log.exists() and self._log.stat().st_size > LOG_BYTES:
            self._log.unlink()

    def _wait_until_ready(self) -> Postmaster:
        """Wait for a server that may have been started by a process that died since."""
        give_up_at = time.monotonic() + START_SECONDS
        while time.monotonic() < give_up_at:
            server = find_postmaster(self._data)
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
        seconds: float,
        data: Path | None = None,
    ) -> Finished:
        """Run a program in the data folder, so that no shell of pg_ctl's sees the folder's name."""
        data = data or self._data
        return run(program, "-D", ".", *arguments, cwd=data, account=account, seconds=seconds)
