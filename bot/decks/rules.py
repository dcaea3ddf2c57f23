"""What must hold between the parts of a deck.

The rules read plain documents, also wrong ones, so that they can be reported
together with everything else: a part of the wrong type is passed over here,
because the models speak of it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.decks.rendered import DISCORD_TEXT_TOTAL, question_length, reveal_length
from bot.decks.wording import quoted
from bot.learning.explain import BadPattern, pattern

Path = tuple[str | int, ...]
"""The keys and indexes that lead to a part of a document."""
Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that the document breaks, and where."""

    path: Path
    message: str
    expected: str
    offset: int | None = None
    """How far into the text at `path`, in characters; None for the part as a whole."""
    at_key: bool = False
    """Whether the name of the field is what is wrong, rather than its value."""


def breaches(document: object) -> Iterator[Breach]:
    """Every rule broken between the parts of `document`."""
    if not isinstance(document, Mapping):
        return
    for name in ("problems", "cards"):
        yield from _repeated(document, (), name, "id")
        for path, item in _parts(document, (), name):
            yield from _item_breaches(path, item)


def without_value(document: object, path: Path = ()) -> Iterator[Breach]:
    """Every field of a file whose name stands there with nothing behind it."""
    if isinstance(document, Mapping):
        for name, value in document.items():
            yield from without_value(value, (*path, name))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from without_value(value, (*path, index))
    elif document is None and path:
        yield Breach(path, f"{label(path)} has no value", "a value, or else no such line")


def label(path: Path) -> str:
    """What to call the part at `path` in a sentence."""
    if not path:
        return "the deck"
    *around, last = path
    if isinstance(last, str):
        return quoted(last)
    return f"item {last + 1} of {quoted(around[-1])}" if around else f"item {last + 1}"


def _item_breaches(path: Path, item: Part) -> Iterator[Breach]:
    for rule in _ITEM_RULES:
        yield from rule(path, item)


def _parts(owner: Part, path: Path, name: str) -> Iterator[tuple[Path, Part]]:
    values = owner.get(name)
    if isinstance(values, Sequence) and not isinstance(values, str):
        for index, value in enumerate(values):
            if isinstance(value, Mapping):
                yield (*path, name, index), value


def _repeated(owner: Part, path: Path, name: str, field: str) -> Iterator[Breach]:
    seen: set[str] = set()
    for part_path, part in _parts(owner, path, name):
        value = part.get(field)
        if not isinstance(value, str):
            continue
        value = value.strip()
        if value in seen:
            message = f'"{field}" repeats {quoted(value)}, which stands further up already'
            yield Breach((*part_path, field), message, f"a different {field} for each")
        seen.add(value)


def _distinct_parts(path: Path, item: Part) -> Iterator[Breach]:
    for name, field in (("choices", "id"), ("choices", "text"), ("concepts", "id")):
        yield from _repeated(item, path, name, field)


def _one_correct_choice(path: Path, item: Part) -> Iterator[Breach]:
    choices = list(_parts(item, path, "choices"))
    right = [choice_path for choice_path, choice in choices if choice.get("correct") is True]
    unclear = any(not isinstance(choice.get("correct", False), bool) for _, choice in choices)
    if choices and not right and not unclear:
        yield Breach(
            (*path, "choices"),
            "none of the choices is marked as the right one",
            '"correct: true" on exactly one of them',
            at_key=True,
        )
    for extra in right[1:]:
        message = "a second choice is marked as the right one"
        yield Breach((*extra, "correct"), message, '"correct: true" on exactly one of them')


def _feedback_on_wrong_choices(path: Path, item: Part) -> Iterator[Breach]:
    choices = list(_parts(item, path, "choices"))
    if all(choice.get("correct") is not True for _, choice in choices):
        return  # one of them is meant to be right, and needs none
    for choice_path, choice in choices:
        if choice.get("correct") is not True and choice.get("feedback") is None:
            name = quoted(choice.get("id", choice.get("text", "")))
            message = f'the wrong choice {name} has no "feedback"'
            yield Breach(
                (*choice_path, "feedback"),
                message,
                "a sentence on why it tempts and where it fails",
            )


def _readable_patterns(path: Path, item: Part) -> Iterator[Breach]:
    for concept_path, concept in _parts(item, path, "concepts"):
        patterns = concept.get("patterns")
        for index, text in enumerate(patterns if isinstance(patterns, Sequence) else ()):
            if isinstance(text, str) and not _is_readable(text):
                yield Breach(
                    (*concept_path, "patterns", index),
                    f"the pattern {quoted(text)} cannot be read",
                    'terms such as "few~data !head", one of them wanted',
                )


def _is_readable(text: str) -> bool:
    try:
        pattern(text)
    except BadPattern:
        return False
    return True


def _something_to_run(path: Path, item: Part) -> Iterator[Breach]:
    proof = item.get("proof")
    if isinstance(proof, Mapping) and proof.get("code") is None and item.get("code") is None:
        message = 'the "proof" has nothing to run'
        yield Breach((*path, "proof"), message, '"code" in it, or code that members see')


def _fits_into_discord(path: Path, item: Part) -> Iterator[Breach]:
    for name, length in (("question", question_length(item)), ("reveal", reveal_length(item))):
        if length > DISCORD_TEXT_TOTAL:
            message = f"the {name} takes {length:,} characters in Discord, all texts together"
            yield Breach(path, message, f"at most {DISCORD_TEXT_TOTAL:,}; shorten any of them")
            return


_ITEM_RULES: tuple[Callable[[Path, Part], Iterator[Breach]], ...] = (
    _distinct_parts,
    _one_correct_choice,
    _feedback_on_wrong_choices,
    _readable_patterns,
    _something_to_run,
    _fits_into_discord,
)
