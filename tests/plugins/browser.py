"""A real Chromium, headless: one for the whole run, a context of its own for each test."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright

from tests.plugins.chromium import NoChromium, arguments, chromium

CHROMIUM = pytest.StashKey[Path | str]()
SECONDS = 10
#: Tells of everything that the Content-Security-Policy had to stop.
CSP_REPORTS = """
document.addEventListener('securitypolicyviolation', event => console.error(
  `CSP: ${event.violatedDirective} stopped ${event.blockedURI} ${event.sample}`))
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--screenshots", help="write the gallery's pictures into this folder")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Find or install Chromium once, outside any test's time limit."""
    wanted = any("browser" in getattr(item, "fixturenames", ()) for item in session.items)
    if wanted and not session.config.option.collectonly:
        try:
            session.config.stash[CHROMIUM] = chromium()
        except NoChromium as reason:
            session.config.stash[CHROMIUM] = str(reason)


@pytest.fixture
def screenshots(pytestconfig: pytest.Config) -> Path | None:
    """Where pictures are wanted (`--screenshots` or THAW_SCREENSHOTS), if anywhere."""
    folder = pytestconfig.getoption("--screenshots") or os.environ.get("THAW_SCREENSHOTS")
    if not folder:
        return None
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    return path


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(pytestconfig: pytest.Config) -> AsyncIterator[Browser]:
    """The run's Chromium; without one, the test is skipped and says why."""
    found = pytestconfig.stash[CHROMIUM]
    if isinstance(found, str):
        pytest.skip(f"no Chromium: {found}")
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=found, args=arguments(), handle_sigint=False
        )
        yield launched
        await launched.close()


@dataclass
class Window:
    """A browser's window with its tabs; it notes whatever goes wrong in any of them."""

    context: BrowserContext
    complaints: list[str] = field(default_factory=list)
    _expected: list[str] = field(default_factory=list)

    async def tab(self, width: int = 1280, height: int = 800) -> Page:
        """A new tab of this size."""
        page = await self.context.new_page()
        await page.set_viewport_size({"width": width, "height": height})
        return page

    def expect(self, pattern: str) -> None:
        """This complaint is part of the test."""
        self._expected.append(pattern)

    def unexpected(self) -> list[str]:
        """The complaints that no test asked for."""
        return [c for c in self.complaints if not any(re.search(p, c) for p in self._expected)]

    def _note_all(self, page: Page) -> None:
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("crash", lambda _: self.complaints.append("the tab crashed"))

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            where = message.location.get("url", "")
            self.complaints.append(f"{message.type}: {message.text} {where}".strip())


@pytest_asyncio.fixture(loop_scope="session")
async def window(browser: Browser) -> AsyncIterator[Window]:
    """A window that shares nothing with another test's; a complaint fails the test."""
    context = await browser.new_context(locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(SECONDS * 1000)
    await context.add_init_script(CSP_REPORTS)
    opened = Window(context)
    context.on("page", opened._note_all)
    yield opened
    await context.close()
    assert opened.unexpected() == []
