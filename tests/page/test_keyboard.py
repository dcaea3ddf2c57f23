"""Everything that the pointer does, the keyboard does: in order, visibly, and back to its place."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.page import specimens
from tests.page.conftest import Open
from tests.page.puppet import Puppet, reply

pytestmark = pytest.mark.asyncio(loop_scope="session")

FOCUS = """() => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
  const line = document.activeElement.closest(".composer-line");
  const around = line ? getComputedStyle(line) : { outlineStyle: "none", boxShadow: "none" };
  return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none"
    || around.outlineStyle !== "none" || around.boxShadow !== "none";
}"""

#: Between the last field and the first, the focus may rest on the browser itself.
INSIDE = """() => {
  const { activeElement: focused, body } = document;
  return focused === body || focused.closest("dialog") !== null;
}"""


async def tab_to(page: Page, label: str, most: int = 40) -> None:
    """Press Tab until the control with this name has the focus; each stop on the way shows it."""
    for _ in range(most):
        await page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert await page.evaluate(FOCUS), await focused.evaluate("each => each.outerHTML")
        name = await focused.evaluate("each => each.getAttribute('aria-label') ?? each.textContent")
        if name.strip() == label:
            return
    raise AssertionError(f"no {label} within {most} steps")


async def test_the_skip_link_leads_to_the_composer(visit: Open, dummy: Puppet):
    ada = await visit("ada")
    await ada.page.keyboard.press("Tab")
    await expect(ada.page.get_by_role("link", name="Skip to message input")).to_be_focused()
    await ada.page.keyboard.press("Enter")
    await expect(ada.composer).to_be_focused()


async def test_buttons_selects_and_forms_are_worked_without_a_pointer(visit: Open, dummy: Puppet):
    row, choice = specimens.row(specimens.button("Open")), specimens.rich_select("deck")
    await dummy.send({"content": "here", "components": [row, specimens.row(choice)]})
    dummy.answers = {"b:Open": specimens.modals()["people"], "deck": reply({"content": "chosen"})}
    ada = await visit("ada")
    page = ada.page
    await tab_to(page, "Open")
    await page.keyboard.press("Enter")
    await expect(ada.dialog).to_be_visible()
    await expect(ada.dialog.get_by_role("combobox").first).to_be_focused()
    for _ in range(12):
        await page.keyboard.press("Tab")
        assert await page.evaluate(INSIDE)
    await page.keyboard.press("Escape")
    await expect(ada.dialog).to_have_count(0)
    await expect(page.get_by_role("button", name="Open", exact=True)).to_be_focused()

    await tab_to(page, "Choose a deck")
    await page.keyboard.press("Enter")
    await page.keyboard.type("Option 24")
    await page.keyboard.press("Enter")
    await expect(ada.message("chosen")).to_be_visible()
    assert dummy.heard[-1]["data"]["values"] == ["o24"]


async def test_a_new_message_is_read_out(visit: Open, dummy: Puppet):
    ada = await visit("ada")
    await dummy.send({"content": "listen to this"})
    await expect(ada.page.get_by_role("log")).to_contain_text("Thaw: ")
    await expect(ada.page.get_by_role("log")).to_contain_text("listen to this")
