"""/run in the chat: take a snippet, show its result where it was asked for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord
import structlog

from bot.chat import links
from bot.chat.errors import Refused
from bot.chat.poster import carries
from bot.chat.render.run import run_message
from bot.chat.render.run_view import Ended, RunView
from bot.chat.transcript import Transcript
from bot.schedule.rounds import CannotPost
from bot.store import members, runs
from bot.store.errors import StoreError
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.clock import Clock
    from bot.runs.runner import Runner
    from bot.store.database import Database
    from bot.store.due import DueRow
    from bot.texts import Texts

log = structlog.get_logger(__name__)

# Discord: "Interaction tokens are valid for 15 minutes" (Receiving and Responding); one less,
# so that an edit begun in time arrives in time.
TOKEN_LIVES = timedelta(minutes=14)

INVALID_TOKEN = 50027  # Discord: "Invalid webhook token"


def runner_of(interaction: discord.Interaction[ThawBot], say: Texts) -> Runner:
    """The runner.

    Raises:
        Refused: `/run` is off.
    """
    runner = interaction.client.services.runner
    if runner is None:
        raise Refused(
            say(
                "Running code is switched off here: whoever hosts Thaw has not set up a sandbox"
                " for it (THAW_RUN=on)."
            )
        )
    return runner


async def run_code(
    interaction: discord.Interaction[ThawBot], code: str, framework: str = "auto"
) -> None:
    """Answer with a message that fills itself with what the code really does."""
    say = texts(str(interaction.locale))
    runner = runner_of(interaction, say)
    if not code.strip():
        raise Refused(say("There was no code in it. Type some Python, then send it."))
    answer = await interaction.response.defer(thinking=True)
    if answer is None or answer.message_id is None:
        raise RuntimeError("Discord told no message for the deferred answer")
    try:
        await _submit(interaction, runner, code, framework, answer.message_id)
    except StoreError:
        # The answer that waits is for everyone; what went wrong is for who asked.
        await interaction.delete_original_response()
        raise


async def _submit(
    interaction: discord.Interaction[ThawBot],
    runner: Runner,
    code: str,
    framework: str,
    message_id: int,
) -> None:
    services = interaction.client.services
    user = interaction.user
    async with services.database.begin() as conn:
        member_id = await members.member_id_for(conn, user.id, user.display_name)
    await runner.submit(
        runs.NewRun(
            member_id=member_id,
            guild_id=interaction.guild_id,
            channel_id=interaction.channel_id or 0,
            code=code,
            framework=framework,
            device="auto",
            seed=None,
            source="run",
            at=services.clock.now(),
        ),
        runs.NewDelivery(
            interaction_token=interaction.token,
            token_expires_at=interaction.created_at + TOKEN_LIVES,
            channel_id=interaction.channel_id or 0,
            message_id=message_id,
            private=False,
            locale=str(interaction.guild_locale or interaction.locale),
        ),
    )


class RunDelivery:
    """Shows finished runs where they were asked for."""

    def __init__(self, client: ThawBot, database: Database, clock: Clock, poster: Poster) -> None:
        self._client = client
        self._database = database
        self._clock = clock
        self._poster = poster

    async def show(self, row: DueRow) -> None:
        """Fill the run's message with its result, or post it where that comes too late. Repeatable.

        Raises:
            discord.DiscordServerError: Discord is in trouble; to be tried again.
        """
        run_id = int(row.payload["run_id"])
        delivery, view = await self._load(run_id)
        try:
            if not await self._filled(delivery, view) and not delivery.private:
                await self._post(delivery, view)
        except CannotPost:
            log.info("run's channel is closed to Thaw", run_id=run_id)
        except discord.NotFound:
            log.info("run's message is gone", run_id=run_id)
        except discord.DiscordServerError:
            raise
        except discord.HTTPException:
            log.exception("run not shown", run_id=run_id)

    async def _load(self, run_id: int) -> tuple[runs.DeliveryRow, RunView]:
        async with self._database.begin() as conn:
            run = await runs.get(conn, run_id)
            delivery = await runs.delivery(conn, run_id)
            events = await runs.events(conn, run_id, run.attempt)
            user_ids = await members.user_ids(conn, [run.member_id])
        return delivery, _view(run, user_ids.get(run.member_id), events)

    async def _filled(self, delivery: runs.DeliveryRow, view: RunView) -> bool:
        """Edit the message that waits for the result; False where its token is over."""
        if self._client.application_id is None or self._clock.now() >= delivery.token_expires_at:
            return False
        webhook = discord.Webhook.partial(
            self._client.application_id, delivery.interaction_token, client=self._client
        )
        layout, files = run_message(view, texts(delivery.locale))
        layout.stop()  # or discord.py would keep it for ever
        try:
            await webhook.edit_message(delivery.message_id, view=layout, attachments=files)
        except discord.HTTPException as error:
            if error.code == INVALID_TOKEN:
                return False
            raise
        return True

    async def _post(self, delivery: runs.DeliveryRow, view: RunView) -> None:
        layout, files = run_message(view, texts(delivery.locale))
        await self._poster.post(
            f"run:{view.run_id}",
            delivery.channel_id,
            lambda: layout,
            carries(links.rerun(view.run_id)),
            files=files,
        )


def _view(run: runs.RunRow, user_id: int | None, events: Sequence[dict[str, Any]]) -> RunView:
    transcript = Transcript()
    transcript.add(events)
    return RunView(
        run_id=run.id,
        user_id=user_id,
        code=run.code,
        stage=Ended(run.verdict or "lost", run.result or {}),
        shown=transcript.shown(),
    )
