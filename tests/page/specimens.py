"""One of each: every kind of message and form that the page must be able to show."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Any

from tests.page.puppet import COMPONENTS_V2, MODAL, Upload

JSON = dict[str, Any]


@dataclass(frozen=True)
class Specimen:
    """A message to look at; `name` is also the picture's file name."""

    name: str
    body: JSON
    files: tuple[Upload, ...] = ()


def picture(name: str, width: int, height: int, colour: tuple[int, int, int]) -> Upload:
    """A PNG with a slanting gradient of this colour."""
    rows = b"".join(
        b"\0"
        + b"".join(
            bytes(c * (100 + (x + y) * 100 // (width + height)) // 200 for c in colour)
            for x in range(width)
        )
        for y in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return Upload(name, b"\x89PNG\r\n\x1a\n" + body, "image/png")


PLOT = picture("plot.png", 640, 400, (91, 192, 235))
TALL = picture("tall.png", 200, 900, (235, 160, 91))
WIDE = picture("wide.png", 1200, 120, (150, 235, 91))
PHOTOS = tuple(
    picture(f"photo-{n}.png", 300, 200, (40 + 20 * n, 90, 240 - 20 * n)) for n in range(10)
)

MARKDOWN = """\
# Heading one
## Heading two
### Heading three
-# Small print under it
Plain, *italic*, _italic_, **bold**, ***both***, __underlined__, ~~struck~~, `inline code`.
> A quotation
> on two lines
- a list
  - deeper
- second
1. first
2. second
[a masked link](https://example.com/docs) and https://example.com/bare and <https://example.com/quiet>
A ||spoiler|| to click, and an escaped \\*star\\*."""

TIMES = " · ".join(f"<t:1767225600:{style}>" for style in "tTdDfFR") + " · <t:1767225600>"

CODE = """\
Python, shell, JSON, and no language at all:
```py
import torch

def frozen(model: torch.nn.Module) -> int:
    \"\"\"How many parameters do not learn.\"\"\"
    return sum(p.numel() for p in model.parameters() if not p.requires_grad)  # 42
```
```sh
pip install torch && python -c 'print("hello")'
```
```json
{"lr": 1e-3, "frozen": ["conv1", "conv2"], "ok": true}
```
```
no language: <b>not bold</b> & a very long line that goes … to the right
```""".replace("…", "on and " * 12 + "on")


def markdown(users: JSON) -> list[Specimen]:
    """Text; `users` holds the ids to mention."""
    mentions = (
        f"<@{users['ada']}> and <@{users['grace']}>, <#{users['#lab']}>,"
        f" <@&{users['@Moderators']}>, @everyone, </challenge start:1>,"
        " 🧊 ❄️ 👩‍🔬 <:custom:123456789012345678>"
    )
    return [
        Specimen("markdown", {"content": MARKDOWN}),
        Specimen("mentions", {"content": mentions}),
        Specimen("timestamps", {"content": TIMES}),
        Specimen("code", {"content": CODE}),
        Specimen("long-text", {"content": "A long line of ordinary words. " * 64}),
        Specimen("jumbo-emoji", {"content": "🧊🎉"}),
    ]


def _embed() -> JSON:
    return {
        "title": "Learning curves",
        "url": "https://example.com/curves",
        "description": "With **Markdown**, `code` and a [link](https://example.com).",
        "color": 0x5BC0EB,
        "timestamp": "2026-01-01T00:00:00+00:00",
        "author": {
            "name": "Ada",
            "url": "https://example.com/ada",
            "icon_url": "attachment://plot.png",
        },
        "footer": {"text": "Seed 0 · 12 epochs", "icon_url": "attachment://plot.png"},
        "thumbnail": {"url": "attachment://plot.png"},
        "image": {"url": "attachment://wide.png"},
        "fields": [
            {"name": "Loss", "value": "0.031", "inline": True},
            {"name": "Accuracy", "value": "98.4 %", "inline": True},
            {"name": "Frozen", "value": "conv1, conv2", "inline": True},
            {"name": "Notes", "value": "A field of its own, over the whole width."},
        ],
    }


def files() -> list[Specimen]:
    """Embeds and attachments."""
    text = Upload("train.py", b"import torch\nprint(torch.__version__)\n" * 12, "text/x-python")
    data = Upload("a-rather-long-file-name-of-a-data-set-with-many-columns.csv", b"a,b\n1,2\n")
    return [
        Specimen("embed", {"content": "An embed:", "embeds": [_embed()]}, (PLOT, WIDE)),
        Specimen("embeds", {"embeds": [{"description": f"Embed {n}", "color": n} for n in (1, 2)]}),
        Specimen("image", {"content": "A figure:"}, (PLOT,)),
        Specimen("images", {}, (PLOT, TALL, WIDE)),
        Specimen("images-ten", {}, PHOTOS),
        Specimen("spoiler-image", {}, (Upload("SPOILER_plot.png", PLOT.content, "image/png"),)),
        Specimen("text-file", {}, (text,)),
        Specimen("file", {}, (data,)),
    ]


def row(*components: JSON) -> JSON:
    return {"type": 1, "components": list(components)}


def button(label: str, style: int = 1, **more: Any) -> JSON:
    target = {"url": "https://example.com"} if style == 5 else {"custom_id": f"b:{label}"}
    return {"type": 2, "style": style, "label": label, **target, **more}


def option(number: int, **more: Any) -> JSON:
    return {"label": f"Option {number}", "value": f"o{number}", **more}


def select(kind: int, custom_id: str, **more: Any) -> JSON:
    names = {3: "a deck", 5: "members", 6: "roles", 7: "anyone", 8: "channels"}
    return {"type": kind, "custom_id": custom_id, "placeholder": f"Choose {names[kind]}", **more}


def rich_select(custom_id: str, **more: Any) -> JSON:
    options = [
        option(1, description="With a description", emoji={"name": "🧊"}),
        option(2, default=True),
        *map(option, range(3, 26)),
    ]
    return select(3, custom_id, options=options, **more)


def components_v1() -> list[Specimen]:
    """Rows of buttons and selects."""
    styles = row(
        button("Primary"), button("Secondary", 2), button("Success", 3), button("Danger", 4),
        button("Link", 5),
    )  # fmt: skip
    emoji = row(
        button("Hint", 2, emoji={"name": "💡"}),
        {"type": 2, "style": 2, "emoji": {"name": "👍"}, "custom_id": "thumb"},
        *(button(f"Off {n}", n, disabled=True) for n in (1, 3, 5)),
    )
    full = [row(*(button(f"{r}{c}", 1 + (r + c) % 4) for c in range(5))) for r in range(5)]
    selects = [row(rich_select("deck", max_values=3))]
    selects += [row(select(kind, f"s{kind}", max_values=2)) for kind in (5, 6, 7, 8)]
    dead = [row(rich_select("dead", disabled=True))]
    long = row(
        button("A label that is as long as Discord allows, which is eighty characters, all of")
    )
    return [
        Specimen("buttons", {"content": "Buttons:", "components": [styles, emoji, long]}),
        Specimen("buttons-25", {"content": "All of them:", "components": full}),
        Specimen("selects", {"content": "Selects:", "components": selects}),
        Specimen("select-dead", {"content": "A dead one:", "components": dead}),
    ]


def text(content: str) -> JSON:
    return {"type": 10, "content": content}


def media(name: str, **more: Any) -> JSON:
    return {"media": {"url": f"attachment://{name}"}, **more}


def separator(spacing: int, *, divider: bool = True) -> JSON:
    return {"type": 14, "spacing": spacing, "divider": divider}


def gallery(*names: str, **more: Any) -> JSON:
    return {"type": 12, "items": [media(name, **more) for name in names]}


def components_v2() -> list[Specimen]:
    """Layouts."""
    sections = [
        {"type": 9, "components": [text("### Section\nwith a button beside it")],
         "accessory": button("Flip", 2)},
        {"type": 9, "components": [text("Three"), text("short"), text("texts, and a thumbnail")],
         "accessory": {"type": 11, **media("plot.png", description="A falling loss")}},
    ]  # fmt: skip
    container = {
        "type": 17,
        "accent_color": 0x5BC0EB,
        "components": [
            text("-# 🧊 Freezing Master · 1 of 5\n### Loss after one epoch"),
            *sections,
            separator(1),
            text("A question with **A** to **E**.\n```py\nprint(loss)\n```"),
            separator(2, divider=False),
            gallery("plot.png", description="Described"),
            {"type": 13, "file": {"url": "attachment://train.py"}},
            row(*(button(letter) for letter in "ABCD")),
            row(button("E"), button("Hint", 2, emoji={"name": "💡"})),
            row(rich_select("inside")),
        ],
    }
    hidden = {"type": 17, "spoiler": True, "components": [text("Only after a click")]}
    train = Upload("train.py", b"print(1)\n", "text/x-python")
    loose = [
        text("Without a container:"), separator(2), *sections[:1], gallery("plot.png"),
        separator(1, divider=False), row(button("Loose")),
    ]  # fmt: skip
    many = [gallery(*(p.filename for p in PHOTOS[:7])), gallery("wide.png", "tall.png", "plot.png")]
    return [
        _v2("container", [container], PLOT, train),
        _v2("container-spoiler", [hidden]),
        _v2("loose", loose, PLOT),
        _v2("galleries", many, *PHOTOS[:7], WIDE, TALL, PLOT),
        _v2("gallery-spoiler", [gallery("plot.png", spoiler=True)], PLOT),
        _v2("text-4000", [text("word " * 799)]),
    ]


def _v2(name: str, components: list[JSON], *uploads: Upload) -> Specimen:
    return Specimen(name, {"flags": COMPONENTS_V2, "components": components}, uploads)


def label(title: str, component: JSON, description: str | None = None) -> JSON:
    more = {"description": description} if description else {}
    return {"type": 18, "label": title, "component": component, **more}


def field(kind: int, custom_id: str, **more: Any) -> JSON:
    return {"type": kind, "custom_id": custom_id, **more}


def modals() -> dict[str, JSON]:
    """Callbacks that open a form, by the command that asks for it; together every kind of field."""
    choices = [option(n, description=f"What option {n} means") for n in (1, 2, 3)]
    forms = {
        "texts": [
            text("Some **words** before the fields."),
            label("Short", field(4, "short", style=1, placeholder="A placeholder"), "Described"),
            label("Long", field(4, "long", style=2, required=False, value="prefilled\ntext")),
            label("Bounded", field(4, "bounded", style=1, min_length=3, max_length=10)),
            label("Deck", rich_select("deck")),
        ],
        "people": [
            label("Member", select(5, "member")),
            label("Role", select(6, "role", required=False)),
            label("Anyone", select(7, "anyone", max_values=3)),
            label("Channel", select(8, "channel")),
        ],
        "choices": [
            label("One of these", field(21, "one", options=choices)),
            label("Some of these", field(22, "some", options=choices, min_values=1, max_values=2)),
            label("Agreed", field(23, "agreed")),
            label("Files", field(19, "files", max_values=2, required=False), "Up to two"),
        ],
    }
    return {
        name: {"type": MODAL, "data": {"custom_id": name, "title": name.title(), "components": c}}
        for name, c in forms.items()
    }


def command(name: str, *options: JSON, description: str = "Opens a form") -> JSON:
    return {"type": 1, "name": name, "description": description, "options": list(options)}
