"""What can go wrong with what Thaw remembers."""

import inspect


class StoreError(Exception):
    """Thaw could not read or write what it remembers.

    StoreError
    ├── DatabaseUnavailable
    ├── DatabaseUrlInvalid
    ├── MigrationFailed
    │   └── DatabaseIsNewer
    ├── EmbeddedPostgresFailed
    │   ├── EmbeddedFolderUnusable
    │   ├── EmbeddedDiskFull
    │   ├── EmbeddedVersionMismatch
    │   └── EmbeddedUnsupported
    ├── NotFound
    ├── RoundAlreadyRunning
    ├── QuestionOver
    ├── DeckExists
    ├── DeckOfAnotherKind
    ├── DeckChanged
    ├── TooManyDecks
    ├── DecksTooLarge
    └── TooManyConflicts

    The first paragraph of a class is its message; `detail` says more, never a credential.
    """

    def __init__(self, detail: str = "") -> None:
        sentence = " ".join(inspect.cleandoc(self.__doc__ or "").split("\n\n")[0].split())
        super().__init__(f"{sentence}\n{detail}" if detail else sentence)
        self.detail = detail


class DatabaseUnavailable(StoreError):
    """The database cannot be reached right now. Nothing was changed; try again in a moment."""


class DatabaseUrlInvalid(StoreError):
    """DATABASE_URL is not an address of a Postgres database.

    It should read postgresql://user:password@host:5432/name. Without DATABASE_URL Thaw runs a
    Postgres of its own.
    """


class MigrationFailed(StoreError):
    """The database could not be brought up to date. It is as it was before."""


class DatabaseIsNewer(MigrationFailed):
    """The database was made by a newer Thaw than this one. Update Thaw, then start it again."""


class EmbeddedPostgresFailed(StoreError):
    """Thaw's own Postgres did not start. Mend what is said below, or set DATABASE_URL."""


class EmbeddedFolderUnusable(EmbeddedPostgresFailed):
    """Thaw's own Postgres cannot use its folder. Choose another, or set DATABASE_URL."""


class EmbeddedDiskFull(EmbeddedPostgresFailed):
    """Thaw's own Postgres did not start: the disk is full. Make room, then start again."""


class EmbeddedVersionMismatch(EmbeddedPostgresFailed):
    """The data in the folder were written by another version of Postgres.

    Keep that folder, start Thaw with an empty one and restore a dump into it, or set
    DATABASE_URL to a server that can read the data.
    """


class EmbeddedUnsupported(EmbeddedPostgresFailed):
    """Thaw brings no Postgres of its own for this system. Set DATABASE_URL to a server."""


class NotFound(StoreError):
    """There is no such row any more."""


class RoundAlreadyRunning(StoreError):
    """A round is already running in this channel."""


class QuestionOver(StoreError):
    """The question has ended, so it cannot be opened."""


class DeckExists(StoreError):
    """There is a deck of this name already."""


class DeckOfAnotherKind(StoreError):
    """A challenge cannot become a deck of flashcards, nor the other way round."""


class DeckChanged(StoreError):
    """Somebody else saved this deck meanwhile."""


class TooManyDecks(StoreError):
    """There are as many decks here as there may be. Retire one first."""


class DecksTooLarge(StoreError):
    """All versions of the decks here together take up as much room as they may."""


class TooManyConflicts(StoreError):
    """The same answer was written from too many places at once. Nothing was lost; try again."""
