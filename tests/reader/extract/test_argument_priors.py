"""Which role a word's place in the tree makes likely, without the encoder."""

import numpy as np
import pytest

from onrecord.reader.encode.heads import ROLE_LABELS
from onrecord.reader.extract.argument_facts import Placed, placed
from onrecord.reader.extract.argument_priors import prior_scores

# The army on Friday did not shell the port and left .
_FORMS = "The army on Friday did not shell the port and left .".split()
_LEMMAS = "the army on Friday do not shell the port and leave .".split()
_UPOS = "DET NOUN ADP PROPN AUX PART VERB DET NOUN CCONJ VERB PUNCT".split()
_HEADS = (1, 6, 3, 6, 6, 6, -1, 8, 6, 10, 6, 6)
_RELATIONS = "det nsubj case obl aux advmod root det obj cc conj punct".split()
_SHELL, _LEAVE = 6, 10


@pytest.fixture(scope="module")
def words() -> Placed:
    return placed(_FORMS, _LEMMAS, _UPOS, _HEADS, _RELATIONS)


def test_a_place_makes_a_role_likely(words):
    arguments = (0, 1, 3, 5, 8)  # The, army, Friday, not, port
    scores = prior_scores(words, [_SHELL] * len(arguments), arguments)
    likeliest = [ROLE_LABELS[number] for number in scores.argmax(1)]
    assert likeliest == ["none", "ARG0", "ARGM-TMP", "ARGM-NEG", "ARG1"]


def test_the_subject_of_the_first_verb_can_be_that_of_the_second(words):
    scores = prior_scores(words, [_LEAVE, _LEAVE], [1, 8])  # the army, the port
    assert [ROLE_LABELS[number] for number in scores.argmax(1)] == ["ARG0", "none"]


def test_without_pairs_there_is_nothing(words):
    assert prior_scores(words, (), ()).shape == (0, len(ROLE_LABELS))


def test_chances_of_the_roles_told_sum_to_one(words):
    scores = prior_scores(words, [_SHELL], [1])[0]
    own = [
        ROLE_LABELS.index(label)
        for label in ("none", "ARG0", "ARG1", "ARG2", "ARGM-NEG", "ARGM-MOD", "ARGM-TMP", "ARGM-LOC")
    ]
    rest = np.exp(scores[ROLE_LABELS.index("other")])
    assert np.exp(scores[own]).sum() + rest == pytest.approx(1, abs=1e-5)
