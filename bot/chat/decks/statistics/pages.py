"""The private pages of a deck's statistics: what to mend first, and one problem in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks.statistics.words import EMOJI, advice, details, figures, percent
from bot.chat.desk import links
from bot.chat.recall.pages import layout
from bot.chat.render.markdown import fenced, inline, shorten, shorten_lines
from bot.chat.render.question import GREEN, ICE, LETTERS
from bot.chat.render.standings import GOLD
from bot.learning.items import Verdict, to_mend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.decks import ChallengeDeck, Problem
    from bot.learning.items import Item, Pick
    from bot.texts import Texts

Row = ui.ActionRow[ui.LayoutView]

# Discord: 100 characters in an option's label, 4,000 of text in a message.
OPTION_SHOWN = 100
LIST_SHOWN = 3400
# What fits beside the bar into a code block on a phone.
ANSWER_SHOWN = 25
BAR = 14
MEND = (Verdict.KEY, Verdict.HARD, Verdict.FLAT, Verdict.CHOICES)

ONE = r"items:one:(?P<row>\d{1,10})"
ALL = r"items:all:(?P<row>\d{1,10})"
CARD = r"items:card:(?P<row>\d{1,10})"


def overview(
    deck: ChallengeDeck, row_id: int, items: Sequence[Item], members: int, say: Texts
) -> ui.LayoutView:
    """The problems, those first that need mending, each with why."""
    ordered = to_mend(items)
    mend = sum(item.verdict in MEND for item in items)
    head = [
        f"### 📊 {inline(deck.title)}",
        _summary(mend, items, say),
        say.plural(
            "-# First answers of {count} member, to each problem as it reads now.",
            "-# First answers of {count} members, to each problem as it reads now.",
            members,
        ),
    ]
    lines = [_entry(deck.problem(item.problem_id), item, say) for item in ordered]
    options = [
        discord.SelectOption(
            label=shorten(deck.problem(item.problem_id).title, OPTION_SHOWN),
            value=item.problem_id,
            emoji=EMOJI[item.verdict],
        )
        for item in ordered
    ]
    select: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=f"items:one:{row_id}", placeholder=say("Look at one problem…"), options=options
    )
    parts = ["\n".join(head), shorten_lines(lines, LIST_SHOWN)]
    return layout(parts, [ui.ActionRow(select)], GOLD if mend else GREEN)


def problem_page(
    deck: ChallengeDeck, row_id: int, item: Item, say: Texts, *, own: bool
) -> ui.LayoutView:
    """One problem: what to do, who picked what, and every figure with its meaning.

    `own`: the deck is the guild's, so its moderators can mend it.
    """
    problem = deck.problem(item.problem_id)
    number = deck.problems.index(problem) + 1
    place = say("Problem {number} of {total}", number=number, total=len(deck.problems))
    parts = [
        f"-# 📊 {inline(deck.title)} · {place}\n### {inline(problem.title)}",
        f"{EMOJI[item.verdict]} {advice(item, say)}",
    ]
    if item.answers:
        parts.append(fenced("\n".join(_bars(problem, item, say))))
        parts += details(item, say)
    back: ui.Button[ui.LayoutView] = ui.Button(
        label=say("All problems"), emoji="📊", custom_id=f"items:all:{row_id}"
    )
    row: Row = ui.ActionRow(back)
    if own:
        mend = links.mend(row_id, problem.id, 0)
        row.add_item(ui.Button(label=say("Mend it"), emoji="✏️", custom_id=mend))
    return layout(parts, [row], GOLD if item.verdict in MEND else ICE)


def _summary(mend: int, items: Sequence[Item], say: Texts) -> str:
    if mend:
        return say.plural(
            "**{count} problem to mend**, first in the list.",
            "**{count} problems to mend**, first in the list.",
            mend,
        )
    if all(item.verdict is Verdict.FEW for item in items):
        return say("Too few members have played it to say anything yet.")
    return say("Nothing to mend as far as the answers tell.")


def _entry(problem: Problem, item: Item, say: Texts) -> str:
    told = f"{EMOJI[item.verdict]} **{inline(problem.title)}**"
    if item.verdict not in {Verdict.FEW, Verdict.FINE}:
        told += f"\n{advice(item, say)}"
    return f"{told}\n-# {figures(item, say)}"


def _bars(problem: Problem, item: Item, say: Texts) -> list[str]:
    lines = []
    for letter, pick in zip(LETTERS, item.picks, strict=False):
        text = " ".join(problem.choice(pick.choice_id).text.split()).replace("`", "")
        mark = "✓" if pick.correct else " "
        lines += [f"{letter}{mark} {shorten(text, ANSWER_SHOWN)}", f"   {_bar(pick, say)}"]
    if any(pick.upper is not None for pick in item.picks):
        lines.append("")
        lines.append(say("↑ best 27 %, ↓ weakest 27 %"))
    return lines


def _bar(pick: Pick, say: Texts) -> str:
    filled = round(pick.share * BAR)
    told = f"{'█' * filled}{'░' * (BAR - filled)} {percent(pick.share)}"
    if pick.upper is not None and pick.lower is not None:
        told += f" ↑{pick.upper * 100:.0f} ↓{pick.lower * 100:.0f}"
    if not pick.functions:
        told += f"\n   {say('(nearly nobody)')}"
    return told
