"""Whatever the scores, the tags that are read off are well formed: spans do not overlap and cross no paragraph."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reader.encode.heads import ROLES, TAGS
from onrecord.reader.extract.tagging import spans_of


@st.composite
def scored(draw):
    """Give scores (pieces, tags) and where paragraphs begin (pieces,)."""
    count = draw(st.integers(0, 25))
    numbers = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    scores = (numbers.normal(size=(count, len(TAGS))) * draw(st.sampled_from([0.0, 1.0, 8.0, 1e3]))).astype(np.float32)
    return scores, np.array(draw(st.lists(st.booleans(), min_size=count, max_size=count)), dtype=bool)


@given(scored())
@settings(max_examples=60, deadline=None)
def test_any_scores_give_well_formed_spans(given_scores):
    scores, breaks = given_scores
    end = 0
    for span in spans_of(scores, breaks):
        assert span.role in ROLES
        assert end <= span.start < span.end <= len(scores)
        assert not breaks[span.start + 1 : span.end].any()
        assert 0 <= span.confidence <= 1.0001  # a mean of 32-bit floats
        end = span.end


def best_total(scores: np.ndarray, breaks: np.ndarray) -> float:
    """Give what the best well-formed tags score, tried tag by tag."""
    best = {0: 0.0}
    for position, row in enumerate(scores.astype(float)):
        if breaks[position]:
            best = {0: max(score for tag, score in best.items() if may_follow(tag, 0))}
        best = {
            tag: row[tag] + max((score for before, score in best.items() if may_follow(before, tag)), default=-np.inf)
            for tag in range(len(TAGS))
        }
    return max(score for tag, score in best.items() if may_follow(tag, 0))


def may_follow(before: int, tag: int) -> bool:
    first, second = TAGS[before], TAGS[tag]
    if first[0] in "BI":
        return second[0] in "IL" and first[2:] == second[2:]
    return second[0] not in "IL"


@given(scored())
@settings(max_examples=60, deadline=None)
def test_no_other_well_formed_tags_score_more(given_scores):
    scores, breaks = given_scores
    tags = ["O"] * len(scores)
    for role, start, end, _ in spans_of(scores, breaks):
        letters = "S" if end - start == 1 else "B" + "I" * (end - start - 2) + "L"
        tags[start:end] = [f"{letter}-{role}" for letter in letters]
    total = sum(float(row[TAGS.index(tag)]) for row, tag in zip(scores, tags, strict=True))
    assert total == pytest.approx(best_total(scores, breaks), abs=0.01, rel=1e-5)


def scores_for(tags: str) -> np.ndarray:
    """Give scores (pieces, tags) float32 that are sure of each named tag."""
    scores = np.zeros((len(tags.split()), len(TAGS)), dtype=np.float32)
    for position, tag in enumerate(tags.split()):
        scores[position, TAGS.index(tag)] = 9.0
    return scores


def spans_in(tags: str, *breaks: int) -> list[tuple[str, int, int]]:
    scores = scores_for(tags)
    return [tuple(span[:3]) for span in spans_of(scores, np.isin(np.arange(len(scores)), breaks))]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O S-source S-cue B-content I-content L-content O", [("source", 1, 2), ("cue", 2, 3), ("content", 3, 6)]),
        ("B-content L-content B-content L-content", [("content", 0, 2), ("content", 2, 4)]),
        ("O O O", []),
    ],
)
def test_sure_tags_are_taken_as_they_are(tags, expected):
    assert spans_in(tags) == expected


def test_a_paragraph_ends_a_span():
    """The pieces are sure of one content, but a paragraph begins in its midst."""
    assert spans_in("B-content I-content I-content L-content", 2) == [("content", 0, 2), ("content", 2, 4)]


def test_sure_tags_have_a_confidence_near_one():
    (span,) = spans_of(scores_for("S-cue"), np.array([True]))
    assert span.confidence == pytest.approx(1.0, abs=0.01)
