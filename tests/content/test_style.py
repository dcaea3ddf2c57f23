"""Our decks carry the whole syllabus, read well on a phone and give nothing away."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from bot.decks import ChallengeDeck, ChoiceCard, ExplainCard, Problem, load_deck

FOLDER = Path(__file__).parents[2] / "content" / "decks"
LONGEST_CODE_LINE = 64
BLOCK = re.compile(r"```\w*\n(.*?)```", re.DOTALL)
HEDGE = re.compile(r"\b(can|may|might|often|usually|sometimes|typically|tends?|likely)\b")

CHALLENGES = {
    "freezing-master": [
        ("loss-after-one-epoch", "predict-output", "intermediate", "2:00"),
        ("unfreeze-first", "model-choice", "intermediate", "1:30"),
        ("learning-rate-for-few-layers", "hyperparameter", "advanced", "1:30"),
        ("unfrozen-but-still", "debug", "advanced", "2:00"),
        ("capacity-and-generalisation", "conceptual", "expert", "2:30"),
    ],
    "fine-tuning-learning-rate-master": [
        ("why-a-smaller-rate", "conceptual", "intermediate", "2:00"),
        ("staircase-schedule", "predict-output", "intermediate", "2:00"),
        ("rate-for-a-small-dataset", "hyperparameter", "advanced", "2:00"),
        ("diverging-curves", "metrics", "advanced", "2:00"),
        ("loss-turns-nan", "debug", "expert", "2:00"),
    ],
}

RECALL = {
    "freezing-tensorflow": {
        "reveal": [
            ("what-freezing-means", "beginner"),
            ("why-freeze", "beginner"),
            ("how-to-freeze", "beginner"),
            ("what-unfreezing-means", "intermediate"),
            ("usual-workflow", "intermediate"),
        ],
        "choice": [
            "what-the-flag-does",
            "reason-to-freeze",
            "when-to-unfreeze",
            "after-changing-the-flag",
            "order-of-the-steps",
        ],
        "explain": {
            "tf-freezing-why": [
                "frozen-do-not-change",
                "unfreezing-lets-them-change",
                "freezing-keeps-knowledge",
                "unfreezing-adapts",
            ],
            "tf-freezing-steps": [
                "set-trainable-false",
                "compile-before-training",
                "train-new-layers",
                "set-trainable-true",
                "compile-again",
                "train-on-slowly",
            ],
        },
    },
    "freezing-pytorch": {
        "reveal": [
            ("what-freezing-means", "beginner"),
            ("why-freeze", "beginner"),
            ("how-to-freeze", "beginner"),
            ("forgetting-to-freeze", "intermediate"),
            ("unfreezing-later", "intermediate"),
        ],
        "choice": [
            "what-requires-grad-does",
            "reason-to-freeze",
            "which-layers-first",
            "step-after-the-head",
            "everything-frozen",
        ],
        "explain": {
            "pt-freezing-why": [
                "frozen-do-not-change",
                "keeps-features",
                "saves-compute",
                "against-overfitting",
            ],
            "pt-freezing-steps": [
                "requires-grad-false",
                "train-new-layers",
                "requires-grad-true",
                "fine-tune-slowly",
            ],
        },
    },
    "fine-tuning-tensorflow": {
        "reveal": [
            ("what-fine-tuning-is", "beginner"),
            ("how-to-freeze", "beginner"),
            ("better-than-from-scratch", "beginner"),
            ("why-freeze-some", "intermediate"),
            ("between-freezing-and-fine-tuning", "intermediate"),
        ],
        "choice": [
            "what-freezing-means",
            "fine-tuning-with-little-data",
            "how-to-make-it-non-trainable",
            "what-follows-freezing",
            "not-a-benefit",
        ],
        "explain": {
            "ft-steps": [
                "load-pretrained",
                "freeze-layers",
                "add-layers",
                "train-new-layers",
                "unfreeze-and-tune",
            ],
            "ft-why": ["learned-features", "less-data", "less-compute", "better-result"],
        },
    },
}

DECKS = {path.stem: load_deck(path) for path in sorted(FOLDER.glob("*.yaml"))}
QUIZZES = [
    (deck_id, item)
    for deck_id, deck in DECKS.items()
    for item in deck.items
    if isinstance(item, Problem | ChoiceCard)
]

each_deck = pytest.mark.parametrize("deck", DECKS.values(), ids=list(DECKS))


def share(holds: list[bool]) -> float:
    return sum(holds) / len(holds)


def others(item: Problem | ChoiceCard) -> list[str]:
    return [choice.text for choice in item.choices if not choice.correct]


@pytest.mark.parametrize("deck_id", CHALLENGES)
def test_a_challenge_asks_all_that_the_syllabus_lists(deck_id: str):
    deck = DECKS[deck_id]
    assert isinstance(deck, ChallengeDeck)
    found = [(one.id, one.kind, one.level, one.time) for one in deck.problems]
    assert found == CHALLENGES[deck_id]
    assert (deck.attempts, deck.framework, deck.badge.id) == (2, "tensorflow", deck_id)
    assert all(len(problem.choices) == 4 for problem in deck.problems)


def test_the_time_shown_is_the_sum_of_the_timers():
    assert DECKS["freezing-master"].seconds == 9.5 * 60
    assert DECKS["fine-tuning-learning-rate-master"].seconds == 10 * 60


@pytest.mark.parametrize("deck_id", RECALL)
def test_a_recall_deck_holds_all_that_the_syllabus_lists(deck_id: str):
    deck, wanted = DECKS[deck_id], RECALL[deck_id]
    cards = {
        kind: [card for card in deck.items if card.type == kind]
        for kind in ("reveal", "choice", "explain")
    }
    assert [(card.id, card.level) for card in cards["reveal"]] == wanted["reveal"]
    assert [card.id for card in cards["choice"]] == wanted["choice"]
    concepts = {card.id: [one.id for one in card.concepts] for card in cards["explain"]}
    assert concepts == wanted["explain"]


def test_who_picks_or_shuns_the_longest_answer_gains_little():
    longest = [
        len(item.correct.text) > max(len(text) for text in others(item)) for _, item in QUIZZES
    ]
    assert 0.10 <= share(longest) <= 0.30


def test_who_picks_or_shuns_the_shortest_answer_gains_little():
    shortest = [
        len(item.correct.text) < min(len(text) for text in others(item)) for _, item in QUIZZES
    ]
    assert 0.10 <= share(shortest) <= 0.30


@pytest.mark.parametrize(("deck_id", "item"), QUIZZES, ids=lambda one: getattr(one, "id", one))
def test_no_answer_stands_out_by_its_length(deck_id: str, item: Problem | ChoiceCard):
    mean = sum(map(len, others(item))) / len(others(item))
    assert 0.75 <= len(item.correct.text) / mean <= 1.25


def test_who_always_picks_the_careful_answer_gets_few_right():
    hedged = [
        bool(HEDGE.search(item.correct.text))
        and not any(HEDGE.search(text) for text in others(item))
        for _, item in QUIZZES
    ]
    assert share(hedged) <= 0.10


def test_who_always_picks_the_same_letter_gets_few_right():
    places = Counter(item.choices.index(item.correct) for _, item in QUIZZES)
    assert max(places.values()) / len(QUIZZES) <= 0.40


@each_deck
def test_code_fits_on_a_phone(deck):
    for item in deck.items:
        texts = [getattr(item, name, None) or "" for name in ("prompt", "explanation", "back")]
        code = [getattr(item, "code", None) or "", item.proof.code or "" if item.proof else ""]
        for part in code + [block for text in texts for block in BLOCK.findall(text)]:
            assert max(map(len, part.splitlines()), default=0) <= LONGEST_CODE_LINE


@each_deck
def test_every_claim_has_a_proof_or_a_reason_why_it_has_none(deck):
    for item in deck.items:
        assert item.proof or item.notes, item.id


def test_predicted_output_is_the_output_of_the_code_shown():
    predictions = [item for _, item in QUIZZES if getattr(item, "kind", "") == "predict-output"]
    assert predictions
    for item in predictions:
        assert item.proof.code.strip().startswith(item.code.strip())


@pytest.mark.parametrize("deck_id", CHALLENGES)
def test_a_hint_does_not_say_the_answer(deck_id: str):
    for problem in DECKS[deck_id].problems:
        assert problem.correct.text.lower() not in problem.hint.lower()


def test_right_answers_say_why_as_wrong_ones_do():
    for _, item in QUIZZES:
        assert all(choice.feedback for choice in item.choices)


def test_a_concept_comes_with_wordings_of_learners():
    cards = [card for deck in DECKS.values() for card in deck.items]
    for card in cards:
        for concept in card.concepts if isinstance(card, ExplainCard) else ():
            wordings = {phrase.lower() for phrase in concept.phrases}
            assert 3 <= len(wordings) == len(concept.phrases) <= 6
            assert concept.text.lower() not in wordings
            assert concept.text.endswith(".")
