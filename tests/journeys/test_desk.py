"""The moderators' desk: contested gradings, flagged cards, and which problems to mend."""

from __future__ import annotations

import asyncio
import csv
import io
import random

from bot import paths
from bot.decks import ChallengeDeck, ExplainCard, RecallDeck, load_deck
from playground.driver import Answer, Member, Message
from tests.journeys.alone import shown
from tests.journeys.test_writing import EXPLAIN, REVEAL, moderator, values, write
from tests.support import Classroom, Facts

WORDS = "Zebras graze near the optimizer."
BUILT_IN = load_deck(paths.CONTENT / "decks" / "freezing-pytorch.yaml")
assert isinstance(BUILT_IN, RecallDeck)
IDEAS = next(card for card in BUILT_IN.cards if isinstance(card, ExplainCard)).concepts


async def own_deck(maria: Member) -> None:
    """A deck of the server with an explain card, and one to flag."""
    page = await shown(await maria.slash("deck new", title="Our cards"))
    card = await write(maria, page, "Explain it", **EXPLAIN)
    page = await shown(await maria.click(card, "Whole deck"))
    card = await write(maria, page, "Front and back", **REVEAL)
    page = await shown(await maria.click(card, "Whole deck"))
    saved = await shown(await maria.click(page, "Save"))
    await shown(await maria.click(saved, "Publish version 1"))


async def explain(member: Member, deck: str, text: str) -> Message:
    """Answer the deck's first explain card; those before it are put aside."""
    card = await shown(await member.slash("review", deck=deck))
    while not any(button.label == "Explain it" for button in card.buttons):
        card = await shown(await member.select(card, card.selects[0].custom_id, "bury"))
    return await shown(await member.submit(await member.click(card, "Explain it"), text=text))


async def contest(member: Member, deck: str, text: str, *ideas: str) -> None:
    """Answer, and say that these ideas are in it."""
    graded = await explain(member, deck, text)
    assert "You got **0 of" in graded.text
    await shown(await member.select(graded, graded.selects[0].custom_id, *ideas))


async def pressed_by_both(
    maria: Member, grace: Member, button: str, **fields: str
) -> tuple[Message, Message]:
    """Both moderators press it at the same time, having seen the same desk."""
    desks = [await shown(await each.slash("reports")) for each in (maria, grace)]

    async def act(member: Member, desk: Message) -> Answer:
        answer = await member.click(desk, button)
        return await member.submit(answer, fields) if fields else answer

    done = await asyncio.gather(act(maria, desks[0]), act(grace, desks[1]))
    return await shown(done[0]), await shown(done[1])


async def test_words_that_moderators_accept_earn_the_idea_in_the_servers_own_deck(
    classroom: Classroom,
):
    maria, grace = classroom.member("maria"), await moderator(classroom, "grace")
    ada, linus = classroom.member("ada"), classroom.member("linus")
    await own_deck(maria)
    await contest(ada, "our-cards", WORDS, "fewer-weights-trained")
    both = await pressed_by_both(maria, grace, "Accept…", phrase=WORDS)
    assert sorted("Accepted. From now on" in page.text for page in both) == [False, True]
    assert any("has accepted it already" in page.text for page in both)
    assert all("Nothing is waiting" in page.text for page in both)
    facts = classroom.facts
    assert facts.one("SELECT count(*) FROM concept_ruling") == 1
    assert facts.one("SELECT count(*) FROM deck_version WHERE how = 'edit'") == 1
    graded = await explain(linus, "our-cards", WORDS)
    assert "You got **1 of 2** concepts" in graded.text
    assert "from now on" in (await shown(await maria.slash("audit"))).text


async def test_in_thaws_own_deck_they_are_kept_beside_it_and_refusing_changes_no_count(
    classroom: Classroom,
):
    maria, ada, linus = (classroom.member(name) for name in ("maria", "ada", "linus"))
    await classroom.choose(moderator_channel_id=int(await channel(classroom, "lab")))
    await contest(ada, BUILT_IN.id, WORDS, IDEAS[0].id, IDEAS[1].id)
    told = await classroom.member("maria", "lab").wait_for("differs with the grading")
    assert not told.ephemeral
    desk = await shown(await maria.slash("reports"))
    assert "2 things wait" in desk.text
    assert WORDS in desk.text
    form = await maria.click(desk, "Accept…")
    await classroom.bot.kill()
    await classroom.bot.start()
    wrong = await maria.submit(form, phrase="@everyone")
    assert "contains the mention" in wrong.text
    assert "Nothing was changed" in wrong.text
    assert values(form)["phrase"] == WORDS
    accepted = await shown(await maria.submit(await maria.click(desk, "Accept…"), phrase=WORDS))
    assert "Accepted" in accepted.text
    refused = await shown(await maria.click(accepted, "Refuse"))
    assert "Refused" in refused.text
    assert "Nothing is waiting" in refused.text
    (row,) = classroom.facts.rows("SELECT claimed, handled_at FROM explanation")
    assert row["claimed"] == [IDEAS[0].id, IDEAS[1].id]
    assert row["handled_at"] is not None
    graded = await explain(linus, BUILT_IN.id, WORDS)
    assert f"You got **1 of {len(IDEAS)}** concepts" in graded.text


async def channel(classroom: Classroom, name: str) -> str:
    guilds = (await classroom.playground.world())["guilds"]
    channels = next(guild for guild in guilds if guild["name"] == "Study Group")["channels"]
    return str(next(each["id"] for each in channels if each["name"] == name))


async def test_a_flagged_card_is_mended_from_the_desk(classroom: Classroom):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    await own_deck(maria)
    card = await shown(await ada.slash("review", deck="our-cards"))
    card = await shown(await ada.select(card, card.selects[0].custom_id, "bury"))
    form = await ada.select(card, card.selects[0].custom_id, "flag")
    await ada.submit(form, note="What is a gradient?")
    assert "moderators" in (await ada.slash("reports")).text
    desk = await shown(await maria.slash("reports"))
    assert "What is a gradient?" in desk.text
    mending = await shown(await maria.click(desk, "Mend it"))
    assert "2 of 2" in mending.text
    assert str(REVEAL["back"]) in mending.text
    desk = await shown(await maria.slash("reports"))
    done = await shown(await maria.click(desk, "Done"))
    assert "Nothing is waiting" in done.text
    (row,) = classroom.facts.rows("SELECT handled_at, handled_by FROM card_flag")
    assert row["handled_by"] is not None


def play(facts: Facts, deck: ChallengeDeck, guild: int, members: int) -> None:
    """Answers of members of different skill; who knows the rest misses the second problem."""
    chance = random.Random(4)
    insert = "INSERT INTO member (display_name) VALUES (%s) RETURNING id"
    ids = [facts.one(insert, f"member {number}") for number in range(members)]
    version = facts.one("SELECT max(v.id) FROM deck_version v JOIN deck d ON d.id = v.deck_id"
                        " WHERE d.slug = %s", deck.id)  # fmt: skip
    played = facts.one(
        "INSERT INTO round (deck_version_id, guild_id, channel_id, mode, state, started_by, locale,"
        " created_at) VALUES (%s, %s, 1, 'live', 'finished', %s, 'en-US', now()) RETURNING id",
        version, guild, ids[0],
    )  # fmt: skip
    questions = [
        facts.one(
            "INSERT INTO question (round_id, position, problem_id, choice_ids, correct_choice_id,"
            " attempts_allowed, limit_seconds, state, channel_id, opened_at)"
            " VALUES (%s, %s, %s, %s, %s, 2, 120, 'closed', 1, now()) RETURNING id",
            played, place, problem.id, [one.id for one in problem.choices], problem.correct.id,
        )
        for place, problem in enumerate(deck.problems)
    ]  # fmt: skip
    for member in ids:
        skill = chance.random()
        for place, (question, problem) in enumerate(zip(questions, deck.problems, strict=True)):
            knows = chance.random() < (1 - skill if place == 1 else skill)
            wrong = [one for one in problem.choices if not one.correct]
            pick = problem.correct if knows else chance.choice(wrong)
            facts.run(
                "INSERT INTO attempt (question_id, member_id, number, choice_id, correct, at,"
                " interaction_id) VALUES (%s, %s, 1, %s, %s, now(), %s)",
                question, member, pick.id, pick.correct, question * 1000 + member,
            )  # fmt: skip


async def test_statistics_say_which_problem_to_mend_and_why_and_give_a_table(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    empty = await shown(await maria.slash("deck statistics", deck="freezing-master"))
    assert "Too few members have played it" in empty.text
    assert "moderators" in (await ada.slash("deck statistics", deck="freezing-master")).text
    guilds = (await classroom.playground.world())["guilds"]
    guild = next(int(one["id"]) for one in guilds if one["name"] == "Study Group")
    play(classroom.facts, freezing_master, guild, 60)

    page = await shown(await maria.slash("deck statistics", deck="freezing-master"))
    turned = freezing_master.problems[1]
    first = page.text.index("Check the answer key")
    assert turned.title in page.text[:first]
    assert not any(p.title in page.text[:first] for p in freezing_master.problems if p != turned)
    table = next(file for file in page.attachments if file.filename.endswith(".csv"))
    rows = list(csv.DictReader(io.StringIO((await table.read()).decode("utf-8-sig"))))
    assert len(rows) == sum(len(problem.choices) for problem in freezing_master.problems)
    assert {row["verdict"] for row in rows if row["problem"] == turned.id} == {"key"}

    one = await shown(await maria.select(page, 0, turned.id))
    assert "Discrimination **−" in one.text  # noqa: RUF001  # a minus
    assert "✓" in one.text
    back = await shown(await maria.click(one, "All problems"))
    assert turned.title in back.text


async def test_statistics_of_cards_name_those_that_are_forgotten_most_and_lead_to_them(
    classroom: Classroom,
):
    maria, facts = classroom.member("maria"), classroom.facts
    await own_deck(maria)
    page = await shown(await maria.slash("deck statistics", deck="our-cards"))
    assert "Nobody reviewed it yet" in page.text
    row = facts.one("SELECT id FROM deck WHERE slug = 'our-cards'")
    card = "what-requires-grad-false"
    for number in range(20):
        member = facts.one(
            "INSERT INTO member (display_name) VALUES (%s) RETURNING id", f"m{number}"
        )
        for day, rating in enumerate((3, 1, 3)):
            facts.run(
                "INSERT INTO review_log (member_id, deck_id, card_id, rating, at, algorithm)"
                " VALUES (%s, %s, %s, %s, now() + %s * interval '1 day', 'fsrs')",
                member, row, card, rating, day,
            )  # fmt: skip
    page = await shown(await maria.slash("deck statistics", deck="our-cards"))
    assert "50 % (35–65) of 40 later reviews forgotten" in page.text  # noqa: RUF001  # a range
    assert "Make it smaller, or clearer." in page.text
    mending = await shown(await maria.select(page, "items:card:" + str(row), card))
    assert str(REVEAL["back"]) in mending.text
    assert "2 of 2" in mending.text
