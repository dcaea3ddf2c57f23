"""Grading an explanation: which concepts of a card it states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from bot.learning.explain.answer import Answer, Span
from bot.learning.explain.context import RIVALS
from bot.learning.explain.idle import Question, without_idle
from bot.learning.explain.patterns import pattern
from bot.learning.explain.phrases import phrase
from bot.learning.explain.reading import read, read_words, spelled_words
from bot.learning.explain.spelling import Speller
from bot.learning.explain.topic import names_subject
from bot.learning.explain.verdict import Evidence, verdict
from bot.learning.explain.word_order import is_jumbled
from bot.learning.explain.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.learning.explain.statement import Statement


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
    evidence: Evidence

    def graded(self, answer: Answer) -> ConceptGrade:
        return ConceptGrade(self.concept_id, self.text, verdict(self.evidence, answer))


class Grader:
    """Grades the answers to one card; costs some milliseconds to make, so keep it.

    Raises:
        BadPattern: a pattern of a concept cannot be read.
    """

    def __init__(self, prompt: str, concepts: Iterable[ConceptText]) -> None:
        given = tuple(concepts)
        texts = [prompt, *(line for one in given for line in (one.text, *one.phrases))]
        self.speller: Final = Speller(word.text for text in texts for word in words(text))
        asked = read(prompt, self.speller)
        self._question = Question.of(prompt, texts, is_ours=names_subject(asked))
        self._talk = _first_talk(asked)
        self._concepts = tuple(map(self._compiled, given))

    def _compiled(self, one: ConceptText) -> _Concept:
        written = tuple(map(pattern, one.patterns or ()))
        patterns = tuple(each for each in written if not each.against)
        against = tuple(each for each in written if each.against)
        wordings = tuple(phrase(read(line, self.speller)) for line in (one.text, *one.phrases))
        if against:
            return _Concept(one.id, one.text, Evidence(patterns, against, wordings))
        contrary = tuple(denial for each in patterns for denial in each.denials())
        return _Concept(one.id, one.text, Evidence(patterns, contrary, wordings, wordings))

    def grade(self, text: str) -> Grade:
        """What `text` earns; its first 4,000 characters are read."""
        row = spelled_words(text, self.speller)
        statements = () if is_jumbled(text, row) else read_words(row, self._talk)
        answer = Answer(without_idle(statements, self._question))
        return Grade(tuple(one.graded(answer) for one in self._concepts))


def _first_talk(prompt: Sequence[Statement]) -> tuple[str, int] | None:
    found = (m for one in prompt for m in one.mentions if m.name in RIVALS)
    first = next(found, None)
    return (first.name, first.sign) if first else None
