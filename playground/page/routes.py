"""Serves the page and its part of the control API."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from playground.control.routes import PREFIX, json_route, stream_route
from playground.page import actions
from playground.page.csp import REPORTS, Reports, page_headers
from playground.page.home import home
from playground.page.live import live

if TYPE_CHECKING:
    from playground.control.reply import Action
    from playground.state import State
    from playground.wire import JSON

STATIC = Path(__file__).parent / "static"
KINDS = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}
_ACTIONS: tuple[tuple[str, str, Action], ...] = (
    ("GET", "/page/home", home),
    ("GET", "/page/messages", actions.messages),
    ("GET", "/page/pins", actions.pinned),
    ("POST", "/page/interactions", actions.interact),
    ("GET", "/classmates", actions.classmates),
    ("POST", "/classmates", actions.switch_classmates),
)


def page_routes(state: State) -> list[web.RouteDef]:
    """Everything the page needs beyond the control API."""
    reports = Reports()

    def reported(_: State, __: JSON) -> list[JSON]:
        return reports.all()

    return [
        web.get("/", _index),
        web.get("/static/{path:.+}", _static),
        web.get(PREFIX + "/page/live", stream_route(state, live)),
        web.get(REPORTS, json_route(state, reported)),
        web.post(REPORTS, reports.receive),
        *(
            web.route(method, PREFIX + path, json_route(state, action))
            for method, path, action in _ACTIONS
        ),
    ]


async def _index(request: web.Request) -> web.Response:
    return _file(request, STATIC / "index.html")


async def _static(request: web.Request) -> web.Response:
    wanted = STATIC / request.match_info["path"]
    if wanted.suffix not in KINDS or not _inside(wanted):
        raise web.HTTPNotFound
    return _file(request, wanted)


def _inside(path: Path) -> bool:
    """Whether it is a file of ours; `..`, links and absolute paths lead nowhere."""
    try:
        resolved = path.resolve(strict=True)
    except (OSError, ValueError):
        return False
    return resolved.is_relative_to(STATIC.resolve()) and resolved.is_file()


def _file(request: web.Request, path: Path) -> web.Response:
    return web.Response(
        body=path.read_bytes(),
        content_type=KINDS[path.suffix],
        charset="utf-8",
        headers=page_headers(request.host),
    )
