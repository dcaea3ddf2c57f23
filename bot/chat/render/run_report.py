"""The model report of a run, for readers on a phone: a line for each layer instead of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.render.markdown import code, inline, shorten, shorten_lines
from bot.runs.report import Weights, changed, found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.runs.protocol import Report
    from bot.runs.report import LayerReport, ModelReport
    from bot.texts import Texts

FINDINGS_SHOWN = 480
REPORT_SHOWN = 3400
NAME_SHOWN = 48
NOTE_SHOWN = 200
NAMES_SHOWN = 4

_FRAMEWORKS = {"torch": "PyTorch", "keras": "Keras"}


def findings_text(report: Report, say: Texts) -> str:
    """What stands out in each model, short enough to stand in a result."""
    lines = [line for model in report.models for line in (_title(model), *_findings(model, say))]
    return shorten_lines([*lines, *_notes(report, say)], FINDINGS_SHOWN)


def report_text(report: Report, say: Texts) -> str:
    """All models with all their layers, as far as one message holds them."""
    lines: list[str] = []
    for model in report.models:
        lines += [f"### {_title(model)}", _sizes(model.total, say)]
        lines += [_layer(layer, say) for layer in model.layers]
        if model.layers_left_out:
            count = model.layers_left_out
            lines.append(say.plural("… and {count} more layer", "… and {count} more layers", count))
        lines += _findings(model, say)
    return shorten_lines([*lines, *_notes(report, say)], REPORT_SHOWN)


def _notes(report: Report, say: Texts) -> list[str]:
    notes = [f"-# {_word(note, NOTE_SHOWN)}" for note in report.notes]
    if report.models or notes:
        return notes
    return [say("No PyTorch or Keras model was left when the code ended.")]


def _title(model: ModelReport) -> str:
    framework = _FRAMEWORKS.get(model.framework, _word(model.framework))
    return f"{code(model.name, NAME_SHOWN)} · {_word(model.kind)} · {framework}"


def _sizes(total: Weights, say: Texts) -> str:
    if not total.parameters and not total.statistics:
        return say("It has no weights.")
    unknown = total.unknown == total.parameters
    return say(
        "{parameters} parameters, {trainable} trainable, {changed} changed",
        parameters=f"{total.parameters:,}",
        trainable=f"{total.trainable:,}",
        changed=say("nobody knows how many") if unknown else f"{total.changed:,}",
    )


def _layer(layer: LayerReport, say: Texts) -> str:
    icon, words = _state(layer.total, say)
    count = f"{layer.total.parameters:,}"
    return f"{icon} {code(layer.name, NAME_SHOWN)} {_word(layer.kind)} · {count} · {words}"


def _state(total: Weights, say: Texts) -> tuple[str, str]:
    what = changed(total)
    if not total.parameters:
        moved = bool(total.statistics_changed)
        return "📊", say("statistics that moved") if moved else say("statistics that stayed")
    if "unknown" in what:
        return "❔", say("not known whether it changed")
    frozen, moved = not total.trainable, what != "no"
    part = f" ({total.changed:,})" if what == "partly" else ""
    states = {
        (True, False): ("🧊", say("frozen, did not change")),
        (True, True): ("⚠️", say("frozen at the end, and yet changed") + part),
        (False, True): ("🔥", say("trained") + part),
        (False, False): ("💤", say("trainable, did not change")),
    }
    return states[frozen, moved]


def _findings(model: ModelReport, say: Texts) -> list[str]:
    what = found(model)
    told = []
    if what.moved:
        told.append(say("⚠️ Frozen at the end, and yet changed: {names}.", names=_names(what.moved)))
    if what.held:
        told.append(say("🧊 Freezing worked: {names} did not change.", names=_names(what.held)))
    if what.drifted:
        names = _names(what.drifted)
        told.append(say("📊 Frozen, but its statistics moved: {names}.", names=names))
    if what.idle:
        told.append(say("💤 Trainable, and yet unchanged: {names}.", names=_names(what.idle)))
    if model.note:
        told.append(f"-# {_word(model.note, NOTE_SHOWN)}")
    return told


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(code(name, NAME_SHOWN) for name in names[:NAMES_SHOWN])
    left = len(names) - NAMES_SHOWN
    return f"{shown} +{left}" if left > 0 else shown


def _word(text: str, limit: int = NAME_SHOWN) -> str:
    return inline(shorten(text, limit))
