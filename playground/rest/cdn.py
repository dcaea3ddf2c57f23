"""Serves uploaded files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from playground.state import State

#: Shown in place; everything else is downloaded, so that no upload runs as a page here.
SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "text/plain"})


def serve_file(state: State, request: web.Request) -> web.Response:
    """The bytes of an attachment; 404 when there is none of that name."""
    wanted = request.match_info["attachment"]
    attachment = state.files.get(int(wanted)) if wanted.isdecimal() else None
    if attachment is None or not attachment.url.endswith(request.path):
        raise web.HTTPNotFound
    kind = attachment.content_type.split(";")[0].strip()
    shown = kind in SHOWN
    return web.Response(
        body=attachment.data,
        headers={
            "Content-Type": kind if shown else "application/octet-stream",
            "Content-Disposition": "inline" if shown else "attachment",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )
