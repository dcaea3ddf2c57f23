"""Carries a REST request to its handler and the outcome back, as Discord does."""

from __future__ import annotations

import asyncio
import hmac
import inspect
import logging
from typing import TYPE_CHECKING

from aiohttp import web

from playground.errors import DiscordError, HttpError, InjectedFault, RateLimited
from playground.rest.body import read_body
from playground.rest.call import Call, Reply
from playground.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from aiohttp.typedefs import Middleware

    from playground.faults import Fault
    from playground.ratelimit import Verdict
    from playground.rest.call import Route
    from playground.state import State

PREFIX = "/api/v10"
UNAUTHORIZED = 401
REFUSED = 400
#: discord.py takes a 429 without it for Cloudflare's.
VIA = {"Via": "1.1 playground"}
_log = logging.getLogger(__name__)


def mount(app: web.Application, state: State, routes: Iterable[Route]) -> None:
    """Add every route, and Discord's 404 and 405 for the rest of the API."""
    for route in routes:
        app.router.add_route(route.method, PREFIX + route.path, _handler(state, route))
    app.middlewares.append(_unrouted(state))


def _handler(state: State, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def handle(request: web.Request) -> web.StreamResponse:
        fault = state.faults.take(request.method, request.path.removeprefix(PREFIX))
        if fault is not None:
            await asyncio.sleep(fault.delay_s)
        verdict = _count(state, route, request)
        if fault is not None and fault.status and not fault.after:
            return _failed(state, request, fault)
        reply = await _outcome(state, route, request, verdict)
        if fault is not None and fault.status and fault.after:
            return _failed(state, request, fault)
        state.journal.check_response(request.method, request.path, reply.status, reply.body)
        return _send(state, request, reply, verdict.headers())

    return handle


async def _outcome(state: State, route: Route, request: web.Request, verdict: Verdict) -> Reply:
    try:
        _admit(state, route, request, verdict)
        body, uploads = await read_body(request)
        state.journal.check_request(request.method, request.path, body)
        outcome = route.handler(Call(state, request.match_info, request.query, body, uploads))
        return await outcome if inspect.isawaitable(outcome) else outcome
    except DiscordError as error:
        return Reply(error.payload(), error.http_status())
    except Exception:  # noqa: BLE001 - Discord, too, says no more than 500
        _log.exception("The playground failed at %s %s", request.method, request.path)
        return Reply(HttpError(500, "Internal Server Error").payload(), 500)


def _admit(state: State, route: Route, request: web.Request, verdict: Verdict) -> None:
    if route.authorized and not _authorized(state, request):
        raise HttpError(UNAUTHORIZED, "Unauthorized")
    if not verdict.allowed:
        raise RateLimited(verdict.reset_after, verdict.scope)


def _count(state: State, route: Route, request: web.Request) -> Verdict:
    return state.limiter.count(
        f"{route.method} {route.path}",
        request.match_info.get(route.resource, ""),
        route.limit,
        counts_globally=route.counts_globally,
    )


def _authorized(state: State, request: web.Request) -> bool:
    given = request.headers.get("Authorization", "")
    return hmac.compare_digest(given.encode(), f"Bot {state.world.token}".encode())


def _failed(state: State, request: web.Request, fault: Fault) -> web.Response:
    error = InjectedFault(fault.status or 500, fault.code)
    return _send(state, request, Reply(error.payload(), error.http_status()), {})


def _send(
    state: State, request: web.Request, reply: Reply, headers: dict[str, str]
) -> web.Response:
    failed = reply.status >= REFUSED and isinstance(reply.body, dict)
    code = reply.body.get("code") if failed else None
    state.journal.log(request.method, request.path, reply.status, code)
    if reply.body is None:
        return web.Response(status=reply.status, headers=headers | VIA)
    return web.Response(
        body=dumps(reply.body),
        status=reply.status,
        # discord.py compares the type with ==, so no charset may follow
        headers={**headers, **VIA, "Content-Type": "application/json"},
    )


def _unrouted(state: State) -> Middleware:
    @web.middleware
    async def answer(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as error:
            if not request.path.startswith("/api/") or error.status not in {404, 405}:
                raise
            state.journal.note_unimplemented(request.method, request.path)
            refusal = HttpError(error.status, error.reason)
            return _send(state, request, Reply(refusal.payload(), error.status), {})

    return answer
