"""Everything the bot says can be translated."""

from __future__ import annotations

import gettext
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from bot import paths
from bot.texts import texts

KEYWORDS = "-k say -k public -k plural:1,2 -k locale_str -k _marked"


def sentences(path: Path) -> set[object]:
    with path.open("rb") as file:
        return {message.id for message in read_po(file) if message.id}


def test_the_committed_catalogue_holds_every_sentence_of_the_code(tmp_path: Path):
    fresh = tmp_path / "fresh.pot"
    command = f"-q extract -F babel.cfg {KEYWORDS} --omit-header -o {fresh} ."
    subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", *command.split()],
        cwd=paths.ROOT,
        check=True,
    )
    assert sentences(paths.LOCALE / "thaw.pot") == sentences(fresh), "run: make texts"


def test_a_locale_without_a_translation_reads_english():
    say = texts("xx-YY")
    assert say("Closed {n}", n=1) == "Closed 1"
    assert say.plural("{count} attempt", "{count} attempts", 2) == "2 attempts"


def test_a_translation_is_used_where_there_is_one(monkeypatch: pytest.MonkeyPatch):
    class Polite(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return f"bitte {message}"

    monkeypatch.setattr(gettext, "translation", lambda *_, **__: Polite())
    texts.cache_clear()
    try:
        assert texts("de")("warten") == "bitte warten"
    finally:
        texts.cache_clear()
