import pytest

from onrecord.compare.speakers import are_different_people, person_of


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        ("Tomas Reyl", "PRESIDENT DORVATH", True),
        ("Ms Dorvath", "PRESIDENT DORVATH", False),
        ("Tomas Reyl, the president’s spokesman", "PRESIDENT DORVATH", True),
        ("the president", "MR REYL", False),  # a role names nobody for certain
        ("she", "MR REYL", False),
        (None, "MR REYL", False),
    ],
)
def test_only_two_names_without_a_common_word_are_two_people(one, other, different) -> None:
    assert are_different_people(one, other) is different


@pytest.mark.parametrize(
    ("name", "kind", "person"),
    [
        ("Mara Ode", "named", "Mara Ode"),
        ("the Halyard agency", None, None),  # it passes somebody's words on
        ("Port of Selby", "organisation", None),
        (None, None, None),
    ],
)
def test_who_passes_words_on_is_no_person(name, kind, person) -> None:
    assert person_of(name, kind) == person
