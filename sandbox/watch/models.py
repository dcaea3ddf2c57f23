"""What a report says about a model, however it was made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LAYERS = 200
MAX_WEIGHTS = 12


@dataclass(frozen=True, slots=True)
class Weight:
    """One tensor of a layer; `changed` is None when that is not known.

    A statistic is kept by its layer while it runs and never learned by
    gradients, such as the moving mean of a batch normalisation.
    """

    name: str
    shape: tuple[int, ...]
    parameters: int
    trainable: bool
    statistic: bool
    changed: bool | None

    def document(self) -> dict[str, Any]:
        """Return it as it travels."""
        return {
            "name": self.name,
            "shape": list(self.shape[:8]),
            "parameters": self.parameters,
            "trainable": self.trainable,
            "statistic": self.statistic,
            "changed": self.changed,
        }


@dataclass(frozen=True, slots=True)
class Layer:
    """A part of a model with weights of its own."""

    name: str
    kind: str
    weights: list[Weight]

    def document(self) -> dict[str, Any]:
        """Return it as it travels, with totals over all its weights."""
        return {
            "name": self.name,
            "kind": self.kind,
            **_totals(self.weights),
            "weights": [weight.document() for weight in self.weights[:MAX_WEIGHTS]],
        }


@dataclass(frozen=True, slots=True)
class Model:
    """A model that the snippet left in the variable `name`."""

    name: str
    framework: str
    kind: str
    layers: list[Layer] = field(default_factory=list)
    note: str | None = None

    def document(self) -> dict[str, Any]:
        """Return it as it travels: totals over all layers, and the first of them one by one."""
        weights = [weight for layer in self.layers for weight in layer.weights]
        return {
            "name": self.name,
            "framework": self.framework,
            "kind": self.kind,
            **_totals(weights),
            "note": self.note,
            "layers": [layer.document() for layer in self.layers[:MAX_LAYERS]],
            "layers_left_out": max(0, len(self.layers) - MAX_LAYERS),
        }


def _totals(weights: list[Weight]) -> dict[str, int]:
    """Count numbers, not tensors; statistics apart from parameters."""
    parameters = [weight for weight in weights if not weight.statistic]
    statistics = [weight for weight in weights if weight.statistic]
    return {
        "parameters": _numbers(parameters),
        "trainable": _numbers(weight for weight in parameters if weight.trainable),
        "changed": _numbers(weight for weight in parameters if weight.changed),
        "unknown": _numbers(weight for weight in parameters if weight.changed is None),
        "statistics": _numbers(statistics),
        "statistics_changed": _numbers(weight for weight in statistics if weight.changed),
    }


def _numbers(weights: Iterable[Weight]) -> int:
    return sum(weight.parameters for weight in weights)
