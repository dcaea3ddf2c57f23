"""What the sandbox bench runs: each snippet prints a product that only running it can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

PRINT = "print({a} * {b})"
TORCH = """
import torch
from torch import nn
model = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.Adam(model.parameters(), 1e-2)
x = torch.randn(64, 10)
y = x.sum(1, keepdim=True)
for step in range(50):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), y)
    loss.backward()
    optimizer.step()
assert loss.item() > 0
print({a} * {b})
"""
KERAS = """
import numpy as np
import keras
model = keras.Sequential([
    keras.layers.Input((10,)),
    keras.layers.Dense(32, activation="relu"),
    keras.layers.Dense(1),
])
model.compile("adam", "mse")
x = np.random.rand(256, 10).astype("float32")
history = model.fit(x, x.sum(1), epochs=1, verbose=0)
assert history.history["loss"][0] > 0
print({a} * {b})
"""
PLOT = """
import matplotlib.pyplot as plt
plt.plot([1 / (i + 1) for i in range(50)])
plt.title("loss")
print({a} * {b})
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of snippet, and how many times faster than cold it is to be.

    A `slow` one is measured less often.
    """

    name: str
    framework: str
    code: str
    faster: float | None = None
    slow: bool = False


KINDS = (
    Kind("print", "python", PRINT),
    Kind("torch, 50 steps", "torch", TORCH, faster=50.0),
    Kind("Keras fit", "tensorflow", KERAS, faster=8.0, slow=True),
    Kind("plot", "python", PLOT),
)


@dataclass(frozen=True, slots=True)
class Snippet:
    """Code of a kind with a nonce of its own, and what it prints."""

    kind: Kind
    code: str
    prints: str


def fresh(kind: Kind, rng: random.Random) -> Snippet:
    """A snippet that nobody can have run before."""
    a, b = (rng.randrange(10**9, 10**10) for _ in range(2))
    return Snippet(kind, kind.code.format(a=a, b=b), f"{a * b}\n")
