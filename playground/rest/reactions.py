"""`/channels/{channel_id}/messages/{message_id}/reactions`."""

from __future__ import annotations

from urllib.parse import unquote

from playground.errors import UnknownEmoji
from playground.payloads import user_json
from playground.permissions import Permission
from playground.reactions import add_reaction, clear_reactions, remove_reaction
from playground.rest.access import need
from playground.rest.call import Call, Reply
from playground.rest.messages import public_message
from playground.validate.emoji import is_emoji


def add(call: Call) -> Reply:
    """React as the bot; joining a reaction that is there needs no permission to add one."""
    need(call.state, call.channel(), Permission.READ_MESSAGE_HISTORY)
    message, emoji = public_message(call), _emoji(call)
    if emoji not in message.reactions:
        need(call.state, call.channel(), Permission.ADD_REACTIONS)
    add_reaction(call.state, message, call.state.bot_id, emoji)
    return Reply()


def remove_own(call: Call) -> Reply:
    """Take the bot's reaction back."""
    need(call.state, call.channel())
    remove_reaction(call.state, public_message(call), call.state.bot_id, _emoji(call))
    return Reply()


def remove(call: Call) -> Reply:
    """Take someone's reaction away."""
    need(call.state, call.channel(), Permission.MANAGE_MESSAGES)
    remove_reaction(call.state, public_message(call), call.id("user_id"), _emoji(call))
    return Reply()


def clear(call: Call) -> Reply:
    """Remove all reactions, or all with one emoji."""
    need(call.state, call.channel(), Permission.MANAGE_MESSAGES)
    emoji = _emoji(call) if "emoji_name" in call.path else None
    clear_reactions(call.state, public_message(call), emoji)
    return Reply()


def users(call: Call) -> Reply:
    """Who reacted with an emoji."""
    need(call.state, call.channel(), Permission.READ_MESSAGE_HISTORY)
    limit, after = call.number("limit", 25, 1, 100), call.query_id("after") or 0
    reacted = public_message(call).reactions.get(_emoji(call), [])
    page = sorted(user_id for user_id in reacted if user_id > after)[:limit]
    return Reply([user_json(call.state.world.user(user_id)) for user_id in page])


def _emoji(call: Call) -> str:
    emoji = unquote(call.path["emoji_name"])
    if not is_emoji(emoji):
        raise UnknownEmoji
    return emoji
