"""What an item of a draft looks like, whether or not it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.render.markdown import fenced, flowed
from bot.chat.render.question import LETTERS
from bot.decks import Concept
from bot.decks.drafting.filling import kind_of_item
from bot.learning.explain import Grader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.texts import Texts


def question(item: Mapping[str, Any]) -> str:
    """What members are asked."""
    title = f"### {item['title']}" if "title" in item else ""
    asked = flowed(str(item.get("front") or item.get("prompt") or ""))
    code = fenced(str(item["code"]).strip("\n"), "py") if item.get("code") else ""
    return "\n".join(part for part in (title, asked, code) if part)


def choices(item: Mapping[str, Any]) -> str:
    """The choices, the right one marked; members get them in another order each time."""
    listed = zip(LETTERS, item.get("choices", ()), strict=False)
    return "\n".join(
        f"{'✅' if one.get('correct') else '▫️'} **{letter}** · {one['text']}"
        for letter, one in listed
    )


def answer(item: Mapping[str, Any], say: Texts) -> str:
    """What members are told in the end."""
    kind = kind_of_item(item)
    if kind == "reveal":
        return flowed(item["back"])
    if kind == "explain":
        ideas = "\n".join(f"☐ {one['text']}" for one in item["concepts"])
        full = say("**A full answer:** {answer}", answer=flowed(item["model_answer"]))
        return f"{ideas}\n\n{full}"
    told = [flowed(item["explanation"])] if "explanation" in item else []
    if "hint" in item:
        told.insert(0, say("-# 💡 Hint: {hint}", hint=flowed(item["hint"])))
    wrong = (one for one in item.get("choices", ()) if one.get("feedback"))
    told += [f"-# ▫️ {one['text']}: {flowed(one['feedback'])}" for one in wrong]
    return "\n".join(told)


def not_found(item: Mapping[str, Any]) -> list[str]:
    """The ideas of an explain card that the grader does not find in its own full answer."""
    if kind_of_item(item) != "explain":
        return []
    concepts = tuple(Concept.model_validate(one) for one in item["concepts"])
    grade = Grader(item["prompt"], concepts).grade(item["model_answer"])
    return [one.text for one in grade.missing]
