"""Ids for decks and cards that came without one: always the same for the same words."""

import hashlib
import re
import unicodedata

LONGEST = 40
_HASH = 12


def slug(text: str, fallback: str) -> str:
    """The words of `text` as an id, at most 40 characters; where it has none, `fallback`.

    Letters other than a to z cannot stand in an id: of a text that consists of them,
    a fingerprint does, behind the fallback.
    """
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    found = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if not found:
        found = f"{fallback}-{fingerprint(text)}" if text.strip() else fallback
    return found[:LONGEST].strip("-")


def fingerprint(text: str) -> str:
    """Twelve hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]
