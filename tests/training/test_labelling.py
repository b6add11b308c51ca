"""Words, spans and their pieces."""

import numpy as np
from training.corpora.labelling import LOST, cuts_at, first_pieces, pairs_of, sentence_starts, span_tags

from onrecord.reader.encode.heads import NAMES_TAGS
from onrecord.reader.encode.pieces import pieces_of


def test_a_contraction_gives_its_second_word_the_next_piece(tokenizer):
    pieces = pieces_of("We don't know", tokenizer)  # We | don | ' | t | know
    assert first_pieces(pieces, [(0, 2), (3, 5), (5, 8), (9, 13)]).tolist() == [0, 1, 2, 4]


def test_a_word_that_shares_its_only_piece_is_lost(tokenizer):
    pieces = pieces_of("I wed it", tokenizer)
    assert first_pieces(pieces, [(0, 1), (2, 4), (4, 5), (6, 8)]).tolist() == [0, 1, LOST, 2]


def test_spans_are_tagged_over_all_their_pieces(tokenizer):
    pieces = pieces_of("Carla Oduya met Ivo.", tokenizer)  # Carl | a | Oduy | a | met | Ivo | .
    tags = span_tags(pieces, [(16, 19, "PER"), (0, 11, "PER")], NAMES_TAGS)
    assert [NAMES_TAGS[tag] for tag in tags] == ["B-PER", "I-PER", "I-PER", "L-PER", "O", "S-PER", "O"]


def test_the_longer_of_two_spans_is_kept(tokenizer):
    pieces = pieces_of("Bank of Oslo", tokenizer)
    tags = span_tags(pieces, [(8, 12, "LOC"), (0, 12, "ORG")], NAMES_TAGS)
    assert [NAMES_TAGS[tag] for tag in tags] == ["B-ORG", "I-ORG", "L-ORG"]


def test_windows_may_begin_where_sentences_do(tokenizer):
    text = 'It rained. "Stay in," he said.\nThey did.'
    assert sentence_starts(text) == [0, 11, 31]
    assert cuts_at(pieces_of(text, tokenizer), sentence_starts(text)).tolist() == [0, 4, 12]


def test_rows_and_pairs_stand_once():
    rows, pairs = pairs_of([4, 2, 4], [(4, 2, 7), (4, 2, 8), (2, -1, 1)])
    assert rows.tolist() == [2, 4]
    assert np.array_equal(pairs, [[4, 2, 7], [2, -1, 1]])
