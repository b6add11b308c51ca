"""A form of "be" and a past participle are a passive, whatever a tree makes of them."""

from onrecord.reader.extract.analysis import ROOT, Role
from onrecord.reader.extract.passives import passive_roles_put_right, passives_of, passives_put_right

# The general had been quietly relieved. As a wrong tree has it, somebody who relieves.
FORMS = ("The", "general", "had", "been", "quietly", "relieved")
LEMMAS = ("the", "general", "have", "be", "quietly", "relieve")
UPOS = ("DET", "NOUN", "AUX", "AUX", "ADV", "VERB")
HEADS = (1, 5, 5, 5, 5, ROOT)
RELATIONS = ("det", "nsubj", "aux", "cop", "advmod", "root")


def test_helper_and_subject_are_named_as_a_passives():
    passives = passives_of(FORMS, LEMMAS, UPOS, HEADS, RELATIONS)
    assert passives == {5: 3}
    assert passives_put_right(passives, HEADS, RELATIONS) == ("det", "nsubj:pass", "aux", "aux:pass", "advmod", "root")


def test_who_is_relieved_does_not_relieve():
    passives, relations = {5: 3}, ("det", "nsubj:pass", "aux", "aux:pass", "advmod", "root")
    roles = (Role(5, 1, "ARG0", 0.7), Role(2, 1, "ARG0", 0.7))
    assert passive_roles_put_right(passives, roles, relations) == (Role(5, 1, "ARG1", 0.7), Role(2, 1, "ARG0", 0.7))


def test_who_stands_behind_by_does_it():
    """They were joined by rebels."""
    upos, relations = ("PRON", "AUX", "VERB", "ADP", "NOUN"), ("nsubj", "aux", "root", "case", "nsubj")
    heads = (2, 2, ROOT, 4, 2)
    passives = passives_of(
        ("They", "were", "joined", "by", "rebels"), ("they", "be", "join", "by", "rebel"), upos, heads, relations
    )
    assert passives_put_right(passives, heads, relations) == ("nsubj:pass", "aux:pass", "root", "case", "obl:agent")


def test_what_goes_on_and_what_has_happened_are_no_passives():
    """They were leaving. He's met them. He is gone."""
    for forms, lemmas in (
        (("They", "were", "leaving"), ("they", "be", "leave")),
        (("He", "'s", "met"), ("he", "'s", "meet")),
        (("He", "is", "gone"), ("he", "be", "go")),
    ):
        assert passives_of(forms, lemmas, ("PRON", "AUX", "VERB"), (2, 2, ROOT), ("nsubj", "aux", "root")) == {}
