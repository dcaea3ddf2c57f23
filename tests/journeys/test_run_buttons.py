"""The buttons of a run, the list of one's runs, and the moderators' settings."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from playground.driver import Answer, File, Message
from tests.support import Classroom, is_result

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECONDS = 40
FREEZE = """\
import torch
net = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Linear(4, 1))
net[0].requires_grad_(False)
optimizer = torch.optim.SGD([p for p in net.parameters() if p.requires_grad], lr=0.1)
loss = net(torch.ones(2, 4)).sum()
loss.backward()
optimizer.step()
"""


async def result(answer: Answer) -> Message:
    done = await answer.final(is_result, timeout=SECONDS)
    assert done.message is not None
    return done.message


async def ran(lab: Classroom, code: str, name: str = "ada", **options: object) -> Message:
    member = lab.member(name)
    return await result(await member.submit(await member.slash("run", **options), code=code))


async def gone(lab: Classroom, *messages: Message) -> None:
    async with asyncio.timeout(10):
        for message in messages:
            while any(m.id == message.id for m in await lab.member("ada").see()):  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # an answer to a press does not tell of a deletion


async def test_run_again_runs_as_whoever_pressed(open_lab: Classroom):
    done = await ran(open_lab, "print(1 + 1)")
    again = await result(await open_lab.member("grace").click(done, "Run again"))
    assert "```\n2\n```" in again.text
    assert again.id != done.id
    names = "SELECT display_name FROM run JOIN member m ON m.id = member_id ORDER BY run.id DESC"
    assert open_lab.facts.rows(names)[0]["display_name"] == "Grace"


async def test_edit_and_run_opens_the_code_with_its_options(open_lab: Classroom):
    done = await ran(open_lab, "print('before')", device="cpu", framework="python")
    grace = open_lab.member("grace")
    form = await grace.click(done, "Edit and run")
    assert form.modal is not None
    field = form.modal.field("code")
    assert field is not None
    assert field.value == "print('before')"
    changed = await result(await grace.submit(form, code="print('after')", framework=["python"]))
    assert "```\nafter\n```" in changed.text
    row = open_lab.facts.rows("SELECT * FROM run ORDER BY id DESC LIMIT 1")[0]
    assert (row["framework"], row["device"]) == ("python", "cpu")


async def test_code_too_long_for_the_form_is_changed_in_its_file(open_lab: Classroom):
    margaret = await open_lab.playground.add_member("margaret")
    await result(await margaret.slash("run", code="print('short')"))
    code = b"print('long')\n" + b"# padding\n" * 500
    done = await result(await margaret.slash("run", file=File("long.py", code)))
    assert "```\nlong\n```" in done.text
    (file,) = done.attachments
    assert (file.filename, await file.read()) == ("snippet.py", code)
    refused = await margaret.click(done, "Edit and run")
    assert "too long for a form" in refused.text
    form = await margaret.slash("run")
    assert form.modal is not None
    field = form.modal.field("code")
    assert field is not None
    assert field.value == "print('short')"


@pytest.mark.slow
async def test_a_form_sent_after_a_restart_still_runs(open_lab: Classroom):
    done = await ran(open_lab, "print('before')")
    ada = open_lab.member("ada")
    form = await ada.click(done, "Edit and run")
    await open_lab.bot.stop()
    await open_lab.bot.start()
    await open_lab.worker_ready()
    assert "```\nafter\n```" in (await result(await ada.submit(form, code="print('after')"))).text
    assert "```\nbefore\n```" in (await result(await ada.click(done, "Run again"))).text
    await ada.click(done, "Delete")
    await gone(open_lab, done)


async def test_the_report_button_runs_it_again_with_a_report_then_shows_all_layers(
    open_lab: Classroom,
):
    done = await ran(open_lab, FREEZE)
    ada = open_lab.member("ada")
    reported = await result(await ada.click(done, "Model report"))
    assert reported.id != done.id
    assert "🧊 Freezing worked: `0` did not change." in reported.text
    layers = await open_lab.member("grace").click(reported, "Model report")
    assert layers.ephemeral
    assert "🧊 `0` Linear · 20 · frozen, did not change" in layers.text
    assert "🔥 `1` Linear · 5 · trained" in layers.text


async def test_a_snippet_without_models_offers_no_report(open_lab: Classroom):
    assert (await ran(open_lab, "print(1)")).button("Model report") is None


async def test_delete_is_for_the_author_and_moderators(open_lab: Classroom):
    nonce = secrets.token_hex(8)
    mine, other = await ran(open_lab, f"'{nonce}'"), await ran(open_lab, "print(1)")
    grace = open_lab.member("grace")
    await grace.click(mine, "Delete")
    assert (await grace.wait_for("Only who ran it", after=mine)).ephemeral
    await open_lab.member("ada").click(mine, "Delete")
    await open_lab.member("maria").click(other, "Delete")
    await gone(open_lab, mine, other)
    listed = await open_lab.member("ada").slash("runs")
    assert nonce in listed.text


async def test_private_results_are_deleted_too_and_stay_private_when_run_again(
    open_lab: Classroom,
):
    ada = open_lab.member("ada")
    done = await result(await ada.slash("run", code="print(1)", private=True))
    again = await result(await ada.click(done, "Run again"))
    assert again.ephemeral
    await ada.click(again, "Delete")
    await gone(open_lab, again)


async def test_the_list_shows_what_one_ran_page_by_page(open_lab: Classroom):
    barbara = await open_lab.playground.add_member("barbara")
    empty = await barbara.slash("runs")
    assert "None here" in empty.text
    for n in range(8):
        await result(await barbara.slash("run", code=f"import math; print('run number {n}')"))
    first = await barbara.slash("runs")
    assert first.ephemeral
    assert "run number 7" in first.text
    assert "run number 1" not in first.text
    older = await barbara.click(first.message, "Older")
    assert "run number 1" in older.text
    assert "run number 7" not in older.text
    newest = await barbara.click(older.message, "Newest")
    assert "run number 7" in newest.text
    opened = await barbara.click(newest.message, newest.message.buttons[0].custom_id)
    shown = (await opened.final("run number 7\n", timeout=SECONDS)).message
    assert shown is not None
    assert shown.ephemeral
    assert "run number 7\n" in (await result(await barbara.click(shown, "Run again"))).text


@pytest_asyncio.fixture(loop_scope="module")
async def usual(open_lab: Classroom) -> AsyncIterator[None]:
    """Whatever the test chose, the others find the usual settings."""
    yield
    chosen = {"run_by": "everyone", "run_role_id": None, "run_private": False}
    await open_lab.choose(run_cooldown_seconds=0, **chosen)


async def test_settings_are_for_moderators(open_lab: Classroom):
    refused = await open_lab.member("ada").slash("settings", section="run")
    assert refused.ephemeral
    assert "That is for this server's moderators" in refused.text


@pytest.mark.usefixtures("usual")
async def test_moderators_choose_and_it_holds_at_once(open_lab: Classroom):
    maria, ada = open_lab.member("maria"), open_lab.member("ada")
    panel = await maria.slash("settings", section="run")
    assert panel.ephemeral
    for words in ("Who may run code", "Cooldown", "GPU time", "Runs at once", "Show results only"):
        assert words in panel.text
    chosen = await maria.select(panel.message, "settings:run:run_by", "moderators")
    assert (await ada.slash("run", code="print(1)")).text.startswith("In this server, moderators")
    chosen = await maria.click(chosen.message, "settings-toggle:run:run_private:True")
    done = await result(await maria.slash("run", code="print(1)"))
    assert done.ephemeral
    chosen = await maria.select(chosen.message, "settings:run:run_by", "nobody")
    assert "switched off in this server" in (await maria.slash("run", code="print(1)")).text
    role = await open_lab.playground.add_role("Runners", members=["ada"])
    chosen = await maria.select(chosen.message, "settings:run:run_role_id", str(role["id"]))
    assert (await result(await ada.slash("run", code="print(1)", private=False))).text
    refused = await open_lab.member("grace").slash("run", code="print(1)")
    assert "members with the role" in refused.text
    await maria.select(chosen.message, "settings:run:run_cooldown_seconds", "300")
    assert "you can run code again" in (await ada.slash("run", code="print(1)")).text


@pytest.mark.slow
async def test_the_panel_has_tabs_and_works_after_a_restart(open_lab: Classroom):
    maria = open_lab.member("maria")
    panel = await maria.slash("settings", section="run")
    assert "Who may run code" in panel.text
    await open_lab.bot.stop()
    await open_lab.bot.start()
    await open_lab.worker_ready()
    rounds = await maria.select(panel.message, "settings-go", "rounds")
    assert "Who may start rounds" in rounds.text
    await maria.select(rounds.message, "settings:rounds:round_starters", "moderators")
    assert open_lab.facts.one("SELECT round_starters FROM guild_settings") == "moderators"
    assert open_lab.facts.one("SELECT run_cooldown_seconds FROM guild_settings") == 0
