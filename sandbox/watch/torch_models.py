"""Watches the weights of PyTorch modules."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, Any

from sandbox.watch.ledger import Ledger
from sandbox.watch.models import Layer, Model, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_SAMPLES = 64
_WORD = 8
NEVER_RUN = "It was neither run nor trained, so nothing is known about changes."


class TorchWatch:
    """Takes fingerprints before a module's first forward pass and before optimizer steps."""

    def __init__(self, models: Callable[[], Iterable[tuple[str, Any]]]) -> None:
        """Watch from here on; `models` gives the names and values a snippet has made so far."""
        self._torch: Any = sys.modules["torch"]
        self._models = models
        self._ledger = Ledger(self._fingerprint)
        self._run: set[int] = set()
        modules: dict[str, Any] = sys.modules  # torch.optim hides its own
        self._hooks = (
            modules["torch.optim.optimizer"].register_optimizer_step_pre_hook(self._before_step),
            modules["torch.nn.modules.module"].register_module_forward_pre_hook(
                self._before_forward
            ),
        )

    def is_model(self, value: object) -> bool:
        """Tell whether it is a module."""
        return issubclass(type(value), self._torch.nn.Module)  # no property of its own asked

    def report(self, name: str, module: Any) -> Model | None:
        """Return what is known about a module; None for one without weights (a loss, a ReLU)."""
        seen: set[int] = set()
        layers = [self._layer(path, part, seen) for path, part in module.named_modules()]
        layers = [layer for layer in layers if layer.weights]
        if not layers:
            return None
        known = any(weight.changed is not None for layer in layers for weight in layer.weights)
        kind = type(module).__name__
        return Model(name, "torch", kind, layers, None if known else NEVER_RUN)

    def parts(self, module: Any) -> Iterable[Any]:
        """Return the modules that it is made of."""
        parts: Iterable[Any] = module.modules()
        return parts

    def stop(self) -> None:
        """Watch no longer."""
        for hook in self._hooks:
            hook.remove()

    def _before_step(self, optimizer: Any, *_: Any) -> None:
        for group in optimizer.param_groups:
            self._ledger.note(group["params"])
        for _name, module in self._models():
            if self.is_model(module):
                self._ledger.note(_weights(module))

    def _before_forward(self, module: Any, *_: object) -> None:
        if id(module) in self._run:
            return
        with contextlib.suppress(Exception):
            self._run.update(id(part) for part in module.modules())
        self._ledger.note(_weights(module))

    def _layer(self, path: str, module: Any, seen: set[int]) -> Layer:
        weights = []
        for name, tensor, statistic in _own(module):
            # Tied weights count once.
            if id(tensor) not in seen and self._counts(tensor):
                seen.add(id(tensor))
                weights.append(self._weight(name, tensor, statistic=statistic))
        return Layer(path or "(itself)", type(module).__name__, weights)

    def _counts(self, tensor: Any) -> bool:
        """Tell whether it holds numbers that may be learned: no counters, nothing unmade."""
        return not self._is_lazy(tensor) and tensor.numel() > 0 and tensor.is_floating_point()

    def _weight(self, name: str, tensor: Any, *, statistic: bool) -> Weight:
        return Weight(
            name,
            tuple(tensor.shape),
            tensor.numel(),
            trainable=bool(tensor.requires_grad),
            statistic=statistic,
            changed=self._ledger.changed(tensor),
        )

    def _is_lazy(self, tensor: Any) -> bool:
        return bool(self._torch.nn.parameter.is_lazy(tensor))

    def _fingerprint(self, tensor: Any) -> object:
        """Return a sum over all bits and a sample: exact for any one changed value."""
        torch = self._torch
        with torch.no_grad():
            data = tensor.detach().contiguous().reshape(-1).view(torch.uint8)
            whole = data.numel() // _WORD * _WORD
            words = data[:whole]
            if words.storage_offset() % _WORD:
                words = words.clone()
            words = words.view(torch.int64)
            sample = words[:: max(1, words.numel() // _SAMPLES)].tolist()
            return words.sum().item(), tuple(sample), tuple(data[whole:].tolist())


def _own(module: Any) -> Iterator[tuple[str, Any, bool]]:
    for name, parameter in module.named_parameters(recurse=False):
        yield name, parameter, False
    for name, buffer in module.named_buffers(recurse=False):
        yield name, buffer, True


def _weights(module: Any) -> Iterator[Any]:
    yield from module.parameters()
    yield from module.buffers()
