"""The private page of the desk: what waits, and what can be done about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.desk import links
from bot.chat.modals import OPEN_SECONDS, Form
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import ICE
from bot.decks import Problem, RevealCard
from bot.store.contests import Contested
from bot.store.reports import Report

if TYPE_CHECKING:
    from bot.chat.desk.waiting import Thing, Waiting
    from bot.decks import Concept
    from bot.texts import Texts

Row = ui.ActionRow[ui.LayoutView]

# Discord: 4,000 characters of text in a message.
NOTE_SHOWN = 600
THING_SHOWN = 760
WORDS_SHOWN = 300
ASKED_SHOWN = 120
# As long as a wording of a concept may be, and as a form of Discord lets one type.
MOST_PHRASE = 200
MOST_TYPED = 1000
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def desk(waiting: Waiting, say: Texts, note: str = "") -> ui.LayoutView:
    """The oldest things that wait, each with its buttons."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    for part in (shorten(note, NOTE_SHOWN), _head(waiting, say)):
        if part:
            container.add_item(ui.TextDisplay(part))
    for thing in waiting.things:
        container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(shorten(_told(thing, say), THING_SHOWN)))
        container.add_item(_buttons(thing, say))
    rest = waiting.count - len(waiting.things)
    if rest:
        words = say.plural("-# {count} more waits.", "-# {count} more wait.", rest)
        container.add_item(ui.TextDisplay(words))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def phrase_form(thing: Thing, concept: Concept, say: Texts) -> ui.Modal:
    """Asks for the words that shall earn a concept, filled in with the member's likeliest."""
    if not isinstance(thing.what, Contested):
        raise TypeError("only concepts are contested")
    form = Form(
        title=say("Accept as a wording"),
        custom_id=links.phrase(thing.what.explanation_id, thing.what.concept_id),
        timeout=OPEN_SECONDS,
    )
    form.add_item(ui.TextDisplay(say("The idea: **{idea}**", idea=inline(concept.text))))
    form.add_item(
        ui.Label(
            text=say("Words that earn it from now on"),
            description=say("Best only the part that says this idea: one short sentence."),
            component=ui.TextInput(
                style=discord.TextStyle.paragraph,
                custom_id="phrase",
                default=likeliest(thing.what.text, concept),
                max_length=MOST_TYPED,
            ),
        )
    )
    return form


def likeliest(text: str, concept: Concept) -> str:
    """The member's sentence that shares most words with the concept; all where none does."""
    known = _words(" ".join((concept.text, *concept.phrases)))
    sentences = [part.strip() for part in SENTENCE.split(text) if part.strip()]
    best = max(sentences, key=lambda one: len(_words(one) & known), default="")
    chosen = best if _words(best) & known else text
    return " ".join(chosen.split())[:MOST_PHRASE]


def _excerpt(text: str, concept: Concept | None) -> str:
    """The text; of a long one the sentence that the concept is likeliest about."""
    if len(text) <= WORDS_SHOWN or concept is None:
        return shorten(text, WORDS_SHOWN)
    return f"… {likeliest(text, concept)} …"


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2}  # noqa: PLR2004  # small words tell nothing


def _head(waiting: Waiting, say: Texts) -> str:
    if not waiting.count:
        return say(
            "### 🚩 Nothing is waiting\nHere you find what members report about problems and cards,"
            " and where they differ with Thaw's grading."
        )
    head = say.plural("### 🚩 {count} thing waits", "### 🚩 {count} things wait", waiting.count)
    kinds = (
        (waiting.problems, say("{count} about problems", count=waiting.problems)),
        (waiting.cards, say("{count} about cards", count=waiting.cards)),
        (waiting.contested, say("{count} about grading", count=waiting.contested)),
    )
    return f"{head}\n-# {' · '.join(words for count, words in kinds if count)}"


def _told(thing: Thing, say: Texts) -> str:
    if isinstance(thing.what, Contested):
        return _contested(thing, thing.what, say)
    words = thing.what.reason if isinstance(thing.what, Report) else thing.what.note
    return f"{_place(thing, say)}\n> {inline(shorten(words, WORDS_SHOWN))}\n{_by(thing, say)}"


def _contested(thing: Thing, what: Contested, say: Texts) -> str:
    concept = thing.concept
    idea = inline(concept.text) if concept else f"`{what.concept_id}`"
    if what.credited:
        told = say("Thaw found this idea, the member says it is not there: **{idea}**", idea=idea)
    else:
        told = say(
            "Thaw did not find this idea, the member says it is there: **{idea}**", idea=idea
        )
    words = inline(_excerpt(what.text, concept))
    gone = "" if concept else "\n" + say("-# The card has no such idea any more.")
    return f"✍️ {_place(thing, say)}\n> {words}\n{told}{gone}\n{_by(thing, say)}"


def _place(thing: Thing, say: Texts) -> str:
    if thing.deck is None:
        return say("a deck that is gone")
    title = inline(thing.deck.title)
    if thing.item is None:
        return f"{title} · " + say("gone by now")
    if isinstance(thing.item, Problem):
        asked = thing.item.title
    else:
        asked = thing.item.front if isinstance(thing.item, RevealCard) else thing.item.prompt
    plain = " ".join(re.sub(r"[`*]+", "", asked).split())
    return f"{title} · **{inline(shorten(plain, ASKED_SHOWN))}**"


def _by(thing: Thing, say: Texts) -> str:
    user_id = thing.what.user_id
    who = f"<@{user_id}>" if user_id is not None else say("a former member")
    return f"-# {who} · {discord.utils.format_dt(thing.at, 'R')}"


def _buttons(thing: Thing, say: Texts) -> Row:
    row: Row = ui.ActionRow()
    what = thing.what
    if isinstance(what, Contested):
        key = (what.explanation_id, what.concept_id)
        if what.credited:
            row.add_item(ui.Button(label=say("Done"), emoji="✔️", custom_id=links.seen(*key)))
            return row
        if thing.concept is not None:
            row.add_item(
                ui.Button(
                    label=say("Accept…"),
                    emoji="✅",
                    style=discord.ButtonStyle.success,
                    custom_id=links.accept(*key),
                )
            )
        row.add_item(ui.Button(label=say("Refuse"), emoji="✖️", custom_id=links.refuse(*key)))
        return row
    name = links.done(what.id) if isinstance(what, Report) else links.flag(what.id)
    row.add_item(ui.Button(label=say("Done"), emoji="✔️", custom_id=name))
    if thing.own and thing.item is not None:
        mend = links.mend(thing.deck_id, thing.item.id, what.id)
        row.add_item(ui.Button(label=say("Mend it"), emoji="✏️", custom_id=mend))
    return row
