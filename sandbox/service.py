"""The HTTP face of the sandbox, on a Unix socket."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any

from aiohttp import web

from sandbox import job as jobs
from sandbox import verdicts
from sandbox.errors import BadRequest, CannotRun, SandboxError
from sandbox.lock import floors
from sandbox.lock.plan import Plan
from sandbox.run import Run

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from sandbox.job import Job
    from sandbox.pool import Pool
    from sandbox.wire import Message

log = logging.getLogger(__name__)

MAX_BODY = 8 * 1024 * 1024  # files come as base64
BODY_S = 10.0
STALLED_S = 30.0
POOL: web.AppKey[Pool] = web.AppKey("pool")
REQUIRED: web.AppKey[Sequence[str]] = web.AppKey("required")
_NOT_KNOWN_YET: dict[str, Any] = {"missing": None, "layers": {}, "floor": None}


def application(pool: Pool, required: Sequence[str] = ()) -> web.Application:
    """Return the service that runs jobs in `pool`; `required`: what SANDBOX_REQUIRE names."""
    app = web.Application(client_max_size=MAX_BODY)
    app[POOL] = pool
    app[REQUIRED] = required
    app.router.add_post("/run", run)
    app.router.add_get("/health", health)
    return app


async def health(request: web.Request) -> web.Response:
    """Say what this sandbox can do and which layers hold."""
    pool = request.app[POOL]
    about = pool.health()
    plan = about.pop("plan")
    required = request.app[REQUIRED]
    jail = floors.report(Plan(**plan), required) if plan else _NOT_KNOWN_YET
    return web.json_response({"status": pool.status, "devices": pool.devices, **jail, **about})


async def run(request: web.Request) -> web.StreamResponse:
    """Run one job; events as lines of JSON. The run ends when the caller goes away."""
    try:
        job = jobs.parse(await _body(request))
    except BadRequest as error:
        return web.json_response({"error": f"{error}."}, status=400)
    response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson"})
    await response.prepare(request)

    async def emit(event: Message) -> None:
        line = json.dumps(event).encode() + b"\n"
        try:
            await asyncio.wait_for(response.write(line), STALLED_S)
        except TimeoutError as error:
            if request.transport is not None:
                request.transport.abort()
            raise ConnectionResetError("the caller does not read") from error

    await _run(request.app[POOL], job, emit)
    await response.write_eof()
    return response


async def _body(request: web.Request) -> bytes:
    try:
        return await asyncio.wait_for(request.read(), BODY_S)
    except TimeoutError as error:
        raise BadRequest("the request did not arrive in time") from error


async def _run(pool: Pool, job: Job, emit: Callable[[Message], Awaitable[None]]) -> None:
    try:
        async with pool.spare(job.framework, job.device) as spare:
            await Run(spare, job, emit).to_end()
    except CannotRun as error:
        await emit(_not_run("refused", str(error)))
    except SandboxError as error:
        log.warning("a run was lost: %s", error)
        await emit(_not_run("lost", verdicts.sentence("lost", job.limits)))
    except ConnectionError:
        log.info("a caller went away")
    except Exception:
        log.exception("a run was lost")
        await emit(_not_run("lost", verdicts.sentence("lost", job.limits)))


def _not_run(verdict: str, message: str) -> Message:
    return {
        "type": "end",
        "verdict": verdict,
        "exit": None,
        "signal": None,
        "message": message,
        "wall_ms": 0,
        "cpu_ms": 0,
        "peak_mb": 0.0,
        "device": "cpu",
        "versions": {},
        "used": None,
        "allowed": None,
        "limits_hit": {},
    }
