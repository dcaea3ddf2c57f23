"""The model report of a run: what of a model was trainable, and what really changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

UNKNOWN = "unknown"
_FRAMEWORKS = {"torch": "PyTorch", "keras": "Keras"}
_HEADINGS = ("layer", "kind", "parameters", "trainable", "changed")
_WIDEST = 32


@dataclass(frozen=True, slots=True)
class Weights:
    """How many numbers a layer or a model holds.

    Statistics (such as a batch normalisation's moving mean) are counted apart
    from parameters. `unknown` are parameters of which nobody knows whether they changed.
    """

    parameters: int
    trainable: int
    changed: int
    unknown: int
    statistics: int
    statistics_changed: int


@dataclass(frozen=True, slots=True)
class WeightReport:
    """One tensor; `changed` is None when that is not known."""

    name: str
    shape: tuple[int, ...]
    parameters: int
    trainable: bool
    statistic: bool
    changed: bool | None


@dataclass(frozen=True, slots=True)
class LayerReport:
    """A layer with weights of its own."""

    name: str
    kind: str
    total: Weights
    weights: tuple[WeightReport, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelReport:
    """A model that the code left in the variable `name`."""

    name: str
    framework: str
    kind: str
    total: Weights
    layers: tuple[LayerReport, ...] = ()
    layers_left_out: int = 0
    note: str | None = None


def model_from(document: dict[str, Any]) -> ModelReport:
    """Return the model in a report event; KeyError, TypeError or ValueError for nonsense."""
    note = document["note"]
    return ModelReport(
        name=str(document["name"]),
        framework=str(document["framework"]),
        kind=str(document["kind"]),
        total=_total(document),
        layers=tuple(_layer(layer) for layer in document["layers"]),
        layers_left_out=int(document["layers_left_out"]),
        note=None if note is None else str(note),
    )


def text(model: ModelReport) -> str:
    """Return the report as lines for a fixed-width font: a heading, a table, a verdict."""
    framework = _FRAMEWORKS.get(model.framework, model.framework)
    lines = [f"{model.name}: {model.kind} ({framework}), {_sizes(model.total)}"]
    if model.layers:
        lines += _table([_HEADINGS, *(_row(layer) for layer in model.layers)])
    if model.layers_left_out:
        lines.append(f"  and {model.layers_left_out} more layers")
    lines += [f"  {sentence}" for sentence in (model.note, *findings(model)) if sentence]
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Findings:
    """Names of layers: what a student who froze or trained a model wants to know.

    `moved`: frozen at the end, and yet changed. `held`: frozen, and nothing frozen changed.
    `drifted`: frozen, but their statistics moved. `idle`: trainable, and yet unchanged.
    """

    moved: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    drifted: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()


def found(model: ModelReport) -> Findings:
    """Return what stands out in a model; nothing where nothing is known."""
    total, frozen = model.total, [layer for layer in model.layers if _frozen(layer)]
    if not total.parameters or total.unknown == total.parameters:
        return Findings()
    moved = [layer.name for layer in frozen if layer.total.changed]
    known = not moved and not any(layer.total.unknown for layer in frozen)
    return Findings(
        moved=tuple(moved),
        held=tuple(layer.name for layer in frozen) if known else (),
        drifted=tuple(layer.name for layer in frozen if layer.total.statistics_changed),
        idle=tuple(layer.name for layer in model.layers if _idle(layer)),
    )


def findings(model: ModelReport) -> list[str]:
    """Return what stands out in a model, in sentences."""
    what = found(model)
    told = [
        (what.moved, "Frozen at the end, and yet changed: {}."),
        (what.held, "Freezing worked: {} did not change."),
        (what.drifted, "Frozen, but its statistics moved: {}."),
        (what.idle, "Trainable, and yet unchanged: {}."),
    ]
    return [sentence.format(_names(names)) for names, sentence in told if names]


def changed(total: Weights) -> str:
    """Return in a word whether a layer's parameters changed."""
    if not total.parameters:
        return "statistics" if total.statistics_changed else "no"
    if total.unknown == total.parameters:
        return UNKNOWN
    if total.changed:
        return "yes" if total.changed == total.parameters else "partly"
    return "partly unknown" if total.unknown else "no"


def _frozen(layer: LayerReport) -> bool:
    return bool(layer.total.parameters) and not layer.total.trainable


def _idle(layer: LayerReport) -> bool:
    total = layer.total
    return bool(total.trainable) and not total.changed and not total.unknown


def _sizes(total: Weights) -> str:
    if not total.parameters and not total.statistics:
        return "no weights"
    statistics = f" and {total.statistics:,} statistics" if total.statistics else ""
    return (
        f"{total.parameters:,} parameters{statistics}: "
        f"{total.trainable:,} trainable, {_changed_count(total)} changed"
    )


def _changed_count(total: Weights) -> str:
    return UNKNOWN if total.unknown == total.parameters else f"{total.changed:,}"


def _row(layer: LayerReport) -> tuple[str, ...]:
    total = layer.total
    part = f"{total.trainable:,}" if 0 < total.trainable < total.parameters else ""
    trainable = part or ("yes" if total.trainable else "no")
    return (layer.name, layer.kind, f"{total.parameters:,}", trainable, changed(total))


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    cells = [
        [cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…" for cell in row]
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  "
        + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:4])
    return f"{shown} and {len(names) - 4} more" if len(names) > 4 else shown  # noqa: PLR2004 - as shown


def _layer(document: dict[str, Any]) -> LayerReport:
    weights = tuple(_weight(weight) for weight in document["weights"])
    return LayerReport(str(document["name"]), str(document["kind"]), _total(document), weights)


def _weight(document: dict[str, Any]) -> WeightReport:
    seen = document["changed"]
    return WeightReport(
        str(document["name"]),
        tuple(int(size) for size in document["shape"]),
        int(document["parameters"]),
        trainable=bool(document["trainable"]),
        statistic=bool(document["statistic"]),
        changed=None if seen is None else bool(seen),
    )


def _total(document: dict[str, Any]) -> Weights:
    return Weights(**{name: int(document[name]) for name in Weights.__slots__})
