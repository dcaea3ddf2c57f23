import os

import pytest

from bot.decks import (
    ChoiceCard,
    DeckError,
    DeckInvalid,
    DeckMalformed,
    DeckUnreadable,
    ExplainCard,
    RevealCard,
    load_deck,
    parse_deck,
)


def mistakes(text, name="deck.yaml"):
    with pytest.raises(DeckError) as caught:
        parse_deck(text, name)
    return caught.value


@pytest.fixture(scope="module")
def text(data):
    return (data / "challenge.yaml").read_text()


@pytest.fixture(scope="module")
def cards(data):
    return (data / "recall.yaml").read_text()


def test_a_challenge_comes_with_its_problems_badge_and_times(challenge):
    assert (challenge.id, challenge.kind, challenge.attempts) == ("small-challenge", "challenge", 2)
    assert challenge.badge.emoji == "🧊"
    assert [problem.seconds for problem in challenge.problems] == [120, 90]
    assert challenge.seconds == 210
    problem = challenge.problem("sum-of-ones")
    assert problem.correct.id == "three"
    assert problem.choice("one").feedback == "That is one element of it."
    assert problem.code == "import torch\n\nprint(torch.ones(3).sum().item())"


def test_a_recall_deck_comes_with_cards_of_three_types(recall):
    assert [type(card) for card in recall.cards] == [RevealCard, ChoiceCard, ExplainCard]
    assert recall.seconds == 180
    assert recall.card("how-to-freeze").correct.text == "trainable is set to False"
    concept = recall.card("why-freeze").concept("keeps")
    assert concept.phrases == ("they remember", "nothing learned is lost")


def test_an_unknown_id_is_a_key_error(challenge):
    with pytest.raises(KeyError, match="four"):
        challenge.problem("sum-of-ones").choice("four")


def test_a_deck_cannot_be_changed(challenge):
    with pytest.raises(ValueError, match="frozen"):
        challenge.title = "Another"


def test_a_time_needs_no_quotes(text):
    assert "time: 2:00" in text
    assert parse_deck(text, "deck").problems[0].time == "2:00"


@pytest.mark.parametrize("word", ["yes", "No", "on", "2026-11-20", "0x1F", "1_000", "12:30:45"])
def test_words_that_other_yaml_readers_convert_stay_text(text, word):
    deck = parse_deck(text.replace("title: A sum", f"title: {word}"), "deck")
    assert deck.problems[0].title == word


@pytest.mark.parametrize("word", ["true", "null", "~", "3", "-1.5", "1e-4", ".5"])
def test_words_that_are_no_text_in_yaml_are_refused_as_text(text, word):
    (mistake,) = mistakes(text.replace("title: A sum", f"title: {word}")).problems
    assert (mistake.line, mistake.message.split()[0]) == (14, '"title"')


def test_the_mark_of_an_editor_at_the_beginning_is_passed_over(text):
    assert parse_deck("\ufeff" + text, "deck") == parse_deck(text.encode("utf-8-sig"), "deck")


def test_a_missing_file_says_so(tmp_path):
    with pytest.raises(DeckUnreadable) as caught:
        load_deck(tmp_path / "none.yaml")
    expected = "cannot be read (no such file or directory), expected a deck in YAML"
    assert str(caught.value) == f"{tmp_path}/none.yaml: {expected}"


def test_a_folder_or_a_pipe_is_not_a_deck(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path, tmp_path / "pipe.yaml"):
        with pytest.raises(DeckUnreadable, match="this is not a file"):
            load_deck(path)


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "deck.yaml"
    file.write_text("schema: 1")
    monkeypatch.setattr(type(file), "open", refuse)
    with pytest.raises(DeckUnreadable, match=r"cannot be read \(permission denied\)"):
        load_deck(file)


@pytest.mark.parametrize("emoji", ["🧊", "👩‍🔬", "1️⃣", "🏴‍☠️", "🇩🇪", "❤️", "🎚️"])
def test_any_one_emoji_makes_a_badge(text, emoji):
    assert parse_deck(text.replace("🧊", emoji), "deck").badge.emoji == emoji


@pytest.mark.parametrize("emoji", ["ice", "é", "<:ice:123456789>", ":ice:", "1", "🧊 ice"])
def test_words_and_a_guilds_own_emoji_make_no_badge(text, emoji):
    (mistake,) = mistakes(text.replace("🧊", emoji)).problems
    assert mistake.expected == "one emoji, such as 🧊"


def test_a_file_of_more_than_a_mebibyte_is_not_read(tmp_path):
    file = tmp_path / "large.yaml"
    file.write_bytes(b"#" * (1 << 20) + b"\n")
    with pytest.raises(DeckUnreadable, match="larger than 1 MiB, expected at most 1 MiB"):
        load_deck(file)


def test_a_file_that_is_not_utf_8_says_where(text):
    error = mistakes(text.replace("Think of ice", "Müller").encode("latin-1", "replace"))
    assert isinstance(error, DeckUnreadable)
    assert str(error).startswith("deck.yaml:43:12: this character is not UTF-8")


def test_a_control_character_says_where(text):
    error = mistakes(text.replace("Think of ice", "Thi\x07nk of ice"))
    assert isinstance(error, DeckMalformed)
    assert str(error).startswith("deck.yaml:43:14: an invisible control character stands here")


def test_python_that_does_not_parse_is_placed_in_a_literal_block(text):
    error = mistakes(text.replace("import torch\n", "import torch as\n"))
    (mistake,) = error.problems
    assert (mistake.line, mistake.column) == (17, 22)
    assert "line 1 of the code" in mistake.message


def test_python_in_another_kind_of_text_is_placed_at_its_beginning(text):
    code = '    code: "x = 1\\n\\ny = ("\n'
    error = mistakes(text.replace("    hint: Think of ice.\n", "    hint: Think.\n" + code))
    (mistake,) = error.problems
    assert (mistake.line, mistake.column) == (44, 11)


def test_python_warnings_stop_no_deck(text):
    code = '    code: |\n      "\\d" is 1\n'
    deck = parse_deck(text.replace("    hint: Think of ice.\n", "    hint: Think.\n" + code), "d")
    assert deck.problems[1].code == '"\\d" is 1'


@pytest.mark.parametrize("opening", ["(", "[", "-", "not ", "lambda:", "f'{", "if 1:\n"])
def test_python_nested_beyond_reason_is_refused_or_read_but_never_breaks(text, opening):
    nested = (opening * (1000 // len(opening)) + "1").replace("'", "''")
    code = f"    proof: {{code: '{nested}'}}\n"
    hint = "    hint: Think of ice.\n"
    without = text[: text.index("    proof:\n      framework")]
    try:
        parse_deck(without.replace(hint, hint + code), "deck")
    except DeckInvalid as error:
        (mistake,) = error.problems
        assert "is not Python" in mistake.message


def test_a_field_without_value_is_a_mistake_even_where_it_may_be_left_out(text):
    (mistake,) = mistakes(text.replace("notes: Easy on purpose.", "notes:")).problems
    assert mistake.message == '"notes" has no value'
    assert mistake.expected == "a value, or else no such line"


def test_a_wrong_choice_with_empty_feedback_is_told_once(text):
    error = mistakes(text.replace("feedback: Nothing updates it.", "feedback: "))
    assert [(mistake.line, mistake.column) for mistake in error.problems] == [(42, 47)]


def test_choices_that_differ_in_white_space_only_are_the_same(text):
    error = mistakes(text.replace("text: It grows.", 'text: " It stays as it is. "'))
    assert [mistake.line for mistake in error.problems] == [42]


def test_the_field_of_another_kind_of_deck_is_unknown(cards):
    (mistake,) = mistakes(cards.replace("minutes: 3", "minutes: 3\nattempts: 2")).problems
    assert mistake.message == 'there is no field "attempts" here'


def test_more_than_a_hundred_mistakes_are_summed_up():
    error = mistakes("schema: 1\n" + "".join(f"field-{number}: x\n" for number in range(500)))
    assert len(error.problems) == 100
    assert error.problems[-1].message == "and more mistakes from here on"


def test_what_an_author_wrote_is_quoted_short_and_on_one_line(text):
    word = "x" * 500 + "\\n\\u202e"
    error = mistakes(text.replace("topic: freezing", f'topic: "{word}"'))
    long = next(mistake for mistake in error.problems if mistake.line == 6)
    assert long.message == '"topic" has 502 characters'
    error = mistakes(text.replace("topic: freezing", 'topic: "X\\nx"'))
    assert error.problems[0].message == '"topic" cannot be "X�x"'
