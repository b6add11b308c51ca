"""Acts that are done by announcing them."""

import pytest

from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.claims.weighing import is_performed
from onrecord.compare.developments.events.classes import may_lie_ahead
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
    given = dict.fromkeys(Part._fields) | {"role": "actor", "head": head, "key": "body:court"}
    return Part(**given)
