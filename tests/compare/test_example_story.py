"""The example story's origins, as `examples/README.md`, section (a), states them.

Articles are numbered by publication, as there.
"""

import io
from functools import cache

from onrecord.ledger.moments import latest_moment
from onrecord.pipeline import Found, articles_in
from onrecord.records import Article, Origin
from onrecord.spans import slice_of
from tests.compare.made_pairs import EXAMPLES
from tests.standins.known import origins_among


@cache
def story() -> dict[str, tuple[int, Article]]:
    """Return the articles with their numbers by their ids."""
    found = [item.article for item in articles_in([str(EXAMPLES)], io.BytesIO()) if isinstance(item, Found)]
    return {article.id: (number, article) for number, article in enumerate(sorted(found, key=published), 1)}


def published(article: Article) -> str:
    moment = latest_moment(article.published)
    assert moment is not None
    return moment.isoformat()


def number(article: str) -> int:
    return story()[article][0]


@cache
def origins() -> tuple[Origin, ...]:
    return origins_among([article for _, article in story().values()])


def test_nine_origins() -> None:
    assert [tuple(map(number, origin.articles)) for origin in origins()] == [
        (1, 2, 3, 4, 5, 6),
        (4,),
        (7, 8),
        (9,),
        (10,),
        (11,),
        (12,),
        (13,),
        (14,),
    ]


def test_number_2_is_the_text_that_the_others_print() -> None:
    assert [(number(copy.of), number(copy.article)) for copy in origins()[0].copies] == [
        (1, 2),
        (2, 3),
        (2, 4),
        (2, 5),
        (2, 6),
    ]


def test_the_gazettes_own_paragraphs_are_an_origin_of_their_own() -> None:
    own, text = origins()[1], story()[origins()[1].root][1].text
    assert [slice_of(text, span)[:34] for span in own.spans] == [
        "A correspondent of this newspaper ",
        "Estrevian saboteurs blew up the Ch",
    ]
    assert own.spans == next(copy.own for copy in origins()[0].copies if number(copy.article) == 4)


def test_the_courier_rests_on_the_agency_for_one_quotation() -> None:
    (copy,) = origins()[0].quoted_by
    (passage,) = copy.passages
    text = story()[copy.article][1].text
    assert (number(copy.article), text[passage.start : passage.end]) == (
        9,
        "Our units will leave Kelmora and take up positions on the eastern bank",
    )
    assert [origin.quoted_by for origin in origins()[1:]] == [()] * 8
