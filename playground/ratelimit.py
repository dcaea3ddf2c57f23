"""Discord's rate limits: fixed windows per route and top-level resource, and a global one."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

GLOBAL_REQUESTS = 50
GLOBAL_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Limit:
    """So many requests in so many seconds."""

    requests: int
    seconds: float


#: Buckets kept before those that have ended are cleared away.
KEPT = 5_000
#: Routes without a limit known to us.
GENEROUS = Limit(50, 1.0)


@dataclass(slots=True)
class Window:
    """How far a bucket is used up; `ends_at` is monotonic, in seconds."""

    limit: Limit
    ends_at: float
    used: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one request in its bucket."""

    bucket: str
    limit: int
    remaining: int
    reset_after: float
    allowed: bool
    scope: str = "user"

    def headers(self) -> dict[str, str]:
        """Discord's rate limit headers."""
        headers = {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": f"{time.time() + self.reset_after:.3f}",
            "X-RateLimit-Reset-After": f"{self.reset_after:.3f}",
            "X-RateLimit-Bucket": self.bucket,
        }
        if not self.allowed:
            headers |= {"Retry-After": f"{self.reset_after:.3f}", "X-RateLimit-Scope": self.scope}
        if self.scope == "global":
            headers["X-RateLimit-Global"] = "true"
        return headers


class RateLimiter:
    """Counts requests; real time, in seconds, comes from `monotonic`."""

    def __init__(self, *, enabled: bool, monotonic: Callable[[], float]) -> None:
        self.enabled = enabled
        self._monotonic = monotonic
        self._windows: dict[tuple[str, str], Window] = {}
        self._everything = Window(Limit(GLOBAL_REQUESTS, GLOBAL_SECONDS), 0.0)

    def count(self, route: str, resource: str, limit: Limit, *, counts_globally: bool) -> Verdict:
        """Count one request to a route of a top-level resource (channel, guild or token)."""
        now = self._monotonic()
        window = self._window(route, resource, limit, now)
        if counts_globally and not self._pass_global(now):
            wait = self._everything.ends_at - now
            return self._verdict(route, window, now, allowed=False, wait=wait, scope="global")
        allowed = not self.enabled or window.used < limit.requests
        if allowed:
            window.used += 1
        return self._verdict(route, window, now, allowed=allowed)

    def _pass_global(self, now: float) -> bool:
        if not self.enabled:
            return True
        if now >= self._everything.ends_at:
            self._everything = Window(self._everything.limit, now + GLOBAL_SECONDS)
        self._everything.used += 1
        return self._everything.used <= GLOBAL_REQUESTS

    def _window(self, route: str, resource: str, limit: Limit, now: float) -> Window:
        window = self._windows.get((route, resource))
        if window is None or now >= window.ends_at:
            self._forget_ended(now)
            window = self._windows[route, resource] = Window(limit, now + limit.seconds)
        return window

    def _forget_ended(self, now: float) -> None:
        """Every interaction has buckets of its own, so they would pile up."""
        if len(self._windows) >= KEPT:
            self._windows = {k: w for k, w in self._windows.items() if w.ends_at > now}

    def _verdict(
        self,
        route: str,
        window: Window,
        now: float,
        *,
        allowed: bool,
        wait: float | None = None,
        scope: str = "user",
    ) -> Verdict:
        limit = window.limit.requests if self.enabled else 1_000_000
        used = window.used if self.enabled else 0
        return Verdict(
            bucket=hashlib.blake2b(route.encode(), digest_size=16).hexdigest(),
            limit=limit,
            remaining=max(0, limit - used),
            reset_after=max(0.001, window.ends_at - now if wait is None else wait),
            allowed=allowed,
            scope=scope,
        )
