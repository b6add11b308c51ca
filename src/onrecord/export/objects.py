"""Readings as JSON: the reading format, field for field, unknown as null."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.records import Reading, Record

_encoder = msgspec.json.Encoder()


def json_line(record: Record) -> str:
    """Return a record as one line of JSON, line end included."""
    return _encoded(record).decode() + "\n"


def json_object(record: Record) -> str:
    """Return a record as indented JSON, line end included."""
    return msgspec.json.format(_encoded(record), indent=2).decode() + "\n"


def json_list(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one indented JSON list of readings piece by piece; a list even when there is one or none."""
    opening = "[\n"
    for reading in readings:
        yield opening + json_object(reading).rstrip("\n")
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


# ----------------------------------------------------------------------------------------------------------------------


def _encoded(record: Record) -> bytes:
    """Return a record's JSON; a reading's begins with its article's id, by which corpora and scorers join lines."""
    encoded = _encoder.encode(record)
    if isinstance(record, Reading):
        return b'{"id":' + _encoder.encode(record.article.id) + b"," + encoded[1:]
    return encoded
