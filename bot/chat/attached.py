"""Python in a file that a member attached. Nothing about it is believed before it was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.chat.errors import Refused
from bot.chat.render.markdown import inline, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.texts import Texts

# The sandbox takes 128 KiB of code.
MOST_BYTES = 128 * 1024
# Discord makes a message.txt of a long paste.
ENDINGS = (".py", ".pyw", ".txt")
NAME_SHOWN = 60
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def runnable(attachments: Sequence[discord.Attachment]) -> discord.Attachment | None:
    """The first file of a message that may be Python."""
    return next((a for a in attachments if a.filename.lower().endswith(ENDINGS)), None)


async def read_code(file: discord.Attachment, say: Texts) -> str:
    """The code in an attached file.

    Raises:
        Refused: it is too large, not Python by its name, not text, empty, or cannot be fetched.
    """
    _refuse_by_look(file, say)
    try:
        data = await file.read()
    except discord.HTTPException as error:
        raise Refused(say("Discord does not hand out that file just now. Try again.")) from error
    code = decoded(data[: MOST_BYTES + 1])
    if len(data) > MOST_BYTES or code is None or "\x00" in code:
        raise Refused(
            say("“{name}” is not text in UTF-8. Save it so and attach it again.", name=_name(file))
        )
    return code


def decoded(data: bytes) -> str | None:
    """Text in UTF-8, or in UTF-16 as old editors save it; None for anything else."""
    try:
        return data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        return None


def _refuse_by_look(file: discord.Attachment, say: Texts) -> None:
    name = file.filename.lower()
    if name.endswith(".ipynb"):
        raise Refused(
            say(
                "That is a notebook. Save it as Python first (File → Download → .py), or paste"
                " a cell."
            )
        )
    if not name.endswith(ENDINGS):
        raise Refused(
            say("“{name}” is no Python file: its name should end in .py.", name=_name(file))
        )
    if file.size > MOST_BYTES:
        raise Refused(
            say(
                "“{name}” is too large: code may have up to {most} KiB.",
                name=_name(file),
                most=MOST_BYTES // 1024,
            )
        )


def _name(file: discord.Attachment) -> str:
    return inline(shorten(file.filename, NAME_SHOWN))
