"""The model report of a run: which weights really changed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from sandbox.watch.keras_models import KerasWatch
from sandbox.watch.torch_models import TorchWatch
from sandbox.watch.variables import inside_variables, variables

if TYPE_CHECKING:
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
            kind(variables) for module, kind in kinds if module in sys.modules
        ]

    def event(self) -> dict[str, Any]:
        """Stop watching and return the report."""
        for watch in self._watches:
            watch.stop()
        told = _Told(self._watches)
        for name, value in variables():
            told.look_at(name, value)
        for name, value in inside_variables():
            if id(value) not in told.parts:  # a layer in a list, and in a model besides
                told.look_at(name, value)
        return _event(told.models, told.notes)


class _Told:
    """The models found so far, and the parts that they are made of."""

    def __init__(self, watches: list[TorchWatch | KerasWatch]) -> None:
        self._watches = watches
        self._seen: set[int] = set()
        self.parts: set[int] = set()
        self.models: list[Model] = []
        self.notes: list[str] = []

    def look_at(self, name: str, value: Any) -> None:
        """Report on `value` if it is a model that was not met before."""
        for watch in self._watches:
            if id(value) in self._seen or not watch.is_model(value):
                continue
            self._seen.add(id(value))
            try:
                model = watch.report(name, value)
                self.parts.update(id(part) for part in watch.parts(value))
            except Exception as error:  # noqa: BLE001 - models may be of any odd make
                self.notes.append(f"{name} cannot be reported on: {type(error).__name__}.")
                continue
            self.models += [model] if model else []


def _event(models: list[Model], notes: list[str]) -> dict[str, Any]:
    if not models and not notes:
        notes = [NO_MODEL]
    if len(models) > MAX_MODELS:
        notes.append(f"{len(models) - MAX_MODELS} more models are left out.")
    told = [model.document() for model in models[:MAX_MODELS]]
    return {"type": "report", "models": told, "notes": notes[:MAX_MODELS]}
