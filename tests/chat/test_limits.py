"""The fullest messages that a deck or a run can make stay within Discord's limits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from discord import ui

from bot.chat.after_reveal import after_reveal_row
from bot.chat.render.controls import control_row
from bot.chat.render.lobby import LobbyView, lobby
from bot.chat.render.points import points_explained
from bot.chat.render.question import QuestionView, closed_question, open_question
from bot.chat.render.reveal import RevealView, reveal
from bot.chat.render.standings import StandingRow, standings
from bot.decks import ChallengeDeck, deck_from_document, load_deck
from bot.paths import CONTENT
from bot.texts import texts

SAY = texts("en-US")
LONGEST_ID = 9_223_372_036_854_775_807
NOW = datetime(2026, 11, 20, tzinfo=UTC)


def deck_at_its_limits() -> ChallengeDeck:
    """A problem that fills Discord's message as far as the loader lets it."""
    document = load_deck(CONTENT / "decks" / "freezing-master.yaml").to_document()
    document["title"] = "T" * 80
    problem = document["problems"][0]
    problem |= {"title": "t" * 80, "prompt": "p" * 700, "hint": "h" * 300}
    problem |= {"code": None, "explanation": "e" * 1000}
    problem["choices"] = [
        {
            "id": f"choice-{number}".ljust(40, "x"),
            "text": f"{number}" + "c" * 118,
            "correct": number == 0,
            "feedback": "f" * 290,
        }
        for number in range(5)
    ]
    problem.pop("code")
    problem.pop("proof", None)
    deck = deck_from_document(document)
    assert isinstance(deck, ChallengeDeck)
    return deck


def question_of(deck: ChallengeDeck) -> QuestionView:
    problem = deck.problems[0]
    return QuestionView(
        question_id=LONGEST_ID,
        deck=deck,
        problem=problem,
        position=0,
        choice_ids=tuple(choice.id for choice in problem.choices),
        attempts_allowed=2,
        closes_at=NOW,
        credited=True,
        answered=100_000,
        paused_left=timedelta(minutes=10),
    )


def check(view: ui.LayoutView) -> None:
    """Discord: 4,000 characters of text, 40 components, ids of 100 characters."""
    assert view.content_length() <= 4000
    assert view.total_children_count <= 40
    for item in view.walk_children():
        assert len(getattr(item, "custom_id", None) or "") <= 100


def test_the_fullest_question_and_its_reveal_fit():
    question = question_of(deck_at_its_limits())
    check(open_question(question, SAY))
    check(closed_question(question, SAY))
    chosen = dict.fromkeys(question.choice_ids, 100_000)
    shown = RevealView(question, chosen, 100_000, 99_999, LONGEST_ID, 599.9)
    rows = [
        after_reveal_row(LONGEST_ID, True, SAY),  # noqa: FBT003
        control_row(LONGEST_ID, ("next", "pause"), SAY),
    ]
    check(reveal(shown, SAY, rows))


def test_the_lobby_of_a_whole_school_fits():
    deck = deck_at_its_limits()
    for state in ("open", "paused", "begun", "stopped"):
        view = LobbyView(LONGEST_ID, deck, NOW, state, 500, [LONGEST_ID] * 500, LONGEST_ID)
        check(lobby(view, SAY))


def test_the_explanation_of_points_fits_a_message_and_says_what_the_formula_says():
    text = points_explained(SAY)
    assert len(text) <= 2000
    for figure in ("100", "150", "200", "300", "20 %", "50 %", "187"):
        assert figure in text


def test_the_standings_of_a_whole_school_fit():
    rows = [StandingRow(n + 1, LONGEST_ID, 4500, 10, 10, 5999.0, 10) for n in range(500)]
    view = standings(LONGEST_ID, deck_at_its_limits(), rows, [LONGEST_ID] * 500, SAY, skipped=9)
    check(view)
