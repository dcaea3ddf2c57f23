"""The composition root: the only place that builds the pieces and knows them all."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import random
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.alive import beat
from bot.chat.client import ThawBot
from bot.chat.cogs.badges import BadgesCog
from bot.chat.cogs.challenge import ChallengeCog
from bot.chat.cogs.review import ReviewCog
from bot.chat.cogs.run import RunCog
from bot.chat.cogs.runs import RunsCog
from bot.chat.display import Display
from bot.chat.endpoints import point_at
from bot.chat.guild_life import add_guild_life, register_guild_life
from bot.chat.modes import add_modes, register_modes
from bot.chat.poster import Poster
from bot.chat.publisher import Publisher
from bot.chat.reminders.messenger import Messenger
from bot.chat.schedules.telling import tell_absence
from bot.chat.services import Services
from bot.chat.showing import RunShow
from bot.chat.versions import DeckVersions
from bot.clock import Clock, FollowingClock, SystemClock
from bot.decks import DeckError, load_library
from bot.decks.badges import BadgeBook, load_badges
from bot.runs.client import SandboxClient
from bot.runs.queue import RunQueue
from bot.runs.sweeper import Sweeper
from bot.runs.watch import RunWatch
from bot.runs.worker import Worker
from bot.schedule.dispatcher import Dispatcher
from bot.schedule.fitting import Fitting
from bot.schedule.presence import Presence
from bot.schedule.remembering import Remembering
from bot.schedule.reminding import Reminding
from bot.schedule.rounds import Pace, RoundConductor
from bot.schedule.slots import Occurrences
from bot.store import due
from bot.store.database import Database
from bot.store.embedded import EmbeddedPostgres
from bot.store.errors import StoreError
from bot.store.listen import listen
from bot.store.migrate import migrate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
    from pathlib import Path

    from pydantic import SecretStr

    from bot.config import Settings
    from bot.decks import Library

log = structlog.get_logger(__name__)

AGAIN_SECONDS = 5.0


class App:
    """Thaw, built from its settings. `run()` logs in and works until it is cancelled."""

    def __init__(
        self, settings: Settings, database: Database, database_url: str, clock: Clock
    ) -> None:
        self._settings = settings
        self._database_url = database_url
        self._process_id = uuid.uuid4().hex
        self._clock = clock
        self.database = database
        self.bot = ThawBot()
        self.dispatcher = Dispatcher(database, clock, self._process_id, lambda: self.presence.here)
        versions = DeckVersions()
        poster = Poster(self.bot, database, clock)
        publisher = Publisher(poster, database, clock, versions)
        pace = _pace(settings)
        library = _library(settings.content_dir)
        self.presence = Presence(database, clock, self._process_id, self.bot.able)
        run_queue = RunQueue(database, clock)
        self.run_show = RunShow(
            database,
            clock,
            Display(self.bot, clock, poster),
            queue=run_queue,
            watch=RunWatch(database, database_url, self._process_id),
            process_id=self._process_id,
        )
        RoundConductor(database, clock, pace, publisher).register(self.dispatcher)
        register_modes(self.dispatcher, self.bot, poster)
        register_guild_life(self.dispatcher, self.bot, poster)
        Occurrences(database, clock, tell_absence).register(self.dispatcher)
        Remembering(database).register(self.dispatcher)
        Fitting(database, clock).register(self.dispatcher)
        messenger = Messenger(self.bot, poster)
        Reminding(database, clock, messenger.remind).register(self.dispatcher)
        self.bot.publisher = publisher
        self.bot.services = Services(
            database=database,
            clock=clock,
            library=library,
            versions=versions,
            pace=pace,
            rng=random.Random(),
            wake=self.dispatcher.wake,
            badges=_badges(settings.content_dir, library),
            run_queue=None if settings.run == "off" else run_queue,
            show_run=self.run_show.wake,
        )

    async def run(self, token: SecretStr, announce: Callable[[str], None]) -> None:
        """Log in and work; `announce` is told the invite link once clicks can be taken.

        Raises:
            discord.LoginFailure: Discord refuses the token.
        """
        await add_commands(self.bot)
        await self._put_decks_up()
        keep_for_good()
        async with self.bot, asyncio.TaskGroup() as tasks:
            helpers = [
                tasks.create_task(again_and_again(work), name=name)
                for name, work in self._background(announce).items()
            ]
            try:
                await self.bot.stay(token.get_secret_value())
            finally:
                for helper in helpers:
                    helper.cancel()

    async def _put_decks_up(self) -> None:
        services = self.bot.services
        with contextlib.suppress(StoreError):
            await services.versions.prepare(self.database, services.library, self._clock.now())

    def _background(
        self, announce: Callable[[str], None]
    ) -> dict[str, Callable[[], Awaitable[None]]]:
        return {
            "presence": self.presence.run,
            "dispatcher": self.dispatcher.run,
            "due": self._hear,
            "greeting": lambda: self._greet(announce),
            "runs": self._show_runs,
            "alive": self._tell_alive,
            **self._run_queue(),
        }

    def _run_queue(self) -> dict[str, Callable[[], Awaitable[None]]]:
        if self._settings.run == "off":
            return {}
        tasks: dict[str, Callable[[], Awaitable[None]]] = {
            "sweeper": Sweeper(self.database, self._clock).run
        }
        if self._settings.worker_inside():
            sandbox = SandboxClient(self._settings.socket())
            tasks["worker"] = Worker(self.database, self._database_url, self._clock, sandbox).run
        return tasks

    async def _tell_alive(self) -> None:
        if self._settings.heartbeat is not None:
            await beat(self._settings.heartbeat, lambda: self.presence.here)

    async def _hear(self) -> None:
        async for _ in listen(self._database_url, due.CHANNEL):
            self.dispatcher.wake()

    async def _greet(self, announce: Callable[[str], None]) -> None:
        await self.bot.connected.wait()
        announce(f"Thaw is ready. Invite it to a server: {self.bot.invite_link()}")
        with contextlib.suppress(StoreError):
            await self.database.warm()

    async def _show_runs(self) -> None:
        await self.bot.connected.wait()
        await self.run_show.run()


async def add_commands(bot: ThawBot) -> None:
    """Give the bot all its commands, and what their messages carry."""
    await bot.add_cog(ChallengeCog(bot))
    await bot.add_cog(BadgesCog(bot))
    await bot.add_cog(ReviewCog(bot))
    for cog in (RunCog, RunsCog):
        await bot.add_cog(cog(bot))
    await add_modes(bot)
    await add_guild_life(bot)


def keep_for_good() -> None:
    """Let the garbage collector pass over what was loaded and stays until the end.

    A full collection over it would hold up every answer for a tenth of a second or longer.
    """
    gc.collect()
    gc.freeze()


async def again_and_again(work: Callable[[], Awaitable[None]]) -> None:
    """Do `work`, and anew whenever it fails: one bad moment must not end the bot."""
    while True:
        try:
            return await work()
        except StoreError as error:
            log.warning("again soon", error=str(error))
        except Exception:
            log.exception("failed, again soon")
        await asyncio.sleep(AGAIN_SECONDS)


@contextlib.asynccontextmanager
async def built(settings: Settings) -> AsyncIterator[App]:
    """Everything started that the bot stands on, and stopped again after it."""
    if settings.discord_url is not None:
        point_at(settings.discord_url)
    async with contextlib.AsyncExitStack() as stack:
        clock = await stack.enter_async_context(clock_of(settings.clock_url))
        url = stack.enter_context(database_url(settings))
        await asyncio.to_thread(migrate, url)
        database = Database.connect(url)
        stack.push_async_callback(database.close)
        yield App(settings, database, url, clock)


@contextlib.contextmanager
def database_url(settings: Settings) -> Iterator[str]:
    """The database's address; an embedded server runs meanwhile where none is set."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    embedded = EmbeddedPostgres(settings.data_dir / "postgres")
    try:
        yield embedded.start()
    finally:
        embedded.stop()


@contextlib.asynccontextmanager
async def clock_of(url: str | None) -> AsyncIterator[Clock]:
    """The host's clock, or the one that a playground announces at `url`.

    Raises:
        ClockUnknown: the playground does not tell its clock.
    """
    if url is None:
        yield SystemClock()
        return
    following = FollowingClock(url)
    await following.start()
    try:
        yield following
    finally:
        await following.close()


def _pace(settings: Settings) -> Pace:
    return Pace(
        lead=timedelta(seconds=settings.lead_seconds),
        reveal=timedelta(seconds=settings.reveal_seconds),
        grace=timedelta(seconds=settings.grace_seconds),
    )


def _badges(content: Path, library: Library) -> BadgeBook:
    try:
        return load_badges(content / "badges.yaml", tuple(library.decks.values()))
    except DeckError as error:
        log.warning("badges left out", problems=str(error))
        return BadgeBook()


def _library(content: Path) -> Library:
    library = load_library(content / "decks")
    for broken in library.broken:
        log.error("deck left out", problems=str(broken))
    return library
