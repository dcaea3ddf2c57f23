"""Forms beside that for code: opened here, and read here, whatever process opened them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.modals import OPEN_SECONDS, Form, FormRoute

if TYPE_CHECKING:
    import re

    from bot.texts import Texts

REPORTED = r"report:(?P<question>\d{1,19})"
PREDICTED = r"lab:predicted:(?P<question>\d{1,19})"
MOST_REASON = 1000
MOST_PREDICTION = 1000


def report_form(question_id: int, say: Texts) -> ui.Modal:
    """Asks what is wrong with a problem."""
    return _form(
        say("Report a problem"),
        f"report:{question_id}",
        ui.Label(
            text=say("What is wrong with it?"),
            description=say("The moderators of this server read it, with your name."),
            component=_paragraph("reason", MOST_REASON),
        ),
    )


def prediction_form(question_id: int, said: str | None, say: Texts) -> ui.Modal:
    """Asks what a program prints; filled in with what was `said` before."""
    return _form(
        say("What will it print?"),
        f"lab:predicted:{question_id}",
        ui.Label(
            text=say("Its output"),
            description=say("As exactly as you dare; for numbers, near is good."),
            component=_paragraph("predicted", MOST_PREDICTION, said),
        ),
    )


async def _reported(
    interaction: discord.Interaction[Any], match: re.Match[str], fields: dict[str, Any]
) -> None:
    # It opens this form, so it knows this module.
    from bot.chat.after_reveal import reported  # noqa: PLC0415

    await reported(interaction, int(match["question"]), str(fields.get("reason") or ""))


async def _predicted(
    interaction: discord.Interaction[Any], match: re.Match[str], fields: dict[str, Any]
) -> None:
    # It opens this form, so it knows this module.
    from bot.chat.private.lab import predicted  # noqa: PLC0415

    await predicted(interaction, int(match["question"]), str(fields.get("predicted") or ""))


FORMS = {
    REPORTED: FormRoute(_reported, "everyone"),
    PREDICTED: FormRoute(_predicted, "everyone"),
}


def _form(title: str, custom_id: str, label: ui.Label[Any]) -> ui.Modal:
    modal = Form(title=title, custom_id=custom_id, timeout=OPEN_SECONDS)
    modal.add_item(label)
    return modal


def _paragraph(custom_id: str, most: int, default: str | None = None) -> ui.TextInput[Any]:
    return ui.TextInput(
        style=discord.TextStyle.paragraph,
        custom_id=custom_id,
        default=default,
        max_length=most,
    )
