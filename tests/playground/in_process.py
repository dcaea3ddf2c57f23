"""A playground within the test's own loop, and the real discord.py client on it."""

import asyncio
import json
import os
import re
import zlib
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import aiohttp
import discord
import pytest
import yarl
import zstandard
from discord import app_commands

from playground.options import Options
from playground.server import PlaygroundServer

#: As Discord documents them and discord.py sends them, though the description wants integers.
PERMISSION_BITS_AS_TEXT = re.compile(r"(allow|deny|permissions): '\d+' is not of type .*")


@asynccontextmanager
async def serving(**options):
    """A playground; at the end no answer of it, nor request to it, contradicted Discord's form."""
    spec = os.environ.get("DISCORD_OPENAPI")
    options.setdefault("openapi", Path(spec) if spec else None)
    server = PlaygroundServer(Options(**options))
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
    deviations = [
        f"{seen['side']} {seen['method']} {seen['path']}: {problem}"
        for seen in server.state.journal.violations
        for problem in seen["problems"]
        if not PERMISSION_BITS_AS_TEXT.fullmatch(problem)
    ]
    assert deviations == []


class Bot(discord.Client):
    """Records what it hears."""

    def __init__(self, **options):
        options.setdefault("intents", discord.Intents.default())
        super().__init__(guild_ready_timeout=0.05, **options)
        self.tree = app_commands.CommandTree(self)
        self.heard = []

    async def before_identify_hook(self, shard_id, *, initial=False):
        """Without discord.py's pause of five seconds."""

    async def on_message(self, message):
        self.heard.append(message)

    async def on_interaction(self, interaction):
        self.heard.append(interaction)


@asynccontextmanager
async def logged_in(server, bot):
    """The bot from READY to a clean goodbye."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(discord.http.Route, "BASE", f"{server.state.base_url}/api/v10")
        gateway = yarl.URL(server.state.gateway_url)
        patch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
        patch.setattr(discord.VoiceClient, "warn_nacl", False)
        patch.setattr(discord.VoiceClient, "warn_dave", False, raising=False)
        running = asyncio.create_task(bot.start(server.state.world.token))
        ready = asyncio.create_task(_until(bot.is_ready))
        try:
            await asyncio.wait({running, ready}, return_when="FIRST_COMPLETED", timeout=10)
            if running.done():
                running.result()
            yield bot
        finally:
            ready.cancel()
            await bot.close()
            await asyncio.gather(running, ready, return_exceptions=True)


async def _until(true):
    while not true():  # noqa: ASYNC110 - discord.py sets no event before its loop runs
        await asyncio.sleep(0.005)


async def until(true, seconds=5.0):
    """Wait for a condition; fails the test when it does not come true."""
    async with asyncio.timeout(seconds):
        await _until(true)


@asynccontextmanager
async def http(server):
    """The control API and raw REST calls."""
    async with aiohttp.ClientSession(server.state.base_url) as session:

        async def call(method, path, body=None, **options):
            options.setdefault("headers", {"Authorization": f"Bot {server.state.world.token}"})
            async with session.request(method, path, json=body, **options) as response:
                text = await response.text(errors="replace")
                try:
                    parsed = json.loads(text) if text else None
                except ValueError:
                    parsed = text
                return SimpleNamespace(
                    status=response.status, body=parsed, headers=response.headers
                )

        call.session = session
        yield call


class RawGateway:
    """A gateway client that speaks payload by payload."""

    def __init__(self, ws, unpack):
        self._ws = ws
        self._unpack = unpack

    async def send(self, opcode, data):
        await self._ws.send_str(json.dumps({"op": opcode, "d": data}))

    async def send_text(self, text):
        await self._ws.send_str(text)

    async def receive(self):
        """The next payload, or the close code."""
        message = await self._ws.receive(timeout=5)
        if message.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}:
            return self._ws.close_code
        return json.loads(self._unpack(message.data))

    async def event(self, name):
        """The data of the next event of that name."""
        while True:
            payload = await self.receive()
            if isinstance(payload, int):
                pytest.fail(f"closed with {payload} instead of {name}")
            if payload["t"] == name:
                return payload["d"]

    async def close(self, code=1000):
        await self._ws.close(code=code)


def _plain(data):
    return data


UNPACKERS = {
    None: lambda: _plain,
    "zlib-stream": lambda: zlib.decompressobj().decompress,
    "zstd-stream": lambda: zstandard.ZstdDecompressor().decompressobj().decompress,
}


@asynccontextmanager
async def raw_gateway(server, compress=None, **query):
    """A socket that has heard HELLO."""
    wanted = {"v": "10", "encoding": "json", **query}
    if compress is not None:
        wanted["compress"] = compress
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(server.state.gateway_url, params=wanted) as ws,
    ):
        gateway = RawGateway(ws, UNPACKERS.get(compress, UNPACKERS[None])())
        gateway.hello = await gateway.receive()
        yield gateway


GUILDS_AND_MESSAGES = 1 | 1 << 9 | 1 << 12


def identify(server, **changes):
    """The data of an IDENTIFY."""
    given = {"token": server.state.world.token, "intents": GUILDS_AND_MESSAGES, "properties": {}}
    return {**given, **changes}
