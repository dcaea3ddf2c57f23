"""Postgres refuses to run as root: for a root Thaw it runs as a system user without rights."""

import os
import pwd
import shutil
import stat
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import structlog

from bot.store.errors import EmbeddedPostgresFailed

log = structlog.get_logger(__name__)

NAME = "thaw-postgres"


@dataclass(frozen=True, slots=True)
class Account:
    """Whom the server runs as."""

    uid: int
    gid: int

    def own(self, path: Path) -> None:
        """Give a file or folder to this account."""
        os.chown(path, self.uid, self.gid)


def account_for(data: Path) -> Account | None:
    """Whom the server over `data` must run as; None for the user that Thaw runs as.

    As root: whoever owns the data already, else the system user `thaw-postgres`, which is made
    on first use.

    Raises:
        EmbeddedPostgresFailed: that user cannot be made.
    """
    if os.geteuid() != 0:
        return None
    if data.exists() and (owner := data.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid)
    entry = _entry() or _make_entry()
    return Account(entry.pw_uid, entry.pw_gid)


def let_pass(paths: Iterable[Path]) -> None:
    """Let other users go through (not list) the folders above `paths`, as the server must."""
    for folder in {parent for path in paths for parent in path.resolve().parents}:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)
            log.warning("folder made passable for Postgres' own user", folder=str(folder))


def let_read(tree: Path) -> None:
    """Let other users read the installed programs, which a strict umask may have closed."""
    if tree.stat().st_mode & stat.S_IROTH:
        return
    for path in [tree, *tree.rglob("*")]:
        mode = path.stat().st_mode
        executable = stat.S_IXOTH if mode & stat.S_IXUSR else 0
        path.chmod(mode | stat.S_IROTH | executable)


def _entry() -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        return None


def _make_entry() -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if useradd is not None:
        options = ("--system", "--no-create-home", "--shell", "/usr/sbin/nologin")
        # Another process may be making it right now; what counts is that it is there.
        subprocess.run([useradd, *options, NAME], check=False, capture_output=True)  # noqa: S603  # a path found by us, fixed arguments
    if (entry := _entry()) is not None:
        return entry
    raise EmbeddedPostgresFailed(
        f"Thaw runs as root, Postgres may not, and the system user {NAME} could not be made. "
        "Start Thaw as an ordinary user."
    )
