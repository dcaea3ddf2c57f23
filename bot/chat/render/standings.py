"""The end of a round: who got how far, and the badges won."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.render.points import points_button
from bot.chat.render.question import clock_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.decks import ChallengeDeck
    from bot.texts import Texts

__all__ = ["GOLD", "StandingRow", "clock_time", "standings"]

GOLD = discord.Colour(0xF1C40F)
MEDALS = ("🥇", "🥈", "🥉")
MOST_ROWS = 20
SHORTEST_STREAK = 3


@dataclass(frozen=True, slots=True)
class StandingRow:
    """One member's result; `place` counts from 1, equal results share it."""

    place: int
    user_id: int | None
    points: int
    solved: int
    hints: int
    seconds: float
    streak: int


def standings(
    round_id: int,
    deck: ChallengeDeck,
    rows: Sequence[StandingRow],
    badge_user_ids: Sequence[int],
    say: Texts,
    *,
    skipped: int = 0,
) -> ui.LayoutView:
    """The table with a button that shows each member their own answers."""
    parts: list[ui.Item[ui.LayoutView]] = [
        ui.TextDisplay(f"### 🏁 {deck.title}: " + say("final standings")),
        ui.TextDisplay(_table(rows, len(deck.problems) - skipped, say)),
    ]
    if skipped:
        parts.append(ui.TextDisplay(_skipped(skipped, say)))
    if badge_user_ids:
        parts.append(ui.TextDisplay(_badge(deck, badge_user_ids, say)))
    button: ui.Button[ui.LayoutView] = ui.Button(
        label=say("My answers"), emoji="📋", custom_id=links.mine(round_id)
    )
    container: ui.Container[ui.LayoutView] = ui.Container(
        *parts, ui.ActionRow(button, points_button(say)), accent_colour=GOLD
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _table(rows: Sequence[StandingRow], total: int, say: Texts) -> str:
    if not rows:
        return say("Nobody answered this time. The next round is one `/challenge start` away.")
    lines = [_row(row, total, say) for row in rows[:MOST_ROWS]]
    if (more := len(rows) - MOST_ROWS) > 0:
        lines.append(say.plural("-# and {count} more member", "-# and {count} more members", more))
    return "\n".join(lines)


def _row(row: StandingRow, total: int, say: Texts) -> str:
    medal = MEDALS[row.place - 1] if row.place <= len(MEDALS) else f"{row.place}."
    who = f"<@{row.user_id}>" if row.user_id is not None else say("a former member")
    facts = [f"{row.solved}/{total}", clock_time(row.seconds)]
    if row.streak >= SHORTEST_STREAK:
        facts.append(say("🔥 {count} in a row", count=row.streak))
    if row.hints:
        facts.append(say.plural("{count} hint", "{count} hints", row.hints))
    earned = say.plural("{count} point", "{count} points", row.points)
    return f"{medal} {who} **{earned}**\n-# " + " · ".join(facts)


def _skipped(count: int, say: Texts) -> str:
    return say.plural(
        "-# {count} question was skipped and counts for nobody.",
        "-# {count} questions were skipped and count for nobody.",
        count,
    )


def _badge(deck: ChallengeDeck, user_ids: Sequence[int], say: Texts) -> str:
    who = ", ".join(f"<@{user_id}>" for user_id in user_ids[:MOST_ROWS])
    if len(user_ids) > MOST_ROWS:
        who += "…"
    return say(
        "{emoji} **{badge}** goes to {members}: everything right!",
        emoji=deck.badge.emoji,
        badge=deck.badge.name,
        members=who,
    )
