"""Puts a run into Discord: edits the reply while its token lives, posts a message after that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import structlog

from bot.chat import links
from bot.chat.poster import carries
from bot.chat.render.run import run_message
from bot.chat.render.run_view import RunView, Shown
from bot.schedule.rounds import CannotPost
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.poster import Poster
    from bot.clock import Clock
    from bot.store.deliveries import DeliveryRow

log = structlog.get_logger(__name__)

# Discord's codes for a reply that cannot be edited (opcodes and status codes).
UNKNOWN_MESSAGE = 10008
UNKNOWN_WEBHOOK = 10015
INVALID_TOKEN = 50027
# The reply to an interaction, where its id was never noted.
ORIGINAL = "@original"


class DisplayError(Exception):
    """A run's message cannot be edited.

    DisplayError
    ├── Gone        somebody deleted it
    ├── TokenOver   its interaction's fifteen minutes are over
    └── Unanswered  the interaction was never answered: there is no message
    """


class Gone(DisplayError):
    """Somebody deleted the message."""


class TokenOver(DisplayError):
    """The interaction's fifteen minutes are over."""


class Unanswered(DisplayError):
    """The interaction was never answered."""


_CAUSES = {UNKNOWN_MESSAGE: Gone, UNKNOWN_WEBHOOK: Unanswered, INVALID_TOKEN: TokenOver}


class Display:
    """Shows runs to the members of a channel, or to one member."""

    def __init__(self, client: discord.Client, clock: Clock, poster: Poster) -> None:
        self._client = client
        self._clock = clock
        self._poster = poster

    async def progress(self, delivery: DeliveryRow, view: RunView) -> None:
        """Show how the run stands.

        Raises:
            DisplayError: there is no message to edit (any more).
            discord.HTTPException: Discord is in trouble.
        """
        await self._edit(delivery, view)

    async def result(self, delivery: DeliveryRow, view: RunView) -> None:
        """Show how the run ended. Repeatable: however often it is done, it is seen once.

        A private result whose token is over is shown nowhere: it waits in `/runs`.

        Raises:
            discord.DiscordServerError: Discord is in trouble; to be tried again.
        """
        try:
            await self._edit(delivery, view)
        except Gone:
            log.info("run's message is gone", run_id=view.run_id)
        except (TokenOver, Unanswered):
            await self._post_instead(delivery, view)
        except discord.DiscordServerError:
            raise
        except discord.HTTPException:
            log.exception("run shown without its files", run_id=view.run_id)
            await self._edit_plainly(delivery, view)

    async def _edit(self, delivery: DeliveryRow, view: RunView) -> None:
        if self._client.application_id is None or self._clock.now() >= delivery.token_expires_at:
            raise TokenOver
        webhook = discord.Webhook.partial(
            self._client.application_id, delivery.interaction_token, client=self._client
        )
        layout, files = run_message(view, texts(delivery.locale))
        layout.stop()  # or discord.py would keep it for ever
        message: Any = delivery.message_id or ORIGINAL
        try:
            await webhook.edit_message(message, view=layout, attachments=files)
        except discord.HTTPException as error:
            cause = _CAUSES.get(error.code)
            if cause is None:
                raise
            raise cause from error

    async def _edit_plainly(self, delivery: DeliveryRow, view: RunView) -> None:
        """Where Discord refuses the files (for want of a permission, say), words are better."""
        bare = RunView(view.run_id, view.user_id, view.code, view.stage, _words(view.shown))
        try:
            await self._edit(delivery, bare)
        except DisplayError:
            await self._post_instead(delivery, bare)
        except discord.DiscordServerError:
            raise
        except discord.HTTPException:
            log.exception("run waits in /runs", run_id=view.run_id)

    async def _post_instead(self, delivery: DeliveryRow, view: RunView) -> None:
        if delivery.private:
            log.info("private run waits in /runs", run_id=view.run_id)
            return
        layout, files = run_message(view, texts(delivery.locale))
        try:
            await self._poster.post(
                f"run:{view.run_id}",
                delivery.channel_id,
                lambda: layout,
                carries(links.rerun(view.run_id)),
                files=files,
            )
            await self._remove_waiting(delivery)
        except CannotPost:
            log.info("run's channel is closed to Thaw", run_id=view.run_id)

    async def _remove_waiting(self, delivery: DeliveryRow) -> None:
        """Take away the reply that still says the run waits, now that the result stands below."""
        if delivery.message_id is None:
            return
        channel = self._client.get_partial_messageable(delivery.channel_id)
        try:
            await channel.get_partial_message(delivery.message_id).delete()
        except discord.DiscordServerError:
            raise
        except discord.HTTPException as error:
            log.info("waiting reply left", run_id=delivery.run_id, error=str(error))


def _words(shown: Shown) -> Shown:
    return Shown(shown.output, shown.value, notes=shown.notes, report=shown.report)
