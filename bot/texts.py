"""Everything the bot says, looked up in one catalogue by the reader's locale.

The English sentence is the key (GNU gettext); `make texts` collects the sentences into
`bot/locale/thaw.pot`, and a translation is a `thaw.po` beside it, compiled by `make texts` too.
"""

from __future__ import annotations

import gettext
from functools import lru_cache
from typing import TYPE_CHECKING

from bot import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

DOMAIN = "thaw"
ENGLISH = "en-US"


class Texts:
    """The catalogue for one reader."""

    def __init__(self, catalogue: gettext.NullTranslations) -> None:
        self._catalogue = catalogue

    def __call__(self, sentence: str, **values: object) -> str:
        """The sentence in the reader's language, with `{name}` fields filled in."""
        return self._catalogue.gettext(sentence).format(**values)

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """The form that fits `count`, which is available as `{count}`."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **values)


def locales() -> list[str]:
    """The locales that there is a catalogue for, as Discord names them; English first."""
    compiled = paths.LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    others = sorted(file.parents[1].name.replace("_", "-") for file in compiled)
    return [ENGLISH, *(each for each in others if each != ENGLISH)]


@lru_cache(maxsize=64)
def texts(locale: str) -> Texts:
    """The texts for a Discord locale such as "en-US" or "de"; English where there is none."""
    found = gettext.translation(DOMAIN, paths.LOCALE, languages=_fallbacks(locale), fallback=True)
    return Texts(found)


def _fallbacks(locale: str) -> Sequence[str]:
    language = locale.split("-", maxsplit=1)[0]
    return [locale.replace("-", "_"), language]
