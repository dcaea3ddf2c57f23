"""Runs on a GPU, as far as a machine without one can tell: its device files are plain files."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from sandbox import gpu
from sandbox.errors import CudaInUse
from sandbox.identity import Uids
from sandbox.lock import landlock
from sandbox.pool import Pool
from sandbox.run import NO_GPU
from sandbox.service import application
from sandbox.snippet import verdict_of
from sandbox.zygotes import Shared

NODES = ("nvidia0", "nvidiactl", "nvidia-uvm", "nvidia-uvm-tools")
NOT_INITIALIZED, SUCCESS = 3, 0
TRIES = """
import fcntl, os, threading
def tell(what, attempt):
    try:
        attempt()
    except OSError as error:
        print(what, error.errno == 25 and "reached" or "denied")
    else:
        print(what, "reached")
def name_own_thread():
    with open(f"/proc/self/task/{threading.get_native_id()}/comm", "w") as comm:
        comm.write("cuda")
tell("node", lambda: open(NODE, "r+b").write(b"hello"))
tell("module", lambda: open(MODULE).read())
tell("thread", name_own_thread)
tell("ioctl", lambda: fcntl.ioctl(1, 0x30000001))
print("seen", os.environ["CUDA_VISIBLE_DEVICES"] or "none")
"""


def machine_with(root: Path, nodes=NODES, mode=0o666) -> Path:
    """Lay out the files of a driver under `root`."""
    for folder in ("dev", "proc/driver/nvidia", "sys/module/nvidia", "sys/module/nvidia_uvm"):
        (root / folder).mkdir(parents=True)
    (root / "sys/module/nvidia/version").write_text("580.1\n")
    for name in nodes:
        (root / "dev" / name).touch()
        (root / "dev" / name).chmod(mode)
    return root


@pytest.fixture
def folder():
    made = Path(tempfile.mkdtemp(prefix="thaw-gpu-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


def test_a_gpu_is_its_device_files_and_what_the_driver_tells(tmp_path):
    found = gpu.find(machine_with(tmp_path))
    assert [Path(node).name for node in found.nodes] == list(NODES)
    told = {str(Path(path).relative_to(tmp_path)) for path in found.readable}
    assert told == {"proc/driver/nvidia", "sys/module/nvidia", "sys/module/nvidia_uvm"}
    assert gpu.Gpu.of(json.loads(json.dumps(found.document()))) == found


def test_the_first_gpu_of_several_is_taken_and_the_tools_may_be_missing(tmp_path):
    found = gpu.find(machine_with(tmp_path, ("nvidia10", "nvidia3", *NODES[1:3])))
    assert [Path(node).name for node in found.nodes] == ["nvidia3", *NODES[1:3]]


@pytest.mark.parametrize("missing", NODES[:3])
def test_there_is_no_gpu_where_one_of_its_files_is_missing(tmp_path, missing):
    assert gpu.find(machine_with(tmp_path, [name for name in NODES if name != missing])) is None


def test_there_is_no_gpu_where_a_run_may_not_open_it(tmp_path):
    assert gpu.find(machine_with(tmp_path, mode=0o660)) is None


def test_there_is_no_gpu_on_a_machine_without_a_driver(tmp_path):
    assert gpu.find(tmp_path) is None


@pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler")
@pytest.mark.parametrize("answer", [NOT_INITIALIZED, SUCCESS])
def test_a_process_that_initialised_cuda_is_found_out(tmp_path, answer):
    library = tmp_path / f"libcuda-{answer}.so"
    source = f"int cuDeviceGetCount(int *count) {{ *count = 1; return {answer}; }}"
    command = ["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", str(library)]
    subprocess.run(command, input=source, text=True, check=True)
    gpu.refuse_initialised_cuda(str(library))  # nobody has loaded it
    loaded = ctypes.CDLL(str(library))
    expected = contextlib.nullcontext() if answer else pytest.raises(CudaInUse, match="answered 0")
    with expected:
        gpu.refuse_initialised_cuda(loaded._name)


def _error(module: str, name: str, text: str, base=RuntimeError) -> BaseException:
    return type(name, (base,), {"__module__": module})(text)


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (_error("torch", "OutOfMemoryError", "CUDA out of memory. Tried to allocate"), None),
        (_error("torch.cuda", "OutOfMemoryError", "anything"), None),
        (RuntimeError("CUDA error: out of memory"), None),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling"), None),
        (
            _error(
                "tensorflow.python.framework.errors_impl",
                "ResourceExhaustedError",
                "OOM when allocating tensor on /device:GPU:0 by allocator GPU_0_bfc",
                Exception,
            ),
            None,
        ),
        (
            _error(
                "tensorflow.python.framework.errors_impl",
                "ResourceExhaustedError",
                "OOM when allocating tensor on /device:CPU:0 by allocator cpu",
                Exception,
            ),
            "memory",
        ),
        (MemoryError(), "memory"),
        (_error("__main__", "OutOfMemoryError", "mine"), "error"),
        (ValueError("1"), "error"),
    ],
)
def test_too_little_memory_on_the_device_is_told_from_too_little_on_the_machine(error, verdict):
    assert verdict_of(error) == (verdict or "device_memory")


@contextlib.asynccontextmanager
async def serving(folder: Path, found: gpu.Gpu | None, without: tuple[str, ...] = ()):
    """A service in this process, made for a machine that has the GPU `found`."""
    state = folder / "state"
    state.mkdir()
    state.chmod(0o711)
    uids = Uids()
    shared = Shared(state, uids, without, idle=False, gpu=found)
    pool = Pool(("python",), shared, slots=2, spares=0)
    await pool.start()
    try:
        async with TestClient(TestServer(application(pool))) as client:
            yield client
    finally:
        await pool.stop()
        uids.close()


async def ran(client: TestClient, code: str, **fields) -> list[dict]:
    async with client.post("/run", json={"code": code, **fields}) as response:
        return [json.loads(line) async for line in response.content]


def text_of(events: list[dict]) -> str:
    return "".join(event["text"] for event in events if event["type"] == "out")


@pytest.mark.parametrize("without", [(), ("namespaces",)])
async def test_only_a_run_that_asks_for_the_gpu_reaches_it(folder, without):
    found = gpu.find(machine_with(folder / "machine"))
    names = f"NODE, MODULE = {found.nodes[0]!r}, {found.readable[1] + '/version'!r}\n"
    async with serving(folder, found, without) as client:
        health = await (await client.get("/health")).json()
        assert health["devices"] == ["cpu", "gpu"]
        on_gpu = await ran(client, names + TRIES, device="gpu")
        others = [await ran(client, names + TRIES, device=device) for device in ("auto", "cpu")]
    if on_gpu[-1]["verdict"] == "refused":
        pytest.skip(on_gpu[-1]["message"])
    assert text_of(on_gpu) == (
        "node reached\nmodule reached\nthread reached\nioctl reached\nseen 0\n"
    )
    assert [on_gpu[0]["device"], on_gpu[-1]["device"]] == ["gpu", "gpu"]
    for events in others:
        assert [events[0]["device"], events[-1]["device"]] == ["cpu", "cpu"]
        denied = "node denied\nmodule denied\nthread denied\nioctl denied\nseen none\n"
        assert not landlock.abi() or text_of(events) == denied


async def test_runs_on_the_gpu_go_one_by_one_in_order_and_their_time_starts_with_them(folder):
    found = gpu.find(machine_with(folder / "machine"))
    ended: list[str] = []

    async def go(client: TestClient, name: str, code: str, device: str = "gpu") -> dict:
        events = await ran(client, code, device=device, limits={"wall_s": 1.5})
        ended.append(name)
        return events[-1]

    async with serving(folder, found) as client:
        runs = [asyncio.create_task(go(client, "first", "import time; time.sleep(1)"))]
        for name in ("second", "third"):
            await asyncio.sleep(0.2)
            runs.append(asyncio.create_task(go(client, name, "import time; time.sleep(.8)")))
        await asyncio.sleep(0.2)
        assert (await go(client, "processor", "1", device="cpu"))["verdict"] == "ok"
        ends = await asyncio.gather(*runs)
    assert ended == ["processor", "first", "second", "third"]
    assert [end["verdict"] for end in ends] == ["ok", "ok", "ok"]


async def test_the_gpus_memory_has_a_verdict_only_where_there_is_a_gpu(folder):
    code = "raise RuntimeError('CUDA error: out of memory')"
    found = gpu.find(machine_with(folder / "machine"))
    async with serving(folder, found) as client:
        on_gpu = await ran(client, code, device="gpu")
        on_cpu = await ran(client, code)
    assert on_gpu[-1]["verdict"] == "device_memory"
    assert "GPU's memory" in on_gpu[-1]["message"]
    assert on_cpu[-1]["verdict"] == "error"


async def test_without_a_gpu_a_run_that_asks_for_one_is_told_so(folder):
    async with serving(folder, None) as client:
        health = await (await client.get("/health")).json()
        events = await ran(client, "print(1)", device="gpu")
    assert health["devices"] == ["cpu"]
    assert events[1] == {"type": "note", "text": NO_GPU}
    assert events[-1]["device"] == "cpu"
    assert text_of(events) == "1\n"
