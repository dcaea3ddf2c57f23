"""One tiny operation of each framework, run in the child before its snippet comes.

It makes the thread pools and loads the kernels that the first real operation
would wait for. Never called in a zygote: see preload.
"""

from __future__ import annotations

import sys
from typing import Any


def up(framework: str) -> None:
    """Run the operations that snippets of `framework` start with."""
    {"torch": _torch, "tensorflow": _tensorflow}.get(framework, lambda: None)()


def _torch() -> None:
    torch: Any = sys.modules["torch"]
    model = torch.nn.Linear(4, 1)
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.zeros(8, 4)).mean().backward()
    optimizer.step()


def _tensorflow() -> None:
    tf: Any = sys.modules["tensorflow"]
    tf.reduce_sum(tf.zeros((4, 4)))
