"""Every kind of message and form: whole, legible, named, and big enough for a thumb.

With `--screenshots FOLDER` each of them is also written there as a picture.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from tests.page import specimens
from tests.page.audit import faint, nameless, overlapping, sideways, small
from tests.page.conftest import Open
from tests.page.puppet import DEFER, Puppet, reply
from tests.page.specimens import Specimen
from tests.page.tab import Tab

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDTHS = {1280: 800, 390: 844}
#: So high that nothing has to be scrolled to.
TALL = 14_000


def ids(dummy: Puppet) -> dict[str, str]:
    guild = dummy.world["guilds"][0]
    named = {member["user"]["username"]: member["user"]["id"] for member in guild["members"]}
    named |= {f"#{channel['name']}": channel["id"] for channel in guild["channels"]}
    return named | {f"@{role['name']}": role["id"] for role in guild["roles"]}


def everything(dummy: Puppet) -> list[Specimen]:
    return [
        *specimens.markdown(ids(dummy)),
        *specimens.files(),
        *specimens.components_v1(),
        *specimens.components_v2(),
    ]


@pytest_asyncio.fixture(loop_scope="session")
async def hung(dummy: Puppet) -> dict[str, str]:
    """All specimens in #study; their message ids by name."""
    shown = {each.name: await dummy.send(each.body, *each.files) for each in everything(dummy)}
    await dummy.edit(shown["markdown"], {"content": specimens.MARKDOWN + "\nand an edit"})
    ada = dummy.playground.member("ada")
    for emoji in ("👍", "🎉", "🧊"):
        await ada.react(int(shown["mentions"]), emoji)
    await dummy.playground.member("grace").react(int(shown["mentions"]), "👍")
    await dummy.playground.member("maria").pin(int(shown["mentions"]))
    said = await ada.say("Someone's answer to that", reply_to=int(shown["code"]))
    await ada.say("and one more line by the same author")
    await dummy.playground.member("linus").say("A word with <@" + ids(dummy)["ada"] + "> in it")
    return {**shown, "reply": str(said.id)}


async def flaws(tab: Tab, width: int, within: str = "#messages") -> list[str]:
    found = [f"sideways: {flaw}" for flaw in await sideways(tab.page)]
    found += [f"faint: {flaw}" for flaw in await faint(tab.page)]
    found += [f"overlapping: {flaw}" for flaw in await overlapping(tab.page)]
    found += [f"nameless: {flaw}" for flaw in await nameless(tab.page)]
    if width < 700:
        found += [f"small: {flaw}" for flaw in await small(tab.page, within)]
    return found


async def picture(what: Locator, folder: Path | None, name: str) -> None:
    if folder:
        await what.scroll_into_view_if_needed()
        await what.screenshot(path=folder / f"{name}.png")


@pytest.mark.parametrize("width", WIDTHS)
async def test_every_kind_of_message_is_whole_legible_and_named(
    visit: Open, hung: dict[str, str], width: int, screenshots: Path | None
):
    tab = await visit("ada", width=width, height=WIDTHS[width])
    await expect(tab.by_id(hung["text-4000"])).to_be_visible()
    for name, message_id in hung.items():
        await expect(tab.by_id(message_id), name).to_have_count(1)
    await tab.at_rest()
    assert await flaws(tab, width) == []
    if screenshots:
        await tab.page.screenshot(path=screenshots / f"channel-{width}.png")
        await tab.page.set_viewport_size({"width": width, "height": TALL})
    for name, message_id in hung.items():
        await picture(tab.by_id(message_id), screenshots, f"{name}-{width}")


@pytest.mark.parametrize("width", WIDTHS)
async def test_every_kind_of_field_is_whole_legible_and_named(
    visit: Open, dummy: Puppet, width: int, screenshots: Path | None
):
    dummy.answers = specimens.modals()
    await dummy.offer(*(specimens.command(name) for name in dummy.answers))
    tab = await visit("ada", width=width, height=WIDTHS[width])
    for form in dummy.answers:
        await tab.slash(form)
        await expect(tab.dialog).to_be_visible()
        await tab.settled()
        await picture(tab.dialog, screenshots, f"modal-{form}-{width}")
        assert await flaws(tab, width, "dialog") == []
        await tab.page.keyboard.press("Escape")
        await expect(tab.dialog).to_have_count(0)


async def test_what_passes_is_whole_and_legible_too(
    visit: Open, dummy: Puppet, screenshots: Path | None
):
    dummy.answers = {
        "whisper": reply({"content": "For your eyes only"}, private=True),
        "ponder": {"type": DEFER},
    }
    await dummy.offer(*map(specimens.command, ("whisper", "ponder", "crash")))
    tab = await visit("ada")
    for name in ("whisper", "ponder", "crash"):
        await tab.slash(name)
    await dummy.type()
    for words in ("For your eyes only", "is thinking", "did not respond"):
        await expect(tab.page.get_by_text(words).last).to_be_visible()
    for width, height in WIDTHS.items():
        await tab.page.set_viewport_size({"width": width, "height": height})
        await tab.settled()
        if screenshots:
            await tab.page.screenshot(path=screenshots / f"passing-{width}.png")
        assert await flaws(tab, width) == []
