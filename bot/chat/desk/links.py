"""The ids that the components of the moderators' desk carry."""

from __future__ import annotations

NUMBER = r"\d{1,19}"
CONCEPT = rf"(?P<answer>{NUMBER}):(?P<concept>[a-z0-9-]{{1,40}})"

DONE = rf"reports:done:(?P<report>{NUMBER})"
FLAG = rf"reports:flag:(?P<flag>{NUMBER})"
ACCEPT = rf"reports:accept:{CONCEPT}"
SEEN = rf"reports:seen:{CONCEPT}"
REFUSE = rf"reports:refuse:{CONCEPT}"
PHRASE = rf"reports:phrase:{CONCEPT}"
MEND = rf"reports:mend:(?P<deck>{NUMBER}):(?P<item>[a-z0-9-]{{1,40}}):{NUMBER}"


def done(report_id: int) -> str:
    """This report was seen to."""
    return f"reports:done:{report_id}"


def flag(flag_id: int) -> str:
    """This note on a card was seen to."""
    return f"reports:flag:{flag_id}"


def accept(answer_id: int, concept_id: str) -> str:
    """Give me the form for the words that earn this concept."""
    return f"reports:accept:{answer_id}:{concept_id}"


def refuse(answer_id: int, concept_id: str) -> str:
    """These words do not earn this concept."""
    return f"reports:refuse:{answer_id}:{concept_id}"


def seen(answer_id: int, concept_id: str) -> str:
    """It was seen that the grader found too much."""
    return f"reports:seen:{answer_id}:{concept_id}"


def phrase(answer_id: int, concept_id: str) -> str:
    """The form for the words that earn this concept."""
    return f"reports:phrase:{answer_id}:{concept_id}"


def mend(deck_id: int, item_id: str, about: int) -> str:
    """Open this problem or card as a draft; `about` is the report that asks for it."""
    return f"reports:mend:{deck_id}:{item_id}:{about}"
