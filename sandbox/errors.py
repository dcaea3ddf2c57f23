"""What can go wrong inside the sandbox service itself."""


class SandboxError(Exception):
    """Something in the sandbox service went wrong.

    SandboxError
    ├── BadRequest          the caller sent something that is no run request
    ├── FrameError          a peer sent something that is no frame
    ├── ZygoteLost          a zygote died or does not answer
    ├── CannotRun           this sandbox cannot run such code, with a sentence for the member
    ├── UnknownLayer        a host named a layer or floor that is none
    ├── BelowFloor          this machine lacks what its host requires
    ├── CudaInUse           importing a framework initialised CUDA, so nothing can be forked
    └── LockError           a layer of the lock-down could not be put on
    """


class BadRequest(SandboxError):
    """The request is not one this service understands."""


class FrameError(SandboxError):
    """A frame was malformed, too long, or cut off."""


class ZygoteLost(SandboxError):
    """The process that starts snippets went away."""


class CannotRun(SandboxError):
    """This sandbox cannot run such code; the message is for the member."""


class LockError(SandboxError):
    """A layer of the lock-down could not be put on."""


class UnknownLayer(SandboxError):
    """That is no layer of the lock-down and no floor."""


class BelowFloor(SandboxError):
    """This machine lacks what its host requires."""


class CudaInUse(SandboxError):
    """Importing a framework initialised CUDA, so nothing can be forked."""
