"""The client, against a real sandbox and against servers that misbehave."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import socket
import tempfile
import time
from pathlib import Path

import pytest
from aiohttp import web

from bot.runs import client as clients
from bot.runs.client import SandboxClient
from bot.runs.errors import RunError, RunRefused, SandboxBroken, SandboxUnavailable
from bot.runs.protocol import End, Figure, Output, RunLimits, RunRequest, Started, Value


@pytest.fixture
def client(sandbox_socket):
    return SandboxClient(sandbox_socket)


async def _all(client, request):
    return [event async for event in client.run(request)]


async def test_a_run_comes_back_as_typed_events_with_the_end_last(client):
    nonce = secrets.token_hex(8)
    code = (
        "import sys, torch\nimport matplotlib.pyplot as plt\n"
        f"print({nonce!r}); print('oops', file=sys.stderr)\n"
        "fig = plt.figure(); plt.plot([1, 2])\nint(torch.ones(3).sum())"
    )
    events = await _all(client, RunRequest(code))
    started, out, err, value, figure, end = events
    assert started == Started("torch", "cpu")
    assert out == Output(1, nonce + "\n")
    assert err == Output(2, "oops\n")
    assert value == Value("3")
    assert isinstance(figure, Figure)
    assert figure.png.startswith(b"\x89PNG")
    assert (figure.index, figure.width, figure.height) == (0, 640, 480)
    assert isinstance(end, End)
    assert (end.verdict, end.exit, end.signal) == ("ok", 0, None)
    assert end.versions["torch"].startswith("2.")


async def test_limits_seed_and_input_travel(client):
    request = RunRequest(
        "print(input())\nwhile True: pass", stdin="given\n", limits=RunLimits(wall_s=0.5)
    )
    events = await _all(client, request)
    assert events[1] == Output(1, "given\n")
    assert events[-1].verdict == "timeout"
    assert events[-1].allowed == 0.5
    draw = RunRequest("import numpy as np; float(np.random.rand())", seed=3, device="cpu")
    first, second = [await _all(client, draw) for _ in range(2)]
    assert first[1] == second[1]


async def test_health_is_typed(client):
    health = await client.health()
    assert health.status in ("starting", "ready")
    assert "cpu" in health.devices
    assert health.slots >= 1


async def test_with_no_sandbox_the_error_is_a_sentence_for_the_member(tmp_path):
    client = SandboxClient(tmp_path / "nobody.sock")
    for call in (_all(client, RunRequest("1")), client.health()):
        with pytest.raises(SandboxUnavailable) as caught:
            await call
        assert str(caught.value).startswith("No sandbox is running")
        assert str(tmp_path) not in str(caught.value)
        assert "nobody.sock" in caught.value.why


async def test_a_sandbox_that_is_gone_but_left_its_socket_is_no_sandbox():
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as stale:
        path = Path(folder) / "s.sock"
        stale.bind(str(path))
        with pytest.raises(SandboxUnavailable):
            await _all(SandboxClient(path), RunRequest("1"))


async def test_a_refused_request_carries_the_sandboxes_own_sentence(client):
    with pytest.raises(RunRefused, match="at most"):
        await _all(client, RunRequest("x" * 500_000))
    with pytest.raises(RunRefused, match="framework must be one of"):
        await _all(client, RunRequest("1", framework="jax"))


async def test_breaking_off_cancels_the_run(client, sandbox_socket):
    code = "import time\nprint('on')\ntime.sleep(60)"
    async with contextlib.aclosing(client.run(RunRequest(code))) as events:
        async for event in events:
            if isinstance(event, Output):
                break
    began = time.monotonic()
    slots = (await client.health()).slots
    # All slots are free again within a second: as many runs as there are go at once.
    await asyncio.gather(*(_all(client, RunRequest("1")) for _ in range(slots)))
    assert time.monotonic() - began < 5


async def test_cancelling_the_task_cancels_the_run(client):
    code = "import time\nprint('on')\ntime.sleep(60)"
    task = asyncio.create_task(_all(client, RunRequest(code)))
    await asyncio.sleep(0.5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    events = await _all(client, RunRequest("print('free')"))
    assert Output(1, "free\n") in events


@contextlib.asynccontextmanager
async def _server(path, answer):
    app = web.Application()
    app.router.add_route("*", "/{any:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.UnixSite(runner, str(path)).start()
    try:
        yield
    finally:
        await runner.cleanup()


END = {"type": "end", "verdict": "ok", "message": "It ran to the end."}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b'{"type": "started", "framework": "torch", "device": "cpu"}\n',
        b"not json\n",
        b"[]\n",
        b'{"no": "type"}\n',
        b'{"type": "out"}\n',
        b'{"type": "figure", "index": 0, "png": "?", "width": 1, "height": 1}\n',
        b'{"type": "end"}\n',
    ],
)
async def test_an_answer_that_makes_no_sense_is_an_error_in_words(body):
    async def answer(_):
        return web.Response(body=body)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.sock"
        async with _server(path, answer):
            with pytest.raises(SandboxBroken) as caught:
                await _all(SandboxClient(path), RunRequest("1"))
    assert "run it again" in str(caught.value)


async def test_events_of_a_newer_sandbox_are_passed_over():
    lines = [{"type": "hologram", "depth": 3}, {**END, "brand_new": 1}]

    async def answer(_):
        return web.Response(body=b"".join(json.dumps(line).encode() + b"\n" for line in lines))

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.sock"
        async with _server(path, answer):
            (event,) = await _all(SandboxClient(path), RunRequest("1"))
    assert event == End("ok", "It ran to the end.")


async def test_a_sandbox_that_falls_silent_is_given_up(monkeypatch):
    monkeypatch.setattr(clients, "SILENCE_S", 0.3)

    async def answer(_):
        await asyncio.sleep(30)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.sock"
        async with _server(path, answer):
            with pytest.raises(RunError):
                await _all(SandboxClient(path), RunRequest("1"))
