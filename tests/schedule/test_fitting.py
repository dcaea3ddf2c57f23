"""A member's own parameters: looked for after a session, taken when they predict better."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.learning.recall import Rating, rate, retrievability
from bot.learning.recall.fit import FEWEST_REVIEWS, Fitted
from bot.learning.recall.memory import ALGORITHM
from bot.learning.recall.session import CardKey
from bot.schedule.fitting import APART, FIT, Fitting, plan_fit, taken
from bot.store import decks, due, members, reviews
from bot.store.due import DueRow
from bot.store.reviews import Preferences, Rated

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
USUAL = Preferences().plan(fuzz=False)
#: Whose memories begin a fifth as strong and hardly grow.
FORGETFUL = replace(
    USUAL,
    parameters=(
        *(p / 5 for p in USUAL.parameters[:4]),
        *USUAL.parameters[4:8],
        0.2,
        *USUAL.parameters[9:],
    ),
)


class Noon:
    def now(self) -> datetime:
        return START + timedelta(days=800)

    async def sleep_until(self, when: datetime) -> None:
        raise NotImplementedError


async def study(conn, member_id: int, cards: int) -> None:
    """Reviews of someone forgetful, on the days that the usual parameters choose."""
    rng = random.Random(3)
    rows = await decks.rows_of(conn, ["freezing"], START)
    for number in range(cards):
        card, real = CardKey(rows["freezing"], f"card-{number}"), None
        at = START + timedelta(days=rng.randint(0, 200))
        for seq in range(6):
            known = real is None or rng.random() < retrievability(real, at, FORGETFUL)
            rating = Rating.GOOD if known else Rating.AGAIN
            real = rate(real, rating, at, FORGETFUL, rng.random)
            kept = await reviews.rate(
                conn,
                Rated(member_id, card, seq, rating, at, None),
                lambda m, r=rating, t=at: rate(m, r, t, USUAL, rng.random),
            )
            at = max(kept.state.memory.due, at + timedelta(days=1))


@pytest.mark.slow
async def test_someone_unlike_the_average_is_scheduled_by_parameters_of_their_own(database):
    async with database.begin() as conn:
        ada = await members.member_id_for(conn, 5, "ada")
        await study(conn, ada, cards=80)
    row = DueRow(1, FIT, "member", Noon().now(), {"member_id": ada}, 0)
    await Fitting(database, Noon()).fit(row)
    async with database.begin() as conn:
        found = await reviews.preferences(conn, ada)
    assert found.loss < found.standing_loss
    assert found.plan().parameters == found.parameters != USUAL.parameters
    assert (found.algorithm, found.fitted_at) == (ALGORITHM, Noon().now())


async def test_too_few_reviews_change_nothing_but_are_remembered(database):
    async with database.begin() as conn:
        ada = await members.member_id_for(conn, 5, "ada")
        await study(conn, ada, cards=FEWEST_REVIEWS // 40)
    row = DueRow(1, FIT, "member", Noon().now(), {"member_id": ada}, 0)
    await Fitting(database, Noon()).fit(row)
    async with database.begin() as conn:
        found = await reviews.preferences(conn, ada)
        assert found == replace(Preferences(), fitted_at=Noon().now())
        await plan_fit(conn, ada, found, Noon().now() + APART / 2)
        assert await due.next_at(conn) is None
        await plan_fit(conn, ada, found, Noon().now() + APART * 2)
        assert await due.next_at(conn) is not None


def test_parameters_that_predict_worse_leave_those_in_use():
    own = Preferences(parameters=USUAL.parameters, algorithm=ALGORITHM)
    worse = Fitted(tuple(p * 1.1 for p in USUAL.parameters), 0.4, 0.3, 900)
    kept = taken(own, worse, START)
    assert kept.parameters == own.parameters
    assert (kept.loss, kept.standing_loss) == (0.4, 0.3)
