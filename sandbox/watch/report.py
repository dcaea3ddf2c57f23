"""The model report of a run: which weights really changed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from sandbox.watch.keras_models import KerasWatch
from sandbox.watch.torch_models import TorchWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sandbox.watch.models import Model

MAX_MODELS = 8
NO_MODEL = "No model is left in a variable, so nothing is known about any."


class Watch:
    """Watches the models of the snippet that is __main__, in each framework that is loaded.

    Feedback, no proof: a snippet can deceive it.
    """

    def __init__(self) -> None:
        """Begin to watch."""
        kinds = (("torch", TorchWatch), ("keras", KerasWatch))
        self._watches: list[TorchWatch | KerasWatch] = [
            kind(_variables) for module, kind in kinds if module in sys.modules
        ]

    def event(self) -> dict[str, Any]:
        """Stop watching and return the report."""
        for watch in self._watches:
            watch.stop()
        seen: set[int] = set()
        models, notes = [], []
        for name, value in _variables():
            for watch in self._watches:
                if id(value) in seen or not watch.is_model(value):
                    continue
                seen.add(id(value))
                try:
                    model = watch.report(name, value)
                except Exception as error:  # noqa: BLE001 - models may be of any odd make
                    notes.append(f"{name} cannot be reported on: {type(error).__name__}.")
                    continue
                models += [model] if model else []
        return _event(models, notes)


def _event(models: list[Model], notes: list[str]) -> dict[str, Any]:
    if not models and not notes:
        notes = [NO_MODEL]
    if len(models) > MAX_MODELS:
        notes.append(f"{len(models) - MAX_MODELS} more models are left out.")
    told = [model.document() for model in models[:MAX_MODELS]]
    return {"type": "report", "models": told, "notes": notes[:MAX_MODELS]}


def _variables() -> Iterator[tuple[str, Any]]:
    names = vars(sys.modules["__main__"])
    yield from ((name, value) for name, value in list(names.items()) if not name.startswith("__"))
