"""Events of which nobody names anything, what two contest, what was taken back: news of fires and floods is told so."""

from tests.standins.claims import Paper, developments_of

MONDAY, TUESDAY = "2031-02-03T12:00:00Z", "2031-02-04T12:00:00Z"


def told(*papers: Paper) -> dict[str, list[tuple[str, str, str | None]]]:
    """Return the rows by their lines, with holder, stance and phase of their claims."""
    return {one.label: [(c.holder, c.stance, c.phase) for c in one.claims] for one in developments_of(*papers)}


def test_the_dead_whom_nobody_names_or_places_are_one_event() -> None:
    """A chief and a clinic count the dead, without a place or a name."""
    chief = (
        Paper("a", "Three people were killed in the fire, the fire chief, Ida Renn, said.", MONDAY)
        .who("person", "Ida Renn", "fire chief")
        .said("the fire chief, Ida Renn", "said", "Three people were killed in the fire", by="Ida Renn")
        .claim("killed", "kill", object="Three people", phase="completed", number=3)
    )
    clinic = (
        Paper("b", "Five people have died, the clinic's director, Piet Amsel, said.", TUESDAY, publisher="The Tarn Courier")
        .who("person", "Piet Amsel", "the clinic's director")
        .said("the clinic's director, Piet Amsel", "said", "Five people have died", by="Piet Amsel")
        .claim("died", "die", actor="Five people", phase="completed", number=5)
    )
    assert told(chief, clinic) == {
        "Three people were killed in the fire": [
            ("Ida Renn", "asserts", "completed"),
            ("Piet Amsel", "asserts", "completed"),
        ]
    }


def test_what_one_says_and_another_denies_is_news_whatever_the_verb() -> None:
    """An event of no known class in one text."""
    text = (
        "The union says that the emergency doors had been chained shut. Piet Amsel, an owner, said they were not chained."
    )
    paper = (
        Paper("a", text, MONDAY)
        .who("person", "Piet Amsel", "an owner")
        .who("organisation", "The union")
        .said("The union", "says", "that the emergency doors had been chained shut", by="The union")
        .said("Piet Amsel, an owner,", "said", "they were not chained", by="Piet Amsel")
        .claim("chained shut", "chain", object="the emergency doors", phase="completed")
        .claim("chained.", "chain", "CT-", object="they")
    )
    assert told(paper) == {
        "The emergency doors had been chained shut": [
            ("union", "asserts", "completed"),
            ("Piet Amsel", "denies", "completed"),
        ]
    }


def test_a_rumour_about_a_thing_without_a_name_is_told_with_its_denial() -> None:
    """Rumours of a second tank."""
    text = "Rumours that a second tank had exploded went round on Monday. The fire service denied them."
    paper = (
        Paper("a", text, MONDAY)
        .who("organisation", "The fire service")
        .claim("exploded", "explode", "PS+", actor="a second tank", phase="completed")
        .claim("denied", "deny", kind="saying", actor="The fire service", object="them")
    )
    assert told(paper) == {
        "Second tank explodes": [("nobody in particular", "reports", "completed"), ("fire service", "denies", "completed")]
    }


def test_an_order_is_its_givers_plan_for_those_who_are_ordered() -> None:
    """A mayor's order as a verb in one paper and as a noun in another."""
    verb = (
        Paper("a", "Mayor Ida Renn ordered the residents of Marl to leave their homes.", MONDAY)
        .who("place", "Marl")
        .who("person", "Ida Renn", "Mayor")
        .claim("ordered", "order", kind="act", actor="Ida Renn", object="the residents of Marl", phase="completed")
        .claim("leave", "leave", "Uu", actor="Ida Renn", object="their homes")
    )
    noun = (
        Paper("b", "The mayor, Ida Renn, ordered the evacuation of Marl.", TUESDAY, publisher="The Tarn Courier")
        .who("place", "Marl")
        .who("person", "Ida Renn", "mayor")
        .claim("ordered", "order", kind="act", actor="Ida Renn", object="the evacuation of Marl", phase="completed")
        .claim("evacuation", "evacuation", "Uu", object="Marl", phase="planned")
    )
    assert list(told(verb, noun).values()) == [[("Ida Renn", "asserts", "planned"), ("Ida Renn", "asserts", "planned")]]


def test_a_fire_begins_when_it_breaks_out_and_ends_when_it_is_put_out() -> None:
    """The chief of one service, which the second paper names without its town."""
    began = (
        Paper("a", "A fire broke out in Marl on Monday, the Marl Fire Service said.", MONDAY)
        .who("place", "Marl")
        .who("organisation", "Marl Fire Service")
        .said("the Marl Fire Service", "said", "A fire broke out in Marl on Monday", by="Marl Fire Service")
        .claim("broke out", "break out", actor="A fire", place="Marl", phase="completed", when="2031-02-03")
    )
    ended = (
        Paper("b", "The fire was put out on Tuesday, the fire service said.", TUESDAY, publisher="The Tarn Courier")
        .who("organisation", "fire service")
        .said("the fire service", "said", "The fire was put out on Tuesday", by="fire service")
        .claim("put out", "put out", object="The fire", phase="completed", when="2031-02-04")
    )
    assert list(told(began, ended).values()) == [
        [("Marl Fire Service", "asserts", "begun"), ("Marl Fire Service", "asserts", "completed")]
    ]


def test_who_has_a_role_is_known_by_it_in_another_text() -> None:
    """The manager of the mill is named in one paper only."""
    named = (
        Paper("a", "Piet Amsel, the manager of the mill, was arrested in Marl, his lawyer, Ida Renn, said.", MONDAY)
        .who("place", "Marl")
        .who("person", "Piet Amsel", "manager of the mill")
        .who("person", "Ida Renn")
        .said("his lawyer, Ida Renn,", "said", "Piet Amsel, the manager of the mill, was arrested in Marl", by="Ida Renn")
        .claim("arrested", "arrest", object="Piet Amsel", place="Marl", phase="completed")
    )
    described = (
        Paper("b", "Police in Marl said the manager of the mill was arrested on Monday.", TUESDAY, publisher="Tarn Courier")
        .who("place", "Marl")
        .who("person", "manager of the mill")
        .who("organisation", "Police")
        .said("Police in Marl", "said", "the manager of the mill was arrested on Monday", by="Police")
        .claim("arrested", "arrest", object="the manager of the mill", phase="completed", when="2031-02-03")
    )
    assert [len(claims) for claims in told(named, described).values()] == [2]


def test_a_search_is_known_by_what_it_is_for() -> None:
    """Divers search the harbour; the coast guard ends its search."""
    began = (
        Paper("a", "Divers were searching the harbour of Marl for the missing, Ida Renn said.", MONDAY)
        .who("place", "Marl")
        .who("person", "Ida Renn")
        .said("Ida Renn", "said", "Divers were searching the harbour of Marl for the missing", by="Ida Renn")
        .claim("searching", "search", actor="Divers", object="the harbour of Marl", place="Marl", phase="under way")
    )
    ended = (
        Paper("b", "The coast guard ended its search for the missing, Ida Renn said.", TUESDAY, publisher="Tarn Courier")
        .who("person", "Ida Renn")
        .said("Ida Renn", "said", "The coast guard ended its search for the missing", by="Ida Renn")
        .claim("search", "search", actor="The coast guard", phase="completed")
    )
    assert [[phase for _, _, phase in claims] for claims in told(began, ended).values()] == [["under way", "completed"]]


def test_a_recall_is_of_what_the_packs_hold_whatever_it_is_called() -> None:
    """A maker's own word, and a paper's; the maker is named with a word for it in one of them."""
    own = (
        Paper("a", "Amsel Foods today recalls all packs of its soft cheese, it said.", MONDAY)
        .who("organisation", "Amsel Foods")
        .said("it", "said", "Amsel Foods today recalls all packs of its soft cheese", by="Amsel Foods")
        .claim("recalls", "recall", actor="Amsel Foods", object="all packs of its soft cheese", when="2031-02-03")
    )
    paper = (
        Paper("b", "Amsel Foods recalled its soft cheese Blue Amsel on Monday.", TUESDAY, publisher="The Tarn Courier")
        .who("organisation", "Amsel Foods")
        .claim("recalled", "recall", actor="Amsel Foods", object="its soft cheese Blue Amsel", phase="completed")
    )
    assert [len(claims) for claims in told(own, paper).values()] == [2]


def test_a_country_s_institute_is_the_institute() -> None:
    """One paper has it with the country, another without."""
    papers = [
        Paper(key, f"Two people died in Marl, {name} said.", published, publisher=key)
        .who("place", "Marl")
        .who("organisation", name)
        .said(name, "said", "Two people died in Marl", by=name)
        .claim("died", "die", actor="Two people", place="Marl", phase="completed")
        for key, name, published in (
            ("a", "the country's Health Institute", MONDAY),
            ("b", "the Health Institute", TUESDAY),
        )
    ]
    assert [{holder for holder, _, _ in claims} for claims in told(*papers).values()] == [{"Health Institute"}]


def test_those_who_are_only_counted_are_people_in_the_line() -> None:
    """A fever in Marl."""
    paper = (
        Paper("a", "Twelve people in Marl had the fever, and two of them have died, Ida Renn said.", MONDAY)
        .who("place", "Marl")
        .who("person", "Ida Renn")
        .said("Ida Renn", "said", "Twelve people in Marl had the fever, and two of them have died", by="Ida Renn")
        .claim("died", "die", actor="two of them", place="Marl", phase="completed", number=2)
    )
    assert list(told(paper)) == ["People die in Marl"]
