"""How a gateway connection packs its payloads (Discord docs, Gateway, Compressing Payloads)."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Protocol

import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable


class Packer(Protocol):
    """Turns one payload into one WebSocket frame; keeps its context from frame to frame."""

    def pack(self, payload: bytes) -> bytes:
        """The next frame of the stream."""


class ZlibStream:
    """`compress=zlib-stream`: one zlib context, a sync flush after every payload."""

    def __init__(self) -> None:
        self._context = zlib.compressobj()

    def pack(self, payload: bytes) -> bytes:
        """The next frame of the stream."""
        return self._context.compress(payload) + self._context.flush(zlib.Z_SYNC_FLUSH)


class ZstdStream:
    """`compress=zstd-stream`: one zstd context, a block flush after every payload."""

    def __init__(self) -> None:
        self._context = zstandard.ZstdCompressor().compressobj()

    def pack(self, payload: bytes) -> bytes:
        """The next frame of the stream."""
        packed = self._context.compress(payload)
        return packed + self._context.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)


def packer_for(compress: str | None) -> Packer | None:
    """The packer a client asked for, None for plain text; raises KeyError for an unknown one."""
    if compress is None:
        return None
    packers: dict[str, Callable[[], Packer]] = {
        "zlib-stream": ZlibStream,
        "zstd-stream": ZstdStream,
    }
    return packers[compress]()
