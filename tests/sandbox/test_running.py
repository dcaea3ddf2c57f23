"""What a student gets back from code that does nothing wrong."""

from __future__ import annotations

import io
import json
import secrets
import time

import pytest
from PIL import Image

FRAMEWORKS = ("python", "torch", "tensorflow")

TORCH_TRAINING = """
import torch
from torch import nn
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.Adam(model.parameters(), 1e-2)
x = torch.randn(64, 4)
y = x.sum(1, keepdim=True)
losses = []
for step in range(60):
    optimizer.zero_grad()
    loss = ((model(x) - y) ** 2).mean()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print("learned", losses[-1] < losses[0] / 2)
"""

KERAS_TRAINING = """
import keras, numpy as np
keras.utils.set_random_seed(0)
model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.05), "mse")
x = np.random.rand(64, 4).astype("float32")
history = model.fit(x, x.sum(1), epochs=5, verbose=0)
print("learned", history.history["loss"][-1] < history.history["loss"][0])
print(model.layers[0].name)
"""


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_what_is_printed_comes_back_and_is_no_canned_answer(sandbox, framework):
    nonce = secrets.token_hex(8)
    result = sandbox.run(f"print({nonce!r}[::-1])", framework=framework)
    assert result.text == nonce[::-1] + "\n"
    assert result.verdict == "ok"
    assert result.end["exit"] == 0
    assert result.events[0] == {"type": "started", "framework": framework, "device": "cpu"}


def test_a_torch_model_learns(sandbox):
    result = sandbox.run(TORCH_TRAINING)
    assert result.text == "learned True\n"
    assert result.end["versions"]["torch"].startswith("2.")


def test_a_keras_model_learns_and_its_layers_are_named_as_in_a_fresh_process(sandbox):
    result = sandbox.run(KERAS_TRAINING)
    assert result.text == "learned True\ndense\n"
    assert "tensorflow" in result.end["versions"]


def test_both_frameworks_work_in_one_snippet(sandbox):
    code = (
        "import torch, tensorflow as tf\nprint(int(torch.ones(3).sum() + tf.ones(4).numpy().sum()))"
    )
    assert sandbox.run(code).text == "7\n"


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("1 + 1", "2"),
        ("x = [1, 2]\nx", "[1, 2]"),
        ("None", None),
        ("x = 5", None),
        ("import torch\ntorch.zeros(2)", "tensor([0., 0.])"),
        ("", None),
        ("# nothing but a comment", None),
    ],
)
def test_the_last_expression_is_shown_as_in_a_notebook(sandbox, code, value):
    result = sandbox.run(code)
    assert (result.value, result.verdict) == (value, "ok")


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_plot_comes_back_as_a_picture(sandbox, framework):
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('loss');"
    (png,) = sandbox.run(code, framework=framework).figures
    image = Image.open(io.BytesIO(png))
    image.load()
    assert image.format == "PNG"
    assert image.size == (640, 480)
    assert len(image.convert("RGB").getcolors(100_000)) > 2


def test_show_shows_each_figure_once_and_in_its_place(sandbox):
    result = sandbox.run(
        "import matplotlib.pyplot as plt\n"
        "plt.plot([1, 2]); plt.show(); print('between')\n"
        "plt.figure(); plt.figure(); print('last')"
    )
    kinds = [event["type"] for event in result.events]
    shown = [kind for kind, before in zip(kinds, ["", *kinds], strict=False) if kind != before]
    assert shown == ["started", "figure", "out", "figure", "end"]
    assert [event["index"] for event in result.events if event["type"] == "figure"] == [0, 1, 2]


def test_figures_drawn_before_an_error_are_shown(sandbox):
    result = sandbox.run("import matplotlib.pyplot as plt\nplt.plot([1])\n1 / 0")
    assert len(result.figures) == 1
    assert result.verdict == "error"


def test_output_and_errors_come_in_the_order_they_were_written(sandbox):
    code = (
        "import sys, os, subprocess\n"
        "for i in range(200):\n"
        "    print('out', i)\n"
        "    print('err', i, file=sys.stderr)\n"
        "os.write(1, b'raw\\n')\n"
        "subprocess.run(['echo', 'child'])\n"
        "print('end')"
    )
    result = sandbox.run(code)
    expected = [f"{name} {i}" for i in range(200) for name in ("out", "err")]
    assert result.text.splitlines() == [*expected, "raw", "child", "end"]
    assert result.stream(2).splitlines() == [f"err {i}" for i in range(200)]


def test_output_is_streamed_while_the_code_runs(sandbox):
    code = "import time\nprint('first')\ntime.sleep(1)\nprint('second')"
    came = {}
    with sandbox.post({"code": code}) as response:
        for line in response:
            event = json.loads(line)
            came[event.get("text", event["type"])] = time.monotonic()
    assert came["second\n"] - came["first\n"] > 0.8


def test_an_error_shows_the_students_own_lines_and_nobody_elses(sandbox):
    code = "def half(x):\n    return x / 0\n\nprint('before')\nhalf(3)\n"
    result = sandbox.run(code)
    assert result.stream(1) == "before\n"
    assert result.stream(2) == (
        "Traceback (most recent call last):\n"
        '  File "snippet.py", line 5, in <module>\n'
        "    half(3)\n"
        '  File "snippet.py", line 2, in half\n'
        "    return x / 0\n"
        "           ~~^~~\n"
        "ZeroDivisionError: division by zero\n"
    )
    assert result.verdict == "error"
    assert result.end["exit"] == 1


@pytest.mark.parametrize(
    "code",
    [
        "import torch\ntorch.nn.Linear(2, 3)(torch.zeros(4, 5))",
        "import keras\nkeras.layers.Dense('many')",
        "import json\njson.loads('{')",
        "import json\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    json.loads('{')",
    ],
)
def test_an_error_inside_a_library_names_the_students_line_only(sandbox, code):
    result = sandbox.run(code)
    files = [line for line in result.stream(2).splitlines() if line.startswith("  File ")]
    assert files
    assert all(line.startswith('  File "snippet.py", line ') for line in files)
    for trace in ("sandbox/", "site-packages", "/home/student"):
        assert trace not in result.text


def test_threads_are_waited_for_as_in_any_program(sandbox):
    code = (
        "import threading, time\n"
        "def work():\n    time.sleep(0.3); print('done')\n"
        "threading.Thread(target=work).start()\nprint('started')"
    )
    assert sandbox.run(code).text == "started\ndone\n"


def test_an_error_in_a_thread_shows_the_students_lines_only(sandbox):
    code = "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start(); t.join()"
    result = sandbox.run(code)
    assert result.verdict == "ok"
    assert "ZeroDivisionError" in result.stream(2)
    assert [line for line in result.stream(2).splitlines() if line.startswith("  File")] == [
        '  File "snippet.py", line 2, in <lambda>'
    ]


def test_a_syntax_error_points_at_the_place(sandbox):
    result = sandbox.run("x = 1\nif x = 1:\n    pass")
    assert 'File "snippet.py", line 2' in result.text
    assert "SyntaxError" in result.text
    assert "^" in result.text


def test_an_endless_recursion_is_told_briefly(sandbox):
    result = sandbox.run("def f():\n    f()\nf()")
    assert "RecursionError" in result.text
    assert len(result.text) < 2000


@pytest.mark.parametrize(
    ("code", "verdict", "status"),
    [
        ("raise SystemExit", "ok", 0),
        ("import sys; sys.exit(3)", "error", 3),
        ("import sys; sys.exit('why')", "error", 1),
        ("import os; os._exit(7)", "error", 7),
        ("import os; os._exit(0)", "ok", 0),
    ],
)
def test_leaving_early_keeps_the_exit_status(sandbox, code, verdict, status):
    end = sandbox.run("print('x')\n" + code).end
    assert (end["verdict"], end["exit"]) == (verdict, status)


@pytest.mark.parametrize(
    ("signal", "name"), [("SIGSEGV", "SIGSEGV"), ("SIGABRT", "SIGABRT"), ("SIGTERM", "SIGTERM")]
)
def test_a_crash_is_named(sandbox, signal, name):
    end = sandbox.run(f"import os, signal; os.kill(os.getpid(), signal.{signal})").end
    assert end["verdict"] == "signal"
    assert name in end["message"]


def test_a_real_segmentation_fault_is_named(sandbox):
    end = sandbox.run("import ctypes; ctypes.string_at(0)").end
    assert end["verdict"] == "signal"
    assert "SIGSEGV" in end["message"]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_random_numbers_differ_between_runs_and_repeat_with_a_seed(sandbox, framework):
    code = "import random, numpy as np\nprint(random.random(), np.random.rand())"
    code += {
        "torch": "\nimport torch; print(torch.rand(1))",
        "tensorflow": "\nimport tensorflow as tf, keras\nprint(tf.random.normal([1]), "
        "keras.random.normal([1]))",
    }.get(framework, "")
    free = [sandbox.run(code, framework=framework).text for _ in range(2)]
    seeded = [sandbox.run(code, framework=framework, seed=7).text for _ in range(2)]
    assert free[0] != free[1]
    for line, other in zip(free[0].splitlines(), free[1].splitlines(), strict=True):
        assert line != other
    assert seeded[0] == seeded[1]


def test_input_reads_what_was_given_and_says_when_there_is_none(sandbox):
    assert sandbox.run("print(input()[::-1])", stdin="abc\n").text == "cba\n"
    assert "EOFError" in sandbox.run("input()").text


def test_a_snippet_is_a_module_of_its_own(sandbox):
    code = (
        "import inspect, pickle, multiprocessing\n"
        "class Thing:\n"
        "    pass\n"
        "def square(x):\n"
        "    return x * x\n"
        "if __name__ == '__main__':\n"
        "    print(inspect.getsource(square).splitlines()[0])\n"
        "    print(type(pickle.loads(pickle.dumps(Thing()))).__name__)\n"
        "    with multiprocessing.Pool(2) as pool:\n"
        "        print(pool.map(square, range(4)))\n"
    )
    assert sandbox.run(code).text == "def square(x):\nThing\n[0, 1, 4, 9]\n"


def test_data_loader_workers_and_autograph_work(sandbox):
    loader = (
        "import torch\n"
        "from torch.utils.data import DataLoader, TensorDataset\n"
        "data = TensorDataset(torch.arange(8.))\n"
        "loader = DataLoader(data, batch_size=2, num_workers=2)\n"
        "print(sum(batch[0].sum().item() for batch in loader))"
    )
    graph = (
        "import tensorflow as tf\n"
        "@tf.function\n"
        "def f(x):\n"
        "    if x > 0:\n"
        "        return x\n"
        "    return -x\n"
        "print(f(tf.constant(-3.)).numpy())"
    )
    assert sandbox.run(loader).text == "28.0\n"
    assert sandbox.run(graph).stream(1) == "3.0\n"


def test_pandas_and_scikit_learn_work(sandbox):
    code = (
        "import pandas as pd\n"
        "from sklearn.ensemble import RandomForestClassifier\n"
        "from sklearn.datasets import load_iris\n"
        "x, y = load_iris(return_X_y=True)\n"
        "print(RandomForestClassifier(n_jobs=2, random_state=0).fit(x, y).score(x, y) > 0.9)\n"
        "print(pd.DataFrame({'a': [1, 2]})['a'].sum())"
    )
    assert sandbox.run(code).stream(1) == "True\n3\n"


def test_files_can_be_written_and_are_gone_in_the_next_run(sandbox):
    write = (
        "from pathlib import Path\nimport tempfile\n"
        "Path('a.txt').write_text('x'); tempfile.mkstemp(); print(Path('a.txt').read_text())\n"
        "open('/dev/shm/left', 'w').write('x')"
    )
    assert sandbox.run(write).stream(1) == "x\n"
    look = "import os; print(os.listdir('.'), os.listdir('/dev/shm'))"
    assert sandbox.run(look).text == "['snippet.py'] []\n"


def test_nothing_of_a_run_is_seen_by_the_next(sandbox):
    sandbox.run("import builtins, math; builtins.print = None; math.pi = 3; secret = 1")
    assert sandbox.run("import math; print(math.pi, 'secret' in globals())").text.startswith("3.14")


def test_bytes_that_are_no_text_and_terminal_codes_come_through_as_text(sandbox):
    result = sandbox.run("import os; os.write(1, b'\\xff\\xfe ok \\x1b[31mred\\n')")
    assert result.text == "\ufffd\ufffd ok \x1b[31mred\n"


def test_figures_about_the_run_are_given(sandbox):
    end = sandbox.run("import numpy as np\nx = np.ones(30_000_000)\nsum(range(3_000_000))").end
    assert 200 < end["peak_mb"] < 400
    assert end["cpu_ms"] > 20
    assert end["wall_ms"] > 20
    assert end["device"] == "cpu"
