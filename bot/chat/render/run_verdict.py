"""A verdict in words, with the figures of the limit that was met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.render.markdown import inline, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.chat.render.run_view import Ended
    from bot.texts import Texts

SENTENCE_SHOWN = 280
KIB = 1024
# Limits that a run can meet and survive, by catching what Python raises.
CAUGHT_SHOWN = 3

_ICONS = {
    "ok": "✅",
    "timeout": "⏱️",
    "cpu": "⏱️",
    "memory": "💾",
    "device_memory": "💾",
    "output": "📜",
    "files": "📁",
    "processes": "🧵",
    "signal": "💥",
    "cancelled": "⏹️",
    "refused": "🚫",
    "lost": "🔌",
}


def icon(verdict: str) -> str:
    """A picture for a verdict."""
    return _ICONS.get(verdict, "❌")


def verdict_sentence(ended: Ended, say: Texts) -> str:
    """How the run ended, for someone who has never heard of rlimits; "" where all went well."""
    if ended.verdict == "ok":
        return ""
    known = _known(ended, say)
    sentence = known or shorten(inline(str(ended.facts.get("message", ""))), SENTENCE_SHOWN)
    return f"{icon(ended.verdict)} {sentence or inline(ended.verdict)}"


def limits_sentences(ended: Ended, say: Texts) -> list[str]:
    """One for each limit that the run met and went on from."""
    hit = ended.facts.get("limits_hit")
    met = list(hit.items()) if isinstance(hit, dict) else []
    return [
        say("It met a limit and went on: {what}.", what=_figures(verdict, figures, say))
        for verdict, figures in met[:CAUGHT_SHOWN]
        if verdict != ended.verdict and verdict in _ICONS
    ]


def _known(ended: Ended, say: Texts) -> str | None:
    reason = _reasons(say).get(str(ended.facts.get("reason", "")))
    if reason is not None:
        return reason
    allowed, used = _number(ended.facts, "allowed"), _number(ended.facts, "used")
    if ended.verdict == "signal":
        return _forces(say).get(abs(int(_number(ended.facts, "signal") or 0)))
    if ended.verdict in {"error", "cancelled", "device_memory"} or allowed is not None:
        return _sentences(allowed or 0, used, say).get(ended.verdict)
    return None


def _sentences(allowed: float, used: float | None, say: Texts) -> dict[str, str]:
    had = say(" It had {used} MiB.", used=f"{used:.0f}") if used is not None and used >= 1 else ""
    wrote = say(" It wrote {used}.", used=_size(used)) if used is not None else ""
    return {
        "error": say("It ended with an error. The last line of the output says which."),
        "cancelled": say("It was cancelled."),
        "timeout": say(
            "Stopped after {allowed} s: that is all the time a run has.", allowed=f"{allowed:g}"
        ),
        "cpu": say(
            "Stopped: it used {allowed} s of processor time, all that a run has.",
            allowed=f"{allowed:g}",
        ),
        "memory": say(
            "Stopped: it wanted more memory than the {allowed} MiB a run has.{had}",
            allowed=f"{allowed:g}",
            had=had,
        ),
        "device_memory": say("Stopped: the GPU's memory was not enough.") + had,
        "output": say(
            "Stopped: a run may write {allowed} of output.{wrote}",
            allowed=_size(allowed),
            wrote=wrote,
        ),
        "processes": say(
            "It started more than {allowed} processes and threads, as many as a run may have.",
            allowed=f"{allowed:g}",
        ),
        "files": say(
            "A file grew too large: a run may write files of up to {allowed} MiB.",
            allowed=f"{allowed:g}",
        ),
    }


def _reasons(say: Texts) -> dict[str, str]:
    again = say("If your code is not the cause, please run it again.")
    return {
        "worker_lost": say("The machine that ran it stopped, several times.") + " " + again,
        "broken": say("The sandbox stopped with it, several times.") + " " + again,
        "no_worker": say("Nobody was there to run it. Please try again in a few minutes."),
        "cancelled": say("It was cancelled."),
    }


def _forces(say: Texts) -> dict[int, str]:
    """What it means to be ended by a signal; by the numbers of Linux, where sandboxes run."""
    return {
        4: say("It crashed: an instruction this processor does not know (SIGILL)."),
        6: say("It crashed: a library gave up and aborted (SIGABRT)."),
        7: say("It crashed: memory that is not there (SIGBUS)."),
        8: say("It crashed in arithmetic (SIGFPE)."),
        9: say("It was killed (SIGKILL)."),
        11: say("It crashed: it touched memory that is not its own (SIGSEGV)."),
        15: say("It was asked to end (SIGTERM)."),
    }


def _figures(verdict: str, figures: Any, say: Texts) -> str:
    name = {
        "memory": say("memory"),
        "device_memory": say("the GPU's memory"),
        "processes": say("processes and threads"),
        "files": say("file size"),
        "output": say("output"),
        "timeout": say("time"),
        "cpu": say("processor time"),
    }.get(verdict, verdict)
    allowed, used = (
        (_number(figures, "allowed"), _number(figures, "used"))
        if isinstance(figures, dict)
        else (None, None)
    )
    if allowed is None:
        return name
    unit = {"memory": " MiB", "device_memory": " MiB", "files": " MiB"}.get(verdict, "")
    if used is None:
        return say("{name} (allowed: {allowed})", name=name, allowed=f"{allowed:g}{unit}")
    return say(
        "{name} ({used} of {allowed})", name=name, used=f"{used:.0f}", allowed=f"{allowed:g}{unit}"
    )


def _number(facts: Mapping[str, Any], name: str) -> float | None:
    value = facts.get(name)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if number and abs(value) < 10**15 else None  # type: ignore[arg-type]  # a number


def _size(count: float) -> str:
    return f"{count:.0f} bytes" if count < KIB else f"{round(count / KIB, 1):g} KiB"
