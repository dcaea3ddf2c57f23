"""The model report as text: what a student who froze a model reads."""

from __future__ import annotations

import pytest

from bot.runs.report import LayerReport, ModelReport, Weights, changed, findings, model_from, text


def total(
    parameters: int, trainable: int = 0, changed: int = 0, unknown: int = 0, statistics: int = 0
) -> Weights:
    return Weights(parameters, trainable, changed, unknown, statistics, statistics)


def model(*layers: tuple[str, Weights]) -> ModelReport:
    weights = [weights for _, weights in layers]
    sums = [sum(getattr(w, name) for w in weights) for name in Weights.__slots__]
    parts = tuple(LayerReport(name, "Dense", weights) for name, weights in layers)
    return ModelReport("model", "keras", "Sequential", Weights(*sums), parts)


FROZEN, TRAINED = total(12), total(4, trainable=4, changed=4)


def test_a_frozen_and_a_trained_layer_read_as_such():
    assert text(model(("backbone", FROZEN), ("head", TRAINED))).splitlines() == [
        "model: Sequential (Keras), 16 parameters: 4 trainable, 4 changed",
        "  layer     kind   parameters  trainable  changed",
        "  backbone  Dense  12          no         no",
        "  head      Dense  4           yes        yes",
        "  Freezing worked: backbone did not change.",
    ]


@pytest.mark.parametrize(
    ("layers", "sentences"),
    [
        ([("a", TRAINED)], []),
        ([("a", total(12, changed=12))], ["Frozen at the end, and yet changed: a."]),
        ([("a", total(12, trainable=12))], ["Trainable, and yet unchanged: a."]),
        ([("a", total(12, unknown=12))], []),
        ([("a", total(12, unknown=12)), ("b", TRAINED)], []),
        (
            [("bn", total(6, statistics=6)), ("b", TRAINED)],
            ["Freezing worked: bn did not change.", "Frozen, but its statistics moved: bn."],
        ),
        (
            [*((f"l{i}", FROZEN) for i in range(6)), ("b", TRAINED)],
            ["Freezing worked: l0, l1, l2, l3 and 2 more did not change."],
        ),
    ],
)
def test_what_is_worth_knowing_is_said_and_nothing_that_is_not_known(layers, sentences):
    assert findings(model(*layers)) == sentences


@pytest.mark.parametrize(
    ("weights", "word"),
    [
        (TRAINED, "yes"),
        (FROZEN, "no"),
        (total(12, changed=3), "partly"),
        (total(12, unknown=12), "unknown"),
        (total(12, unknown=3), "partly unknown"),
        (total(0, statistics=6), "statistics"),
    ],
)
def test_a_layer_is_changed_in_a_word(weights, word):
    assert changed(weights) == word


def test_what_nobody_knows_is_called_unknown():
    lines = text(model(("a", total(12, trainable=12, unknown=12))))
    assert "unknown changed" in lines
    assert "no" not in lines.splitlines()[-1].split()


def test_long_names_are_shortened_and_left_out_layers_counted():
    report = model_from(
        {
            **dict.fromkeys(Weights.__slots__, 0),
            "name": "m",
            "framework": "torch",
            "kind": "Net",
            "note": "It is not built yet.",
            "layers_left_out": 3,
            "layers": [
                {
                    **dict.fromkeys(Weights.__slots__, 1),
                    "name": "block." * 20,
                    "kind": "Linear",
                    "weights": [],
                }
            ],
        }
    )
    shown = text(report)
    assert "and 3 more layers" in shown
    assert "It is not built yet." in shown
    assert all(len(line) < 100 for line in shown.splitlines())
