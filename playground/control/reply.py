"""How the control API reads and answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from playground.errors import DiscordError, NotAllowed
from playground.wire import JSON, dumps, loads

if TYPE_CHECKING:
    from playground.state import State

Action = Callable[["State", JSON], "Any | Awaitable[Any]"]


def answer(body: Any, status: int = 200) -> web.Response:
    """A JSON answer."""
    return web.Response(body=dumps(body), status=status, content_type="application/json")


async def read(request: web.Request) -> JSON:
    """The JSON object of a request, with its query and path beneath it; raises NotAllowed."""
    data = await request.read()
    try:
        body = loads(data) if data else {}
    except ValueError:
        raise NotAllowed("The body is not JSON.", "bad_json", 400) from None
    if not isinstance(body, dict):
        raise NotAllowed("The body must be a JSON object.", "bad_json", 400)
    return {**request.query, **body, **request.match_info}


def text(body: JSON, key: str) -> str:
    """A required string of the body; raises NotAllowed."""
    value = body.get(key)
    if not isinstance(value, str | int) or isinstance(value, bool) or value == "":
        raise NotAllowed(f"{key!r} is missing.", "missing_field", 400)
    return str(value)


def refused(error: NotAllowed | DiscordError) -> web.Response:
    """A refusal in words."""
    if isinstance(error, NotAllowed):
        return answer({"error": str(error), "code": error.code}, error.status)
    body: JSON = {**error.payload(), "error": error.payload()["message"]}
    return answer(body, error.http_status())
