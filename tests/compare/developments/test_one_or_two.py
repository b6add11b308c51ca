"""What makes two claims of one class one event, and what keeps them two: who is meant, whose death, which place."""

from msgspec.structs import replace

from onrecord.compare.developments import gathered
from onrecord.compare.developments.words.nouns import taken_up
from onrecord.compare.developments.words.phrases import head_of, is_only_count
from onrecord.records import Reading, Story, Toponym
from onrecord.spans import Span
from tests.standins.claims import Paper, developments_of, facts_of

MONDAY, TUESDAY, WEDNESDAY = "2031-02-03T20:00:00Z", "2031-02-04T12:00:00Z", "2031-02-05T12:00:00Z"


def articles_of(*papers: Paper) -> list[list[str]]:
    """Return the claims of each development."""
    return [[claim.id for claim in one.claims] for one in developments_of(*papers)]


def test_a_share_is_named_by_what_it_is_of():
    """A part of the roof is the roof; a count alone names nothing."""
    assert head_of("part of the roof") == "roof"
    assert head_of("Fourteen of the bank's 61 branches") == "branch"
    assert head_of("none of his divers") == "diver"
    assert [is_only_count(words) for words in ("twenty-two", "1,900", "two boats")] == [True, True, False]


def fallen(key: str, published: str, words: str) -> Paper:
    text = f"{words} fell on Monday, the owner of the Marl works, Ida Renn, said."
    paper = Paper(key, text, published, publisher=key).who("person", "Ida Renn").who("place", "Marl")
    return paper.claim("fell", "collapse", actor=words, phase="completed", when="2031-02-03", where="Marl")


def test_part_of_a_roof_is_the_roof():
    assert articles_of(fallen("a", MONDAY, "Part of the roof"), fallen("b", TUESDAY, "The roof")) == [["a#c1", "b#c1"]]


def dead(key: str, published: str, words: str) -> Paper:
    text = f"{words} was killed in the raid on Oster town hall, the ministry of Vardia said."
    paper = Paper(key, text, published, publisher=key).who("place", "Oster").who("organisation", "ministry of Vardia")
    return paper.said("the ministry of Vardia", "said", f"{words} was killed in the raid on Oster town hall").claim(
        "killed", "kill", object=words, phase="completed", where="Oster"
    )


def test_the_death_of_an_attacker_is_not_that_of_a_victim():
    """The gunman was killed; a guard was killed; the man with the rifle is the gunman."""
    assert articles_of(dead("a", MONDAY, "The gunman"), dead("b", TUESDAY, "A guard")) == [["a#c1"], ["b#c1"]]
    assert articles_of(dead("a", MONDAY, "The gunman"), dead("b", TUESDAY, "The man with the rifle")) == [["a#c1", "b#c1"]]


def test_who_fired_first_is_another_event_than_who_was_shot():
    """Police shot Jan Orsk; Jan Orsk had shot first."""
    text = "Police shot Jan Orsk in Oster. Jan Orsk had shot first, the commissioner said."
    paper = Paper("a", text, MONDAY).who("person", "Jan Orsk").who("place", "Oster").who("organisation", "Police")
    paper.claim("shot", "shoot", actor="Police", object="Jan Orsk", place="Oster", phase="completed", when="2031-02-03")
    paper.claim("shot first", "shoot", actor="Jan Orsk", phase="completed")
    assert articles_of(paper) == [["a#c1"]]  # the other is no row of its own


def test_a_speaker_is_not_the_one_of_whom_he_speaks():
    """“I saw the police shoot him,” Henk Oller said: him is somebody else, whatever the reader has."""
    text = "“I saw the police shoot him,” Henk Oller said in Oster on Monday."
    paper = Paper("a", text, MONDAY).who("person", "Henk Oller").who("place", "Oster")
    paper.said("Henk Oller", "said", "I saw the police shoot him", by="Henk Oller", kind="direct")
    paper.claim("shoot", "shoot", actor="the police", object="him", phase="completed", when="2031-02-03")
    reading = paper.reading
    (claim,) = reading.claims
    taken = tuple(replace(one, entity="e1") if one.role == "object" else one for one in claim.arguments)
    reading = replace(reading, claims=(replace(claim, arguments=taken),))
    story = Story(id="story", label="Story", articles=("a",))
    found = gathered([("a", reading)], [facts_of(reading)], (), (story,))
    assert [part.name for one in found for part in one.participants] == ["police"]


def test_he_is_the_one_who_was_named_just_before():
    """The gunman is dead. He was killed in the hall by officers: one death."""
    text = "“The gunman is dead. He was killed in the hall by officers,” the minister, Ida Renn, said on Monday."
    paper = Paper("a", text, MONDAY).who("person", "Ida Renn", "minister")
    paper.said(
        "Ida Renn", "said", "The gunman is dead. He was killed in the hall by officers", by="Ida Renn", kind="direct"
    )
    paper.claim("dead", "dead", object="The gunman", phase="completed")
    paper.claim("killed", "kill", actor="officers", object="He", phase="completed")
    assert articles_of(paper) == [["a#c1", "a#c2"]]


def test_shot_and_killed_are_one_for_one_person():
    """Nils Aske was shot, one says; Nils Aske died, says another."""
    first = Paper("a", "Nils Aske was shot in Oster on Monday.", MONDAY, publisher="a").who("person", "Nils Aske")
    first.who("place", "Oster").claim(
        "shot", "shoot", object="Nils Aske", place="Oster", phase="completed", when="2031-02-03"
    )
    then = Paper("b", "Nils Aske died in Oster on Monday.", TUESDAY, publisher="b").who("person", "Nils Aske")
    then.who("place", "Oster").claim("died", "die", actor="Nils Aske", place="Oster", phase="completed", when="2031-02-03")
    assert articles_of(first, then) == [["a#c1", "b#c1"]]


def quoted(key: str, published: str, day: str, tail: str) -> Paper:
    text = f"“Tonight our men have seized the radio tower and not a pane is broken,” {tail}."
    paper = Paper(key, text, published, publisher=key).who("organisation", "the Marl Band")
    paper.said(
        "the Marl Band", "said", "Tonight our men have seized the radio tower and not a pane is broken", kind="direct"
    )
    return paper.claim("seized", "seize", actor="our men", object="the radio tower", phase="completed", when=day)


def test_tonight_is_the_night_on_which_it_was_first_said():
    """Two papers quote one statement; the second is of the next day."""
    first = quoted("a", MONDAY, "2031-02-03", "the Marl Band said")
    later = quoted("b", TUESDAY, "2031-02-04", "the Marl Band said in a statement read on the air")
    (one,) = developments_of(first, later)
    assert ([claim.id for claim in one.claims], one.when) == (["a#c1", "b#c1"], "2031-02-03")


def test_the_year_of_an_aside_is_not_that_of_the_event():
    """Police arrested Jan Orsk, who has run the works since 2022: it is news."""
    text = "Police arrested Jan Orsk, who has run the works since 2022, at his home, the prosecutor said."
    paper = Paper("a", text, WEDNESDAY).who("person", "Jan Orsk").said("the prosecutor", "said", "Police arrested Jan Orsk")
    paper.claim("arrested", "arrest", actor="Police", object="Jan Orsk", phase="completed")
    assert articles_of(paper) == [["a#c1"]]


def guessed(reading: Reading, *names: str) -> Reading:
    """Return a reading whose places stand where the gazetteer has none of them, by a guess."""
    at = [reading.article.text.index(name) for name in names]
    near = tuple(
        Toponym(start=start, end=start + len(name), name=name, lat=51.4, lon=-0.1, country="GB", feature="near")
        for start, name in zip(at, names, strict=True)
    )
    return replace(reading, toponyms=near)


def test_guessed_coordinates_bring_no_two_places_together():
    """Guns shelled Marl, guns shelled Oster: both stand where the reader put them for want of a place."""
    text = "Vardian guns shelled Marl on Monday. Vardian guns shelled Oster on Monday."
    paper = Paper("a", text, MONDAY).who("place", "Vardia").who("place", "Marl").who("place", "Oster")
    paper.claim("shelled Marl", "shell", actor="Vardian guns", place="Marl", phase="completed", when="2031-02-03")
    paper.claim("shelled Oster", "shell", actor="Vardian guns", place="Oster", phase="completed", when="2031-02-03")
    reading = guessed(paper.reading, "Marl", "Oster")
    story = Story(id="story", label="Story", articles=("a",))
    found = gathered([("a", reading)], [facts_of(reading)], (), (story,))
    assert [[claim.id for claim in one.claims] for one in found] == [["a#c1"], ["a#c2"]]


def arrested(key: str, published: str, text: str, *claims: tuple[str, str]) -> Paper:
    """Return an article with arrests: trigger and whom."""
    paper = Paper(key, text, published, publisher=key).who("person", "Jan Orsk").who("place", "Oster")
    for trigger, whom in claims:
        paper.claim(trigger, "arrest", object=whom, phase="completed", when="2031-02-03")
    return paper


def test_the_director_is_the_one_whom_the_article_names():
    """Police arrested Jan Orsk; the director of the works was arrested: one, where nobody else is named."""
    text = "Police arrested Jan Orsk in Oster on Monday. By noon the director of the works was under arrest."
    one = arrested("a", MONDAY, text, ("arrested", "Jan Orsk"), ("arrest.", "the director of the works"))
    assert articles_of(one) == [["a#c1", "a#c2"]]


def planned() -> Paper:
    """Return a search that is planned."""
    text = "Divers will search the lower harbour on Tuesday, the mayor of Oster, Ida Renn, said."
    paper = Paper("a", text, MONDAY, publisher="a").who("person", "Ida Renn", "mayor of Oster").who("place", "Oster")
    paper.said("Ida Renn", "said", "Divers will search the lower harbour on Tuesday", by="Ida Renn")
    return paper.claim(
        "search", "search", "PR+", actor="Divers", object="the lower harbour", phase="planned", when="2031-02-04"
    )


def begun(words: str) -> Paper:
    """Return a search that has begun."""
    text = f"“We began {words} at two,” Nils Aske, a diver, said on Tuesday."
    paper = Paper("b", text, TUESDAY, publisher="b").who("person", "Nils Aske", "a diver")
    paper.said("Nils Aske", "said", f"We began {words} at two", by="Nils Aske", kind="direct")
    return paper.claim("search", "search", phase="begun", when="2031-02-04")


def test_our_search_is_the_one_that_is_known():
    assert articles_of(planned(), begun("our search")) == [["a#c1", "b#c1"]]


def test_a_rumour_that_all_are_dead_is_not_the_death_of_two():
    text = "Rumours that all the divers were dead reached Marl. Two divers died on Monday, the coast guard of Marl said."
    paper = Paper("a", text, MONDAY).who("place", "Marl").who("organisation", "coast guard of Marl")
    paper.said("Rumours", "that", "all the divers were dead", speaker_kind="anonymous", distance="rumoured")
    paper.said("the coast guard of Marl", "said", "Two divers died on Monday", by="coast guard of Marl")
    paper.claim("dead", "dead", object="the divers", phase="completed")
    paper.claim("died", "die", actor="Two divers", phase="completed", number=2, when="2031-02-03")
    assert ["a#c1", "a#c2"] not in articles_of(paper)


def test_a_town_lies_in_the_area_that_the_story_has():
    """Marl was evacuated, one says; the evacuation of a village in the district of Korva, says another."""
    first = Paper("a", "Marl was evacuated on Monday, the mayor said.", MONDAY, publisher="a").who("place", "Marl")
    first.claim("evacuated", "evacuate", object="Marl", place="Marl", phase="completed", when="2031-02-03")
    text = "A village in the border district of Korva was evacuated on Monday, the governor said."
    then = Paper("b", text, TUESDAY, publisher="b").who("place", "Korva")
    then.claim("evacuated", "evacuate", object="A village", place="Korva", phase="completed", when="2031-02-03")
    assert articles_of(first, then) == [["a#c1", "b#c1"]]


def left(key: str, published: str, words: str, who: str) -> Paper:
    """Return an article in which somebody has left the country."""
    paper = Paper(key, words, published, publisher=key).who("person", "Nils Aske").who("place", "Oster")
    return paper.claim("left", "leave", actor=who, object="the country", phase="completed", when="2031-02-03")


def test_the_chief_executive_is_the_one_whom_the_article_names():
    text = (
        "The chief executive of Oster Mills left the country on Monday. Nils Aske left the country by boat, a guard said."
    )
    paper = left("a", MONDAY, text, "The chief executive of Oster Mills")
    paper.claim(
        "left the country by", "leave", actor="Nils Aske", object="the country", phase="completed", when="2031-02-03"
    )
    assert articles_of(paper) == [["a#c1", "a#c2"]]


def test_a_thing_that_leaves_is_not_he_who_left():
    """Nils Aske left the country; “we saw it leave,” two people said of the boat."""
    first = left("a", MONDAY, "Nils Aske left the country for Oster on Monday.", "Nils Aske")
    then = Paper("b", "“We saw it leave at noon,” two people told the Sun.", TUESDAY, publisher="b")
    then.said("two people", "told", "We saw it leave at noon", kind="direct")
    then.claim("leave", "leave", actor="it", phase="completed")
    assert articles_of(first, then) == [["a#c1"]]


def test_remaining_hostages_make_a_row_of_their_own():
    """Police tell of four hostages, then of those who are left: two rows, though nobody is named."""
    papers = []
    for key, published, words in (("a", MONDAY, "Four hostages"), ("b", WEDNESDAY, "All the remaining hostages")):
        text = f"{words} were freed on {'Monday' if key == 'a' else 'Wednesday'}, the police said."
        paper = Paper(key, text, published, publisher=key).who("organisation", "the police")
        paper.said("the police", "said", f"{words} were freed", by="the police")
        papers.append(paper.claim("freed", "free", object=words, phase="completed", when=published[:10]))
    assert articles_of(*papers) == [["a#c1"], ["b#c1"]]


def test_what_is_made_is_the_proposal_and_not_the_truce():
    text = "The proposal of a truce which Ida Renn made on Tuesday was read. A truce that she made held."
    first, then = text.index("a truce"), text.index("A truce")
    assert taken_up(text, Span(first, first + len("a truce"))) == "proposal"
    assert taken_up(text, Span(then, then + len("A truce"))) is None


def emptied(key: str, published: str, words: str, phase: str = "completed", place: str = "Marl") -> Paper:
    """Return an article about an evacuation."""
    text = f"{words} were evacuated in {place}, the governor, Ida Renn, said."
    paper = Paper(key, text, published, publisher=key).who("person", "Ida Renn", "governor").who("place", place)
    paper.said("Ida Renn", "said", f"{words} were evacuated in {place}", by="Ida Renn")
    return paper.claim("evacuated", "evacuate", object=words, place=place, phase=phase)


def test_the_patients_of_a_hospital_are_the_hospital():
    first, then = emptied("a", MONDAY, "The patients of the old hospital"), emptied("b", TUESDAY, "The old hospital")
    assert articles_of(first, then) == [["a#c1", "b#c1"]]


def test_the_evacuation_of_a_town_is_not_that_of_a_hospital_elsewhere():
    """Two papers speak of "the evacuation"; a town and a hospital in another stay two."""
    town, hospital = emptied("a", MONDAY, "The people of Oster", place="Oster"), emptied("b", WEDNESDAY, "The old hospital")
    papers = [town, hospital]
    for key in ("c", "d"):
        paper = Paper(key, "The evacuation was over by noon, a driver said.", TUESDAY, publisher=key)
        papers.append(paper.claim("evacuation", "evacuation", phase="completed"))
    found = articles_of(*papers)
    assert ["b#c1"] in found
    assert not any({"a#c1", "b#c1"} <= set(one) for one in found)


def held(key: str, published: str, words: str, number: int, place: str | None = None) -> Paper:
    """Return an article that tells whom marines have detained."""
    text = f"Marines have detained {words}{f' in {place}' if place else ''}, the navy of Vardia said."
    paper = Paper(key, text, published, publisher=key).who("organisation", "navy of Vardia").who("place", "Oster")
    paper.said("the navy of Vardia", "said", f"Marines have detained {words}", by="navy of Vardia")
    known = {"place": place} if place else {}
    return paper.claim("detained", "detain", object=words, phase="completed", number=number, **known)


def test_23_people_on_board_are_the_23_sailors():
    """A large number is the same by no chance, whatever is counted; a small one may be."""
    first, then = held("a", MONDAY, "23 passengers", 23, "Oster"), held("b", TUESDAY, "the 23 sailors", 23)
    assert articles_of(first, then) == [["a#c1", "b#c1"]]
    first, then = held("a", MONDAY, "two passengers", 2, "Oster"), held("b", TUESDAY, "two sailors", 2)
    assert ["a#c1", "b#c1"] not in articles_of(first, then)


def test_a_word_for_an_owner_names_nothing():
    assert [head_of(words) for words in ("our", "his", "our auditors")] == ["", "", "auditor"]
