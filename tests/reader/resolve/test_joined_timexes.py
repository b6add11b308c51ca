"""The grammar's time expressions stand; the head adds what only it sees, where it is sure."""

from onrecord.reader.resolve.time import find_timexes, joined_timexes
from onrecord.spans import Span

TEXT = "On Thursday, before the harvest, Marenholt fell."


def told(*found):
    return [TEXT[timex.start : timex.end] for timex in joined_timexes(find_timexes(TEXT), found)]


def test_what_the_head_is_sure_of_is_added():
    start = TEXT.index("the harvest")
    assert told((Span(start, start + 11), "DATE", 0.9)) == ["Thursday", "the harvest"]


def test_what_it_doubts_is_not():
    start = TEXT.index("the harvest")
    assert told((Span(start, start + 11), "DATE", 0.4)) == ["Thursday"]


def test_the_grammars_span_goes_first():
    assert told((Span(0, 11), "DATE", 0.9)) == ["Thursday"]
