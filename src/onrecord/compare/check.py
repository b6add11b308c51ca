"""The quotations of an article beside a transcript, a press release or another article."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.compare.speakers import are_different_people, person_of
from onrecord.compare.wording import Wording, wording_of
from onrecord.compare.words import word_spans
from onrecord.quotations import Quotation, quotations_of
from onrecord.records import ComparedQuote, QuoteDifference, Reading, Statement
from onrecord.spans import Span, contains, overlap, slice_of, words_of

_WORTH_TELLING = 0.1  # of a quotation's words
FEWEST_WORDS = 2  # one word between marks stands everywhere and proves nothing


class Quoted(NamedTuple):
    """Quoted words of an article, in pieces, and who is said to have said them."""

    spans: tuple[Span, ...]
    speaker: str | None
    person: str | None = None  # where the speaker is one person with a name


def checked(reading: Reading, against: Reading) -> tuple[ComparedQuote, ...]:
    """Return every quotation of an article, in its order, beside the text that it is checked against.

    None is passed over: what is not found, and what is too short to be looked for, says so in `because`.
    """
    return tuple(_compared(reading, quoted, against) for quoted in quoted_in(reading))


def quoted_in(reading: Reading) -> tuple[Quoted, ...]:
    """Return all that stands between quotation marks; the pieces of one statement are one quotation."""
    text = reading.article.text
    marked = [quotation.inner for quotation in _outermost(text)]
    found = [quoted for said in reading.statements if (quoted := _of_statement(reading, said, marked)) is not None]
    taken = {span for quoted in found for span in quoted.spans}
    nobody = [Quoted((span,), None) for span in marked if span not in taken]
    return tuple(sorted({quoted.spans: quoted for quoted in (*nobody, *found)}.values()))


def speaker_of(reading: Reading, statement: Statement) -> str | None:
    """Return the name of who uttered it where it is resolved, else the source's words.

    Of a spokesman's words his own name: to compare words it counts who spoke, not for whom.
    """
    voice = statement.chain[0] if statement.chain else statement.speaker
    name = next((entity.name for entity in reading.entities if entity.id == voice), None)
    return name or words_of(reading.article.text, statement.source) or None


# ----------------------------------------------------------------------------------------------------------------------


def _outermost(text: str) -> Iterator[Quotation]:
    last = 0
    for quotation in quotations_of(text):
        if quotation.outer.start >= last:
            last = quotation.outer.end
            yield quotation


def _of_statement(reading: Reading, statement: Statement, marked: list[Span]) -> Quoted | None:
    inside = [span for span in marked if any(overlap(span, part) * 2 > span.end - span.start for part in statement.content)]
    if not inside:
        return None
    speaker = speaker_of(reading, statement)
    return Quoted(tuple(inside), speaker, person_of(speaker, statement.speaker_kind))


def _compared(reading: Reading, quoted: Quoted, against: Reading) -> ComparedQuote:
    article, words = reading.article, words_of(reading.article.text, quoted.spans, gap=" ")
    measure = against.article.text
    wording = wording_of(words, measure)
    sayer = _sayer(against, wording.span)
    differences, because = _judged(words, wording, quoted.person, sayer)
    return ComparedQuote(
        article=article.id,
        publisher=article.publisher,
        published=article.published,
        spans=quoted.spans,
        words=words,
        speaker=quoted.speaker,
        differences=differences,
        pieces=wording.pieces,
        measure=" ".join(slice_of(measure, wording.span).split()) if wording.span and differences else None,
        because=because,
    )


def _judged(
    words: str, wording: Wording, speaker: str | None, sayer: str | None
) -> tuple[tuple[QuoteDifference, ...], str | None]:
    if len(word_spans(words)) < FEWEST_WORDS:
        return (), "one word: too short to be looked for"
    if not wording.differences:
        found = f": only {wording.share:.0%} of its words stand there together" if wording.share >= _WORTH_TELLING else ""
        return (), f"not found{found}"
    return with_speaker(wording.differences, speaker, sayer)


def with_speaker(
    differences: tuple[QuoteDifference, ...], speaker: str | None, sayer: str | None
) -> tuple[tuple[QuoteDifference, ...], str | None]:
    """Return the differences with the speaker's, where it is certain that the two are not one person."""
    if not are_different_people(speaker, sayer):
        return differences, None
    wording: tuple[QuoteDifference, ...] = tuple(kind for kind in differences if kind != "same")
    return (*wording, "attributed to someone else"), f"there it is said by {sayer}"


def _sayer(against: Reading, span: Span | None) -> str | None:
    """Return who says the words of a span in the text that is checked against; None where several do or nobody."""
    if span is None:
        return None
    around = [said for said in against.statements if any(contains(content, span) for content in said.content)]
    names = {person_of(speaker_of(against, said), said.speaker_kind) for said in around}
    return names.pop() if len(names) == 1 else None
