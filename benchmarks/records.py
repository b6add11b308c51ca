"""What is measured, and what a run reports; their JSON is the file that a run writes."""

import msgspec


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """One system, once over all texts, in a process of its own."""

    system: str
    seconds_to_first: float  # imports, loading and the first article; starting the interpreter is not in it
    seconds: float  # all texts, with everything loaded
    peak_bytes: int  # the largest resident size of the process
    found: int  # statements, quotations or entities, whatever the system gives: to see that it did its work
    failures: int  # texts that it could not read
    versions: dict[str, str]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """The medians of one system's rounds."""

    system: str
    words_per_second: float
    ratio: float  # of words per second to spaCy's in this run
    peak_bytes: int
    seconds_to_first: float
    found: int
    failures: int
    versions: dict[str, str]


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """Where it ran."""

    processor: str
    cores: int
    system: str
    python: str
    pinned: bool  # False: this system cannot keep a process on one core
    load: float | None  # processes that wanted to run in the minute before the first round; None: not known


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A whole run: systems, texts and machine."""

    machine: Machine
    texts: str  # what they are
    articles: int
    words: int
    rounds: int
    systems: tuple[Summary, ...]
