"""One measurement in a process of its own: `python -m benchmarks.child SYSTEM TEXTS.json`, a Measurement on its output.

Only the standard library and msgspec are loaded before the clock starts.
"""

import json
import os
import resource
import sys
import time
from importlib.metadata import version
from pathlib import Path

import msgspec

from benchmarks.records import Measurement
from benchmarks.systems import SYSTEMS, System


def pin() -> bool:
    """Keep this process on one core; return False where the system has no such call."""
    if not hasattr(os, "sched_setaffinity"):
        return False
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    return True


def measured(system: System, texts: list[str]) -> Measurement:
    """Load a system, give it the first text, then all of them."""
    start = time.perf_counter()
    count = system.load()
    list(count(texts[:1]))
    loaded = time.perf_counter()
    found = list(count(texts))
    return Measurement(
        system=system.name,
        seconds_to_first=loaded - start,
        seconds=time.perf_counter() - loaded,
        peak_bytes=_peak_bytes(),
        found=sum(number or 0 for number in found),
        failures=found.count(None),
        versions={package: version(package) for package in system.packages},
    )


# ----------------------------------------------------------------------------------------------------------------------


def _peak_bytes() -> int:
    # Kilobytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def main() -> None:
    """Measure the system that is named."""
    name, path = sys.argv[1:]
    pin()
    texts = json.loads(Path(path).read_text("utf-8"))
    system = next(system for system in SYSTEMS if system.name == name)
    print(msgspec.json.encode(measured(system, texts)).decode())


if __name__ == "__main__":
    main()
