"""The machine's GPU: whether there is one, what a run on it may touch, what its errors mean.

Nothing here asks CUDA whether there is a GPU: a process that initialised CUDA
cannot hand it to the children it forks.

Sources: CUDA Driver API, cuDeviceGetCount and cuInit; PyTorch's notes on CUDA
semantics (PYTORCH_NVML_BASED_CUDA_CHECK); the device files of NVIDIA's driver.
"""

from __future__ import annotations

import ctypes
import os
import stat
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sandbox.errors import CudaInUse

_CONTROL = ("nvidiactl", "nvidia-uvm")
_TOOLS = "nvidia-uvm-tools"
_FOR_ALL = stat.S_IROTH | stat.S_IWOTH
# cuInit of driver 570 and newer names its threads: it writes /proc/self/task/<tid>/comm.
OWN_THREADS = "/proc/self/task"
# Asked for its GPUs, torch looks at NVML, not at CUDA.
FOR_ZYGOTE = {"PYTORCH_NVML_BASED_CUDA_CHECK": "1"}
# TensorFlow would take all of the device's memory at once.
FOR_RUN = {"CUDA_VISIBLE_DEVICES": "0", "TF_FORCE_GPU_ALLOW_GROWTH": "true"}
_NOT_INITIALIZED = 3  # CUDA_ERROR_NOT_INITIALIZED
_LIBRARY = "libcuda.so.1"
_SIGNS = (
    "CUDA out of memory",
    "CUDA error: out of memory",
    "CUDA_ERROR_OUT_OF_MEMORY",
    "CUBLAS_STATUS_ALLOC_FAILED",
)
_TENSORFLOW_SIGNS = ("device:GPU:", "by allocator GPU_")


@dataclass(frozen=True, slots=True)
class Gpu:
    """The one GPU that runs are given.

    nodes: its device files, to read, write and control. readable: what the
    driver's library reads besides.
    """

    nodes: tuple[str, ...]
    readable: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """Return it as it travels from the service to a zygote."""
        return asdict(self)

    @classmethod
    def of(cls, document: dict[str, Any] | None) -> Gpu | None:
        """Return what `document` tells of."""
        if document is None:
            return None
        return cls(tuple(document["nodes"]), tuple(document["readable"]))


def find(root: Path = Path("/")) -> Gpu | None:
    """Return the first GPU whose device files are there for every user, None without one.

    A run has a user and groups of its own, so what only root or a group may
    open is of no use to it. Parts of a GPU (MIG) are not looked for.
    """
    devices = root / "dev"
    needed = [_first_gpu(devices), *(devices / name for name in _CONTROL)]
    nodes = [str(node) for node in needed if node is not None and _open_to_all(node)]
    if len(nodes) != len(needed):
        return None
    tools = devices / _TOOLS
    nodes += [str(tools)] if _open_to_all(tools) else []
    driver = [path for path in (root / "proc/driver/nvidia",) if path.is_dir()]
    modules = sorted((root / "sys/module").glob("nvidia*"))
    return Gpu(tuple(nodes), tuple(str(path) for path in (*driver, *modules)))


def _first_gpu(devices: Path) -> Path | None:
    numbers = (path.name.removeprefix("nvidia") for path in devices.glob("nvidia[0-9]*"))
    found = sorted(int(number) for number in numbers if number.isdigit())
    return devices / f"nvidia{found[0]}" if found else None


def _open_to_all(node: Path) -> bool:
    try:
        mode = node.stat().st_mode
    except OSError:
        return False
    return mode & _FOR_ALL == _FOR_ALL and os.access(node, os.R_OK | os.W_OK)


def refuse_initialised_cuda(library: str = _LIBRARY) -> None:
    """Raise CudaInUse where CUDA is initialised in this process.

    A library that is not loaded is initialised by nobody; it is not loaded to ask.
    """
    try:
        cuda = ctypes.CDLL(library, mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
    except OSError:
        return
    answer = cuda.cuDeviceGetCount(ctypes.byref(ctypes.c_int()))
    if answer != _NOT_INITIALIZED:
        raise CudaInUse(
            "An import initialised CUDA, so no code can be run in copies of this process: "
            f"cuDeviceGetCount() answered {answer}, not {_NOT_INITIALIZED}."
        )


def out_of_memory(error: BaseException) -> bool:
    """Tell whether `error` says that the device's memory was not enough.

    torch: torch.OutOfMemoryError, or CUDA's own error in a RuntimeError.
    TensorFlow: ResourceExhaustedError naming the GPU; it names the CPU as well.
    """
    kinds = {(str(kind.__module__).split(".")[0], kind.__name__) for kind in type(error).__mro__}
    if ("torch", "OutOfMemoryError") in kinds:
        return True
    if ("tensorflow", "ResourceExhaustedError") in kinds:
        return any(sign in str(error) for sign in _TENSORFLOW_SIGNS)
    return isinstance(error, RuntimeError) and any(sign in str(error) for sign in _SIGNS)
