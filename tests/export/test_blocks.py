from onrecord.export.blocks import blocks_of, hard_line_ends
from onrecord.records import Article, Part
from onrecord.spans import Span, slice_of
from tests.standins.readings import article_of


def shown(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, slice_of(article.text, block.span)) for block in blocks_of(article)]


def test_blank_lines_part_paragraphs():
    assert shown(article_of("\n\nOne\ntwo\n \r\n\n  three \n")) == [("body", "One\ntwo"), ("body", "three")]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert shown(article_of("One\ntwo\n\n")) == [("body", "One"), ("body", "two")]


def test_empty_and_blank_texts_have_none():
    assert shown(article_of("")) == []
    assert shown(article_of(" \n\n ")) == []


def test_a_part_is_a_paragraph_of_its_own_kind():
    article = article_of(
        "Head\nBody\n\nEnd", parts=(Part(start=0, end=4, kind="title"), Part(start=11, end=14, kind="credit"))
    )
    assert shown(article) == [("title", "Head"), ("body", "Body"), ("credit", "End")]


def test_a_dateline_does_not_cut_its_paragraph():
    """KORVA (Wire) - It snowed."""
    article = article_of("KORVA (Wire) - It snowed.", parts=(Part(start=0, end=12, kind="dateline"),))
    assert shown(article) == [("body", "KORVA (Wire) - It snowed.")]


def test_the_narrowest_part_names_the_paragraph():
    parts = (Part(start=0, end=9, kind="notice"), Part(start=0, end=4, kind="title"))
    assert shown(article_of("Head\nBody", parts=parts)) == [("title", "Head"), ("notice", "Body")]


def test_where_body_parts_are_marked_they_are_the_paragraphs():
    """The lines of a letter were broken at a fixed width."""
    parts = (Part(start=0, end=13, kind="body"), Part(start=14, end=19, kind="body"))
    assert shown(article_of("Head\nand tail\nThen.", parts=parts)) == [("body", "Head\nand tail"), ("body", "Then.")]


def test_line_ends_after_short_lines_are_meant_and_others_are_wrapping():
    wrapped = "a" * 60
    assert hard_line_ends(f"{wrapped}\nb\nc", Span(0, 64)) == {62}
