"""A live round, from the moderator's command to the badge, as members see it."""

from __future__ import annotations

from bot.chat.render.markdown import flowed
from bot.decks import ChallengeDeck
from tests.support import Classroom, button, right, wrong


async def test_three_members_play_freezing_master_and_each_sees_what_they_should(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    deck = freezing_master
    ada, linus, grace = (classroom.member(name) for name in ("ada", "linus", "grace"))
    question = await classroom.start_round()
    for number, problem in enumerate(deck.problems, 1):
        assert problem.correct.text.strip() in question.text
        assert flowed(problem.explanation)[:40] not in question.text
        await _ada_is_wrong_then_right(ada, question, problem)
        await _grace_takes_the_hint(grace, question, problem)
        reply = await linus.click(question, button(question, right(problem)))
        assert reply.ephemeral
        assert "is right" in reply.text
        await _private_replies_stay_private(classroom, question)
        reveal = await classroom.time_out(question)
        assert flowed(problem.explanation) in reveal.text
        assert problem.correct.text.strip() in reveal.text
        assert "3 of 3 got it" in reveal.text
        closed = await ada.wait_until(question, lambda m: all(b.disabled for b in m.buttons))
        assert "Closed" in closed.text
        if number < len(deck.problems):
            question = await classroom.next_question(number + 1)

    await classroom.playground.advance(20)
    standings = await linus.wait_for("final standings")
    _everyone_has_all_five(standings.text)
    await classroom.facts.nothing_due()
    _facts_agree(classroom, deck)
    badges = await (await linus.slash("badges")).final()
    assert badges.ephemeral
    assert deck.badge.name in badges.text
    mine = await ada.click(standings, "My answers")
    assert mine.ephemeral
    assert mine.text.count("❌✅") == 5


async def test_only_a_perfect_round_earns_the_badge_and_it_is_earned_once(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    await _play(classroom, freezing_master, {"linus": 5, "ada": 4})
    await _play(classroom, freezing_master, {"linus": 5})
    assert classroom.facts.rows(
        "SELECT m.display_name, b.badge_id FROM badge_award b JOIN member m ON m.id = b.member_id"
        " WHERE b.badge_id = 'freezing-master'"
    ) == [{"display_name": "Linus", "badge_id": "freezing-master"}]
    nothing = await (await classroom.member("ada").slash("badges")).final()
    assert "None yet" in nothing.text


async def test_a_round_that_nobody_answers_ends_all_the_same(classroom: Classroom):
    question = await classroom.start_round()
    for number in range(2, 7):
        reveal = await classroom.time_out(question)
        assert "Nobody answered" in reveal.text
        if number < 6:
            question = await classroom.next_question(number)
    await classroom.playground.advance(20)
    standings = await classroom.member("maria").wait_for("final standings")
    assert "Nobody answered" in standings.text
    assert classroom.facts.one("SELECT state FROM round") == "finished"


async def test_a_channel_has_one_live_round_and_another_channel_may_have_its_own(
    classroom: Classroom,
):
    await classroom.start_round()
    refused = await classroom.member("ada").slash("challenge start", deck="freezing-master")
    assert refused.ephemeral
    assert "already running" in refused.text
    other = await classroom.member("ada", "lab").slash("challenge start", deck="freezing-master")
    assert "starts" in other.text
    assert classroom.facts.one("SELECT count(*) FROM round") == 2


async def test_a_stopped_round_closes_its_question_and_frees_the_channel(classroom: Classroom):
    question = await classroom.start_round()
    refused = await classroom.member("ada").slash("challenge stop")
    assert "Only who started" in refused.text
    await classroom.member("maria").slash("challenge stop")
    await classroom.member("ada").wait_until(question, lambda m: all(b.disabled for b in m.buttons))
    await classroom.playground.advance(600)
    await classroom.start_round()
    assert classroom.facts.rows("SELECT state FROM round ORDER BY id") == [
        {"state": "stopped"},
        {"state": "running"},
    ]


async def test_decks_are_found_by_a_few_letters(classroom: Classroom):
    choices = await classroom.member("ada").complete("challenge start", deck="free")
    assert any(choice.value == "freezing-master" for choice in choices)
    assert all(len(choice.name) <= 100 for choice in choices)


async def _ada_is_wrong_then_right(ada, question, problem):
    first = await ada.click(question, button(question, wrong(problem)))
    assert first.ephemeral
    assert "1 attempt left" in first.text
    second = await ada.click(question, button(question, right(problem)))
    assert "is right" in second.text


async def _grace_takes_the_hint(grace, question, problem):
    hint = await grace.click(question, "Hint")
    assert hint.ephemeral
    assert flowed(problem.hint) in hint.text
    reply = await grace.click(question, button(question, right(problem)))
    assert "is right" in reply.text


async def _private_replies_stay_private(classroom, question):
    maria = [m.text for m in await classroom.member("maria").see()]
    assert not any("is right" in text or "attempt left" in text for text in maria)
    linus = [m.text for m in await classroom.member("linus").see() if m.id > question.id]
    assert not any("attempt left" in text for text in linus)


def _everyone_has_all_five(text):
    assert text.count("5/5") == 3
    assert "Freezing Master** goes to" in text
    assert "5 hints" in text


def _facts_agree(classroom, deck):
    facts = classroom.facts
    right_ones = [problem.correct.id for problem in deck.problems]
    assert [a["choice_id"] for a in facts.attempts("linus")] == right_ones
    assert [a["correct"] for a in facts.attempts("ada")] == [False, True] * 5
    assert [a["number"] for a in facts.attempts("ada")] == [1, 2] * 5
    assert facts.one("SELECT count(*) FROM hint_use") == 5
    assert facts.one("SELECT count(*) FROM badge_award WHERE badge_id = 'freezing-master'") == 3
    assert facts.one("SELECT state FROM round") == "finished"


async def _play(classroom, deck, solved: dict[str, int]):
    question = await classroom.start_round()
    for number, problem in enumerate(deck.problems, 1):
        for name, count in solved.items():
            if number <= count:
                await classroom.member(name).click(question, button(question, right(problem)))
        await classroom.time_out(question)
        if number < len(deck.problems):
            question = await classroom.next_question(number + 1)
    await classroom.playground.advance(20)
    await classroom.member("maria").wait_for("final standings", after=question)
