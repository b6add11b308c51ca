"""The ledger as a caller sees it: records in, records out."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from sqlalchemy import Connection

from onrecord.errors import InputError
from onrecord.ledger import (
    browsing,
    comparing,
    counting,
    judging,
    keeping,
    lookup,
    openings,
    placing,
    queries,
    rebuilding,
    working_out,
)
from onrecord.ledger.database import Database
from onrecord.ledger.moments import asked_moment
from onrecord.ledger.queries import Asked
from onrecord.records import (
    Article,
    ArticleFacts,
    ArticleOpening,
    Judgement,
    JudgementKind,
    KeptArticle,
    KeptReading,
    KeptSpeaker,
    KeptStatement,
    LedgerStats,
    Page,
    Reading,
    Run,
    Shared,
    Tally,
    Toponym,
)

_Kept = TypeVar("_Kept")
Time = datetime | str
_COMPARED_AT_ONCE = 16  # articles: enough to share a commit, few enough that another writer waits half a second


class Ledger:
    """An open ledger: a file (made when it is not there) or a PostgreSQL database.

        with Ledger("story.db") as ledger:
            ledger.keep(reading, run, recorded=datetime.now(UTC))
            for kept in ledger.statements(speaker="Stoltenberg", as_of="2022-11-10T18:00Z"):
                print(kept.published, kept.publisher, kept.content_words)

    Raises LedgerError when the store cannot be opened, read or written; NewerLedger when a newer OnRecord wrote it;
    MissingExtra for a PostgreSQL address without its driver. Moments are datetimes with an offset or ISO 8601 strings;
    others raise InputError. Iterators read as they go, a few hundred rows at a time, and see the ledger as it stood at
    their first row.
    """

    def __init__(self, path_or_url: str | Path, *, patience_seconds: float = 60) -> None:
        """Open a ledger; another program that writes to the same file is waited for, `patience_seconds` long."""
        self._database = Database(path_or_url, patience_seconds)

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file or the server go."""
        self._database.close()

    def keep(self, reading: Reading, run: Run, recorded: datetime) -> bool:
        """Keep a reading, its article included; True: it was new. Doing it twice adds nothing.

        All of it is kept or nothing is. A newer run's reading of an article counts in place of an older one's, which
        stays.
        """
        moment = asked_moment(recorded, "recorded")
        with self._database.writing() as connection:
            return keeping.write_reading(connection, reading, run, moment)

    def keep_article(self, article: Article, recorded: datetime) -> bool:
        """Keep an article that is not read, in another language for example; True: it was new."""
        moment = asked_moment(recorded, "recorded")
        with self._database.writing() as connection:
            return keeping.write_article(connection, article, moment)

    def holds(self, article: Article, run: Run) -> bool:
        """Tell whether this run's reading of this article is kept, so that it need not be read again."""
        with self._database.reading() as connection:
            return keeping.has_reading(connection, article, run)

    def articles(self, as_of: Time | None = None, recorded_as_of: Time | None = None) -> Iterator[KeptArticle]:
        """Give the articles by time of publication, undated ones last; `as_of` as in `statements`."""
        return self._streamed(queries.articles_asked, _asked(as_of=as_of, recorded_as_of=recorded_as_of))

    def statements(
        self,
        speaker: str | None = None,
        about: str | None = None,
        as_of: Time | None = None,
        recorded_as_of: Time | None = None,
        limit: int | None = None,
    ) -> Iterator[KeptStatement]:
        """Give statements by time of publication and place in the article, undated articles last.

        `speaker` is a name or a part of one, in whole words: it is looked for in the source's words and in the names of all
        voices. `about` is looked for in the content, as in `search`. `as_of` keeps what had been published by then: a bare
        date counts as published at its end. `recorded_as_of` answers with what this ledger had recorded by then.
        """
        asked = _asked(speaker=speaker, about=about, as_of=as_of, recorded_as_of=recorded_as_of, limit=limit)
        return self._streamed(queries.statements_asked, asked)

    def search(
        self, query: str, limit: int | None = None, as_of: Time | None = None, recorded_as_of: Time | None = None
    ) -> Iterator[KeptStatement]:
        """Give the statements in whose content, source or speaker all words of the query occur, the closest first.

        "Words in quotation marks" are a phrase, a word* stands for all words that begin so; nothing else is special.
        """
        asked = _asked(about=query, as_of=as_of, recorded_as_of=recorded_as_of, limit=limit)
        return self._streamed(queries.statements_found, asked)

    def reading(self, article: str, recorded_as_of: Time | None = None) -> Reading | None:
        """Return an article's newest reading, equal to the one that was kept; None: it is not here or was not read.

        `article` is what `find` takes; one that means several articles raises InputError.
        """
        asked = _asked(recorded_as_of=recorded_as_of)
        with self._database.reading() as connection:
            number = lookup.reading_number(connection, _only_key(connection, article), asked.recorded_as_of)
            return None if number is None else rebuilding.reading_of(connection, number)

    def article(self, article: str) -> Article | None:
        """Return an article as it was last described, read or not; None: it is not here. `article` as in `reading`."""
        with self._database.reading() as connection:
            number = lookup.description_number(connection, _only_key(connection, article))
            return None if number is None else rebuilding.article_of(connection, number)

    def find(self, name: str) -> tuple[str, ...]:
        """Return the keys of the articles that a name can mean: a key or how one begins, an id, an address."""
        with self._database.reading() as connection:
            return lookup.keys_meant(connection, name)

    def statement_page(self, asked: Asked) -> Page[KeptStatement]:
        """Return some statements and how many there are; by time of publication and place in the article."""
        with self._database.reading() as connection:
            return browsing.statement_page(connection, asked)

    def found_page(self, asked: Asked) -> Page[KeptStatement]:
        """Return some of what `search` finds for `about`, the closest first, and how many there are."""
        with self._database.reading() as connection:
            return browsing.found_page(connection, asked)

    def article_page(self, asked: Asked) -> Page[KeptArticle]:
        """Return some articles by time of publication, and how many there are."""
        with self._database.reading() as connection:
            return browsing.article_page(connection, asked)

    def speaker_page(self, asked: Asked) -> Page[KeptSpeaker]:
        """Return some speakers, who said most first, and how many there are; statements without a source do not count."""
        with self._database.reading() as connection:
            return browsing.speaker_page(connection, asked)

    def moments(self) -> tuple[datetime, ...]:
        """Return the moments at which articles were published, in order, UTC; each once."""
        with self._database.reading() as connection:
            return browsing.moments(connection)

    def publishers(self) -> tuple[Tally, ...]:
        """Count articles by publisher, the most frequent first."""
        with self._database.reading() as connection:
            return counting.publishers(connection)

    def compare_new(self, relate: comparing.Relates, version: int) -> Iterator[str]:
        """Compare each article that this version has not compared, and keep what it shares; yield their keys.

        `relate` is given the key, the article and the articles that were compared before; it returns bands and pairs. A few
        articles are a transaction: two processes share the work, and a killed one loses nothing committed.
        """
        while True:
            with self._database.writing() as connection:
                keys = comparing.write_compared_next(connection, relate, version, _COMPARED_AT_ONCE)
            if not keys:
                return
            yield from keys

    def all_compared(self, version: int) -> bool:
        """Tell whether every article has been compared by this version."""
        with self._database.reading() as connection:
            return comparing.next_key(connection, version) is None

    def facts(
        self, as_of: Time | None = None, recorded_as_of: Time | None = None, only: Collection[str] | None = None
    ) -> Iterator[ArticleFacts]:
        """Give what decides who copied whom, for each article, by time of publication; `as_of` as in `statements`.

        `only` are the keys of the articles that are wanted; None: all. Many of them come some hundred at a time.
        """
        for some in _some(only):
            yield from self._streamed(queries.facts_asked, _asked(as_of, recorded_as_of, only=some))

    def openings(self, as_of: Time | None = None, recorded_as_of: Time | None = None) -> Iterator[ArticleOpening]:
        """Give the beginnings of the articles that were read, by time of publication; `as_of` as in `statements`."""
        return self._streamed(openings.openings_asked, _asked(as_of=as_of, recorded_as_of=recorded_as_of))

    def shared(self, only: Collection[str] | None = None) -> Iterator[Shared]:
        """Give all pairs of articles that share wording, by their keys; with `only`, pairs among these articles."""
        with self._database.reading() as connection:
            yield from comparing.all_shared(connection, only)

    def worded_like(self, words: str, limit: int = 200, as_of: Time | None = None) -> Iterator[KeptStatement]:
        """Give statements in whose content some three words of `words` stand together, the closest first."""
        return self._streamed(queries.statements_worded_like, _asked(about=words, as_of=as_of, limit=limit))

    def readings(
        self, as_of: Time | None = None, recorded_as_of: Time | None = None, only: Collection[str] | None = None
    ) -> Iterator[KeptReading]:
        """Give the newest reading of each article that was read, by time of publication; `as_of` as in `statements`.

        `only` are the keys of the articles that are wanted; None: all. Many of them come some hundred at a time.
        """
        with self._database.reading() as connection:
            for some in _some(only):
                asked = _asked(as_of, recorded_as_of, only=some)
                for article, key, published, number in queries.readings_asked(connection, asked):
                    reading = rebuilding.reading_of(connection, number)
                    yield KeptReading(article=article, key=key, published=published, reading=reading)

    def reading_keys(self, as_of: Time | None = None, recorded_as_of: Time | None = None) -> dict[str, str]:
        """Return the key of each article's newest reading, by the article's key, in order of publication."""
        with self._database.reading() as connection:
            found = queries.readings_asked(connection, _asked(as_of, recorded_as_of))
            return {article: key for article, key, _, _ in found}

    def rule(
        self,
        kind: JudgementKind,
        subjects: Iterable[str],
        anchors: Iterable[str],
        *,
        by: str,
        made: Time,
        value: str | None = None,
        reason: str | None = None,
    ) -> str:
        """Keep a person's judgement and return its id; `Judgement` says what subjects and value mean."""
        said = {"kind": kind, "subjects": tuple(subjects), "anchors": tuple(anchors), "value": value}
        with self._database.writing() as connection:
            return judging.write_judgement(connection, said | {"made_by": by, "reason": reason}, asked_moment(made, "made"))

    def withdraw_judgement(self, judgement: str, *, by: str, made: Time, reason: str | None = None) -> str:
        """Take a judgement back and return its id; it stays on record. `judgement` is an id or how one begins."""
        moment = asked_moment(made, "made")
        with self._database.writing() as connection:
            return judging.write_withdrawal(connection, judgement, by, reason, moment)

    def judgements(self, as_of: Time | None = None) -> tuple[Judgement, ...]:
        """Return what people had ruled by a moment, by the time of ruling; those that were taken back say so."""
        with self._database.reading() as connection:
            return judging.judgements_asked(connection, None if as_of is None else asked_moment(as_of, "as_of"))

    def worked_out(self, kind: str, inputs: str) -> str | None:
        """Return an answer that was kept under a hash of what it was made from, as JSON; None: there is none."""
        with self._database.reading() as connection:
            return working_out.answer_kept(connection, kind, inputs)

    def keep_worked_out(self, kind: str, inputs: str, answer: str, made: Time) -> None:
        """Keep an answer for the next time it is asked for."""
        moment = asked_moment(made, "made")
        with self._database.writing() as connection:
            working_out.keep_answer(connection, kind, inputs, answer, moment)

    def toponyms_named(self, names: Collection[str]) -> dict[str, Toponym]:
        """Return under each name one mention of the place that articles mean by it most often, where it is known."""
        with self._database.reading() as connection:
            return placing.toponyms_named(connection, names)

    def state(self) -> tuple[int, ...]:
        """Return what is equal as long as no article and no reading was added."""
        with self._database.reading() as connection:
            return placing.state_of(connection)

    def sharing_words(self, words: str, limit: int = 200, as_of: Time | None = None) -> Iterator[KeptStatement]:
        """Give statements in whose content some word of `words` stands, those with most of the rare ones first."""
        return self._streamed(queries.statements_sharing_words, _asked(about=words, as_of=as_of, limit=limit))

    def stats(self) -> LedgerStats:
        """Count what the ledger holds."""
        with self._database.reading() as connection:
            return counting.counted(connection)

    def _streamed(self, ask: Callable[[Connection, Asked], Iterator[_Kept]], asked: Asked) -> Iterator[_Kept]:
        with self._database.reading() as connection:
            yield from ask(connection, asked)


# ----------------------------------------------------------------------------------------------------------------------


def _some(only: Collection[str] | None) -> Iterator[tuple[str, ...] | None]:
    """Give keys in parts that one question takes; None, once, where all are wanted."""
    yield from (None,) if only is None else comparing.in_turn(only)


def _asked(
    as_of: Time | None = None,
    recorded_as_of: Time | None = None,
    *,
    speaker: str | None = None,
    about: str | None = None,
    limit: int | None = None,
    only: tuple[str, ...] | None = None,
) -> Asked:
    return Asked(
        only=only,
        speaker=speaker,
        about=about,
        as_of=None if as_of is None else asked_moment(as_of, "as_of"),
        recorded_as_of=None if recorded_as_of is None else asked_moment(recorded_as_of, "recorded_as_of"),
        limit=limit,
    )


def _only_key(connection: Connection, name: str) -> str | None:
    keys = lookup.keys_meant(connection, name)
    if len(keys) > 1:
        raise InputError(f"{name!r} means {len(keys)} articles; say which: {', '.join(key[:12] for key in keys[:5])}")
    return keys[0] if keys else None
