"""Modal submits, read from what Discord sends, whatever process opened the modal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.chat import forms, links
from bot.chat.channel_cards import buttons as channel_cards
from bot.chat.decks.writing import buttons as writing
from bot.chat.desk import buttons as desk
from bot.chat.errors import Refused, explain
from bot.chat.modals import FormRoute, read_code_modal
from bot.chat.moderators import admit
from bot.chat.recall import forms as recall
from bot.chat.running import run_asked
from bot.chat.schedules import buttons as schedules
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    import discord

    from bot.chat.client import ThawBot


async def _run(
    interaction: discord.Interaction[ThawBot], match: re.Match[str], fields: dict[str, Any]
) -> None:
    await run_asked(interaction, read_code_modal(match, fields))


# Every form there is, by the pattern of its custom_id.
ROUTES: dict[str, FormRoute] = {
    links.RUN_MODAL: FormRoute(_run, "everyone"),
    **forms.FORMS,
    **recall.FORMS,
    **writing.FORMS,
    **desk.FORMS,
    **channel_cards.FORMS,
    **schedules.FORMS,
}


async def submitted(interaction: discord.Interaction[ThawBot]) -> None:
    """Handle a modal submit by its custom_id."""
    data: dict[str, Any] = dict(interaction.data or {})
    custom_id = str(data.get("custom_id") or "")
    try:
        route, match = _route(custom_id, str(interaction.locale))
        await admit(interaction, route.audience)
        await route.take(interaction, match, dict(_fields(data.get("components", []))))
    except Exception as error:  # noqa: BLE001  # whatever it was, the member gets words
        await explain(interaction, error)


def _route(custom_id: str, locale: str) -> tuple[FormRoute, re.Match[str]]:
    for pattern, route in ROUTES.items():
        if match := re.fullmatch(pattern, custom_id):
            return route, match
    say = texts(locale)
    raise Refused(say("This form is from an older Thaw. Please open it again."))


def _fields(components: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for component in components:
        inner = component.get("component")
        children = component.get("components") or ([inner] if inner else [])
        yield from _fields(children)
        if "custom_id" in component:
            yield component["custom_id"], component.get("value", component.get("values"))
