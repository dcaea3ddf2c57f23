"""Schema 1 of decks: what is taught, as frozen values.

Within a schema limits may be relaxed and fields added, never the reverse:
documents stored long ago must still be read (see `deck_from_document`).
"""

# Annotations are read at run time: the docstring under a field becomes its help in editors.
import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from typing import Annotated, Any, Literal, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from bot.decks.rules import breaches
from bot.decks.text import (
    Blurb,
    Code,
    Emoji,
    Explanation,
    Language,
    Line,
    Notes,
    Prompt,
    ProofCode,
    Slug,
    Time,
    Title,
    seconds_of,
)

SCHEMA = 1
MOST_CARDS = 2_000
"""Cards of one deck: as many as shared Anki decks have; their document stays about a megabyte."""

Level = Literal["beginner", "intermediate", "advanced", "expert"]
ProblemKind = Literal[
    "predict-output", "model-choice", "hyperparameter", "debug", "conceptual", "metrics"
]
Framework = Literal["tensorflow", "pytorch", "any"]
Runtime = Literal["torch", "tensorflow", "python"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Identified = TypeVar("_Identified", bound=_HasId)


def _by_id(parts: Sequence[_Identified], wanted: str) -> _Identified:
    for part in parts:
        if part.id == wanted:
            return part
    raise KeyError(wanted)


class Choice(_Part):
    """One of the possible answers."""

    id: Slug
    """A name for this choice that never changes, such as `nan`."""
    text: Line
    """The answer as members read it, on one line, up to 200 characters."""
    correct: Annotated[bool, Field(strict=True)] = False
    """Write `true` on the one right answer; leave it out on the others."""
    feedback: Blurb | None = None
    """Why this answer tempts and where it fails, up to 300 characters. Wrong answers need it."""


class ProofSource(_Part):
    """Code that shows that the answer is true. It is run for real and must end without an error."""

    code: ProofCode | None = None
    """Python to run, up to 4,000 characters. Left out: the code shown to members."""
    framework: Runtime | None = None
    """What to run it with: torch, tensorflow or python. Left out: the deck's framework."""
    prints: Notes | None = None
    """What it must print, exactly."""


class MultipleChoice(_Part):
    """What problems and choice cards have in common."""

    id: Slug
    """A name that never changes, used once in the deck, such as `loss-after-one-epoch`."""
    level: Level
    """How hard it is: beginner, intermediate, advanced or expert."""
    prompt: Prompt
    """The question in Markdown, up to 700 characters."""
    code: Code | None = None
    """Python shown under the question, up to 1,200 characters. Best written as `code: |`."""
    choices: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=5)]
    """Two to five answers, exactly one of them with `correct: true`."""
    explanation: Explanation
    """Why the right answer is right, shown to everyone at the end, up to 1,200 characters."""
    notes: Notes | None = None
    """Remarks for authors. Members never see them."""
    proof: ProofSource | None = None
    """Code that shows that the answer is true."""

    @property
    def correct(self) -> Choice:
        """The one right choice."""
        return next(choice for choice in self.choices if choice.correct)

    def choice(self, choice_id: str) -> Choice:
        """The choice with this id; raises KeyError."""
        return _by_id(self.choices, choice_id)


class Problem(MultipleChoice):
    """One timed question of a challenge."""

    kind: ProblemKind
    """Its kind: predict-output, model-choice, hyperparameter, debug, conceptual or metrics."""
    time: Time
    """How long members may answer, as "minutes:seconds", from "0:10" to "10:00"."""
    title: Title
    """A short title on one line, up to 80 characters."""
    hint: Blurb
    """A nudge that does not give the answer away, up to 300 characters."""

    @property
    def seconds(self) -> int:
        """How long members may answer."""
        return seconds_of(self.time)


class ChoiceCard(MultipleChoice):
    """A card with answers to choose from."""

    type: Literal["choice"]
    """What kind of card this is: reveal, choice or explain."""
    siblings: Slug | None = None
    """The same word on cards about the same thing: no two of them are asked on one day."""


class RevealCard(_Part):
    """A card with a front and a back."""

    id: Slug
    """A name that never changes, used once in the deck, such as `what-freezing-means`."""
    type: Literal["reveal"]
    """What kind of card this is: reveal, choice or explain."""
    level: Level
    """How hard it is: beginner, intermediate, advanced or expert."""
    front: Prompt
    """The question in Markdown, up to 700 characters."""
    code: Code | None = None
    """Python shown under the front, up to 1,200 characters. Best written as `code: |`."""
    back: Explanation
    """The answer in Markdown, up to 1,200 characters."""
    siblings: Slug | None = None
    """The same word on cards about the same thing: no two of them are asked on one day."""
    notes: Notes | None = None
    """Remarks for authors. Members never see them."""
    proof: ProofSource | None = None
    """Code that shows that the answer is true."""


class Concept(_Part):
    """One idea that a member's explanation should contain."""

    id: Slug
    """A name for this idea that never changes, such as `weights-stay`."""
    text: Line
    """The idea as one full short sentence, up to 200 characters."""
    phrases: Annotated[tuple[Line, ...], Field(max_length=40)] = ()
    """Up to 40 example wordings that earn it."""
    patterns: Annotated[tuple[Line, ...], Field(min_length=1, max_length=60)] | None = None
    """Up to 60 patterns such as `few~data !head`, for a sharper grade than phrases alone give."""


class ExplainCard(_Part):
    """A card that members answer in their own words."""

    id: Slug
    """A name that never changes, used once in the deck, such as `tf-freezing-why`."""
    type: Literal["explain"]
    """What kind of card this is: reveal, choice or explain."""
    level: Level
    """How hard it is: beginner, intermediate, advanced or expert."""
    prompt: Prompt
    """The question in Markdown, up to 700 characters."""
    concepts: Annotated[tuple[Concept, ...], Field(min_length=1, max_length=10)]
    """One to ten ideas that a full answer contains."""
    model_answer: Explanation
    """A full answer as an expert would give it, up to 1,200 characters."""
    siblings: Slug | None = None
    """The same word on cards about the same thing: no two of them are asked on one day."""
    notes: Notes | None = None
    """Remarks for authors. Members never see them."""
    proof: ProofSource | None = None
    """Code that shows that the answer is true."""

    def concept(self, concept_id: str) -> Concept:
        """The concept with this id; raises KeyError."""
        return _by_id(self.concepts, concept_id)


Card = RevealCard | ChoiceCard | ExplainCard


class Badge(_Part):
    """What everyone earns who solves every problem of a challenge."""

    id: Slug
    """A name that never changes, used by this deck only, such as `freezing-master`."""
    name: Title
    """The name members see, up to 80 characters."""
    emoji: Emoji
    """One emoji, in quotes, such as "🧊"."""
    description: Line
    """What the badge stands for, on one line, up to 200 characters."""


class _Deck(_Part):
    schema_: Annotated[Literal[1], Field(alias="schema")]
    """The version of this format: always 1."""
    id: Slug
    """A name for the deck that never changes, such as `freezing-master`."""
    title: Title
    """The title on one line, up to 80 characters."""
    description: Blurb
    """One or two sentences on what the deck is about, up to 300 characters."""
    topic: Slug
    """What it is about in one word or two joined by a hyphen, such as `freezing`."""
    framework: Framework
    """What the code is written with: tensorflow, pytorch or any."""
    language: Language = "en"
    """The language the deck is written in, such as `en`."""
    translations: Annotated[dict[str, Any], Field(max_length=0)] = Field(default_factory=dict)
    """Nothing: it is kept for later."""

    def to_document(self) -> dict[str, Any]:
        """The deck as JSON values, as `deck_version.document` keeps it."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)

    @property
    def content_hash(self) -> str:
        """SHA-256 (hexadecimal) of the document as JSON with sorted keys and no spaces.

        Equal for files that differ only in formatting, comments, the order of
        keys, or in whether defaults are written down.
        """
        canonical = json.dumps(
            self.to_document(), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        return hashlib.sha256(canonical.encode()).hexdigest()

    def __hash__(self) -> int:
        return hash(self.content_hash)

    @model_validator(mode="after")
    def _keeps_the_rules(self) -> "_Deck":
        broken = list(breaches(self.to_document()))
        if broken:
            told = "; ".join(breach.message for breach in broken)
            raise PydanticCustomError("rules", "{told}", {"told": told, "breaches": broken})
        return self


class ChallengeDeck(_Deck):
    """Timed problems that a group solves together, with a badge for who solves them all."""

    kind: Literal["challenge"]
    """What kind of deck this is: challenge (timed problems) or recall (cards)."""
    attempts: Annotated[int, Field(strict=True, ge=1, le=4)] = 2
    """How often a member may answer each problem, from 1 to 4. Left out: 2."""
    badge: Badge
    """The badge for everyone who solves every problem."""
    problems: Annotated[tuple[Problem, ...], Field(min_length=1, max_length=10)]
    """One to ten problems, in the order they are asked."""

    @property
    def items(self) -> tuple[Problem, ...]:
        """The problems."""
        return self.problems

    @property
    def seconds(self) -> int:
        """How long the problems take when each is used up to its end."""
        return sum(problem.seconds for problem in self.problems)

    def problem(self, problem_id: str) -> Problem:
        """The problem with this id; raises KeyError."""
        return _by_id(self.problems, problem_id)


class RecallDeck(_Deck):
    """Cards that members repeat, each at the moment when it helps most."""

    kind: Literal["recall"]
    """What kind of deck this is: challenge (timed problems) or recall (cards)."""
    minutes: Annotated[int, Field(strict=True, ge=1, le=600)]
    """About how many minutes it takes to go through it once, from 1 to 600."""
    cards: Annotated[
        tuple[Annotated[Card, Field(discriminator="type")], ...],
        Field(min_length=1, max_length=MOST_CARDS),
    ]
    """One to 2,000 cards."""

    @property
    def items(self) -> tuple[Card, ...]:
        """The cards."""
        return self.cards

    @property
    def seconds(self) -> int:
        """About how long it takes to go through the deck once."""
        return self.minutes * 60

    def card(self, card_id: str) -> Card:
        """The card with this id; raises KeyError."""
        return self._cards_by_id[card_id]

    @cached_property
    def _cards_by_id(self) -> dict[str, Card]:
        """Sessions look up hundreds of cards at once, and a deck may hold thousands."""
        return {card.id: card for card in self.cards}


Deck = ChallengeDeck | RecallDeck
