"""Where members' code runs: the sandbox here, its layers, and the workers that carry runs to it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from importlib import metadata
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.commands.doctor.findings import absent, holds, missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.commands.doctor.findings import Finding
    from bot.store.run_workers import WorkerRow

TOPIC, LAYERS, WORKERS = "Sandbox", "Sandbox's layers", "Workers"
ANSWER_SECONDS = 5.0
CHECK_SECONDS = 30.0
START = "Start one: docker compose up -d sandbox, or: python -m sandbox --socket {}"
FIT = ("ready", "degraded", "starting")
# Each under the names that it is installed by.
LIBRARIES = (("torch",), ("tensorflow", "tensorflow-cpu"), ("keras",), ("numpy",))


async def health(socket: Path) -> dict[str, Any] | None:
    """What the sandbox at `socket` says of itself; None where nobody answers in JSON."""
    connector = aiohttp.UnixConnector(str(socket))
    timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
    try:
        async with (
            aiohttp.ClientSession(connector=connector, timeout=timeout) as session,
            session.get("http://sandbox/health") as response,
        ):
            answer = await response.json()
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
        return None
    return answer if isinstance(answer, dict) else None


async def check() -> dict[str, Any] | None:
    """What a sandbox started here would say of its layers; None where there is none to start."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", "--check"),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        said, _ = await asyncio.wait_for(process.communicate(), CHECK_SECONDS)
        answer = json.loads(said)
    except (TimeoutError, ValueError):
        return None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return answer if isinstance(answer, dict) else None


def look(
    socket: Path, answer: dict[str, Any] | None, *, needed: bool, elsewhere: bool
) -> Iterator[Finding]:
    """What the sandbox at `socket` says.

    Args:
        socket: where one should listen.
        answer: its /health.
        needed: nothing else could run code.
        elsewhere: workers are ready that have one beside them.
    """
    amiss = missing if needed else absent
    if answer is None and elsewhere:
        yield absent(TOPIC, "None here; the workers below have theirs.")
        return
    if answer is None:
        yield amiss(TOPIC, f"No sandbox listens at {socket}.", START.format(socket))
        yield from _libraries()
        return
    status = str(answer.get("status"))
    if status in FIT:
        yield holds(TOPIC, f"It listens at {socket}: {status}, {answer.get('slots')} at once.")
    else:
        yield amiss(TOPIC, f"It runs nothing: {status}; it lacks {answer.get('missing')}.")
    yield from _loaded(answer)


def _loaded(answer: dict[str, Any]) -> Iterator[Finding]:
    versions = answer.get("versions") or {}
    if versions:
        yield holds(TOPIC, ", ".join(f"{name} {version}" for name, version in versions.items()))
    devices = [str(device) for device in answer.get("devices") or ()]
    yield holds(TOPIC, f"Devices: {', '.join(devices) or 'none told'}")
    zygotes = answer.get("zygotes")
    for name, zygote in zygotes.items() if isinstance(zygotes, dict) else ():
        state = zygote.get("state") if isinstance(zygote, dict) else zygote
        if state != "ready":
            yield absent(TOPIC, f"{name} is not loaded: {state}")


def _libraries() -> Iterator[Finding]:
    found = ", ".join(f"{names[0]} {_version(names)}" for names in LIBRARIES)
    yield absent(TOPIC, f"Installed here: {found}")


def _version(names: Sequence[str]) -> str:
    for name in names:
        with contextlib.suppress(metadata.PackageNotFoundError):
            return metadata.version(name)
    return "none"


def layers(answer: dict[str, Any] | None) -> Iterator[Finding]:
    """Which layers hold around code that nobody trusts, and why others do not."""
    told = (answer or {}).get("layers")
    for name, layer in told.items() if isinstance(told, dict) else ():
        yield _layer(name, layer if isinstance(layer, dict) else {"holds": layer})
    if answer is not None and answer.get("missing"):
        yield absent(LAYERS, f"Below what is required: it lacks {answer['missing']}.")


def _layer(name: str, layer: dict[str, Any]) -> Finding:
    about = str(layer.get("about") or name)
    says = about[:1].upper() + about[1:]
    if layer.get("holds"):
        detail = layer.get("detail")
        return holds(LAYERS, f"{says}: {detail}" if detail else says)
    return absent(LAYERS, f"{says}: not here. {_sentence(layer.get('why'))}".rstrip())


def _sentence(why: Any) -> str:
    text = str(why or "")
    return text[:1].upper() + text[1:] + ("." if text and not text.endswith(".") else "")


def workers(found: Sequence[WorkerRow] | None, *, needed: bool, inside: bool) -> Iterator[Finding]:
    """Who takes runs; `inside` where the bot itself does once it runs."""
    amiss = missing if needed and not inside else absent
    if found is None:
        yield amiss(WORKERS, "The database cannot tell which workers run.")
        return
    for worker in found:
        says = f"{worker.name}: {', '.join(worker.queues)}, {worker.slots} at once"
        if worker.ready:
            yield holds(WORKERS, says)
        else:
            yield absent(WORKERS, f"{says}; its sandbox is not ready.")
    if not any(worker.ready for worker in found):
        says = "No worker is ready now" + ("; the bot brings one along." if inside else ".")
        yield amiss(WORKERS, says, "" if inside else "On a machine with a sandbox: thaw worker")
