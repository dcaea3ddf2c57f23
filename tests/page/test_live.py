"""What happens is seen at once in every tab, without any of them loading anew."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.page import specimens
from tests.page.conftest import Open
from tests.page.puppet import Puppet, reply

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_messages_edits_reactions_typing_and_deletions_arrive_by_themselves(
    visit: Open, dummy: Puppet
):
    ada, grace = await visit("ada"), await visit("grace")
    await ada.say("Hello, **everyone**")
    heard = grace.message("Hello, everyone")
    await expect(heard.locator("strong")).to_have_text("everyone")

    shown = await dummy.send({"content": "First words"})
    await expect(grace.by_id(shown)).to_contain_text("First words")
    await dummy.edit(shown, {"content": "Second thoughts"})
    for tab in (ada, grace):
        await expect(tab.by_id(shown)).to_contain_text("Second thoughts (edited)")
        await expect(tab.by_id(shown)).not_to_contain_text("First words")

    await dummy.playground.member("linus").react(int(shown), "🎉")
    await ada.front()
    await ada.by_id(shown).get_by_role("button", name=re.compile("🎉")).click()
    await expect(grace.by_id(shown).get_by_role("button", name=re.compile("🎉"))).to_contain_text(
        "2"
    )

    await dummy.type()
    await expect(grace.page.locator("#typing")).to_contain_text("Thaw is typing")

    await dummy.delete(shown)
    for tab in (ada, grace):
        await expect(tab.by_id(shown)).to_have_count(0)
        assert await tab.never_reloaded()


async def test_a_private_reply_is_seen_by_one_and_can_be_put_away(visit: Open, dummy: Puppet):
    dummy.answers["whisper"] = reply({"content": "between us"}, private=True)
    await dummy.offer(specimens.command("whisper"))
    ada, grace = await visit("ada"), await visit("grace")
    await ada.slash("whisper")
    await expect(ada.private).to_contain_text("between us")
    await ada.say("afterwards")
    await expect(grace.message("afterwards")).to_be_visible()
    await expect(grace.page.get_by_text("between us")).to_have_count(0)
    await ada.private.get_by_role("button", name="Dismiss message").click()
    await expect(ada.private).to_have_count(0)


async def test_a_relative_time_counts_down(visit: Open, dummy: Puppet):
    soon = int((await dummy.playground.now()).timestamp()) + 125
    shown = await dummy.send({"content": f"closes <t:{soon}:R>"})
    ada = await visit("ada")
    await expect(ada.by_id(shown)).to_contain_text("in 2 minutes")
    await dummy.playground.advance(90)
    await expect(ada.by_id(shown)).to_contain_text(re.compile(r"in 3\d seconds"))
    seconds = await ada.by_id(shown).locator("time[data-unix]").inner_text()
    await expect(ada.by_id(shown).locator("time[data-unix]")).not_to_have_text(seconds)
    await dummy.playground.advance(90)
    await expect(ada.by_id(shown)).to_contain_text("ago")


async def test_a_spoiler_opens_and_an_image_opens_large(visit: Open, dummy: Puppet):
    shown = await dummy.send({"content": "the answer is ||forty-two||"}, specimens.PLOT)
    ada = await visit("ada")
    spoiler = ada.by_id(shown).get_by_role("button", name="Spoiler")
    await spoiler.click()
    await expect(ada.by_id(shown).locator(".revealed")).to_have_text("forty-two")
    await ada.by_id(shown).get_by_role("button", name=re.compile("Open image")).click()
    large = ada.dialog.get_by_role("img")
    await expect(large).to_be_visible()
    assert await large.evaluate("image => image.naturalWidth") == 640
    await ada.page.keyboard.press("Escape")
    await expect(ada.dialog).to_have_count(0)


async def test_everything_in_a_form_reaches_the_bot(visit: Open, dummy: Puppet):
    dummy.answers = specimens.modals()
    await dummy.offer(*(specimens.command(name) for name in dummy.answers))
    dummy.answers["texts"] = specimens.modals()["texts"]
    ada = await visit("ada")
    await ada.slash("choices")
    form = ada.dialog
    await form.get_by_label("Option 2", exact=False).first.check()
    some = form.get_by_role("group", name="Some of these")
    await some.get_by_label("Option 1", exact=False).check()
    await some.get_by_label("Option 3", exact=False).check()
    await form.get_by_label("Agreed").check()
    await form.locator("input[type=file]").set_input_files(
        [{"name": "a.py", "mimeType": "text/x-python", "buffer": b"print(1)"}]
    )
    dummy.answers["choices"] = reply({"content": "got it"})
    await form.get_by_role("button", name="Submit").click()
    await expect(ada.message("got it")).to_be_visible()
    sent = {
        c["component"]["custom_id"]: c["component"] for c in dummy.heard[-1]["data"]["components"]
    }
    assert sent["one"]["value"] == "o2"
    assert sent["some"]["values"] == ["o1", "o3"]
    assert sent["agreed"]["value"] is True
    assert len(sent["files"]["values"]) == 1
