"""The lobby: what is about to be played, when, and who joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.render.points import points_button
from bot.chat.render.question import ICE, clock_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.decks import ChallengeDeck
    from bot.texts import Texts

MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class LobbyView:
    """All that a lobby shows. `state`: open, paused, begun or stopped."""

    round_id: int
    deck: ChallengeDeck
    starts_at: datetime
    state: str
    joined: int
    user_ids: Sequence[int]
    ping_role_id: int | None = None


def lobby(view: LobbyView, say: Texts) -> ui.LayoutView:
    """The announcement with its Join button."""
    layout = ui.LayoutView(timeout=None)
    if view.ping_role_id is not None:
        layout.add_item(ui.TextDisplay(f"<@&{view.ping_role_id}>"))
    parts: list[ui.Item[ui.LayoutView]] = [
        ui.TextDisplay(f"### {view.deck.badge.emoji} {view.deck.title}\n{_start(view, say)}"),
        ui.TextDisplay(view.deck.description.strip()),
        ui.TextDisplay(rules(view.deck, say)),
        ui.TextDisplay(_joined(view, say)),
    ]
    container: ui.Container[ui.LayoutView] = ui.Container(
        *parts, ui.ActionRow(*_buttons(view, say)), accent_colour=ICE
    )
    layout.add_item(container)
    return layout


def shown(view: LobbyView) -> str:
    """What of the lobby may change, in a few words."""
    return f"{round(view.starts_at.timestamp())}|{view.state}|{list(view.user_ids)}|{view.joined}"


def rules(deck: ChallengeDeck, say: Texts) -> str:
    """What the round will be like, on one line."""
    return say(
        "-# {problems} problems, {minutes} min in all, {attempts} attempts each, hints allowed."
        " Everything right earns the **{badge}** badge.",
        problems=len(deck.problems),
        minutes=clock_time(deck.seconds),
        attempts=deck.attempts,
        badge=deck.badge.name,
    )


def _start(view: LobbyView, say: Texts) -> str:
    match view.state:
        case "open":
            return say("⏳ Starts {starts}", starts=discord.utils.format_dt(view.starts_at, "R"))
        case "paused":
            return say("⏸️ Paused. The start waits until it goes on.")
        case "begun":
            return say("▶️ The round has begun. Everyone may still answer.")
        case _:
            return say("🛑 The round was stopped.")


def _joined(view: LobbyView, say: Texts) -> str:
    if not view.joined:
        return say(
            "👥 Nobody has joined yet. Joining is not needed to answer; once everyone who joined"
            " is done, a question closes early."
        )
    names = " ".join(f"<@{user_id}>" for user_id in view.user_ids[:MOST_NAMES])
    more = " …" if view.joined > MOST_NAMES else ""
    return say.plural("👥 {count} joined:", "👥 {count} joined:", view.joined) + f" {names}{more}"


def _buttons(view: LobbyView, say: Texts) -> list[ui.Button[ui.LayoutView]]:
    join: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Join"),
        emoji="🙋",
        style=discord.ButtonStyle.success,
        custom_id=links.join(view.round_id),
        disabled=view.state in {"begun", "stopped"},
    )
    return [join, points_button(say)]
