import shutil

import pytest

from bot.decks import DeckInvalid, DeckUnreadable, Library, load_library
from bot.decks.library import AUTOCOMPLETE


@pytest.fixture
def folder(tmp_path, data):
    for name in ("challenge.yaml", "recall.yaml"):
        shutil.copy(data / name, tmp_path)
    return tmp_path


def test_the_decks_of_a_folder_are_found_by_id(folder):
    library = load_library(folder)
    assert sorted(library.decks) == ["small-challenge", "small-recall"]
    assert library.broken == ()


def test_a_broken_deck_is_kept_aside_and_hides_no_other(folder, data):
    shutil.copy(data / "broken" / "tab.yaml", folder / "a.yaml")
    (folder / "b.yml").mkdir()
    (folder / "c.yaml").symlink_to(folder / "nowhere")
    (folder / "readme.txt").write_text("not a deck")
    library = load_library(folder)
    assert sorted(library.decks) == ["small-challenge", "small-recall"]
    files = [error.problems[0].file for error in library.broken]
    assert files == [str(folder / name) for name in ("a.yaml", "b.yml", "c.yaml")]


def test_a_second_deck_with_the_same_id_and_badge_says_whose_they_are(folder):
    shutil.copy(folder / "challenge.yaml", folder / "copy.yaml")
    library = load_library(folder)
    (error,) = library.broken
    assert isinstance(error, DeckInvalid)
    deck_id, badge_id = map(str, error.problems)
    assert deck_id == (
        f'{folder}/copy.yaml:2:5: the deck\'s id "small-challenge" is used by challenge.yaml'
        " already, expected a deck's id that no other deck has"
    )
    assert badge_id == (
        f'{folder}/copy.yaml:8:13: the badge\'s id "small-solver" is used by challenge.yaml'
        " already, expected a badge's id that no other deck has"
    )


def test_a_missing_folder_says_so(tmp_path):
    with pytest.raises(DeckUnreadable, match="this folder cannot be read"):
        load_library(tmp_path / "none")


def test_the_library_cannot_be_changed(folder):
    with pytest.raises(TypeError):
        load_library(folder).decks["other"] = None


TITLES = {
    "freezing-master": "Freezing Master",
    "fine-tuning-learning-rate-master": "Fine-Tuning Learning Rate Master",
    "freezing-tensorflow": "Freezing layers in TensorFlow",
    "freezing-pytorch": "Freezing layers in PyTorch",
    "fine-tuning-tensorflow": "The fine-tuning approach",
    "naive-bayes": "Naïve Bayes",
}


@pytest.fixture
def library(challenge, recall):
    decks = {
        key: (challenge if "master" in key else recall).model_copy(
            update={"id": key, "title": title, "topic": "models", "description": "A deck."}
        )
        for key, title in TITLES.items()
    }
    return Library(decks)


def found(library, query, **options):
    return [deck.id for deck in library.find(query, **options)]


def test_an_empty_query_finds_everything_by_title(library):
    assert found(library, "") == [
        "fine-tuning-learning-rate-master",
        "freezing-pytorch",
        "freezing-tensorflow",
        "freezing-master",
        "naive-bayes",
        "fine-tuning-tensorflow",
    ]


def test_what_begins_with_the_query_comes_before_what_contains_it(library):
    assert found(library, "fine") == ["fine-tuning-learning-rate-master", "fine-tuning-tensorflow"]
    assert found(library, "tun")[0] == "fine-tuning-learning-rate-master"
    assert found(library, "the f") == ["fine-tuning-tensorflow"]
    assert found(library, "master") == ["fine-tuning-learning-rate-master", "freezing-master"]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("FREEZING M", "freezing-master"),
        ("naive", "naive-bayes"),
        ("fine tuning learning", "fine-tuning-learning-rate-master"),
        ("freezing-pyt", "freezing-pytorch"),
        ("orch", "freezing-pytorch"),
        ("frezing mastr", "freezing-master"),
        ("lerning rat", "fine-tuning-learning-rate-master"),
        ("pytroch", "freezing-pytorch"),
        ("bayse", "naive-bayes"),
    ],
)
def test_a_deck_is_found_whatever_way_it_is_typed(library, query, best):
    assert found(library, query)[0] == best


def test_what_resembles_nothing_finds_nothing(library):
    assert found(library, "kubernetes") == []


def test_the_kind_narrows_what_is_found(library):
    assert found(library, "freezing", kind="challenge") == ["freezing-master"]


def test_no_more_is_found_than_discord_shows(challenge):
    decks = {f"deck-{n}": challenge.model_copy(update={"id": f"deck-{n}"}) for n in range(60)}
    assert len(Library(decks).find("deck")) == AUTOCOMPLETE
    assert len(Library(decks).find("deck", limit=3)) == 3
