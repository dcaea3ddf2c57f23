"""Every way to learn beside live rounds, joined to the client and to what happens later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import after_reveal
from bot.chat.badge_news import BadgeNews, MyBadgesButton
from bot.chat.channel_cards import buttons as card_buttons
from bot.chat.channel_cards.keeper import CardKeeper
from bot.chat.cogs.alone import AloneCog
from bot.chat.cogs.card import CardCog
from bot.chat.cogs.daily import DailyCog
from bot.chat.cogs.deck import DeckCog
from bot.chat.cogs.duel import DuelCog
from bot.chat.cogs.reports import ReportsCog
from bot.chat.cogs.schedule import ScheduleCog
from bot.chat.cogs.study import StudyCog
from bot.chat.daily import buttons as daily_buttons
from bot.chat.daily.keeper import DailyKeeper
from bot.chat.decks.buttons import ITEMS as DECK_ITEMS
from bot.chat.decks.file_buttons import ITEMS as FILE_ITEMS
from bot.chat.decks.statistics.showing import ITEMS as STATISTICS_ITEMS
from bot.chat.decks.writing.buttons import ITEMS as WRITING_ITEMS
from bot.chat.desk.buttons import ITEMS as DESK_ITEMS
from bot.chat.duels import buttons as duel_buttons
from bot.chat.duels.keeper import DuelKeeper
from bot.chat.private import buttons
from bot.chat.private.time_up import TimeUp
from bot.chat.private.turns import TIME_UP
from bot.chat.reminders import buttons as reminder_buttons
from bot.chat.schedules import buttons as schedule_buttons
from bot.chat.schedules.keeper import SlotKeeper
from bot.chat.study.items import ITEMS as STUDY_ITEMS

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher


async def add_modes(bot: ThawBot) -> None:
    """Offer the commands of the modes, and make the buttons on their old messages work."""
    bot.add_dynamic_items(
        *buttons.BUTTONS,
        *duel_buttons.BUTTONS,
        *daily_buttons.BUTTONS,
        *card_buttons.ITEMS,
        *reminder_buttons.ITEMS,
        *after_reveal.BUTTONS,
        *schedule_buttons.BUTTONS,
        *STUDY_ITEMS,
        *DECK_ITEMS,
        *FILE_ITEMS,
        MyBadgesButton,
        *DESK_ITEMS,
        *WRITING_ITEMS,
        *STATISTICS_ITEMS,
    )
    for cog in (AloneCog, DeckCog, DuelCog, DailyCog, CardCog, StudyCog, ReportsCog, ScheduleCog):
        await bot.add_cog(cog(bot))


def register_modes(dispatcher: Dispatcher, bot: ThawBot, poster: Poster) -> None:
    """Take on the due rows of the modes."""
    dispatcher.register(TIME_UP, TimeUp(bot).run)
    DuelKeeper(bot, poster).register(dispatcher)
    DailyKeeper(bot, poster).register(dispatcher)
    CardKeeper(bot, poster).register(dispatcher)
    SlotKeeper(bot, poster).register(dispatcher)
    BadgeNews(bot, poster).register(dispatcher)
