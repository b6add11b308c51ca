"""What people rule is kept with name, time and reason, can be taken back, and never vanishes."""

from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.ledger import Ledger
from tests.ledger.wire import DONE, MONDAY, OLD, PULL_OUT, TUESDAY, UNDATED


def ruled(ledger: Ledger) -> str:
    return ledger.rule("same", ["a#c1", "b#c2"], ["0:4", "7:9"], by="Ada", made=MONDAY, reason="one strike")


def test_a_ruling_comes_back_as_it_was_made(ledger: Ledger) -> None:
    key = ruled(ledger)
    (kept,) = ledger.judgements()
    assert (kept.id, kept.kind, kept.subjects, kept.anchors) == (key, "same", ("a#c1", "b#c2"), ("0:4", "7:9"))
    assert (kept.by, kept.reason, kept.made, kept.withdrawn) == ("Ada", "one strike", "2022-11-14T09:00:00Z", None)


def test_ruling_twice_adds_nothing(ledger: Ledger) -> None:
    assert ruled(ledger) == ruled(ledger)
    assert len(ledger.judgements()) == 1


def test_what_is_taken_back_stays_on_record(ledger: Ledger) -> None:
    key = ruled(ledger)
    assert ledger.withdraw_judgement(key[:8], by="Bo", made=TUESDAY) == key
    ledger.withdraw_judgement(key, by="Cy", made=TUESDAY)
    (kept,) = ledger.judgements()
    assert (kept.withdrawn, kept.withdrawn_by) == ("2022-11-15T09:00:00Z", "Bo")
    (before,) = ledger.judgements(as_of=MONDAY)
    assert before.withdrawn is None


def test_as_of_before_it_was_made(ledger: Ledger) -> None:
    ruled(ledger)
    assert ledger.judgements(as_of="2022-11-13") == ()


def test_taking_back_what_is_not_there(ledger: Ledger) -> None:
    with pytest.raises(InputError, match=r"^there is no judgement 'abcdef'; list them with: onrecord rule --list"):
        ledger.withdraw_judgement("abcdef", by="Ada", made=MONDAY)


def test_readings_come_by_time_of_publication_and_undated_ones_last(ledger: Ledger) -> None:
    for reading in (UNDATED, DONE, PULL_OUT):
        ledger.keep(reading, OLD, TUESDAY)
    assert [kept.reading for kept in ledger.readings()] == [PULL_OUT, DONE, UNDATED]
    assert [kept.reading for kept in ledger.readings(as_of="2022-11-10")] == [PULL_OUT]
    assert list(ledger.reading_keys()) == [kept.article for kept in ledger.readings()]


def test_answers_are_kept_by_what_they_were_made_from(ledger: Ledger) -> None:
    ledger.keep_worked_out("stories", "abc", "[1]", MONDAY)
    ledger.keep_worked_out("stories", "abc", "[2]", MONDAY)
    assert (ledger.worked_out("stories", "abc"), ledger.worked_out("stories", "abd")) == ("[1]", None)


def test_the_oldest_answers_make_room(tmp_path: Path) -> None:
    from onrecord.ledger import working_out

    with Ledger(tmp_path / "story.db") as ledger, ledger._database.writing() as connection:
        for number in range(working_out._MOST + 1):
            working_out.keep_answer(connection, "stories", f"{number:04}", "[]", MONDAY)
        assert working_out.answer_kept(connection, "stories", f"{working_out._MOST:04}") == "[]"
