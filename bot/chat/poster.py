"""Posts a message exactly once, whatever dies in between."""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord

from bot.chat import links
from bot.schedule.rounds import Archived, CannotPost, ChannelGone, Posted
from bot.store import posts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from discord import ui

    from bot.clock import Clock
    from bot.store.database import Database
    from bot.store.posts import PostRow

# Discord drops a second message with the same nonce "in the past few minutes" (its
# documentation of Create Message); after this long we look in the channel instead.
NONCE_HOLDS = timedelta(minutes=1)
# The message, if it was sent, is among the first ones after its claim.
LOOKED_AT = 100
CLOCKS_DIFFER = timedelta(minutes=1)
# Discord's JSON error codes.
UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
THREAD_ARCHIVED = 50083

Send = Callable[[discord.PartialMessageable], Awaitable[int]]


class Poster:
    """Sends to channels, one message per key.

    Views are stopped before they are sent: discord.py would keep them for ever otherwise, and our
    buttons live in their ids.
    """

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
        *,
        reply_to: int | None = None,
        files: Sequence[discord.File] = (),
        ping_role_id: int | None = None,
    ) -> Posted:
        """Post what `view` builds, unless the message of this key stands there already.

        `ours` tells this key's message among those in the channel; `reply_to` is the message
        that this one answers, posted plainly where that is gone. Nobody is pinged but the role.

        Raises:
            CannotPost: the channel is closed to Thaw.
            ChannelGone: the channel is gone.
        """
        how: dict[str, Any] = {"files": files, "allowed_mentions": _mentions(ping_role_id)}
        nonce = secrets.token_hex(12)
        async with self._database.begin() as conn:
            row = await posts.claim(conn, key, channel_id, nonce, self._clock.now())
        if row.message_id is None:
            message_id = await self._find_or_send(
                row, ours, lambda channel: _send(channel, view(), row.nonce, reply_to, **how)
            )
            async with self._database.begin() as conn:
                await posts.sent(conn, key, message_id, self._clock.now())
        else:
            message_id = row.message_id
        return Posted(message_id, discord.utils.snowflake_time(message_id), not row.fresh)

    async def edit(self, channel_id: int, message_id: int, view: ui.LayoutView) -> bool:
        """Replace a message's content; False where a moderator deleted it: so it stays.

        Raises:
            CannotPost: the channel is closed to Thaw.
            Archived: it is a thread that sleeps.
        """
        view.stop()
        try:
            await self._channel(channel_id).get_partial_message(message_id).edit(view=view)
        except discord.NotFound:
            return False
        except discord.Forbidden as error:
            raise CannotPost from error
        except discord.HTTPException as error:
            if error.code == THREAD_ARCHIVED:
                raise Archived from error
            raise
        return True

    async def stands(self, channel_id: int, message_id: int) -> bool:
        """Whether the message is still there.

        Raises:
            CannotPost: the channel is gone, or Thaw may not look into it.
        """
        try:
            await self._channel(channel_id).fetch_message(message_id)
        except discord.NotFound as error:
            if error.code == UNKNOWN_MESSAGE:
                return False
            raise ChannelGone from error
        except discord.Forbidden as error:
            raise CannotPost from error
        return True

    def _channel(self, channel_id: int) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(channel_id)

    async def _find_or_send(
        self, row: PostRow, ours: Callable[[discord.Message], bool], send: Send
    ) -> int:
        channel = self._channel(row.channel_id)
        try:
            if not row.fresh and self._clock.now() - row.claimed_at > NONCE_HOLDS:
                found = await self._find(channel, row.claimed_at - CLOCKS_DIFFER, ours)
                if found is not None:
                    return found
            return await send(channel)
        except discord.Forbidden as error:
            raise CannotPost from error
        except discord.NotFound as error:
            raise (ChannelGone if error.code == UNKNOWN_CHANNEL else CannotPost) from error

    async def _find(
        self,
        channel: discord.PartialMessageable,
        since: datetime,
        ours: Callable[[discord.Message], bool],
    ) -> int | None:
        me = self._client.user
        async for message in channel.history(limit=LOOKED_AT, after=since):
            if me is not None and message.author.id == me.id and ours(message):
                return message.id
        return None


async def _send(
    channel: discord.PartialMessageable,
    view: ui.LayoutView,
    nonce: str,
    reply_to: int | None,
    **how: Any,
) -> int:
    view.stop()
    if reply_to is not None:
        answered = channel.get_partial_message(reply_to)
        how["reference"] = answered.to_reference(fail_if_not_exists=False)
    return (await channel.send(view=view, nonce=nonce, **how)).id


def _mentions(role_id: int | None) -> discord.AllowedMentions:
    """Let a message ping this role and nobody else."""
    roles = [discord.Object(role_id)] if role_id is not None else False
    return discord.AllowedMentions(everyone=False, users=False, roles=roles, replied_user=False)


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
