"""The page's one connection: a WebSocket with everything that a member sees happen.

A browser opens at most six HTTP connections to one host, across all its tabs, and a
stream holds one for good; WebSockets are not counted among them.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from playground.acting.place import find_user
from playground.control.reply import text
from playground.page.decorate import component_with_html, with_html
from playground.wire import JSON, dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playground.state import State
    from playground.world import User

HEARTBEAT = 20.0


async def live(state: State, request: web.Request) -> web.StreamResponse:
    """The events of `/events` with HTML, and `clock` at once and at each change."""
    user = find_user(state, text(dict(request.query), "as"))
    socket = web.WebSocketResponse(heartbeat=HEARTBEAT)
    await socket.prepare(request)
    with state.endless_connection(), _watched(state, user) as queue:
        sender = asyncio.create_task(_send(state, socket, queue))
        try:
            while (await socket.receive()).type is WSMsgType.TEXT:
                pass  # the page has nothing to say here
        finally:
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError, ConnectionError):
                await sender
    return socket


@contextlib.contextmanager
def _watched(state: State, user: User) -> Iterator[asyncio.Queue[JSON]]:
    watcher = state.bus.watch(user.id)
    state.visitors[user.username] += 1

    def listener(offset: float) -> None:
        watcher.queue.put_nowait({"type": "clock", "offset": offset})

    listener(state.clock.offset)
    state.clock.listeners.add(listener)
    try:
        yield watcher.queue
    finally:
        state.visitors[user.username] -= 1
        state.clock.listeners.discard(listener)
        state.bus.leave(watcher)


async def _send(state: State, socket: web.WebSocketResponse, queue: asyncio.Queue[JSON]) -> None:
    while True:
        event = await queue.get()
        await socket.send_str(dumps(decorated(state, event)).decode())


def decorated(state: State, event: JSON) -> JSON:
    """An event with HTML for the texts in it."""
    if event["type"] in {"message_create", "message_update"}:
        return {**event, "message": with_html(state, event["message"])}
    if event["type"] == "modal":
        return {**event, "modal": form_with_html(event["modal"])}
    return event


def form_with_html(modal: JSON) -> JSON:
    """A modal with HTML for its text displays."""
    return {**modal, "components": [component_with_html(each) for each in modal["components"]]}
