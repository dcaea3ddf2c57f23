"""Watches the weights of Keras models."""

from __future__ import annotations

import functools
import math
import sys
from typing import TYPE_CHECKING, Any

from sandbox.watch.ledger import Ledger
from sandbox.watch.models import Layer, Model, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_WORD = 8
NOT_BUILT = "It is not built yet, so it has no weights: nothing is known about them."
NEVER_RUN = "It was not trained in a way that can be watched: unknown what changed."


class KerasWatch:
    """Takes fingerprints when fit and its like begin and when an optimizer applies gradients.

    Keras builds a lazy model at the beginning of fit; that is when it is looked
    at. Gradients applied inside a tf.function are met while it is traced, which
    is before it first runs.
    """

    def __init__(self, models: Callable[[], Iterable[tuple[str, Any]]]) -> None:
        """Watch from here on; `models` gives the names and values a snippet has made so far."""
        self._keras: Any = sys.modules["keras"]
        self._tensorflow: Any = sys.modules["tensorflow"]
        self._np: Any = sys.modules["numpy"]
        self._models = models
        self._ledger = Ledger(self._fingerprint)
        self._undo = [
            _around(self._keras.Model, "_maybe_symbolic_build", after=self._built),
            _around(self._keras.optimizers.Optimizer, "apply", before=self._applying),
        ]

    def is_model(self, value: object) -> bool:
        """Tell whether it is a model."""
        return issubclass(type(value), self._keras.Model)  # no property of its own asked

    def report(self, name: str, model: Any) -> Model | None:
        """Return what is known about a model."""
        kind = type(model).__name__
        trainable = {id(weight) for weight in model.trainable_weights}
        layers = [self._layer(layer, trainable) for layer in _parts(model)]
        layers = [layer for layer in layers if layer.weights]
        if not layers:
            return Model(name, "keras", kind, [], None if model.built else NOT_BUILT)
        known = any(weight.changed is not None for layer in layers for weight in layer.weights)
        return Model(name, "keras", kind, layers, None if known else NEVER_RUN)

    def parts(self, model: Any) -> Iterable[Any]:
        """Return the layers that it is made of."""
        return _parts(model)

    def stop(self) -> None:
        """Watch no longer."""
        for undo in self._undo:
            undo()

    def _built(self, model: Any, *_: object, **__: object) -> None:
        self._ledger.note(_weights(model))

    def _applying(
        self, optimizer: Any, _grads: object, trainable_variables: Any = None, **__: object
    ) -> None:
        known = getattr(optimizer, "_trainable_variables", None)
        self._ledger.note(trainable_variables or known or ())
        for _name, model in self._models():
            if self.is_model(model):
                self._ledger.note(_weights(model))

    def _layer(self, layer: Any, trainable: set[int]) -> Layer:
        statistics = {id(weight) for weight in getattr(layer, "_non_trainable_variables", ())}
        weights = [
            Weight(
                str(weight.name),
                tuple(weight.shape),
                math.prod(weight.shape),
                trainable=id(weight) in trainable,
                statistic=id(weight) in statistics,
                changed=self._ledger.changed(weight),
            )
            for weight in _own(layer)
        ]
        return Layer(str(layer.name), type(layer).__name__, weights)

    def _fingerprint(self, weight: Any) -> object:
        """Return a sum over all bits: exact for any one changed value."""
        np = self._np
        with self._tensorflow.init_scope():  # out of the graph that is being traced
            data = np.ascontiguousarray(weight.numpy()).reshape(-1).view(np.uint8)
        whole = len(data) // _WORD * _WORD
        words = data[:whole].view(np.int64)
        sample = words[:: max(1, len(words) // 64)].tobytes()
        return int(words.sum()), sample, data[whole:].tobytes()


def _around(
    kind: Any,
    name: str,
    before: Callable[..., None] | None = None,
    after: Callable[..., None] | None = None,
) -> Callable[[], None]:
    """Have a method call `before` and `after` with its own arguments; return how to undo it."""
    owner = next(base for base in kind.__mro__ if name in vars(base))
    original = vars(owner)[name]

    @functools.wraps(original)
    def watched(*arguments: Any, **named: Any) -> Any:
        _safely(before, *arguments, **named)
        result = original(*arguments, **named)
        _safely(after, *arguments, **named)
        return result

    setattr(owner, name, watched)
    return functools.partial(setattr, owner, name, original)


def _safely(call: Callable[..., None] | None, *arguments: Any, **named: Any) -> None:
    try:
        if call is not None:
            call(*arguments, **named)
    except Exception:  # noqa: BLE001, S110 - watching never breaks what it watches
        pass


def _weights(model: Any) -> Iterator[Any]:
    yield from model.weights


def _parts(model: Any) -> Iterator[Any]:
    """Yield all layers, those inside layers too, in order, and the model itself at last."""
    yield from model._flatten_layers(include_self=False, recursive=True)  # noqa: SLF001 - Keras has no public way
    yield model


def _own(layer: Any) -> list[Any]:
    """Return the weights of a layer that belong to none of the layers inside it."""
    inner = list(layer._flatten_layers(include_self=False, recursive=True))  # noqa: SLF001 - likewise
    inside = {id(weight) for part in inner for weight in part.weights}
    return [weight for weight in layer.weights if id(weight) not in inside]
