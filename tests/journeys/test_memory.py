"""/memory: how it stands, and how a member wants to be asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.journeys.alone import shown
from tests.support import Classroom

DECK = "freezing-pytorch"


async def test_a_member_sees_what_they_know_and_what_comes(classroom: Classroom):
    ada = classroom.member("ada")
    assert "No card reviewed yet" in (await shown(await ada.slash("memory"))).text
    front = await shown(await ada.slash("review", deck=DECK))
    back = await shown(await ada.click(front, "Show the answer"))
    easy = next(b.label for b in back.buttons if b.label.startswith("Easy"))
    await ada.click(back, easy)
    page = await shown(await ada.slash("memory"))
    assert "**1** card in memory" in page.text
    assert "know about **100%**" in page.text
    await classroom.playground.advance(timedelta(days=40).total_seconds())
    assert "**100%**" not in (await shown(await ada.slash("memory"))).text
    card = await shown(await ada.click(page, "Review"))
    assert "Show the answer" in [b.label for b in card.buttons]


async def test_a_member_chooses_how_to_be_asked(classroom: Classroom):
    ada = classroom.member("ada")
    form = await ada.click(await shown(await ada.slash("memory")), "Change")
    saved = await ada.submit(
        form, retention="85 %", new="3", zone="america/new york", challenges=["no"]
    )
    assert "Saved" in saved.text
    assert "3 new cards a day" in saved.text
    assert "America/New_York" in saved.text
    (row,) = classroom.facts.rows("SELECT * FROM review_preferences")
    assert (row["retention"], row["new_per_day"], row["from_challenges"]) == (0.85, 3, False)
    front = await shown(await ada.slash("review", deck=DECK))
    assert "left: 3 new" in front.text


async def test_another_aim_brings_the_known_cards_to_it_when_the_member_wants(
    classroom: Classroom,
):
    ada = classroom.member("ada")
    front = await shown(await ada.slash("review", deck=DECK))
    back = await shown(await ada.click(front, "Show the answer"))
    await ada.click(back, next(b.label for b in back.buttons if b.label.startswith("Easy")))
    before = classroom.facts.one("SELECT due FROM review_state")
    form = await ada.click(await shown(await ada.slash("memory")), "Change")
    saved = await shown(await ada.submit(form, retention="75"))
    assert classroom.facts.one("SELECT due FROM review_state") == before
    anew = await shown(await ada.click(saved, "Reschedule all"))
    assert "1 card was scheduled anew" in anew.text
    assert classroom.facts.one("SELECT due FROM review_state") > before


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("retention", "99", "goes from 70 to 97"),
        ("new", "-1", "goes from 0 to 200"),
        ("zone", "@everyone", "no time zone that Thaw knows"),
    ],
)
async def test_a_choice_that_makes_no_sense_is_refused_with_what_would(
    classroom: Classroom, field: str, typed: str, said: str
):
    ada = classroom.member("ada")
    form = await ada.click(await shown(await ada.slash("memory")), "Change")
    refused = await ada.submit(form, **{field: typed})
    assert said in refused.text
    assert classroom.facts.rows("SELECT * FROM review_preferences") == []


async def test_suspended_cards_come_back(classroom: Classroom):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("review", deck=DECK))
    await ada.select(card, card.selects[0].custom_id, "suspend")
    page = await shown(await ada.slash("memory"))
    assert "1 card suspended" in page.text
    back = await shown(await ada.click(page, "Bring suspended back"))
    assert "1 card is back" in back.text
    assert (
        classroom.facts.one("SELECT count(*) FROM review_state WHERE suspended_at > 'epoch'") == 0
    )
