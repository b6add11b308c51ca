"""Rows of a ledger as lines for a terminal: a statement with the article it stands in, and the ledger's counts."""

from collections.abc import Iterator, Sequence

from onrecord.export.heading import UNKNOWN, count_of, shown_time
from onrecord.export.table import Line, Piece, labelled, visible, wrapped
from onrecord.records import KeptRun, KeptStatement, LedgerStats, Tally

KEY_LENGTH = 12  # enough to find an article by
MOST_PUBLISHERS = 20


def kept_lines(kept: KeptStatement, number: int, width: int) -> Iterator[Line]:
    """Yield the lines of one statement, numbered, with its article below it."""
    source = kept.source_words or UNKNOWN
    name = kept.speaker_name
    who = source if name is None or name in source else f"{source} ({name})"
    label = [Piece(f"{number:>4}  {kept.statement.kind}", "dim")]
    said = [Piece(who, "source" if kept.source_words else "dim"), Piece(kept.cue_words or "", "cue")]
    yield from labelled(label, said, width)
    yield from labelled([], [Piece(kept.content_words, "content")], width)
    place = (kept.publisher, shown_time(kept.published), kept.title, kept.article[:KEY_LENGTH])
    yield from labelled([], [Piece(" · ".join(known for known in place if known), "dim")], width)


def stats_lines(stats: LedgerStats, width: int) -> Iterator[Line]:
    """Yield a ledger's counts, a sentence each, then its publishers and the runs that read."""
    for sentence in _sentences(stats):
        yield from wrapped([Piece(sentence, "content")], width)
    yield from _listed("publishers", stats.publishers[:MOST_PUBLISHERS])
    if len(stats.publishers) > MOST_PUBLISHERS:
        yield (Piece(f"        and {len(stats.publishers) - MOST_PUBLISHERS:,} more", "dim"),)
    if stats.runs:
        yield (Piece("runs", "title"),)
        yield from map(_run_line, stats.runs)


# ----------------------------------------------------------------------------------------------------------------------


def _sentences(stats: LedgerStats) -> Iterator[str]:
    unread = _counts(stats.not_read)
    yield f"{count_of(stats.articles, 'article')}, {stats.read:,} read" + (f", not read: {unread}" if unread else "")
    kinds = _counts(stats.statements)
    said = count_of(sum(tally.count for tally in stats.statements), "statement") + (f": {kinds}" if kinds else "")
    yield f"{said}, by {count_of(stats.speakers, 'speaker')}"
    if stats.first_published and stats.last_published:
        yield f"published from {shown_time(stats.first_published)} to {shown_time(stats.last_published)}"
    if stats.undated:
        yield f"{count_of(stats.undated, 'article')} without a date, ordered last"


def _counts(tallies: Sequence[Tally]) -> str:
    return ", ".join(f"{tally.count:,} {tally.name or UNKNOWN}" for tally in tallies)


def _listed(heading: str, tallies: Sequence[Tally]) -> Iterator[Line]:
    if tallies:
        yield (Piece(heading, "title"),)
    for tally in tallies:
        yield (Piece(f"{tally.count:>6,}  ", "dim"), Piece(visible(tally.name or UNKNOWN), "content"))


def _run_line(kept: KeptRun) -> Line:
    weights = f"weights {kept.run.model_sha256[:KEY_LENGTH]}"
    readings = f"{kept.readings:>6,}  "
    return (Piece(readings, "dim"), Piece(f"OnRecord {kept.run.package_version}, {weights}", "content"))
