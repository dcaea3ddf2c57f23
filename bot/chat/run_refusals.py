"""Why a snippet is not run just now, in words, with when or how it would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.chat.errors import Refused
from bot.chat.moderators import is_moderator
from bot.learning.fairness import CoolingDown, GpuSpent, GuildBusy, TooManyWaiting
from bot.runs.queue import NoWorker, Submitted

if TYPE_CHECKING:
    from bot.runs.queue import Outcome
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts


def accepted(outcome: Outcome, say: Texts) -> Submitted:
    """The run that was kept.

    Raises:
        Refused: none was.
    """
    match outcome:
        case Submitted():
            return outcome
        case CoolingDown(until=until):
            when = discord.utils.format_dt(until, "R")
            sentence = say(
                "Let it cool down for a moment: you can run code again {when}.", when=when
            )
        case TooManyWaiting(limit=limit):
            sentence = say(
                "{limit} of your runs are not done yet. Wait for one of them, or cancel it.",
                limit=limit,
            )
        case GuildBusy():
            sentence = say("This server runs a lot of code just now. Please try again in a minute.")
        case GpuSpent(allowed_seconds=seconds, again_at=again_at):
            sentence = say(
                "Your {minutes} minutes of GPU time for today are used up. You have new ones"
                " {when}; until then, run it with device: cpu.",
                minutes=f"{seconds / 60:g}",
                when=discord.utils.format_dt(again_at, "R"),
            )
        case NoWorker():
            sentence = _nobody(outcome, say)
    raise Refused(sentence)


def _nobody(outcome: NoWorker, say: Texts) -> str:
    if outcome.queue == "gpu":
        return say("No GPU is online just now. Run it with device: cpu, or try again later.")
    return say(
        "No sandbox is running, so code cannot be run right now. Please try again in a minute; if"
        " it stays so, tell whoever hosts Thaw."
    )


def refuse_unless_allowed(
    user: discord.User | discord.Member, settings: GuildSettings, say: Texts
) -> None:
    """Hold to the guild's choice of who may run code.

    Raises:
        Refused: this member may not.
    """
    if settings.run_by == "everyone" or is_moderator(user, settings):
        if settings.run_by != "nobody":
            return
        raise Refused(
            say("Running code is switched off in this server: /settings section:run changes that.")
        )
    if settings.run_by == "role" and settings.run_role_id is not None:
        roles = user.roles if isinstance(user, discord.Member) else []
        if any(role.id == settings.run_role_id for role in roles):
            return
        raise Refused(
            say(
                "In this server, code is run by members with the role {role}. A moderator can give"
                " it to you.",
                role=f"<@&{settings.run_role_id}>",
            )
        )
    raise Refused(
        say("In this server, moderators alone run code. In a direct message with Thaw you can.")
    )
