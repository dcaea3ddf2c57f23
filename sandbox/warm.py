"""What snippets do first, done in the child before its snippet comes.

It makes the thread pools and loads the kernels, the tracing machinery and the
lazy modules that the first real operation of each kind would wait for. Never
called in a zygote: see preload. What it leaves behind is not seen: generators
are seeded afterwards, Keras counts its names from the start.
"""

from __future__ import annotations

import contextlib
import io
import sys
import warnings
from typing import Any

_FEW = 8


def up(framework: str) -> None:
    """Run the operations that snippets of `framework` start with."""
    operations = {"torch": _torch, "tensorflow": _tensorflow, "python": _python}
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        operations[framework]()
        _plot()


def _plot() -> None:
    pyplot: Any = sys.modules["matplotlib.pyplot"]
    pyplot.plot([0, 1], label="1")
    pyplot.title("loss")
    pyplot.legend()
    pyplot.savefig(io.BytesIO(), format="png")
    pyplot.close("all")


def _python() -> None:
    pandas: Any = sys.modules["pandas"]
    sklearn: Any = sys.modules["sklearn"]
    frame = pandas.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "b": [0, 1, 0, 1]})
    repr(frame)
    frame.groupby("b").mean()
    frame.describe()
    for model in (
        sklearn.linear_model.LogisticRegression(),
        sklearn.ensemble.RandomForestClassifier(2),
    ):
        model.fit(frame[["a"]], frame["b"]).score(frame[["a"]], frame["b"])


def _torch() -> None:
    torch: Any = sys.modules["torch"]
    nn = torch.nn
    image = nn.Sequential(
        nn.Conv2d(1, 2, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(18, 2)
    )
    loss = nn.functional.cross_entropy(image(torch.randn(_FEW, 1, 8, 8)), torch.zeros(_FEW).long())
    _step(torch.optim.Adam(image.parameters()), loss)
    sequence = nn.LSTM(2, 2)
    _step(torch.optim.SGD(sequence.parameters(), 0.1), sequence(torch.randn(2, 2, 2))[0].sum())
    data = torch.utils.data
    repr([*data.DataLoader(data.TensorDataset(torch.rand(2, 2)), shuffle=True)])


def _step(optimizer: Any, loss: Any) -> None:
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()


def _tensorflow() -> None:
    tf, keras, np = (sys.modules[name] for name in ("tensorflow", "keras", "numpy"))
    _train(keras, np)
    _differentiate(tf)
    keras.backend.clear_session()  # so that the student's first layer is `dense`


def _train(keras: Any, np: Any) -> None:
    layers = keras.layers
    model = keras.Sequential([layers.Input((4,)), layers.Dense(2, "relu"), layers.Dense(1)])
    model.compile("adam", "mse")
    many = np.zeros((5 * _FEW, 4), "float32")
    model.fit(many, many[:, 0], verbose=0)
    model.predict(many[:_FEW], verbose=0)
    model.summary(print_fn=lambda *_, **__: None)


def _differentiate(tf: Any) -> None:
    """One gradient, one traced function, one data set."""
    weight = tf.Variable([1.0])
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(weight * tf.random.normal([1]))
    tape.gradient(loss, weight)
    # AutoGraph reads source code, and ours cannot be seen from here.
    doubled = tf.autograph.experimental.do_not_convert(lambda value: value * 2)
    tf.function(doubled)(tf.constant(1.0))
    list(tf.data.Dataset.range(2).map(doubled).batch(2))
