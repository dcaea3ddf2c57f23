"""A channel with 500 messages: older ones come as you scroll, and edits anywhere are seen."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import expect

from tests.page.conftest import Open
from tests.page.puppet import Puppet
from tests.page.tab import Tab

pytestmark = pytest.mark.asyncio(loop_scope="session")

MANY = 500
AT_BOTTOM = """() => {
  const { scrollTop, scrollHeight, clientHeight } = document.getElementById("scroller");
  return scrollHeight - scrollTop - clientHeight < 5;
}"""


async def to_the_top(tab: Tab) -> None:
    async with asyncio.timeout(30):
        while await tab.messages.count() < MANY:
            await tab.page.evaluate("() => { document.getElementById('scroller').scrollTop = 0 }")
            await asyncio.sleep(0.05)


async def test_all_of_500_messages_can_be_reached_and_change_where_they_stand(
    visit: Open, dummy: Puppet
):
    ids = [await dummy.send({"content": f"message {n:03}"}) for n in range(MANY)]
    ada = await visit("ada")
    await expect(ada.by_id(ids[-1])).to_be_in_viewport()
    assert await ada.messages.count() < MANY
    await to_the_top(ada)
    assert await ada.messages.evaluate_all("all => all.map(each => each.dataset.messageId)") == ids
    await ada.page.evaluate("() => { document.getElementById('scroller').scrollTop = 0 }")
    await expect(ada.by_id(ids[0])).to_be_in_viewport()

    for n in (0, 250, 499):
        await dummy.edit(ids[n], {"content": f"changed {n}"})
        await expect(ada.by_id(ids[n])).to_contain_text(f"changed {n} (edited)")
    await expect(ada.by_id(ids[0])).to_be_in_viewport()

    newest = await dummy.send({"content": "while you were reading"})
    await ada.page.get_by_role("button", name="1 new message").click()
    await expect(ada.by_id(newest)).to_be_in_viewport()
    assert await ada.page.evaluate(AT_BOTTOM)
    assert await ada.never_reloaded()


async def test_who_reads_the_newest_stays_with_the_newest(visit: Open, dummy: Puppet):
    for n in range(60):
        await dummy.send({"content": f"message {n}"})
    ada = await visit("ada")
    for n in range(60, 80):
        newest = await dummy.send({"content": f"message {n}\nwith a second line"})
        await expect(ada.by_id(newest)).to_be_in_viewport()
    assert await ada.page.evaluate(AT_BOTTOM)
