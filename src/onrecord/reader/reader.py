"""The reader: one article through encoding, extraction and resolution, in that order."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from onrecord.reader.encode.pieces import Pieces
from onrecord.reader.encode.session import SHIPPED, Session
from onrecord.reader.encode.windows import encode
from onrecord.reader.extract.attribution import attributions_of
from onrecord.reader.extract.sentences import sentences_of
from onrecord.reader.extract.statements import Found, kind_of, statements_of
from onrecord.reader.extract.transcript import transcript_of
from onrecord.reader.resolve.distance import distance_of
from onrecord.reader.resolve.speaker_kind import speaker_kind_of
from onrecord.reader.resolve.time import find_timexes, timexes_of
from onrecord.reader.selection import kept_of
from onrecord.records import Article, Reading, Run, Statement, StatementKind
from onrecord.spans import Span, words_of


class Reader:
    """The loaded weights, and what makes readings of articles. One per process; not shared between threads."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> "Reader":
        """Open the shipped weights, or those in `folder`; raises `ModelError` when they cannot be opened."""
        return cls(Session(folder))

    @property
    def run(self) -> Run:
        """Which program and weights this reader is."""
        from importlib.metadata import version

        return Run(package_version=version("onrecord"), model_sha256=self._session.sha256)

    def read(self, article: Article) -> Reading:
        """Return all that one article says."""
        text = article.text
        pieces = self._session.pieces(text)
        encoded = encode(pieces, self._session)
        datelines = [Span(part.start, part.end) for part in article.parts if part.kind == "dateline"]
        found = statements_of(text, pieces, attributions_of(encoded, self._session.distances), datelines)
        statements = [_resolved(text, pieces, statement) for statement in found]
        turns = [_resolved(text, pieces, turn, kind="direct") for turn in transcript_of(text)]
        kept = sorted(kept_of(article, statements, turns), key=lambda statement: statement.content)
        return Reading(
            article=article,
            sentences=sentences_of(text),
            timexes=timexes_of(text, find_timexes(text), article.published),
            statements=tuple(
                msgspec.structs.replace(statement, id=f"s{number}") for number, statement in enumerate(kept, start=1)
            ),
        )

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield the reading of each article, in order."""
        for article in articles:
            yield self.read(article)


# --------------------------------------------------------------------------------------------------------------------


def _resolved(text: str, pieces: Pieces, found: Found, kind: StatementKind | None = None) -> Statement:
    return Statement(
        id="",
        kind=kind or kind_of(found.content, pieces.quotations),
        source=found.source,
        cue=found.cue,
        content=found.content,
        distance=distance_of(words_of(text, found.cue)),
        speaker_kind=speaker_kind_of(words_of(text, found.source)),
        confidence=round(found.confidence, 4),
    )
