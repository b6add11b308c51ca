"""What people rule outranks the program, survives a newer reading, can be taken back and never vanishes: in both stores."""

from datetime import timedelta
from typing import Any

import pytest

from onrecord import Ledger
from onrecord.errors import InputError
from onrecord.ledger.identity import article_key
from onrecord.pipeline import Ruling, rule, withdraw
from onrecord.records import Development, Judgement
from tests.laws.test_record_laws import NEWER, NOON, OLDER, done, planned, read_anew

ORDER = article_key(planned().article)
ADA: dict[str, Any] = {"by": "Ada", "now": NOON, "reason": "two towns"}


@pytest.fixture
def store(address: str) -> Any:
    """Give a ledger in which one side orders its troops out and the other says that they have gone."""
    with Ledger(address) as ledger:
        for reading in (planned(), done()):
            ledger.keep(reading, OLDER, NOON)
        yield ledger


def withdrawal(ledger: Ledger, **asked: Any) -> Development:
    return next(one for one in ledger.developments(**asked) if one.event == "withdraw")


def read_again(ledger: Ledger) -> None:
    """Read all articles with a newer model, which numbers its claims otherwise."""
    for reading in (planned(), done()):
        ledger.keep(read_anew(reading), NEWER, NOON + timedelta(hours=1))


def as_ruled(judgement: Judgement) -> tuple[object, ...]:
    return judgement.kind, judgement.value, judgement.by, judgement.reason, judgement.made


def test_not_the_same_event(store: Ledger) -> None:
    first, second = withdrawal(store).claims
    ruled = rule(store, Ruling("not the same", (first.id, second.id)), **ADA)
    apart = [one for one in store.developments() if one.event == "withdraw"]
    assert [len(one.claims) for one in apart] == [1, 1]
    read_again(store)
    assert [len(one.claims) for one in store.developments() if one.event == "withdraw"] == [1, 1]
    withdraw(store, ruled.id, by="Bo", now=NOON + timedelta(hours=2))
    assert len(withdrawal(store).claims) == 2
    (kept,) = store.judgements()
    assert (as_ruled(kept), kept.withdrawn_by) == (("not the same", None, "Ada", "two towns", "2031-03-01T12:00:00Z"), "Bo")


def test_the_same_event(store: Ledger) -> None:
    """A shelling and a withdrawal are two events; a person may say that they are one."""
    shell = next(one for one in store.developments() if one.event == "shell")
    rule(store, Ruling("same", (shell.claims[0].id, withdrawal(store).claims[0].id)), **ADA)
    assert [len(one.claims) for one in store.developments()] == [3]
    read_again(store)
    assert [len(one.claims) for one in store.developments()] == [3]


def test_who_speaks(store: Ledger) -> None:
    rule(store, Ruling("speaker", (f"{ORDER}#s2",), "Tor Vang"), **ADA)
    shell = next(one for one in store.developments() if one.event == "shell")
    assert [claim.holder for claim in shell.claims] == ["Tor Vang"]
    read_again(store)
    shell = next(one for one in store.developments() if one.event == "shell")
    assert [claim.holder for claim in shell.claims] == ["Tor Vang"]


def test_how_it_stands(store: Ledger) -> None:
    """From the moment of the ruling on; what was known before stays as it was."""
    before = withdrawal(store).history
    ruled = rule(store, Ruling("standing", (withdrawal(store).id,), "confirmed"), **ADA)
    assert withdrawal(store).history[:-1] == before
    assert (withdrawal(store).standing, withdrawal(store).credibility) == ("confirmed", 1)
    assert (withdrawal(store).history[-1].ruled_by, withdrawal(store).history[-1].reason) == ("Ada", "two towns")
    assert withdrawal(store, as_of="2031-02-10").history == before
    read_again(store)
    assert withdrawal(store).standing == "confirmed"
    withdraw(store, ruled.id, by="Ada", now=NOON + timedelta(hours=2))
    assert withdrawal(store).standing == before[-1].standing
    assert [row.ruled_by for row in withdrawal(store).history] == [*(None for _ in before), "Ada", None]


def test_a_later_ruling_takes_the_place_of_an_earlier_one(store: Ledger) -> None:
    later = ADA | {"now": NOON + timedelta(days=1), "by": "Bo"}
    rule(store, Ruling("standing", (withdrawal(store).id,), "confirmed"), **ADA)
    rule(store, Ruling("standing", (withdrawal(store).id,), "disputed"), **later)
    assert (withdrawal(store).standing, withdrawal(store).history[-1].ruled_by) == ("disputed", "Bo")
    assert [one.by for one in store.judgements()] == ["Ada", "Bo"]


@pytest.mark.parametrize(
    ("ruling", "more", "said"),
    [
        (Ruling("same", ("abc", "abd")), {}, "'abc' is no claim or statement; write ARTICLE#c3 or ARTICLE#s3"),
        (Ruling("standing", (f"{ORDER}#c99",), "denied"), {}, f"there is no '{ORDER}#c99' in the ledger"),
        (Ruling("standing", (f"{ORDER}#c1",), "denied"), {"reason": " "}, "a ruling needs a reason"),
        (Ruling("speaker", (f"{ORDER}#s1",), None), {}, "a ruling on a speaker needs the speaker's name"),
    ],
)
def test_what_cannot_be_ruled_leaves_nothing(store: Ledger, ruling: Ruling, more: dict[str, str], said: str) -> None:
    with pytest.raises(InputError) as raised:
        rule(store, ruling, **(ADA | more))
    assert str(raised.value).startswith(said)
    assert store.judgements() == ()
