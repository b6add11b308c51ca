"""Rounds of measurements: each system in its own process, one after the other, the first of a round changing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.records import Measurement, Summary
from benchmarks.systems import REFERENCE, SYSTEMS
from benchmarks.texts import words_in

ROOT = Path(__file__).parents[1]
# One core each is only half of it: without these, numerical libraries start threads that wait for one another on it.
_THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "RAYON_NUM_THREADS")
_ONE_THREAD = {**dict.fromkeys(_THREADS, "1"), "TOKENIZERS_PARALLELISM": "false"}


def measurements(texts: Sequence[str], rounds: int) -> Iterator[Measurement]:
    """Yield a measurement of every system in every round; a machine that tires tires them all alike."""
    with _written(texts) as path:
        for number in range(rounds):
            first = number % len(SYSTEMS)
            for system in (*SYSTEMS[first:], *SYSTEMS[:first]):
                output = _output_of("benchmarks.child", system.name, str(path))
                yield msgspec.json.decode(output, type=Measurement)


def stages(texts: Sequence[str]) -> str:
    """Return the table of our reader's stages, from a process of its own."""
    with _written(texts) as path:
        return _output_of("benchmarks.stages", str(path))


def summaries(found: Sequence[Measurement], texts: Sequence[str]) -> tuple[Summary, ...]:
    """Return the medians of each system, in the order of SYSTEMS."""
    words = words_in(texts)
    by_system = {system.name: [one for one in found if one.system == system.name] for system in SYSTEMS}
    speeds = {name: words / median(one.seconds for one in rounds) for name, rounds in by_system.items()}
    return tuple(
        Summary(
            system=name,
            words_per_second=speeds[name],
            ratio=speeds[name] / speeds[REFERENCE],
            peak_bytes=int(median(one.peak_bytes for one in rounds)),
            seconds_to_first=median(one.seconds_to_first for one in rounds),
            found=rounds[0].found,
            failures=rounds[0].failures,
            versions=rounds[0].versions,
        )
        for name, rounds in by_system.items()
    )


# ----------------------------------------------------------------------------------------------------------------------


@contextmanager
def _written(texts: Sequence[str]) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(list(texts)), "utf-8")
        yield path


def _output_of(module: str, *arguments: str) -> str:
    """Return what a module of ours prints; what it says on standard error is shown as it is."""
    done = subprocess.run(  # noqa: S603 -- our own module
        [sys.executable, "-m", module, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | _ONE_THREAD,
    )
    return done.stdout
