"""What a server and its moderators have of Thaw, joined to the client and to what happens later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.audit.listing import ITEMS as AUDIT_ITEMS
from bot.chat.cogs.audit import AuditCog
from bot.chat.cogs.help import HelpCog
from bot.chat.cogs.settings import SettingsCog
from bot.chat.cogs.setup import SetupCog
from bot.chat.helping.page import ITEMS as HELP_ITEMS
from bot.chat.notices import Notices
from bot.chat.rewarding import Rewarding
from bot.chat.settings.panel import SETTINGS_ITEMS
from bot.chat.welcome import ITEMS as WELCOME_ITEMS
from bot.chat.welcome import Welcome

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher


async def add_guild_life(bot: ThawBot) -> None:
    """Offer the commands of it, and make the components on their old messages work."""
    bot.add_dynamic_items(*SETTINGS_ITEMS, *AUDIT_ITEMS, *HELP_ITEMS, *WELCOME_ITEMS)
    for cog in (SettingsCog, AuditCog, SetupCog, HelpCog):
        await bot.add_cog(cog(bot))


def register_guild_life(dispatcher: Dispatcher, bot: ThawBot, poster: Poster) -> None:
    """Take on the due rows of it."""
    Notices(bot, poster).register(dispatcher)
    Rewarding(bot).register(dispatcher)
    Welcome(bot, poster).register(dispatcher)
