"""What a moderator says to a contested concept, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.decks.saving import save_deck
from bot.chat.desk.waiting import Thing, thing
from bot.chat.errors import Refused
from bot.chat.moderators import require_moderator
from bot.chat.recall.accepted import with_phrases
from bot.chat.recall.explaining import grader_of
from bot.chat.render.markdown import inline
from bot.decks import DeckError, ExplainCard, RecallDeck, deck_from_document
from bot.decks.drafting import fixes
from bot.learning.recall.session import CardKey
from bot.store import audit, contests, decks, drafts, members
from bot.store.decks import Owner
from bot.texts import texts

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.store.contests import Contested, Outcome
    from bot.store.database import Connection
    from bot.store.decks import DeckRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]


async def find(conn: Connection, press: Press, answer_id: int, concept_id: str) -> Thing:
    """The contested concept.

    Raises:
        Refused: it is not (any more) there, or who pressed is no moderator.
    """
    await require_moderator(press, conn)
    found = await contests.find(conn, press.guild_id or 0, answer_id, concept_id)
    if found is None:
        raise Refused(_say(press)("This is not on your desk any more. `/reports` shows what is."))
    return await thing(press.client.services, conn, found, found.deck_id, found.card_id)


async def refuse(press: Press, answer_id: int, concept_id: str) -> str:
    """Keep it as refused; what to tell. The member's own count stays as they set it."""
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        about = await find(conn, press, answer_id, concept_id)
        if faster := await _rule(conn, press, about, "refused", None):
            return faster
    return say("✖️ Refused. What the member counted for themselves stays as it is.")


async def seen(press: Press, answer_id: int, concept_id: str) -> str:
    """Note that a moderator saw too much credit; what to tell."""
    async with press.client.services.database.begin() as conn:
        about = await find(conn, press, answer_id, concept_id)
        return await _rule(conn, press, about, "seen", None)


async def accept(press: Press, answer_id: int, concept_id: str, typed: str) -> str:
    """Let these words earn the concept here from now on; what to tell.

    Raises:
        Refused: the words cannot be a wording, or the concept is gone.
    """
    say, phrase = _say(press), " ".join(typed.split())
    async with press.client.services.database.begin() as conn:
        about = await find(conn, press, answer_id, concept_id)
        card, what = about.item, about.what
        if about.concept is None or not isinstance(card, ExplainCard):
            raise Refused(say("The card has no such idea any more, so there is nothing to add."))
        _check(card, concept_id, phrase, say)
        if faster := await _rule(conn, press, about, "accepted", phrase):
            return faster
        if isinstance(what, contests.Contested):
            await _add(conn, press, what, phrase)
            return _told(with_phrases(card, {concept_id: (phrase,)}), what, phrase, say)
    raise TypeError("only concepts are contested")


async def _rule(
    conn: Connection, press: Press, about: Thing, outcome: Outcome, phrase: str | None
) -> str:
    """Keep the ruling; a sentence where another moderator was faster."""
    what, at = about.what, press.created_at
    if not isinstance(what, contests.Contested):
        raise TypeError("only concepts are contested")
    by = await members.member_id_for(conn, press.user.id, press.user.display_name)
    answer = (what.explanation_id, what.concept_id)
    if await contests.rule(conn, *answer, outcome, phrase=phrase, by_member_id=by, at=at):
        facts: dict[str, audit.Fact] = {
            "title": "" if about.deck is None else about.deck.title,
            "idea": what.concept_id if about.concept is None else about.concept.text,
            "phrase": phrase,
        }
        await audit.note(conn, press.guild_id or 0, by, f"report.{outcome}", facts, at)
        return ""
    known = await contests.ruling(conn, *answer)
    ruled, by_whom = known or (outcome, by)
    names = await members.display_names(conn, [by_whom])
    return _faster(ruled, names.get(by_whom, "—"), _say(press))


def _faster(outcome: str, name: str, say: Texts) -> str:
    who = inline(name)
    if outcome == "seen":
        return say("✋ {name} has seen it already.", name=who)
    if outcome == "accepted":
        return say("✋ {name} has accepted it already, so nothing was changed.", name=who)
    return say("✋ {name} has refused it already, so nothing was changed.", name=who)


def _check(card: ExplainCard, concept_id: str, phrase: str, say: Texts) -> None:
    """Let pass what a deck's author could have written, too."""
    concepts: list[dict[str, Any]] = [
        {"id": one.id, "text": one.text, **({"phrases": [phrase]} if one.id == concept_id else {})}
        for one in card.concepts
    ]
    item = {**card.model_dump(mode="json", exclude_none=True), "concepts": concepts}
    wrong = [fix for fix in fixes(item) if fix.field.startswith("phrases")]
    if wrong:
        raise Refused(
            say(
                "Your wording {what}. Wanted: {wanted}. Nothing was changed; this is what you"
                " wrote:\n> {phrase}",
                what=inline(wrong[0].what),
                wanted=inline(wrong[0].wanted),
                phrase=inline(phrase[:1500]),
            )
        )


async def _add(conn: Connection, press: Press, what: Contested, phrase: str) -> None:
    """Into the guild's own deck as a new version where that is simple, else beside the deck."""
    row = await decks.find(conn, what.deck_id)
    if row is not None and await _is_at_rest(conn, row):
        deck = await press.client.services.versions.deck(conn, row.head_id)
        changed = _changed(deck.to_document(), what, phrase)
        try:
            better = deck_from_document(changed)
        except DeckError:
            better = None  # it has as many wordings as an idea may have
        if better is not None and isinstance(deck, RecallDeck):
            owner = Owner(guild_id=row.guild_id)
            saved = await save_deck(press, conn, better, "edit", owner=owner, base_id=row.head_id)
            await decks.publish(conn, row.id, saved.version_id, row.published_id)
            return
    by = await members.member_id_for(conn, press.user.id, press.user.display_name)
    await contests.add_phrase(
        conn,
        press.guild_id or 0,
        CardKey(what.deck_id, what.card_id),
        what.concept_id,
        phrase,
        by_member_id=by,
        at=press.created_at,
    )


async def _is_at_rest(conn: Connection, row: DeckRow) -> bool:
    """Whether a new version would neither publish nor overtake what somebody is writing."""
    if row.guild_id is None or row.waiting or row.retired_at is not None:
        return False
    return await drafts.going_on(conn, row.guild_id, 0, row.slug) is None


def _changed(document: dict[str, Any], what: Contested, phrase: str) -> dict[str, Any]:
    for card in document["cards"]:
        for concept in card.get("concepts", ()) if card["id"] == what.card_id else ():
            if concept["id"] == what.concept_id and phrase not in concept.get("phrases", ()):
                concept["phrases"] = [*concept.get("phrases", ()), phrase]
    return document


def _told(card: ExplainCard, what: Contested, phrase: str, say: Texts) -> str:
    told = say("✅ Accepted. From now on “{phrase}” earns the idea here.", phrase=inline(phrase))
    grade = grader_of(card).grade(what.text)
    if what.concept_id in {one.concept_id for one in grade.earned}:
        return told
    return told + say(
        "\n-# In the member's own answer Thaw does not find it even so; a shorter wording may reach"
        " further."
    )


def _say(press: Press) -> Texts:
    return texts(str(press.locale))
