"""What members see, live and as it stands, and what the playground has noticed."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from aiohttp import web

from playground.acting import commands
from playground.acting.place import find_place, find_user
from playground.announce import may_see, member_view
from playground.control.reply import text
from playground.wire import JSON, dumps

if TYPE_CHECKING:
    from playground.state import State

SHOWN_AT_MOST = 1000


def messages(state: State, body: JSON) -> list[JSON]:
    """What a member sees in a channel, oldest first."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    limit = min(int(body.get("limit") or 50), SHOWN_AT_MOST)
    before = int(body["before"]) if body.get("before") else None
    found = [
        message
        for message in state.messages.between(place.channel.id, before=before)
        if may_see(state, message, place.user.id)
    ]
    return [member_view(state, message, place.user.id) for message in found[-limit:]]


def usable_commands(state: State, body: JSON) -> list[JSON]:
    """The commands that a member's client lists in a channel."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    return commands.usable(state, place)


def requests(state: State, body: JSON) -> list[JSON]:
    """The REST calls after number `since`."""
    return state.journal.since(int(body.get("since") or 0))


def violations(state: State, _: JSON) -> list[JSON]:
    """The deviations from Discord's published API."""
    return state.journal.violations


async def stream_events(state: State, request: web.Request) -> web.StreamResponse:
    """NDJSON of what a member's client would be told; a blank line now and then.

    It begins with how the classmates are switched, which is no event of Discord's.
    """
    user = find_user(state, text(dict(request.query), "as"))
    watcher = state.bus.watch(user.id)
    watcher.queue.put_nowait({"type": "classmates", **state.classmates.as_json()})
    try:
        with state.endless_connection():
            return await _stream(request, watcher.queue)
    finally:
        state.bus.leave(watcher)


async def stream_clock(state: State, request: web.Request) -> web.StreamResponse:
    """NDJSON of the clock's offset: at once, then at each change."""
    queue: asyncio.Queue[JSON] = asyncio.Queue()

    def listener(offset: float) -> None:
        queue.put_nowait({"offset": offset})

    listener(state.clock.offset)
    state.clock.listeners.add(listener)
    try:
        with state.endless_connection():
            return await _stream(request, queue)
    finally:
        state.clock.listeners.discard(listener)


async def _stream(request: web.Request, queue: asyncio.Queue[JSON]) -> web.StreamResponse:
    response = web.StreamResponse(
        headers={"Content-Type": "application/x-ndjson", "Cache-Control": "no-store"}
    )
    await response.prepare(request)
    await response.write(b"\n")
    with contextlib.suppress(ConnectionError):
        while True:
            try:
                event = await asyncio.wait_for(queue.get(), timeout=15)
            except TimeoutError:
                await response.write(b"\n")  # finds out whether anyone still listens
                continue
            await response.write(dumps(event) + b"\n")
    return response
