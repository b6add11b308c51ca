"""Claims of several articles about one event become one development, and no others do."""

from itertools import permutations

from tests.standins.claims import Paper, developments_of


def order(key: str = "a", published: str = "2031-02-04T09:00:00Z") -> Paper:
    """Return a minister's order."""
    text = (
        "Vardia's defence minister, Henk Oller, said on Tuesday that Vardian troops would leave Oster by Friday.\n\n"
        "The mayor of Oster, Ida Renn, said that Vardian guns had shelled the market."
    )
    return (
        Paper(key, text, published)
        .who("place", "Vardia")
        .who("place", "Oster")
        .who("person", "Henk Oller", "Vardia's defence minister", of=("Vardia",))
        .who("person", "Ida Renn", "mayor of Oster")
        .said("Henk Oller", "said", "that Vardian troops would leave Oster by Friday", by="Henk Oller")
        .said("Ida Renn", "said", "that Vardian guns had shelled the market", by="Ida Renn")
        .claim("leave", "leave", "CT+", phase="planned", actor="Vardian troops", object="Oster", when="2031-02-07")
        .claim("shelled", "shell", actor="Vardian guns", object="the market", phase="completed")
    )


def gone(key: str = "b", published: str = "2031-02-07T20:00:00Z") -> Paper:
    """Return the other side's word that it has happened."""
    text = "Lurmia's army said on Friday that the Vardian withdrawal from Oster was complete. A barge sank off Tinholm."
    return (
        Paper(key, text, published, publisher="The Tinholm Sun")
        .who("place", "Vardia")
        .who("place", "Oster")
        .who("place", "Tinholm")
        .who("organisation", "Lurmia's army")
        .said("Lurmia's army", "said", "that the Vardian withdrawal from Oster was complete", by="Lurmia's army")
        .claim("withdrawal", "withdrawal", actor="Vardian", place="Oster", phase="completed", when="2031-02-07")
        .claim("sank", "sink", actor="A barge", place="Tinholm", phase="completed", when="2031-02-07")
    )


def test_verb_and_noun_of_one_event_are_one_development() -> None:
    """A pull-out that is planned in one article and complete in another; what else is told stands apart."""
    found = developments_of(order(), gone())
    assert {one.label: [(c.id, c.holder, c.stance, c.phase) for c in one.claims] for one in found} == {
        "Vardian troops withdraw from Oster": [
            ("a#c1", "Vardian defence ministry", "asserts", "planned"),
            ("b#c1", "Lurmia's army", "asserts", "completed"),
        ],
        "Vardian guns shell market": [("a#c2", "Ida Renn", "asserts", "completed")],
        "Barge sinks off Tinholm": [("b#c2", "author", "asserts", "completed")],
    }


def test_the_order_of_arrival_changes_nothing() -> None:
    """Three articles in six orders."""
    papers = (order(), gone(), order("c", "2031-02-05T09:00:00Z"))
    results = [developments_of(*some) for some in permutations(papers)]
    assert all(result == results[0] for result in results)


def test_the_dead_of_one_disaster_are_one_event() -> None:
    """Three papers count the dead, one of them names one, and another names a pilot; a murder elsewhere stands apart."""
    papers = []
    for number, (place, who) in enumerate([("Marl", "Five people"), ("Marl", "Seven people"), ("Marl", "Both pilots")]):
        text = f"{who} died in {place} on Monday. Ida Renn of Sund died in the crash."
        paper = Paper(f"p{number}", text, f"2031-02-04T0{number}:00:00Z", publisher=f"Paper {number}")
        paper.who("place", place).who("person", "Ida Renn")
        paper.claim("died", "die", actor=who, place=place, phase="completed", when="2031-02-03")
        papers.append(paper)
    named = Paper("n", "Ida Renn lost her life in the crash.", "2031-02-05T09:00:00Z", publisher="Sun")
    named.who("person", "Ida Renn").said("Ida Renn", "lost", "her life in the crash")
    named.claim("lost", "lose", actor="Ida Renn", object="her life", phase="completed")
    other = Paper("o", "Henk Oller died in Tinholm on Monday.", "2031-02-04T09:00:00Z", publisher="Moon")
    other.who("place", "Tinholm").who("person", "Henk Oller")
    other.claim("died", "die", actor="Henk Oller", place="Tinholm", phase="completed", when="2031-02-03")
    found = developments_of(*papers, named, other)
    assert sorted(sorted(claim.article for claim in one.claims) for one in found) == [["n", "p0", "p1", "p2"], ["o"]]


def test_an_accident_has_one_row_whatever_its_word() -> None:
    """A tram that overturned, derailed and crashed; the aircraft of another story is a plane there too."""
    papers = []
    for number, (trigger, event) in enumerate([("overturned", "overturn"), ("derailed", "derail"), ("crashed", "crash")]):
        paper = Paper(f"p{number}", f"A tram {trigger} in Marl on Monday.", f"2031-02-04T0{number}:00:00Z")
        paper.who("place", "Marl")
        paper.claim(trigger, event, actor="A tram", place="Marl", phase="completed", when="2031-02-03")
        papers.append(paper)
    (one,) = developments_of(*papers)
    assert len(one.claims) == 3


def test_what_a_paper_puts_in_by_the_way_is_its_own_word() -> None:
    """Passengers speak of the driver's state; that he was arrested is the paper's."""
    text = "Ida Renn said that the driver of the Marl tram, who was arrested on Monday, had left Oster at night."
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("place", "Marl").who("place", "Oster").who("person", "Ida Renn")
    paper.said("Ida Renn", "said", text[19:-1], by="Ida Renn")
    paper.claim("arrested", "arrest", object="the driver of the Marl tram", phase="completed", when="2031-02-03")
    paper.claim("left", "leave", actor="the driver of the Marl tram", object="Oster", phase="completed")
    found = {one.event: one.claims[0].holder for one in developments_of(paper)}
    assert found.get("withdraw") == "Ida Renn"
    assert found.get("arrest", "author") == "author"


def test_he_is_who_spoke_right_before_by_name() -> None:
    """A parent spoke first; "he said" follows the minister's denial, whoever the reader takes him for."""
    text = (
        "Henk Oller said his cousin had left Oster on Monday.\nTor Vang denied that troops had shelled Marl."
        " “Troops shelled nothing but Oster on Monday,” he said."
    )
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("place", "Oster").who("place", "Marl")
    paper.who("person", "Henk Oller").who("person", "Tor Vang")
    paper.said("Henk Oller", "said", "his cousin had left Oster on Monday", by="Henk Oller")
    paper.said("Tor Vang", "denied", "that troops had shelled Marl", by="Tor Vang", distance="denied")
    paper.said("he", "said", "“Troops shelled nothing but Oster on Monday,”", by="Henk Oller")
    paper.claim("shelled nothing", "shell", actor="Troops", object="Oster", phase="completed", when="2031-02-03")
    (one,) = (found for found in developments_of(paper) if found.event == "shell")
    assert one.claims[-1].holder == "Tor Vang"


def test_one_who_meets_two_others_has_met_twice() -> None:
    """The queen met the premier on one page and the bishop on another."""
    papers = []
    for number, other in enumerate(("Henk Oller", "Tor Vang")):
        paper = Paper(
            f"p{number}", f"Ida Renn met {other} in Marl.", f"2031-02-04T0{number}:00:00Z", publisher=f"Paper {number}"
        )
        paper.who("place", "Marl").who("person", "Ida Renn").who("person", other)
        papers.append(paper.claim("met", "meet", actor="Ida Renn", object=other, place="Marl", phase="completed"))
    assert len(developments_of(*papers)) == 2


def test_a_mediator_is_no_side() -> None:
    """Vardia and Lurmia fight; Tinholm only speaks of it."""
    fight, talk = order(), gone()
    text = "Tinholm's president, Tor Vang, said that a meeting had begun in Tinholm."
    mediator = Paper("m", text, "2031-02-05T09:00:00Z", publisher="Moon").who("place", "Tinholm")
    mediator.who("person", "Tor Vang", "Tinholm's president", of=("Tinholm",))
    mediator.said("Tor Vang", "said", "that a meeting had begun in Tinholm", by="Tor Vang")
    mediator.claim("meeting", "meeting", place="Tinholm", phase="begun")
    found = next(one for one in developments_of(fight, talk, mediator) if one.event == "withdraw")
    assert "Tinholm" not in found.parties


def test_the_day_of_a_count_is_not_the_day_of_the_deaths() -> None:
    """Nine had died as of Friday; twelve died on Thursday."""
    first = Paper("a", "As of Friday nine people had died in Marl.", "2031-02-07T18:00:00Z").who("place", "Marl")
    first.claim("died", "die", actor="nine people", place="Marl", phase="completed", when="2031-02-07")
    second = Paper("b", "Twelve people died in Marl on Thursday.", "2031-02-09T08:00:00Z", publisher="Sun").who(
        "place", "Marl"
    )
    second.claim("died", "die", actor="Twelve people", place="Marl", phase="completed", when="2031-02-06")
    assert [len(one.claims) for one in developments_of(first, second)] == [2]


def recount(key: str, text: str, published: str, phase: str | None = None, **parts: str) -> Paper:
    """Return an article that speaks of a recount."""
    paper = Paper(key, text, published, publisher=f"The {key} Post").who("place", "Oster").who("person", "Ida Renn")
    return paper.claim("recount", "recount", phase=phase, **parts)


def test_the_recount_of_which_a_story_speaks_all_over_is_one() -> None:
    """ "The recount" of two articles brings what was told of some ballots and of one in Oster together."""
    text = "The recount in Oster has begun, Ida Renn said."
    second = Paper("b", text, "2031-02-05T09:00:00Z").who("place", "Oster").who("person", "Ida Renn")
    second = second.said("Ida Renn", "said", "The recount in Oster has begun", by="Ida Renn")
    second = second.claim("recount", "recount", phase="begun", place="Oster").claim(
        "begun", "begin", phase="completed", actor="The recount in Oster"
    )
    first = recount("a", "The court wants a recount of the ballots.", "2031-02-04T09:00:00Z", object="the ballots")
    third = recount("c", "Nobody slept. The recount goes on.", "2031-02-05T20:00:00Z", phase="under way")
    fourth = recount("d", "The recount was long.", "2031-02-06T09:00:00Z", phase="completed")
    (one,) = developments_of(first, second, third, fourth)
    assert {claim.article for claim in one.claims} == {"a", "b", "c", "d"}


def test_a_company_is_known_by_its_first_word() -> None:
    paper = (
        Paper("a", "Oriax has bought its rival, Oriax said. Oriax Group runs ferries.", "2031-02-04T09:00:00Z")
        .who("organisation", "Oriax Group")
        .who("person", "Oriax")
        .said("Oriax", "said", "Oriax has bought its rival", by="Oriax")
        .claim("bought", "buy", phase="completed", actor="Oriax", object="its rival")
    )
    (one,) = developments_of(paper)
    assert [(claim.holder, claim.is_performed) for claim in one.claims] == [("Oriax", True)]


def test_what_one_says_another_left_open_and_he_denies_is_a_row():
    """A lapse that two sides speak of."""
    lapse = "The guard left the sluice gate open"
    first = Paper("a", f"{lapse}, Ida Renn said.", "2031-02-04T09:00:00Z").who("person", "Ida Renn")
    first.said("Ida Renn", "said", lapse, by="Ida Renn").claim("left", "leave", actor="The guard", object="the sluice gate")
    denial = "Our guard did not leave the sluice gate open"
    other = Paper("b", f"{denial}, Otto Falk said.", "2031-02-05T09:00:00Z").who("person", "Otto Falk")
    other.said("Otto Falk", "said", denial, by="Otto Falk")
    other.claim("leave", "leave", "CT-", actor="Our guard", object="the sluice gate")
    (one,) = developments_of(first, other)
    assert [(claim.holder, claim.stance) for claim in one.claims] == [("Ida Renn", "asserts"), ("Otto Falk", "denies")]


def test_one_plans_what_another_says_he_may_do():
    """ "We could raise the barge", "The barge will be raised"."""
    may = "If it stays dry, we could raise the barge"
    first = Paper("a", f"{may}, Ida Renn said.", "2031-02-04T09:00:00Z").who("person", "Ida Renn")
    first.said("Ida Renn", "said", may, by="Ida Renn")
    first.claim("raise", "raise", "Uu", condition="If it stays dry", actor="we", object="the barge")
    other = Paper("b", "The barge will be raised, Otto Falk said.", "2031-02-05T09:00:00Z").who("person", "Otto Falk")
    other.said("Otto Falk", "said", "The barge will be raised", by="Otto Falk")
    other.claim("raised", "raise", "PR+", object="The barge", phase="planned")
    (one,) = developments_of(first, other)
    assert [(claim.stance, claim.phase) for claim in one.claims] == [("conditional", None), ("asserts", "planned")]
