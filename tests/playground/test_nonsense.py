"""Nonsense over raw HTTP: every answer has Discord's form, and none is a 500."""

import copy
import random

import aiohttp
import pytest

from playground.driver import running_playground
from tests.playground.conftest import Rest
from tests.playground.test_shape import COMMAND, LAYOUT, MESSAGE, places

JUNK = [None, "x", "x" * 5000, 5, -1, 1.5, True, [], ["x"], [[]], [{}], [None], {}, {"a": 1}]
ROUNDS = 150


def spoilt(randomly, right):
    body = copy.deepcopy(right)
    for _ in range(randomly.randint(0, 2)):
        node, key = randomly.choice(list(places(body)))
        node[key] = copy.deepcopy(randomly.choice(JUNK))
        if not body:
            return body
    return body


async def talk(rest, randomly):
    message_id = (await rest.send({"content": "x"})).body["id"]
    for _ in range(ROUNDS):
        sent = await rest.send(spoilt(randomly, randomly.choice([MESSAGE, LAYOUT])))
        message_id = sent.body["id"] if sent.status == 200 else message_id
        path = f"/channels/{rest.study}/messages/{message_id}"
        changed = await rest.call(
            "PATCH", path, spoilt(randomly, randomly.choice([MESSAGE, LAYOUT]))
        )
        synced = await rest.sync(spoilt(randomly, COMMAND))
        yield {reply.status // 100 for reply in (sent, changed, synced)}


@pytest.mark.parametrize("seed", range(2))
async def test_nonsense_is_refused_in_discords_form(seed):
    async with running_playground(rate_limits=False) as playground, aiohttp.ClientSession() as http:
        rest = Rest(playground, http)
        await rest.learn_ids()
        answered = [kinds async for kinds in talk(rest, random.Random(seed))]
        assert set().union(*answered) == {2, 4}
        found = [v for v in await playground.violations() if v.side == "response"]
        assert [str(violation) for violation in found] == []
