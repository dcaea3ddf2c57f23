"""What Discord says when it refuses, with its own HTTP status and JSON code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from playground.wire import JSON


class PlaygroundError(Exception):
    """The playground refused a call.

    PlaygroundError
    ├── DiscordError              a REST answer in Discord's own form
    │   ├── HttpError             401, 404, 405, 500: the message repeats the status, code 0
    │   ├── RateLimited           429
    │   ├── InvalidFormBody       50035, with the tree of what is wrong where
    │   └── Unknown…, Missing…, … one class per JSON error code
    └── NotAllowed                the control API: the Discord client would not let a member do it
    """


class NotAllowed(PlaygroundError):
    """The Discord client would not let this member do that."""

    def __init__(self, sentence: str, code: str = "not_allowed", status: int = 403) -> None:
        super().__init__(sentence)
        self.code = code
        self.status = status


class DiscordError(PlaygroundError):
    """A refusal whose docstring is Discord's message."""

    status: ClassVar[int] = 400
    code: ClassVar[int] = 0

    def payload(self) -> JSON:
        """The JSON body of the answer."""
        return {"message": self.__class__.__doc__, "code": self.code}

    def http_status(self) -> int:
        """The HTTP status of the answer."""
        return self.status


class HttpError(DiscordError):
    """A bare HTTP refusal, which Discord words as `404: Not Found` with code 0."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self._status = status
        self._reason = reason

    def payload(self) -> JSON:
        """The JSON body of the answer."""
        return {"message": f"{self._status}: {self._reason}", "code": 0}

    def http_status(self) -> int:
        """The HTTP status of the answer."""
        return self._status


class InjectedFault(HttpError):
    """A failure that a test asked for."""

    def __init__(self, status: int, code: int) -> None:
        super().__init__(status, "Injected fault")
        self._code = code

    def payload(self) -> JSON:
        """The JSON body of the answer."""
        return {**super().payload(), "code": self._code}


class RateLimited(DiscordError):
    """You are being rate limited."""

    status = 429

    def __init__(self, retry_after: float, scope: str) -> None:
        super().__init__()
        self.retry_after = retry_after
        self.scope = scope

    def payload(self) -> JSON:
        """The JSON body of the answer."""
        return {
            "message": self.__class__.__doc__,
            "code": 0,
            "retry_after": round(self.retry_after, 3),
            "global": self.scope == "global",
        }


class InvalidFormBody(DiscordError):
    """Invalid Form Body"""  # noqa: D415 - Discord's message

    code = 50035

    def __init__(self, errors: JSON) -> None:
        super().__init__(str(errors))
        self.errors = errors

    def payload(self) -> JSON:
        """The JSON body of the answer, with the tree of errors."""
        return {**super().payload(), "errors": self.errors}


class UnknownApplication(DiscordError):
    """Unknown Application"""  # noqa: D415 - Discord's message

    status = 404
    code = 10002


class UnknownChannel(DiscordError):
    """Unknown Channel"""  # noqa: D415 - Discord's message

    status = 404
    code = 10003


class UnknownGuild(DiscordError):
    """Unknown Guild"""  # noqa: D415 - Discord's message

    status = 404
    code = 10004


class UnknownMember(DiscordError):
    """Unknown Member"""  # noqa: D415 - Discord's message

    status = 404
    code = 10007


class UnknownMessage(DiscordError):
    """Unknown Message"""  # noqa: D415 - Discord's message

    status = 404
    code = 10008


class UnknownRole(DiscordError):
    """Unknown Role"""  # noqa: D415 - Discord's message

    status = 404
    code = 10011


class UnknownUser(DiscordError):
    """Unknown User"""  # noqa: D415 - Discord's message

    status = 404
    code = 10013


class UnknownEmoji(DiscordError):
    """Unknown Emoji"""  # noqa: D415 - Discord's message

    status = 400
    code = 10014


class UnknownWebhook(DiscordError):
    """Unknown Webhook"""  # noqa: D415 - Discord's message

    status = 404
    code = 10015


class UnknownInteraction(DiscordError):
    """Unknown interaction"""  # noqa: D415 - Discord's message

    status = 404
    code = 10062


class UnknownCommand(DiscordError):
    """Unknown application command"""  # noqa: D415 - Discord's message

    status = 404
    code = 10063


class TooManyCommands(DiscordError):
    """Maximum number of application commands reached (100)"""  # noqa: D415 - Discord's

    code = 30032


class TooManyPins(DiscordError):
    """Maximum number of pins reached for the channel (250)"""  # noqa: D415 - Discord's

    code = 30003


class TooManyReactions(DiscordError):
    """Maximum number of reactions reached (20)"""  # noqa: D415 - Discord's message

    code = 30010


class AlreadyAcknowledged(DiscordError):
    """Interaction has already been acknowledged."""

    code = 40060


class TooLarge(DiscordError):
    """Request entity too large"""  # noqa: D415 - Discord's message

    status = 413
    code = 40005


class MissingAccess(DiscordError):
    """Missing Access"""  # noqa: D415 - Discord's message

    status = 403
    code = 50001


class WrongChannelType(DiscordError):
    """Cannot execute action on this channel type"""  # noqa: D415 - Discord's message

    code = 50024


class NotTheAuthor(DiscordError):
    """Cannot edit a message authored by another user"""  # noqa: D415 - Discord's message

    status = 403
    code = 50005


class EmptyMessage(DiscordError):
    """Cannot send an empty message"""  # noqa: D415 - Discord's message

    code = 50006


class CannotMessageUser(DiscordError):
    """Cannot send messages to this user"""  # noqa: D415 - Discord's message

    status = 403
    code = 50007


class MissingPermissions(DiscordError):
    """Missing Permissions"""  # noqa: D415 - Discord's message

    status = 403
    code = 50013


class InvalidWebhookToken(DiscordError):
    """Invalid Webhook Token"""  # noqa: D415 - Discord's message

    status = 401
    code = 50027


class InvalidJson(DiscordError):
    """The request body contains invalid JSON."""

    code = 50109


class ThreadIsArchived(DiscordError):
    """Thread is archived"""  # noqa: D415 - Discord's message

    code = 50083


class ThreadAlreadyCreated(DiscordError):
    """A thread has already been created for this message"""  # noqa: D415 - Discord's

    code = 160004


class UnknownOverwrite(DiscordError):
    """Unknown permission overwrite"""  # noqa: D415 - Discord's message

    status = 404
    code = 10009


class NotThatApplication(DiscordError):
    """You are not authorized to perform this action on this application"""  # noqa: D415

    status = 403
    code = 20012


class WrongBulk(DiscordError):
    """Provided too few or too many messages to delete. Must provide at least 2 and at most 100."""

    code = 50016


class TooOldForBulk(DiscordError):
    """A message provided was too old to bulk delete"""  # noqa: D415 - Discord's message

    code = 50034


class InvalidRecipient(DiscordError):
    """Invalid Recipient(s)"""  # noqa: D415 - Discord's message

    code = 50033


class SystemMessage(DiscordError):
    """Cannot execute action on a system message"""  # noqa: D415 - Discord's message

    status = 403
    code = 50021
