"""Every quotation in the ledger that stands in a pasted transcript or press release, or nearly."""

from hashlib import sha256

from onrecord import pipeline
from onrecord.desk.found import CheckedArticle
from onrecord.ledger import Ledger
from onrecord.reader.extract.transcript import transcript_of
from onrecord.records import Article, KeptStatement, Reading, Statement
from onrecord.spans import paragraphs_of, slice_of

_MOST_PARAGRAPHS = 400
_MOST_ARTICLES = 200


def checked_against(ledger: Ledger, text: str) -> tuple[CheckedArticle, ...]:
    """Return the articles that quote a text, by time of publication, each with its quotations beside the text's words."""
    against = _measure(text)
    found: dict[str, KeptStatement] = {}
    for paragraph in list(paragraphs_of(text))[:_MOST_PARAGRAPHS]:
        for kept in ledger.worded_like(slice_of(text, paragraph), limit=60):
            found.setdefault(kept.article, kept)
    wanted = sorted(found.values(), key=lambda kept: kept.published or "9999")[:_MOST_ARTICLES]
    checked = (_checked(ledger, kept, against) for kept in wanted)
    return tuple(article for article in checked if article.quotes)


# ----------------------------------------------------------------------------------------------------------------------


def _measure(text: str) -> Reading:
    """Return a text as a reading in which only a transcript's turns have a speaker: that needs no weights."""
    digest = sha256(text.encode()).hexdigest()
    article = Article(id="the transcript", text=text, text_sha256=digest, bytes_sha256=digest)
    turns = tuple(
        Statement(id=f"s{number}", kind="direct", source=turn.source, cue=turn.cue, content=turn.content, confidence=1.0)
        for number, turn in enumerate(transcript_of(text), 1)
    )
    return Reading(article=article, statements=turns)


def _checked(ledger: Ledger, kept: KeptStatement, against: Reading) -> CheckedArticle:
    reading = ledger.reading(kept.article)
    quotes = pipeline.quotes_checked(reading, against) if reading else ()
    return CheckedArticle(
        article=kept.article,
        publisher=kept.publisher,
        title=kept.title,
        published=kept.published,
        quotes=tuple(quote for quote in quotes if quote.differences),
    )
