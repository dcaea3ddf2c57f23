"""`thaw demo` and `thaw demo --tour`."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from bot.demo.stack import running_stack
from bot.demo.tour import play

if TYPE_CHECKING:
    from bot.config import Settings

console = Console(highlight=False, soft_wrap=True)


async def run_demo(settings: Settings, port: int) -> None:
    """Run everything until it is cancelled.

    Raises:
        DemoError: a part did not start, or stopped by itself.
    """
    console.print("[bold]Starting Thaw on this machine[/] (no account, nothing leaves it)")
    try:
        async with running_stack(settings.data_dir / "demo", port, _say) as stack:
            console.print(f"\n[bold]Ready.[/] {stack.playground.url}")
            _say(f"Logs and data: {stack.data_dir}")
            _say("Ctrl-C stops everything and keeps the data.")
            await stack.parts.watch()
    finally:
        console.print("Stopped.")


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
