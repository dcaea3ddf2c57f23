"""What members do besides answering: menus, edits, files, direct messages, selects."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.page import specimens
from tests.page.conftest import Open
from tests.page.puppet import Puppet, reply

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_message_menu_runs_the_bots_command_on_that_message(visit: Open, dummy: Puppet):
    await dummy.offer({"type": 3, "name": "Run this code"})
    dummy.answers["Run this code"] = reply({"content": "it ran"})
    said = await dummy.playground.member("grace").say("```py\nprint(1)\n```")
    ada = await visit("ada")
    await ada.by_id(said.id).click(button="right")
    await ada.page.get_by_role("menuitem", name="Apps").click()
    await ada.page.get_by_role("menuitem", name="Run this code").click()
    await expect(ada.message("it ran")).to_be_visible()
    assert dummy.heard[-1]["data"]["target_id"] == str(said.id)


async def test_a_member_menu_runs_the_bots_command_on_that_member(visit: Open, dummy: Puppet):
    await dummy.offer({"type": 2, "name": "Badges"})
    dummy.answers["Badges"] = reply({"content": "two badges"})
    ada = await visit("ada")
    await ada.page.locator("#members").get_by_role("button", name="Grace").click(button="right")
    await ada.page.get_by_role("menuitem", name="Apps").click()
    await ada.page.get_by_role("menuitem", name="Badges").click()
    await expect(ada.message("two badges")).to_be_visible()
    assert dummy.heard[-1]["data"]["target_id"] == dummy.user("grace")


async def test_own_messages_can_be_edited_and_deleted_and_others_not(visit: Open, dummy: Puppet):
    theirs = await dummy.playground.member("grace").say("by grace")
    ada = await visit("ada")
    await ada.say("with a mistaek")
    await ada.message("mistaek").click(button="right")
    await ada.page.get_by_role("menuitem", name="Edit Message").click()
    await ada.page.keyboard.press("ControlOrMeta+a")
    await ada.page.keyboard.type("without a mistake")
    await ada.page.keyboard.press("Enter")
    await expect(ada.message("without a mistake (edited)")).to_be_visible()
    await ada.message("without a mistake").click(button="right")
    await ada.page.get_by_role("menuitem", name="Delete Message").click()
    await expect(ada.message("without a mistake")).to_have_count(0)
    await ada.by_id(theirs.id).click(button="right")
    await expect(ada.page.get_by_role("menuitem", name="Reply")).to_be_visible()
    await expect(ada.page.get_by_role("menuitem", name="Delete Message")).to_have_count(0)


async def test_a_moderator_pins_and_everyone_finds_it(visit: Open, dummy: Puppet):
    shown = await dummy.send({"content": "worth keeping"})
    maria, ada = await visit("maria"), await visit("ada")
    await maria.front()
    await maria.by_id(shown).click(button="right")
    await maria.page.get_by_role("menuitem", name="Pin Message").click()
    await expect(ada.message("pinned")).to_contain_text("Maria")
    await ada.front()
    await ada.page.get_by_role("button", name="Pinned Messages", exact=True).click()
    pins = ada.page.get_by_role("dialog", name="Pinned Messages")
    await expect(pins).to_contain_text("worth keeping")
    await pins.get_by_role("button", name="Jump").click()
    await expect(ada.by_id(shown)).to_be_in_viewport()


async def test_a_file_goes_with_a_message(visit: Open, dummy: Puppet):
    ada, grace = await visit("ada"), await visit("grace")
    picture = {
        "name": "plot.png",
        "mimeType": "image/png",
        "buffer": specimens.PLOT.content,
    }
    await ada.page.locator("#composer input[type=file]").set_input_files([picture])
    await expect(ada.page.locator("#composer")).to_contain_text("plot.png")
    await ada.say("look")
    shown = grace.message("look").get_by_role("img", name="plot.png")
    await expect(shown).to_be_visible()
    assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 640


async def test_direct_messages_with_the_bot_are_only_yours(visit: Open, dummy: Puppet):
    opened = await dummy.call("POST", "/users/@me/channels", {"recipient_id": dummy.user("ada")})
    ada, grace = await visit("ada"), await visit("grace")
    await dummy.call("POST", f"/channels/{opened['id']}/messages", {"content": "psst, Ada"})
    for tab in (ada, grace):
        await tab.front()
        await tab.page.get_by_role("button", name="Direct Messages").click()
        await expect(tab.page.locator("#channel-header")).to_contain_text("Thaw")
    await expect(ada.message("psst, Ada")).to_be_visible()
    await expect(grace.page.get_by_text("psst, Ada")).to_have_count(0)


async def test_members_and_channels_can_be_chosen_from_selects(visit: Open, dummy: Puppet):
    rows = [specimens.row(specimens.select(kind, f"s{kind}")) for kind in (5, 6, 7, 8)]
    shown = await dummy.send({"content": "choose", "components": rows})
    dummy.answers |= {f"s{kind}": {"type": 6} for kind in (5, 6, 7, 8)}
    ada = await visit("ada")
    world = {"Grace": 0, "Moderators": 1, "Katherine": 2, "lab": 3}
    for name, number in world.items():
        await ada.by_id(shown).get_by_role("combobox").nth(number).click()
        await ada.page.get_by_role("option", name=name).first.click()
        await expect(ada.by_id(shown).get_by_role("combobox").nth(number)).to_contain_text(name)
    chosen = [heard["data"]["values"] for heard in dummy.heard]
    lab = dummy.channel("lab")
    assert [chosen[0], chosen[2], chosen[3]] == [
        [dummy.user("grace")],
        [dummy.user("katherine")],
        [lab],
    ]
