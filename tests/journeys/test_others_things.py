"""What is a guild's stays its own: its buttons do nothing for members, nor for other guilds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest

from bot.chat.buttons import LinkedSelect
from bot.chat.moderators import audience_of
from playground.driver import Member, Playground, running_playground
from tests.journeys.everything import Everything, Forger, everything, options, sample
from tests.shelves import cards, shelve
from tests.support import Classroom

SECRET = "what-only-moderators-may-read"
# Rows that change by themselves, or with whoever presses.
ALIVE = {"due", "post", "process_heartbeat", "member", "alembic_version", "question", "play"}
AN_ID = re.compile(r"\(\?P<(\w+)>\\d\{1,\d+\}\)")


@dataclass(frozen=True)
class Owned:
    """Ids of things that are there; every other id is 1, as those of a new database's rows are."""

    deck: int
    version: int
    draft: int
    live: int
    duel: int

    def fill(self, pattern: str) -> str:
        """An id for this pattern that leads to one of them."""

        def value(group: re.Match[str]) -> str:
            named = {"deck": self.deck, "version": self.version, "seen": self.version}
            named |= {"round": self.duel if pattern.startswith("duel") else self.live}
            named |= {"draft": self.draft if pattern.startswith("write") else 1}
            return str(named.get(group[1], 1))

        return sample(AN_ID.sub(value, pattern))


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """One without rate limits: nobody presses so much so fast."""
    async with running_playground(rate_limits=False) as running:
        yield running
        assert [str(violation) for violation in await running.violations()] == []


async def owned(classroom: Classroom) -> Owned:
    """A deck, a draft, a schedule, a live round and a duel, all maria's or her guild's."""
    maria, facts = classroom.member("maria"), classroom.facts
    (saved,) = await shelve(classroom, cards("one", back=SECRET), published=False)
    await maria.slash("deck new", title=SECRET)
    plan = {"what": "summary", "when": "every day 18:00"}
    await maria.slash("schedule add", **plan)
    await maria.slash("duel", member="grace", deck="freezing-master")
    await classroom.start_round()
    return Owned(
        deck=saved.row_id,
        version=saved.version_id,
        draft=facts.one("SELECT max(id) FROM deck_draft"),
        live=facts.one("SELECT max(id) FROM round WHERE mode = 'live'"),
        duel=facts.one("SELECT max(id) FROM round WHERE mode = 'duel'"),
    )


def kept(classroom: Classroom) -> Counter[str]:
    """Every row of every table that nobody should have changed."""
    facts = classroom.facts
    named = "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
    tables = {row["name"] for row in facts.rows(named)} - ALIVE
    wanted = sorted(name for name in tables if not name.startswith("procrastinate"))
    return Counter(
        f"{name}: {row['row']}"
        for name in wanted
        for row in facts.rows(f'SELECT (to_jsonb(t) - %s)::text AS row FROM "{name}" t', "shown")
    )


async def forgers(classroom: Classroom, http: aiohttp.ClientSession) -> dict[str, Forger]:
    world = await classroom.playground.world()
    return {
        channel["name"]: Forger(classroom.playground, http, int(channel["id"]))
        for guild in world["guilds"]
        for channel in guild["channels"]
    }


async def send_all(member: Member, there: Everything) -> list[str]:
    """Every command that is a starter's or moderators', about the guild's deck where it asks."""
    read = []
    for command in there.commands:
        if audience_of(command) not in {"starter", "moderators"}:
            continue
        given = options(command)
        known = {"deck": "our-cards"} if "deck" in given else {}
        answer = await member.slash(command.qualified_name, **given | known)
        assert not answer.failed, f"{command.qualified_name}: {answer.error}"
        read.append(f"{command.qualified_name}: {answer.raw}")
    return read


async def press_all(member: Member, forger: Forger, there: Everything, owned: Owned) -> list[str]:
    """Everything that is a starter's or moderators'; all that this member got to read."""
    read = []
    for pattern, item in there.components.items():
        if item.audience not in {"starter", "moderators"}:
            continue
        custom_id = owned.fill(pattern.pattern)
        if issubclass(item, LinkedSelect):
            answer = await member.select(await forger.select(custom_id, "1"), custom_id, "1")
        else:
            answer = await member.click(await forger.message(custom_id), custom_id)
        assert not answer.failed, f"{item.__name__}: {answer.error}"
        read.append(f"{item.__name__}: {answer.raw}")
    for pattern, route in there.forms.items():
        if route.audience in {"starter", "moderators"}:
            read.append(f"{pattern}: {(await forger.form(member, owned.fill(pattern))).raw}")
    return read


async def test_neither_members_nor_other_guilds_moderators_reach_what_is_the_guilds(
    classroom: Classroom, playground: Playground
):
    there, mine = await everything(), await owned(classroom)
    token = {"Authorization": f"Bot {classroom.playground.token}"}
    before = kept(classroom)
    assert sum(before.values()) > 10
    async with aiohttp.ClientSession(headers=token) as http:
        forger = await forgers(classroom, http)
        ada, noor = classroom.member("ada"), playground.member("noor", "Night School/general")
        read = await send_all(ada, there) + await send_all(noor, there)
        read += await press_all(ada, forger["study"], there, mine)
        read += await press_all(noor, forger["general"], there, mine)
        assert [line for line in read if SECRET in line] == []
        assert list((before - kept(classroom)).elements()) == []
        # The ids do lead to something: for a moderator of the guild they open it.
        hers = await press_all(classroom.member("maria"), forger["study"], there, mine)
        assert len([line for line in hers if SECRET in line]) > 3
        assert list((before - kept(classroom)).elements()) != []
