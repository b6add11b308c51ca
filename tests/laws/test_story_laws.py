"""Laws of stories.

The stories are the same whatever order the articles came in. Every article is in exactly one story. The changes on record
lead to the stories that there are.
"""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.compare.stories import stories_of
from onrecord.records import ArticleOpening

_WORDS = st.sampled_from(
    "Velsk Karvia Orrin Sulmara earthquake toll bank rate ferry ice harbour Brandt minister strike rescue water".split()
)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)
_DAYS = st.none() | st.integers(1, 28).map(lambda day: datetime(2031, 2, day, 12, tzinfo=UTC))


@st.composite
def _heads(draw: st.DrawFn) -> list[ArticleOpening]:
    drawn = draw(st.lists(st.tuples(_TEXTS, _DAYS), max_size=12))
    return [
        ArticleOpening(article=f"a{number}", published=day, title=None, text=text)
        for number, (text, day) in enumerate(drawn)
    ]


@settings(max_examples=50, deadline=None)
@given(_heads(), st.randoms(use_true_random=False))
def test_every_order_of_arrival_gives_the_same_stories(heads, random) -> None:
    assert stories_of(heads) == stories_of(random.sample(heads, len(heads)))


@settings(max_examples=50, deadline=None)
@given(_heads())
def test_every_article_is_in_one_story(heads) -> None:
    found = [article for story in stories_of(heads).stories for article in story.articles]
    assert sorted(found) == sorted(head.article for head in heads)


@settings(max_examples=50, deadline=None)
@given(_heads())
def test_changes_lead_to_the_stories(heads) -> None:
    grouped = stories_of(heads)
    count = {"opened": 1, "merged": -1, "split": 1}
    assert sum(count[change.kind] for change in grouped.changes) == len(grouped.stories)
