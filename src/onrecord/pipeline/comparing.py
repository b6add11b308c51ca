"""What the articles of a ledger share: their origins, quotations word by word, and texts most like a text."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.records import ComparedQuote, KeptArticle, KeptStatement, Origin, Reading, Similar, Utterance

if TYPE_CHECKING:
    from onrecord.ledger import Ledger


def compare_new(ledger: "Ledger") -> int:
    """Compare the articles of a ledger that have not been compared, and return how many there were."""
    from onrecord.compare import relate
    from onrecord.compare.relate import VERSION

    if ledger.all_compared(VERSION):  # a ledger that may only be read can be asked
        return 0
    return sum(1 for _ in ledger.compare_new(relate, VERSION))


def origins(ledger: "Ledger", as_of: datetime | str | None = None) -> tuple[Origin, ...]:
    """Return the origins of what had been published by then: which texts the articles of a ledger come from."""
    from onrecord.compare import origins_of

    compare_new(ledger)
    return origins_of(ledger.facts(as_of=as_of), ledger.shared())


def quoted(ledger: "Ledger", words: str, as_of: datetime | str | None = None) -> Utterance | None:
    """Return who printed some words as a quotation, and how their versions differ; None: nobody did."""
    from onrecord.compare import utterance_of

    if not words.strip():
        raise InputError("no words to look for; write some of the quotation's")
    found = list(ledger.worded_like(words, as_of=as_of))
    published = {one.article: one.published for one in ledger.facts(only={kept.article for kept in found})}
    found.sort(key=lambda kept: (published[kept.article] or _UNDATED, kept.article, kept.statement.content))
    return utterance_of(words, found)


def quotes_checked(reading: Reading, against: Reading) -> tuple[ComparedQuote, ...]:
    """Return every quotation of an article beside a transcript, in the article's order."""
    from onrecord.compare import checked

    return checked(reading, against)


def similar(
    ledger: "Ledger", article_or_words: str, as_of: datetime | str | None = None, limit: int = 10
) -> tuple[Similar, ...]:
    """Return the articles and statements that are most like an article, or like some words: a claim, a rumour.

    An article is named as in `Ledger.find`; what names none is words. Of each kind there are at most `limit`, articles
    first, the most like first.
    """
    from onrecord.compare.pairs import RelationsByModel
    from onrecord.compare.stories import most_similar, reordered

    keys = ledger.find(article_or_words)
    article = ledger.article(keys[0]) if len(keys) == 1 else None
    words = article_or_words if article is None else f"{article.title or ''} {article.text[:_OPENING]}"
    openings = {one.article: one for one in ledger.openings(as_of=as_of) if one.article not in keys}
    articles = {kept.article: kept for kept in ledger.articles(as_of=as_of) if kept.article in openings}
    texts = ((key, f"{one.title or ''} {one.text[:_OPENING]}") for key, one in openings.items())
    found = [
        _similar_article(articles[one.name], one.score, openings[one.name].text)
        for one in most_similar(words, texts, limit)
    ]
    said = [kept for kept in ledger.sharing_words(words, as_of=as_of) if kept.article not in keys]
    contents = {str(number): kept.content_words for number, kept in enumerate(said)}
    likest = most_similar(words, contents.items(), max(limit, _READ))
    model = RelationsByModel.load()
    if model is not None:
        likest = reordered(words, likest, contents, model)
    return (*found, *(_similar_statement(said[int(one.name)], one.score) for one in likest[:limit]))


# ----------------------------------------------------------------------------------------------------------------------

_UNDATED = datetime.max.replace(tzinfo=UTC)
_OPENING = 1200  # characters that say what an article is about
_READ = 20  # statements that the pair model reads, where it is installed
_SHOWN = 160  # characters


def _similar_article(kept: KeptArticle, score: float, text: str) -> Similar:
    return Similar(
        score=score,
        article=kept.article,
        publisher=kept.publisher,
        title=kept.title,
        published=kept.published,
        words=" ".join(text[:_SHOWN].split()),
    )


def _similar_statement(kept: KeptStatement, score: float) -> Similar:
    return Similar(
        score=score,
        article=kept.article,
        publisher=kept.publisher,
        title=kept.title,
        published=kept.published,
        statement=kept.statement.id,
        speaker=kept.speaker_name or kept.source_words,
        words=kept.content_words,
    )
