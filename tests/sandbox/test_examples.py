"""What students try, as they find it in tutorials."""

from __future__ import annotations

import pytest

TORCH_LOADER = """
import torch
from torch.utils.data import DataLoader, Dataset
class Squares(Dataset):
    def __len__(self): return 8
    def __getitem__(self, i): return torch.tensor(float(i)), torch.tensor(float(i * i))
if __name__ == "__main__":
    loader = DataLoader(Squares(), batch_size=4, num_workers=2, shuffle=True)
    print(sum(y.sum().item() for _ in range(2) for x, y in loader))
"""
POOL = """
import multiprocessing, torch
def gradient(i):
    w = torch.tensor([float(i)], requires_grad=True)
    (w * w).sum().backward()
    return w.grad.item()
if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(gradient, range(4)))
"""
PICKLE = """
import io, pickle, torch
from dataclasses import dataclass
@dataclass
class Config: rate: float
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(2, 1)
print(pickle.loads(pickle.dumps(Config(0.5))))
file = io.BytesIO(); torch.save(Net(), file); file.seek(0)
print(type(torch.load(file, weights_only=False)).__name__)
"""
AUTOGRAPH = """
import tensorflow as tf
@tf.function
def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps
print(int(collatz(tf.constant(6))))
"""
TF_DATA = """
import tensorflow as tf
data = tf.data.Dataset.range(10).shuffle(10).map(lambda x: x * 2, num_parallel_calls=2)
print(sum(int(x) for batch in data.batch(4).prefetch(1) for x in batch))
"""
JIT = """
import torch
@torch.jit.script
def relu_sum(x: torch.Tensor) -> torch.Tensor:
    if x.sum() > 0:
        return x.relu().sum()
    return x.sum()
print(relu_sum(torch.tensor([1., -3., 4.])).item())
"""
PANDAS = """
import pandas as pd
frame = pd.DataFrame({"group": list("abab"), "score": [1, 2, 3, 4]})
print(frame.groupby("group")["score"].mean().to_dict())
"""
SKLEARN = """
from sklearn.datasets import load_iris
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
x, y = load_iris(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression())
print(cross_val_score(model, x, y, n_jobs=2).mean() > 0.9)
"""
BOTH = """
import numpy as np, torch, keras
keras_layer = keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")
torch_layer = torch.nn.Linear(3, 1, bias=False)
torch.nn.init.ones_(torch_layer.weight)
x = np.arange(6, dtype="float32").reshape(2, 3)
print(np.allclose(keras_layer(x).numpy(), torch_layer(torch.from_numpy(x)).detach().numpy()))
"""
EXAMPLES = {
    "a loader with workers": (TORCH_LOADER, "280.0\n"),
    "a pool of processes": (POOL, "[0.0, 2.0, 4.0, 6.0]\n"),
    "pickle": (PICKLE, "Config(rate=0.5)\nNet\n"),
    "AutoGraph": (AUTOGRAPH, "8\n"),
    "tf.data": (TF_DATA, "90\n"),
    "torch.jit.script": (JIT, "5.0\n"),
    "pandas": (PANDAS, "{'a': 2.0, 'b': 3.0}\n"),
    "scikit-learn": (SKLEARN, "True\n"),
    "both frameworks": (BOTH, "True\n"),
}


@pytest.mark.parametrize(("code", "printed"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_examples_from_tutorials_work(sandbox, code, printed):
    result = sandbox.run(code)
    assert (result.verdict, result.stream(1)) == ("ok", printed), result.text


@pytest.mark.parametrize(
    ("code", "printed", "sentence"),
    [
        (
            "import torch\nm = torch.compile(torch.nn.Linear(2, 1))\nprint(m(torch.ones(2)).shape)",
            "torch.Size([1])\n",
            "needs a C++ compiler, which the sandbox does not have",
        ),
        ("!pip install einops\nprint('on')", "on\n", "pip install"),
    ],
    ids=["torch.compile", "pip install"],
)
def test_what_cannot_be_had_here_is_told_kindly_and_the_rest_runs(sandbox, code, printed, sentence):
    result = sandbox.run(code)
    notes = " ".join(event["text"] for event in result.events if event["type"] == "note")
    assert (result.verdict, result.stream(1)) == ("ok", printed)
    assert sentence in notes


def test_pip_from_python_says_that_there_is_no_network(sandbox):
    code = (
        "import subprocess, sys\nsubprocess.run([sys.executable, '-m', 'pip', 'install', 'einops'])"
    )
    result = sandbox.run(code)
    assert result.verdict in ("ok", "error")
    assert "No matching distribution" in result.text or "No module named pip" in result.text


def test_a_gpu_that_is_not_there_is_told_and_the_code_runs_on_the_processor(sandbox):
    code = (
        "import torch\n"
        "device = 'cuda' if torch.cuda.is_available() else 'cpu'\n"
        "print(torch.ones(2, device=device).device)"
    )
    result = sandbox.run(code, device="gpu")
    assert [event["type"] for event in result.events[:2]] == ["started", "note"]
    assert "no GPU" in result.events[1]["text"]
    assert (result.verdict, result.text, result.end["device"]) == ("ok", "cpu\n", "cpu")


def test_cuda_asked_for_without_asking_whether_it_is_there_is_the_codes_own_error(sandbox):
    result = sandbox.run("import torch\ntorch.ones(2).cuda()")
    assert result.verdict == "error"
    assert 'File "snippet.py", line 2' in result.text
