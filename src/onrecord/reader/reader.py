"""The reader: one article through encoding, extraction and resolution, in that order."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.errors import ModelError
from onrecord.quotations import Quotation
from onrecord.reader.cache import cache_folder
from onrecord.reader.encode.pieces import Pieces
from onrecord.reader.encode.session import SHIPPED, Session
from onrecord.reader.encode.stretches import beginnings_of, sentences_within, stretch_of, stretches
from onrecord.reader.encode.windows import encode
from onrecord.reader.extract.analyse import analysis_of, joined
from onrecord.reader.extract.analysis import Analysis
from onrecord.reader.extract.attribution import Attribution, attributions_of, moved
from onrecord.reader.extract.sentences import sentences_of
from onrecord.reader.extract.statements import Found, kind_of, main_quotations, statements_of
from onrecord.reader.extract.transcript import transcript_of
from onrecord.reader.extract.tree import Tree
from onrecord.reader.extract.words import words_of_text
from onrecord.reader.resolve.claims import claims_of
from onrecord.reader.resolve.contradicted import is_contradicted
from onrecord.reader.resolve.distance import distance_of
from onrecord.reader.resolve.entities import Choose, Resolved, chosen, resolve_entities
from onrecord.reader.resolve.led_in import with_speaker_before
from onrecord.reader.resolve.places import PlaceIndex, resolve_places
from onrecord.reader.resolve.sources import is_nobodys, source_put_right
from onrecord.reader.resolve.speaker_kind import speaker_kind_of
from onrecord.reader.resolve.spoken import mended, said_first, speaker_first, to_its_end
from onrecord.reader.resolve.time import find_timexes, joined_timexes, timexes_of
from onrecord.reader.selection import kept_of
from onrecord.records import Article, ExplainedClaim, Reading, Run, Statement, StatementKind, Toponym
from onrecord.spans import Span, paragraphs_of, words_of


class Reader:
    """The loaded weights, and what makes readings of articles. One per process; not shared between threads."""

    def __init__(self, session: Session, cache: Path) -> None:
        self.session = session
        self._cache = cache

    @classmethod
    def load(cls, folder: Path = SHIPPED, cache: Path | None = None) -> "Reader":
        """Open the shipped weights, or those in `folder`; raises `ModelError` when they cannot be opened.

        `cache` is where the gazetteer's index is kept, built there at the first article that names a place; by default
        the user's own folder for such things.
        """
        return cls(Session(folder), cache or cache_folder())

    @property
    def run(self) -> Run:
        """Which program and weights this reader is."""
        from importlib.metadata import version

        return Run(package_version=version("onrecord"), model_sha256=self.session.sha256)

    def read(self, article: Article, choose: Choose = chosen) -> Reading:
        """Return all that one article says; `choose` tells whom a mention means."""
        text = article.text
        taken = self._taken(text)
        datelines = [Span(part.start, part.end) for part in article.parts if part.kind == "dateline"]
        quotations = main_quotations(taken.pieces.quotations)
        found = statements_of(text, taken.pieces, taken.attributions, datelines)
        statements = [_resolved(text, quotations, statement) for statement in found]
        turns = [_resolved(text, quotations, turn, kind="direct") for turn in transcript_of(text)]
        tree = taken.tree
        if tree is not None:
            statements, missed = mended(text, statements, list(said_first(tree, text, datelines)))
            statements += [_resolved(text, quotations, statement) for statement in missed]
            statements = [to_its_end(tree, source_put_right(tree, one)) for one in statements]
        told = [one for one in kept_of(article, statements, turns) if tree is None or not _is_left_out(tree, one)]
        if tree is not None:
            told = [with_speaker_before(tree, text, one) for one in told]
        if tree is not None and not turns:
            left_out = (_resolved(text, quotations, statement) for statement in speaker_first(tree, told))
            told += kept_of(article, list(left_out), ())
        kept = sorted(told, key=lambda statement: statement.content)
        numbered = tuple(
            msgspec.structs.replace(statement, id=f"s{number}") for number, statement in enumerate(kept, start=1)
        )
        ruled = find_timexes(text)
        timexes = timexes_of(text, joined_timexes(ruled, tree.analysis.times if tree else ()), article.published)
        toponyms = self._toponyms(article, tree.analysis.places if tree else ())
        resolved = Resolved((), (), numbered)
        if tree is not None:
            resolved = resolve_entities(tree, numbered, timexes, toponyms, choose)
        reading = Reading(
            article=article,
            sentences=taken.sentences,
            entities=resolved.entities,
            mentions=resolved.mentions,
            timexes=timexes,
            toponyms=toponyms,
            statements=resolved.statements,
        )
        return msgspec.structs.replace(reading, claims=tuple(row.claim for row in _explained(reading, tree)))

    def explain(self, reading: Reading) -> tuple[ExplainedClaim, ...]:
        """Return the claims of a reading that this reader made, each with its reasons."""
        return tuple(_explained(reading, self._taken(reading.article.text).tree))

    def analyse(self, text: str) -> Analysis:
        """Return a text's words, trees and spans, before anything is resolved.

        Raises `ModelError` when the weights have no heads but those of attribution.
        """
        tree = self._taken(text).tree
        if tree is None:
            raise ModelError(f"{self.session.folder}: these weights find attributions alone; they cannot analyse a text")
        return tree.analysis

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Yield the reading of each article, in order."""
        for article in articles:
            yield self.read(article)

    @cached_property
    def places(self) -> PlaceIndex:
        """The gazetteer, opened when it is first needed."""
        return PlaceIndex.open(self._cache)

    def _toponyms(self, article: Article, spans: Sequence[Span]) -> tuple[Toponym, ...]:
        dateline = article.dateline.place if article.dateline else None
        return resolve_places(article.text, spans, dateline, self.places) if spans else ()

    def _taken(self, text: str) -> "_Taken":
        """Run the encoder over a text, stretch by stretch, and take from its numbers what is in them."""
        pieces, sentences = self.session.pieces(text), sentences_of(text)
        paragraphs = [paragraph.start for paragraph in paragraphs_of(text)]
        attributions: list[Attribution] = []
        analyses: list[Analysis] = []
        for first, after in stretches(pieces, paragraphs, [sentence.start for sentence in sentences]):
            part = stretch_of(pieces, first, after)
            encoded = encode(part, self.session, beginnings_of(sentences, part))
            attributions += [moved(found, first) for found in attributions_of(encoded, self.session.numbers)]
            if self.session.analyses:
                inside = sentences_within(sentences, text, pieces, first, after)
                analyses.append(analysis_of(encoded, self.session.numbers, text, words_of_text(text, inside)))
        return _Taken(pieces, sentences, attributions, Tree(joined(text, analyses)) if analyses else None)


# --------------------------------------------------------------------------------------------------------------------


class _Taken(NamedTuple):
    """What the encoder's numbers say of a text; `tree` is None where the weights find attributions alone."""

    pieces: Pieces
    sentences: tuple[Span, ...]
    attributions: list[Attribution]
    tree: Tree | None


def _is_left_out(tree: Tree, statement: Statement) -> bool:
    return is_contradicted(tree, statement) or is_nobodys(tree, statement)


def _explained(reading: Reading, tree: Tree | None) -> Iterator[ExplainedClaim]:
    if tree is None:
        return
    found = (reading.statements, reading.timexes, reading.toponyms, reading.mentions, reading.entities)
    yield from claims_of(tree, *found, published=reading.article.published)


def _resolved(text: str, quotations: Sequence[Quotation], found: Found, kind: StatementKind | None = None) -> Statement:
    return Statement(
        id="",
        kind=kind or kind_of(found.content, quotations),
        source=found.source,
        cue=found.cue,
        content=found.content,
        distance=distance_of(words_of(text, found.cue)),
        speaker_kind=speaker_kind_of(words_of(text, found.source)),
        confidence=round(found.confidence, 4),
    )
