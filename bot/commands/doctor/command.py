"""The command: looks at everything at once, whatever of it is down."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import config, paths
from bot.commands.doctor import database, host, kernel, sandbox, settings
from bot.commands.doctor.findings import missing, well
from bot.commands.doctor.show import as_json, show

if TYPE_CHECKING:
    from bot.commands.doctor.findings import Finding

EXIT_MISSING = 1


@dataclass(frozen=True, slots=True)
class Examined:
    """All findings in the order to show them, and the sandbox's own words."""

    findings: tuple[Finding, ...]
    sandbox: dict[str, Any] | None = None


def doctor(
    *,
    json: Annotated[bool, typer.Option("--json", help="One JSON object for a program.")] = False,
) -> None:
    """Say what holds on this host, what is missing, and what to do; 1 where something is."""
    examined = asyncio.run(examine())
    if json:
        typer.echo(as_json(examined.findings, examined.sandbox))
    else:
        show(examined.findings, sys.stdout)
    sys.exit(0 if well(examined.findings) else EXIT_MISSING)


async def examine() -> Examined:
    """Look at this host; never fails, takes seconds even where nothing answers."""
    try:
        given = config.load()
    except config.ConfigError as error:
        wrong = missing(settings.TOPIC, str(error), "Correct it in the environment or in .env.")
        here = (*host.look(paths.data_dir()), await host.docker(), *kernel.look())
        return Examined((wrong, *here))
    docker, looked, answer = await asyncio.gather(
        host.docker(), database.look(given), sandbox.health(given.socket())
    )
    layers_of = answer or await sandbox.check()
    return Examined(
        (
            *settings.look(given, of_worker=database.of_worker(given)),
            *looked.findings,
            *_running(given, looked, answer),
            *sandbox.layers(layers_of),
            *host.look(given.data_dir),
            docker,
            *kernel.look(),
        ),
        layers_of,
    )


def _running(
    given: config.Settings, looked: database.Looked, answer: dict[str, Any] | None
) -> list[Finding]:
    """The sandbox and the workers: one of them ready is enough for /run."""
    ready = any(worker.ready for worker in looked.workers or ())
    of_worker = database.of_worker(given)
    on = of_worker or given.run == "on"
    inside = not of_worker and (given.database_url is None or given.sandbox_socket is not None)
    needed = of_worker or (on and inside and not ready)
    return [
        *sandbox.look(given.socket(), answer, needed=needed, elsewhere=ready and not of_worker),
        *sandbox.workers(looked.workers, needed=on, inside=inside and not ready),
    ]
