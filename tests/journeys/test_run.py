"""/run: real frameworks, real output, and what happens when something is wrong."""

from __future__ import annotations

import secrets

import pytest

from bot.decks import ChallengeDeck
from playground.driver import Answer
from tests.support import Classroom, is_result

pytestmark = pytest.mark.asyncio(loop_scope="module")

TORCH = """\
import torch
layer = torch.nn.Linear(2, 1)
layer.weight.requires_grad_(False)
layer(torch.ones(3, 2)).sum().backward()
print(layer.weight.grad, layer.bias.grad.item(), "{nonce}")
"""
TENSORFLOW = """\
import tensorflow as tf, matplotlib.pyplot as plt
layer = tf.keras.layers.Dense(1)
layer.build((None, 2))
layer.trainable = False
print(len(layer.trainable_weights), "{nonce}")
plt.plot([1, 2, 3])
"""

LAST_VERDICT = "SELECT verdict FROM run ORDER BY id DESC LIMIT 1"


async def run(lab: Classroom, code: str, name: str = "ada", **fields) -> Answer:
    member = lab.member(name)
    sent = await member.submit(await member.slash("run"), {"code": code, **fields})
    return await sent.final(is_result, timeout=40)


async def test_pytorch_really_runs_and_everyone_sees_it(open_lab: Classroom):
    nonce = secrets.token_hex(8)
    done = await run(open_lab, TORCH.replace("{nonce}", nonce))
    assert not done.ephemeral
    assert f"None 3.0 {nonce}" in done.text
    assert "PyTorch 2.13.0" in done.text
    seen = await open_lab.member("linus").wait_for(f"None 3.0 {nonce}")
    assert seen.author.bot


async def test_tensorflow_really_runs_and_its_figure_is_a_picture(open_lab: Classroom):
    nonce = secrets.token_hex(8)
    done = await run(open_lab, TENSORFLOW.replace("{nonce}", nonce))
    assert f"0 {nonce}" in done.text
    assert done.message is not None
    (picture,) = done.message.attachments
    assert (await picture.read()).startswith(b"\x89PNG\r\n\x1a\n")


async def test_run_this_code_takes_the_code_blocks_of_a_message(open_lab: Classroom):
    ada = open_lab.member("ada")
    message = await ada.say("Look:\n```py\nx = 20\n```\nand\n```python\nprint(x + 1)\n```")
    answer = await open_lab.member("grace").menu("Run this code", message)
    done = await answer.final(is_result, timeout=40)
    assert "21" in done.text


async def test_run_this_code_explains_itself_where_there_is_no_code(open_lab: Classroom):
    ada = open_lab.member("ada")
    answer = await ada.menu("Run this code", await ada.say("just words"))
    assert answer.ephemeral
    assert "no code in this message" in answer.text


async def test_an_open_question_cannot_be_run_and_a_closed_one_can(
    open_lab: Classroom, freezing_master: ChallengeDeck
):
    question = await open_lab.start_round()
    refused = await open_lab.member("ada").menu("Run this code", question)
    assert refused.ephemeral
    assert "still open" in refused.text
    await open_lab.time_out(question)
    answer = await open_lab.member("ada").menu("Run this code", question)
    done = await answer.final(is_result, timeout=40)
    assert open_lab.facts.one(LAST_VERDICT) == "ok"
    assert "Keras" in done.text


async def test_an_error_shows_the_members_own_traceback(open_lab: Classroom):
    done = await run(open_lab, "a = 1\nb = a / 0\n")
    assert "ZeroDivisionError" in done.text
    assert "line 2" in done.text
    assert "site-packages" not in done.text
    assert open_lab.facts.one(LAST_VERDICT) == "error"


async def test_code_of_4000_characters_runs_and_the_message_still_fits(open_lab: Classroom):
    line = "x = 'a' * 10\n"
    code = (line * 400)[: 4000 - 22] + "\nprint('y' * 100_000)"
    code = code[:3900] if len(code) > 4000 else code
    done = await run(open_lab, "#" * (4000 - len("\nprint('y' * 9000)")) + "\nprint('y' * 9000)")
    assert len(done.text) <= 4000
    assert done.message is not None
    (output,) = done.message.attachments
    assert output.filename == "output.txt"
    assert (await output.read()).count(b"y") == 9000


async def test_output_cannot_leave_its_code_block_or_ping(open_lab: Classroom):
    done = await run(open_lab, "print('`' * 3, '@everyone <@1>', '\\x1b[31mred\\u202e')")
    block = done.text.split("```")
    assert len(block) % 2 == 1
    assert "\x1b" not in done.text
    assert "\u202e" not in done.text
    assert done.message is not None
    assert done.message.raw["mention_everyone"] is False
    assert done.message.raw["mentions"] == []


@pytest.mark.slow
async def test_an_endless_loop_ends_with_a_sentence(open_lab: Classroom):
    done = await run(open_lab, "while True: pass")
    assert open_lab.facts.one(LAST_VERDICT) in {"timeout", "cpu"}
    assert "⏱️" in done.text
