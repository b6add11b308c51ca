"""Pairs out of the corpora's records. Needs torch, which only training does."""

import random
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from training.pairs import events, made, relations, retold, verified
from training.pairs.batches import batches, drawn, tensors
from training.pairs.clusters import clusters
from training.pairs.measure import own_groups
from training.pairs.pairs import Pair, row_of

from onrecord.compare.pairs.passages import Passage

HERE = [
    {"sent": 0, "start": 1, "end": 2, "cluster": "fall"},
    {"sent": 1, "start": 1, "end": 2, "cluster": "vote"},
    {"sent": 2, "start": 2, "end": 3, "cluster": "fall"},
]


def chance() -> random.Random:
    return random.Random(1)  # noqa: S311 - a draw, no secret


def ecbplus(document: str, validated: list[int]) -> dict[str, object]:
    sentences = [["Solna", "fell", "."], ["Korva", "voted", "."], ["The", "town", "fell", "."]]
    return {
        "doc_id": document,
        "topic": "1",
        "subtopic": "1_a",
        "sents": sentences,
        "validated_sents": validated,
        "events": HERE,
    }


def test_mentions_pair_within_a_topic(corpus):
    data = corpus("coref_events/ecbplus.train.jsonl.gz", ecbplus("a", [0, 1]), ecbplus("b", [2]))
    found = list(events.ecbplus(data, "train", chance()))
    kinds = sorted((*sorted((pair.first.text, pair.second.text)), pair.same_event) for pair in found)
    assert kinds == [
        ("Korva voted.", "Solna fell.", False),
        ("Korva voted.", "The town fell.", False),
        ("Solna fell.", "The town fell.", True),
    ]
    assert {text[start:end] for pair in found for text, start, end in pair[:2]} == {"fell", "voted"}


def test_nuggets_stand_in_their_sentences(corpus):
    text = "A bank was hit. Hackers took its data."
    start = text.index("took its data")
    record = {"doc_id": "x", "text": text, "events": [{"start": start, "end": start + 13, "hopper": 3}]}
    (mention,) = events.casie_mentions(record)
    assert mention.passage == Passage("Hackers took its data.", 8, 21)


def test_inference_pairs_keep_evidence_first(corpus):
    record = {"premise": "The bridge fell at dawn.", "hypothesis": "The bridge fell.", "label": "entail"}
    data = corpus("nli/monli.train.jsonl.gz", record)
    (pair,) = relations.monli(data, "train", chance())
    assert pair == Pair(Passage("The bridge fell at dawn."), Passage("The bridge fell."), relation="supports")


def test_evidence_is_the_lead_and_what_is_likest():
    words = " ".join(["filler"] * 38)
    body = relations.sentences(f"A story of {words}. Nothing here {words}. The bridge at Solna is a hoax {words}.")
    assert len(body) == 3
    chosen = relations.evidence_for("Bridge at Solna falls", body, relations.rarity([body, body[:1]]))
    assert chosen.startswith("A story of")
    assert "hoax" in chosen
    assert "Nothing here" not in chosen


@pytest.mark.parametrize("function", [made.invented, made.edited])
def test_made_pairs_have_all_labels(function, corpus):
    sentences = [[*f"The army has taken the bridge at Solna on day {n}".split(), "."] for n in range(9)]
    data = corpus("coref_events/ecbplus.train.jsonl.gz", {"doc_id": "a", "sents": sentences})
    found = list(function(data, "train", chance()))
    assert {pair.relation for pair in found} == {"supports", "contradicts", "neutral"}
    assert not [pair for pair in found if "{" in pair.first.text + pair.second.text]


def test_two_accounts_of_one_event_are_at_odds_only_once_edited(corpus):
    told = [
        "The army has taken the bridge at Solna and 40 homes burnt .",
        "On Monday the army has taken the bridge , where 40 homes burnt .",
    ]
    taken = {"sent": 0, "cluster": "fall"}
    rows = [
        {
            **ecbplus(str(number), [0]),
            "sents": [text.split()],
            "events": [{**taken, "start": text.split().index("taken"), "end": text.split().index("taken") + 1}],
        }
        for number, text in enumerate(told)
    ]
    found = list(retold.retold(corpus("coref_events/ecbplus.train.jsonl.gz", *rows), "train", chance()))
    assert {pair.possible for pair in found} == {("contradicts", "neutral")}
    odd = [pair.first.text + pair.second.text for pair in found if pair.relation == "contradicts"]
    assert len(odd) == 3  # a denial of the whole, of its verb, and another number
    assert [text for text in odd if "has not taken" in text]
    assert [text for text in odd if "40 homes" in text and text.count("40 homes") == 1]


def test_a_post_stands_beside_its_claim_and_others_of_like_words(corpus):
    corpus("nli/checkthat2020.train.jsonl.gz", {"id": "1", "text": "the Solna bridge fell!! #Solna", "relevant": ["a"]})
    claims = {
        "a": "The bridge at Solna fell.",
        "b": "A bridge near Solna is to be sold.",
        "c": "“The bridge at Solna fell”",
    }
    rows = [{"vclaim_id": name, "title": None, "vclaim": claim} for name, claim in claims.items()]
    data = corpus("nli/checkthat2020_vclaims.train.jsonl.gz", *rows)
    found = {(pair.second.text, pair.relation) for pair in verified.checkthat(data, "train", chance())}
    assert found == {(claims["a"], "discusses"), (claims["b"], "unrelated")}


def test_a_group_that_is_too_small_comes_again_and_an_order_follows_from_its_seed(corpus, tokenizer):
    record = {"premise": "The bridge fell at dawn.", "hypothesis": "The bridge fell.", "label": "entail"}
    data: Path = corpus("nli/monli.train.jsonl.gz", record, {**record, "label": "neutral"})
    config = {"negation": {"converter": "relations.monli", "pairs": 5}}
    pairs = drawn(config, data, "train", 1)["negation"]
    assert len(pairs) == 5
    first, second = (batches(pairs, tokenizer, 40, 1) for _ in range(2))
    assert [[row.relation for row in batch] for batch in first] == [[row.relation for row in batch] for batch in second]
    assert all(tensors(batch).ids.numel() <= 40 for batch in first)


def test_unknown_labels_are_marked(tokenizer):
    row = row_of(Pair(Passage("Solna fell.", 6, 10), Passage("It fell.", 3, 7), same_event=True), tokenizer)
    assert (row.event, row.relation) == (1, -100)
    assert row.pair.features[:, 1].sum() == 2


def test_average_linkage_joins_the_likest_first():
    likeness = np.array([[1.0, 0.9, 0.1], [0.9, 1.0, 0.7], [0.1, 0.7, 1.0]])
    assert clusters(likeness, 0.5) == [[0, 1], [2]]
    assert clusters(likeness, 0.3) == [[0, 1, 2]]


def test_documents_are_grouped_by_our_own_stories():
    told = {
        "a": "Rebels took the town of Solna on the coast of Halvonia .",
        "b": "The town of Solna in Halvonia has fallen to rebels .",
        "c": "Karvia's parliament passed the budget with two votes more than needed .",
    }
    documents = [{"doc_id": name, "sents": [text.split()]} for name, text in told.items()]
    assert sorted(sorted(one["doc_id"] for one in group) for group in own_groups(documents)) == [["a", "b"], ["c"]]
