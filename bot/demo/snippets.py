"""What the tour runs: each prints a word drawn at start, so that the output is seen to be real.

The code holds the word backwards, so that it stands in the output only.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

TORCH = """\
import torch

torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.ReLU(), torch.nn.Linear(8, 1))
for parameter in net[0].parameters():
    parameter.requires_grad = False   # freeze the first layer

before = [p.clone() for p in net.parameters()]
optimizer = torch.optim.SGD([p for p in net.parameters() if p.requires_grad], lr=0.1)
x = torch.rand(64, 4)
loss = ((net(x) - x.sum(1, keepdim=True)) ** 2).mean()
loss.backward()
optimizer.step()

for (name, after), old in zip(net.named_parameters(), before):
    print(name, "changed" if not torch.equal(after, old) else "frozen")
print("{nonce}"[::-1])
"""

TENSORFLOW = """\
import keras, matplotlib.pyplot as plt

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(1)])
model.layers[0].trainable = False
model.compile("adam", "mse")
x = keras.random.uniform((64, 4))
history = model.fit(x, keras.ops.sum(x, axis=1), epochs=12, verbose=0)

plt.plot(history.history["loss"])
plt.title("Loss with a frozen first layer")
print("trainable weights:", sum(int(keras.ops.size(w)) for w in model.trainable_weights))
print("{nonce}"[::-1])
"""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Code that `member` runs; its output must hold `nonce`, and a figure where `figure`."""

    title: str
    member: str
    code: str
    nonce: str
    figure: bool


def snippets() -> tuple[Snippet, ...]:
    """The tour's snippets, each with a nonce of its own."""
    return (
        _snippet("PyTorch", "ada", TORCH, figure=False),
        _snippet("TensorFlow", "grace", TENSORFLOW, figure=True),
    )


def _snippet(title: str, member: str, code: str, *, figure: bool) -> Snippet:
    nonce = f"thaw-{secrets.token_hex(4)}"
    return Snippet(title, member, code.replace("{nonce}", nonce[::-1]), nonce, figure)
