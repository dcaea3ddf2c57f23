import pytest

from bot.decks.rendered import (
    DISCORD_TEXT_TOTAL,
    HEADER,
    PER_CHOICE,
    PER_REVEALED_CHOICE,
    question_length,
    reveal_length,
)


def test_a_question_is_all_that_is_shown_while_it_is_open():
    item = {"prompt": "12345", "code": "1", "choices": [{"text": "AB"}, {"text": "C"}]}
    code = len("```python\n1\n```\n")
    assert question_length(item) == HEADER + 5 + code + 3 + 2 * PER_CHOICE


def test_a_reveal_adds_the_explanation_and_the_longest_feedback():
    item = {
        "prompt": "1",
        "choices": [{"text": "A", "feedback": "12"}, {"text": "B", "feedback": "123"}],
        "explanation": "1234",
    }
    marks = 2 * (PER_REVEALED_CHOICE - PER_CHOICE)
    assert reveal_length(item) == question_length(item) + marks + 4 + 3


def test_an_explain_card_shows_its_concepts_and_the_model_answer():
    item = {"prompt": "1", "concepts": [{"text": "12"}, {"text": "3"}], "model_answer": "1234"}
    assert reveal_length(item) == HEADER + 1 + 3 + 2 * PER_REVEALED_CHOICE + 4


def test_an_emoji_counts_two():
    assert question_length({"front": "🧊"}) == HEADER + 2


@pytest.mark.parametrize("item", [{}, {"choices": 1, "prompt": []}, {"concepts": ["x", None]}])
def test_what_is_no_text_counts_nothing(item):
    assert reveal_length(item) == HEADER


def test_a_reveal_card_at_its_limits_fits():
    item = {"front": "x" * 700, "code": "x" * 1200, "back": "x" * 1200}
    assert reveal_length(item) <= DISCORD_TEXT_TOTAL
