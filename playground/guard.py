"""Only this machine's own clients may call: Host and Origin are checked on every request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp.typedefs import Handler, Middleware

LOCAL_NAMES = ("127.0.0.1", "localhost")


def guard(port_of: Callable[[], int]) -> Middleware:
    """Middleware that answers 403 to a foreign Host or a foreign Origin.

    A page of another site can reach a port of this machine (by DNS rebinding
    under a Host of its own, or directly with its Origin): neither passes.
    """

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        hosts = {f"{name}:{port_of()}" for name in LOCAL_NAMES}
        if request.headers.get("Host") not in hosts:
            raise web.HTTPForbidden(text="The playground answers to this machine only.")
        origin = request.headers.get("Origin")
        if origin is not None and origin not in {f"http://{host}" for host in hosts}:
            raise web.HTTPForbidden(text="The playground answers to its own page only.")
        return await handler(request)

    return check
