"""Laws of the time resolver.

Whatever the text, the anchor and the spans: no input crashes it; spans come back as they went in, in text order; what
the finder finds lies in the text, in order, without overlap; reading twice gives the same; a type and its value agree.
"""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reader.resolve.time import find_timexes, timexes_of
from onrecord.records import Timex

WORDS = st.sampled_from(
    "the a last next this two 24 1998 2022 99 480 BC March Nov. 10 31st Thursday weeks years quarter year day later ago"
    " before of morning noon 10:35 p.m. late mid- end every about over ’s ' , . - – ( now future nineteen ninety-six half"
    " and Christmas \n \u202e 🕰 ١٩٩٨".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join))
ANCHORS = st.one_of(
    st.none(),
    st.dates().map(str),
    st.sampled_from(["", "yesterday", "2022-13-41", "9999-12-31", "0001-01-01", "1400-01-01"]),
)
TYPES = st.sampled_from(["DATE", "TIME", "DURATION", "SET"])
_OF_TYPE = {
    "DATE": r"(?:BC)?[\dX]{1,4}(?:-.+)?|(?:PRESENT|PAST|FUTURE)_REF",
    "TIME": r"(?:BC)?[\dX]{4}.*T.+",
    "DURATION": r"PT?[\dX.]+[A-Z]+.*",
    "SET": r"P.+|X.+",
}


@st.composite
def texts_with_spans(draw):
    """Draw a text and some spans of it, of any type, overlapping or empty of sense."""
    text = draw(TEXTS.filter(bool))
    starts = draw(st.lists(st.integers(0, len(text) - 1), max_size=5))
    return text, [Timex(start=start, end=draw(st.integers(start + 1, len(text))), type=draw(TYPES)) for start in starts]


@settings(deadline=None)
@given(texts_with_spans(), ANCHORS)
def test_spans_come_back_with_values_that_suit_their_type(text_and_spans, anchor):
    text, spans = text_and_spans
    valued = timexes_of(text, spans, anchor)
    assert [(t.start, t.end) for t in valued] == sorted((t.start, t.end) for t in spans)
    assert all(t.value is None or re.fullmatch(_OF_TYPE[t.type], t.value) for t in valued)
    assert timexes_of(text, spans, anchor) == valued


@settings(deadline=None)
@given(TEXTS)
def test_found_spans_lie_in_the_text_in_order(text):
    found = find_timexes(text)
    ends = [0, *(t.end for t in found)]
    assert all(end <= t.start < t.end <= len(text) for end, t in zip(ends, found, strict=False))
