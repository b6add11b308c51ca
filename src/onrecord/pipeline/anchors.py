"""Rulings found again when a newer model has read the articles anew.

A ruling names claims and statements by their ids and remembers the characters that they stand on. A newer reading numbers
its claims otherwise; the characters stay.
"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from onrecord.records import Judgement, KeptReading, Reading
from onrecord.spans import Span


def rulings_on(readings: Iterable[KeptReading], judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the rulings on these readings, with the ids that their subjects have there; others are left out."""
    by_article = {kept.article: kept.reading for kept in readings}
    found = []
    for judgement in judgements:
        subjects = tuple(_now_called(subject, anchor, by_article) for subject, anchor in _anchored(judgement))
        known = tuple(subject for subject in subjects if subject is not None)
        if known and len(known) == len(subjects):
            found.append(replace(judgement, subjects=known))
    return tuple(found)


def span_of(reading: Reading, local: str) -> Span | None:
    """Return the characters of a claim's trigger, or of the beginning of a statement's content; None: it is not there."""
    for claim in reading.claims:
        if claim.id == local:
            return claim.trigger
    for statement in reading.statements:
        if statement.id == local:
            return statement.content[0]
    return None


# ----------------------------------------------------------------------------------------------------------------------


def _anchored(judgement: Judgement) -> Iterable[tuple[str, Span]]:
    for subject, anchor in zip(judgement.subjects, judgement.anchors, strict=True):
        start, _, end = anchor.partition(":")
        yield subject, Span(int(start), int(end))


def _now_called(subject: str, anchor: Span, readings: Mapping[str, Reading]) -> str | None:
    """Return the id of what stands on these characters: an event first, then what covers them exactly, then the same id."""
    article, _, local = subject.partition("#")
    reading = readings.get(article)
    if reading is None:
        return None
    there = []
    for name, is_event in _named(reading, local[:1]):
        span = span_of(reading, name)
        if span is not None and span.start < anchor.end and anchor.start < span.end:
            there.append((is_event, span == anchor, name == local, name))
    return f"{article}#{max(there)[3]}" if there else None


def _named(reading: Reading, kind: str) -> Iterable[tuple[str, bool]]:
    """Give the ids of a reading's claims, with whether they tell of an event, or those of its statements."""
    if kind == "c":
        return ((claim.id, claim.kind in ("event", "act")) for claim in reading.claims)
    return ((statement.id, True) for statement in reading.statements)
