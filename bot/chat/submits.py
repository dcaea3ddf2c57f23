"""Modal submits, read from what Discord sends, whatever process opened the modal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.chat import links
from bot.chat.errors import Refused, explain
from bot.chat.forms import filled_in
from bot.chat.modals import read_code_modal
from bot.chat.recall import forms as recall
from bot.chat.running import run_asked
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    import discord

    from bot.chat.client import ThawBot


async def submitted(interaction: discord.Interaction[ThawBot]) -> None:
    """Handle a modal submit by its custom_id."""
    data: dict[str, Any] = dict(interaction.data or {})
    try:
        await _route(interaction, data.get("custom_id"), dict(_fields(data.get("components", []))))
    except Exception as error:  # noqa: BLE001  # whatever it was, the member gets words
        await explain(interaction, error)


async def _route(
    interaction: discord.Interaction[ThawBot], custom_id: str | None, fields: dict[str, Any]
) -> None:
    if await filled_in(interaction, custom_id, fields):
        return
    if await recall.filled_in(interaction, custom_id, fields):
        return
    opened = re.fullmatch(links.RUN_MODAL, custom_id or "")
    if opened is None:
        say = texts(str(interaction.locale))
        raise Refused(say("This form is from an older Thaw. Please open it again."))
    await run_asked(interaction, read_code_modal(opened, fields))


def _fields(components: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for component in components:
        inner = component.get("component")
        children = component.get("components") or ([inner] if inner else [])
        yield from _fields(children)
        if "custom_id" in component:
            yield component["custom_id"], component.get("value", component.get("values"))
