"""How smooth the page stays: 500 messages in a channel, one of them edited twice a second.

Frame times are those of requestAnimationFrame in headless Chromium, which draws on the CPU; a
page that nothing happens on is measured first, in the same tab, for comparison. The reader
scrolls up and down meanwhile.
"""

from __future__ import annotations

import asyncio
import sys
from itertools import count
from pathlib import Path

from report import Report, options

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.async_api import Page, async_playwright

from playground.driver import running_playground
from tests.page.puppet import COMPONENTS_V2, Puppet, puppet
from tests.page.tab import Tab
from tests.plugins.chromium import arguments, chromium

MESSAGES = 500
EDITS_A_SECOND = 2
SECONDS, QUICK_SECONDS = 20, 5
#: A frame at 60 Hz takes 16.7 ms; above 50 ms the eye notices (W3C, Long Tasks).
P95_MS, LONG_MS = 20.0, 50.0
LONG_SHARE = 0.01
EDIT_SEEN_MS = 100.0

FRAMES = """async (seconds) => {
  const scroller = document.getElementById("scroller");
  const times = [];
  const end = performance.now() + seconds * 1000;
  for (let last = performance.now(), n = 0; last < end; n += 1) {
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
    scroller.scrollTop += Math.floor(n / 60) % 2 ? 25 : -25;
  }
  return times.slice(1);
}"""
SEEN = """([id, text]) => new Promise((seen) => {
  const message = document.getElementById(`message-${id}`);
  (function look() {
    if (message.textContent.includes(text)) seen(Date.now());
    else requestAnimationFrame(look);
  })();
})"""


async def main() -> int:
    asked = options(__doc__).parse_args()
    seconds = QUICK_SECONDS if asked.quick else SECONDS
    report = Report("page")
    async with running_playground(rate_limits=False) as playground, puppet(playground) as bot:
        ids = [await bot.send(message(n)) for n in range(MESSAGES)]
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium(), args=arguments())
            page = await browser.new_page(viewport={"width": 1280, "height": 800})
            tab = await Tab.open(page, playground, "ada", "study")
            await shown(tab)
            tell(report, "idle", await page.evaluate(FRAMES, seconds), held=False)
            tell(report, "with edits", await while_edited(page, bot, ids[-1], seconds), held=True)
            late = [await edit_seen_ms(page, bot, ids[-1], n) for n in range(10)]
            report.figure("edit until seen, median, ms", sorted(late)[5], at_most=EDIT_SEEN_MS)
            await browser.close()
    return report.tell(asked)


def message(number: int, edit: int = 0) -> dict[str, object]:
    """A question's look: text, code, five buttons."""
    words = f"### Question {number}\nWhich **layer** learns? Edit {edit}."
    text = f"{words}\n```py\nlayer.fit({edit})\n```"
    row = {
        "type": 1,
        "components": [
            {"type": 2, "style": 1, "label": letter, "custom_id": f"{letter}{number}"}
            for letter in "ABCDE"
        ],
    }
    container = {"type": 17, "components": [{"type": 10, "content": text}, row]}
    return {"flags": COMPONENTS_V2, "components": [container]}


async def shown(tab: Tab) -> None:
    """Scroll up until all messages are there, then to the newest."""
    while await tab.messages.count() < MESSAGES:
        await tab.page.evaluate("() => { document.getElementById('scroller').scrollTop = 0 }")
        await asyncio.sleep(0.1)
    await tab.page.evaluate("() => { document.getElementById('scroller').scrollTop = 1e9 }")
    await asyncio.sleep(1)


async def while_edited(page: Page, bot: Puppet, message_id: str, seconds: int) -> list[float]:
    """The frame times while a message is edited twice a second."""

    async def edit() -> None:
        for number in count(1):
            await bot.edit(message_id, message(MESSAGES, number))
            await asyncio.sleep(1 / EDITS_A_SECOND)

    editing = asyncio.create_task(edit())
    try:
        frames: list[float] = await page.evaluate(FRAMES, seconds)
    finally:
        editing.cancel()
    return frames


async def edit_seen_ms(page: Page, bot: Puppet, message_id: str, number: int) -> float:
    """From the bot's call until the new text stands on the page."""
    text = f"Edit {1000 + number}."
    seeing = asyncio.create_task(page.evaluate(SEEN, [message_id, text]))
    await asyncio.sleep(0.05)
    began = await page.evaluate("Date.now()")
    await bot.edit(message_id, message(MESSAGES, 1000 + number))
    return float(await seeing - began)


def tell(report: Report, when: str, frames: list[float], *, held: bool) -> None:
    """The figures of a list of frame times."""
    ordered = sorted(frames)
    p95 = ordered[int(len(ordered) * 0.95)]
    long = sum(frame > LONG_MS for frame in frames) / len(frames)
    report.figure(f"{when}: frames a second", 1000 * len(frames) / sum(frames))
    report.figure(f"{when}: frame, median, ms", ordered[len(ordered) // 2])
    report.figure(f"{when}: frame, p95, ms", p95, at_most=P95_MS if held else None)
    report.figure(f"{when}: frame, worst, ms", ordered[-1])
    report.figure(f"{when}: share over 50 ms", long, at_most=LONG_SHARE if held else None)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
