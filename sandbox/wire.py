"""Length-prefixed JSON between the service and the processes it started.

A frame is a 4-byte little-endian length and that many bytes of JSON holding
one object. The service reads frames that a snippet may have forged: every
read is bounded and whatever is no frame raises FrameError.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

from sandbox.errors import FrameError

if TYPE_CHECKING:
    import asyncio
    import socket

HEADER = struct.Struct("<I")
MAX_FRAME = 8 * 1024 * 1024

Message = dict[str, Any]


def encode(message: Message) -> bytes:
    """Return the frame of `message`."""
    body = json.dumps(message, separators=(",", ":")).encode()
    return HEADER.pack(len(body)) + body


def decode(body: bytes) -> Message:
    """Return the object in `body`; FrameError if it holds anything else."""
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FrameError("a frame that is not JSON") from error
    if not isinstance(message, dict):
        raise FrameError("a frame that is not an object")
    return message


async def read(reader: asyncio.StreamReader, limit: int = MAX_FRAME) -> Message | None:
    """Return the next message, or None at the end of the stream."""
    header = await reader.read(HEADER.size)
    if not header:
        return None
    header += await _exactly(reader, HEADER.size - len(header))
    (length,) = HEADER.unpack(header)
    if length > limit:
        raise FrameError(f"a frame of {length} bytes, over {limit}")
    return decode(await _exactly(reader, length))


async def _exactly(reader: asyncio.StreamReader, size: int) -> bytes:
    try:
        return await reader.readexactly(size)
    except EOFError as error:
        raise FrameError("a frame that was cut off") from error


def send(channel: socket.socket, message: Message) -> None:
    """Write one frame to a blocking socket."""
    channel.sendall(encode(message))


def receive(channel: socket.socket) -> Message | None:
    """Read one frame from a blocking socket; None at the end of the stream."""
    header = _receive_exactly(channel, HEADER.size)
    if header is None:
        return None
    body = _receive_exactly(channel, HEADER.unpack(header)[0])
    return None if body is None else decode(body)


def _receive_exactly(channel: socket.socket, size: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = channel.recv(size - len(parts))
        if not part:
            return None
        parts += part
    return bytes(parts)
