"""Figures and verdicts of item analysis, said so that a teacher knows what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.learning.items import ENOUGH, Verdict

if TYPE_CHECKING:
    from bot.learning.items import Estimate, Item
    from bot.texts import Texts

EMOJI = {
    Verdict.KEY: "🔑",
    Verdict.HARD: "🧗",
    Verdict.FLAT: "🎲",
    Verdict.CHOICES: "🪑",
    Verdict.EASY: "🛋️",
    Verdict.FINE: "✅",
    Verdict.FEW: "⏳",
}
MINUTE = 60


def advice(item: Item, say: Texts) -> str:
    """What the answers tell about a problem, and what to do about it."""
    return {
        Verdict.KEY: say(
            "**Check the answer key**: those who know the rest get this one wrong more often than"
            " the others."
        ),
        Verdict.HARD: say(
            "**Too hard so far**: hardly anyone gets it at once. Is it taught before it is asked,"
            " and is the question clear?"
        ),
        Verdict.FLAT: say(
            "**Tells little**: who knows the rest does hardly better here. Look for an ambiguous"
            " question, or a wrong answer that is right in a way."
        ),
        Verdict.CHOICES: say(
            "**A wrong answer that nearly nobody picks**: make it more tempting, or leave it out."
        ),
        Verdict.EASY: say(
            "**Very easy**: nearly everyone gets it at once. Fine to warm up; it cannot tell who"
            " knows more."
        ),
        Verdict.FINE: say("Nothing to mend."),
        Verdict.FEW: say(
            "Too few answers to tell: {count} so far, and {enough} are the least.",
            count=item.answers,
            enough=ENOUGH,
        ),
    }[item.verdict]


def figures(item: Item, say: Texts) -> str:
    """The figures that an advice rests on, in one line."""
    if item.difficulty is None:
        return say("nobody has answered it yet")
    facts = [
        say("{percent} right at once", percent=shares(item.difficulty)),
        say.plural("{count} answer", "{count} answers", item.answers),
    ]
    return " · ".join(facts)


def shares(estimate: Estimate) -> str:
    """A share with its interval, in percent."""
    return f"{percent(estimate.value)} ({estimate.low * 100:.0f}–{estimate.high * 100:.0f})"  # noqa: RUF001  # a range


def percent(share: float) -> str:
    """A share as whole percent."""
    return f"{share * 100:.0f} %"


def signed(value: float) -> str:
    """A coefficient with its sign."""
    return f"{value:+.2f}".replace("-", "−")  # noqa: RUF001  # as it is printed


def details(item: Item, say: Texts) -> list[str]:
    """Every figure of a problem, each with what it means."""
    told = []
    if item.difficulty is not None:
        told.append(
            say(
                "**{share}** right at the first answer. With so many answers the true share is"
                " between {low} and {high} (95 %).",
                share=percent(item.difficulty.value),
                low=percent(item.difficulty.low),
                high=percent(item.difficulty.high),
            )
        )
    told += [_discrimination(item, say), _index(item, say)]
    if item.median_seconds is not None:
        told.append(say("Half answered within **{time}**.", time=clock(item.median_seconds, say)))
    if item.hints:
        told.append(say("**{share}** took the hint first.", share=percent(item.hints)))
    return [line for line in told if line]


def clock(seconds: float, say: Texts) -> str:
    """A duration in minutes and seconds."""
    whole = round(seconds)
    if whole < MINUTE:
        return say("{count} s", count=whole)
    return say("{minutes} min {seconds} s", minutes=whole // MINUTE, seconds=whole % MINUTE)


def _discrimination(item: Item, say: Texts) -> str:
    found = item.discrimination
    if found is None or found.count < ENOUGH:
        return say("Too few members answered it and the others to compare the two.")
    return say(
        "Discrimination **{value}** ({low} to {high}): how well it goes together with the other"
        " problems. From +0.20 on it helps to tell who knows more; below 0 something is wrong.",
        value=signed(found.value),
        low=signed(found.low),
        high=signed(found.high),
    )


def _index(item: Item, say: Texts) -> str:
    if item.index is None:
        return ""
    return say(
        "Between the best and the weakest 27 % of the members lie **{points}** percentage points.",
        points=f"{item.index * 100:+.0f}".replace("-", "−"),  # noqa: RUF001  # as it is printed
    )
