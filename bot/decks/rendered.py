"""How long a question and its reveal become in Discord.

Lengths count UTF-16 units, the larger of the two ways to count an emoji.
They work on documents that may be wrong: whatever is not text counts nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

DISCORD_TEXT_TOTAL = 4000
"""All text of one message of components (Discord's components reference, 2026-07)."""
HEADER = 400
"""Kept free for what is not the author's: the deck's and problem's titles, the deadline, counts."""
PER_CHOICE = 8
"""The letter in front of a choice, its emphasis and line break."""
PER_REVEALED_CHOICE = 40
"""The same, with its mark and how many chose it."""
CODE_BLOCK = len("```python\n\n```\n")


def question_length(item: Mapping[str, Any]) -> int:
    """A problem's or a card's question: what is asked, the code and the choices."""
    asked = _units(item.get("prompt")) + _units(item.get("front"))
    return HEADER + asked + _code(item) + _choices(item, PER_CHOICE)


def reveal_length(item: Mapping[str, Any]) -> int:
    """The question and, in the same message, all that one member sees when it ends.

    That is how a member alone sees it. A live round's reveal is a message of
    its own, with every feedback but without prompt and code: with all texts at
    their limits it stays below 4,000.
    """
    shown = sum(_units(item.get(name)) for name in ("back", "explanation", "model_answer"))
    choices = list(_mappings(item.get("choices")))
    marks = len(choices) * (PER_REVEALED_CHOICE - PER_CHOICE)
    feedback = max((_units(choice.get("feedback")) for choice in choices), default=0)
    return question_length(item) + marks + feedback + shown + _concepts(item)


def _code(item: Mapping[str, Any]) -> int:
    length = _units(item.get("code"))
    return length + CODE_BLOCK if length else 0


def _choices(item: Mapping[str, Any], each: int) -> int:
    return sum(_units(choice.get("text")) + each for choice in _mappings(item.get("choices")))


def _concepts(item: Mapping[str, Any]) -> int:
    concepts = _mappings(item.get("concepts"))
    return sum(_units(concept.get("text")) + PER_REVEALED_CHOICE for concept in concepts)


def _units(value: object) -> int:
    return (
        len(value.strip().encode("utf-16-le", "surrogatepass")) // 2
        if isinstance(value, str)
        else 0
    )


def _mappings(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        yield from (one for one in value if isinstance(one, Mapping))
