"""Time expressions to values: the cases in `tests/cases/timex.tsv`, the examples in the grammar, whole articles."""

import itertools

import pytest

from onrecord.reader.resolve.time import TimexValue, find_timexes, timexes_of, value_of
from onrecord.reader.resolve.time.compositions import COMPOSITIONS
from onrecord.reader.resolve.time.grammar import RULES, expressions_in, fitting, pattern_in_text
from onrecord.reader.resolve.time.modifiers import CONTENT, MODIFIERS
from onrecord.reader.resolve.time.tense import CUES, tense_near
from onrecord.records import Timex
from onrecord.spans import Span
from tests.casetable import cases


@pytest.mark.parametrize(("text", "words", "anchor", "kind", "value", "mod", "note"), cases("timex"))
def test_case(request, text, words, anchor, kind, value, mod, note):
    """Value the words of a case after what the finder sees before them."""
    if note == "unsolved":
        request.applymarker(pytest.mark.xfail(reason="not solved yet"))
    span = Timex(start=text.rindex(words), end=text.rindex(words) + len(words), type=kind)
    before = [timex for timex in find_timexes(text) if timex.end <= span.start]
    found = timexes_of(text, [*before, span], anchor or None)[-1]
    assert (found.type, found.value or "", found.mod or "") == (kind, value, mod)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_example_holds_the_words_of_its_rule(rule):
    words = rule.example.split()
    stretches = (" ".join(words[i:j]) for i, j in itertools.combinations(range(len(words) + 1), 2))
    assert any(rule is fit for stretch in stretches for fit, _ in fitting(stretch))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_expression_begins_with_letters_that_are_passed_over(rule):
    text = f"{rule.example}; {rule.example.upper()} (the {rule.example})"
    found = [(start, end) for start, end, _ in expressions_in(text)]
    assert found == [match.span() for match in pattern_in_text().finditer(text)]


@pytest.mark.parametrize("line", COMPOSITIONS, ids=lambda line: line.name)
def test_example_of_a_composition_has_a_value(line):
    assert value_of(line.example, Span(0, len(line.example)), None, "2022-11-10", "past") is not None


@pytest.mark.parametrize("line", MODIFIERS, ids=lambda line: line.name)
def test_example_of_a_modifier_has_its_mod(line):
    kind = "DURATION" if line.name == CONTENT else None
    found = value_of(line.example, Span(0, len(line.example)), kind, "2022-11-10", "past")
    assert found is not None
    assert found.mod in {line.of_point, line.of_length}


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_example_of_a_cue_has_its_tense(cue):
    text = cue.example + "."
    assert tense_near(text, text.rindex(" ") + 1, len(text) - 1) == cue.tense


def test_reads_an_article_in_order():
    """Russia ordered its troops out on Wednesday. A day later it said that the pull-out had begun.

    On July 3, 2021, shells fell for two weeks; that month 40 people died. Talks will open on Monday.
    """
    text = test_reads_an_article_in_order.__doc__
    found = timexes_of(text, find_timexes(text), "2022-11-10T18:04:00+00:00")
    assert [(text[t.start : t.end], t.type, t.value) for t in found] == [
        ("Wednesday", "DATE", "2022-11-09"),
        ("A day later", "DATE", "2022-11-10"),
        ("July 3, 2021", "DATE", "2021-07-03"),
        ("two weeks", "DURATION", "P2W"),
        ("that month", "DATE", "2021-07"),
        ("Monday", "DATE", "2022-11-14"),
    ]


def test_a_history_is_told_from_its_own_dates():
    """In 1939 the war began. In April 1940 Norway fell, and in May the Low Countries; on May 10, 1940 the line broke.

    In 1941 the front moved. On 22 June 1941 it moved again. In December 1941 it stood still. In January it broke.
    """
    text = test_a_history_is_told_from_its_own_dates.__doc__
    values = {text[t.start : t.end]: t.value for t in timexes_of(text, find_timexes(text), "2009-12-19")}
    assert values["May"] == "1940-05"
    assert values["January"] == "1942-01"


def test_news_without_a_day_does_not_count_from_a_year_said_in_passing():
    text = (
        "The port, annexed in 2014, fell last month. Ships left in March. The talks of 3 May 2015 followed those in April."
    )
    found = {text[t.start : t.end]: t.value for t in timexes_of(text, find_timexes(text), None)}
    assert (found["2014"], found["last month"], found["March"], found["April"]) == ("2014", None, "XXXX-03", "2015-04")


def test_the_tense_of_a_parse_comes_first():
    text = "He left on Monday."
    spans = find_timexes(text)
    assert [t.value for t in timexes_of(text, spans, "2022-11-10")] == ["2022-11-07"]
    assert [t.value for t in timexes_of(text, spans, "2022-11-10", lambda *_: "future")] == ["2022-11-14"]


def test_without_a_type_the_rule_gives_it():
    assert value_of("two weeks", Span(0, 9), None, None, None) == TimexValue("DURATION", "P2W")
    assert value_of("noon Thursday", Span(0, 13), None, "2022-11-10", "past") == TimexValue("TIME", "2022-11-10T12:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They may march on in the fall of Girona.", []),
        ("Sun Yat-sen won 3-2 and paid $1998, or 4.10 a share.", []),
        ("A second attempt, in three quarters of them, failed.", []),
        ("She is 44-year-old, the club 1990s-old.", []),
        ("He was shot at 10 p.m. Wednesday, near 1998 Main Street.", ["10 p.m. Wednesday", "1998"]),
        ("It was dated 2022-11-10 and signed 11/10/22.", ["2022-11-10"]),
        ("From 1861-1863, then on 14 August-24 August.", ["1861", "1863", "14 August", "24 August"]),
        ("In the early 1990s or the end of the year.", ["the early 1990s", "the end of the year"]),
        (
            "Over the past three months, in recent weeks, nearly two years.",
            ["the past three months", "recent weeks", "nearly two years"],
        ),
    ],
)
def test_finds(text, expected):
    assert [text[t.start : t.end] for t in find_timexes(text)] == expected
