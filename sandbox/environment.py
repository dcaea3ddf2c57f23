"""The environment a zygote starts with: an allowlist, so that no secret gets in."""

from __future__ import annotations

import os
from pathlib import Path

_KEPT = ("LANG", "LC_ALL", "LC_CTYPE", "PATH", "TZ", "LD_LIBRARY_PATH")


def for_zygote(state: Path, threads: int = 1) -> dict[str, str]:
    """Return the environment; `threads` is how many each snippet computes with.

    `state` is the service's own folder, for what cannot be kept between starts.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    count = str(threads)
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        **kept,
        "HOME": "/nonexistent",
        "PYTHONPATH": str(Path(__file__).resolve().parent.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PIP_NO_INDEX": "1",  # there is no network: say so at once
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": str(_font_cache(state)),
        "KERAS_BACKEND": "tensorflow",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "CUDA_VISIBLE_DEVICES": "",
        "OMP_NUM_THREADS": count,
        "OPENBLAS_NUM_THREADS": count,
        "MKL_NUM_THREADS": count,
        "TF_NUM_INTRAOP_THREADS": count,
        "TF_NUM_INTEROP_THREADS": count,
        # Spinning threads of one snippet slow its neighbours 30-fold.
        "GOMP_SPINCOUNT": "0",
    }


def _font_cache(state: Path) -> Path:
    """Return where matplotlib keeps its list of fonts, which takes seconds to make."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))  # noqa: PTH111 - Path.home() raises where there is none
    folder = caches / "thaw" / "matplotlib"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return state
    return folder if os.access(folder, os.W_OK | os.X_OK) else state
