"""What can be wrong with a package of Anki as a whole."""


class PackageError(Exception):
    """The package cannot be read.

    PackageError
    └── Damaged  it is a package, but what is in it makes no sense
    """

    def __init__(self, message: str, expected: str) -> None:
        super().__init__(message, expected)
        self.message = message
        self.expected = expected


class Damaged(PackageError):
    """What is in the package makes no sense."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"this Anki package is damaged ({what})", "the deck exported from Anki once more"
        )
