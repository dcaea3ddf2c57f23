"""The forms of a draft, filled in with what is there or what was typed before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.decks.writing import links
from bot.chat.decks.writing.words import form_name, help_text, label, options
from bot.chat.errors import Refused
from bot.chat.modals import OPEN_SECONDS, Form
from bot.decks.drafting.filling import fields_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.decks.drafting.filling import Field
    from bot.texts import Texts

# Discord: a text input takes 4,000 characters. Our own limits are told after sending, because
# a phone that stops at a limit while someone pastes cuts the text off without a word.
MOST = 4000
# Discord: 45 characters in a modal's title and a field's label, 100 in its description.
MOST_TITLE = 45


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form of a draft: of which item, as it read when the form was opened, and its values.

    `kind` is the item's, or "deck"; `fields_kind` the deck's own kind where it is about the deck.
    """

    draft_id: int
    key: int
    digest: str
    kind: str
    form: str
    values: Mapping[str, str]
    fields_kind: str


def modal(sheet: Sheet, say: Texts) -> ui.Modal:
    """The form.

    Raises:
        Refused: what is there does not fit into a form.
    """
    form = Form(
        title=form_name(sheet.kind, sheet.form, say)[:MOST_TITLE],
        custom_id=links.filled(sheet.draft_id, sheet.key, sheet.digest, sheet.kind, sheet.form),
        timeout=OPEN_SECONDS,
    )
    for field in fields_in(sheet.fields_kind, sheet.form):
        value = sheet.values.get(field.name, "")
        if len(value) > MOST:
            raise Refused(
                say(
                    "There is more in “{field}” than a form of Discord holds. Mend it in the file:"
                    " `/deck export` gives you one, `/deck upload` takes it back.",
                    field=label(field.name, say),
                )
            )
        form.add_item(_labelled(field, value, say))
    return form


def read(fields: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by field; of a select the one choice."""
    return {
        name: str(value[0] if isinstance(value, list) and value else value or "").replace(
            "\r\n", "\n"
        )
        for name, value in fields.items()
    }


def _labelled(field: Field, value: str, say: Texts) -> ui.Label[Any]:
    return ui.Label(
        text=label(field.name, say),
        description=help_text(field.name, say) or None,
        component=_component(field, value, say),
    )


def _component(field: Field, value: str, say: Texts) -> ui.Item[Any]:
    if field.style not in {"line", "text"}:
        return ui.Select(custom_id=field.name, options=options(field.style, value, say))
    paragraph = field.style == "text"
    return ui.TextInput(
        style=discord.TextStyle.paragraph if paragraph else discord.TextStyle.short,
        custom_id=field.name,
        default=value or None,
        required=not field.optional,
        max_length=MOST,
    )
