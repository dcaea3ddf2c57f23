"""A duel as its channel sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.duels import links
from bot.chat.private.words import clock_time
from bot.chat.render.question import ICE
from bot.chat.render.standings import GOLD

if TYPE_CHECKING:
    from datetime import datetime

    from bot.decks import ChallengeDeck
    from bot.store.duels import DuelState
    from bot.texts import Texts

GREY = discord.Colour(0x4E5058)
BAR = 10


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two. `rating` is that before the duel, `change` what it brought."""

    user_id: int | None
    rating: float
    done: int = 0
    begun: bool = False
    solved: int = 0
    points: int = 0
    change: float | None = None


@dataclass(frozen=True, slots=True)
class DuelView:
    """All that a duel's messages show; `until` is when the invitation or the duel runs out."""

    round_id: int
    state: DuelState
    deck: ChallengeDeck
    challenger: Side
    opponent: Side
    until: datetime
    winner: Side | None = None
    walkover: bool = False


def duel_message(view: DuelView, say: Texts) -> ui.LayoutView:
    """The duel as it stands."""
    match view.state:
        case "invited":
            return _invitation(view, say)
        case "running":
            return _under_way(view, say)
        case _:
            return _over(view, say)


def result_message(view: DuelView, say: Texts) -> ui.LayoutView:
    """The result, as an answer to the duel's message."""
    return _layout(_result(view, say), [], GOLD if view.state == "finished" else GREY)


def back_message(until: datetime, say: Texts) -> ui.LayoutView:
    """That Thaw is in the server again, as an answer to the duel's message."""
    text = say(
        "▶️ Thaw had been put out of this server and is back. Nobody lost time: this now ends"
        " {until}.",
        until=discord.utils.format_dt(until, "R"),
    )
    return _layout(text, [], ICE)


def _invitation(view: DuelView, say: Texts) -> ui.LayoutView:
    head = say(
        "### ⚔️ A challenge for {opponent}",
        opponent=_name(view.opponent, say),
    )
    text = say(
        "{challenger} challenges {opponent} to a duel: {deck}.",
        challenger=_name(view.challenger, say),
        opponent=_name(view.opponent, say),
        deck=_deck(view, say),
    )
    rules = say(
        "-# Both get the same problems in the same order, privately, and play when it suits them:"
        " each clock begins when a problem is opened. More points win. Expires {until}.",
        until=discord.utils.format_dt(view.until, "R"),
    )
    buttons: ui.ActionRow[ui.LayoutView] = ui.ActionRow(
        ui.Button(
            label=say("Accept"),
            emoji="⚔️",
            style=discord.ButtonStyle.success,
            custom_id=links.accept(view.round_id),
        ),
        ui.Button(label=say("Decline"), custom_id=links.decline(view.round_id)),
        ui.Button(label=say("Withdraw"), custom_id=links.withdraw(view.round_id)),
    )
    return _layout(f"{head}\n{text}\n{rules}", [buttons], ICE)


def _under_way(view: DuelView, say: Texts) -> ui.LayoutView:
    total = len(view.deck.problems)
    lines = [
        _heading(view, say),
        _deck(view, say),
        _progress(view.challenger, total, say),
        _progress(view.opponent, total, say),
        say(
            "-# The result comes when both are through, at the latest {until}. Who has not"
            " finished by then loses to who has.",
            until=discord.utils.format_dt(view.until, "R"),
        ),
    ]
    play: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Play my half"),
        emoji="▶️",
        style=discord.ButtonStyle.primary,
        custom_id=links.play(view.round_id),
    )
    return _layout("\n".join(lines), [ui.ActionRow(play)], ICE)


def _over(view: DuelView, say: Texts) -> ui.LayoutView:
    opponent, challenger = _name(view.opponent, say), _name(view.challenger, say)
    words = {
        "declined": say("{opponent} would rather not, this time.", opponent=opponent),
        "withdrawn": say("{challenger} took the challenge back.", challenger=challenger),
        "expired": say("Nobody took up the challenge in time."),
        "void": say("Neither of the two finished in time, so it does not count."),
        "finished": say("It is decided: see below."),
    }[view.state]
    return _layout(f"{_heading(view, say)}\n{_deck(view, say)}\n{words}", [], GREY)


def _result(view: DuelView, say: Texts) -> str:
    lines = [_verdict(view, say)]
    if view.state == "finished":
        total = len(view.deck.problems)
        lines += [_side(side, total, say) for side in (view.challenger, view.opponent)]
    return "\n".join(lines)


def _verdict(view: DuelView, say: Texts) -> str:
    if view.state == "void":
        return say(
            "### ⚔️ No duel after all\nNeither {challenger} nor {opponent} finished in time, so"
            " it does not count.",
            challenger=_name(view.challenger, say),
            opponent=_name(view.opponent, say),
        )
    if view.winner is None:
        return say("### 🤝 A draw") + f"\n-# {view.deck.badge.emoji} {view.deck.title}"
    winner = say("### 🏆 {member} wins the duel", member=_name(view.winner, say))
    if view.walkover:
        winner += "\n" + say("The other one had not finished in time.")
    return winner + f"\n-# {view.deck.badge.emoji} {view.deck.title}"


def _side(side: Side, total: int, say: Texts) -> str:
    points = say.plural("{count} point", "{count} points", side.points)
    facts = f"{_name(side, say)} · **{side.solved}/{total}** · {points}"
    if side.change is None:
        return facts
    arrow = "▲" if side.change > 0 else "▼" if side.change < 0 else "="
    change = f"{arrow} {abs(round(side.change))}" if round(side.change) else "="
    new = round(side.rating + side.change)
    return f"{facts}\n-# " + say("rating {rating} ({change})", rating=new, change=change)


def _progress(side: Side, total: int, say: Texts) -> str:
    filled = round(BAR * side.done / total)
    bar = f"`{'█' * filled}{'░' * (BAR - filled)}`"
    if side.done >= total:
        stand = say("through")
    elif side.begun:
        stand = say("{done} of {total}", done=side.done, total=total)
    else:
        stand = say("not begun")
    return f"{bar} {_name(side, say)} · {stand}"


def _heading(view: DuelView, say: Texts) -> str:
    return say(
        "### ⚔️ {challenger} against {opponent}",
        challenger=f"{_name(view.challenger, say)} ({round(view.challenger.rating)})",
        opponent=f"{_name(view.opponent, say)} ({round(view.opponent.rating)})",
    )


def _deck(view: DuelView, say: Texts) -> str:
    size = say.plural(
        "{count} problem, {minutes} min",
        "{count} problems, {minutes} min",
        len(view.deck.problems),
        minutes=clock_time(view.deck.seconds),
    )
    return f"{view.deck.badge.emoji} **{view.deck.title}** ({size})"


def _name(side: Side, say: Texts) -> str:
    return f"<@{side.user_id}>" if side.user_id is not None else say("a former member")


def _layout(
    text: str, rows: list[ui.ActionRow[ui.LayoutView]], colour: discord.Colour
) -> ui.LayoutView:
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(text), *rows, accent_colour=colour
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout
