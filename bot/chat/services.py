"""What the cogs work with: handed in by the composition root, found on the client."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.chat.recent import RecentSettings
from bot.decks.badges import BadgeBook
from bot.decks.uploads.desk import UploadDesk

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from bot.chat.versions import DeckVersions
    from bot.clock import Clock
    from bot.decks import Library
    from bot.learning.badges import Goal
    from bot.runs.queue import RunQueue
    from bot.schedule.rounds import Pace
    from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Services:
    """The bot's collaborators.

    `wake` stirs the dispatcher; `run_queue` is None while `/run` is off; `show_run` has the
    message of this run looked at now.
    """

    database: Database
    clock: Clock
    library: Library
    versions: DeckVersions
    pace: Pace
    rng: random.Random
    wake: Callable[[], None]
    run_queue: RunQueue | None
    show_run: Callable[[int], None]
    badges: BadgeBook = field(default_factory=BadgeBook)
    recent: RecentSettings = field(default_factory=RecentSettings)
    uploads: UploadDesk = field(default_factory=UploadDesk)

    @property
    def goals(self) -> list[Goal]:
        """What the badges that no deck gives are given for."""
        return [badge.goal for badge in self.badges.badges]
