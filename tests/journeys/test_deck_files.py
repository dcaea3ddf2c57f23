"""Decks in and out as files: mistakes told and mended, Anki's packages, progress that stays."""

from __future__ import annotations

import asyncio
import time
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from bot import paths
from bot.decks import load_deck
from bot.decks.anki.reading import read_apkg
from bot.decks.csv_in import read_csv
from playground.driver import Answer, File, Member, Message
from tests.decks.hostile import CARD, CORPUS, HEAD
from tests.decks.packages import BASIC, CLOZE, FORMS, REVERSED, Book, Note, package
from tests.support import Classroom

BROKEN = HEAD + CARD.replace("back: b", "back: b, hint: x").replace("front: f", "front: 42")
MENDED = HEAD + CARD.replace("back: b", "back: b, notes: for authors")
CELL = Note(BASIC, ("What does a <b>neuron</b> compute?", "A weighted sum."), guid="neuron")
BOOK = Book(
    [
        CELL,
        Note(REVERSED, ("loss", "Verlust"), guid="loss", cards=(0, 1), reps=3),
        Note(CLOZE, ("{{c1::Adam}} adapts {{c2::rates}}", ""), guid="adam", cards=(0, 1)),
    ]
)


def shown(answer: Answer) -> Message:
    """The private page that answers at once."""
    assert not answer.failed, answer.error
    assert answer.message is not None, answer
    assert answer.message.ephemeral
    return answer.message


async def page(member: Member, answer: Answer, words: str) -> Message:
    """The private page with these words, however long reading the file takes."""
    return await member.wait_until(shown(answer), words, 30)


async def test_a_moderator_sees_both_mistakes_mends_them_and_publishes(classroom: Classroom):
    ada, maria = classroom.member("ada"), classroom.member("maria")
    refused = await ada.slash("deck upload", file=File("deck.yaml", MENDED.encode()))
    assert "moderator" in shown(refused).text.lower()
    answer = await maria.slash("deck upload", file=File("deck.yaml", BROKEN.encode()))
    broken = await page(maria, answer, "Nothing was saved")
    assert "“deck.yaml” has 2 mistakes" in broken.text
    assert 'Line 10: there is no field "hint" here' in broken.text
    assert 'Line 10: "front" is the number 42, not text' in broken.text
    assert classroom.facts.one("SELECT count(*) FROM deck WHERE guild_id IS NOT NULL") == 0
    answer = await maria.slash("deck upload", file=File("deck.yaml", MENDED.encode()))
    saved = await page(maria, answer, "Saved as version 1")
    assert saved.button("Preview")
    published = shown(await maria.click(saved, "Publish version 1"))
    assert "members see it from now on" in published.text
    answer = await maria.slash("deck upload", file=File("deck.yaml", MENDED.encode()))
    await page(maria, answer, "This is version 1, which was here already")
    for member, sees in ((ada, False), (maria, True)):
        answer = await member.slash("deck export", **{"deck": "deck", "as": "yaml"})
        (file,) = (await page(member, answer, "The whole deck")).attachments
        assert (b"for authors" in await file.read()) == sees
    front = shown(await ada.slash("review", deck="deck"))
    assert "f" in front.text
    assert front.button("Show the answer")


async def test_a_member_imports_each_of_ankis_formats_and_reviews_a_card(classroom: Classroom):
    ada = classroom.member("ada")
    for number, form in enumerate(FORMS):
        file = File("export.apkg", package(form, BOOK))
        there = ada.dm() if number else ada
        answer = await there.slash("deck import", file=file, name=f"From {form}")
        saved = await page(there, answer, "Saved as version 1")
        assert "Your progress with 2 cards stays in Anki" in saved.text
        assert "5 cards" in saved.text
        front = shown(await there.click(saved, "Review"))
        assert "What does a **neuron** compute?" in front.text
        back = shown(await there.click(front, "Show the answer"))
        assert "A weighted sum." in back.text
        good = next(b.label for b in back.buttons if b.label.startswith("Good"))
        shown(await there.click(back, good))
    rated = classroom.facts.rows("SELECT * FROM review_log")
    assert len(rated) == 3
    assert len({row["card_id"] for row in rated}) == 1
    grace = classroom.member("grace")
    assert "no deck of flashcards called" in (
        shown(await grace.slash("review", deck="from-anki2")).text
    )


async def test_importing_again_keeps_progress_and_takes_over_what_changed(classroom: Classroom):
    ada = classroom.member("ada")
    answer = await ada.slash("deck import", file=File("a.apkg", package("anki21", BOOK)))
    first = await page(ada, answer, "Saved as version 1")
    front = shown(await ada.click(first, "Review"))
    back = shown(await ada.click(front, "Show the answer"))
    easy = next(b.label for b in back.buttons if b.label.startswith("Easy"))
    shown(await ada.click(back, easy))
    changed = replace(CELL, values=("What does a neuron do?", "It sums."))
    more = Note(BASIC, ("What is a bias?", "A shift."), guid="bias")
    book = Book([changed, *BOOK.notes[1:], more])
    answer = await ada.slash("deck import", file=File("a.apkg", package("anki21b", book)))
    second = await page(ada, answer, "Saved as version 2")
    assert "1 card added, 1 card changed" in second.text
    assert "Your progress stays" in second.text
    assert "6 cards" in second.text
    (state,) = classroom.facts.rows("SELECT card_id, reps FROM review_state")
    (version,) = classroom.facts.rows(
        "SELECT document FROM deck_version v JOIN deck d ON d.published_version_id = v.id"
        " WHERE d.member_id IS NOT NULL"
    )
    (card,) = [c for c in version["document"]["cards"] if c["id"] == state["card_id"]]
    assert card["front"] == "What does a neuron do?"
    assert state["reps"] == 1


async def test_what_cannot_be_imported_is_told_before_the_rest_is_kept(classroom: Classroom):
    ada = classroom.member("ada")
    long = [Note(BASIC, (f"{n} " + "x" * 700, "b"), guid=f"long-{n}") for n in range(8)]
    file = File("a.apkg", package("anki21b", Book([*BOOK.notes, *long])))
    asked = await page(ada, await ada.slash("deck import", file=file), "5 cards can be imported")
    assert "8 cannot, and nothing is saved yet" in asked.text
    assert "Note 4" in asked.text
    assert "Note 11" not in asked.text
    assert classroom.facts.one("SELECT count(*) FROM deck WHERE member_id IS NOT NULL") == 0
    whole = next(a for a in asked.attachments if a.filename == "mistakes.txt")
    assert "Note 11" in (await whole.read()).decode()
    following = await page(ada, await ada.click(asked, "More"), "Note 11")
    before = await page(ada, await ada.click(following, "Before"), "Note 4")
    answer = await ada.click(before, "Import the other 5 cards")
    kept = await page(ada, answer, "Saved as version 1")
    assert "Machine Learning" in kept.text
    assert classroom.facts.one("SELECT count(*) FROM deck WHERE member_id IS NOT NULL") == 1


async def test_decks_are_exported_in_each_form_and_come_back(classroom: Classroom):
    ada = classroom.member("ada")
    deck = load_deck(paths.CONTENT / "decks" / "freezing-pytorch.yaml")
    handed = await page(ada, await ada.slash("deck export", deck=deck.id), "Open it with Anki")
    (file,) = handed.attachments
    assert file.filename == f"{deck.id}.apkg"
    content = await file.read()
    assert read_apkg(content, file.filename).deck == deck
    answer = await ada.slash("deck import", file=File("a.apkg", content))
    await page(ada, answer, "fill in the option `name`")
    answer = await ada.slash("deck import", file=File("a.apkg", content), name="Mine")
    await page(ada, answer, "Saved as version 1")
    answer = await ada.slash("deck export", **{"deck": deck.id, "as": "csv"})
    (table,) = (await page(ada, answer, "spreadsheet")).attachments
    read = read_csv(await table.read(), table.filename).deck
    assert [card.id for card in read.items] == [card.id for card in deck.items]
    answer = await ada.slash("deck export", **{"deck": "freezing-master", "as": "yaml"})
    await page(ada, answer, "only moderators may export")
    maria = classroom.member("maria")
    answer = await maria.slash("deck export", **{"deck": "freezing-master", "as": "yaml"})
    (whole,) = (await page(maria, answer, "The whole challenge")).attachments
    assert b"kind: challenge" in await whole.read()
    assert "freezing-master" not in [c.value for c in await ada.complete("deck export", deck="f")]


@pytest.mark.filterwarnings("ignore:Sending a large body:ResourceWarning")
async def test_hostile_files_are_refused_by_size_and_by_content(classroom: Classroom):
    ada = classroom.member("ada")
    answer = await ada.slash("deck import", file=File("deck.yaml", b"a: b\n" * 300_000))
    large = await page(ada, answer, "The file has 1.4 MiB")
    assert "at most 1 MiB" in large.text
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", bytes(80 << 20))
    answer = await ada.slash("deck import", file=File("deck.apkg", bomb.getvalue()))
    await page(ada, answer, "unpacks to more than 32 MiB")
    answer = await ada.slash("deck import", file=File("deck.pdf", b"x"))
    assert ".apkg" in (await page(ada, answer, "no kind of file that Thaw reads")).text
    assert classroom.facts.one("SELECT count(*) FROM deck WHERE member_id IS NOT NULL") == 0


async def test_others_are_answered_at_once_while_hostile_files_are_read(classroom: Classroom):
    """The figures are bench/uploads.py's; this holds on a machine that does much besides."""
    known = {file.what: file for file in CORPUS}
    hostile = [known[what] for what in ("a zip bomb", "61,000 values", "a zstd bomb")]
    files = [File(file.name, file.make()) for file in hostile]
    told: list[str] = []

    async def upload(name: str, file: File) -> None:
        member = classroom.member(name)
        answer = await member.slash("deck import", file=file)
        told.append((await page(member, answer, "Nothing was saved")).text)

    grace = classroom.member("grace")
    waits: list[float] = []
    async with asyncio.TaskGroup() as tasks:
        names = ("ada", "linus", "katherine")
        sending = [tasks.create_task(upload(*one)) for one in zip(names, files, strict=True)]
        while not all(task.done() for task in sending) or len(waits) < 20:
            began = time.perf_counter()
            shown(await grace.slash("deck list"))
            waits.append(time.perf_counter() - began)
            await asyncio.sleep(0.05)
    assert sorted(waits)[int(len(waits) * 0.99)] < 2
    assert len(told) == 3
    for words in ("unpacks to more than 32 MiB", "more than 60,000 values"):
        assert any(words in text for text in told)


async def test_one_file_of_a_member_is_read_at_a_time(classroom: Classroom):
    ada = classroom.member("ada")
    slow = next(file for file in CORPUS if file.what == "61,000 values")
    first, second = await asyncio.gather(
        *(ada.slash("deck import", file=File("deck.yaml", slow.make())) for _ in range(2))
    )
    texts = []
    for answer in (first, second):
        done = await ada.wait_until(
            shown(answer), lambda m: "Nothing was saved" in m.text or "Another file" in m.text, 30
        )
        texts.append(done.text)
    assert sum("Another file of yours is being" in text for text in texts) == 1
