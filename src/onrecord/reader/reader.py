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
from onrecord.reader.resolve.distance import distance_of
from onrecord.reader.resolve.speaker_kind import speaker_kind_of
from onrecord.records import Article, Reading, Run, Statement
from onrecord.spans import Span, contains, words_of

_NOT_READ = frozenset(("caption", "credit", "byline", "notice"))  # kinds of parts that hold no statement

# Below these a statement is wrong more often than right (on dev). Cues that are no verbs of speech ("sympathetic to",
# "zeroed in on") need more; a quotation without a cue needs less, its marks say that someone speaks.
_LEAST_SPEECH, _LEAST_OTHER, _LEAST_QUOTED = 0.5, 0.7, 0.25


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
        found = statements_of(text, pieces, attributions_of(encoded, self._session.distances))
        statements = [_resolved(text, pieces, statement) for statement in found]
        kept = [statement for statement in statements if _is_kept(article, statement)]
        return Reading(
            article=article,
            sentences=sentences_of(text),
            statements=tuple(
                msgspec.structs.replace(statement, id=f"s{number}") for number, statement in enumerate(kept, start=1)
            ),
        )

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield the reading of each article, in order."""
        for article in articles:
            yield self.read(article)


# --------------------------------------------------------------------------------------------------------------------


def _resolved(text: str, pieces: Pieces, found: Found) -> Statement:
    return Statement(
        id="",
        kind=kind_of(found.content, pieces.quotations),
        source=found.source,
        cue=found.cue,
        content=found.content,
        distance=distance_of(words_of(text, found.cue)),
        speaker_kind=speaker_kind_of(words_of(text, found.source)),
        confidence=round(found.confidence, 4),
    )


def _is_kept(article: Article, statement: Statement) -> bool:
    if not statement.cue:
        if statement.kind != "direct" or statement.confidence < _LEAST_QUOTED:
            return False
    elif statement.confidence < (_LEAST_OTHER if statement.distance == "other" else _LEAST_SPEECH):
        return False
    first = statement.content[0]
    return not any(part.kind in _NOT_READ and contains(Span(part.start, part.end), first) for part in article.parts)
