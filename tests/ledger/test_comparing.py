"""What articles share, kept and asked for; `tests/laws/test_origin_laws.py` has the laws."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from onrecord.compare import Related, relate
from onrecord.compare.relate import VERSION, bands_of
from onrecord.compare.words import body_words
from onrecord.ledger import Ledger
from onrecord.ledger.comparing import MOST_HOLDERS, Kept
from onrecord.pipeline import compare_new, origins, quoted
from onrecord.records import Article, Run
from tests.standins.readings import article_of, reading_of

NOON = datetime(2031, 2, 5, 12, tzinfo=UTC)
RUN = Run(package_version="1", model_sha256="00")
WORDS = "“The ice is as thick as a door, and nobody asked us about the bus,”"
TEXT = (
    "The ferry to Little Sund stays in port until Friday. The ice in the strait has grown thicker than the bow can break,"
    f" the harbour office wrote. {WORDS} Mara Ode said. Passengers who hold a ticket may use the bus across the northern"
    " bridge, which takes two hours longer than the boat."
)


@pytest.fixture
def reprinted(ledger: Ledger) -> Ledger:
    """Give a ledger with a report and its reprint a day later, which leaves some of the quotation out."""
    first = article_of(TEXT, publisher="Northwire", published="2031-02-04")
    cut = TEXT.replace(" and nobody asked us about the bus,”", "”")
    second = article_of(cut, publisher="The Korva Post", published="2031-02-05")
    ledger.keep(reading_of(first, ("direct", "Mara Ode", "said", WORDS)), RUN, NOON)
    ledger.keep(reading_of(second, ("direct", "Mara Ode", "said", "“The ice is as thick as a door,”")), RUN, NOON)
    return ledger


def test_a_reprint_is_no_origin_of_its_own(reprinted: Ledger) -> None:
    (origin,) = origins(reprinted)
    (copy,) = origin.copies
    assert (len(origin.articles), copy.of, copy.because) == (2, origin.root, "published 24 h later")
    assert reprinted.all_compared(1)


def test_before_the_reprint_there_was_one_article(reprinted: Ledger) -> None:
    assert [len(origin.articles) for origin in origins(reprinted, "2031-02-04")] == [1]


def test_pairs_come_back_as_they_were_written(reprinted: Ledger) -> None:
    compare_new(reprinted)
    (pair,) = reprinted.shared()
    texts = {key: article.text for key in (pair.one, pair.other) if (article := reprinted.article(key)) is not None}
    for passage in pair.passages:
        here = texts[pair.one][passage.start : passage.end]
        assert here.split()[0] == texts[pair.other][passage.of_start : passage.of_end].split()[0]


def test_a_newer_comparison_takes_the_place_of_an_older_one(reprinted: Ledger) -> None:
    assert compare_new(reprinted) == 2
    assert len(list(reprinted.compare_new(relate, 2))) == 2
    assert len(list(reprinted.shared())) == 1
    assert reprinted.all_compared(2)


def test_a_quotation_is_found_by_some_of_its_words(reprinted: Ledger) -> None:
    utterance = quoted(reprinted, "the ice is as thick")
    assert utterance is not None
    assert utterance.publisher == "Northwire"
    assert [(version.publisher, version.differences) for version in utterance.versions] == [
        ("The Korva Post", ("trimmed",))
    ]
    assert quoted(reprinted, "no such words") is None
    assert quoted(reprinted, "“”") is None


def test_an_empty_ledger_has_no_origins(ledger: Ledger) -> None:
    assert origins(ledger) == ()


def test_an_article_without_a_date_is_kept_and_comes_last(reprinted: Ledger) -> None:
    text = "Nobody in Korva remembers a winter like this one, and the bakery has no flour left for the morning."
    reprinted.keep_article(replace(article_of(text), published=None), NOON)
    assert [len(origin.articles) for origin in origins(reprinted)] == [2, 1]


def test_a_footer_that_many_articles_have_leads_to_none_of_them(ledger: Ledger) -> None:
    footer = "Read more from the harbour every morning, write to our desk, and follow us on all channels that you know."
    for number in range(MOST_HOLDERS + 3):
        text = " ".join(f"word{number}x{place}" for place in range(120))
        ledger.keep_article(article_of(f"{text}.\n\n{footer}"), NOON)
    asked: list[int] = []

    def counted(key: str, article: Article, known: Kept) -> Related:
        asked.append(len(known.sharing(bands_of(body_words(article)), 1, 100)))
        return relate(key, article, known)

    assert len(list(ledger.compare_new(counted, VERSION))) == MOST_HOLDERS + 3
    assert (asked[0], asked[MOST_HOLDERS - 1], asked[MOST_HOLDERS:]) == (0, MOST_HOLDERS - 1, [0, 0, 0])


def test_a_text_printed_very_often_is_still_one_origin(ledger: Ledger) -> None:
    for number in range(MOST_HOLDERS + 3):
        ledger.keep_article(article_of(TEXT, id=f"paper {number}", publisher=f"Paper {number}"), NOON)
    assert [len(origin.articles) for origin in origins(ledger)] == [MOST_HOLDERS + 3]
