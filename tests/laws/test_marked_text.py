"""Law: taking tags and numbers out of the marked text gives the article's characters back, wherever spans lie."""

import re
from html import unescape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.export.marked_text import marked_text
from onrecord.records import Part, Reading, Statement
from onrecord.spans import Span
from tests.standins.readings import article_of

TEXTS = st.text(alphabet=st.sampled_from("ab <>&\"'\n\r“😀é"), min_size=1, max_size=60)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(TEXTS)
    starts, lengths = st.integers(0, len(text) - 1), st.integers(1, len(text))
    spans = st.builds(lambda start, length: Span(start, min(start + length, len(text))), starts, lengths)
    rows, filled = (st.lists(spans, min_size=least, max_size=3).map(tuple) for least in (0, 1))
    statements = draw(st.lists(st.tuples(rows, rows, filled), max_size=5))
    parts = draw(st.lists(st.tuples(spans, st.sampled_from(["title", "caption", "dateline"])), max_size=3))
    article = article_of(text, parts=tuple(Part(start=s.start, end=s.end, kind=kind) for s, kind in parts))
    return Reading(
        article=article,
        statements=tuple(
            Statement(id=f"s{number}", kind="direct", source=source, cue=cue, content=content)
            for number, (source, cue, content) in enumerate(statements, 1)
        ),
    )


# A first draw is slow on a busy machine: the library looks through our modules for constants.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(readings())
def test_the_words_come_back(reading):
    page = marked_text(reading, "a1")
    without_numbers = re.sub(r'<a class="(margin|again)"[^>]*>\d+</a>', "", page)
    words = unescape(re.sub(r"<[^>]*>", "", without_numbers.replace("<br>", "\n")))
    assert "".join(words.split()) == "".join(reading.article.text.split())
