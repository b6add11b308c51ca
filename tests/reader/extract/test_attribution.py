"""Tags and links to attributions, on hand-made encodings: S source, C cue, T content, a piece each."""

from onrecord.reader.extract.attribution import attributions_of
from tests.reader.extract.pointing import NO_NUMBERS, encoded

TAGS = {"S": "S-source", "C": "S-cue", "T": "S-content", ".": "O"}


def told(line, links, breaks=(0,)):
    """Give (source, cue, content) of each attribution as the pieces where they begin."""
    tags = " ".join(TAGS[letter] for letter in line)
    found = attributions_of(encoded(tags, links, breaks), NO_NUMBERS)
    return [tuple([span.start for span in role] for role in attribution[:3]) for attribution in found]


def linked(content, cue, source, parts=None):
    """Give the links of one attribution."""
    found = {("content-cue", content): cue, ("content-source", content): source, ("cue-source", cue): source}
    return found | ({("content-content", content): parts} if parts is not None else {})


def test_one_statement():
    assert told("SCT", linked(2, 1, 0)) == [([0], [1], [2])]


def test_each_content_has_its_own_source():
    assert told("SCT.SCT", linked(2, 1, 0) | linked(6, 5, 4)) == [([0], [1], [2]), ([4], [5], [6])]


def test_two_contents_of_one_cue_are_one_statement():
    assert told("TSCT", linked(0, 2, 1, parts=3) | linked(3, 2, 1, parts=0)) == [([1], [2], [0, 3])]


def test_contents_that_stand_alone_are_not_joined():
    """Both point to one cue, but neither to the other: the less sure one is told without the cue."""
    assert sorted(told("TSCT", linked(0, 2, 1) | linked(3, 2, 1)), key=lambda found: found[2]) == [
        ([1], [2], [0]),
        ([1], [], [3]),
    ]


def test_contents_of_two_paragraphs_are_not_joined():
    found = told("TSCT", linked(0, 2, 1, parts=3) | linked(3, 2, 1, parts=0), breaks=(0, 3))
    assert [content for *_, content in found] == [[0], [3]]


def test_a_content_without_cue_keeps_its_source():
    assert told("S.T", {("content-source", 2): 0}) == [([0], [], [2])]


def test_a_content_alone():
    assert told("..T", {}) == [([], [], [2])]


def test_sources_and_cues_alone_are_no_attribution():
    assert told("SC.", {("cue-source", 1): 0}) == []


def test_the_cue_settles_the_source():
    """The content is drawn to the wrong source, its cue to the right one; what both may mean decides."""
    links = linked(3, 2, 1)
    links[("content-source", 3)] = 1
    assert told("SSCT", links) == [([1], [2], [3])]


def test_nothing():
    assert told("", {}, breaks=()) == []
