"""What there is to attack: files, sockets, servers and a process of the service's user."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

VICTIM = """
import ctypes, os, signal
held = ctypes.create_string_buffer(os.environ["SECRET"].encode())
print(os.getpid(), ctypes.addressof(held), flush=True)
signal.pause()
"""


@dataclass
class Victim:
    """A process that has done nobody any harm."""

    launched: subprocess.Popen[str]
    pid: int
    number_inside: int
    address: int

    def is_dead(self) -> bool:
        try:
            self.launched.wait(1)
        except subprocess.TimeoutExpired:
            return False
        return True

    def nice(self) -> int:
        return psutil.Process(self.pid).nice()

    def processors(self) -> list[int]:
        return psutil.Process(self.pid).cpu_affinity()

    def open_files(self) -> int:
        limits = Path(f"/proc/{self.pid}/limits").read_text()
        return int(re.search(r"Max open files\s+(\d+)", limits)[1])

    def end(self) -> None:
        with contextlib.suppress(psutil.NoSuchProcess):
            psutil.Process(self.pid).kill()
        self.launched.kill()
        self.launched.wait()


class Scene:
    """Targets for one attack, all with one secret, and what became of them."""

    def __init__(self, folder: Path, uid: int, supervisor: Path) -> None:
        self.folder, self.uid, self.supervisor = folder, uid, supervisor
        self.secret, self.word = secrets.token_hex(8), secrets.token_hex(8)
        self.key = secrets.randbits(30) | 1
        self.victim: Victim | None = None
        self._heard: list[bytes] = []
        self._sockets: list[socket.socket] = []
        self._lay_out_files()
        self._open_sockets()

    def targets(self) -> dict[str, Any]:
        """Return what an attack finds in `T`."""
        return {
            "secret": self.secret,
            "word": self.word,
            "key": self.key,
            "file": str(self.file),
            "folder": str(self.private),
            "shared": str(self.shared),
            "supervisor": str(self.supervisor),
            "stream": str(self.private / "stream"),
            "gram": str(self.gram),
            "abstract": f"thaw-test-{self.word}",
            "unused": f"thaw-unused-{self.word}",
            "tcp": self._tcp.getsockname()[1],
            "tcp6": self._tcp6.getsockname()[1] if self._tcp6 else 0,
            "udp": self._udp.getsockname()[1],
            "eth": network_card(),
            "victim": self.victim.number_inside if self.victim else 0,
            "address": self.victim.address if self.victim else 0,
        }

    def heard(self, path: Path) -> bool:
        """Tell whether a datagram with the word came to the socket at `path`."""
        self._gram.settimeout(0.3)
        with contextlib.suppress(TimeoutError):
            return self._gram.recv(100).decode() == self.word
        return False

    def has_shared_memory(self) -> bool:
        """Tell whether the attack's System V memory is on this machine; remove it."""
        found = [
            line.split()
            for line in Path("/proc/sysvipc/shm").read_text().splitlines()[1:]
            if int(line.split()[0]) == self.key
        ]
        for fields in found:
            subprocess.run(["ipcrm", "-m", fields[1]], check=True)
        return bool(found)

    def close(self) -> None:
        for each in self._sockets:
            each.close()
        if self.victim is not None:
            self.victim.end()

    def _lay_out_files(self) -> None:
        self.folder.chmod(0o755)
        self.private, self.shared = self.folder / "private", self.folder / "shared"
        self.private.mkdir(mode=0o700)
        self.shared.mkdir()
        self.shared.chmod(0o1777)
        (self.shared / "listed").touch()
        program = self.shared / "program"
        program.write_text(f"#!/bin/sh\necho {self.secret}\n")
        program.chmod(0o755)
        self.file = self.private / "secret.txt"
        self.file.write_text(self.secret)
        self.file.chmod(0o600)

    def _open_sockets(self) -> None:
        self._tcp = self._serving(socket.create_server(("127.0.0.1", 0)))
        self._tcp6 = None
        with contextlib.suppress(OSError):
            self._tcp6 = self._serving(socket.create_server(("::1", 0), family=socket.AF_INET6))
        self._udp = self._opened(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0))
        threading.Thread(target=self._echo, daemon=True).start()
        stream = self._opened(socket.AF_UNIX, socket.SOCK_STREAM, str(self.private / "stream"))
        abstract = self._opened(socket.AF_UNIX, socket.SOCK_STREAM, f"\0thaw-test-{self.word}")
        for listener in (stream, abstract):
            listener.listen()
            self._serving(listener)
        self.gram = self.private / "gram"
        self._gram = self._opened(socket.AF_UNIX, socket.SOCK_DGRAM, str(self.gram))
        for path in (self.private, *self.private.iterdir()):
            os.chown(path, self.uid, -1)

    def _opened(self, family: int, kind: int, name: Any) -> socket.socket:
        opened = socket.socket(family, kind)
        self._sockets.append(opened)
        opened.bind(name)
        return opened

    def _serving(self, listener: socket.socket) -> socket.socket:
        """Answer whoever comes and says the word with the secret."""
        self._sockets.append(listener)
        threading.Thread(target=self._answer, args=(listener,), daemon=True).start()
        return listener

    def _answer(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                caller, _ = listener.accept()
                with caller:
                    caller.settimeout(2)
                    if caller.recv(100).decode() == self.word:
                        caller.sendall(self.secret.encode())

    def _echo(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                said, whom = self._udp.recvfrom(100)
                if said.decode() == self.word:
                    self._udp.sendto(self.secret.encode(), whom)


def network_card() -> str:
    """Return the name of a network card that is not the loopback, empty if there is none."""
    return next((name for _, name in socket.if_nameindex() if name != "lo"), "")


def lives(secret: str, enter: list[str]) -> Victim:
    """Start a victim by the command `enter`, which leads to the service's user and processes."""
    launched = subprocess.Popen(
        [*enter, sys.executable, "-c", VICTIM, secret],
        env={"SECRET": secret},
        stdout=subprocess.PIPE,
        text=True,
    )
    with launched.stdout:
        number, address = map(int, launched.stdout.readline().split())
    family = [psutil.Process(launched.pid), *psutil.Process(launched.pid).children(recursive=True)]
    return Victim(launched, family[-1].pid, number, address)


@contextlib.contextmanager
def scene_for(uid: int, supervisor: Path, enter: list[str] | None = None) -> Iterator[Scene]:
    """Lay out a scene; `enter` asks for a victim."""
    with tempfile.TemporaryDirectory(prefix="thaw-scene-") as folder:
        scene = Scene(Path(folder), uid, supervisor)
        try:
            if enter is not None:
                scene.victim = lives(scene.secret, enter)
            yield scene
        finally:
            scene.close()
