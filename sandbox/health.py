"""python -m sandbox.health SOCKET: exit status 0 while the sandbox there runs code.

For a container's health check: standard library only, so that it is quick.
"""

from __future__ import annotations

import http.client
import json
import socket
import sys
from typing import Any

TIMEOUT_S = 4.0
FIT = ("ready", "degraded")


class _UnixConnection(http.client.HTTPConnection):
    """HTTP to a socket in the file system."""

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(TIMEOUT_S)
        self.sock.connect(self.host)


def ask(path: str) -> dict[str, Any]:
    """Return what the sandbox at `path` says of itself; OSError when nobody answers."""
    connection = _UnixConnection(path)
    try:
        connection.request("GET", "/health", headers={"Host": "sandbox"})
        answer: dict[str, Any] = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    return answer


def main(arguments: list[str]) -> int:
    """Print the status in a line and return the exit status."""
    try:
        health = ask(arguments[0])
    except (OSError, ValueError, http.client.HTTPException) as error:
        sys.stdout.write(f"no answer: {error}\n")
        return 1
    why = health.get("missing")
    sys.stdout.write(f"{health['status']}{': lacks ' + why if why else ''}\n")
    return 0 if health["status"] in FIT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
