"""A treebank with names, frames, mentions and factuality on the same words."""

from training.corpora.syntax import ewt_documents, gum_documents

from onrecord.reader.encode.heads import MENTION_TAGS, NAMES_TAGS, PREDICATE_TAGS, RELATIONS, ROLE_LABELS, UPOS

TREE = """\
# newdoc id = web-1
# sent_id = web-1-0001
# text = Mira sold her car.
1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_
3\ther\ther\tPRON\tPRP$\t_\t4\tnmod:poss\t_\t_
4\tcar\tcar\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
TEXT = "Mira sold her car."
FRAME = {"s": 5, "e": 9, "lemma": "sell", "roleset": "sell.01", "args": [[0, 4, "ARG0"], [10, 17, "ARG1"]]}
NAMED = {"id": "web-1-0001", "text": TEXT, "ents": [[0, 4, "PER"]]}
TOKENS = ["Mira", "sold", "her", "car", "."]


def test_web_text_carries_all_its_layers(corpus, tokenizer):
    corpus("language/ud_ewt.train.conllu.gz", text=TREE)
    corpus("language/ner_uner_ewt.train.jsonl.gz", NAMED)
    corpus("language/srl_propbank_ewt.train.jsonl.gz", {"id": "web-1-0001", "frames": [FRAME]})
    target = {"start": 1, "end": 2, "value": 2.5}
    data = corpus("factuality/uds_ih2.train.jsonl.gz", {"tokens": TOKENS, "targets": [target]})
    [document] = ewt_documents(data, tokenizer, "train")
    assert [UPOS[tag] for tag in document.tags["upos"]] == ["PROPN", "VERB", "PRON", "NOUN", "PUNCT"]
    assert [NAMES_TAGS[tag] for tag in document.tags["names"]] == ["S-PER", "O", "O", "O", "O"]
    assert [PREDICATE_TAGS[tag] for tag in document.tags["predicate"]] == ["O", "verbal", "O", "O", "O"]
    assert [(start, goal, RELATIONS[label]) for start, goal, label in document.pairs["arc"].pairs.tolist()] == [
        (0, 1, "nsubj"), (1, -1, "root"), (2, 3, "nmod:poss"), (3, 1, "obj"), (4, 1, "punct"),
    ]  # fmt: skip
    assert [(start, goal, ROLE_LABELS[label]) for start, goal, label in document.pairs["roles"].pairs.tolist()] == [
        (1, 0, "ARG0"), (1, 3, "ARG1"),
    ]  # fmt: skip
    assert document.values["factuality"][1] == 2.5


def test_a_document_of_mentions_links_back(corpus, tokenizer):
    corpus("language/ud_gum_clean.dev.conllu.gz", text=TREE)
    corpus("language/ner_gum_names.dev.jsonl.gz", NAMED)
    mentions = [
        {"s": 0, "e": 4, "cl": 1, "named": True},
        {"s": 10, "e": 13, "cl": 1, "named": False},
        {"s": 10, "e": 17, "cl": 2, "named": False},
    ]
    record = {"id": "web-1", "text": TEXT, "sents": [[0, 18]], "mentions": mentions}
    data = corpus("language/coref_gum_clean.dev.jsonl.gz", record)
    [document] = gum_documents(data, tokenizer, "dev")
    assert [MENTION_TAGS[tag] for tag in document.tags["mention"]] == ["name", "O", "pronoun", "nominal", "O"]
    assert document.pairs["coref"].rows.tolist() == [0, 2, 3]
    assert document.pairs["coref"].pairs.tolist() == [[2, 0, 0]]
