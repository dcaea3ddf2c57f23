"""The table of REST routes with their rate limits.

Discord publishes no limits; these are the ones its headers are known to show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.ratelimit import Limit
from playground.rest import (
    bulk,
    channels,
    commands,
    guilds,
    interactions,
    messages,
    pins,
    reactions,
    threads,
    users,
    webhooks,
)
from playground.rest.call import Route

if TYPE_CHECKING:
    from playground.rest.call import Handler

_SEND = Limit(5, 5.0)
_EDIT = Limit(5, 5.0)
_DELETE = Limit(5, 1.0)
_REACT = Limit(1, 0.25)
_FOLLOWUP = Limit(5, 2.0)

_CHANNEL = "/channels/{channel_id}"
_MESSAGES = _CHANNEL + "/messages"
_MESSAGE = _MESSAGES + "/{message_id}"
_PIN = _MESSAGES + "/pins/{message_id}"
_REACTIONS = _MESSAGE + "/reactions"
_REACTION = _REACTIONS + "/{emoji_name}"
_OVERWRITE = _CHANNEL + "/permissions/{overwrite_id}"
_THREAD_MEMBERS = _CHANNEL + "/thread-members"
_ARCHIVED = "/threads/archived"
_GUILD = "/guilds/{guild_id}"
_MEMBER = _GUILD + "/members/{user_id}"
_ROLE = _GUILD + "/roles/{role_id}"
_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
_HOOK_MESSAGE = _HOOK + "/messages/{message_id}"
_APPLICATION = "/applications/{application_id}"


def _of_channel(method: str, path: str, handler: Handler, limit: Limit | None = None) -> Route:
    if limit is None:
        return Route(method, path, handler, resource="channel_id")
    return Route(method, path, handler, limit, resource="channel_id")


def _of_guild(method: str, path: str, handler: Handler) -> Route:
    return Route(method, path, handler, resource="guild_id")


def _of_token(method: str, path: str, handler: Handler, limit: Limit) -> Route:
    return Route(
        method,
        path,
        handler,
        limit,
        "webhook_token",
        authorized=False,
        counts_globally=False,
    )


def _of_commands(prefix: str) -> tuple[Route, ...]:
    one = prefix + "/{command_id}"
    return (
        Route("GET", prefix, commands.listing),
        Route("PUT", prefix, commands.overwrite),
        Route("POST", prefix, commands.create),
        Route("GET", one, commands.get),
        Route("PATCH", one, commands.edit),
        Route("DELETE", one, commands.delete),
    )


# A literal path stands before the template that it would match too.
_PINS = (
    _of_channel("GET", _MESSAGES + "/pins", pins.listing),
    _of_channel("PUT", _PIN, pins.add),
    _of_channel("DELETE", _PIN, pins.remove),
    _of_channel("GET", _CHANNEL + "/pins", pins.old_listing),
    _of_channel("PUT", _CHANNEL + "/pins/{message_id}", pins.add),
    _of_channel("DELETE", _CHANNEL + "/pins/{message_id}", pins.remove),
)
_TALK = (
    _of_channel("GET", _MESSAGES, messages.history),
    _of_channel("POST", _MESSAGES, messages.create, _SEND),
    _of_channel("POST", _MESSAGES + "/bulk-delete", bulk.delete),
    _of_channel("GET", _MESSAGE, messages.get),
    _of_channel("PATCH", _MESSAGE, messages.edit, _EDIT),
    _of_channel("DELETE", _MESSAGE, messages.delete, _DELETE),
    _of_channel("POST", _CHANNEL + "/typing", messages.typing, _SEND),
    _of_channel("PUT", _REACTION + "/@me", reactions.add, _REACT),
    _of_channel("DELETE", _REACTION + "/@me", reactions.remove_own, _REACT),
    _of_channel("DELETE", _REACTION + "/{user_id}", reactions.remove, _REACT),
    _of_channel("GET", _REACTION, reactions.users),
    _of_channel("DELETE", _REACTION, reactions.clear, _REACT),
    _of_channel("DELETE", _REACTIONS, reactions.clear, _REACT),
)
_CHANNELS = (
    _of_channel("GET", _CHANNEL, channels.get),
    _of_channel("PATCH", _CHANNEL, channels.edit),
    _of_channel("DELETE", _CHANNEL, channels.delete),
    _of_channel("PUT", _OVERWRITE, channels.put_overwrite),
    _of_channel("DELETE", _OVERWRITE, channels.delete_overwrite),
)
_THREADS = (
    _of_channel("POST", _MESSAGE + "/threads", threads.start_from_message),
    _of_channel("POST", _CHANNEL + "/threads", threads.start),
    _of_channel("GET", _CHANNEL + _ARCHIVED + "/public", threads.archived),
    _of_channel("GET", _CHANNEL + _ARCHIVED + "/private", threads.archived),
    _of_channel("GET", _THREAD_MEMBERS, threads.members),
    _of_channel("PUT", _THREAD_MEMBERS + "/@me", threads.join),
    _of_channel("DELETE", _THREAD_MEMBERS + "/@me", threads.leave),
    _of_channel("GET", _THREAD_MEMBERS + "/{user_id}", threads.member),
    _of_channel("PUT", _THREAD_MEMBERS + "/{user_id}", threads.join),
    _of_channel("DELETE", _THREAD_MEMBERS + "/{user_id}", threads.leave),
)
_GUILDS = (
    _of_guild("GET", _GUILD, guilds.get),
    _of_guild("GET", _GUILD + "/channels", channels.listing),
    _of_guild("POST", _GUILD + "/channels", channels.create),
    _of_guild("GET", _GUILD + "/threads/active", threads.active),
    _of_guild("GET", _GUILD + "/members", guilds.members),
    _of_guild("GET", _GUILD + "/members/search", guilds.search),
    _of_guild("PATCH", _GUILD + "/members/@me", guilds.edit_me),
    _of_guild("GET", _MEMBER, guilds.member),
    _of_guild("PATCH", _MEMBER, guilds.edit_member),
    _of_guild("PUT", _MEMBER + "/roles/{role_id}", guilds.give_role),
    _of_guild("DELETE", _MEMBER + "/roles/{role_id}", guilds.take_role),
    _of_guild("GET", _GUILD + "/roles", guilds.roles),
    _of_guild("POST", _GUILD + "/roles", guilds.create_role),
    _of_guild("GET", _ROLE, guilds.role),
    _of_guild("PATCH", _ROLE, guilds.edit_role),
    _of_guild("DELETE", _ROLE, guilds.delete_role),
)
_INTERACTIONS = (
    Route(
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        interactions.callback,
        resource="interaction_token",
        authorized=False,
        counts_globally=False,
    ),
    _of_token("POST", _HOOK, webhooks.create, _FOLLOWUP),
    _of_token("GET", _HOOK_MESSAGE, webhooks.get, _FOLLOWUP),
    _of_token("PATCH", _HOOK_MESSAGE, webhooks.edit, _FOLLOWUP),
    _of_token("DELETE", _HOOK_MESSAGE, webhooks.delete, _FOLLOWUP),
)
_BOT = (
    Route("GET", "/users/@me", users.me),
    Route("GET", "/users/@me/guilds", users.my_guilds),
    Route("DELETE", "/users/@me/guilds/{guild_id}", users.leave_guild),
    Route("POST", "/users/@me/channels", users.open_dm),
    Route("GET", "/users/{user_id}", users.user),
    Route("GET", "/applications/@me", users.application),
    Route("GET", "/oauth2/applications/@me", users.application),
    Route("GET", _APPLICATION + "/emojis", users.application_emojis),
    Route("GET", "/gateway", users.gateway, authorized=False),
    Route("GET", "/gateway/bot", users.gateway_bot),
    Route("GET", _APPLICATION + _GUILD + "/commands/permissions", commands.permissions),
)

ROUTES = (
    *_BOT,
    *_of_commands(_APPLICATION + "/commands"),
    *_of_commands(_APPLICATION + _GUILD + "/commands"),
    *_PINS,
    *_TALK,
    *_CHANNELS,
    *_THREADS,
    *_GUILDS,
    *_INTERACTIONS,
)
