"""On a phone's width everything can be done that can be done on a desk's."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.page import specimens
from tests.page.audit import nameless, sideways, small
from tests.page.conftest import Open
from tests.page.puppet import Puppet, reply
from tests.page.tab import Tab

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def fits(tab: Tab, *places: str) -> None:
    await tab.settled()
    assert await sideways(tab.page) == []
    assert await nameless(tab.page) == []
    for place in places:
        assert await small(tab.page, place) == [], place


async def test_channels_members_and_commands_are_within_a_thumbs_reach(visit: Open, dummy: Puppet):
    option = {"type": 3, "name": "deck", "description": "Which", "required": True}
    choices = [{"name": f"Deck {n}", "value": str(n)} for n in range(20)]
    await dummy.offer(specimens.command("start", {**option, "choices": choices}))
    dummy.answers["start"] = reply({"content": "started"})
    ada = await visit("ada", width=390, height=844)
    page = ada.page
    await fits(ada, "#channel-header", "#composer")

    await page.get_by_role("button", name="Open channels").click()
    lab = page.get_by_role("button", name="lab (text channel)")
    await expect(lab).to_be_in_viewport()
    await fits(ada, "#drawer")
    await lab.click()
    await expect(page.locator("#channel-header")).to_contain_text("lab")
    await expect(lab).not_to_be_in_viewport()

    await page.get_by_role("button", name="Member List").click()
    await expect(page.get_by_role("button", name="Katherine")).to_be_in_viewport()
    await fits(ada, "#members")
    await page.keyboard.press("Escape")

    await page.get_by_role("button", name="Commands").click()
    await page.get_by_role("option", name="/start").click()
    await page.get_by_role("option", name="Deck 3").click()
    await fits(ada, "#composer")
    await page.get_by_role("button", name="Send command").click()
    await expect(ada.message("started")).to_be_in_viewport()
    assert dummy.heard[-1]["data"]["options"] == [{"name": "deck", "type": 3, "value": "3"}]


async def test_a_select_and_a_message_menu_open_as_sheets(visit: Open, dummy: Puppet):
    shown = await dummy.send(
        {"content": "choose", "components": [specimens.row(specimens.rich_select("deck"))]}
    )
    dummy.answers["deck"] = reply({"content": "chosen"})
    ada = await visit("ada", width=390, height=844)
    await ada.by_id(shown).get_by_role("combobox").click()
    await expect(ada.page.get_by_role("option", name="Option 7", exact=False)).to_be_visible()
    await fits(ada, ".dropdown")
    await ada.page.get_by_role("option", name="Option 3", exact=False).click()
    await expect(ada.message("chosen")).to_be_visible()
    assert dummy.heard[-1]["data"]["values"] == ["o3"]

    await ada.by_id(shown).click(button="right", position={"x": 200, "y": 8})
    await expect(ada.page.get_by_role("menuitem", name="Reply")).to_be_visible()
    await fits(ada, ".menu")
    await ada.page.get_by_role("menuitem", name="Reply").click()
    await ada.say("an answer")
    await expect(ada.message("an answer")).to_contain_text("choose")
