"""What can go wrong inside the sandbox service itself."""


class SandboxError(Exception):
    """Something in the sandbox service went wrong.

    SandboxError
    ├── BadRequest          the caller sent something that is no run request
    ├── FrameError          a peer sent something that is no frame
    ├── ZygoteLost          a zygote died or does not answer
    └── LockError           a layer of the lock-down could not be put on
    """


class BadRequest(SandboxError):
    """The request is not one this service understands."""


class FrameError(SandboxError):
    """A frame was malformed, too long, or cut off."""


class ZygoteLost(SandboxError):
    """The process that starts snippets went away."""


class LockError(SandboxError):
    """A layer of the lock-down could not be put on."""
