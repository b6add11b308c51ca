"""What can be told of predicates, of words and of pairs of them."""

import numpy as np
import pytest

from onrecord.reader.extract.argument_facts import (
    FAR,
    OF_ARGUMENT,
    OF_PREDICATE,
    Placed,
    argument_facts,
    name_of,
    pair_facts,
    placed,
    predicate_facts,
    way_of,
)

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


def _ways(words: Placed, *pairs: tuple[int, int]) -> list[int]:
    firsts, seconds = np.array(pairs).T
    return pair_facts(words, firsts, seconds)[0].tolist()


def test_a_way_goes_up_and_down(words):
    found = _ways(words, (_SHELL, 1), (_LEAVE, 1), (_LEAVE, 2), (1, _SHELL))
    assert [name_of(way) for way in found] == ["nsubj", "^conj nsubj", "^conj obl case", "^nsubj"]


def test_a_ways_name_gives_the_way(words):
    for way in _ways(words, (_SHELL, 1), (_LEAVE, 1), (_LEAVE, 2), (1, _SHELL)):
        assert way_of(name_of(way)) == way


def test_a_long_way_is_far():
    chain = placed(["a"] * 9, ["a"] * 9, ["NOUN"] * 9, [-1, *range(8)], ["root", *["nmod"] * 8])
    assert _ways(chain, (0, 4), (0, 5), (0, 8)) == [way_of("nmod nmod nmod nmod"), FAR, FAR]


def test_words_of_two_trees_are_far():
    assert _ways(placed(["a", "b"], ["a", "b"], ["NOUN"] * 2, [-1, -1], ["root"] * 2), (0, 1)) == [FAR]


def test_distances_and_steps(words):
    _, distances, steps = pair_facts(words, np.array([_LEAVE, _LEAVE, _LEAVE]), np.array([1, 9, 11]))
    assert (distances.tolist(), steps.tolist()) == ([5, 1, 9], [2, 1, 2])


def test_facts_of_a_predicate(words):
    assert dict(zip(OF_PREDICATE, predicate_facts(words, _SHELL), strict=True)) == {
        "lemma": "shell",
        "tag": "VERB",
        "relation": "root",
        "head": "",
        "ending": "ell",
        "takes": "nsubj obj obl",
        "particle": "",
    }


def test_facts_of_an_argument(words):
    assert dict(zip(OF_ARGUMENT, argument_facts(words, 3), strict=True)) == {
        "word": "friday",
        "its tag": "PROPN",
        "its relation": "obl",
        "case": "on",
        "determiner": "",
        "its head": "shell",
        "its ending": "day",
        "turn": "0 of 1",
        "holds": "",
    }
