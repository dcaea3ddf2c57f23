"""The control API under `/_playground`."""

from __future__ import annotations

import inspect
import logging
from typing import TYPE_CHECKING

from aiohttp import web

from playground.control import acting, running, watching, world
from playground.control.reply import answer, read, refused
from playground.errors import DiscordError, NotAllowed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from playground.control.reply import Action
    from playground.state import State

PREFIX = "/_playground"
_log = logging.getLogger(__name__)

_ACTIONS: tuple[tuple[str, str, Action], ...] = (
    ("GET", "/world", world.world),
    ("POST", "/guilds", world.add_guild),
    ("POST", "/members", world.add_member),
    ("POST", "/channels", world.add_channel),
    ("POST", "/roles", world.add_role),
    ("POST", "/permissions", world.set_permissions),
    ("GET", "/clock", running.clock),
    ("POST", "/clock", running.move_clock),
    ("GET", "/messages", watching.messages),
    ("POST", "/messages", acting.say),
    ("PATCH", "/messages/{id}", acting.edit),
    ("DELETE", "/messages/{id}", acting.delete),
    ("POST", "/pins", acting.pin),
    ("POST", "/reactions", acting.react),
    ("POST", "/typing", acting.type_on),
    ("GET", "/commands", watching.usable_commands),
    ("POST", "/interactions", acting.act),
    ("GET", "/interactions/{id}", acting.interaction_now),
    ("POST", "/interactions/{id}/release", acting.release),
    ("POST", "/interactions/{id}/replay", acting.replay),
    ("GET", "/gateway", running.gateway),
    ("POST", "/gateway", running.disturb_gateway),
    ("GET", "/requests", watching.requests),
    ("GET", "/violations", watching.violations),
    ("POST", "/faults", running.plan_fault),
    ("POST", "/reset", running.reset),
)
_STREAMS = (
    ("/clock/stream", watching.stream_clock),
    ("/events", watching.stream_events),
)


def control_routes(state: State) -> list[web.RouteDef]:
    """Every route of the control API."""
    routes = [
        web.route(method, PREFIX + path, json_route(state, action))
        for method, path, action in _ACTIONS
    ]
    for path, stream in _STREAMS:
        routes.append(web.get(PREFIX + path, stream_route(state, stream)))
    return routes


def json_route(
    state: State, action: Action
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """An action as a route: JSON in, JSON or a refusal in words out."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            outcome = action(state, await read(request))
            return answer(await outcome if inspect.isawaitable(outcome) else outcome)
        except (NotAllowed, DiscordError) as error:
            return refused(error)
        except Exception:  # noqa: BLE001 - one bad call must not look like a dead playground
            _log.exception("The playground failed at %s %s", request.method, request.path)
            return answer({"error": "The playground failed; its log says why."}, 500)

    return handle


def stream_route(
    state: State, stream: Callable[[State, web.Request], Awaitable[web.StreamResponse]]
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """A stream as a route, refused in words where it cannot begin."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await stream(state, request)
        except (NotAllowed, DiscordError) as error:
            return refused(error)

    return handle
