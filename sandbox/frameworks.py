"""Which frameworks there are, and which one a snippet wants."""

from __future__ import annotations

import re

FRAMEWORKS = ("torch", "tensorflow", "python")
NAMES = {"torch": "PyTorch", "tensorflow": "TensorFlow", "python": "plain Python"}

_MODULES = {
    "torch": "torch",
    "torchvision": "torch",
    "tensorflow": "tensorflow",
    "keras": "tensorflow",
    "tf_keras": "tensorflow",
}
_WORD = re.compile(r"\w+")


def wanted(code: str) -> str:
    """Return the framework whose zygote suits `code` best.

    One pass over the lines that hold an import; nothing is parsed, since code
    that nobody trusts is parsed in its own process only. A wrong guess costs
    the time of an import, nothing else. Code that names both frameworks gets
    TensorFlow, the slower one to import.
    """
    found = {
        _MODULES[word]
        for line in code.splitlines()
        if "import" in line
        for word in _WORD.findall(line)
        if word in _MODULES
    }
    if "tensorflow" in found:
        return "tensorflow"
    return "torch" if found else "python"
