"""Laws of developments.

The developments are the same whatever order the readings came in. A claim is in one of them at most. A copy of a text adds
no origin to any. Each line is made of whole words.
"""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.compare.developments import gathered
from onrecord.judge import judge
from onrecord.records import Gathered, Origin, Reading, Story
from tests.standins.claims import Paper, facts_of

_PLACES = ("Oster", "Marl", "Sund")
_WHO = ("Vardian troops", "Lurmian rebels", "The last tram", "Ida Renn")
_EVENTS = (("shelled", "shell"), ("left", "leave"), ("seized", "seize"), ("overturned", "overturn"), ("died", "die"))
_SPEAKERS = (None, "Ida Renn", "Henk Oller", "Lurmia's army")
_FACTS = ("CT+", "PR+", "CT-", "PS+", "Uu")
_PHASES = ("planned", "begun", "completed", None)
_DAYS = st.none() | st.integers(1, 9).map(lambda day: f"2031-02-0{day}")
_SENTENCES = st.tuples(
    st.sampled_from(_WHO),
    st.sampled_from(_EVENTS),
    st.sampled_from(_PLACES),
    st.sampled_from(_SPEAKERS),
    st.sampled_from(_FACTS),
    st.sampled_from(_PHASES),
    _DAYS,
)


@st.composite
def readings(draw: st.DrawFn) -> list[tuple[str, Reading]]:
    """Draw a few articles of one sentence each."""
    found = []
    for number, drawn in enumerate(draw(st.lists(_SENTENCES, min_size=1, max_size=5))):
        who, (trigger, event), place, speaker, fact, phase, day = drawn
        said = f"{speaker} said that {who} {trigger} in {place}." if speaker else f"{who} {trigger} in {place}."
        paper = Paper(f"a{number}", said, f"2031-02-{number + 10}T09:00:00Z", publisher=f"Paper {number}")
        paper.who("place", place).who("person", "Ida Renn", "mayor of Oster").who("organisation", "Lurmia's army")
        if speaker:
            if speaker == "Henk Oller":
                paper.who("person", "Henk Oller", "Vardia's defence minister")
            paper.said(speaker, "said", f"that {who} {trigger} in {place}", by=speaker)
        paper.claim(trigger, event, fact, phase=phase, actor=who, place=place, when=day)
        found.append((paper.key, paper.reading))
    return found


def developments_in(found: list[tuple[str, Reading]], origins: tuple[Origin, ...] = ()) -> tuple[Gathered, ...]:
    """Return the developments of readings that are one story."""
    story = Story(id="story", label="Story", articles=tuple(sorted(key for key, _ in found)))
    return gathered(found, [facts_of(reading) for _, reading in found], origins, (story,))


@settings(max_examples=60, deadline=None)
@given(readings(), st.randoms(use_true_random=False))
def test_every_order_of_arrival_gives_the_same_developments(found, random) -> None:
    assert developments_in(found) == developments_in(random.sample(found, len(found)))


@settings(max_examples=60, deadline=None)
@given(readings())
def test_a_claim_is_in_one_development_at_most(found) -> None:
    counted = Counter(claim.id for one in developments_in(found) for claim in one.claims)
    assert set(counted.values()) <= {1}


@settings(max_examples=40, deadline=None)
@given(readings())
def test_a_copy_confirms_nothing(found) -> None:
    key, first = found[0]
    copied = replace(first.article, id="copy", publisher="Copy", published="2031-02-20T09:00:00Z")
    origin = Origin(id=key, root=key, articles=(key, "copy"), because="the same words")
    before = {one.id: one for one in map(judge, developments_in(found, (replace(origin, articles=(key,)),)))}
    for one in map(judge, developments_in([*found, ("copy", replace(first, article=copied))], (origin,))):
        if one.id in before:
            assert one.origins <= before[one.id].origins
            assert one.standing == before[one.id].standing


@settings(max_examples=40, deadline=None)
@given(readings())
def test_a_line_is_made_of_whole_words(found) -> None:
    words = {word for _, reading in found for word in reading.article.text.casefold().replace(".", "").split()}
    for one in developments_in(found):
        assert len(set(one.label.casefold().split()) & words) >= 2
