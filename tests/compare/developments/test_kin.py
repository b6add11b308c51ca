"""Words that a story gives their meaning, and what one thing done to others at another time is."""

import pytest

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.events.act_rules import ACT_RULES
from onrecord.compare.developments.events.civil_rules import CIVIL_RULES
from onrecord.compare.developments.events.classes import event_class, rule_of
from onrecord.compare.developments.events.thing_rules import RESULT_RULES, THING_RULES
from onrecord.compare.developments.events.trade_rules import TRADE_RULES
from onrecord.compare.developments.events.vague_verbs import VAGUE
from onrecord.compare.developments.events.word_rules import WORD_RULES
from onrecord.compare.developments.events.wrong_rules import WRONG_RULES
from onrecord.compare.developments.grouping.kin import KIN, settled
from onrecord.compare.pairs import Passage
from tests.standins.claims import Paper, developments_of
from tests.standins.developments import claim


def seized(key: str = "a") -> Paper:
    """Return what the coast guard says."""
    text = "The coast guard of Sund said on Tuesday that armed men seized the night crew of a ferry."
    paper = Paper(key, text, "2031-02-04T09:00:00Z", publisher="Post").who("place", "Sund")
    return paper.said("The coast guard of Sund", "said", "that armed men seized the night crew of a ferry").claim(
        "seized", "seize", actor="armed men", object="the night crew", phase="completed"
    )


def taken(object_: str) -> Paper:
    """Return what their leader says."""
    text = f"“We took {object_},” Henk Oller, who leads the Marl Band, told the Sun."
    paper = Paper("b", text, "2031-02-05T09:00:00Z", publisher="Sun").who("person", "Henk Oller")
    return paper.said("Henk Oller", "told", f"“We took {object_},”", by="Henk Oller").claim(
        "took", "take", actor="We", object=object_, phase="completed"
    )


def test_take_is_the_seizure_that_the_story_has() -> None:
    """The same crew is seized in one article and taken in another; a ferry ticket is taken and seized by nobody."""
    (one,) = developments_of(seized(), taken("the night crew"))
    assert (one.event, [claim.article for claim in one.claims]) == ("capture", ["a", "b"])
    (alone,) = developments_of(seized(), taken("a ticket"))
    assert [claim.article for claim in alone.claims] == ["a"]


def freed(key: str, published: str, object_: str, when: str | None = None) -> Paper:
    """Return an article in which the police tell whom a gang has freed."""
    text = f"The Marl Band freed {object_} in Sund, the mayor of Sund, Ida Renn, said."
    paper = Paper(key, text, published, publisher=key).who("place", "Sund").who("person", "Ida Renn")
    paper.who("organisation", "Marl Band").said("Ida Renn", "said", f"The Marl Band freed {object_}", by="Ida Renn")
    told = {"when": when} if when else {}
    return paper.claim("freed", "free", actor="The Marl Band", object=object_, place="Sund", phase="completed", **told)


def test_those_who_are_left_are_others() -> None:
    """Three hostages, then the remaining ones."""
    first = freed("a", "2031-02-04T09:00:00Z", "three hostages")
    assert len(developments_of(first, freed("b", "2031-02-04T12:00:00Z", "three hostages"))) == 1
    assert len(developments_of(first, freed("b", "2031-02-06T12:00:00Z", "the remaining hostages"))) == 2


def test_what_is_told_as_done_did_not_happen_later() -> None:
    """Told on Tuesday as done; another article dates what it tells to Thursday."""
    first = freed("a", "2031-02-04T09:00:00Z", "the hostages")
    later = freed("b", "2031-02-06T12:00:00Z", "the hostages", "2031-02-06")
    assert len(developments_of(first, later)) == 2
    before = freed("b", "2031-02-06T12:00:00Z", "the hostages", "2031-02-04")
    assert len(developments_of(first, before)) == 1


@pytest.mark.parametrize(
    "rule", [*ACT_RULES, *CIVIL_RULES, *TRADE_RULES, *WORD_RULES, *WRONG_RULES], ids=lambda rule: rule.words.split("|")[0]
)
def test_every_row_is_reached_by_its_name(rule) -> None:
    name = rule.words.split("|")[0]
    assert event_class(name, "", "", rule.of.split("|")[0]) == name


@pytest.mark.parametrize("rule", THING_RULES, ids=lambda rule: f"{rule.word} {rule.things.split('|')[0]}")
def test_a_verb_is_of_a_class_by_its_thing(rule) -> None:
    thing = rule.things.split("|")[0]
    assert event_class(rule.word, "", "somebody", thing) == event_class(rule.word, "", thing) == rule.kind
    assert event_class(rule.word, "", "", "button") != rule.kind


def test_every_class_that_is_named_is_one() -> None:
    named = {rule.kind for rule in (*THING_RULES, *RESULT_RULES)} | {kind for pair in KIN for kind in pair}
    named |= {kind for verb in VAGUE.values() for kind in verb.kinds}
    assert [kind for kind in sorted(named) if rule_of(kind) is None] == []


def test_a_side_denies_that_there_are_talks() -> None:
    """The owner tells of talks; the crew's leader says that there are none."""
    text = "Talks with the crew began on Monday, Ida Renn of Marl Lines said. “There are no talks,” Henk Oller said."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("person", "Henk Oller")
    paper.who("organisation", "Marl Lines")
    paper.said("Ida Renn of Marl Lines", "said", "Talks with the crew began on Monday", by="Ida Renn")
    paper.said("Henk Oller", "said", "“There are no talks,”", by="Henk Oller")
    paper.claim("Talks", "talk", object="the crew", phase="begun", when="2031-02-03")
    paper.claim("began", "begin", actor="Talks with the crew", phase="completed", when="2031-02-03")
    paper.claim("are", "be", "CT-", actor="no talks")
    claims = [claim for one in developments_of(paper) for claim in one.claims]
    assert [(claim.holder, claim.stance) for claim in claims] == [("Ida Renn", "asserts"), ("Henk Oller", "denies")]


def test_a_lawyer_speaks_for_her_client() -> None:
    """Her client is whose lawyer she is, and what she says is his word."""
    text = "Ida Renn, the lawyer of Henk Oller, said her client had been arrested in Sund."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("place", "Sund").who("person", "Henk Oller")
    paper.who("person", "Ida Renn", "the lawyer of Henk Oller").who("person", "Ida Renn's client")
    paper.said("Ida Renn, the lawyer of Henk Oller", "said", "her client had been arrested in Sund", by="Ida Renn")
    paper.claim("arrested", "arrest", object="her client", phase="completed", place="Sund")
    (one,) = developments_of(paper)
    assert [claim.holder for claim in one.claims] == ["Henk Oller"]


def resigned(key: str, person: str, words: str) -> Told:
    """Return a claim of one article that somebody resigned, by his or her name or by a pronoun."""
    part = Part("actor", words, f"person:{person.casefold()}", person, "person", None, "", False)
    return Told(
        claim=claim(key, article="a", stance="asserts", phase="completed"), story="st1", kind="resign", parts=(part,),
        anchors=frozenset({part.key or ""}), places=frozenset(), place_name=None, is_inherited=False, days=None, day=None,
        passage=Passage("She resigned.", 4, 12), opens="alone", countries=frozenset(),
    )  # fmt: skip


def test_a_pronoun_is_who_alone_is_named_for_the_same_act() -> None:
    """The reader takes "she" for the one who was named last: who resigned stands in the first sentence."""
    she = resigned("c9", "Aber", "")
    assert [one.parts[0].name for one in settled([resigned("c1", "Renn", "Ida Renn"), she])] == ["Renn", "Renn"]
    two = settled([resigned("c1", "Renn", "Ida Renn"), resigned("c2", "Falk", "Otto Falk"), she])
    assert [one.parts[0].name for one in two] == ["Renn", "Falk", "Aber"]


def test_a_pronoun_keeps_a_class_open_until_the_story_tells_it():
    """The union speaks of the locked exits; the owner only says "They were not locked"."""
    text = "The exits had been locked, Ida Renn said. “They were not locked,” Henk Oller said."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("person", "Ida Renn").who("person", "Henk Oller")
    paper.said("Ida Renn", "said", "The exits had been locked", by="Ida Renn")
    paper.said("Henk Oller", "said", "“They were not locked,”", by="Henk Oller")
    paper.claim("locked", "lock", object="The exits")
    paper.claim("locked,”", "lock", "CT-", object="They")
    found = [(one.event, [claim.stance for claim in one.claims]) for one in developments_of(paper)]
    assert found == [("lock", ["asserts", "denies"])]


def test_who_did_not_fire_denies_that_he_fired_at_somebody() -> None:
    text = "A skipper said on Tuesday that a cutter of the guard fired at the ferry off Sund."
    told = Paper("a", text, "2031-02-04T09:00:00Z", publisher="Post").who("place", "Sund")
    told = told.said("A skipper", "said", "that a cutter of the guard fired at the ferry off Sund").claim(
        "fired", "fire at", actor="a cutter of the guard", object="the ferry", phase="completed"
    )
    denial = "“Our cutter did not fire,” Henk Oller of the guard told the Sun."
    denied = Paper("b", denial, "2031-02-05T09:00:00Z", publisher="Sun").who("person", "Henk Oller")
    denied = denied.said("Henk Oller", "told", "“Our cutter did not fire,”", by="Henk Oller").claim(
        "fire", "fire", actor="Our cutter", factuality="CT-", phase="completed"
    )
    (one,) = developments_of(told, denied)
    assert [claim.stance for claim in one.claims] == ["asserts", "denies"]
