"""Starts a command that ends with its parent, even when that is killed with -9.

Used as `python -m bot.demo.tether COMMAND ...`. Linux only; elsewhere the command just runs.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main() -> None:
    """Become the command."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        # The parent may have died before the kernel was asked.
        if os.getppid() == 1:
            raise SystemExit(1)
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606  # the demo's own command, no shell


if __name__ == "__main__":
    main()
