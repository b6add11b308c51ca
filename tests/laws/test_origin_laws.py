"""Laws of origins.

The end is the same whatever order the articles came in. What a passage says is shared is the same words in both texts.
Comparing twice adds nothing. A ledger gives the origins that the same articles give in memory.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.compare import relate
from onrecord.compare.alignment import shared_blocks
from onrecord.compare.words import normal, word_spans, words_in
from onrecord.ledger import Ledger
from onrecord.pipeline import compare_new, origins
from onrecord.records import Article, Origin
from tests.compare.made_pairs import pairs
from tests.standins.known import KnownArticles, origins_among

NOON = datetime(2031, 2, 5, 12, tzinfo=UTC)
_PAIRS = tuple(pairs())
_HOURS = st.integers(0, 23).map(lambda hour: f"2031-02-04T{hour:02}:00:00Z")
_DATED = st.lists(
    st.tuples(st.sampled_from(_PAIRS), _HOURS | st.none(), _HOURS | st.none()),
    min_size=1,
    max_size=4,
    unique_by=lambda drawn: (drawn[0].one.id, drawn[0].other.id),
)


def articles_of(drawn: list[tuple]) -> list[Article]:
    """Return the articles of some pairs, each once, published when drawn."""
    dated = [
        replace(article, published=published)
        for pair, one, other in drawn
        for article, published in ((pair.one, one), (pair.other, other))
    ]
    return list({article.id: article for article in dated}.values())


@settings(max_examples=25, deadline=None)
@given(_DATED, st.randoms(use_true_random=False))
def test_every_order_of_arrival_gives_the_same_origins(drawn, random) -> None:
    articles = articles_of(drawn)
    assert origins_among(articles) == origins_among(random.sample(articles, len(articles)))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(_PAIRS))
def test_a_passage_begins_and_ends_with_the_same_words_in_both(pair) -> None:
    known = KnownArticles()
    known.keep(pair.one.id, pair.one, relate(pair.one.id, pair.one, known).bands)
    texts = {article.id: article.text for article in (pair.one, pair.other)}
    for shared in relate(pair.other.id, pair.other, known).shared:
        for passage in shared.passages:
            here = words(texts[shared.one][passage.start : passage.end])
            there = words(texts[shared.other][passage.of_start : passage.of_end])
            assert here[:2] == there[:2]
            assert here[-2:] == there[-2:]


@given(st.text("ab .", max_size=60), st.text("ab .", max_size=60), st.integers(1, 5))
def test_blocks_are_equal_words_and_no_word_is_in_two(one, other, seed) -> None:
    blocks = shared_blocks(words_in(one).codes, words_in(other).codes, seed)
    for block in blocks:
        assert words(one)[block.here :][: block.length] == words(other)[block.there :][: block.length]
    taken = [at for block in blocks for at in range(block.here, block.here + block.length)]
    assert len(taken) == len(set(taken))


@settings(max_examples=5, deadline=None)
@given(_DATED, st.randoms(use_true_random=False))
def test_a_ledger_gives_the_same_origins_in_every_order_and_comparing_twice_adds_nothing(drawn, random) -> None:
    articles = articles_of(drawn)
    once, twice = kept(articles), kept(random.sample(articles, len(articles)))
    assert once == twice
    assert sizes(once) == sizes(origins_among(articles))


def words(text: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return [normal(text[start:end]) for start, end in word_spans(text)]


def kept(articles: list[Article]) -> tuple[Origin, ...]:
    """Return the origins of articles in a ledger, compared one by one, and then once more."""
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "story.db") as ledger:
        for article in articles:
            ledger.keep_article(article, NOON)
            assert compare_new(ledger) == 1
            assert compare_new(ledger) == 0
        found = origins(ledger)
        assert origins(ledger) == found
        return found


def sizes(found: tuple[Origin, ...]) -> list[int]:
    """Return how many articles each text has; a ledger knows them by other keys, which decide between equal times."""
    return sorted(len(origin.articles) for origin in found if not origin.spans)
