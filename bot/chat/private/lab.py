"""The lab: predict a program's output, run it, compare, change it, and read what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.errors import Refused
from bot.chat.forms import prediction_form
from bot.chat.patience import promptly
from bot.chat.private import cards, lab_cards
from bot.chat.private.page import Page
from bot.chat.private.turns import settled_for, sitting_of
from bot.store import plays, rounds, runs
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.private.sitting import Sitting
    from bot.learning.modes import Faced
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]


async def predict(press: Press, question_id: int) -> None:
    """Open the form for what the program prints."""
    say = texts(str(press.locale))
    sitting = await promptly(sitting_of(press, question_id), say)
    said = sitting.predictions.get(question_id)
    await press.response.send_modal(prediction_form(question_id, said, say))


async def predicted(press: Press, question_id: int, expected: str) -> None:
    """Keep what the member expects, and offer to run the program."""
    say = texts(str(press.locale))
    async with Page(press) as page:
        sitting = await sitting_of(press, question_id)
        if not expected.strip():
            raise Refused(say("There was nothing in it. Say in a line what will be printed."))
        async with press.client.services.database.begin() as conn:
            await plays.predict(
                conn,
                question_id,
                sitting.play.member_id,
                expected.replace("\x00", ""),
                at=press.created_at,
                interaction_id=press.id,
            )
        sitting = await sitting_of(press, question_id)
        await page.show(cards.card(sitting, say, sitting.one(question_id)))


async def compared(press: Press, question_id: int) -> ui.LayoutView:
    """The member's prediction beside what their latest run of the program printed.

    Raises:
        Refused: they have not run it, or it is still running.
    """
    say = texts(str(press.locale))
    sitting = await sitting_of(press, question_id)
    one = sitting.one(question_id)
    printed = await _printed(press, sitting, one, say)
    return lab_cards.bench(sitting, one, say, printed)


async def follows(press: Press, question_id: int) -> ui.LayoutView:
    """What follows from the program: the right choice and why."""
    services, say = press.client.services, texts(str(press.locale))
    sitting = await sitting_of(press, question_id)
    async with services.database.begin() as conn:
        await rounds.close_question(conn, question_id, press.created_at)
    sitting = await settled_for(press, sitting.round.id, sitting.play.member_id)
    return cards.card(sitting, say, sitting.one(question_id))


async def _printed(press: Press, sitting: Sitting, one: Faced, say: Texts) -> str:
    code = sitting.problem(one).code or ""
    async with press.client.services.database.begin() as conn:
        latest = await plays.latest_run(conn, sitting.play.member_id, code)
        if latest is None:
            raise Refused(say("You have not run this program yet. Press “Run it” first."))
        run_id, attempt, state = latest
        if state != "finished":
            raise Refused(say("It is still running. Compare again in a moment."))
        events = await runs.events(conn, run_id, attempt)
    return "".join(event["text"] for event in events if event["type"] == "out")
