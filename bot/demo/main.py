"""`thaw demo` and `thaw demo --tour`."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from rich.console import Console

from bot.clock import FollowingClock
from bot.decks import load_library
from bot.demo.browser import may_open, open_page
from bot.demo.classmates import play_along
from bot.demo.stack import running_stack
from bot.demo.tour import play
from bot.demo.welcome import CHANNEL, welcome

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.demo.stack import Stack

VISITOR = "ada"
console = Console(highlight=False, soft_wrap=True)


async def run_demo(settings: Settings, port: int, *, bind: str, browser: bool = True) -> None:
    """Run everything until it is cancelled; open the page where `browser` and one is there.

    A sandbox that the settings name is used; without one, one is started.

    Raises:
        DemoError: a part did not start, or stopped by itself.
    """
    console.print("[bold]Starting Thaw on this machine[/] (no account, nothing leaves it)")
    try:
        data_dir, sandbox = settings.data_dir / "demo", settings.sandbox_socket
        async with running_stack(data_dir, port, _say, bind=bind, sandbox=sandbox) as stack:
            await welcome(stack.playground)
            await _invite(stack, browser=browser)
            await stack.parts.during(_company(stack, settings))
    finally:
        console.print("Stopped.")


async def _invite(stack: Stack, *, browser: bool) -> None:
    """Say where the page is, and open it."""
    console.print(f"\n[bold]Ready.[/] {page_url(stack)}")
    _say(f"Logs and data: {stack.data_dir}")
    _say("Ctrl-C stops everything and keeps the data.")
    if browser and may_open(os.environ):
        await asyncio.to_thread(open_page, page_url(stack), os.environ)


def page_url(stack: Stack) -> str:
    """The page, where the welcome is pinned."""
    return f"{stack.playground.url}/?as={VISITOR}&channel={CHANNEL}"


async def _company(stack: Stack, settings: Settings) -> None:
    clock = FollowingClock(f"{stack.playground.url}/_playground/clock/stream")
    await clock.start()
    try:
        library = load_library(settings.content_dir / "decks")
        await play_along(stack.playground, library, clock, Random())
    finally:
        await clock.close()


async def run_tour() -> bool:
    """Play the main job in a world of its own and stop everything; whether it came to its end.

    Raises:
        DemoError: something did not happen as it must.
    """
    console.print("[bold]A tour of Thaw[/]: everything below happens for real, over sockets.\n")
    with tempfile.TemporaryDirectory(prefix="thaw-tour-") as folder:
        async with running_stack(Path(folder), 0, _say) as stack:
            await stack.parts.during(play(stack, console))
    console.print("\n[bold green]The tour is over; everything was stopped.[/]")
    return True


def _say(line: str) -> None:
    console.print(f"  {line}", style="dim", markup=False)
