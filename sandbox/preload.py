"""What a zygote imports before it forks: everything a snippet would wait for.

Imports only, and one drawing. A zygote that ran a single operation of a
framework would start thread pools, and the operations of the children it forks
after that hang; matplotlib starts none.
"""

from __future__ import annotations

import importlib
import io
import platform
import sys
from typing import Any

_COMMON = (
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib.font_manager",
    "PIL.PngImagePlugin",
    "numpy.random",
    "asyncio",
    "collections",
    "dataclasses",
    "itertools",
    "json",
    "math",
    "multiprocessing.util",
    "random",
    "statistics",
)
_BY_FRAMEWORK = {
    # The first optimizer imports torch._dynamo, which takes 0.7 s.
    "torch": ("torch", "torch._dynamo", "torch.optim", "torch.utils.data", "torch.nn.functional"),
    "tensorflow": ("tensorflow", "keras"),
    "python": (
        "pandas",
        "sklearn.datasets",
        "sklearn.ensemble",
        "sklearn.linear_model",
        "sklearn.metrics",
        "sklearn.model_selection",
        "sklearn.pipeline",
        "sklearn.preprocessing",
    ),
}
_VERSIONED = ("torch", "tensorflow", "keras", "numpy", "pandas", "sklearn", "matplotlib")


def load(framework: str) -> dict[str, str]:
    """Import what snippets of `framework` use; return the versions of what is there."""
    for name in (*_COMMON, *_BY_FRAMEWORK[framework]):
        importlib.import_module(name)
    if framework == "tensorflow":
        _touch_keras()
    _draw()
    return versions()


def versions() -> dict[str, str]:
    """Return the version of Python and of every library that is imported."""
    loaded = {name: sys.modules[name] for name in _VERSIONED if name in sys.modules}
    found = {name: str(getattr(module, "__version__", "?")) for name, module in loaded.items()}
    return {"python": platform.python_version(), **found}


def _touch_keras() -> None:
    """Resolve what TensorFlow's namespace loads lazily."""
    keras = sys.modules["tensorflow"].keras
    _ = (keras.Sequential, keras.layers.Dense, keras.optimizers.Adam, keras.losses, keras.datasets)


def _draw() -> None:
    """Load fonts and glyphs: it spares the first plot of every child some 10 ms."""
    pyplot: Any = sys.modules["matplotlib.pyplot"]
    pyplot.plot([0, 1], label="1")
    pyplot.title("loss")
    pyplot.legend()
    pyplot.savefig(io.BytesIO(), format="png")
    pyplot.close("all")
