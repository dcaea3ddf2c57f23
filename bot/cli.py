"""The command line: thaw demo | bot | run | decks."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Annotated, Any

import aiohttp
import discord
import typer

from bot import config, logs
from bot.alive import beat
from bot.clock import ClockUnknown
from bot.commands.db import db_app
from bot.commands.doctor import doctor
from bot.commands.run import run
from bot.decks import DeckError
from bot.demo.processes import DemoError
from bot.store.errors import StoreError

app = typer.Typer(
    name="thaw",
    help="A Discord tutor for machine-learning study groups.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
decks_app = typer.Typer(help="Decks: what is taught.", no_args_is_help=True)
app.add_typer(decks_app, name="decks")
app.add_typer(db_app, name="db")

app.command()(run)
app.command()(doctor)

EXIT_FAILED = 1


@app.command()
def bot(
    *,
    idle: Annotated[
        bool,
        typer.Option(
            "--idle-without-token",
            help="Without a token say so and wait: for a container, which would be restarted.",
        ),
    ] = False,
) -> None:
    """Run the bot against Discord, with DISCORD_TOKEN from the environment or .env."""
    with failures_in_words():
        settings = config.load()
        if idle and not settings.has_token():
            run_until_stopped(_idle(settings))
            return
        settings.token()  # said before anything is started
        logs.configure(settings.log_level, settings.secrets())
        run_until_stopped(_bot(settings))


@app.command()
def worker(
    *,
    queues: Annotated[
        str | None,
        typer.Option(help="Which runs to take: cpu, gpu or cpu,gpu; as the sandbox has."),
    ] = None,
    slots: Annotated[
        int | None, typer.Option(min=1, max=256, help="Runs at once; as the sandbox has room for.")
    ] = None,
) -> None:
    """Run members' code in the sandbox on this machine. Start one on each machine that has one."""
    from bot.commands.worker import queues_named, work

    with failures_in_words():
        settings = config.load()
        logs.configure(settings.log_level, settings.secrets())
        run_until_stopped(work(settings, queues_named(queues), slots))


@app.command()
def demo(
    *,
    tour: Annotated[
        bool, typer.Option("--tour", help="Play the main job by itself, print it, and stop.")
    ] = False,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Where the local Discord listens; 0 picks one.")
    ] = 8765,
    browser: Annotated[
        bool, typer.Option(help="Open the page, where there is a browser to open it in.")
    ] = True,
    bind: Annotated[
        str, typer.Option(help="The address it listens at: another one in a container only.")
    ] = "127.0.0.1",
) -> None:
    """Run everything on this machine, on a local Discord: no account needed."""
    from bot.demo.main import run_demo, run_tour

    with failures_in_words():
        settings = config.load()
        logs.configure("warning")
        if tour:
            done = run_until_stopped(run_tour())
            sys.exit(0 if done else EXIT_FAILED)
        run_until_stopped(run_demo(settings, port, bind=bind, browser=browser))


@decks_app.command("check")
def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders; the built-in decks if left out.")
    ] = None,
) -> None:
    """Say what is wrong with decks and badges, with file, line and column."""
    from bot.decks.check import check as check_decks

    with failures_in_words():
        content = config.load().content_dir
        sys.exit(check_decks(paths or [content / "decks", content / "badges.yaml"], sys.stdout))


def main() -> None:
    """Entry point of the command `thaw`."""
    app()


async def _bot(settings: config.Settings) -> None:
    from bot.app import built

    async with built(settings) as thaw:
        await thaw.run(settings.token(), typer.echo)


async def _idle(settings: config.Settings) -> None:
    typer.echo(
        "No DISCORD_TOKEN in .env, so this bot stays out of Discord. Put one there and type"
        " docker compose up again. The demo needs none: docker compose --profile demo up"
    )
    if settings.heartbeat is not None:
        await beat(settings.heartbeat, lambda: True)
    await asyncio.Event().wait()


def run_until_stopped(work: Coroutine[Any, Any, Any]) -> Any:
    """Run `work`; Ctrl-C and SIGTERM cancel it, so that it can put everything away."""

    async def stoppable() -> Any:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
                loop.add_signal_handler(number, task.cancel)
        try:
            return await task
        except asyncio.CancelledError:
            return None

    return asyncio.run(stoppable())


@contextlib.contextmanager
def failures_in_words() -> Iterator[None]:
    """Turn the failures a host can mend into a sentence and exit status 1."""
    try:
        yield
    except* discord.LoginFailure:
        _fail("Discord refuses DISCORD_TOKEN. Copy it again from Bot → Reset Token.")
    except* discord.ConnectionClosed as group:
        _fail(f"Discord ended the connection for good: {_first(group)}")
    except* (aiohttp.ClientConnectionError, discord.DiscordServerError, discord.GatewayNotFound):
        _fail("Discord cannot be reached. Check this machine's network, then start again.")
    except* (config.ConfigError, ClockUnknown, DeckError, DemoError, StoreError) as group:
        _fail(str(_first(group)))


def _first(error: BaseException) -> BaseException:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def _fail(sentence: str) -> None:
    typer.echo(f"thaw: {sentence}", err=True)
    raise SystemExit(EXIT_FAILED)
