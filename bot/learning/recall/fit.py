"""Parameters fitted to one member's reviews, and whether they predict that member better."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import fsrs_rs_python as rust
from fsrs.scheduler import (
    DEFAULT_PARAMETERS,
    LOWER_BOUNDS_PARAMETERS,
    UPPER_BOUNDS_PARAMETERS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.learning.recall.memory import Rating

#: Reviews after at least a day below which nothing is fitted. FSRS itself warns of overfitting
#: under a few hundred (open-spaced-repetition, "The Optimization of FSRS").
FEWEST_REVIEWS = 200
# Of all reviews the last fifth is held back: it is the future that parameters must predict.
HELD_BACK = 0.2


class Reviewed(NamedTuple):
    """A rating on a day, counted from any day."""

    day: int
    rating: Rating


@dataclass(frozen=True, slots=True)
class Fitted:
    """Parameters found from a member's earlier reviews, and how both sets predict the later ones.

    Attributes:
        loss: Log loss of the fitted parameters over the reviews held back; lower is better.
        standing_loss: The same for the parameters that stood until now.
        reviews: How many reviews were looked at, those held back included.
    """

    parameters: tuple[float, ...]
    loss: float
    standing_loss: float
    reviews: int

    @property
    def better(self) -> bool:
        """Whether the member's own parameters predict what was held back better."""
        return self.loss < self.standing_loss


def fit(
    cards: Iterable[Sequence[Reviewed]], standing: tuple[float, ...] = DEFAULT_PARAMETERS
) -> Fitted | None:
    """Fit to the earlier reviews, judge by the later ones; None where there are too few.

    Args:
        cards: Every card's reviews, oldest first.
        standing: The parameters in use.
    """
    items = sorted(_predictions(cards), key=lambda dated: dated[0])
    if len(items) < FEWEST_REVIEWS:
        return None
    cut = int(len(items) * (1 - HELD_BACK))
    earlier, later = [item for _, item in items[:cut]], [item for _, item in items[cut:]]
    parameters = within_bounds(rust.FSRS([]).compute_parameters(earlier))
    return Fitted(
        parameters=parameters,
        loss=_log_loss(parameters, later),
        standing_loss=_log_loss(standing, later),
        reviews=len(items),
    )


def within_bounds(parameters: Iterable[float]) -> tuple[float, ...]:
    """The parameters as py-fsrs takes them.

    fsrs-rs keeps to the same bounds, but in 32 bits, where 0.8 is a little more than 0.8.
    """
    bounds = zip(parameters, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(min(max(value, low), high) for value, low, high in bounds)


def _predictions(cards: Iterable[Sequence[Reviewed]]) -> Iterable[tuple[int, rust.FSRSItem]]:
    """Each review that came a day or more after the one before it, with all that preceded it."""
    for reviews in cards:
        gaps = [0, *(later.day - earlier.day for earlier, later in pairwise(reviews))]
        steps = [rust.FSRSReview(int(r.rating), gap) for r, gap in zip(reviews, gaps, strict=True)]
        for end in range(1, len(steps)):
            if gaps[end] > 0:
                yield reviews[end].day, rust.FSRSItem(steps[: end + 1])


def _log_loss(parameters: tuple[float, ...], items: list[rust.FSRSItem]) -> float:
    return float(rust.FSRS(list(parameters)).evaluate(items).log_loss)
