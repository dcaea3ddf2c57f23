"""What can go wrong between the bot and a sandbox."""


class RunError(Exception):
    """A run could not be carried out.

    RunError
    ├── SandboxUnavailable   nobody listens, or the sandbox does not answer
    ├── RunRefused           the sandbox does not take this request
    └── SandboxBroken        the sandbox answered something that makes no sense
    """


class SandboxUnavailable(RunError):
    """No sandbox is running, so code cannot be run right now. Please try again in a minute."""

    def __init__(self, why: str = "") -> None:
        """Say the sentence for the member; `why` is for the log."""
        super().__init__(self.__doc__)
        self.why = why


class RunRefused(RunError):
    """The sandbox does not take this code."""

    def __init__(self, sentence: str) -> None:
        """`sentence` is the sandbox's own, meant to be read by a member."""
        super().__init__(sentence or self.__doc__)


class SandboxBroken(RunError):
    """The sandbox broke off in the middle of the run. Please run it again."""

    def __init__(self, why: str = "") -> None:
        """Say the sentence for the member; `why` is for the log."""
        super().__init__(self.__doc__)
        self.why = why
