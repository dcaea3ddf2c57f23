"""The table of REST routes with their rate limits.

Discord publishes no limits; these are the ones its headers are known to show.
"""

from __future__ import annotations

from playground.ratelimit import Limit
from playground.rest import commands, interactions, messages, users, webhooks
from playground.rest.call import Route

_SEND = Limit(5, 5.0)
_EDIT = Limit(5, 5.0)
_DELETE = Limit(5, 1.0)
_FOLLOWUP = Limit(5, 2.0)
_C = "channel_id"
_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = _MESSAGES + "/{message_id}"
_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
_HOOK_MESSAGE = _HOOK + "/messages/{message_id}"

_TALK = (
    Route("GET", _MESSAGES, messages.history, resource=_C),
    Route("POST", _MESSAGES, messages.create, _SEND, _C),
    Route("GET", _MESSAGE, messages.get, resource=_C),
    Route("PATCH", _MESSAGE, messages.edit, _EDIT, _C),
    Route("DELETE", _MESSAGE, messages.delete, _DELETE, _C),
    Route("POST", "/channels/{channel_id}/typing", messages.typing, _SEND, _C),
)


def _hook(method: str, path: str, handler: object) -> Route:
    return Route(
        method,
        path,
        handler,  # type: ignore[arg-type]
        _FOLLOWUP,
        "webhook_token",
        authorized=False,
        counts_globally=False,
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
    _hook("POST", _HOOK, webhooks.create),
    _hook("GET", _HOOK_MESSAGE, webhooks.get),
    _hook("PATCH", _HOOK_MESSAGE, webhooks.edit),
    _hook("DELETE", _HOOK_MESSAGE, webhooks.delete),
)


def _command_routes(prefix: str) -> tuple[Route, ...]:
    one = prefix + "/{command_id}"
    return (
        Route("GET", prefix, commands.listing),
        Route("PUT", prefix, commands.overwrite),
        Route("POST", prefix, commands.create),
        Route("GET", one, commands.get),
        Route("PATCH", one, commands.edit),
        Route("DELETE", one, commands.delete),
    )


_BOT = (
    Route("GET", "/users/@me", users.me),
    Route("GET", "/users/@me/guilds", users.my_guilds),
    Route("POST", "/users/@me/channels", users.open_dm),
    Route("GET", "/users/{user_id}", users.user),
    Route("GET", "/applications/@me", users.application),
    Route("GET", "/oauth2/applications/@me", users.application),
    Route("GET", "/applications/{application_id}/emojis", users.application_emojis),
    Route("GET", "/gateway", users.gateway, authorized=False),
    Route("GET", "/gateway/bot", users.gateway_bot),
)

ROUTES = (
    *_BOT,
    *_command_routes("/applications/{application_id}/commands"),
    *_command_routes("/applications/{application_id}/guilds/{guild_id}/commands"),
    *_TALK,
    *_INTERACTIONS,
)
