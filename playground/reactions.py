"""Reactions to messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import announce
from playground.errors import TooManyReactions
from playground.messages import emoji_json
from playground.payloads import member_json

if TYPE_CHECKING:
    from playground.messages import Message
    from playground.state import State
    from playground.wire import JSON

REACTIONS_AT_MOST = 20


def add_reaction(state: State, message: Message, user_id: int, emoji: str) -> None:
    """React as a user; a second time changes nothing. Raises TooManyReactions."""
    users = message.reactions.get(emoji)
    if users is None:
        if len(message.reactions) >= REACTIONS_AT_MOST:
            raise TooManyReactions
        users = message.reactions[emoji] = []
    if user_id not in users:
        users.append(user_id)
        _tell(state, message, user_id, emoji, "ADD")


def remove_reaction(state: State, message: Message, user_id: int, emoji: str) -> None:
    """Take a user's reaction back, if there is one."""
    users = message.reactions.get(emoji, [])
    if user_id in users:
        users.remove(user_id)
        if not users:
            del message.reactions[emoji]
        _tell(state, message, user_id, emoji, "REMOVE")


def clear_reactions(state: State, message: Message, emoji: str | None) -> None:
    """Remove all reactions, or all with one emoji."""
    where: JSON = {"channel_id": str(message.channel_id), "message_id": str(message.id)}
    channel = state.world.channel(message.channel_id)
    if emoji is None:
        message.reactions.clear()
        event = "MESSAGE_REACTION_REMOVE_ALL"
    else:
        message.reactions.pop(emoji, None)
        event, where["emoji"] = "MESSAGE_REACTION_REMOVE_EMOJI", emoji_json(emoji)
    announce.to_members(state, channel, {"type": "reaction_clear", **where})
    announce.in_channel(state, channel, event, where)


def _tell(state: State, message: Message, user_id: int, emoji: str, change: str) -> None:
    channel = state.world.channel(message.channel_id)
    data: JSON = {
        "user_id": str(user_id),
        "channel_id": str(channel.id),
        "message_id": str(message.id),
        "emoji": emoji_json(emoji),
        "burst": False,
        "type": 0,
    }
    announce.to_members(state, channel, {**data, "type": f"reaction_{change.lower()}"})
    if change == "ADD" and channel.guild_id is not None:
        member = state.world.guild(channel.guild_id).members[user_id]
        data["member"] = member_json(member, state.world.users[user_id])
        data["message_author_id"] = str(message.author_id)
    announce.in_channel(state, channel, f"MESSAGE_REACTION_{change}", data)
