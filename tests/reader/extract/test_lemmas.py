"""Words and parts of speech give lemmas."""

import pytest

from onrecord.reader.extract.lemmas import lemma_of


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("announced", "VERB", "announce"),
        ("withdrew", "VERB", "withdraw"),
        ("withdrawing", "VERB", "withdraw"),
        ("shelled", "VERB", "shell"),
        ("planned", "VERB", "plan"),
        ("falling", "VERB", "fall"),
        ("denied", "VERB", "deny"),
        ("denies", "VERB", "deny"),
        ("lying", "VERB", "lie"),
        ("charged", "VERB", "charge"),
        ("belonged", "VERB", "belong"),
        ("visited", "VERB", "visit"),
        ("invited", "VERB", "invite"),
        ("created", "VERB", "create"),
        ("repeated", "VERB", "repeat"),
        ("transferring", "VERB", "transfer"),
        ("seized", "VERB", "seize"),
        ("reaches", "VERB", "reach"),
        ("undergone", "VERB", "undergo"),
        ("shouted", "VERB", "shout"),
        ("routed", "VERB", "rout"),
        ("scouted", "VERB", "scout"),
        ("burst", "VERB", "burst"),
        ("wo", "AUX", "will"),
        ("'s", "AUX", "be"),
        ("n’t", "PART", "not"),
        ("cities", "NOUN", "city"),
        ("policemen", "NOUN", "policeman"),
        ("crises", "NOUN", "crisis"),
        ("critics", "NOUN", "critic"),
        ("churches", "NOUN", "church"),
        ("TNI", "NOUN", "TNI"),
        ("worst", "ADJ", "bad"),
        ("them", "PRON", "they"),
        ("Germans", "PROPN", "Germans"),
        ("ANNOUNCED", "VERB", "announce"),
    ],
)
def test_lemma(form, upos, lemma):
    assert lemma_of(form, upos) == lemma
