"""Arbitrary small records for property tests: every field is filled now and then, every span holds.

Every text ends in the same sentence, so that spans can be drawn without looking at the text: that is five times faster.
"""

import hashlib
from typing import Any, get_type_hints

from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.records import (
    Argument,
    Article,
    Claim,
    Dateline,
    Entity,
    Mention,
    Part,
    Quantity,
    Reading,
    Run,
    Statement,
    Timex,
    Toponym,
)
from onrecord.spans import Span

_ENDING = " “It’s done,” she said 🙂."
_ENTITIES = ("e1", "e2", "e3")


def _one_of(kind: type, field: str) -> st.SearchStrategy[Any]:
    """Give the values of a closed set."""
    return st.from_type(get_type_hints(kind)[field])


def _several(items: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, min_size=least, max_size=3).map(tuple)


def _numbered(prefix: str, items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Give up to three records with the ids prefix1, prefix2, ..."""
    return _several(items).map(
        lambda records: tuple(replace(record, id=f"{prefix}{number}") for number, record in enumerate(records, 1))
    )


def _span(start: int, length: int) -> Span:
    return Span(start, min(start + length, len(_ENDING)))


def _article(text: str, **fields: Any) -> Article:
    return Article(text=text, text_sha256=hashlib.sha256(text.encode()).hexdigest(), **fields)


# Whole characters of every script, without NUL, which PostgreSQL does not store; never empty: unknown is None.
characters = st.characters(codec="utf-8", exclude_characters="\x00")
texts = st.text(characters, max_size=20).map(lambda beginning: beginning + _ENDING)
words = st.text(characters, min_size=1, max_size=8)
known = st.none() | words
names = _several(words)
hashes = st.binary(max_size=1).map(lambda content: hashlib.sha256(content).hexdigest())
times = st.none() | st.sampled_from(
    ["2022-11-10T18:04:00+02:00", "2022-11-10T16:04:00Z", "2022-11-10", "2022-11", "2022-11-10T16:04:00", "soon"]
)
spans = st.builds(_span, st.integers(0, len(_ENDING) - 1), st.integers(1, len(_ENDING)))
starts, ends = st.integers(0, 10), st.integers(11, len(_ENDING))
shares = st.floats(0, 1)
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
entity_ids = st.none() | st.sampled_from(_ENTITIES)
chains = _several(st.sampled_from(("author", *_ENTITIES)))

runs = st.builds(Run, package_version=words, model_sha256=hashes)
articles = st.builds(
    _article,
    texts,
    id=words,
    bytes_sha256=hashes,
    url=known,
    publisher=known,
    agencies=names,
    authors=names,
    title=known,
    dateline=st.none() | st.builds(Dateline, place=known, date=known),
    published=times,
    modified=times,
    captured=times,
    version=known,
    revision=_one_of(Article, "revision"),
    parts=_several(st.builds(Part, start=starts, end=ends, kind=_one_of(Part, "kind"))),
    language=st.none() | st.sampled_from(["en", "uk"]),
    extractor=known,
)
entities = st.builds(
    Entity,
    id=st.just("e"),
    type=_one_of(Entity, "type"),
    name=words,
    roles=names,
    affiliations=chains,
    links=st.dictionaries(words, st.integers(-(2**63), 2**63 - 1) | words, max_size=2),
)
toponyms = st.builds(
    Toponym,
    start=starts,
    end=ends,
    name=words,
    geonameid=st.none() | st.integers(1, 10**9),
    lat=st.none() | st.floats(-90, 90),
    lon=st.none() | st.floats(-180, 180),
    country=known,
    feature=known,
)
statements = st.builds(
    Statement,
    id=st.just("s"),
    kind=_one_of(Statement, "kind"),
    source=_several(spans),
    cue=_several(spans),
    content=_several(spans, least=1),
    speaker=entity_ids,
    chain=chains,
    distance=_one_of(Statement, "distance"),
    speaker_kind=_one_of(Statement, "speaker_kind"),
    said_when=known,
    said_where=entity_ids,
    confidence=shares,
)
quantities = st.builds(Quantity, value=numbers, low=numbers, high=numbers, bound=known, unit=known, of=known, scope=known)
claims = st.builds(
    Claim,
    id=st.just("c"),
    statement=st.none() | st.sampled_from(["s1", "s2"]),
    holder=st.none() | st.sampled_from(["author", *_ENTITIES]),
    kind=_one_of(Claim, "kind"),
    chain=chains,
    trigger=spans,
    event=words,
    arguments=_several(st.builds(Argument, role=_one_of(Argument, "role"), spans=_several(spans), entity=entity_ids)),
    factuality=_one_of(Claim, "factuality"),
    condition=st.none() | _several(spans),
    phase=_one_of(Claim, "phase"),
    when=known,
    where=entity_ids,
    confidence=shares,
    quantity=st.none() | quantities,
)
readings = st.builds(
    Reading,
    article=articles,
    sentences=_several(spans),
    entities=_numbered("e", entities),
    mentions=_several(st.builds(Mention, start=starts, end=ends, kind=_one_of(Mention, "kind"), entity=entity_ids)),
    timexes=_several(st.builds(Timex, start=starts, end=ends, type=_one_of(Timex, "type"), value=known, mod=known)),
    toponyms=_several(toponyms),
    statements=_numbered("s", statements),
    claims=_numbered("c", claims),
)
