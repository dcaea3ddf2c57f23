"""The audit itself: it finds what is wrong on a page made wrong on purpose, and nothing else."""

from __future__ import annotations

import pytest

from tests.page.audit import faint, foreign, nameless, sideways, small
from tests.page.conftest import Open
from tests.plugins.browser import Window

pytestmark = pytest.mark.asyncio(loop_scope="session")

WRONG = """
<body style="background:#313338;color:#fff;margin:0">
  <div data-message-id="1" style="width:200px;overflow:auto">
    <div style="width:400px">wide</div></div>
  <div style="width:2000px">out</div>
  <p style="color:#777">faint</p>
  <p style="color:#fff;opacity:.3">faded</p>
  <section><button style="height:20px"></button><input></section>
  <div class="markdown"><b>b</b><i onclick="x">i</i><p>p</p>
    <a href="javascript:x" style="color:#fff">x</a></div>
  <iframe></iframe>
</body>"""
RIGHT = """
<body style="background:#313338;margin:0;color:#dbdee1">
  <div data-message-id="1"><pre style="overflow:auto"><span style="white-space:pre">
    wide {}</span></pre></div>
  <div class="markdown"><strong>b</strong>
    <a href="https://example.com" style="color:#fff">x</a></div>
  <p style="color:#777" aria-hidden="true">faint, but nobody is told to read it</p>
  <section><button style="height:44px">Send</button><label>Name <input></label></section>
</body>""".replace("{}", "and wide " * 200)


async def test_what_is_wrong_is_found(window: Window):
    tab = await window.tab()
    await tab.set_content(WRONG)
    assert {flaw.split(":")[0] for flaw in await sideways(tab)} == {
        "the page is 2000 wide, its window 1280",
        "400 > 200",
        "ends at 2000 of 1280",
    }
    assert len(await faint(tab)) == 2
    assert len(await small(tab, "section")) == 1
    assert [flaw.split(":")[0] for flaw in await nameless(tab)] == ["button", "textbox"]
    assert [flaw[:2] for flaw in await foreign(tab)] == ["<b", "<i", "<a", "<i"]


async def test_what_is_right_is_left_in_peace(window: Window):
    tab = await window.tab()
    await tab.set_content(RIGHT)
    assert await sideways(tab) == []
    assert await faint(tab) == []
    assert await small(tab, "section") == []
    assert await nameless(tab) == []
    assert await foreign(tab) == []


async def test_what_the_pages_policy_stops_is_noted(visit: Open, window: Window):
    tab = await visit("ada")
    assert window.complaints == []
    window.expect("CSP|Content Security Policy|TrustedHTML")
    await tab.page.evaluate(
        """() => new Promise((done) => {
          let seen = 0;
          document.addEventListener("securitypolicyviolation", () => ++seen === 2 && done());
          const picture = document.createElement("img");
          picture.src = "http://127.0.0.1:1/x.png";
          document.body.append(picture);
          try { document.body.insertAdjacentHTML("beforeend", "<p onclick=alert(1)>"); } catch {}
        })"""
    )
    stopped = " ".join(complaint for complaint in window.complaints if "CSP:" in complaint)
    assert "img-src" in stopped
    assert "require-trusted-types-for" in stopped
