"""A claim and its reasons as lines for a terminal: each field, what decided, in the words that decided."""

from collections.abc import Iterator

from onrecord.export.claims import AUTHOR, event_words, setting_words, standing_words
from onrecord.export.heading import percent
from onrecord.export.table import Line, Piece, labelled, wrapped
from onrecord.records import Claim, ExplainedClaim, Reading
from onrecord.spans import words_of


def explained_lines(reading: Reading, explained: ExplainedClaim, width: int) -> Iterator[Line]:
    """Yield the claim as it is told, its sentence, and a line for each reason."""
    claim, text = explained.claim, reading.article.text
    yield from wrapped(
        [Piece(f"{claim.id}  {standing_words(claim)}", "cue"), Piece(event_words(reading, claim), "title")], width
    )
    setting = setting_words(reading, claim)
    yield from wrapped([Piece(setting, "dim")], width) if setting else ()
    yield from labelled([Piece("held by", "dim")], [Piece(_holder(reading, claim), "source")], width)
    yield from labelled([Piece("sentence", "dim")], [Piece(_sentence(reading, claim), "content")], width)
    for reason in explained.reasons:
        words = [Piece(f"“{words_of(text, reason.words)}”", "content")] if reason.words else []
        yield from labelled([Piece(reason.about, "dim")], [Piece(reason.rule, "cue"), *words], width)
    yield from labelled(
        [Piece("confidence", "dim")], [Piece(f"{percent(claim.confidence)}, ours in the reading", "dim")], width
    )


# --------------------------------------------------------------------------------------------------------------------


def _holder(reading: Reading, claim: Claim) -> str:
    names = {entity.id: entity.name for entity in reading.entities} | {"author": AUTHOR}
    chain = [names.get(voice, voice) for voice in claim.chain]
    if claim.holder is None:
        chain.append("somebody who is not resolved")
    return " > ".join(chain)


def _sentence(reading: Reading, claim: Claim) -> str:
    around = [span for span in reading.sentences if span.start <= claim.trigger.start < span.end]
    return words_of(reading.article.text, around or [claim.trigger])
