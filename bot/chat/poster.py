"""Posts a message exactly once, whatever dies in between."""

from __future__ import annotations

import re
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot.chat import links
from bot.schedule.rounds import CannotPost, Posted
from bot.store import posts

if TYPE_CHECKING:
    from collections.abc import Callable

    from discord import ui

    from bot.clock import Clock
    from bot.store.database import Database
    from bot.store.posts import PostRow

# Discord drops a second message with the same nonce "in the past few minutes" (its
# documentation of Create Message); after this long we look in the channel instead.
NONCE_HOLDS = timedelta(minutes=1)
LOOK_BACK = 100


class Poster:
    """Sends to channels, one message per key."""

    def __init__(self, client: discord.Client, database: Database, clock: Clock) -> None:
        self._client = client
        self._database = database
        self._clock = clock

    async def post(
        self,
        key: str,
        channel_id: int,
        view: Callable[[], ui.LayoutView],
        ours: Callable[[discord.Message], bool],
        reply_to: int | None = None,
    ) -> Posted:
        """Post what `view` builds, unless the message of this key stands there already.

        `ours` tells this key's message among the channel's latest ones; `reply_to` is the
        message that this one answers, posted plainly where that is gone.

        Raises:
            CannotPost: the channel is gone or closed to Thaw.
        """
        nonce = secrets.token_hex(12)
        async with self._database.begin() as conn:
            row = await posts.claim(conn, key, channel_id, nonce, self._clock.now())
        if row.message_id is None:
            message_id = await self._find_or_send(row, view, ours, reply_to)
            async with self._database.begin() as conn:
                await posts.sent(conn, key, message_id, self._clock.now())
        else:
            message_id = row.message_id
        return Posted(message_id, discord.utils.snowflake_time(message_id))

    async def edit(self, channel_id: int, message_id: int, view: ui.LayoutView) -> None:
        """Replace a message's content; a message that a moderator deleted stays deleted."""
        try:
            await self._channel(channel_id).get_partial_message(message_id).edit(view=view)
        except discord.NotFound:
            return
        except discord.Forbidden as error:
            raise CannotPost from error

    def _channel(self, channel_id: int) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(channel_id)

    async def _find_or_send(
        self,
        row: PostRow,
        view: Callable[[], ui.LayoutView],
        ours: Callable[[discord.Message], bool],
        reply_to: int | None,
    ) -> int:
        channel = self._channel(row.channel_id)
        try:
            if not row.fresh and self._clock.now() - row.claimed_at > NONCE_HOLDS:
                found = await self._find(channel, ours)
                if found is not None:
                    return found
            return await self._send(channel, view(), row.nonce, reply_to)
        except (discord.Forbidden, discord.NotFound) as error:
            raise CannotPost from error

    async def _find(
        self, channel: discord.PartialMessageable, ours: Callable[[discord.Message], bool]
    ) -> int | None:
        me = self._client.user
        async for message in channel.history(limit=LOOK_BACK):
            if me is not None and message.author.id == me.id and ours(message):
                return message.id
        return None

    async def _send(
        self,
        channel: discord.PartialMessageable,
        view: ui.LayoutView,
        nonce: str,
        reply_to: int | None,
    ) -> int:
        if reply_to is None:
            message = await channel.send(view=view, nonce=nonce)
        else:
            reference = channel.get_partial_message(reply_to).to_reference(fail_if_not_exists=False)
            message = await channel.send(view=view, nonce=nonce, reference=reference)
        return message.id


def carries(custom_id: str) -> Callable[[discord.Message], bool]:
    """Whether a message has a component of this id."""
    return lambda message: custom_id in _custom_ids(message)


def answers(message_id: int) -> Callable[[discord.Message], bool]:
    """Whether a message is a reply to this one."""

    def ours(message: discord.Message) -> bool:
        return message.reference is not None and message.reference.message_id == message_id

    return ours


def question_shown(message: discord.Message) -> int | None:
    """The question that one of Thaw's own messages shows, if it shows one."""
    matches = (re.fullmatch(links.HINT, custom_id) for custom_id in _custom_ids(message))
    return next((int(match["question"]) for match in matches if match), None)


def _custom_ids(message: discord.Message) -> list[str]:
    view = discord.ui.LayoutView.from_message(message)
    ids = (getattr(item, "custom_id", None) for item in view.walk_children())
    return [custom_id for custom_id in ids if custom_id]
