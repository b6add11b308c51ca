from onrecord.export.claims import event_words, quantity_words, setting_words, shown_claims, standing_words
from onrecord.records import Argument, Claim, Quantity, Reading
from onrecord.spans import Span
from tests.standins.readings import article_of

TEXT = "If the ice melts, at least ten boats will sail from Little Sund on Friday."


def claim_with(**more: object) -> Claim:
    arguments = (
        Argument(role="actor", spans=(_span("at least ten boats"),)),
        Argument(role="place", spans=(_span("Little Sund"),)),
        Argument(role="time", spans=(_span("Friday"),)),
    )
    known = {"id": "c1", "statement": None, "holder": "author", "chain": ("author",), "event": "sail", "factuality": "Uu"}
    return Claim(**{**known, "trigger": _span("sail"), "arguments": arguments, **more})  # type: ignore[arg-type]


def test_a_claim_is_told_in_the_articles_order_of_roles():
    reading = Reading(article=article_of(TEXT))
    assert event_words(reading, claim_with()) == "at least ten boats – sail – from Little Sund"


def test_time_number_and_condition_follow():
    reading = Reading(article=article_of(TEXT))
    number = Quantity(value=10, low=10, bound="at least", of="boats")
    claim = claim_with(when="2031-02-07", quantity=number, condition=(_span("If the ice melts"),))
    assert setting_words(reading, claim) == "2031-02-07 · at least 10 boats · only: If the ice melts"


def test_factuality_and_phase_stand_together():
    assert standing_words(claim_with(factuality="CT+", phase="begun")) == "CT+ begun"
    assert standing_words(claim_with()) == "Uu"


def test_numbers_keep_their_bounds():
    assert quantity_words(Quantity(value=4, low=3, high=5, bound="between", of="people", scope="killed")) == (
        "3 to 5 people killed"
    )
    assert quantity_words(Quantity(value=40000, high=40000, bound="up to", of="shells")) == "up to 40,000 shells"


def test_what_nobody_looks_for_is_not_shown():
    says = claim_with(kind="saying", id="c2")
    reading = Reading(article=article_of(TEXT), claims=(claim_with(), says))
    assert [claim.id for claim in shown_claims(reading, None)] == ["c1"]


# --------------------------------------------------------------------------------------------------------------------


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))
