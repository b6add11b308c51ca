"""One utterance in several articles: whose words are the measure, and how the others stand to them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.compare.check import with_speaker
from onrecord.compare.speakers import person_of
from onrecord.compare.wording import wording_of
from onrecord.compare.words import word_spans
from onrecord.quotations import quotations_of
from onrecord.records import ComparedQuote, KeptStatement, Utterance
from onrecord.spans import words_of

_FEWEST = 3  # words of the question that must stand in a version, or all of a shorter one


class _Version(NamedTuple):
    """A statement and its quoted words; a transcript has no quotation marks, so all of its words are meant."""

    kept: KeptStatement
    words: str
    is_transcript: bool
    place: int  # in the order of publication


def utterance_of(words: str, statements: Iterable[KeptStatement]) -> Utterance | None:
    """Return the versions of an utterance among statements that hold some of its words; None: nobody quotes it.

    `statements` come by time of publication, and so do the versions. The measure is the earliest transcript, else the
    fullest quotation, the earliest of several.
    """
    found = (version for place, kept in enumerate(statements) for version in _versions(kept, place))
    versions = [version for version in found if _holds(version, words)]
    if not versions:
        return None
    measure = _measure(versions, words)
    said = measure.kept
    others = [version for version in versions if version is not measure]
    compared = [quote for version in others if (quote := _compared(version, measure)) is not None]
    return Utterance(
        words=_heard(measure, words),
        article=said.article,
        publisher=said.publisher,
        published=said.published,
        speaker=_speaker(said),
        is_transcript=measure.is_transcript,
        versions=tuple(compared),
    )


# ----------------------------------------------------------------------------------------------------------------------


def _versions(kept: KeptStatement, place: int) -> list[_Version]:
    inner = [quotation.inner for quotation in quotations_of(kept.content_words) if quotation.level == "double"]
    inner = inner or [quotation.inner for quotation in quotations_of(kept.content_words)]
    if inner:
        return [_Version(kept, words_of(kept.content_words, inner), is_transcript=False, place=place)]
    is_label = kept.statement.kind == "direct" and kept.cue_words == ":"
    return [_Version(kept, kept.content_words, is_transcript=True, place=place)] if is_label else []


def _holds(version: _Version, words: str) -> bool:
    """Tell whether a version has the words asked for, or is a part of them."""
    shorter, longer = sorted((version.words, words), key=lambda text: len(word_spans(text)))
    if len(word_spans(shorter)) < min(_FEWEST, len(word_spans(words))):
        return False
    return bool(wording_of(shorter, longer).differences)


def _measure(versions: Sequence[_Version], words: str) -> _Version:
    transcripts = [version for version in versions if version.is_transcript]
    if transcripts:
        return max(transcripts, key=lambda version: (wording_of(words, version.words).share, -version.place))
    return max(versions, key=lambda version: (len(word_spans(version.words)), -version.place))


def _heard(measure: _Version, words: str) -> str:
    """Return the measure's words that were asked for; a transcript's turn may be much longer."""
    found = wording_of(words, measure.words).span if measure.is_transcript else None
    return measure.words[found.start : found.end] if found else measure.words


def _compared(version: _Version, measure: _Version) -> ComparedQuote | None:
    wording = wording_of(version.words, measure.words, whole_sentences=measure.is_transcript)
    if not wording.differences or wording.span is None or _on_another_day(version, measure):
        return None
    kept = version.kept
    differences, because = with_speaker(wording.differences, _person(kept), _person(measure.kept))
    return ComparedQuote(
        article=kept.article,
        publisher=kept.publisher,
        published=kept.published,
        spans=kept.statement.content,
        words=version.words,
        speaker=_speaker(kept),
        differences=differences,
        pieces=wording.pieces,
        measure=measure.words[wording.span.start : wording.span.end],
        because=because,
    )


def _speaker(kept: KeptStatement) -> str | None:
    is_spoken_for = len(kept.statement.chain) > 1  # a spokesman's words are his, whomever he speaks for
    return (None if is_spoken_for else kept.speaker_name) or kept.source_words


def _person(kept: KeptStatement) -> str | None:
    return person_of(_speaker(kept), kept.statement.speaker_kind)


def _on_another_day(version: _Version, measure: _Version) -> bool:
    """Tell whether the two are known to have been said on two days: then they are two utterances, however alike."""
    days = [said.kept.statement.said_when for said in (version, measure)]
    days = [day[:10] for day in days if day is not None and len(day) >= 10]
    return len(days) == 2 and days[0] != days[1]
