"""Removing what a run left in the file system, however it left it."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from pathlib import Path

from sandbox.identity import acting_as
from sandbox.lock.paths import SHARED_MEMORY

_PATIENCE_S = 30.0


def remove_folder(folder: Path, uid: int | None = None) -> None:
    """Remove a folder of `uid` that nobody uses any more; a mount is only emptied."""
    with acting_as(uid), contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if not _removed(folder, uid):
        # Forbidden to its owner, or nested deeper than Python goes: these tools manage.
        for tool in (["chmod", "-R", "u+rwX"], ["rm", "-rf"]):
            _run([*tool, "--", str(folder)], uid)
        _removed(folder, uid)


def remove_shared_memory(uid: int) -> None:
    """Remove what processes of `uid` left in the host's /dev/shm."""
    with contextlib.suppress(OSError):
        for path in Path(SHARED_MEMORY).iterdir():
            with contextlib.suppress(OSError):
                if path.lstat().st_uid != uid:
                    continue
                if path.is_dir() and not path.is_symlink():
                    remove_folder(path, uid)
                else:
                    _unlink(path, uid)


def _removed(folder: Path, uid: int | None) -> bool:
    """Remove the empty folder that is left; tell whether nothing is in it any more."""
    with contextlib.suppress(OSError):
        folder.rmdir()
    try:
        with acting_as(uid):
            return not os.listdir(folder)  # noqa: PTH208 - only whether there is anything
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _unlink(path: Path, uid: int) -> None:
    with acting_as(uid):
        path.unlink()


def _run(command: list[str], uid: int | None) -> None:
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 - the folder's name is ours
            command,
            check=False,
            timeout=_PATIENCE_S,
            stderr=subprocess.DEVNULL,
            user=uid,
            group=uid,
            extra_groups=[] if uid is not None else None,
        )
