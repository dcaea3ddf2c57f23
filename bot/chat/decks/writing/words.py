"""What forms and pages call the parts of a deck."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import discord

from bot.chat.render.question import KINDS, LEVELS
from bot.decks.drafting.filling import IDEA, MOST_WRONG, kind_of_item

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from bot.decks.drafting import Draft
    from bot.texts import Texts

TIMES = ("0:30", "1:00", "1:30", "2:00", "3:00", "5:00", "10:00")
EMOJI = {"reveal": "🃏", "choice": "🔤", "explain": "✍️", "problem": "❓"}


def kind_name(kind: str, say: Texts) -> str:
    """What a kind of item is called on a button."""
    return {
        "reveal": say("Front and back"),
        "choice": say("Multiple choice"),
        "explain": say("Explain it"),
        "problem": say("Problem"),
    }[kind]


def label(field: str, say: Texts) -> str:
    """What a field of a form is called."""
    return {
        "front": say("Front: the question"),
        "back": say("Back: the answer"),
        "prompt": say("Question"),
        "code": say("Python code below the question"),
        "right": say("The right answer"),
        "explanation": say("Why it is right"),
        "wrong1": say("A wrong answer"),
        "feedback1": say("Why it is wrong"),
        "wrong2": say("Another wrong answer"),
        "feedback2": say("Why that one is wrong"),
        "ideas": say("Ideas of a full answer, one on each line"),
        "model_answer": say("A full answer, as you would give it"),
        "text": say("The idea"),
        "phrases": say("Other words for it, one on each line"),
        "hint": say("Hint"),
        "title": say("Title"),
        "description": say("What it is about"),
        "topic": say("Topic, in a word or two"),
        "framework": say("Framework"),
        "minutes": say("Minutes to go through it once"),
        "attempts": say("Attempts at each problem"),
        "level": say("Level"),
        "kind": say("Kind of problem"),
        "time": say("Time to answer"),
        "name": say("Name of the badge"),
        "emoji": say("Its emoji"),
    }.get(field, field)


def help_text(field: str, say: Texts) -> str:
    """What to write into a field, where its name does not say it all."""
    return {
        "front": say("Markdown works: **bold**, `code`, lists."),
        "back": say("What members should have remembered, and why."),
        "code": say("May stay empty. It is shown as code."),
        "explanation": say("Everyone reads it in the end."),
        "feedback1": say("Whoever picks it reads this: what tempts, and where it fails."),
        "wrong2": say("May stay empty; the next form has room for more."),
        "ideas": say("Short full sentences. Each one earns a point."),
        "model_answer": say("Shown after the grade."),
        "phrases": say("May stay empty. Ways in which members might put it."),
        "hint": say("A nudge that does not give the answer away."),
        "description": say("One or two sentences."),
        "minutes": say("A number. Empty: Thaw estimates it from the cards."),
        "name": say("Everyone earns it who solves every problem."),
    }.get(field, "")


def form_name(kind: str, form: str, say: Texts) -> str:
    """What a form is called, as its title and on the button that opens it."""
    if form == "card":
        return say("Question") if kind in {"choice", "problem"} else kind_name(kind, say)
    if form.startswith(IDEA):
        return say("Idea {number}", number=int(form.removeprefix(IDEA)) + 1)
    return {
        "answer": say("Right answer"),
        "wrong": say("Wrong answers"),
        "more": say("More wrong answers"),
        "about": say("About the deck"),
        "badge": say("Badge"),
    }[form]


def options(style: str, chosen: str, say: Texts) -> list[discord.SelectOption]:
    """What can be chosen in a field, the chosen one marked; an unusual one is among them."""
    known: dict[str, str] = {
        "level": {name: say(words) for name, words in LEVELS.items()},
        "problem_kind": {name: say(words) for name, words in KINDS.items()},
        "framework": {
            "any": say("None, or any"),
            "pytorch": "PyTorch",
            "tensorflow": "TensorFlow",
        },
        "attempts": {str(number): str(number) for number in range(1, 5)},
        "time": {time: say("{time} minutes", time=time) for time in TIMES},
    }[style]
    if chosen and chosen not in known:
        known[chosen] = chosen
    return [
        discord.SelectOption(
            label=words[:1].upper() + words[1:], value=name, default=name == chosen
        )
        for name, words in known.items()
    ]


def capital(words: str) -> str:
    """The words with a capital letter first."""
    return words[:1].upper() + words[1:]


USUAL = {
    "level": "beginner",
    "kind": "conceptual",
    "time": "2:00",
    "framework": "any",
    "attempts": "2",
}
"""What is chosen where nothing else is known."""


def headline(item: Mapping[str, Any]) -> str:
    """The first line of what an item asks."""
    text = item.get("title") or item.get("front") or item.get("prompt") or ""
    plain = re.sub(r"[`*]+", "", str(text))
    return next((line.strip() for line in plain.splitlines() if line.strip()), "…")


def needs(form: str, say: Texts) -> str:
    """What an unfinished item still needs."""
    if form == "answer":
        return say("It still needs its right answer.")
    return say("It still needs a wrong answer.")


def size(draft: Draft, say: Texts) -> str:
    """What the draft holds."""
    count = len(draft.entries)
    if draft.kind == "challenge":
        return say.plural("{count} problem", "{count} problems", count)
    return say.plural("{count} card", "{count} cards", count)


def may_have_more(item: Mapping[str, Any]) -> bool:
    """Whether there is a second form of wrong answers to show."""
    wrong = [one for one in item.get("choices", ()) if not one.get("correct")]
    return kind_of_item(item) in {"choice", "problem"} and 1 < len(wrong) <= MOST_WRONG
