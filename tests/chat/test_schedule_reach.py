"""What a schedule posts stays in its own server, whatever channel its form was sent with."""

from __future__ import annotations

from typing import Any, cast
from unittest.mock import AsyncMock, MagicMock

import discord
import pytest

from bot.chat.schedules.reach import GONE, trouble_in

OURS, THEIRS, CHANNEL = 1, 2, 3


def channel(kind: type[Any], guild_id: int | None) -> Any:
    found = MagicMock(spec=kind)
    if guild_id is not None:
        found.guild = MagicMock(id=guild_id)
    return found


@pytest.mark.parametrize(
    ("found", "trouble"),
    [
        (channel(discord.TextChannel, OURS), None),
        (channel(discord.TextChannel, THEIRS), GONE),
        (channel(discord.Thread, THEIRS), GONE),
        (channel(discord.DMChannel, None), GONE),
    ],
    ids=["ours", "another server's", "another server's thread", "a member's"],
)
async def test_a_channel_that_is_not_the_servers_is_gone(found: object, trouble: str | None):
    client = MagicMock(fetch_channel=AsyncMock(return_value=found))
    client.get_guild.return_value = None
    assert await trouble_in(cast("discord.Client", client), OURS, CHANNEL) == trouble
