"""Elo ratings of duellists.

The formula is Arpad Elo's ("The Rating of Chessplayers, Past and Present", 1978, section 8.4): a
player is expected to score 1 / (1 + 10^((theirs - mine) / 400)), and a rating moves by K times
what was scored beyond that. K follows the FIDE Rating Regulations (B022, effective 1 March 2024,
section 8.3.3): 40 for the first 30 games, then 20. FIDE's K of 10 above 2400 is left out: a study
group has no such ratings.
"""

from dataclasses import dataclass

START = 1200.0
"""Where everyone begins; only differences between ratings mean anything."""
SCALE = 400.0
NEW_GAMES = 30
NEW_K = 40.0
K = 20.0


@dataclass(frozen=True, slots=True)
class Rating:
    """A member's rating, and from how many duels it comes."""

    value: float = START
    games: int = 0


def expected(mine: float, theirs: float) -> float:
    """The score, from 0 to 1, that is expected of me against them."""
    return float(1 / (1 + 10 ** ((theirs - mine) / SCALE)))


def rated(mine: Rating, theirs: Rating, score: float) -> Rating:
    """My rating after a duel in which I scored 1 (won), 0.5 (drawn) or 0 (lost).

    Raises:
        ValueError: there is no such score.
    """
    if score not in {0.0, 0.5, 1.0}:
        raise ValueError(f"a duel is scored 0, 0.5 or 1, not {score}")
    k = NEW_K if mine.games < NEW_GAMES else K
    return Rating(mine.value + k * (score - expected(mine.value, theirs.value)), mine.games + 1)
