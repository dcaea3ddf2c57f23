"""A teacher writes a deck by hand: forms, mistakes, a restart, two at once; members review it."""

from __future__ import annotations

from psycopg.types.json import Jsonb

from playground.driver import Answer, Member, Message
from tests.journeys.alone import shown
from tests.support import Classroom

REVEAL = {
    "front": "What does `requires_grad = False` do?",
    "code": "",
    "back": "The parameter gets no gradient, so the optimizer leaves it alone.",
    "level": ["beginner"],
}
CHOICE = {
    "prompt": "Which layers are usually frozen first?",
    "code": "",
    "right": "The early ones",
    "explanation": "Early layers hold general features.",
    "level": ["intermediate"],
}
WRONG = {
    "wrong1": "The last ones",
    "feedback1": "The head must learn the new task.",
    "wrong2": "All of them",
    "feedback2": "Then nothing learns.",
}
EXPLAIN = {
    "prompt": "Why freeze layers at all?",
    "ideas": "Fewer weights are trained\nThe features are already good",
    "model_answer": "Fewer weights are trained, because the features are already good.",
    "level": ["beginner"],
}


async def moderator(classroom: Classroom, name: str) -> Member:
    """Somebody with the role that the guild chose for its moderators."""
    role = await classroom.playground.add_role("Teachers", members=[name])
    await classroom.choose(moderator_role_id=int(role["id"]))
    return classroom.member(name)


async def write(member: Member, page: Message, button: str, **fields: object) -> Message:
    """Press a button, fill in the form that opens, and see the page that follows."""
    form = await member.click(page, button)
    assert form.modal is not None, form
    return await shown(await member.submit(form, fields))


def values(form: Answer) -> dict[str, object]:
    assert form.modal is not None, form
    return {field.custom_id: field.value for field in form.modal.fields}


async def test_a_teacher_writes_mends_and_publishes_a_deck_and_a_member_reviews_it(  # noqa: PLR0915  # one journey
    classroom: Classroom,
):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    page = await shown(await maria.slash("deck new", title="Freezing by hand"))
    assert "Nothing in it yet" in page.text

    form = await maria.click(page, "Front and back")
    await classroom.bot.kill()
    await classroom.bot.start()
    refused = await shown(await maria.submit(form, {**REVEAL, "back": "See ```python\nx = 1"}))
    assert "one thing to mend" in refused.text
    assert "Back: the answer opens a code block" in refused.text.replace("**", "")
    await classroom.bot.kill()
    await classroom.bot.start()
    again = await maria.click(refused, "Try again")
    assert values(again)["back"] == "See ```python\nx = 1"
    assert values(again)["front"] == REVEAL["front"]
    card = await shown(await maria.submit(again, REVEAL))
    assert "1 of 1" in card.text
    assert REVEAL["back"] in card.text

    page = await shown(await maria.click(card, "Whole deck"))
    card = await write(maria, page, "Multiple choice", **CHOICE)
    assert "It still needs a wrong answer" in card.text
    unready = await shown(await maria.click(card, "Whole deck"))
    unready = await shown(await maria.click(unready, "Save"))
    assert "Not saved yet" in unready.text
    card = await shown(await maria.select(unready, 0, "2"))
    card = await write(maria, card, "Next: Wrong answers", **WRONG)
    assert "The head must learn the new task." in card.text

    page = await shown(await maria.click(card, "Whole deck"))
    card = await write(maria, page, "Explain it", **EXPLAIN)
    assert "3 of 3" in card.text
    card = await shown(await maria.click(card, "Earlier"))
    assert "2 of 3" in card.text
    page = await shown(await maria.click(card, "Whole deck"))
    saved = await shown(await maria.click(page, "Save"))
    assert "Saved as version 1" in saved.text
    assert "There is no deck" in (await ada.slash("review", deck="freezing-hand")).text

    page = await shown(await maria.slash("deck edit", deck="freezing-hand"))
    card = await shown(await maria.select(page, 0, "1"))
    better = {**REVEAL, "back": "No gradient: the optimizer leaves it alone."}
    card = await write(maria, card, "Front and back", **better)
    page = await shown(await maria.click(card, "Whole deck"))
    saved = await shown(await maria.click(page, "Save as new version"))
    published = await shown(await maria.click(saved, "Publish version 2"))
    assert "members see it from now on" in published.text
    kept = classroom.facts.rows("SELECT document FROM deck_version WHERE how IN ('new', 'edit')")
    ids = [[card["id"] for card in row["document"]["cards"]] for row in kept]
    assert ids[0] == ids[1]
    assert classroom.facts.one("SELECT count(*) FROM deck_draft") == 0

    asked = await shown(await ada.slash("review", deck="freezing-hand"))
    assert "What does `requires_grad = False` do?" in asked.text
    told = await shown(await ada.click(asked, "Show the answer"))
    assert "No gradient: the optimizer leaves it alone." in told.text


async def test_two_moderators_at_one_card_lose_nothing_and_the_second_is_told(
    classroom: Classroom,
):
    maria, grace = classroom.member("maria"), await moderator(classroom, "grace")
    page = await shown(await maria.slash("deck new", title="Together"))
    card = await write(maria, page, "Front and back", **REVEAL)
    hers = await shown(await grace.slash("deck new", title="Together"))
    assert "1 card" in hers.text
    hers = await shown(await grace.select(hers, 0, "1"))

    forms = await maria.click(card, "Front and back"), await grace.click(hers, "Front and back")
    await shown(await maria.submit(forms[0], {**REVEAL, "back": "Maria's words."}))
    told = await shown(await grace.submit(forms[1], {**REVEAL, "back": "Grace's words."}))
    assert "was faster" in told.text
    assert "Maria's words." in (await shown(await grace.click(told, "See how it reads now"))).text
    again = await grace.click(told, "Try again")
    assert values(again)["back"] == "Grace's words."
    card = await shown(await grace.submit(again, {**REVEAL, "back": "Both their words."}))
    assert "Both their words." in card.text
    refused = await write(grace, card, "Front and back", **{**REVEAL, "back": "@here"})
    page = await shown(await grace.click(refused, "Whole deck"))
    saved = await shown(await grace.click(page, "Save"))
    assert "is kept: **Edit** leads back to it" in saved.text
    page = await shown(await grace.click(saved, "Edit"))
    assert (
        values(await grace.click(page, "Your unfinished form: Front and back"))["back"] == "@here"
    )
    hers = await shown(await grace.select(page, 0, "1"))

    page = await shown(await maria.slash("deck edit", deck="together"))
    await write(grace, hers, "Next card", **{**REVEAL, "front": "Another one?"})
    late = await shown(await maria.click(page, "Save as new version"))
    assert "had changed meanwhile" in late.text
    assert "2 cards" in late.text


async def test_what_a_form_sent_twice_writes_is_one_card(classroom: Classroom):
    maria = classroom.member("maria")
    page = await shown(await maria.slash("deck new", title="Twice"))
    sent = await maria.submit(await maria.click(page, "Front and back"), REVEAL)
    replayed = await shown(await sent.replay())
    assert "1 of 1" in replayed.text
    deleted = await shown(await maria.click(replayed, "Delete"))
    assert "Nothing in it yet" in deleted.text
    back = await shown(await maria.click(deleted, "Undo delete"))
    assert "1 card" in back.text


async def test_a_member_writes_flashcards_for_themselves_and_nobody_else_sees_them(
    classroom: Classroom,
):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    refused = await ada.slash("deck new", title="Mine", kind="challenge")
    assert "its moderators write it" in refused.text
    refused = await ada.slash("deck new", title="Hello @everyone")
    assert "cannot be a title" in refused.text
    refused = await ada.slash("deck new", title="Mine", whose="guild")
    assert "moderators" in refused.text
    page = await shown(await ada.slash("deck new", title="Mine"))
    assert "only you see it" in page.text
    card = await write(ada, page, "Front and back", **REVEAL)
    page = await shown(await ada.click(card, "Whole deck"))
    saved = await shown(await ada.click(page, "Save"))
    assert "yours alone" in saved.text
    asked = await shown(await ada.slash("review", deck="mine"))
    assert "requires_grad" in asked.text
    assert "no deck" in (await grace.slash("review", deck="mine")).text
    assert "no deck" in (await grace.slash("deck edit", deck="mine")).text


async def test_a_challenge_is_written_in_three_forms_and_played(classroom: Classroom):
    maria = classroom.member("maria")
    page = await shown(await maria.slash("deck new", title="Quiz night", kind="challenge"))
    card = await write(
        maria, page, "Add a problem",
        title="First", prompt="What is 1 + 1?", code="", hint="Count.", level=["beginner"],
    )  # fmt: skip
    card = await write(
        maria, card, "Next: Right answer",
        right="2", explanation="One more than one.", kind=["conceptual"], time=["1:00"],
    )  # fmt: skip
    card = await write(maria, card, "Next: Wrong answers", **WRONG)
    page = await shown(await maria.click(card, "Whole deck"))
    page = await write(maria, page, "Badge", name="Night Owl", emoji="🦉", description="Awake.")
    saved = await shown(await maria.click(page, "Save"))
    await shown(await maria.click(saved, "Publish version 1"))
    begun = await maria.slash("challenge start", deck="quiz-night")
    assert not begun.failed, begun.error
    await classroom.playground.advance(15)
    await maria.wait_for("What is 1 + 1?")


async def test_a_draft_that_was_never_saved_is_found_again_and_an_untouched_one_is_up_to_date(
    classroom: Classroom,
):
    maria = classroom.member("maria")
    page = await shown(await maria.slash("deck new", title="Half done"))
    await write(maria, page, "Front and back", **REVEAL)
    (choice,) = await maria.complete("deck edit", deck="half")
    assert choice.name == "Half done (unfinished)"
    for name in (choice.value, "half done"):
        page = await shown(await maria.slash("deck edit", deck=name))
        assert "1 card" in page.text
    ada = classroom.member("ada")
    assert await ada.complete("deck edit", deck="half") == []
    assert "moderators" in (await ada.slash("deck edit", deck=choice.value)).text

    saved = await shown(await maria.click(page, "Save"))
    untouched = await shown(await maria.click(saved, "Edit"))
    assert "1 card" in untouched.text
    grown = classroom.facts.one("SELECT document FROM deck_version WHERE how = 'new'")
    grown["cards"].append({**grown["cards"][0], "id": "another"})
    classroom.facts.run(
        "WITH v AS (INSERT INTO deck_version (deck_id, content_hash, document, created_at, how,"
        " kind, title, size) SELECT deck_id, 'x', %s, now(), 'upload', kind, title, 2"
        " FROM deck_version WHERE how = 'new' RETURNING id, deck_id)"
        " UPDATE deck SET head_version_id = v.id FROM v WHERE deck.id = v.deck_id",
        Jsonb(grown),
    )
    page = await shown(await maria.slash("deck edit", deck="half-done"))
    assert "2 cards" in page.text
    card = await write(maria, page, "Front and back", **{**REVEAL, "front": "A third?"})
    classroom.facts.run("UPDATE deck SET head_version_id = (SELECT min(id) FROM deck_version"
                        " WHERE how = 'new') WHERE slug = 'half-done'")  # fmt: skip
    page = await shown(await maria.click(card, "Whole deck"))
    overtaken = await shown(await maria.click(page, "Save as new version"))
    assert "has a newer version" in overtaken.text
    forced = await shown(await maria.click(overtaken, "Save mine all the same"))
    assert "3 cards" in forced.text


async def test_a_draft_is_thrown_away_after_asking_and_thaws_decks_stay_as_they_are(
    classroom: Classroom,
):
    maria = classroom.member("maria")
    page = await shown(await maria.slash("deck new", title="Never mind"))
    other = await shown(await maria.slash("deck new", title="Never mind"))
    asked = await shown(await maria.click(page, "Throw away"))
    assert "would be lost" in asked.text
    assert "is gone" in (await shown(await maria.click(asked, "Throw the draft away"))).text
    gone = await maria.click(other, "Front and back")
    assert "was saved or thrown away" in gone.text
    refused = await maria.slash("deck edit", deck="freezing-pytorch")
    assert "comes with Thaw" in refused.text


async def test_a_form_on_its_way_when_the_bot_dies_is_sent_again_and_makes_one_card(
    classroom: Classroom,
):
    maria = classroom.member("maria")
    page = await shown(await maria.slash("deck new", title="Cut off"))
    form = await maria.click(page, "Front and back")
    with classroom.facts.locked("deck_draft"):
        sent = await maria.submit(form, REVEAL)
        await classroom.bot.kill()
    assert sent.state in {"deferred", "failed"}
    await classroom.bot.start()
    assert "1 of 1" in (await shown(await maria.submit(form, REVEAL))).text
    assert "1 of 1" in (await shown(await maria.submit(form, REVEAL))).text
