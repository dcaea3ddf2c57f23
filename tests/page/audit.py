"""Looking at a page as its reader does: what sticks out, is too small, faint, or has no name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.async_api import Page

AUDIT = Path(__file__).with_name("audit.js").read_text()
#: A finger's width (Apple asks for 44, Discord's own mobile buttons are 40).
THUMB_PIXELS = 40
#: Roles that someone operates, and so must hear named (WAI-ARIA 1.2, widget roles).
OPERATED = {
    "button", "checkbox", "combobox", "link", "listbox", "menuitem", "option", "radio",
    "searchbox", "slider", "spinbutton", "switch", "tab", "textbox",
}  # fmt: skip


async def sideways(page: Page) -> list[str]:
    """What is wider than its place."""
    return await _audit(page, "sideways()")


async def small(page: Page, within: str) -> list[str]:
    """The controls within the first `within` that a thumb would miss."""
    return await _audit(page, f"small(document.querySelector('{within}'), {THUMB_PIXELS})")


async def faint(page: Page) -> list[str]:
    """Text with less contrast than WCAG 2.2 AA asks for."""
    return await _audit(page, "faint()")


async def overlapping(page: Page) -> list[str]:
    """What lies on top of something else in a message."""
    return await _audit(page, "overlapping()")


async def foreign(page: Page) -> list[str]:
    """Elements and attributes that no Markdown makes, and that the page does not have."""
    return await _audit(page, "foreign()")


async def nameless(page: Page) -> list[str]:
    """What can be operated and has no name, by Chromium's own accessibility tree."""
    session = await page.context.new_cdp_session(page)
    try:
        tree = await session.send("Accessibility.getFullAXTree")
        flaws = [node for node in tree["nodes"] if _is_nameless(node)]
        return [await _described(session, node) for node in flaws]
    finally:
        await session.detach()


def _is_nameless(node: dict[str, Any]) -> bool:
    if node.get("ignored") or node.get("role", {}).get("value") not in OPERATED:
        return False
    return not str(node.get("name", {}).get("value", "")).strip()


async def _described(session: Any, node: dict[str, Any]) -> str:
    told = await session.send("DOM.describeNode", {"backendNodeId": node["backendDOMNodeId"]})
    described = told["node"]
    return f"{node['role']['value']}: <{described['localName']} {described.get('attributes')}>"


async def _audit(page: Page, call: str) -> list[str]:
    found: list[str] = await page.evaluate(f"() => ({AUDIT}).{call}")
    return found
