"""Why an occurrence was left out, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.texts import Texts

BUSY, CHANNEL, NO_DECK, STOPPED = "busy", "channel", "no_deck", "stopped"
DOWN, ASKED = "down", "asked"


def reason(why: str | None, say: Texts) -> str:
    """A sentence's end, such as "another round was still running"."""
    return {
        BUSY: say("another round was still running in the channel"),
        CHANNEL: say("Thaw could not post in the channel"),
        NO_DECK: say("there is nothing to post: its deck was retired or removed"),
        STOPPED: say("the schedule was paused or removed"),
        DOWN: say("Thaw was not running"),
        ASKED: say("a moderator wanted it so"),
    }.get(why or "", say("unknown"))
