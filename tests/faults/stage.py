"""All of Thaw as processes of their own, each of which may die at any moment."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.store.embedded.cluster import Cluster
from bot.store.embedded.processes import alive, find_postmaster
from bot.store.migrate import migrate
from bot.store.roles import worker_url
from playground.driver import Playground
from tests.faults.group import Group, group
from tests.faults.rig import START_SECONDS, Killable, Sandbox, ended, sandbox, worker
from tests.support import BotProcess, Facts, bot_process, libpq


@dataclass
class Postgres:
    """A server of the test's own."""

    folder: Path
    url: str = ""

    async def start(self) -> None:
        self.folder.mkdir(exist_ok=True)
        self.url = await asyncio.to_thread(Cluster(self.folder).start)

    async def kill(self) -> None:
        """kill -9 for the postmaster; its children notice and end."""
        server = find_postmaster(self.folder / "pgdata")
        assert server is not None
        os.kill(server.process.pid, signal.SIGKILL)
        while alive(server.process):  # noqa: ASYNC110  # not our child: nobody tells
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        await asyncio.to_thread(Cluster(self.folder).stop)


@dataclass
class Stage:
    """Everything that runs, by name, and the members who use it."""

    postgres: Postgres
    sandbox: Sandbox
    worker: Killable
    bot: BotProcess
    group: Group

    @property
    def facts(self) -> Facts:
        return Facts(libpq(self.postgres.url))

    async def kill_and_start(self, name: str) -> None:
        """As a host's supervisor does."""
        victim: Postgres | Killable | BotProcess = getattr(self, name)
        await victim.kill()
        await victim.start()

    async def online(self) -> None:
        """Wait until runs are taken."""
        async with asyncio.timeout(START_SECONDS):
            while not self.facts.one(  # noqa: ASYNC110  # a table has no event to wait for
                "SELECT count(*) FROM run_worker WHERE ready_at > now() - interval '3 s'"
            ):
                await asyncio.sleep(0.1)


@asynccontextmanager
async def stage(playground: Playground, folder: Path) -> AsyncIterator[Stage]:
    """Everything started; nothing of it is left afterwards."""
    postgres = Postgres(folder / "pg")
    try:
        await postgres.start()
        await asyncio.to_thread(migrate, postgres.url)
        address = await asyncio.to_thread(worker_url, postgres.url, folder)
        beside = sandbox(folder)
        carrying = worker(folder, address, beside.socket, slots=3)
        async with (
            ended(carrying, beside),
            bot_process(playground, postgres.url, folder) as bot,
        ):
            bot.environment |= {"THAW_RUN": "on", "THAW_WORKER": "outside"}
            await asyncio.gather(beside.start(), carrying.start(), bot.start())
            running = Stage(postgres, beside, carrying, bot, await group(playground))
            await no_cooldown(running)
            await running.online()
            yield running
    finally:
        await postgres.stop()


async def no_cooldown(running: Stage) -> None:
    """These members are faster than others."""
    for guild in (await running.group.playground.world())["guilds"]:
        running.facts.run(
            "INSERT INTO guild_settings (guild_id, locale, time_zone, round_starters,"
            " run_cooldown_seconds) VALUES (%s, 'en-US', 'UTC', 'everyone', 0)",
            int(guild["id"]),
        )
