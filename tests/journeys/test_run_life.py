"""A run's message from the first answer to the result, whatever happens on the way."""

from __future__ import annotations

import asyncio
import secrets
import time
from pathlib import Path

import pytest

from playground.driver import Answer, Message
from tests.support import Classroom, bot_process, is_result

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECONDS = 40
EPOCHS = """\
import time
from pathlib import Path
for epoch in range({epochs}):
    print(f"epoch {{epoch}}: loss {{1 / (epoch + 1):.3f}}", flush=True)
    time.sleep({pause})
"""


def epochs(epochs: int, pause: float) -> str:
    return EPOCHS.format(epochs=epochs, pause=pause)


async def result(answer: Answer) -> Message:
    done = await answer.final(is_result, timeout=SECONDS)
    assert done.message is not None
    return done.message


async def submitted(lab: Classroom, code: str, name: str = "ada", **options: object) -> Answer:
    member = lab.member(name)
    return await member.submit(await member.slash("run", **options), code=code)


def edits(lab_requests) -> int:
    return sum(r.method == "PATCH" and "/messages/" in r.path for r in lab_requests)


async def test_it_is_queued_then_grows_then_ends_in_one_message(open_lab: Classroom):
    before = len(await open_lab.playground.requests())
    started = time.monotonic()
    sent = await submitted(open_lab, epochs(10, 0.5))
    assert sent.message is not None
    assert "⏳ Next in line…" in sent.message.text
    assert sent.message.button("Cancel") is not None
    growing = await sent.final("epoch 2", timeout=SECONDS)
    assert "▶️ Running, started <t:" in growing.text
    seen = {line for line in growing.text.splitlines() if line.startswith("epoch")}
    later = await growing.final("epoch 6", timeout=SECONDS)
    assert seen < {line for line in later.text.splitlines() if line.startswith("epoch")}
    done = await result(sent)
    took = time.monotonic() - started
    assert done.id == sent.message.id
    assert "epoch 9: loss 0.100" in done.text
    calls = (await open_lab.playground.requests())[before:]
    assert 3 <= edits(calls) <= took + 2
    assert [call for call in calls if call.status == 429] == []


async def test_cancel_stops_it_within_a_second(open_lab: Classroom):
    sent = await submitted(open_lab, epochs(40, 0.5))
    growing = await sent.final("epoch 1", timeout=SECONDS)
    started = time.monotonic()
    await open_lab.member("ada").click(growing.message, "Cancel")
    done = await result(sent)
    assert time.monotonic() - started < 1.5  # a second, and the machine's own moment
    assert "⏹️ It was cancelled." in done.text
    assert "epoch 1:" in done.text


async def test_only_the_author_and_moderators_may_cancel(open_lab: Classroom):
    sent = await submitted(open_lab, epochs(40, 0.5))
    grace = open_lab.member("grace")
    await grace.click(sent.message, "Cancel")
    assert (await grace.wait_for("Only who ran it", after=sent.message)).ephemeral
    await open_lab.member("maria").click(sent.message, "Cancel")
    assert "It was cancelled" in (await result(sent)).text


async def test_a_second_run_waits_for_the_members_first_and_says_so(open_lab: Classroom):
    first = await submitted(open_lab, epochs(6, 0.5), "linus")
    second = await submitted(open_lab, "print('second')", "linus")
    assert "Your other run comes first" in second.text
    third = await submitted(open_lab, "print('third')", "linus")
    fourth = await open_lab.member("linus").slash("run", code="print('fourth')")
    assert fourth.ephemeral
    assert "3 of your runs are not done yet" in fourth.text
    assert (await result(first)).text
    assert "second\n" in (await result(second)).text
    assert "third\n" in (await result(third)).text


async def test_a_run_that_waits_can_be_cancelled(open_lab: Classroom):
    first = await submitted(open_lab, epochs(40, 0.5), "katherine")
    second = await submitted(open_lab, "print('second')", "katherine")
    await open_lab.member("katherine").click(second.message, "Cancel")
    assert "It was cancelled" in (await result(second)).text
    await open_lab.member("katherine").click(first.message, "Cancel")
    await result(first)


async def test_an_error_keeps_its_last_line_and_what_was_printed(open_lab: Classroom):
    done = await result(await submitted(open_lab, "for n in range(200): print(n)\n1 / 0"))
    assert "ZeroDivisionError: division by zero\n```" in done.text
    assert "❌ It ended with an error" in done.text
    assert [a.filename for a in done.attachments] == ["output.txt"]


@pytest.mark.slow
async def test_a_keras_epoch_is_one_line(open_lab: Classroom):
    code = (
        "import keras, numpy as np\n"
        "net = keras.Sequential([keras.layers.Dense(1)])\n"
        "net.compile('sgd', 'mse')\n"
        "net.fit(np.ones((640, 2)), np.ones(640), epochs=2)\nNone"
    )
    done = await result(await submitted(open_lab, code))
    output = done.text.split("**Output**")[1]
    assert output.count("20/20") == 2
    assert "\x1b" not in output
    assert "\x08" not in output


@pytest.mark.slow
async def test_after_fifteen_minutes_a_public_result_is_a_message_of_its_own(open_lab: Classroom):
    nonce = secrets.token_hex(8)
    sent = await submitted(open_lab, f"import time; time.sleep(2); print('{nonce}')")
    await open_lab.playground.advance(900)
    ada = open_lab.member("ada")
    posted = await ada.wait_for(lambda m: is_result(m) and nonce in m.text, timeout=SECONDS)
    assert sent.message is not None
    assert posted.id != sent.message.id
    await asyncio.sleep(0.5)
    assert [m.id for m in await ada.see() if nonce in m.text] == [posted.id]
    again = await ada.click(posted, "Run again")
    assert nonce in (await result(again)).text


@pytest.mark.slow
async def test_after_fifteen_minutes_a_private_result_waits_in_the_list(open_lab: Classroom):
    nonce = secrets.token_hex(8)
    code = f"import time; time.sleep(2); print('{nonce}')"
    await submitted(open_lab, code, "grace", private=True)
    await open_lab.playground.advance(900)
    async with asyncio.timeout(SECONDS):
        while open_lab.facts.one("SELECT count(*) FROM run_delivery WHERE delivered_at IS NULL"):  # noqa: ASYNC110 - a table has no event
            await asyncio.sleep(0.1)
    grace = open_lab.member("grace")
    assert not any(is_result(m) and nonce in m.text for m in await grace.see())
    listed = await grace.slash("runs")
    opened = await (await grace.click(listed.message, listed.message.buttons[0].custom_id)).final(
        nonce
    )
    assert opened.ephemeral
    assert f"{nonce}\n```" in opened.text
    assert not any(nonce in m.text for m in await open_lab.member("ada").see())


@pytest.mark.slow
async def test_a_deleted_message_is_not_brought_back(open_lab: Classroom):
    nonce = secrets.token_hex(8)
    sent = await submitted(open_lab, f"import time; time.sleep(2); print('{nonce}')")
    await open_lab.member("maria").delete(sent.message)
    async with asyncio.timeout(SECONDS):
        while open_lab.facts.one("SELECT count(*) FROM run_delivery WHERE delivered_at IS NULL"):  # noqa: ASYNC110 - a table has no event
            await asyncio.sleep(0.1)
    assert not any(nonce in m.text for m in await open_lab.member("ada").see())


async def test_a_result_that_discord_loses_once_is_sent_again(open_lab: Classroom):
    await open_lab.playground.fail("PATCH", "/webhooks/", status=500, times=1)
    done = await result(await submitted(open_lab, "print('still here')"))
    assert "still here\n```" in done.text


async def test_where_files_are_not_allowed_the_words_still_come(open_lab: Classroom):
    await open_lab.playground.fail("PATCH", "/webhooks/", status=403, code=50013, times=1)
    code = "open('a.txt', 'w').write('x')\nprint('words')"
    done = await result(await submitted(open_lab, code))
    assert "words\n```" in done.text
    assert done.attachments == []


async def test_the_cooldown_tells_when(open_lab: Classroom):
    barbara = await open_lab.playground.add_member("barbara")
    await open_lab.choose(run_cooldown_seconds=30)
    try:
        await result(await barbara.slash("run", code="print(1)"))
        refused = await barbara.slash("run", code="print(2)")
    finally:
        await open_lab.choose(run_cooldown_seconds=0)
    assert refused.ephemeral
    assert "you can run code again <t:" in refused.text


async def test_without_a_gpu_it_is_said_at_once(open_lab: Classroom):
    refused = await open_lab.member("ada").slash("run", code="print(2)", device="gpu")
    assert refused.ephemeral
    assert "No GPU is online" in refused.text


@pytest.mark.slow
async def test_a_restart_in_the_middle_changes_nothing_for_the_member(open_lab: Classroom):
    nonce = secrets.token_hex(8)
    sent = await submitted(open_lab, epochs(12, 0.5) + f"print('{nonce}')")
    await sent.final("epoch 1", timeout=SECONDS)
    await open_lab.bot.kill()
    await open_lab.bot.start()
    ada = open_lab.member("ada")
    done = await ada.wait_until(
        sent.message, lambda m: is_result(m) and nonce in m.text, timeout=SECONDS
    )
    assert "epoch 11" in done.text
    assert [m.id for m in await ada.see() if nonce in m.text] == [done.id]


@pytest.mark.slow
async def test_two_bots_at_once_show_each_run_once(open_lab: Classroom, tmp_path: Path):
    """As while one is replaced by the next: Discord tells both of every click."""
    first = open_lab.bot
    async with bot_process(open_lab.playground, open_lab.facts.url, tmp_path) as second:
        second.environment = first.environment | {"THAW_WORKER": "outside"}
        await second.start()
        before = open_lab.facts.one("SELECT count(*) FROM run")
        nonces = [secrets.token_hex(8) for _ in range(6)]
        names = ("ada", "grace", "linus")
        for nonce, name in zip(nonces, names * 2, strict=True):
            await submitted(open_lab, f"import time; time.sleep(1); print('{nonce}')", name)
        ada = open_lab.member("ada")
        for nonce in nonces[:4]:
            await ada.wait_for(lambda m, n=nonce: is_result(m) and n in m.text, timeout=SECONDS)
        await second.kill()
        for nonce in nonces:
            await ada.wait_for(lambda m, n=nonce: is_result(m) and n in m.text, timeout=SECONDS)
        seen = [m for m in await ada.see(100) if any(n in m.text for n in nonces)]
        assert len(seen) == len(nonces)
        assert open_lab.facts.one("SELECT count(*) FROM run") == before + len(nonces)
