import io
import shutil

from bot.decks.check import check
from bot.paths import CONTENT


def checked(*paths):
    out = io.StringIO()
    return check(paths, out), out.getvalue()


def test_each_deck_gets_one_line(data):
    status, told = checked(data)
    assert status == 0
    assert told == (
        f"{data}/challenge.yaml: Small Challenge, challenge, 2 problems, 3.5 minutes\n"
        f"{data}/recall.yaml: Small Recall, recall, 3 cards, 3 minutes\n"
    )


def test_a_broken_deck_gets_its_mistakes_and_the_others_their_line(data):
    broken = data / "broken" / "tab.yaml"
    status, told = checked(broken, data / "recall.yaml")
    assert status == 1
    assert told == (
        f"{broken}:16:1: a tab stands here, expected spaces to indent lines\n"
        f"{data}/recall.yaml: Small Recall, recall, 3 cards, 3 minutes\n"
    )


def test_a_copy_is_told_as_one(data, tmp_path):
    shutil.copy(data / "recall.yaml", tmp_path)
    status, told = checked(data / "recall.yaml", tmp_path)
    assert status == 1
    assert f"{tmp_path}/recall.yaml:2:5: the deck's id" in told


def test_a_missing_file_is_told(tmp_path):
    status, told = checked(tmp_path / "none.yaml")
    assert (status, told.startswith(f"{tmp_path}/none.yaml: cannot be read")) == (1, True)


def test_badges_are_checked_beside_the_decks_with_their_lines(data, tmp_path):
    badges = tmp_path / "badges.yaml"
    shutil.copy(CONTENT / "badges.yaml", badges)
    assert checked(data, badges)[0] == 0
    assert checked(badges) == (0, f"{badges}: 9 badges\n")
    text = badges.read_text().replace("earned_by: runs", "earned_by: run", 1)
    badges.write_text(text)
    line = text[: text.index("earned_by: run\n")].count("\n") + 1
    status, told = checked(data / "recall.yaml", tmp_path)
    assert status == 1
    assert "Small Recall" in told
    assert f"{badges}:{line}:" in told
    assert 'did you mean "runs"' in told


def test_a_badge_with_the_id_of_a_decks_badge_is_told(tmp_path):
    deck = tmp_path / "deck.yaml"
    shutil.copy(CONTENT / "decks" / "freezing-master.yaml", deck)
    badges = tmp_path / "badges.yaml"
    original = (CONTENT / "badges.yaml").read_text()
    badges.write_text(original.replace("id: mender", "id: freezing-master"))
    assert "is used already" in checked(deck, badges)[1]


def test_an_empty_folder_is_told(tmp_path):
    assert checked(tmp_path) == (
        1,
        "There is no deck here: a deck is a file that ends in .yaml\n",
    )
