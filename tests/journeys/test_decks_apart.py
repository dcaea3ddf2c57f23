"""Decks stay where they belong: a member's own with them, a guild's in the guild."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest

from playground.driver import Answer, Member, Message, Playground, running_playground
from tests.journeys.alone import go_on, shown
from tests.journeys.everything import Forger
from tests.journeys.test_decks import all_asked, choices, looked_after, press, right_of
from tests.shelves import cards, problems, shelve
from tests.support import Classroom

COMMANDS = ("solo", "practice", "lab", "mistakes", "duel", "challenge start", "review")
DESK = ("deck preview", "deck publish", "deck retire", "deck versions")
MORE = ("deck export", "deck edit", "deck statistics", "card post")

REFUSALS = ("no challenge called", "no deck", "no such deck", "for this server's moderators")


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """One without rate limits: nobody presses so much so fast."""
    async with running_playground(rate_limits=False) as running:
        yield running
        assert [str(violation) for violation in await running.violations()] == []


@pytest.fixture
async def forger(classroom: Classroom) -> AsyncIterator[Forger]:
    """Writes as the bot, with its token."""
    world = await classroom.playground.world()
    study = next(c for c in world["guilds"][0]["channels"] if c["name"] == "study")
    token = {"Authorization": f"Bot {classroom.playground.token}"}
    async with aiohttp.ClientSession(headers=token) as http:
        yield Forger(classroom.playground, http, int(study["id"]))


async def forge(forger: Forger, member: Member, custom_id: str, value: str | None = None) -> Answer:
    """Press a button, or choose in a select, that Thaw never sent."""
    if value is not None:
        return await member.select(await forger.select(custom_id, value), custom_id, value)
    return await member.click(await forger.message(custom_id), custom_id)


def said(answer: Answer) -> str:
    """All that an answer says, whether it is a refusal or a card."""
    return f"{answer.text} {answer.message.text if answer.message else ''}"


async def nothing_of(member: Member, slug: str, title: str) -> None:
    """No way of typing the deck's name gets this member a word of it."""
    for command in (*COMMANDS, *DESK, *MORE):
        more = {"member": "linus"} if command == "duel" else {}
        found = await member.complete(command, **more, deck="")
        assert not any(title in choice.name for choice in found), command
        for name in (slug, title):
            answer = await member.slash(command, deck=name, **more)
            assert "alpha" not in said(answer), command
            assert "About first" not in said(answer), command
            assert any(words in said(answer) for words in REFUSALS), (command, said(answer))
    listed = await shown(await member.slash("deck list"))
    assert title not in listed.text


async def test_a_private_deck_is_its_owners_alone_whatever_a_moderator_types(
    classroom: Classroom,
):
    await shelve(
        classroom,
        cards("alpha", "beta", slug="my-cards", title="My cards"),
        problems("first", slug="my-round", title="My round"),
        private_of="ada",
    )
    ada = classroom.member("ada")
    assert "My cards" in await choices(ada, "review")
    for slug, title in (("my-cards", "My cards"), ("my-round", "My round")):
        for other in ("grace", "maria"):
            await nothing_of(classroom.member(other), slug, title)
    for command in ("challenge start", "duel"):  # what everybody sees comes from no private deck
        more = {"member": "linus"} if command == "duel" else {}
        refused = await ada.slash(command, deck="my-round", **more)
        assert "no challenge called" in said(refused)


async def test_ids_made_up_by_others_open_no_private_deck(classroom: Classroom, forger: Forger):
    saved, played = await shelve(
        classroom,
        cards("alpha", "beta", slug="my-cards", title="My cards"),
        problems("first", slug="my-round", title="My round"),
        private_of="ada",
    )
    grace = classroom.member("grace")
    forged = [
        f"deck:page:{saved.row_id}",
        f"deck:preview:{saved.version_id}:0:ask",
        f"deck:preview:{saved.version_id}:0:tell",
        f"deck:publish:{saved.row_id}:{saved.version_id}:0",
        f"deck:retire:{saved.row_id}",
        f"deck:restore:{saved.row_id}",
        f"deck:versions:{saved.row_id}:0",
        f"deck:version:{saved.row_id}:{saved.version_id}",
        f"deck:review:{saved.row_id}",
        "play:start:solo:my-round",
        "play:start:mistakes:my-round",
        f"recall:next:{saved.row_id}",
        f"recall:show:{saved.row_id}:{saved.row_id}:alpha:0",
        f"recall:show:0:{saved.row_id}:alpha:0",
        f"recall:rate:0:{saved.row_id}:alpha:0:3",
        f"recall:rate:{saved.row_id}:{saved.row_id}:alpha:0:3",
        f"recall:show:0:{saved.row_id}:alpha:1",
    ]
    for custom_id in forged:
        answer = await forge(forger, grace, custom_id)
        assert "alpha" not in said(answer), custom_id
        assert "About first" not in said(answer), custom_id
    for value in (str(saved.row_id), str(played.row_id), "my-cards", "-1"):
        answer = await forge(forger, grace, "deck:open", value)
        assert "not here any more" in said(answer), value
    assert "alpha" not in said(await forge(forger, grace, "recall:deck", "my-cards"))
    assert "alpha" not in said(await forge(forger, grace, "study:deck:solo", "my-round"))
    assert classroom.facts.one("SELECT count(*) FROM review_state") == 0
    assert classroom.facts.one("SELECT count(*) FROM deck WHERE retired_at IS NULL") >= 2


async def test_a_guilds_deck_is_not_seen_in_another_guild_nor_in_a_direct_message(
    classroom: Classroom,
):
    await shelve(classroom, cards("alpha", "beta"), problems("first"))
    grace = classroom.member("grace")
    elsewhere = grace.at("general", "Night School")
    for place in (elsewhere, grace.dm()):
        assert "Our cards" not in await choices(place, "review")
        assert "no deck" in said(await place.slash("review", deck="our-cards"))
        assert "no challenge called" in said(await place.slash("solo", deck="our-round"))
        assert "Our" not in (await shown(await place.slash("deck list"))).text
    noor = classroom.member("noor", "general").at("general", "Night School")
    for command in DESK:
        answer = await noor.slash(command, deck="our-cards")
        assert "no deck called" in said(answer), command


async def test_cards_in_a_members_schedule_go_with_them_but_no_new_ones(
    classroom: Classroom, forger: Forger
):
    (saved,) = await shelve(classroom, cards("alpha", "beta", "gamma"))
    grace, maria = classroom.member("grace"), classroom.member("maria")
    card = await shown(await grace.slash("review", deck="our-cards"))
    await press(grace, await press(grace, card, "Show"), "Easy")
    await classroom.playground.advance(timedelta(days=40).total_seconds())
    assert await all_asked(grace.dm()) == {"alpha"}
    await classroom.playground.advance(timedelta(days=400).total_seconds())
    assert await all_asked(grace.at("general", "Night School")) == {"alpha"}
    page = await looked_after(maria, "Our cards")
    await press(maria, page, "Retire")
    await classroom.playground.advance(timedelta(days=4000).total_seconds())
    forged = f"recall:show:0:{saved.row_id}:beta:0"
    assert "beta" not in said(await forge(forger, grace, forged))
    assert await all_asked(grace) == {"alpha"}
    assert "no deck" in said(await grace.slash("review", deck="our-cards"))
    page = await looked_after(maria, "Our cards")
    await press(maria, page, "Bring back")
    assert "beta" in await all_asked(grace)


async def test_decks_of_two_guilds_with_the_same_name_are_two_decks(classroom: Classroom):
    here, there = problems("first", title="Ours"), problems("first", title="Theirs")
    await shelve(classroom, here)
    await shelve(classroom, there, guild="Night School")
    grace = classroom.member("grace")
    for place, title in ((grace, "Ours"), (grace.at("general", "Night School"), "Theirs")):
        card = await shown(await place.slash("solo", deck="our-round"))
        card = await go_on(place, card)
        assert title in card.text
        card = await shown(await place.click(card, wrong_of(card)))
        card = await shown(await place.click(card, right_of(card)))
    rounds = "SELECT count(DISTINCT v.deck_id) FROM round r JOIN deck_version v"
    assert classroom.facts.one(f"{rounds} ON v.id = r.deck_version_id") == 2
    ours = "SELECT count(DISTINCT badge_id) FROM badge_award WHERE badge_id LIKE %s"
    assert classroom.facts.one(ours, "%.our-round") == 2
    night = grace.at("general", "Night School")
    await go_on(night, await shown(await night.slash("solo", deck="our-round")))
    await classroom.playground.advance(200)
    await classroom.facts.nothing_due()
    mended = await shown(await night.slash("mistakes", deck="our-round"))
    assert "Theirs" in mended.text
    refused = await grace.slash("mistakes", deck="our-round")
    assert "Nothing is missed" in said(refused)
    assert "nothing to mend" in said(await grace.dm().slash("mistakes"))


async def test_only_moderators_change_a_guilds_deck(classroom: Classroom, forger: Forger):
    (saved,) = await shelve(classroom, cards("alpha"), published=False)
    ada = classroom.member("ada")
    for command in DESK:
        answer = await ada.slash(command, deck="our-cards")
        assert "moderators" in said(answer) or "no deck called" in said(answer), command
        assert await ada.complete(command, deck="") == []
    for custom_id in (
        f"deck:publish:{saved.row_id}:{saved.version_id}:0",
        f"deck:retire:{saved.row_id}",
        f"deck:preview:{saved.version_id}:0:ask",
        f"deck:versions:{saved.row_id}:0",
        f"deck:version:{saved.row_id}:{saved.version_id}",
    ):
        answer = await forge(forger, ada, custom_id)
        assert "moderators" in said(answer), custom_id
        assert "alpha" not in said(answer)
    assert "not here any more" in said(await forge(forger, ada, f"deck:page:{saved.row_id}"))
    offered = "SELECT count(*) FROM deck WHERE published_version_id IS NOT NULL"
    assert classroom.facts.one(offered) == 0


async def test_a_private_deck_gives_no_badge_and_moderators_read_nothing_of_it(
    classroom: Classroom,
):
    await shelve(classroom, problems("first", slug="my-round", badge="x"), private_of="ada")
    ada = classroom.member("ada")
    card = await shown(await ada.slash("solo", deck="my-round"))
    card = await go_on(ada, card)
    card = await shown(await ada.click(card, right_of(card)))
    report = next(b.custom_id for b in card.buttons if b.label == "Report a problem")
    form = await ada.click(card, report)
    told = await ada.submit(form, reason="It is too easy.")
    assert "yours alone" in said(told)
    await shown(await ada.slash("badges"))
    assert classroom.facts.one("SELECT count(*) FROM badge_award") == 0
    assert classroom.facts.one("SELECT count(*) FROM problem_report") == 0


def wrong_of(message: Message) -> str:
    """The custom id of the wrong choice."""
    return right_of(message).removesuffix("right") + "wrong"
