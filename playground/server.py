"""The playground as one aiohttp application."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiohttp import web

from playground.control.routes import control_routes
from playground.gateway.socket import gateway
from playground.guard import guard
from playground.page.routes import page_routes
from playground.rest.cdn import serve_file
from playground.rest.dispatch import mount
from playground.rest.routes import ROUTES
from playground.state import State

if TYPE_CHECKING:
    from playground.options import Options
    from playground.wire import JSON

ADDRESS = "127.0.0.1"
#: Above Discord's own limit of a request, so that the refusal can be Discord's.
BODY_LIMIT = 300 << 20


class PlaygroundServer:
    """Starts and stops a playground. `port` 0 takes a free one.

    It answers to this machine's names only, whatever `bind` is: another address than the
    default is for a container, whose published port leads there.
    """

    def __init__(self, options: Options, port: int = 0, bind: str = ADDRESS) -> None:
        self.state = State(options)
        self.port = port
        self._bind = bind
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen; raises OSError when the port is taken."""
        app = web.Application(
            client_max_size=BODY_LIMIT,
            middlewares=[guard(lambda: self.port)],
        )
        self._add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._bind, self.port).start()
        self.port = int(self._runner.addresses[0][1])
        self.state.base_url = f"http://{ADDRESS}:{self.port}"
        self.state.gateway_url = f"ws://{ADDRESS}:{self.port}/gateway/"

    async def stop(self) -> None:
        """Close every connection and stop listening."""
        if self._runner is not None:
            self.state.hub.drop()
            await asyncio.sleep(0)  # lets the gateway say goodbye
            for task in tuple(self.state.endless):
                task.cancel()
            await self._runner.cleanup()
            self._runner = None

    def addresses(self) -> list[tuple[str, int]]:
        """Where it listens, as (address, port)."""
        found = self._runner.addresses if self._runner is not None else []
        return [(address[0], address[1]) for address in found]

    def ready_line(self) -> JSON:
        """What a starter of the playground needs to know."""
        return {
            "url": self.state.base_url,
            "gateway": self.state.gateway_url,
            "token": self.state.world.token,
            "application_id": str(self.state.world.application_id),
        }

    def _add_routes(self, app: web.Application) -> None:
        async def open_gateway(request: web.Request) -> web.StreamResponse:
            return await gateway(self.state, request)

        async def fetch(request: web.Request) -> web.StreamResponse:
            return serve_file(self.state, request)

        app.router.add_get("/gateway", open_gateway)
        app.router.add_get("/gateway/", open_gateway)
        app.router.add_get("/cdn/attachments/{channel}/{attachment}/{name}", fetch)
        app.router.add_routes(control_routes(self.state))
        app.router.add_routes(page_routes(self.state))
        mount(app, self.state, ROUTES)
