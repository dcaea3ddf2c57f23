"""A run of nothing, in the child before its snippet comes.

It takes the way of every run once, so that its memory is the child's own and
its code is quick when the snippet comes: that spares each run about 1 ms.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sandbox.caught import told_by_handlers
from sandbox.figures import Figures
from sandbox.files import Folder
from sandbox.readable import readable
from sandbox.snippet import NAME, Snippet


def rehearse(home: str) -> None:
    """Run an empty snippet in the folder `home`, and leave nothing of it."""
    main = sys.modules["__main__"]
    folder = Folder(home)
    folder.put({})
    Snippet(readable("try:\n    1\nexcept OSError:\n    2\n'3'").code, home).run(told_by_handlers)
    Figures(lambda _: None, lambda _: None).show()
    list(folder.left(lambda _: None))
    sys.modules["__main__"] = main
    Path(home, NAME).unlink()
