"""One article in: its bands, and what it shares with articles that came before.

The work is bounded: one look-up by bands and at most `MOST_CANDIDATES` alignments, however many articles there are. As long
as no article shares bands with more than that many others, the pairs are the same for every order of arrival; beyond that
the closest are compared, and a text printed a thousand times still hangs together through them.
"""

import numpy as np

from onrecord.compare.alignment import shingles
from onrecord.compare.known import Known
from onrecord.compare.overlap import shared_by
from onrecord.compare.words import Words, body_words
from onrecord.records import Article, Record, Shared

VERSION = 1  # goes up when the same articles give other bands or other pairs: all are then compared again
BAND_WORDS = 5
SAMPLED = 4  # one run of words in so many becomes a band; the same runs in every text
FEWEST_BANDS = 2
MOST_CANDIDATES = 32


class Related(Record, frozen=True, kw_only=True):
    """What comparing one article gave."""

    article: str
    bands: tuple[int, ...]  # 63 bits each, sorted
    shared: tuple[Shared, ...]


def relate(key: str, article: Article, known: Known) -> Related:
    """Return an article's bands and what it shares with the articles that are known."""
    words = body_words(article)
    bands = bands_of(words)
    candidates = known.sharing(bands, FEWEST_BANDS, MOST_CANDIDATES) if bands else ()
    others = ((other, known.article(other)) for other in candidates if other != key)
    pairs = (shared_by((key, article), (other, found)) for other, found in others if found is not None)
    return Related(article=key, bands=bands, shared=tuple(pair for pair in pairs if pair is not None))


def bands_of(words: Words) -> tuple[int, ...]:
    """Return the sampled runs of words of a text as numbers; the sample depends on the run alone."""
    runs = shingles(words.codes, BAND_WORDS)
    sample = runs[runs % np.uint64(SAMPLED) == 0] >> np.uint64(1)  # PostgreSQL and SQLite have signed numbers only
    return tuple(np.unique(sample).tolist())
