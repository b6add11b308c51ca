"""Origins and quotations beside their measure, as lines for a terminal."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from onrecord.export.heading import UNKNOWN, count_of, percent, shown_time
from onrecord.export.kept import KEY_LENGTH
from onrecord.export.table import Line, Piece, labelled
from onrecord.records import ComparedQuote, Copy, KeptArticle, Origin, Similar, Utterance, WordFate, WordPiece

_LEFT: Mapping[WordFate, str] = MappingProxyType({"kept": "", "left out": "[-", "put in": "{+"})
_RIGHT: Mapping[WordFate, str] = MappingProxyType({"kept": "", "left out": "-]", "put in": "+}"})


def origin_lines(origin: Origin, number: int, articles: Mapping[str, KeptArticle], width: int) -> Iterator[Line]:
    """Yield an origin with its articles; `articles` holds all that it names, by their keys."""
    root = articles[origin.root]
    label = [Piece(f"{number:>4}  origin", "dim")]
    yield from labelled(label, [Piece(root.publisher or UNKNOWN, "source"), Piece(_extent(origin), "dim")], width)
    yield from labelled([], [Piece(_named(root), "content"), Piece(origin.because, "dim")], width)
    for copy in origin.copies:
        yield from _copy_lines(copy, "copy", articles, width)
    for copy in origin.quoted_by:
        yield from _copy_lines(copy, "quoted", articles, width)


def utterance_lines(utterance: Utterance, width: int) -> Iterator[Line]:
    """Yield an utterance, the words that are its measure first, and each version with its differences."""
    basis = "the transcript" if utterance.is_transcript else "the fullest wording"
    yield from labelled(
        [Piece("   –  measure", "dim")], [Piece(utterance.words, "title"), Piece(f"({basis})", "dim")], width
    )
    source = (utterance.publisher, shown_time(utterance.published), utterance.article[:KEY_LENGTH])
    yield from labelled([], [Piece(utterance.speaker or UNKNOWN, "source")], width)
    yield from labelled([], [Piece(" · ".join(known for known in source if known), "dim")], width)
    if not utterance.versions:
        yield from labelled([], [Piece("nobody else quotes it", "dim")], width)
    for number, version in enumerate(utterance.versions, 1):
        yield from compared_lines(version, number, width)
        place = (version.publisher, shown_time(version.published), version.article[:KEY_LENGTH])
        yield from labelled([], [Piece(" · ".join(known for known in place if known), "dim")], width)


def compared_lines(quote: ComparedQuote, number: int, width: int) -> Iterator[Line]:
    """Yield a quotation: how it differs, its words with [-what was left out-] and {+what was put in+}, and its speaker."""
    label = [Piece(f"{number:>4}  ", "dim")]
    verdict = ", ".join(quote.differences) or "no match"
    yield from labelled(label, [Piece(verdict, "cue"), Piece(f"({quote.because})" if quote.because else "", "dim")], width)
    words = map(_shown, quote.pieces) if quote.differences else [Piece(quote.words, "content")]
    yield from labelled([], words, width)
    yield from labelled([], [Piece(quote.speaker or "", "source")], width)


def similar_lines(similar: Similar, number: int, width: int) -> Iterator[Line]:
    """Yield an article or a statement that is like some words, with how like it is."""
    kind = "article" if similar.statement is None else "statement"
    label = [Piece(f"{number:>4}  {similar.score:.2f}", "dim")]
    yield from labelled(label, [Piece(similar.words, "content")], width)
    place = (kind, similar.publisher, shown_time(similar.published), similar.title, similar.article[:KEY_LENGTH])
    yield from labelled([], [Piece(similar.speaker or "", "source")], width)
    yield from labelled([], [Piece(" · ".join(known for known in place if known), "dim")], width)


# ----------------------------------------------------------------------------------------------------------------------


def _extent(origin: Origin) -> str:
    if origin.spans:
        return count_of(len(origin.spans), "paragraph")
    return count_of(len(origin.articles), "article")


def _named(article: KeptArticle) -> str:
    known = (shown_time(article.published), article.title, article.article[:KEY_LENGTH])
    return " · ".join(piece for piece in known if piece)


def _copy_lines(copy: Copy, kind: str, articles: Mapping[str, KeptArticle], width: int) -> Iterator[Line]:
    article, of = articles[copy.article], articles[copy.of]
    source = f"of {of.publisher or UNKNOWN} {of.article[:KEY_LENGTH]}"
    share = "" if kind == "quoted" else f"{percent(copy.share)} of its own words"
    except_for = f"except {count_of(len(copy.own), 'paragraph')}" if copy.own else ""
    yield from labelled([Piece(f"      {kind}", "dim")], [Piece(article.publisher or UNKNOWN, "source")], width)
    yield from labelled([], [Piece(_named(article), "content")], width)
    why = ", ".join(piece for piece in (share, source, except_for, copy.because) if piece)
    yield from labelled([], [Piece(why, "dim")], width)


def _shown(piece: WordPiece) -> Piece:
    return Piece(_LEFT[piece.fate] + piece.words + _RIGHT[piece.fate], "content" if piece.fate == "kept" else "cue")
