"""A run as a table in plain text, with the difference from a frozen run."""

from collections.abc import Sequence

from benchmarks.records import Run, Summary

_HEADS = ("system", "words/s", "to spaCy", "peak memory", "load + first", "found", "failed", "since frozen")


def table_of(run: Run, frozen: Run | None) -> str:
    """Return the whole report: what ran where, then a line a system."""
    before = {one.system: one for one in frozen.systems} if frozen else {}
    lines = [_HEADS, *(_line(one, before.get(one.system)) for one in run.systems)]
    machine = run.machine
    load = "unknown" if machine.load is None else machine.load
    pinned = "one core a process" if machine.pinned else "one thread a process, on any core"
    built = f"{machine.system}, Python {machine.python}"
    return "\n".join(
        [
            f"{machine.processor}, {machine.cores} cores (load {load}), {built}; {pinned}",
            f"{run.texts}: {run.articles:,} articles, {run.words:,} words; medians of {run.rounds} rounds",
            "",
            *aligned(lines),
            "",
            *(f"{one.system}: {_versions(one)}" for one in run.systems),
            *_warning(run, frozen),
        ]
    )


def aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """Return lines with their columns aligned, the first to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*lines)]
    return [
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width) for place, (cell, width) in enumerate(zip(line, widths))
        )
        for line in lines
    ]


# ----------------------------------------------------------------------------------------------------------------------


def _line(one: Summary, before: Summary | None) -> tuple[str, ...]:
    return (
        one.system,
        f"{one.words_per_second:,.0f}",
        f"{one.ratio:.2f}",
        f"{one.peak_bytes / 1e6:,.0f} MB",
        f"{one.seconds_to_first:.2f} s",
        f"{one.found:,}",
        f"{one.failures:,}",
        # Ratios, not words: the frozen run may come from another machine.
        f"{one.ratio / before.ratio - 1:+.0%}" if before else "-",
    )


def _versions(one: Summary) -> str:
    return ", ".join(f"{package} {version}" for package, version in one.versions.items())


def _warning(run: Run, frozen: Run | None) -> list[str]:
    if frozen and (frozen.texts, frozen.words) != (run.texts, run.words):
        return ["", f"The frozen run had other texts ({frozen.texts}, {frozen.words:,} words): differences mean little."]
    return []
