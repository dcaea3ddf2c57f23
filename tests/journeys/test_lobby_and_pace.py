"""The lobby, and a moderator's hand on the round's pace, as members and moderators see it."""

from __future__ import annotations

from bot.decks import ChallengeDeck
from tests.support import Classroom, button, is_open, right, wrong

DECK = "freezing-master"


async def test_a_round_announced_ahead_pings_the_chosen_role_and_starts_when_it_said(
    classroom: Classroom,
):
    role = await classroom.playground.add_role("Quiz fans", members=["ada"], mentionable=True)
    classroom.facts.run(
        "INSERT INTO guild_settings (guild_id, announce_role_id, locale, time_zone,"
        " round_starters) VALUES (%s, %s, 'en-US', 'UTC', 'everyone')",
        await study_group(classroom),
        int(role["id"]),
    )
    maria, ada = classroom.member("maria"), classroom.member("ada")
    await maria.slash("challenge start", deck=DECK, **{"in": 10})
    lobby = await ada.wait_for("Nobody has joined yet")
    assert lobby.raw["mention_roles"] == [role["id"]]
    assert not lobby.raw["mentions"]
    joined = await ada.click(lobby, "Join")
    assert joined.ephemeral
    assert "You are in" in joined.text
    await classroom.member("linus").wait_until(lobby, "1 joined")
    await ada.click(joined.message, "Leave again")
    await ada.click(lobby, "Join")
    await classroom.playground.advance(9 * 60)
    assert not [m for m in await ada.see() if "1 of 5" in m.text]
    await classroom.playground.advance(61)
    await ada.wait_for("1 of 5")
    begun = await ada.wait_until(lobby, "has begun")
    assert all(b.disabled for b in begun.buttons if b.label == "Join")


async def test_a_lobby_is_ended_by_start_now_and_by_nobody_else(classroom: Classroom):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    panel = await maria.slash("challenge start", deck=DECK, order="shuffled", **{"in": 5})
    assert panel.ephemeral
    await ada.wait_for("Nobody has joined yet")
    refused = await ada.slash("challenge next")
    assert "Only who started" in refused.text
    assert refused.ephemeral
    await maria.click(panel.message, "Next now")
    await ada.wait_for("1 of 5")
    order = [
        row["problem_id"]
        for row in classroom.facts.rows("SELECT problem_id FROM question ORDER BY position")
    ]
    assert len(set(order)) == 5


async def test_the_count_runs_and_a_question_closes_early_when_all_who_joined_are_done(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    maria, ada, linus = (classroom.member(name) for name in ("maria", "ada", "linus"))
    await maria.slash("challenge start", deck=DECK, **{"in": 1})
    lobby = await ada.wait_for("Nobody has joined yet")
    for member in (ada, linus):
        await member.click(lobby, "Join")
    await maria.slash("challenge next")
    question = await ada.wait_for("1 of 5")
    await ada.click(question, button(question, right(problem)))
    await maria.wait_until(question, "1 answered")
    await linus.click(question, button(question, wrong(problem)))
    await maria.wait_until(question, "2 answered")
    assert is_open((await ada.see())[-1])
    await linus.click(question, button(question, wrong(problem, 1)))
    reveal = await maria.wait_for(lambda m: m.reference_id == question.id)
    assert "1 of 2 got it" in reveal.text
    assert "First right" in reveal.text


async def test_a_pause_in_a_question_kills_its_buttons_and_gives_the_time_back(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    question = await classroom.start_round()
    choice = button(question, right(freezing_master.problems[0]))
    late = await ada.click(question, choice, hold=True)  # made before the pause
    hint = await ada.click(question, "Hint", hold=True)
    notice = await maria.slash("challenge pause")
    assert not notice.ephemeral
    assert not (await hint.release()).failed
    paused = await ada.wait_until(question, "Paused")
    assert not is_open(paused)
    assert "is right" in (await late.release()).text
    await classroom.playground.advance(3600)
    refused = await ada.click(notice.message, "Go on")
    assert "Only who started" in refused.text
    await maria.click(notice.message, "Go on")
    going = await ada.wait_until(question, is_open)
    assert "Closes" in going.text
    linus = classroom.member("linus")
    assert "is right" in (await linus.click(question, choice)).text
    reveal = await classroom.time_out(question)
    assert "2 of 2 got it" in reveal.text


async def test_a_click_made_during_a_pause_costs_nothing(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    question = await classroom.start_round()
    # Discord does not take the edit at once, so that a client has not seen the pause yet.
    await classroom.playground.fail("PATCH", r"/messages/\d+$", status=500, times=2)
    await maria.slash("challenge pause")
    held = await ada.click(
        question, button(question, right(freezing_master.problems[0])), hold=True
    )
    assert "paused" in (await held.release()).text
    assert classroom.facts.attempts("ada") == []


async def test_a_skipped_question_is_revealed_and_counts_for_nobody(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    question = await classroom.start_round()
    await ada.click(question, button(question, right(freezing_master.problems[0])))
    said = await maria.slash("challenge skip")
    assert "counts for nobody" in said.text
    await classroom.playground.advance(3)
    reveal = await ada.wait_for(lambda m: m.reference_id == question.id)
    assert "was skipped" in reveal.text
    await maria.click(reveal, "Next now")
    second = await ada.wait_for(lambda m: "2 of 5" in m.text)
    await ada.click(second, "Hint")  # noted as open at the latest now
    again = await maria.click(reveal, "Next now")
    assert "still open" in again.text
    for number in range(3, 6):
        reveal = await classroom.time_out(second)
        second = await classroom.next_question(number)
    await classroom.time_out(second)
    await classroom.playground.advance(20)
    standings = await ada.wait_for("final standings")
    assert "1 question was skipped" in standings.text
    assert "**0 points**" in standings.text
    explained = await ada.click(standings, "How points work")
    assert explained.ephemeral
    assert "A right answer is worth its level" in explained.text


async def test_how_sure_someone_was_is_asked_once_and_kept(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    question = await classroom.start_round()
    reply = await ada.click(question, button(question, right(freezing_master.problems[0])))
    assert [b.label for b in reply.message.buttons] == ["sure", "think so", "a guess"]
    tapped = await ada.click(reply.message, "think so")
    assert not tapped.failed
    assert classroom.facts.attempts("ada")[0]["confidence"] == "think"
    await tapped.replay()
    shown = (await ada.see())[-1]
    assert "Noted: think so" in shown.text
    assert not shown.buttons
    assert not any("Noted" in m.text for m in await classroom.member("linus").see())


async def test_extra_time_is_granted_privately_and_nobody_can_tell_whose_it_is(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    maria, ada, linus = (classroom.member(name) for name in ("maria", "ada", "linus"))
    refused = await linus.slash("challenge extra-time", member=ada, percent=50)
    assert "for this server's moderators" in refused.text
    granted = await maria.slash("challenge extra-time", member=ada, percent=50)
    assert granted.ephemeral
    question = await classroom.start_round()
    missed = await ada.click(question, button(question, wrong(problem)))
    assert "You have until" in missed.text
    other = await linus.click(question, button(question, wrong(problem)))
    assert "You have until" not in other.text
    await classroom.playground.advance(problem.seconds + 4)
    waiting = await linus.wait_until(question, "Time is up. The explanation follows soon.")
    assert "Ada" not in waiting.text
    too_late = await linus.click(question, button(question, right(problem)))
    assert "had closed when you clicked" in too_late.text
    reply = await ada.click(question, button(question, right(problem)))
    assert "is right" in reply.text
    await classroom.playground.advance(4)
    reveal = await linus.wait_for(lambda m: m.reference_id == question.id)
    assert "1 of 2 got it" in reveal.text
    assert "extra" not in reveal.text.lower()
    assert not any("% more time" in m.text for m in await linus.see())


async def study_group(classroom: Classroom) -> int:
    world = await classroom.playground.world()
    return int(next(g["id"] for g in world["guilds"] if g["name"] == "Study Group"))
