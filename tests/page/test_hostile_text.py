"""Text that means harm is shown as text: no script runs, nothing foreign appears or breaks.

The page's policy reports what it has to stop, and any report fails the test (see the `window`
fixture): the text is not only held back by the policy, it never gets as far.
"""

from __future__ import annotations

import pytest
from playwright.async_api import Dialog, expect

from tests.page import specimens
from tests.page.audit import foreign, sideways
from tests.page.conftest import Open
from tests.page.puppet import COMPONENTS_V2, Puppet, reply
from tests.page.tab import Tab

pytestmark = pytest.mark.asyncio(loop_scope="session")

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "image": '<img src=x onerror="alert(1)">',
    "svg": "<svg/onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "frame": "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "attribute": "\"><b onmouseover='alert(1)' autofocus onfocus=alert(1) tabindex=0>",
    "style": "<style>*{display:none}</style><link rel=stylesheet href=//evil.example/x.css>",
    "base": "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=//evil'>",
    "link": "[press](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>)",
    "link-hidden": "[press]( JaVaScRiPt:alert(1)) <javascript:alert(1)> [v](vbscript:x)",
    "link-title": '[press](https://example.com "\\" onmouseover=alert(1) x=\\"")',
    "link-address": 'https://example.com/"onmouseover="alert(1) https://example.com/<b>x</b>',
    "fence": "```html\n</code></pre><script>alert(1)</script>\n```",
    "fence-language": '```"><script>alert(1)</script>\nx\n```',
    "template": "{{constructor.constructor('alert(1)')()}} ${alert(1)} #{alert(1)}",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "time": "<t:1:R onmouseover=alert(1)> <t:99999999999999:F> <t:-9999999999999:F> <t:0:R>",
    "mention": "<@1 onmouseover=alert(1)> <@99999999999999999999> <#0> <@&0>",
    "emoji": '<:x"onerror="alert(1):1> <a:xx:99999999999999999999>',
    "right-to-left": "\u202egnp.exe\u202c \u2066\u2067\u202d\u202e abc \u200f\u200e \u05d0\u05d1",
    "invisible": "\u200b\u200c\u200d\ufeff\u2060" * 50 + "end",
    "zalgo": "e" + "\u0301\u0489\u035c" * 300,
    "wide": "W" * 2000,
    "wide-unbroken": "\u00a0x" * 900,
    "quotes": "> " * 900 + "deep",
    "quotes-lines": "\n".join(">" * n + " q" for n in range(1, 50)),
    "lists": "\n".join("  " * n + "- x" for n in range(40)),
    "stars": "*" * 1990 + "x",
    "stars-mixed": "*_~|`" * 390,
    "brackets": "[" * 1999,
    "brackets-both": "[](" * 600,
    "spoilers": "||" * 1000,
    "backticks": "`" * 1999,
    "fences": "```\n" * 499,
    "headings": "# " * 990,
    "newlines": "a" + "\n" * 1990 + "b",
    "null": "before \x00 \x1b[31m after \x07\x08",
}


async def watched(tab: Tab) -> list[str]:
    """What pops up from here on."""
    opened: list[str] = []

    async def noted(dialog: Dialog) -> None:
        opened.append(dialog.message)
        await dialog.dismiss()

    tab.page.on("dialog", noted)
    tab.page.on("popup", lambda page: opened.append(page.url))
    return opened


async def poked(tab: Tab) -> None:
    """Let every mark feel what would set off a handler, had a text brought one."""
    await tab.page.evaluate(
        """() => {
          for (const mark of document.querySelectorAll(".markdown *")) {
            for (const type of ["mouseover", "focus", "error", "load"]) {
              mark.dispatchEvent(new Event(type));
            }
          }
        }"""
    )


async def harmless(tab: Tab) -> None:
    await poked(tab)
    assert await foreign(tab.page) == []
    assert await sideways(tab.page) == []
    assert await tab.never_reloaded()


@pytest.mark.parametrize("width", [1280, 390])
async def test_a_hostile_message_is_only_text(visit: Open, dummy: Puppet, width: int):
    ada = dummy.playground.member("ada")
    said = {name: (await ada.say(words)).id for name, words in HOSTILE.items()}
    grace = await visit("grace", width=width)
    opened = await watched(grace)
    await expect(grace.by_id(said["null"])).to_be_visible()
    for name in ("script", "image", "svg", "frame", "style", "template"):
        await expect(grace.by_id(said[name]).locator(".part-content")).to_have_text(HOSTILE[name])
    await harmless(grace)
    assert opened == []
    await grace.say("still alive")
    await expect(grace.message("still alive")).to_be_visible()


async def test_a_hostile_message_that_arrives_live_is_only_text(visit: Open, dummy: Puppet):
    grace = await visit("grace")
    opened = await watched(grace)
    ada = dummy.playground.member("ada")
    for words in HOSTILE.values():
        await ada.say(words)
    await ada.say("the last of them")
    await expect(grace.message("the last of them")).to_be_visible()
    await harmless(grace)
    assert opened == []


def hostile_card(words: str) -> dict:
    return {
        "flags": COMPONENTS_V2,
        "components": [
            {"type": 17, "components": [specimens.text(words), specimens.row(
                specimens.button(words[:80]),
                {"type": 2, "style": 1, "custom_id": words[:50], "label": words[:80]},
            ), specimens.row(specimens.select(
                3, f"s{words[:50]}", placeholder=words[:150],
                options=[{"label": words[:100], "value": "v", "description": words[:100]}],
            ))]},
        ],
    }  # fmt: skip


def hostile_embed(words: str) -> dict:
    return {
        "embeds": [
            {
                "title": words[:256],
                "description": words,
                "author": {"name": words[:256]},
                "footer": {"text": words[:1000]},
                "fields": [{"name": words[:256], "value": words[:1000]}],
            }
        ]
    }


async def test_hostile_buttons_selects_and_embeds_are_only_text(visit: Open, dummy: Puppet):
    ada = await visit("ada", width=390)
    opened = await watched(ada)
    usable = {name: words for name, words in HOSTILE.items() if name not in {"invisible", "null"}}
    for name, words in usable.items():
        await dummy.send(hostile_embed(words))
        shown = await dummy.send(hostile_card(words))
        if name in {"script", "image", "wide"}:
            await ada.by_id(shown).get_by_role("combobox").click()
            option = ada.page.get_by_role("option").first
            await expect(option).to_contain_text(words[:100])
            await ada.page.keyboard.press("Escape")
    await expect(ada.by_id(shown)).to_be_visible()
    await harmless(ada)
    assert opened == []


async def test_a_word_of_4000_characters_stays_within_its_message(visit: Open, dummy: Puppet):
    body = {"flags": COMPONENTS_V2, "components": [specimens.text("x" * 4000)]}
    shown = await dummy.send(body)
    for width in (1280, 390):
        tab = await visit("ada", width=width)
        await expect(tab.by_id(shown)).to_contain_text("x" * 4000)
        assert await sideways(tab.page) == []


async def test_hostile_forms_and_what_is_typed_into_them_are_only_text(visit: Open, dummy: Puppet):
    words = HOSTILE["image"]
    fields = [
        specimens.text(words),
        specimens.label(words, specimens.field(4, "t", style=2, value=words * 100), words),
    ]
    modal = {"custom_id": "form", "title": words, "components": fields}
    dummy.answers = {"form": {"type": specimens.MODAL, "data": modal}}
    await dummy.offer(specimens.command("form", description=words))
    ada = await visit("ada", width=390)
    opened = await watched(ada)
    await ada.slash("form")
    await expect(ada.dialog.get_by_role("heading", name=words)).to_be_visible()
    await harmless(ada)
    box = ada.dialog.get_by_role("textbox")
    await box.fill("W" * 4000)
    assert await sideways(ada.page) == []
    await box.fill(HOSTILE["script"])
    dummy.answers["form"] = reply({"content": HOSTILE["script"] + words})
    await ada.dialog.get_by_role("button", name="Submit").click()
    await expect(ada.message(HOSTILE["script"] + words)).to_be_visible()
    await harmless(ada)
    assert opened == []
    assert dummy.heard[-1]["data"]["components"][1]["component"]["value"] == HOSTILE["script"]


async def test_people_channels_and_files_with_hostile_names_are_only_text(
    visit: Open, dummy: Puppet
):
    bad = '<img src=x onerror="alert(1)">'
    playground = dummy.playground
    await playground.add_member("mallory", display_name=bad, nick=bad)
    await playground.add_role(bad, members=["mallory"])
    await playground.add_channel("x-" + bad, topic=bad)
    upload = specimens.Upload('a"><script>alert(1)</script>.py', b"x")
    shown = await dummy.send({"content": "file"}, upload)
    await playground.member("mallory").say("me")
    ada = await visit("ada")
    opened = await watched(ada)
    await expect(ada.by_id(shown)).to_be_visible()
    await expect(ada.message("me")).to_contain_text(bad)
    await expect(ada.page.get_by_role("button", name=f"x-{bad}")).to_be_visible()
    await expect(ada.page.locator("#members")).to_contain_text(bad)
    await harmless(ada)
    assert opened == []
