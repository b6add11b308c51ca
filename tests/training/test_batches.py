"""Windows of documents: where they are cut, and which labels stay inside."""

import random

import numpy as np
from training.batches import Lengths, batches, example, pairs_inside, quoted, windows
from training.corpora.attribution import document
from training.examples import UNLABELLED, Document, Pairs

from onrecord.reader.encode.pieces import QUOTES, pieces_of

LENGTHS = Lengths(shortest=4, longest=8, batch=20)


def chance() -> random.Random:
    return random.Random(1)  # noqa: S311 -- not for secrets


def words(number: int, tokenizer, cuts: tuple[int, ...] = ()) -> Document:
    """Return a document of so many pieces, each tagged with its own number."""
    pieces = pieces_of("word " * number, tokenizer)
    return Document("words", pieces, {"upos": np.arange(number)}, {}, {}, np.array(cuts, dtype=np.int64))


def test_windows_cover_a_document_once(tokenizer):
    cuts = list(windows(0, words(50, tokenizer), LENGTHS, chance()))
    assert [piece for cut in cuts for piece in range(cut.start, cut.end)] == list(range(50))
    assert all(cut.end - cut.start <= LENGTHS.longest for cut in cuts)


def test_windows_begin_where_the_document_may_be_cut(tokenizer):
    cuts = windows(0, words(28, tokenizer, cuts=(0, 6, 12, 18, 24)), LENGTHS, chance())
    assert {cut.start % 6 for cut in cuts} == {0}


def test_batches_hold_no_more_than_they_may(tokenizer):
    documents = [words(number, tokenizer) for number in (3, 30, 17)]
    found = list(batches(documents, LENGTHS, chance()))
    assert all(len(cuts) * max(cut.end - cut.start + 2 for cut in cuts) <= LENGTHS.batch for cuts in found)
    assert sum(cut.end - cut.start for cuts in found for cut in cuts) == 50


def test_a_window_opens_and_closes_without_labels(tokenizer):
    window = example(words(9, tokenizer), 3, 6)
    assert window.tags["upos"].tolist() == [UNLABELLED, 3, 4, 5, UNLABELLED]


def test_pointing_rows_lose_what_lies_outside():
    pairs = Pairs(np.array([4, 5, 6, 7]), np.array([[4, 1, 0], [5, -1, 2], [6, 4, 3], [6, 1, 3]]))
    rows, inside = pairs_inside(pairs, 4, 8, points=True)
    # Row 4 points out of the window; row 5 to nothing, with a label; row 7 to nothing, without one.
    assert rows.tolist() == [2, 3, 4]
    assert inside.tolist() == [[2, 0, 2], [3, 1, 3], [4, 0, UNLABELLED]]


def test_named_pairs_keep_their_rows():
    pairs = Pairs(np.array([4, 5]), np.array([[4, 1, 6], [5, 4, 1]]))
    rows, inside = pairs_inside(pairs, 4, 8, points=False)
    assert (rows.tolist(), inside.tolist()) == ([1, 2], [[2, 1, 1]])


def test_links_join_the_spans_of_one_attribution(tokenizer):
    """It is done, Ada said, and paid."""
    text = "It is done, Ada said, and paid."  # It | is | done | , | Ada | said | , | and | paid | .
    attribution = {"source": [[12, 15]], "cue": [[16, 20]], "content": [[0, 10], [22, 30]]}
    links = document({"id": "a", "text": text, "attributions": [attribution]}, tokenizer).pairs
    assert links["cue-source"].pairs.tolist() == [[5, 4, 0]]
    assert links["content-cue"].rows.tolist() == [0, 1, 2, 7, 8]
    assert links["content-content"].pairs[:4, :2].tolist() == [[0, 7], [0, 8], [1, 7], [1, 8]]


def test_a_content_without_a_source_points_to_nothing(tokenizer):
    attribution = {"source": [], "cue": [], "content": [[0, 4]]}
    article = document({"id": "a", "text": "Rain fell.", "attributions": [attribution]}, tokenizer)
    assert example(article, 0, 3).pairs["content-source"].pairs.tolist() == [[1, 0, UNLABELLED]]


def test_a_window_told_to_be_quoted(tokenizer):
    """It may be inside a quotation from any piece on; its own marks stay."""
    whole = example(document({"id": "a", "text": 'Rain fell. "Snow," he said.', "attributions": []}, tokenizer), 0, 10)
    for seed in range(20):
        column = quoted(whole, random.Random(seed)).features[:, 1]  # noqa: S311 -- repeatable
        changed = np.flatnonzero(column != whole.features[:, 1])
        assert set(column[changed].tolist()) <= {QUOTES.index("inside")}
        assert set(whole.features[changed, 1].tolist()) <= {QUOTES.index("outside")}
