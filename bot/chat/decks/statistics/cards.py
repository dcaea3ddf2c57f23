"""How the cards of a deck are remembered, those first that are forgotten most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.decks.statistics.table import asked
from bot.chat.decks.statistics.words import shares
from bot.chat.recall.pages import layout
from bot.chat.render.markdown import inline, shorten, shorten_lines
from bot.chat.render.question import GREEN
from bot.chat.render.standings import GOLD
from bot.learning.items import ENOUGH, proportion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.decks import Card, RecallDeck
    from bot.store.item_statistics import CardFigures
    from bot.texts import Texts

LIST_SHOWN = 3300
FRONT_SHOWN = 80
SHOWN = 20
# Discord: 100 characters in an option's label.
OPTION_SHOWN = 100
# With FSRS about one review in ten fails by design, at its usual retention of 90 %.
FORGOTTEN = 0.25


def most_forgotten(found: dict[str, CardFigures]) -> list[tuple[str, CardFigures]]:
    """The cards from the one that is forgotten most, as far as enough reviews tell it."""

    def certainly(figures: CardFigures) -> float:
        return proportion(figures.forgotten, figures.later).low if figures.later else 0.0

    return sorted(found.items(), key=lambda pair: (-certainly(pair[1]), -pair[1].forgotten))


def cards_page(
    deck: RecallDeck, found: dict[str, CardFigures], say: Texts, *, mended: int | None = None
) -> ui.LayoutView:
    """The cards, those first that members forget most.

    `mended` is the deck's row where who looks can change it.
    """
    ordered = [(card_id, one) for card_id, one in most_forgotten(found) if one.later or one.failed]
    mend = sum(_to_mend(one) for _, one in ordered)
    reviews = sum(one.learners + one.later for one in found.values())
    head = [
        f"### 📊 {inline(deck.title)}",
        say.plural("{count} review so far.", "{count} reviews so far.", reviews) if reviews else "",
        say(
            "-# A card that is due is forgotten in one review of ten; that is how its day is"
            " chosen. More than one in four says that the card does not stick."
        ),
    ]
    lines = [_line(deck, card_id, one, say) for card_id, one in ordered[:SHOWN]]
    if not lines:
        nothing = say("Nothing was forgotten yet.") if reviews else say("Nobody reviewed it yet.")
        lines = [nothing]
    parts = ["\n".join(filter(None, head)), shorten_lines(lines, LIST_SHOWN)]
    shown = [deck.card(card_id) for card_id, _ in ordered[:SHOWN]]
    rows = [] if mended is None or not shown else [_opener(mended, shown, say)]
    return layout(parts, rows, GOLD if mend else GREEN)


def _opener(row_id: int, cards: Sequence[Card], say: Texts) -> ui.ActionRow[ui.LayoutView]:
    options = [
        discord.SelectOption(label=shorten(asked(card), OPTION_SHOWN), value=card.id)
        for card in cards
    ]
    return ui.ActionRow(
        ui.Select(
            custom_id=f"items:card:{row_id}", placeholder=say("Mend a card…"), options=options
        )
    )


def known(deck: RecallDeck, found: Iterable[tuple[str, CardFigures]]) -> dict[str, CardFigures]:
    """The figures of cards that the deck still has."""
    ids = {card.id for card in deck.cards}
    return {card_id: figures for card_id, figures in found if card_id in ids}


def _to_mend(one: CardFigures) -> bool:
    """Whether even the lucky end of the interval is too much."""
    return one.later >= ENOUGH and proportion(one.forgotten, one.later).low > FORGOTTEN


def _line(deck: RecallDeck, card_id: str, one: CardFigures, say: Texts) -> str:
    front = inline(shorten(asked(deck.card(card_id)), FRONT_SHOWN))
    if one.later < ENOUGH:
        told = say(
            "too few reviews to tell: {forgotten} of {later} forgotten",
            forgotten=one.forgotten,
            later=one.later,
        )
    else:
        told = say(
            "{share} of {later} later reviews forgotten",
            share=shares(proportion(one.forgotten, one.later)),
            later=one.later,
        )
    advice = "\n" + say("Make it smaller, or clearer.") if _to_mend(one) else ""
    emoji = "🪝" if _to_mend(one) else "🃏"
    return f"{emoji} {front}{advice}\n-# {told}"
