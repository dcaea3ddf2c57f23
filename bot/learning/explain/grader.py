"""Grading an explanation: which concepts of a card it states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.learning.explain.answer import Answer, Span
from bot.learning.explain.context import RIVALS
from bot.learning.explain.patterns import Pattern, pattern, span
from bot.learning.explain.phrases import Phrase, phrase, phrase_span
from bot.learning.explain.reading import read
from bot.learning.explain.soup import empty_statements
from bot.learning.explain.spelling import Speller
from bot.learning.explain.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.learning.explain.statement import Statement

WITHDRAWING = frozenset({"correction", "retraction"})


class ConceptText(Protocol):
    """A concept as its author wrote it."""

    @property
    def id(self) -> str: ...  # noqa: D102 - see bot.decks.models.Concept
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def phrases(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def patterns(self) -> Sequence[str] | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class ConceptGrade:
    """Whether an answer earned a concept, and with which of its characters."""

    concept_id: str
    text: str
    """The idea in its author's wording."""
    span: Span | None
    """From which character up to which, not included; None: not earned."""

    @property
    def earned(self) -> bool:
        """Whether the answer states it."""
        return self.span is not None


@dataclass(frozen=True, slots=True)
class Grade:
    """What an answer earned, in the order of the card's concepts."""

    concepts: tuple[ConceptGrade, ...]

    @property
    def earned(self) -> tuple[ConceptGrade, ...]:
        """What the answer states."""
        return tuple(one for one in self.concepts if one.earned)

    @property
    def missing(self) -> tuple[ConceptGrade, ...]:
        """What it leaves out."""
        return tuple(one for one in self.concepts if not one.earned)


@dataclass(frozen=True, slots=True)
class _Concept:
    concept_id: str
    text: str
    patterns: tuple[Pattern, ...]
    phrases: tuple[Phrase, ...]


class Grader:
    """Grades the answers to one card; costs some milliseconds to make, so keep it.

    Raises:
        BadPattern: a pattern of a concept cannot be read.
    """

    def __init__(self, prompt: str, concepts: Iterable[ConceptText]) -> None:
        given = tuple(concepts)
        texts = [prompt, *(line for one in given for line in (one.text, *one.phrases))]
        self._speller = Speller(word.text for text in texts for word in words(text))
        self._prompt = prompt
        self._talk = _first_talk(read(prompt, self._speller))
        self._concepts = tuple(map(self._compiled, given))

    def _compiled(self, one: ConceptText) -> _Concept:
        wordings = [phrase(read(line, self._speller)) for line in (one.text, *one.phrases)]
        return _Concept(one.id, one.text, tuple(map(pattern, one.patterns or ())), tuple(wordings))

    def grade(self, text: str) -> Grade:
        """What `text` earns; its first 4,000 characters are read."""
        answer = Answer(empty_statements(read(text, self._speller, self._talk), self._prompt))
        return Grade(tuple(_graded(one, answer) for one in self._concepts))


def _first_talk(prompt: Sequence[Statement]) -> tuple[str, int] | None:
    found = (m for one in prompt for m in one.mentions if m.name in RIVALS)
    first = next(found, None)
    return (first.name, first.sign) if first else None


def _graded(concept: _Concept, answer: Answer) -> ConceptGrade:
    earned: Span | None = None
    for at, one in enumerate(answer.statements):
        if one.asserted:
            earned = _after(concept, answer, at, earned)
    return ConceptGrade(concept.concept_id, concept.text, earned)


def _after(concept: _Concept, answer: Answer, at: int, earned: Span | None) -> Span | None:
    if _takes_back(concept, answer, at, earned):
        return None
    if earned:
        return earned
    spans = (span(one, answer, at) for one in concept.patterns if not one.against)
    more = (phrase_span(one, answer, at) for one in concept.phrases)
    return next((found for group in (spans, more) for found in group if found), None)


def _takes_back(concept: _Concept, answer: Answer, at: int, earned: Span | None) -> bool:
    """Whether the statement at `at` denies the concept, or withdraws what was said just before."""
    if any(span(one, answer, at) for one in concept.patterns if one.against):
        return True
    here, before = answer.statements[at], answer.statements[at - 1] if at else None
    if here.clause.joint not in WITHDRAWING or not before or not earned:
        return False
    return earned[0] >= before.words[0].start
