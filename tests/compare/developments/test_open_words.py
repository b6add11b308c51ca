"""What nobody asserts and is news all the same: an act that somebody holds out under a condition or demands of others."""

import pytest

from onrecord.compare.developments.claims.kinds import Kinds
from onrecord.compare.developments.words.sentences import Sentences
from onrecord.judge import judge
from tests.standins.claims import Paper, developments_of


def rows(text: str, trigger: str, event: str, condition: str | None = None, **roles: str) -> list[tuple[str, str | None]]:
    """Return label and standing of what comes of a statement by the minister Ida Renn."""
    paper = (
        Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn", "interior minister").who("person", "Otto Falk")
    )
    words = text.split(", Ida Renn")[0].strip("“”")
    paper.said("Ida Renn", "said", words, by="Ida Renn").claim(trigger, event, "Uu", condition=condition, **roles)
    return [(one.label, judge(one).standing) for one in developments_of(paper)]


@pytest.mark.parametrize(
    ("text", "trigger", "event", "condition", "roles"),
    [
        (
            "If no buyer is found, the state will close the mill of Otto Falk, Ida Renn said.",
            "close", "close", "If no buyer is found", {"actor": "the state", "object": "the mill of Otto Falk"},
        ),
        (
            "“If the talks fail, we shall seize the harbour hall,” Ida Renn said.",
            "seize", "seize", "If the talks fail", {"actor": "we", "object": "the harbour hall"},
        ),
        ("Otto Falk must resign, Ida Renn said.", "resign", "resign", None, {"actor": "Otto Falk"}),
        ("They want Otto Falk to be released, Ida Renn said.", "released", "release", None, {"object": "Otto Falk"}),
    ],
)  # fmt: skip
def test_what_is_held_out_or_demanded_is_on_record_and_nobody_asserts_it(text, trigger, event, condition, roles):
    assert [standing for _, standing in rows(text, trigger, event, condition, **roles)] == [None]


@pytest.mark.parametrize(
    ("text", "trigger", "event", "condition", "roles"),
    [
        (
            "If we had closed the mill, the mayor would arrest Otto Falk, Ida Renn said.",
            "arrest", "arrest", "If we had closed the mill", {"actor": "the mayor", "object": "Otto Falk"},
        ),
        ("Otto Falk may resign, Ida Renn said.", "resign", "resign", None, {"actor": "Otto Falk"}),
        ("Somebody must sing, Ida Renn said.", "sing", "sing", None, {"actor": "Somebody"}),
    ],
)  # fmt: skip
def test_what_never_came_and_what_is_only_thought_of_make_no_row(text, trigger, event, condition, roles):
    assert rows(text, trigger, event, condition, **roles) == []


def test_a_line_names_who_says_we():
    """What a minister says that "we" do is her ministry's."""
    text = "“If the talks fail, we shall seize the harbour hall,” Ida Renn said."
    found = rows(text, "seize", "seize", "If the talks fail", actor="we", object="the harbour hall")
    assert [label for label, _ in found] == ["Interior ministry seizes harbour hall"]


@pytest.mark.parametrize(
    ("before", "kind"),
    [("The envoy has sent a proposal to both.", "accept"), ("The envoy has sent a parcel to both.", "?accept")],
)
def test_a_pronoun_means_what_was_put_forward_right_before(before, kind):
    """What Vardia would accept is the proposal, not a parcel."""
    paper = Paper("a", f"{before} Vardia would accept it.", "2031-02-04T09:00:00Z").who("place", "Vardia")
    reading = paper.claim("accept", "accept", "Uu", actor="Vardia", object="it").reading
    assert Kinds(reading, Sentences(reading)).kind(reading.claims[0]) == kind
