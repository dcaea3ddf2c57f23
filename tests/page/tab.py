"""A tab of the browser in which someone looks at the page as one member."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from playwright.async_api import Locator, Page, expect

from playground.driver import Playground

PATIENCE_MS = 10_000
expect.set_options(timeout=PATIENCE_MS)


@dataclass(frozen=True)
class Tab:
    """What a member sees and does, by the names that everyone sees and hears."""

    page: Page
    name: str

    @classmethod
    async def open(cls, page: Page, playground: Playground, name: str, channel: str) -> Self:
        """Go there; returns once the channel is shown."""
        query = urlencode({"as": name, "channel": channel})
        await page.goto(f"{playground.url}/?{query}")
        tab = cls(page, name)
        await expect(tab.composer).to_be_visible()
        await page.evaluate("() => { window.sinceTheBeginning = true }")
        return tab

    async def front(self) -> Page:
        """Put this tab before the others, as who uses it does; one behind is drawn rarely."""
        await self.page.bring_to_front()
        return self.page

    async def never_reloaded(self) -> bool:
        """Whether it is still the page that was opened."""
        return bool(await self.page.evaluate("() => window.sinceTheBeginning === true"))

    @property
    def composer(self) -> Locator:
        """Where one writes."""
        return self.page.locator("#composer-input")

    @property
    def messages(self) -> Locator:
        """All messages that are shown, oldest first."""
        return self.page.locator("[data-message-id]")

    def message(self, which: str) -> Locator:
        """The newest message that holds this text."""
        return self.messages.filter(has_text=which).last

    def question(self, number: int) -> Locator:
        """The newest question with this number; a reveal, which quotes it, has no choices."""
        choices = self.page.locator('[data-custom-id^="answer:"]')
        return self.messages.filter(has_text=f"{number} of 5").filter(has=choices).last

    def by_id(self, message_id: str | int) -> Locator:
        """The message with this id."""
        return self.page.locator(f'[data-message-id="{message_id}"]')

    @property
    def private(self) -> Locator:
        """The messages that only this member sees."""
        return self.messages.filter(has_text="Only you can see this")

    @property
    def dialog(self) -> Locator:
        """The form or picture that is open."""
        return self.page.get_by_role("dialog")

    async def say(self, text: str) -> None:
        """Write a message."""
        await self.front()
        await self.composer.click()
        await self.page.keyboard.insert_text(text)
        await self.page.keyboard.press("Enter")

    async def slash(self, command: str, **options: str) -> None:
        """Type a command key by key, choosing each option from what is suggested."""
        await self.front()
        await self.composer.click()
        await self.page.keyboard.type(f"/{command}")
        await self._take(f"/{command}")
        for typed in options.values():
            await self.page.keyboard.type(typed)
            await self._take(typed)
        await self.page.keyboard.press("Enter")

    async def _take(self, words: str) -> None:
        suggestion = self.page.get_by_role("option").filter(has_text=words).first
        await expect(suggestion).to_be_visible()
        await expect(suggestion).to_have_attribute("aria-selected", "true")
        await self.page.keyboard.press("Enter")

    async def press(self, message: Locator, label: str) -> None:
        """Press a button of a message, by its name."""
        await self.front()
        await message.get_by_role("button", name=label, exact=True).click()

    async def choose(self, message: Locator, choice_id: str) -> None:
        """Press the button of a question's choice."""
        await self.front()
        await message.locator(f'[data-custom-id$=":{choice_id}"]').click()

    async def settled(self) -> None:
        """Return once nothing moves any more that comes to an end."""
        await self.page.evaluate(
            """() => Promise.allSettled(document.getAnimations()
              .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
              .map((each) => each.finished))"""
        )

    async def at_rest(self) -> None:
        """Return once every image is there and everything is drawn."""
        await self.page.wait_for_load_state("networkidle")
        await self.page.evaluate(
            """async () => {
              const images = [...document.images];
              for (const image of images) image.loading = "eager";
              await Promise.all(images.map((image) => image.decode().catch(() => {})));
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            }"""
        )
