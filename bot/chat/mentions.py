"""Commands as members can tap them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def command_mention(name: str, command_ids: Mapping[str, int]) -> str:
    """`/deck upload` as something to tap; plain where Discord's id for it is not known.

    See https://discord.com/developers/docs/reference#message-formatting.
    """
    command_id = command_ids.get(name.split(" ", maxsplit=1)[0])
    return f"`/{name}`" if command_id is None else f"</{name}:{command_id}>"
