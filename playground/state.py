"""Everything a running playground knows."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playground.bus import Bus
from playground.classmates import Classmates
from playground.clock import PlaygroundClock
from playground.commands import CommandRegistry
from playground.default_world import default_world
from playground.faults import Faults
from playground.files import FileStore
from playground.gateway.hub import Hub
from playground.interactions import InteractionStore
from playground.journal import Journal
from playground.messages import MessageStore
from playground.nonces import Nonces
from playground.ratelimit import RateLimiter
from playground.snowflake import Snowflakes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playground.options import Options
    from playground.world import Channel, World


class State:
    """The world, what was said in it, and who is connected to it.

    `monotonic` is real time in seconds: acknowledgements and rate limits run
    on it, everything else on the playground's clock.
    """

    world: World
    messages: MessageStore
    classmates: Classmates
    commands: CommandRegistry
    interactions: InteractionStore
    files: FileStore
    nonces: Nonces
    faults: Faults
    limiter: RateLimiter

    def __init__(self, options: Options, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.options = options
        self.monotonic = monotonic
        self.clock = PlaygroundClock()
        self.snowflakes = Snowflakes(self.clock)
        self.hub = Hub(monotonic)
        self.bus = Bus()
        self.visitors: Counter[str] = Counter()
        self.journal = Journal(options.openapi)
        #: Connections without an end of their own; stopping cancels them.
        self.endless: set[asyncio.Task[Any]] = set()
        self.base_url = ""
        self.gateway_url = ""
        self._begin()

    def reset(self) -> None:
        """The default world again, at the wall clock's time; every gateway session ends.

        The log of calls and the violations stay: they are of the whole run.
        """
        self.clock.reset()
        self.hub.invalidate()
        self._begin()

    @contextmanager
    def endless_connection(self) -> Iterator[None]:
        """Marks the present task as one that only stopping the playground ends."""
        task = asyncio.current_task()
        if task is not None:
            self.endless.add(task)
        try:
            yield
        finally:
            if task is not None:
                self.endless.discard(task)

    def new_id(self) -> int:
        """A snowflake of this moment."""
        return self.snowflakes.next()

    @property
    def bot_id(self) -> int:
        """The bot's user id."""
        return self.world.bot.id

    def sees(self, user_id: int, channel: Channel) -> bool:
        """Whether a channel is shown to a user at this moment."""
        return self.world.can_see(user_id, channel, self.clock.now())

    def _begin(self) -> None:
        self.world = default_world()
        self.classmates = Classmates(visitors=self.visitors)
        self.messages = MessageStore()
        self.commands = CommandRegistry(self.world.application_id, self.new_id)
        self.interactions = InteractionStore()
        self.files = FileStore()
        self.nonces = Nonces(self.options.nonce_seconds)
        self.faults = Faults()
        self.limiter = RateLimiter(enabled=self.options.rate_limits, monotonic=self.monotonic)
