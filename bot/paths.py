"""Where things lie on this machine."""

from __future__ import annotations

from pathlib import Path

import platformdirs

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
LOCALE = Path(__file__).resolve().parent / "locale"


def data_dir() -> Path:
    """The user's data directory for Thaw (not created here)."""
    return Path(platformdirs.user_data_dir("thaw", appauthor=False))
