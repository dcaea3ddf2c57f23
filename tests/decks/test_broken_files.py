"""Every file in data/broken has its exact mistakes beside it, one per line."""

from pathlib import Path

import pytest

from bot.decks import DeckError, load_deck, parse_deck

BROKEN = sorted((Path(__file__).parent / "data" / "broken").glob("*.yaml"))


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_broken_deck_tells_every_mistake_with_its_place(file):
    with pytest.raises(DeckError) as caught:
        parse_deck(file.read_bytes(), file.name)
    assert str(caught.value) + "\n" == file.with_suffix(".expected").read_text()


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_line_ends_of_windows_change_no_place(file):
    text = file.read_text().replace("\n", "\r\n")
    with pytest.raises(DeckError) as caught:
        parse_deck(text, file.name)
    assert str(caught.value) + "\n" == file.with_suffix(".expected").read_text()


def test_a_mistake_names_the_file_as_it_was_given():
    file = next(file for file in BROKEN if file.stem == "tab")
    with pytest.raises(DeckError) as caught:
        load_deck(file)
    (mistake,) = caught.value.problems
    assert (mistake.file, mistake.line, mistake.column) == (str(file), 16, 1)
    assert str(mistake) == f"{file}:16:1: {mistake.message}, expected {mistake.expected}"
