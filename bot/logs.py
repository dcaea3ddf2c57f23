"""Logging: one line an event, with secrets cut out whatever went wrong."""

from __future__ import annotations

import logging
import re
import sys
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from collections.abc import Iterable

# Libraries whose lower levels tell a host nothing, or would print what members send.
QUIETER = {
    "discord": logging.INFO,
    "alembic": logging.WARNING,
    "asyncio": logging.INFO,
    "procrastinate": logging.WARNING,
}

HIDDEN = "[hidden]"
_PASSWORD_IN_URL = re.compile(r"(?P<start>\w+://[^:/\s]*:)[^@/\s]+(?=@)")
# Interaction tokens stand in the paths of Discord's webhook routes.
_WEBHOOK_TOKEN = re.compile(r"(?P<start>/(?:webhooks|interactions)/\d+/)[\w.~-]{10,}")


class Redactor:
    """The last structlog processor: cuts secrets out of the rendered line, whatever held them."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = [secret for secret in secrets if secret]

    def __call__(self, _: Any, __: str, line: Any) -> str:
        """The line without secrets."""
        return self.clean(str(line))

    def clean(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        text = _PASSWORD_IN_URL.sub(rf"\g<start>{HIDDEN}", text)
        return _WEBHOOK_TOKEN.sub(rf"\g<start>{HIDDEN}", text)


def configure(level: str, secrets: Iterable[str] = ()) -> None:
    """Send our events and those of the libraries to standard error."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = _handler(shared, Redactor(secrets))
    # A line that could not be written would be printed as it is, secrets and all.
    logging.raiseExceptions = False
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    for noisy, least in QUIETER.items():
        logging.getLogger(noisy).setLevel(max(least, logging.getLogger().level))
    logging.getLogger("discord.client").addFilter(_no_privileged_intent_warning)


def _handler(shared: list[Any], redactor: Redactor) -> logging.Handler:
    colours = sys.stderr.isatty()
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.PositionalArgumentsFormatter(),
                structlog.stdlib.ExtraAdder(),
                *shared,
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.dev.ConsoleRenderer(
                    colors=colours, exception_formatter=structlog.dev.plain_traceback
                ),
                redactor,
            ],
        )
    )
    return handler


def _no_privileged_intent_warning(record: logging.LogRecord) -> bool:
    # Thaw does without message content on purpose; the advice to enable it would mislead a host.
    return "message content intent" not in record.getMessage().lower()
