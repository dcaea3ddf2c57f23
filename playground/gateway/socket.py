"""One gateway connection: its handshake, its heartbeat and its commands."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from playground.gateway import identify, members
from playground.gateway.codes import Close, Opcode
from playground.gateway.compression import Packer, packer_for
from playground.wire import dumps, loads

if TYPE_CHECKING:
    from playground.gateway.session import Session
    from playground.state import State

API_VERSION = "10"
#: Payloads a client may send in a window of real time (Discord docs, Gateway, Rate Limiting).
SENDS, SENDS_SECONDS = 120, 60.0
_KNOWN = {int(opcode) for opcode in Opcode}
_MALFORMED = (AttributeError, IndexError, KeyError, TypeError, ValueError)
_OVER = {WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR}


class Rejected(Exception):
    """The connection is to be closed with this code."""

    def __init__(self, code: Close) -> None:
        super().__init__(code.name)
        self.code = code


class Connection:
    """A WebSocket with its own compression stream and an ordered outbox."""

    def __init__(self, state: State, ws: web.WebSocketResponse, packer: Packer | None) -> None:
        self._state = state
        self._ws = ws
        self._packer = packer
        self._outbox: asyncio.Queue[bytes | int] = asyncio.Queue()
        self._sent: list[float] = []
        self.session: Session | None = None

    def send(self, payload: bytes) -> None:
        """Queue one payload, in order."""
        self._outbox.put_nowait(payload)

    def close(self, code: int) -> None:
        """Close the connection after what is queued; its session can be resumed."""
        if self.session is not None:
            self._state.hub.lost(self.session)
            self.session = None
        self._outbox.put_nowait(code)

    def invalidate(self) -> None:
        """Tell the client (opcode 9) that its session is gone; it may identify anew."""
        self.session = None
        self.send_op(Opcode.INVALID_SESSION, data=False)

    def send_op(self, opcode: Opcode, data: Any) -> None:
        """Queue a payload that is no event."""
        self.send(dumps({"op": opcode, "d": data, "s": None, "t": None}))

    async def run(self) -> None:
        """Speak the protocol until the socket closes."""
        writer = asyncio.create_task(self._write())
        try:
            self.send_op(
                Opcode.HELLO,
                {"heartbeat_interval": self._state.options.heartbeat_ms, "_trace": []},
            )
            await self._read()
        except Rejected as rejected:
            self.close(rejected.code)
            await asyncio.wait([writer], timeout=1)
        finally:
            writer.cancel()
            self._detach()

    async def _write(self) -> None:
        while True:
            item = await self._outbox.get()
            if isinstance(item, int):
                await self._ws.close(code=item)
                return
            try:
                if self._packer is None:
                    await self._ws.send_str(item.decode())
                else:
                    await self._ws.send_bytes(self._packer.pack(item))
            except ConnectionError:
                return

    async def _read(self) -> None:
        patience = self._state.options.heartbeat_ms * 2 / 1000
        while True:
            try:
                message = await self._ws.receive(timeout=patience)
            except TimeoutError:
                raise Rejected(Close.SESSION_TIMED_OUT) from None
            if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                self._take(message.data)
            elif message.type in _OVER:
                return

    def _take(self, data: str | bytes) -> None:
        self._limit_sends()
        try:
            payload = loads(data)
            number, body = payload["op"], payload.get("d")
        except _MALFORMED:
            raise Rejected(Close.DECODE_ERROR) from None
        if not isinstance(number, int) or number not in _KNOWN:
            raise Rejected(Close.UNKNOWN_OPCODE)
        try:
            self._obey(Opcode(number), body)
        except _MALFORMED:
            raise Rejected(Close.DECODE_ERROR) from None

    def _limit_sends(self) -> None:
        now = self._state.monotonic()
        self._sent = [moment for moment in self._sent if moment > now - SENDS_SECONDS]
        self._sent.append(now)
        if self._state.options.rate_limits and len(self._sent) > SENDS:
            raise Rejected(Close.RATE_LIMITED)

    def _obey(self, opcode: Opcode, body: Any) -> None:
        if opcode is Opcode.HEARTBEAT:
            self.send_op(Opcode.HEARTBEAT_ACK, None)
        elif opcode is Opcode.IDENTIFY:
            self._identify(body)
        elif opcode is Opcode.RESUME:
            self._resume(body)
        elif self.session is None:
            raise Rejected(Close.NOT_AUTHENTICATED)
        elif opcode is Opcode.REQUEST_GUILD_MEMBERS:
            members.answer(self._state, self.session, body)
        elif opcode not in {Opcode.PRESENCE_UPDATE, Opcode.VOICE_STATE_UPDATE}:
            raise Rejected(Close.UNKNOWN_OPCODE)

    def _identify(self, body: Any) -> None:
        if self.session is not None:
            raise Rejected(Close.ALREADY_AUTHENTICATED)
        if not isinstance(body, dict) or "token" not in body:
            raise Rejected(Close.DECODE_ERROR)
        try:
            session = identify.new_session(self._state, body)
        except identify.Refused as refused:
            raise Rejected(refused.code) from None
        self.session = session
        session.wire = self
        self._state.hub.add(session)
        identify.welcome(self._state, session)

    def _resume(self, body: Any) -> None:
        if self.session is not None:
            raise Rejected(Close.ALREADY_AUTHENTICATED)
        if not isinstance(body, dict) or not identify.same_token(self._state, body):
            raise Rejected(Close.AUTHENTICATION_FAILED)
        session = self._state.hub.sessions.get(str(body.get("session_id")))
        sequence = int(body.get("seq") or 0)
        if session is None or not session.can_resume(sequence):
            self.send_op(Opcode.INVALID_SESSION, data=False)
            return
        if session.wire is not None:
            session.wire.close(Close.UNKNOWN_ERROR)
        self.session, session.wire, session.lost_at = session, self, None
        self._state.hub.resumes += 1
        session.replay(sequence)
        session.dispatch("RESUMED", {"_trace": []})

    def _detach(self) -> None:
        """Discord ends a session whose client said goodbye with 1000 or 1001."""
        session, self.session = self.session, None
        if session is None or session.wire is not self:
            return
        self._state.hub.lost(session)
        if self._ws.close_code in {1000, 1001}:
            self._state.hub.end(session)


async def gateway(state: State, request: web.Request) -> web.StreamResponse:
    """The gateway's address: upgrades to a WebSocket and speaks until it closes."""
    ws = web.WebSocketResponse(max_msg_size=4 << 20, autoping=True)
    await ws.prepare(request)
    try:
        packer = packer_for(request.query.get("compress"))
    except KeyError:
        await ws.close(code=Close.DECODE_ERROR)
        return ws
    if request.query.get("v", API_VERSION) != API_VERSION:
        await ws.close(code=Close.INVALID_API_VERSION)
        return ws
    if request.query.get("encoding", "json") != "json":
        await ws.close(code=Close.DECODE_ERROR)
        return ws
    with state.endless_connection():
        await Connection(state, ws, packer).run()
    return ws
