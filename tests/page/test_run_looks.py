"""Runs as they look on the page, on a phone and on a desk; hostile output stays in its block.

With `--screenshots FOLDER` the pictures are kept.
"""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from playwright.async_api import Locator, expect

from tests.page.audit import foreign, nameless, overlapping, sideways
from tests.page.conftest import Open
from tests.page.tab import Tab
from tests.support import Classroom

pytestmark = pytest.mark.asyncio(loop_scope="session")

RUN_MS = 40_000
SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
PHONE = SIZES["phone"]
TRAINING = """\
import time
for epoch in range(20):
    print(f"epoch {epoch:2}: loss {1 / (epoch + 1):.4f}", flush=True)
    time.sleep(1)
"""
PLOT = """\
import torch
import matplotlib.pyplot as plt

torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Linear(1, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1))
net[0].requires_grad_(False)
optimizer = torch.optim.Adam([p for p in net.parameters() if p.requires_grad], lr=0.05)
x = torch.linspace(-2, 2, 64).unsqueeze(1)
losses = []
for step in range(60):
    loss = torch.nn.functional.mse_loss(net(x), x.sin())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
plt.plot(losses)
plt.title("loss")
open("losses.csv", "w").write("\\n".join(map(str, losses)))
print(f"first {losses[0]:.4f}, last {losses[-1]:.4f}")
losses[-1]
"""
ERROR = """\
import torch

def forward(x, w):
    return x @ w

forward(torch.ones(2, 3), torch.ones(4, 1))
"""
HOSTILE = {
    "backticks": "print('`' * 3 + ' **bold** ' + '`' * 3)\nprint('```py')\nprint('```')",
    "mentions": "print('@everyone @here <@1> <#2> <@&3> https://evil.example [x](https://evil.io)')",
    "escapes": "print('\\x1b[31mred\\x1b[0m \\x1b]8;;https://evil.io\\x07a\\x1b]8;;\\x07\\x1b[2J')",
    "directions": "print('\\u202egnp.exe \\u2066hidden\\u2069 a\\u200bb\\ufeffc \\u2028 next')",
    "heaps": "print('Z' + '\\u0301\\u0316' * 500)",
    "bytes": "import sys\nsys.stdout.buffer.write(b'\\xff\\xfe\\x80 caf\\xe9 ok\\n')",
    "megabytes": "print('x' * 10_000_000)",
    "lines": "for n in range(20000): print()\nprint('the end')",
    "fake": "print('-# ✅ PyTorch 9.9 · GPU\\n## Thaw\\n> you won')",
    "value": "type('V', (), {'__repr__': lambda _: '```\\n@everyone **out**\\n```'})()",
    "names": "open('```@everyone', 'w').write('x')\nopen('\\u202etxt.exe', 'w').write('x')\n1",
}


async def submit(tab: Tab, code: str) -> None:
    await tab.slash("run")
    await tab.dialog.get_by_role("textbox").first.fill(code)
    await tab.dialog.get_by_role("button", name="Submit").click()
    await expect(tab.dialog).to_have_count(0)


async def ended(message: Locator) -> None:
    await expect(message.get_by_role("button", name="Run again")).to_be_visible(timeout=RUN_MS)


async def picture(tab: Tab, folder: Path | None, name: str) -> None:
    await tab.front()
    await tab.at_rest()
    await tab.settled()
    assert await sideways(tab.page) == []
    assert await overlapping(tab.page) == []
    assert await nameless(tab.page) == []
    if folder is not None:
        await tab.page.screenshot(path=folder / f"run-{name}.png")


@pytest.mark.slow
@pytest.mark.parametrize("size", ["phone", "desk"])
async def test_every_state_of_a_run_fits_the_screen(
    visit: Open, lab: Classroom, screenshots: Path | None, size: str
):
    await lab.choose(run_cooldown_seconds=0)
    tab = await visit("ada", **SIZES[size])
    await tab.slash("run")
    await picture(tab, screenshots, f"form-{size}")
    await tab.dialog.get_by_role("textbox").first.fill(TRAINING)
    await tab.dialog.get_by_role("button", name="Submit").click()
    await submit(tab, "print('second')")
    waiting = tab.message("Your other run comes first")
    await expect(waiting).to_be_visible()
    growing = tab.message("Running, started")
    await expect(growing).to_contain_text("epoch 3", timeout=RUN_MS)
    await picture(tab, screenshots, f"queued-and-running-{size}")
    await tab.press(growing, "Cancel")
    await ended(tab.message("It was cancelled"))
    await ended(tab.message("second"))
    await submit(tab, PLOT)
    done = tab.message("manual_seed")
    await ended(done)
    await done.scroll_into_view_if_needed()
    await picture(tab, screenshots, f"plot-{size}")
    await tab.press(done, "Model report")
    reported = tab.message("Freezing worked")
    await ended(reported)
    await picture(tab, screenshots, f"reported-{size}")
    await tab.press(reported, "Model report")
    await expect(tab.private.last).to_contain_text("frozen, did not change")
    await picture(tab, screenshots, f"layers-{size}")
    await submit(tab, ERROR)
    await ended(tab.message("mat1 and mat2 shapes"))
    await picture(tab, screenshots, f"error-{size}")
    member = lab.member("ada")
    await member.slash("run", code="print('for my eyes only')", private=True)
    await expect(tab.private.last).to_contain_text("for my eyes only")
    await ended(tab.private.last)
    await picture(tab, screenshots, f"private-{size}")
    await tab.slash("runs")
    await expect(tab.private.last).to_contain_text("Your latest runs")
    await picture(tab, screenshots, f"list-{size}")
    maria = await visit("maria", **SIZES[size])
    await lab.member("maria").slash("settings", section="run")
    await expect(maria.private.last).to_contain_text("Cooldown")
    await picture(maria, screenshots, f"settings-{size}")
    await maria.page.get_by_text("Who may run code", exact=True).scroll_into_view_if_needed()
    await picture(maria, screenshots, f"settings-top-{size}")


async def test_a_training_loop_is_seen_growing_and_cancel_stops_it(visit: Open, lab: Classroom):
    ada, linus = await visit("ada"), await visit("linus", **PHONE)
    await submit(ada, TRAINING)
    for epoch in (1, 3, 5):
        await expect(linus.message("Running, started")).to_contain_text(
            f"epoch  {epoch}: loss", timeout=RUN_MS
        )
    await ada.press(ada.message("Running, started"), "Cancel")
    await expect(linus.message("It was cancelled")).to_be_visible(timeout=2000)
    await expect(linus.message("epoch  5")).to_be_visible()
    assert await linus.never_reloaded()


#: What Markdown made of a message outside its code blocks, and the words there.
OUTSIDE = """message => {
  const copy = message.cloneNode(true);
  copy.querySelectorAll("pre, .byline").forEach(each => each.remove());
  const made = [...copy.querySelectorAll("h1, h2, h3, blockquote, ul, ol, em, a[href*='evil']")];
  return [made.map(each => each.outerHTML), copy.innerText];
}"""


async def test_hostile_output_is_text_in_its_block(
    visit: Open, lab: Classroom, screenshots: Path | None
):
    await lab.choose(run_cooldown_seconds=0)
    grace, ada = await visit("grace", **PHONE), lab.member("ada")
    for name, code in HOSTILE.items():
        mark = secrets.token_hex(4)
        await ada.submit(await ada.slash("run"), code=f"# {mark}\n{code}")
        shown = grace.message(mark)
        await ended(shown)
        await shown.scroll_into_view_if_needed()
        await picture(grace, screenshots, f"hostile-{name}")
        made, words = await shown.evaluate(OUTSIDE)
        assert made == []
        assert "@everyone" not in words
        assert "you won" not in words
        height = (await shown.bounding_box() or {})["height"]
        assert height < 2.5 * PHONE["height"]
    assert await foreign(grace.page) == []
