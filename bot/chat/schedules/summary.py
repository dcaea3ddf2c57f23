"""The summary of the week: what the group did together, what was hard, which badges were won.

Nobody is named and nobody ranked: whoever wants their own numbers presses the button.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import ICE
from bot.store import weekly

if TYPE_CHECKING:
    from bot.chat.services import Services
    from bot.store.database import Connection
    from bot.store.weekly import Earned, Hardest, Work
    from bot.texts import Texts

WEEK = timedelta(days=7)
MOST_BADGES = 3
MOST_OWN_BADGES = 10
LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Hard:
    """The hardest problem, by its title, and how many got it."""

    title: str
    deck: str
    answered: int
    solved: int


@dataclass(frozen=True, slots=True)
class Summary:
    """All that the message shows. `badges` are names with how many members won each."""

    until: datetime
    work: Work
    before: Work
    badges: tuple[tuple[str, int], ...]
    hard: Hard | None


async def summary_of(
    services: Services, conn: Connection, guild_id: int, until: datetime
) -> Summary:
    """The week up to this moment, and the one before to compare with."""
    since = until - WEEK
    won = await weekly.earned(conn, guild_id, since, until, limit=MOST_BADGES)
    hardest = await weekly.hardest(conn, guild_id, since, until)
    return Summary(
        until=until,
        work=await weekly.work(conn, guild_id, since, until),
        before=await weekly.work(conn, guild_id, since - WEEK, since),
        badges=tuple([(await _badge(services, conn, each), each.members) for each in won]),
        hard=None if hardest is None else await _hard(services, conn, hardest),
    )


async def own_week(
    services: Services,
    conn: Connection,
    *,
    guild_id: int,
    until: datetime,
    member_id: int,
    say: Texts,
) -> str:
    """One member's own week here, for them alone."""
    since = until - WEEK
    done = await weekly.work(conn, guild_id, since, until, member_id)
    if not done.members:
        return say(
            "You have not practised in this server that week. `/study` shows nine ways to begin."
        )
    lines = [say("**Your week**"), *_worked(done, say)]
    won = await weekly.earned(
        conn, guild_id, since, until, limit=MOST_OWN_BADGES, member_id=member_id
    )
    lines += [f"🏅 {await _badge(services, conn, each)}" for each in won]
    return "\n".join(lines)


def summary(shown: Summary, custom_id: str, say: Texts) -> ui.LayoutView:
    """The message, short enough for one look on a phone."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    container.add_item(ui.TextDisplay(_heading(shown, say)))
    if not shown.work.members:
        container.add_item(ui.TextDisplay(_quiet(say)))
    else:
        container.add_item(ui.TextDisplay("\n".join(_together(shown, say))))
    for part in (_badges(shown, say), _hardest(shown, say)):
        if part:
            container.add_item(ui.Separator())
            container.add_item(ui.TextDisplay(part))
    mine: ui.Button[ui.LayoutView] = ui.Button(
        label=say("My week"), emoji="🙋", custom_id=custom_id
    )
    container.add_item(ui.ActionRow(mine))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _heading(shown: Summary, say: Texts) -> str:
    since = discord.utils.format_dt(shown.until - WEEK, "D")
    until = discord.utils.format_dt(shown.until, "D")
    return say("### 📈 Our week\n-# {since} to {until}", since=since, until=until)


def _together(shown: Summary, say: Texts) -> list[str]:
    members = say.plural(
        "👥 **{count}** member practised", "👥 **{count}** members practised", shown.work.members
    )
    return [members + _compared(shown, say), *_worked(shown.work, say)]


def _compared(shown: Summary, say: Texts) -> str:
    more = shown.work.members - shown.before.members
    if not shown.before.members or more == 0:
        return ""
    if more > 0:
        return " " + say.plural(
            "({count} more than the week before)", "({count} more than the week before)", more
        )
    return " " + say("(the week before: {count})", count=shown.before.members)


def _worked(done: Work, say: Texts) -> list[str]:
    lines = []
    if done.answered:
        lines.append(
            say.plural(
                "✅ **{count}** question answered, {percent} % right",
                "✅ **{count}** questions answered, {percent} % right",
                done.answered,
                percent=round(100 * done.solved / done.answered),
            )
        )
    if done.reviews:
        lines.append(
            say.plural(
                "🗂️ **{count}** flashcard reviewed",
                "🗂️ **{count}** flashcards reviewed",
                done.reviews,
            )
        )
    if done.rounds:
        lines.append(
            say.plural(
                "🏁 **{count}** round played here",
                "🏁 **{count}** rounds played here",
                done.rounds,
            )
        )
    return lines


def _badges(shown: Summary, say: Texts) -> str:
    if not shown.badges:
        return ""
    won = [f"{name} ({members})" if members > 1 else name for name, members in shown.badges]
    return say("🏅 Badges won: {badges}", badges=", ".join(won))


def _hardest(shown: Summary, say: Texts) -> str:
    if shown.hard is None:
        return ""
    return say(
        "🧗 Hardest: **{problem}** ({deck}): {solved} of {answered} got it. Worth another look:"
        " `/practice`.",
        problem=shown.hard.title,
        deck=shown.hard.deck,
        solved=shown.hard.solved,
        answered=shown.hard.answered,
    )


def _quiet(say: Texts) -> str:
    return say("A quiet week: nobody has practised here. `/study` shows nine ways to begin.")


async def _badge(services: Services, conn: Connection, won: Earned) -> str:
    if known := services.badges.find(won.badge_id):
        return f"{known.emoji} {known.name}"
    if won.deck_version_id is None:
        return f"`{won.badge_id}`"
    badge = (await services.versions.challenge(conn, won.deck_version_id)).badge
    return f"{badge.emoji} {inline(badge.name)}"


async def _hard(services: Services, conn: Connection, found: Hardest) -> Hard:
    deck = await services.versions.challenge(conn, found.deck_version_id)
    problem = deck.problem(found.problem_id)
    return Hard(
        title=inline(shorten(problem.title, LONGEST_TITLE)),
        deck=inline(shorten(deck.title, LONGEST_TITLE)),
        answered=found.answered,
        solved=found.solved,
    )
