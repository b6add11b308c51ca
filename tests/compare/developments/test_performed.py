"""Acts that are done by announcing them."""

import pytest

from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.claims.weighing import is_performed
from onrecord.compare.developments.events.classes import may_lie_ahead
from onrecord.compare.developments.who.registry import Who
from tests.standins.claims import Paper, developments_of
from tests.standins.developments import claim


@pytest.mark.parametrize(
    ("text", "performed"),
    [
        ("The court ruled on Thursday that the dam stays shut", True),
        ("Cases like this are ruled by the court within ten days", False),
    ],
)
def test_a_ruling_is_done_by_announcing_it_and_a_custom_is_not(text, performed):
    told = claim("c1", holder="author", stance="asserts", phase="completed", text=text)
    (part,) = (_part("court"),)
    assert is_performed("rule", told, None, (part,), is_fresh=True) is performed


def test_who_says_that_he_signed_has_not_signed_by_saying_so():
    told = claim("c1", holder="Mara Ode", stance="asserts", phase="completed", text="I signed the order this morning")
    assert not is_performed("sign", told, None, (_part("minister"),), is_fresh=True)
    assert may_lie_ahead("sign")


def test_a_paper_passes_on_an_announcement_only_as_news():
    told = claim("c1", holder="author", stance="asserts", phase="completed", text="The court ruled that the dam stays shut")
    assert not is_performed("rule", told, None, (_part("court"),), is_fresh=False)


def _part(head):
    given = dict.fromkeys(Part._fields) | {"role": "actor", "head": head, "words": head, "key": "body:court"}
    return Part(**given)


def _told(kind, text, holder="author", who=None, actor=None, **more):
    told = claim("c1", holder=holder, stance="asserts", phase="completed", text=text, **more)
    acted = _part("thing")._replace(role="object")
    parts = (_part(actor), acted) if actor is not None else ()
    return is_performed(kind, told, who, parts, is_fresh=True)


def test_an_office_may_close_a_mine_by_ordering_it_and_its_owner_may_not():
    assert _told("close", "The inspectorate closed the mine", actor="inspectorate")
    assert not _told("close", "The owner closed the mine", actor="owner")


def test_to_claim_responsibility_proves_no_deed():
    front = Who("body:hill front", "organisation", None)
    told = claim("c1", holder="Hill Front", stance="asserts", phase="completed", text="We take responsibility")
    assert not is_performed("claim responsibility", told, front, (), is_fresh=True)


def test_what_an_office_announces_in_the_passive_is_its_own_act():
    ministry = Who("body:foreign ministry|vardia", "organisation", "Vardia")
    union = Who("body:dockers union", "organisation", None)
    assert _told("recall", "Our envoy has been recalled", "Vardian foreign ministry", ministry)
    assert not _told("recall", "The envoy has been recalled", "Dockers' Union", union)


def test_a_state_expels_an_envoy_and_a_league_readmits_a_club_by_saying_so():
    assert _told("extradite", "The ministry expelled the envoy", actor="ministry", event="expel")
    assert not _told("extradite", "The ministry deported the sailors", actor="ministry", event="deport")
    assert _told("readmi", "The board readmitted the club", actor="board", event="readmit")


def test_what_is_barred_by_nobody_is_no_announcement():
    """ "Even the mill barred to visitors": the reader takes what is barred for who bars."""
    told = claim("c1", holder="author", stance="asserts", phase="completed", text="Even the mill barred to visitors")
    assert not is_performed("impose", told, None, (_part("mill"),), is_fresh=True)


def _performed(text: str, verb: str, event: str, actor: str, thing: str) -> list[bool]:
    paper = Paper("a", text, "2031-02-04T09:00:00Z").who("organisation", actor).who("place", "Oster")
    paper.claim(verb, event, actor=actor, object=thing, phase="completed", place="Oster")
    return [claim.is_performed for one in developments_of(paper) for claim in one.claims]


def test_a_term_of_years_is_not_long_ago():
    told = "The High Court in Oster sentenced the owner to four years in prison, because he had been late."
    assert _performed(told, "sentenced", "sentence", "High Court", "the owner") == [True]
    told = "The High Court in Oster sentenced the owner four years ago."
    assert _performed(told, "sentenced", "sentence", "High Court", "the owner") in ([], [False])


def test_what_its_board_does_a_bank_does_by_telling_of_it():
    bank = Who("body:oster bank", "organisation", None)
    assert _told("relieve", "The board today dismissed the chief", "Oster Bank", bank, "board", event="dismiss")
    assert not _told("relieve", "The board today dismissed the chief", "Ida Renn", None, "board", event="dismiss")
