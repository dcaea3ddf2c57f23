"""The tour: a round with classmates, a badge, and code that really runs."""

from __future__ import annotations

import asyncio
import struct
from typing import TYPE_CHECKING

import aiohttp

from bot import paths
from bot.decks import ChallengeDeck, load_deck
from bot.demo.processes import DemoError
from bot.demo.snippets import Snippet, snippets
from bot.demo.stack import wait_for_sandbox
from bot.demo.tour_script import SCRIPT, Step
from bot.demo.transcript import Transcript
from playground.driver import DriverError

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from bot.decks import Problem
    from bot.demo.stack import Stack
    from playground.driver import Answer, Member, Message, Playground

DECK = "freezing-master"
RUN_SECONDS = 60.0
# A reader can follow a line a beat.
BEAT_SECONDS = 0.15


class TourFailed(DemoError):
    """Something that the tour shows did not happen."""


async def play(stack: Stack, console: Console) -> None:
    """Play it from start to end.

    Raises:
        DemoError: something did not happen as it must; the message says what.
    """
    tour = Tour(stack, console, await _names(stack.playground))
    try:
        await tour.round()
        await tour.badges()
        await tour.runs()
    except (DriverError, aiohttp.ClientError) as error:
        raise TourFailed(f"The tour stopped: {error}") from error


class Tour:
    """Plays members at the playground and prints what they see."""

    def __init__(self, stack: Stack, console: Console, names: dict[int, str]) -> None:
        self._stack = stack
        self._playground = stack.playground
        self._transcript = Transcript(console, names)
        deck = load_deck(paths.CONTENT / "decks" / f"{DECK}.yaml")
        if not isinstance(deck, ChallengeDeck):
            raise TourFailed(f"{DECK} is no challenge")
        self._deck = deck

    async def round(self) -> None:
        """A live round of five problems."""
        self._transcript.chapter("A timed challenge")
        maria = self._playground.member("maria")
        self._transcript.acts("Maria", f"types /challenge start deck:{self._deck.title}")
        answer = await maria.slash("challenge start", deck=self._deck.id)
        await self._tell(_message(answer))
        latest: Message | None = None
        for number, problem in enumerate(self._deck.problems):
            latest = await self._question(maria, number, problem, latest)
        await self._forward(15, "reading the last explanation")
        standings = await maria.wait_for(_has_button("My answers"))
        await self._tell(standings)

    async def badges(self) -> None:
        """What the winner has to show for it."""
        linus = self._playground.member("linus")
        self._transcript.acts("Linus", "types /badges")
        answer = await (await linus.slash("badges")).final(lambda m: bool(m.text))
        await self._reply(answer, "Linus")
        if self._deck.badge.name not in answer.text:
            raise TourFailed("Linus had everything right and got no badge.")

    async def runs(self) -> None:
        """Both frameworks, with output that nobody could have written down before."""
        self._transcript.chapter("Code that really runs")
        await wait_for_sandbox(self._stack)
        for snippet in snippets():
            await self._run(self._playground.member(snippet.member), snippet)

    async def _question(
        self, watcher: Member, number: int, problem: Problem, before: Message | None
    ) -> Message:
        await self._forward(15, "a short pause")
        place = f"{number + 1} of {len(self._deck.problems)}"
        message = await watcher.wait_for(lambda m: place in m.text, after=before or 0)
        await self._tell(message)
        seconds = 0
        for step in SCRIPT[number]:
            await self._forward(step.at_seconds - seconds, "")
            seconds = step.at_seconds
            await self._act(message, problem, step)
        await self._forward(problem.seconds - seconds + 3, "the time runs out")
        reveal = await watcher.wait_for(lambda m: m.reference_id == message.id)
        await self._tell(reveal)
        return reveal

    async def _act(self, message: Message, problem: Problem, step: Step) -> None:
        member = self._playground.member(step.member)
        name = step.member.capitalize()
        if step.choice is None:
            self._transcript.acts(name, f"presses Hint after {step.at_seconds} s")
            await self._reply(await member.click(message, "Hint"), name)
            return
        choice = _choice(problem, step.choice)
        button = next(b for b in message.buttons if (b.custom_id or "").endswith(f":{choice}"))
        self._transcript.acts(name, f"presses {button.label} after {step.at_seconds} s")
        await self._reply(await member.click(message, button.custom_id or ""), name)

    async def _run(self, member: Member, snippet: Snippet) -> None:
        name = snippet.member.capitalize()
        self._transcript.acts(name, f"types /run, and sends this ({snippet.title}):")
        self._transcript.code(snippet.code)
        form = await member.slash("run")
        sent = await member.submit(form, code=snippet.code)
        done = await sent.final(lambda m: m.button("Run again") is not None, timeout=RUN_SECONDS)
        message = _message(done)
        await self._tell(message)
        if snippet.nonce not in message.text:
            raise TourFailed(f"The output of {snippet.title} does not hold {snippet.nonce}.")
        await self._figure(message, snippet)

    async def _figure(self, message: Message, snippet: Snippet) -> None:
        pictures = [file for file in message.attachments if file.filename.endswith(".png")]
        if snippet.figure and not pictures:
            raise TourFailed(f"{snippet.title} drew a figure, and none came back.")
        for picture in pictures:
            width, height = png_size(await picture.read())
            self._transcript.note(f"with a figure: {picture.filename}, {width} x {height} pixels")

    async def _tell(self, message: Message) -> None:
        self._transcript.shows(message, await self._playground.now())
        await asyncio.sleep(BEAT_SECONDS)

    async def _reply(self, answer: Answer, name: str) -> None:
        if answer.failed:
            raise TourFailed(f"Thaw did not answer {name}: {answer.error}")
        self._transcript.says(answer.text, await self._playground.now(), privately_to=name)
        await asyncio.sleep(BEAT_SECONDS)

    async def _forward(self, seconds: float, why: str) -> None:
        if why:
            self._transcript.note(f"… {seconds:.0f} s later: {why}")
        await self._playground.advance(seconds)


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels.

    Raises:
        TourFailed: it is none.
    """
    if data[:8] != b"\x89PNG\r\n\x1a\n" or len(data) < 24:  # noqa: PLR2004  # signature and IHDR
        raise TourFailed("A figure came back that is no PNG.")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _choice(problem: Problem, wanted: int) -> str:
    """0 is the right choice, 1 the first wrong one, and so on."""
    wrong = [choice.id for choice in problem.choices if not choice.correct]
    return problem.correct.id if wanted == 0 else wrong[wanted - 1]


def _message(answer: Answer) -> Message:
    if answer.message is None:
        raise TourFailed(f"Thaw gave no answer: {answer.error or answer.state}")
    return answer.message


def _has_button(label: str) -> Callable[[Message], bool]:
    return lambda message: any(button.label == label for button in message.buttons)


async def _names(playground: Playground) -> dict[int, str]:
    world = await playground.world()
    users = [member["user"] for guild in world["guilds"] for member in guild["members"]]
    return {int(user["id"]): str(user["global_name"] or user["username"]) for user in users}
