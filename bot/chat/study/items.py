"""The door's buttons and lists, which live in their ids alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.daily import turns as daily
from bot.chat.duels import turns as duels
from bot.chat.errors import Refused
from bot.chat.patience import Patience
from bot.chat.private import buttons, turns
from bot.chat.private.page import Page
from bot.chat.recall import turns as recall
from bot.chat.shelf import shelf_here
from bot.chat.study import links, render
from bot.chat.study.facts import facts_of
from bot.learning.modes import Mode
from bot.learning.study import Way
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.shelf import Picked
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

HERE_ONLY = {Way.LIVE, Way.DUEL, Way.DAILY}


async def show_door(press: Press) -> None:
    """Show the nine ways to learn."""
    async with Page(press) as page:
        await page.show(render.door(await facts_of(press), texts(str(press.locale))))


class HomeButton(Linked, template=links.HOME, audience="everyone"):
    """Shows the nine ways to learn."""

    async def pressed(self, interaction: Press) -> None:
        """Show them."""
        await show_door(interaction)


class GoButton(Linked, template=links.GO, audience="everyone"):
    """Begins one of the nine ways to learn."""

    async def pressed(self, interaction: Press) -> None:
        """Begin, or ask for the deck that it takes."""
        say, way = texts(str(interaction.locale)), Way(self.facts["way"])
        if way in HERE_ONLY and interaction.guild_id is None:
            raise Refused(say("This works in a server's channel, not in a direct message."))
        if way is Way.DAILY:
            async with Patience(interaction) as reply:
                await reply.say(await daily.ask(interaction))
            return
        async with Page(interaction) as page:
            await page.show(await _first_card(interaction, way, say))


class DeckSelect(LinkedSelect, template=links.DECK, audience="everyone"):
    """Begins with the chosen deck."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Begin."""
        await _with_deck(interaction, Way(self.facts["way"]), values[0])


class RivalSelect(LinkedSelect, template=links.RIVAL, audience="everyone"):
    """Challenges the chosen member."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:  # noqa: ARG002  # members are resolved by the item
        """Challenge."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            picked = await _picked(interaction, self.facts["deck"], say, public=True)
            await reply.say(await duels.challenge(interaction, self.item.values[0], picked))


ITEMS = (HomeButton, GoButton, DeckSelect, RivalSelect)


async def _first_card(press: Press, way: Way, say: Texts) -> ui.LayoutView:
    match way:
        case Way.RECALL:
            return await recall.begin(press, None)
        case Way.EXPLAIN:
            return render.explain_card(say)
        case Way.MISTAKES:
            return await turns.mend(press, None)
        case _:
            shelf = await shelf_here(press, "challenge", public=way in HERE_ONLY)
            return render.deck_picker(way, shelf.library, say)


async def _with_deck(press: Press, way: Way, deck_id: str) -> None:
    say = texts(str(press.locale))
    if way is Way.LIVE:
        await _start_live(press, deck_id)
        return
    async with Page(press) as page:
        if way is Way.DUEL:
            deck = (await _picked(press, deck_id, say, public=True)).deck
            await page.show(render.rival_picker(deck.id, deck.title, say))
        else:
            await page.show(await buttons.start(press, Mode(way.value), deck_id))


async def _start_live(press: Press, deck_id: str) -> None:
    """As `/challenge start` does it: the command itself answers."""
    command = press.client.tree.get_command("challenge")
    start = getattr(command, "get_command", lambda _: None)("start")
    if start is None:
        raise RuntimeError("there is no /challenge start")
    await start.callback(start.binding, press, deck_id)


async def _picked(press: Press, deck_id: str, say: Texts, *, public: bool) -> Picked:
    picked = (await shelf_here(press, "challenge", public=public)).challenge(deck_id)
    if picked is None:
        raise Refused(say("This deck is not here any more. Pick another one."))
    return picked
