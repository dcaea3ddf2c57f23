"""Speaks to the sandbox service over its Unix socket."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.runs.errors import RunRefused, SandboxBroken, SandboxUnavailable
from bot.runs.protocol import event_from, health_from

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from bot.runs.protocol import Health, RunEvent, RunRequest

CONNECT_S = 2.0
HEALTH_S = 5.0
# A run may wait for a free slot: the sandbox's own limits end it, this ends a dead sandbox.
SILENCE_S = 300.0
MAX_LINE = 8 * 1024 * 1024
_BASE = "http://sandbox"


class SandboxClient:
    """One sandbox, reached through the socket at a path.

    Holds no connection between calls, so that the sandbox may come and go.
    """

    def __init__(self, socket_path: Path) -> None:
        """Speak to the sandbox that listens at `socket_path`."""
        self._path = str(socket_path)

    async def run(self, request: RunRequest) -> AsyncGenerator[RunEvent, None]:
        """Run code and yield its events as they happen, an End at last.

        Closing the iterator cancels the run. Raises SandboxUnavailable when
        nobody listens, RunRefused when the sandbox does not take the request,
        SandboxBroken when it stops before the end.
        """
        async with contextlib.aclosing(self.documents(request)) as documents:
            async for document in documents:
                event = event_of(document)
                if event is not None:
                    yield event

    async def documents(self, request: RunRequest) -> AsyncGenerator[dict[str, Any], None]:
        """Yield the events as the sandbox tells them, also of kinds not known here.

        Ends after the event `end`; raises what `run` raises.
        """
        try:
            async with (
                self._session(SILENCE_S) as session,
                session.post(f"{_BASE}/run", json=request.document()) as response,
            ):
                await _accepted(response)
                async for line in response.content:
                    document = _document(line)
                    yield document
                    if document["type"] == "end":
                        return
        except aiohttp.ClientConnectorError as error:
            raise SandboxUnavailable(str(error)) from error
        except (aiohttp.ClientError, TimeoutError, ConnectionError, ValueError) as error:
            # ValueError is aiohttp's word for a line without an end
            raise SandboxBroken(str(error)) from error
        raise SandboxBroken("no end came")

    async def health(self) -> Health:
        """Return what the sandbox says about itself; SandboxUnavailable if it does not."""
        try:
            async with (
                self._session(HEALTH_S) as session,
                session.get(f"{_BASE}/health") as response,
            ):
                return health_from(await response.json())
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
            raise SandboxUnavailable(str(error)) from error
        except (KeyError, TypeError, ValueError) as error:
            raise SandboxBroken(str(error)) from error

    def _session(self, silence_s: float) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.UnixConnector(self._path),
            timeout=aiohttp.ClientTimeout(
                total=None, connect=CONNECT_S, sock_connect=CONNECT_S, sock_read=silence_s
            ),
            read_bufsize=MAX_LINE,
        )


async def _accepted(response: aiohttp.ClientResponse) -> None:
    if response.status == 200:  # noqa: PLR2004 - HTTP's own number
        return
    try:
        answer: Any = await response.json()
        sentence = str(answer["error"])
    except (aiohttp.ClientError, KeyError, TypeError, ValueError):
        sentence = ""
    raise RunRefused(sentence)


def _document(line: bytes) -> dict[str, Any]:
    try:
        document: dict[str, Any] = json.loads(line)
        _ = document["type"]
    except (KeyError, TypeError, ValueError) as error:
        raise SandboxBroken(f"a line that makes no sense: {line[:200]!r}") from error
    return document


def event_of(document: dict[str, Any]) -> RunEvent | None:
    """Return the event that a sandbox told, None for a kind not known here.

    Raises SandboxBroken for one that makes no sense.
    """
    try:
        return event_from(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SandboxBroken(f"an event that makes no sense: {str(document)[:200]}") from error
