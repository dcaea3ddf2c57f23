"""/schedule: rounds, questions, cards and summaries that come by themselves."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands
from discord.utils import format_dt

from bot.chat.client import ThawBot
from bot.chat.moderators import MODERATORS
from bot.chat.patience import promptly, quickly
from bot.chat.private.page import Page
from bot.chat.schedules import doing, links, suggesting, turns
from bot.chat.schedules.asking import Wish
from bot.chat.schedules.buttons import going_on, told
from bot.chat.schedules.doing import Skipped
from bot.chat.schedules.form import change_form
from bot.chat.schedules.suggesting import Choices
from bot.chat.schedules.words import LATE_MINUTES, USUAL_LATE, kind_of
from bot.store import guilds
from bot.store.schedules import ScheduleRow
from bot.texts import Texts, texts

Interaction = discord.Interaction[ThawBot]

KINDS = [
    app_commands.Choice(name=locale_str("Live round"), value="round"),
    app_commands.Choice(name=locale_str("Question of the day"), value="daily"),
    app_commands.Choice(name=locale_str("Flashcard for everyone"), value="card"),
    app_commands.Choice(name=locale_str("Flashcard that most members forgot"), value="missed"),
    app_commands.Choice(name=locale_str("Summary of the week"), value="summary"),
]
LATE = [
    app_commands.Choice(name=locale_str("Leave it out"), value=LATE_MINUTES[0]),
    app_commands.Choice(name=locale_str("Post it up to 30 minutes late"), value=LATE_MINUTES[1]),
    app_commands.Choice(name=locale_str("Post it up to 2 hours late"), value=LATE_MINUTES[2]),
    app_commands.Choice(name=locale_str("Post it up to 12 hours late"), value=LATE_MINUTES[3]),
]

# What surely fits into a bigint.
MOST_DIGITS = 18


@app_commands.guild_only()
class ScheduleCog(
    commands.GroupCog,
    group_name="schedule",
    group_description=locale_str("For moderators: what comes by itself, and when"),
    group_extras=MODERATORS,
):
    """Translates between Discord and schedules; when they come is in bot.learning.recurrence."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="add",
        extras=MODERATORS,
        description=locale_str("Plan something; you see what it will do before it is saved"),
    )
    @app_commands.describe(
        what=locale_str("What comes"),
        when=locale_str("every weekday 18:00 · Mon, Thu 19:30 · first Monday 6pm · cron"),
        deck=locale_str("Which deck; several with commas take turns; a random one if left out"),
        channel=locale_str("Where; this channel if left out"),
        time_zone=locale_str("A city of it, such as Berlin; the server's if left out"),
        late=locale_str("When it could not come in time; up to 30 minutes late if left out"),
    )
    @app_commands.rename(time_zone="time-zone")
    @app_commands.choices(what=KINDS)
    @app_commands.choices(late=LATE)
    async def add(  # noqa: PLR0917  # the options of the command
        self,
        interaction: Interaction,
        what: str,
        when: str,
        deck: str = "",
        channel: discord.TextChannel | discord.Thread | None = None,
        time_zone: str = "",
        late: int = USUAL_LATE,
    ) -> None:
        """Show the preview of a new schedule."""
        async with Page(interaction) as page:
            async with self.bot.services.database.begin() as conn:
                settings = await guilds.settings(conn, interaction.guild_id or 0)
            wish = Wish(
                kind=kind_of(what),
                when=when,
                deck=deck,
                channel_id=channel.id if channel else _usual_channel(interaction, settings),
                time_zone=time_zone or settings.time_zone,
                late_minutes=late,
            )
            await page.show(await turns.previewed(interaction, wish))

    @app_commands.command(
        name="list",
        extras=MODERATORS,
        description=locale_str("What is planned here, when it comes next, how it went last"),
    )
    async def list(self, interaction: Interaction) -> None:
        """Show the list."""
        async with Page(interaction) as page:
            await page.show(await turns.listed(interaction))

    @app_commands.command(
        name="edit", extras=MODERATORS, description=locale_str("Change a schedule")
    )
    @app_commands.describe(schedule=locale_str("Which one"))
    async def edit(self, interaction: Interaction, schedule: str) -> None:
        """Open the form, filled in."""
        say = texts(str(interaction.locale))
        held = await promptly(self._held(interaction, schedule), say)
        form = change_form(links.edited(held.id), held.plan, say)
        await interaction.response.send_modal(form)

    @app_commands.command(
        name="pause",
        extras=MODERATORS,
        description=locale_str("Let a schedule rest until you resume it"),
    )
    @app_commands.describe(schedule=locale_str("Which one"))
    async def pause(self, interaction: Interaction, schedule: str) -> None:
        """Let it rest."""
        async with Page(interaction) as page:
            async with turns.hand(interaction) as by:
                await doing.pause(by, await doing.held(by, number(schedule)))
            await page.show(
                told(by.say("⏸️ Paused. Nothing comes until you use `/schedule resume`."))
            )

    @app_commands.command(
        name="resume",
        extras=MODERATORS,
        description=locale_str("Let a paused schedule go on; what it missed does not come"),
    )
    @app_commands.describe(schedule=locale_str("Which one"))
    async def resume(self, interaction: Interaction, schedule: str) -> None:
        """Let it go on."""
        async with Page(interaction) as page:
            async with turns.hand(interaction) as by:
                next_at = await doing.resume(by, await doing.held(by, number(schedule)))
            await page.show(told(going_on(next_at, by.say)))

    @app_commands.command(
        name="skip-next",
        extras=MODERATORS,
        description=locale_str("Leave the next time out, once"),
    )
    @app_commands.describe(schedule=locale_str("Which one"))
    async def skip_next(self, interaction: Interaction, schedule: str) -> None:
        """Leave the next occurrence out."""
        async with Page(interaction) as page:
            async with turns.hand(interaction) as by:
                skipped = await doing.skip_next(by, await doing.held(by, number(schedule)))
            await page.show(told(_skipped(skipped, by.say)))

    @app_commands.command(
        name="run-now",
        extras=MODERATORS,
        description=locale_str("Let it come at once, besides its times"),
    )
    @app_commands.describe(schedule=locale_str("Which one"))
    async def run_now(self, interaction: Interaction, schedule: str) -> None:
        """Post it now."""
        async with Page(interaction) as page:
            async with turns.hand(interaction) as by:
                held = await doing.held(by, number(schedule))
                await doing.run_now(by, held, interaction.created_at)
            channel = f"<#{held.plan.channel_id}>"
            text = by.say("▶️ It comes into {channel} in a moment.", channel=channel)
            await page.show(told(text))

    @app_commands.command(
        name="remove", extras=MODERATORS, description=locale_str("Take a schedule away")
    )
    @app_commands.describe(schedule=locale_str("Which one"))
    async def remove(self, interaction: Interaction, schedule: str) -> None:
        """Take it away; it can be brought back."""
        async with Page(interaction) as page:
            async with turns.hand(interaction) as by:
                held = await doing.held(by, number(schedule))
                await doing.remove(by, held)
            undo: discord.ui.Button[discord.ui.LayoutView] = discord.ui.Button(
                label=by.say("Bring it back"), custom_id=links.restore(held.id)
            )
            await page.show(told(by.say("🗑️ Removed. What it has posted stays where it is."), undo))

    @add.autocomplete("deck")
    async def _decks(self, interaction: Interaction, typed: str) -> Choices:
        return await quickly(suggesting.decks(interaction, typed), [])

    @add.autocomplete("time_zone")
    async def _zones(self, interaction: Interaction, typed: str) -> Choices:
        return suggesting.zones(interaction, typed)

    @edit.autocomplete("schedule")
    @pause.autocomplete("schedule")
    @resume.autocomplete("schedule")
    @skip_next.autocomplete("schedule")
    @run_now.autocomplete("schedule")
    @remove.autocomplete("schedule")
    async def _schedules(self, interaction: Interaction, typed: str) -> Choices:
        return await quickly(suggesting.schedules_here(interaction, typed), [])

    async def _held(self, interaction: Interaction, schedule: str) -> ScheduleRow:
        async with turns.hand(interaction) as by:
            return await doing.held(by, number(schedule))


def number(picked: str) -> int:
    """The schedule's number that was picked, or typed; 0 for what is none."""
    digits = picked.strip().removeprefix("№").strip().split(" ")[0]
    return (
        int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS else 0
    )


def _usual_channel(interaction: Interaction, settings: guilds.GuildSettings) -> int:
    return settings.study_channel_id or interaction.channel_id or 0


def _skipped(skipped: Skipped | None, say: Texts) -> str:
    if skipped is None:
        return say("There is no next time to leave out.")
    text = say("⏭️ Left out: {at}.", at=format_dt(skipped.at, "F"))
    if skipped.instead is None:
        return text + " " + say("Nothing comes after it.")
    return text + " " + say("After that it comes {at}.", at=format_dt(skipped.instead, "F"))
