"""The page's Content-Security-Policy, and what browsers report against it."""

from __future__ import annotations

from collections import deque
from typing import Any

from aiohttp import web

from playground.wire import loads

REPORTS = "/_playground/csp-reports"
KEPT = 200
LONGEST_REPORT = 64 << 10


def policy(host: str) -> str:
    """Nothing but our own files; no inline script or style; HTML only through one policy."""
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": f"'self' ws://{host}",
        "form-action": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "rendered-by-server",
        "report-uri": REPORTS,
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def page_headers(host: str) -> dict[str, str]:
    """The headers of everything the page consists of."""
    return {
        "Content-Security-Policy": policy(host),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }


class Reports:
    """The latest violations that browsers have reported."""

    def __init__(self) -> None:
        self._kept: deque[Any] = deque(maxlen=KEPT)

    def all(self) -> list[Any]:
        """The oldest first."""
        return list(self._kept)

    def clear(self) -> None:
        """Forget them."""
        self._kept.clear()

    async def receive(self, request: web.Request) -> web.Response:
        """A browser's report; 400 for what is none."""
        data = await request.read()
        try:
            report = loads(data) if len(data) <= LONGEST_REPORT else None
        except ValueError:
            report = None
        if not isinstance(report, dict):
            raise web.HTTPBadRequest(text="That is no report.")
        self._kept.append(report.get("csp-report", report))
        return web.Response(status=204)
