"""The control API's HTTP."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import aiohttp

from playground.driver.errors import DriverError, NotAllowed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

_TIMEOUT = aiohttp.ClientTimeout(total=60)
_ENDLESS = aiohttp.ClientTimeout(total=None)
_REFUSED = 400
_BROKEN = 500


class Control:
    """Calls under `{url}/_playground`; the connection pool is made at the first one."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def get(self, path: str, **query: str | int) -> Any:
        """The JSON found at `path`."""
        return await self._call("GET", path, params=query)

    async def post(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """The JSON answered to a command."""
        return await self._call("POST", path, json=dict(body or {}))

    async def delete(self, path: str, body: Mapping[str, Any]) -> None:
        """Take something away."""
        await self._call("DELETE", path, json=dict(body))

    async def lines(self, path: str, **query: str | int) -> AsyncIterator[Any]:
        """The objects of an endless NDJSON stream, until the caller leaves it."""
        async with self._open().get(
            f"{self.url}/_playground{path}", params=query, timeout=_ENDLESS
        ) as response:
            await _raise_for(response)
            async for line in response.content:
                if line.strip():
                    yield json.loads(line)

    async def fetch(self, url: str) -> bytes:
        """The bytes behind an attachment's URL.

        Raises:
            DriverError: there is nothing (any more).
        """
        async with self._open().get(url) as response:
            if response.status >= _REFUSED:
                raise DriverError(f"{url} answered {response.status}")
            return await response.read()

    async def close(self) -> None:
        """Give the connections back; a later call opens new ones."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def _call(self, method: str, path: str, **options: Any) -> Any:
        address = f"{self.url}/_playground{path}"
        try:
            async with self._open().request(method, address, **options) as response:
                await _raise_for(response)
                return await response.json(content_type=None)
        except (aiohttp.ClientConnectionError, TimeoutError) as error:
            raise DriverError(f"No playground answers at {self.url}: {error}") from error

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_TIMEOUT)
        return self._session


async def _raise_for(response: aiohttp.ClientResponse) -> None:
    if response.status < _REFUSED:
        return
    text = await response.text()
    try:
        answer = json.loads(text)
    except ValueError:
        answer = None
    if response.status >= _BROKEN or not isinstance(answer, dict):
        raise DriverError(
            f"{response.method} {response.url.path} answered {response.status}: {text[:500]}"
        )
    raise NotAllowed(
        str(answer.get("error", text)), status=response.status, code=answer.get("code")
    )
