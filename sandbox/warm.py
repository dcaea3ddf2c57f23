"""One tiny operation of each framework, run in the child before its snippet comes.

It makes the thread pools and loads the kernels that the first real operation
would wait for. Never called in a zygote: see preload.
"""

from __future__ import annotations

import io
import sys
from typing import Any


def up(framework: str) -> None:
    """Run the operations that snippets of `framework` start with."""
    {"torch": _torch, "tensorflow": _tensorflow}.get(framework, lambda: None)()
    _plot()


def _plot() -> None:
    pyplot: Any = sys.modules["matplotlib.pyplot"]
    pyplot.figure().savefig(io.BytesIO(), format="png")
    pyplot.close("all")


def _torch() -> None:
    torch: Any = sys.modules["torch"]
    model = torch.nn.Linear(4, 1)
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.zeros(8, 4)).mean().backward()
    optimizer.step()


def _tensorflow() -> None:
    keras: Any = sys.modules["keras"]
    np: Any = sys.modules["numpy"]
    model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(np.zeros((8, 4), "float32"), np.zeros(8, "float32"), verbose=0)
    keras.backend.clear_session()  # so that the student's first layer is `dense`
