"""The demo's first channel says what to try first."""

from __future__ import annotations

from bot.demo.welcome import CHANNEL, first_steps, welcome
from playground.driver import running_playground


async def test_the_welcome_is_pinned_once_however_often_it_is_asked_for():
    async with running_playground() as playground:
        await welcome(playground)
        await welcome(playground)
        seen = await playground.member("ada", CHANNEL).see()
        (pinned,) = [message for message in seen if message.pinned]
        assert pinned.content == first_steps()
        assert pinned.author.bot


def test_it_names_three_things_to_try_a_line_each():
    heading, *steps = first_steps().splitlines()
    assert heading.startswith("### ")
    assert [step[:2] for step in steps] == ["1.", "2.", "3."]
    assert all(len(step) <= 75 for step in steps)  # a line at 1280 pixels
    assert "/challenge start" in steps[0]
    assert "/run" in steps[1]
