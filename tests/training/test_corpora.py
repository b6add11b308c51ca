"""Each corpus's own format, in small invented records."""

import numpy as np
import pytest
from training.corpora.coreference import gap_documents, head_of
from training.corpora.events import documents as event_documents
from training.corpora.factuality import CORPORA
from training.corpora.factuality import documents as factuality_documents
from training.corpora.names import wiki_documents
from training.corpora.places import documents as place_documents
from training.corpora.places import is_dev
from training.corpora.time_expressions import FOLDS, article_documents, fold_of
from training.examples import UNLABELLED

from onrecord.reader.encode.heads import EVENT_TAGS, NAMES_TAGS, NEGATION_TAGS, PLACE_TAGS, TIME_TAGS


def named(order, tags):
    return ["" if tag == UNLABELLED else order[tag] for tag in tags]


def test_peoples_names_are_unlabelled_where_they_count_as_places(corpus, tokenizer):
    """Ula is a Thai poet in Oslo."""
    record = {"id": "d", "text": "Ula is a Thai poet in Oslo.", "sents": [[0, 27]]}
    record["ents"] = [[0, 3, "PER", 0], [9, 13, "LOC", 1], [22, 26, "LOC", 2]]
    data = corpus("language/ner_redocred.dev.jsonl.gz", record)
    [document] = wiki_documents(data, tokenizer, "dev")
    assert named(NAMES_TAGS, document.tags["names_broad"]) == ["S-PER", "O", "O", "", "O", "O", "S-LOC", "O"]


def test_time_is_unlabelled_after_the_last_annotated_sentence(corpus, tokenizer):
    name = next(f"doc{number}" for number in range(99) if fold_of(f"doc{number}") != FOLDS - 1)
    for empty in ("timebank", "aquaint", "wikiwars.train"):
        corpus(f"time/{empty}.jsonl.gz")
    record = {"id": name, "text": "On May 3\nWar.\nIn May", "last_sentence": 1, "events": []}
    record["timexes"] = [{"start": 3, "end": 8, "type": "DATE"}]
    data = corpus("time/meantime.train.jsonl.gz", record)
    [document] = article_documents(data, tokenizer, "train")
    assert named(TIME_TAGS, document.tags["time"]) == ["O", "B-DATE", "L-DATE", "O", "O", "", ""]


def test_places_are_train_or_dev_by_their_id(corpus, tokenizer):
    record = {"id": "a", "text": "In Oslo", "toponyms": [{"start": 3, "end": 7}]}
    corpus("place/lgl.jsonl.gz", record)
    data = corpus("place/geowebnews.jsonl.gz", record)
    found = list(place_documents(data, tokenizer, "dev" if is_dev("a") else "train"))
    assert [list(document.tags) for document in found] == [["place"], ["place_broad"]]
    assert named(PLACE_TAGS, found[0].tags["place"]) == ["O", "S-place"]
    assert not list(place_documents(data, tokenizer, "train" if is_dev("a") else "dev"))


def test_only_judged_nouns_are_labelled(corpus, tokenizer):
    targets = [{"idx": 1, "is_event": True}, {"idx": 3, "is_event": False}]
    record = {"id": "q", "tokens": ["The", "vote", "of", "unit", "."], "targets": targets}
    data = corpus("coref_events/srl_qanom.train.jsonl.gz", record)
    [document] = event_documents(data, tokenizer, "train")
    assert named(EVENT_TAGS, document.tags["event"]) == ["", "event", "", "O", ""]


def test_values_and_negations_stand_on_first_pieces(corpus, tokenizer):
    for name in (*CORPORA, "uds_ih2"):
        corpus(f"factuality/{name}.train.jsonl.gz")
    target = {"start": 3, "end": 4, "value": -2.5}
    corpus("factuality/rp.train.jsonl.gz", {"id": "r", "tokens": ["He", "did", "n't", "leave"], "targets": [target]})
    corpus("language/ud_ewt.train.conllu.gz", text="\n")
    negation = {"cue": [[0, "No"]], "scope": [], "event": [[2, "came"]]}
    data = corpus(
        "factuality/cdsco_negation.train.jsonl.gz",
        {"doc": "c", "tokens": ["No", "one", "came"], "negations": [negation]},
    )
    valued, negated = factuality_documents(data, tokenizer, "train")
    # He | didn | ' | t | leav | e
    assert np.flatnonzero(~np.isnan(valued.values["factuality"])).tolist() == [4]
    assert named(NEGATION_TAGS, negated.tags["negation"]) == ["cue", "O", "event"]


def test_a_pronoun_points_to_the_right_name(corpus, tokenizer):
    text = "Ula saw Dr. Ana Ruiz before she left."
    record = {"id": "g", "text": text, "pronoun": [28, 31], "A": [0, 3, False], "B": [8, 20, True]}
    data = corpus("language/coref_gap.dev.jsonl.gz", record)
    [document] = gap_documents(data, tokenizer, "dev")
    assert document.pairs["coref"].rows.tolist() == [8]
    assert document.pairs["coref"].pairs.tolist() == [[8, 4, 0]]


@pytest.mark.parametrize(
    ("mention", "head"),
    [
        ("Mr. Henry Vale", "Henry"),
        ("the mayor of Oslo", "mayor"),
        ("that man", "man"),
        ("the old sailor, a Dane", "sailor"),
        ("the United States", "United"),
        ("she", "she"),
    ],
)
def test_the_head_of_a_phrase_without_a_tree(mention, head):
    assert mention[head_of(mention) :].startswith(head)
