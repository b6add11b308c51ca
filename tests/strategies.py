"""Arbitrary small records for property tests: every field is filled now and then, every span holds."""

import hashlib

from hypothesis import strategies as st

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

# Whole characters of every script, without NUL, which PostgreSQL does not store; never empty: unknown is None.
characters = st.characters(codec="utf-8", exclude_characters="\x00")
words = st.text(characters, min_size=1, max_size=12)
known = st.none() | words
names = st.lists(words, max_size=3).map(tuple)
shares = st.floats(0, 1)
numbers = st.floats(allow_nan=False, allow_infinity=False)
hashes = st.binary(max_size=4).map(lambda content: hashlib.sha256(content).hexdigest())
times = st.none() | st.sampled_from(
    ["2022-11-10T18:04:00+02:00", "2022-11-10T16:04:00Z", "2022-11-10", "2022-11", "2022-11-10T16:04:00", "soon"]
)
short_texts = st.text(characters, min_size=1, max_size=60)
runs = st.builds(Run, package_version=words, model_sha256=hashes)


def articles(texts: st.SearchStrategy[str] = short_texts) -> st.SearchStrategy[Article]:
    """Give articles, their parts inside their text."""
    return texts.flatmap(_article)


def readings(texts: st.SearchStrategy[str] = short_texts) -> st.SearchStrategy[Reading]:
    """Give readings; ids are unique in a reading, what refers to an entity may find none."""
    return articles(texts).flatmap(_reading)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Give spans that hold in a text of at least one character."""
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    return ends.filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Span(min(pair), max(pair)))


# ----------------------------------------------------------------------------------------------------------------------

_ENTITY_IDS = ("e1", "e2", "e3")
_entity = st.none() | st.sampled_from(_ENTITY_IDS)
_chain = st.lists(st.sampled_from(("author", *_ENTITY_IDS)), max_size=3).map(tuple)
_SLOTS = {
    kind: kind.__annotations__  # the closed sets of the records: Literal types, which `from_type` knows
    for kind in (Part, Entity, Mention, Timex, Statement, Claim, Argument, Article)
}


def _one_of(kind: type, field: str) -> st.SearchStrategy[object]:
    return st.from_type(_SLOTS[kind][field])


def _several(items: st.SearchStrategy[object], least: int = 0) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, min_size=least, max_size=3).map(tuple)


def _numbered(kind: type, prefix: str, /, **fields: object) -> st.SearchStrategy[tuple[object, ...]]:
    """Give up to three records with the ids prefix1, prefix2, ..."""
    return st.integers(0, 3).flatmap(
        lambda count: st.tuples(*(st.builds(kind, id=st.just(f"{prefix}{i + 1}"), **fields) for i in range(count)))
    )


def _at(kind: type, text: str, /, **fields: object) -> st.SearchStrategy[tuple[object, ...]]:
    """Give up to three records with a start and an end."""
    return _several(
        spans(text).flatmap(lambda span: st.builds(kind, start=st.just(span.start), end=st.just(span.end), **fields))
    )


def _article(text: str) -> st.SearchStrategy[Article]:
    return st.builds(
        Article,
        id=words,
        text=st.just(text),
        text_sha256=st.just(hashlib.sha256(text.encode()).hexdigest()),
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
        parts=_at(Part, text, kind=_one_of(Part, "kind")),
        language=st.none() | st.sampled_from(["en", "uk"]),
        extractor=known,
    )


def _reading(article: Article) -> st.SearchStrategy[Reading]:
    text = article.text
    return st.builds(
        Reading,
        article=st.just(article),
        sentences=_several(spans(text)),
        entities=_numbered(
            Entity,
            "e",
            type=_one_of(Entity, "type"),
            name=words,
            roles=names,
            affiliations=_chain,
            links=st.dictionaries(words, st.integers() | words, max_size=2),
        ),
        mentions=_at(Mention, text, kind=_one_of(Mention, "kind"), entity=_entity),
        timexes=_at(Timex, text, type=_one_of(Timex, "type"), value=known, mod=known),
        toponyms=_at(
            Toponym,
            text,
            name=words,
            geonameid=st.none() | st.integers(1, 10**9),
            lat=st.none() | st.floats(-90, 90),
            lon=st.none() | st.floats(-180, 180),
            country=known,
            feature=known,
        ),
        statements=_statements(text),
        claims=_claims(text),
    )


def _statements(text: str) -> st.SearchStrategy[tuple[object, ...]]:
    return _numbered(
        Statement,
        "s",
        kind=_one_of(Statement, "kind"),
        source=_several(spans(text)),
        cue=_several(spans(text)),
        content=_several(spans(text), least=1),
        speaker=_entity,
        chain=_chain,
        distance=_one_of(Statement, "distance"),
        speaker_kind=_one_of(Statement, "speaker_kind"),
        said_when=known,
        said_where=_entity,
        confidence=shares,
    )


def _claims(text: str) -> st.SearchStrategy[tuple[object, ...]]:
    number = st.none() | numbers
    return _numbered(
        Claim,
        "c",
        statement=st.none() | st.sampled_from(["s1", "s2"]),
        holder=st.sampled_from(["author", *_ENTITY_IDS]),
        chain=_chain,
        trigger=spans(text),
        event=words,
        arguments=_several(
            st.builds(Argument, role=_one_of(Argument, "role"), spans=_several(spans(text)), entity=_entity)
        ),
        factuality=_one_of(Claim, "factuality"),
        condition=st.none() | _several(spans(text)),
        phase=_one_of(Claim, "phase"),
        when=known,
        where=_entity,
        confidence=shares,
        quantity=st.none()
        | st.builds(Quantity, value=number, low=number, high=number, bound=known, unit=known, of=known, scope=known),
    )
