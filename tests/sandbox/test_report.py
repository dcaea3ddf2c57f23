"""The model report: which weights really changed while a snippet ran."""

from __future__ import annotations

from typing import Any

import pytest

TORCH = """
import torch
from torch import nn
def net():
    return nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 1))
def train(model, parameters, rate=0.1, loss=None):
    optimizer = torch.optim.SGD(parameters, rate)
    for _ in range(2):
        optimizer.zero_grad()
        (loss or (lambda: model(torch.ones(2, 3)).sum()))().backward()
        optimizer.step()
"""
KERAS = """
import numpy as np, keras, tensorflow as tf
D = keras.layers.Dense
X, Y = np.ones((8, 3), "f"), np.ones((8, 1), "f")
def net():
    return keras.Sequential([keras.layers.Input((3,)), D(3, name="a"), D(1, name="b")])
def fit(model):
    model.compile("sgd", "mse")
    model.fit(X, Y, verbose=0)
"""


def report_of(sandbox, code: str) -> dict[str, Any]:
    result = sandbox.run(code, report=True)
    assert result.verdict == "ok", result.text
    (report,) = [event for event in result.events if event["type"] == "report"]
    return report


def changes(sandbox, code: str, name: str = "m") -> list[bool | None]:
    """What became of each layer of a model: None where nothing is known."""
    (model,) = [m for m in report_of(sandbox, code)["models"] if m["name"] == name]
    return [_change(layer) for layer in model["layers"]]


def _change(layer: dict[str, Any]) -> bool | None:
    seen = {weight["changed"] for weight in layer["weights"] if not weight["statistic"]}
    return seen.pop() if len(seen) == 1 else True in seen


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("m = net(); train(m, m.parameters())", [True, True]),
        ("m = net(); m[0].requires_grad_(False); train(m, m.parameters())", [False, True]),
        ("m = net(); train(m, m[1].parameters())", [False, True]),
        (
            (
                "m = net(); train(m, m.parameters(), "
                "loss=lambda: m[1](m[0](torch.ones(2, 3)).detach()).sum())"
            ),
            [False, True],
        ),
        ("m = net(); train(m, m.parameters(), rate=0.0)", [False, False]),
        (
            (
                "m = net(); m(torch.ones(2, 3)).sum().backward()\n"
                "with torch.no_grad():\n    for p in m.parameters(): p -= p.grad"
            ),
            [True, True],
        ),
        ("m = net(); train(m, m.parameters()); m[1] = nn.Linear(3, 1)", [True, None]),
        ("m = net()", [None, None]),
    ],
    ids=[
        "trained",
        "frozen",
        "only the head in the optimizer",
        "detached",
        "learning rate 0",
        "changed by hand",
        "a layer put in afterwards",
        "never run",
    ],
)
def test_the_report_tells_which_torch_layers_changed(sandbox, code, expected):
    assert changes(sandbox, TORCH + code) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("m = net(); fit(m)", [True, True]),
        ("m = net(); m.layers[0].trainable = False; fit(m)", [False, True]),
        ("m = net(); m.compile('sgd', 'mse'); m.train_on_batch(X, Y)", [True, True]),
        ("m = keras.Sequential([D(3), D(1)]); fit(m)", [True, True]),
        (
            (
                "m = net(); o = keras.optimizers.SGD(0.1)\n"
                "with tf.GradientTape() as tape: loss = tf.reduce_sum(m(X))\n"
                "v = m.layers[1].trainable_variables\n"
                "o.apply_gradients(zip(tape.gradient(loss, v), v))"
            ),
            [False, True],
        ),
        (
            (
                "m = net(); o = keras.optimizers.SGD(0.1)\n"
                "@tf.function\n"
                "def step():\n"
                "    with tf.GradientTape() as tape: loss = tf.reduce_sum(m(X))\n"
                "    v = m.trainable_variables\n"
                "    o.apply_gradients(zip(tape.gradient(loss, v), v))\n"
                "step()"
            ),
            [True, True],
        ),
        ("m = net()", [None, None]),
    ],
    ids=["fit", "frozen", "train_on_batch", "lazy", "tape", "tape in tf.function", "never run"],
)
def test_the_report_tells_which_keras_layers_changed(sandbox, code, expected):
    assert changes(sandbox, KERAS + code) == expected


def test_parameters_are_counted_as_the_frameworks_count_them(sandbox):
    code = TORCH + (
        "m = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Linear(4, 1))\n"
        "m[0].requires_grad_(False)\n"
        "train(m, m.parameters(), loss=lambda: m(torch.randn(8, 3)).square().sum())\n"
        "loss = nn.MSELoss()"
    )
    (model,) = report_of(sandbox, code)["models"]
    assert (model["name"], model["framework"], model["kind"]) == ("m", "torch", "Sequential")
    assert (model["parameters"], model["trainable"], model["changed"]) == (29, 13, 13)
    assert [layer["name"] for layer in model["layers"]] == ["0", "1", "3"]
    assert model["layers"][1]["kind"] == "BatchNorm1d"
    assert model["layers"][0]["weights"][0]["shape"] == [4, 3]


@pytest.mark.parametrize(
    "code",
    [
        TORCH
        + "m = nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 1)); m[0].requires_grad_(False)\n"
        "train(m, m[1].parameters(), loss=lambda: m(torch.randn(8, 3)).sum())",
        KERAS + "B = keras.layers.BatchNormalization\n"
        "m = keras.Sequential([keras.layers.Input((3,)), B(), D(1)])\n"
        "m.layers[0].gamma.trainable = m.layers[0].beta.trainable = False\n"
        "X += np.random.rand(8, 3); fit(m)",
    ],
    ids=["torch", "keras"],
)
def test_statistics_of_a_frozen_batch_normalisation_are_told_apart(sandbox, code):
    (model,) = report_of(sandbox, code)["models"]
    normalisation = model["layers"][0]
    assert (normalisation["parameters"], normalisation["changed"]) == (6, 0)
    assert (normalisation["statistics"], normalisation["statistics_changed"]) == (6, 6)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        (
            "nets = [net(), net()]\nfor n in nets: train(n, n.parameters())\ndel n",
            ["nets[0]", "nets[1]"],
        ),
        ("by = {'a': net()}; train(by['a'], by['a'].parameters())", ["by['a']"]),
        (
            (
                "class Trainer:\n"
                "    def __init__(self):\n"
                "        self.model = net()\n"
                "        train(self.model, self.model.parameters())\n"
                "t = Trainer()"
            ),
            ["t.model"],
        ),
        ("deep = [({'x': net()},)]\nm = deep[0][0]['x']; train(m, m.parameters())", ["m"]),
        (
            (
                "layers = [nn.Linear(3, 3), nn.ReLU()]\n"
                "m = nn.Sequential(*layers)\ntrain(m, m.parameters())"
            ),
            ["m"],
        ),
    ],
    ids=["list", "dict", "object", "named as well", "layers of a model"],
)
def test_models_in_lists_dicts_and_objects_are_reported_on_once(sandbox, code, names):
    models = report_of(sandbox, TORCH + code)["models"]
    assert [model["name"] for model in models] == names
    assert all(model["changed"] == model["parameters"] > 0 for model in models)


def test_a_keras_model_in_a_list_is_reported_on(sandbox):
    models = report_of(sandbox, KERAS + "nets = [net()]; fit(nets[0])")["models"]
    assert [(model["name"], model["changed"]) for model in models] == [("nets[0]", 16)]


def test_looking_into_containers_is_bounded_and_runs_no_code_of_theirs(sandbox):
    code = TORCH + (
        "loop = []; loop.append(loop)\n"
        "wide = [[i] * 1000 for i in range(1000)]\n"
        "class Trap:\n"
        "    __slots__ = ()\n"
        "    def __getattribute__(self, name): raise SystemExit\n"
        "class Odd(list):\n"
        "    def __iter__(self): raise SystemExit\n"
        "trap, odd = Trap(), Odd()\n"
        "m = net(); train(m, m.parameters())"
    )
    assert changes(sandbox, code) == [True, True]


def test_an_unbuilt_keras_model_is_unknown_not_unchanged(sandbox):
    (model,) = report_of(sandbox, KERAS + "m = keras.Sequential([D(3), D(1)])")["models"]
    assert model["layers"] == []
    assert "not built" in model["note"]


def test_without_a_model_the_report_says_so(sandbox):
    report = report_of(sandbox, "import torch\nx = 1")
    assert report["models"] == []
    assert "No model" in report["notes"][0]


def test_there_is_a_report_after_an_error_too_and_none_unasked(sandbox):
    code = TORCH + "m = net(); train(m, m.parameters())\n1 / 0"
    result = sandbox.run(code, report=True)
    assert [event["type"] for event in result.events][-2:] == ["report", "end"]
    assert not [event for event in sandbox.run(code).events if event["type"] == "report"]


def test_a_report_is_bounded_however_many_models_there_are(sandbox):
    code = TORCH + (
        "for i in range(30):\n"
        "    globals()[f'm{i}'] = nn.Sequential(*[nn.Linear(1, 1) for _ in range(300)])"
    )
    report = report_of(sandbox, code)
    assert len(report["models"]) == 8
    assert len(report["models"][0]["layers"]) == 200
    assert report["models"][0]["layers_left_out"] == 100
    assert report["models"][0]["parameters"] == 600
    assert "22 more models" in report["notes"][-1]


@pytest.mark.parametrize(
    "trap",
    [
        "class Trap(nn.Module):\n    def named_modules(self, *a, **k): raise RuntimeError('no')",
        "class Trap(nn.Module):\n    def parameters(self, *a, **k): raise RuntimeError('no')",
        "class Trap(nn.Module):\n    def named_modules(self, *a, **k): return [(5, self)]",
        "class Trap:\n    @property\n    def __class__(self): raise RuntimeError('no')",
    ],
)
def test_a_model_of_odd_make_costs_only_its_own_report(sandbox, trap):
    code = TORCH + trap + "\nt = Trap(); m = net(); train(m, m.parameters())"
    assert changes(sandbox, code) == [True, True]


def test_forged_reports_reach_nobody(sandbox):
    forged = (
        "import json, os, struct\n"
        "body = json.dumps({'type': 'report', 'models': [{'name': 5}], 'notes': []}).encode()\n"
        "os.write(3, struct.pack('<I', len(body)) + body)\n"
        "import time; time.sleep(5)"
    )
    result = sandbox.run(forged)
    assert not [event for event in result.events if event["type"] == "report"]
    assert result.verdict == "lost"


def test_a_large_model_is_reported_on_in_bounded_time(sandbox):
    code = TORCH + (
        "import time\n"
        "m = nn.Sequential(*[nn.Linear(1024, 1024) for _ in range(24)])\n"
        "m[:12].requires_grad_(False)\n"
        "optimizer = torch.optim.SGD(m.parameters(), 0.01)\n"
        "m(torch.randn(8, 1024)).pow(2).mean().backward()\n"
        "optimizer.step()"
    )
    result = sandbox.run(code, report=True)
    (report,) = [event for event in result.events if event["type"] == "report"]
    (model,) = report["models"]
    assert model["parameters"] == 24 * (1024 * 1024 + 1024)
    assert model["changed"] + model["unknown"] >= model["trainable"] > 0
    assert result.end["wall_ms"] < 15_000


def test_models_of_both_frameworks_are_reported_on_in_one_snippet(sandbox):
    code = TORCH + KERAS.replace("def net", "def keras_net")
    code += "t = net(); train(t, t.parameters()); k = keras_net(); fit(k)"
    assert changes(sandbox, code, "t") == [True, True]
    assert changes(sandbox, code, "k") == [True, True]


def test_a_model_in_a_process_that_had_another_framework_loaded_is_reported_on(sandbox):
    code = TORCH + "m = net(); train(m, m.parameters())"
    result = sandbox.run(code, report=True, framework="python")
    (report,) = [event for event in result.events if event["type"] == "report"]
    assert report["models"][0]["changed"] == 16
