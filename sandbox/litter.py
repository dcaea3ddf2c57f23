"""Removing what a run left in the file system, however it left it."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from pathlib import Path

from sandbox.lock.paths import SHARED_MEMORY

_PATIENCE_S = 30.0


def remove_folder(folder: Path) -> None:
    """Remove a folder that nobody uses any more."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        # Forbidden to ourselves, or nested deeper than Python goes: these tools manage.
        for tool in (["chmod", "-R", "u+rwX"], ["rm", "-rf"]):
            _run([*tool, "--", str(folder)])


def remove_shared_memory(uid: int) -> None:
    """Remove what processes of `uid` left in the host's /dev/shm."""
    with contextlib.suppress(OSError):
        for path in Path(SHARED_MEMORY).iterdir():
            with contextlib.suppress(OSError):
                if path.lstat().st_uid != uid:
                    continue
                if path.is_dir() and not path.is_symlink():
                    remove_folder(path)
                else:
                    path.unlink()


def _run(command: list[str]) -> None:
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 - the folder's name is ours
            command, check=False, timeout=_PATIENCE_S, stderr=subprocess.DEVNULL
        )
