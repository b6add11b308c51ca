"""Names exchanged for others of their kind, in the sentences of a treebank."""

from training.corpora.renamed import COPIES, documents, renamed

from onrecord.reader.encode.heads import NAMES_TAGS

TREE = """\
# newdoc id = web-1
# sent_id = web-1-0001
# text = Mira left Oslo.
1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
3\tOslo\tOslo\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
TEXT = "Mira left Oslo."
NAMED = {"id": "web-1-0001", "text": TEXT, "ents": [[0, 4, "PER"], [10, 14, "LOC"]]}


def test_a_name_is_exchanged_and_the_spans_move_with_it():
    text, spans = renamed(TEXT, [(0, 4, "PER"), (10, 14, "LOC")], {("Mira", "PER"): "Ola Berg"})
    assert text == "Ola Berg left Oslo."
    assert [(text[start:end], kind) for start, end, kind in spans] == [("Ola Berg", "PER"), ("Oslo", "LOC")]


def test_every_copy_of_the_train_part_has_a_person_and_a_place(corpus, tokenizer):
    corpus("language/ud_ewt.train.conllu.gz", text=TREE)
    corpus("language/ner_uner_ewt.train.jsonl.gz", NAMED)
    corpus(
        "language/ner_wikigold.train.jsonl.gz",
        {"id": "w", "text": "Ola in Bergen", "ents": [[0, 3, "PER"], [7, 13, "LOC"]]},
    )
    data = corpus("language/ner_redocred.train.jsonl.gz", {"id": "r", "text": "a German", "ents": [[2, 8, "LOC", 0]]})
    found = list(documents(data, tokenizer, "train"))
    assert len(found) == COPIES
    for document in found:
        kinds = {NAMES_TAGS[tag].partition("-")[2] for tag in document.tags["names"]}
        assert kinds == {"", "PER", "LOC"}
        assert list(document.tags) == ["names"]
    assert not list(documents(data, tokenizer, "dev"))
