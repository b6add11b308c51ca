from onrecord.compare.alignment import Block, shared_blocks
from onrecord.compare.words import words_in


def blocks(one: str, other: str) -> list[Block]:
    return shared_blocks(words_in(one).codes, words_in(other).codes)


def test_moved_sentences_are_found_where_they_are() -> None:
    one = "the ferry stays in port until Friday. nobody knows when the ice will break"
    other = "nobody knows when the ice will break. the ferry stays in port until Friday"
    assert blocks(one, other) == [Block(0, 7, 7), Block(7, 0, 7)]


def test_a_stretch_goes_on_behind_a_replaced_word() -> None:
    one = "the ferry stays in port until Friday because the ice is thick"
    other = "the ferry stays in port till Friday because the ice is thick"
    assert blocks(one, other) == [Block(0, 0, 5), Block(6, 6, 6)]


def test_fewer_than_five_words_are_shared_by_chance() -> None:
    assert blocks("she said in a statement", "he said in a letter") == []


def test_a_text_without_words_shares_nothing() -> None:
    assert blocks("", "…") == []
