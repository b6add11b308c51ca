"""What a page shows beside what the API gives: the same answers, several of them at once where a page needs them."""

from onrecord.desk.answers import Answers
from onrecord.desk.found import NoQuote, NotHere, PersonPage, ReadArticle, SearchPage, UnreadArticle
from onrecord.desk.parameters import (
    AsOf,
    Key,
    Limit,
    LongWords,
    Number,
    Place,
    Ruled,
    Since,
    Span,
    Speaker,
    Stands,
    Words,
)
from onrecord.desk.record_answers import RecordAnswers
from onrecord.records import KeptStatement, Page, Reading, Utterance


class Views:
    """The pages that put several answers together."""

    def __init__(self, answers: Answers, record: RecordAnswers) -> None:
        self._answers, self._record = answers, record

    def article(
        self,
        key: Key,
        at: Span = None,
        judged: Ruled = None,  # noqa: ARG002 -- the template shows it
        undone: Ruled = None,  # noqa: ARG002 -- the same
    ) -> ReadArticle | UnreadArticle:
        """Give an article with everything that can be marked in it; `at` are the characters to point at."""
        found = self._answers.article(key)
        if not isinstance(found, Reading):
            return found
        start, _, end = (at or "").partition("-")
        here = (int(start), min(int(end), len(found.article.text))) if at else None
        kept = here if here is not None and here[0] < here[1] else None
        return self._record.article_page(found, key, kept)

    def person(self, speaker: Words, as_of: AsOf = None, page: Number = 1, limit: Limit = 50) -> PersonPage:
        """Give what someone said, in time, and what became of it."""
        return PersonPage(
            statements=self._answers.statements(speaker=speaker, as_of=as_of, order="oldest", page=page, limit=limit),
            positions=self._record.positions(speaker, as_of),
        )

    def search(
        self,
        q: Words = "",
        speaker: Speaker = None,
        place: Place = None,
        standing: Stands = None,
        since: Since = None,
        as_of: AsOf = None,
        page: Number = 1,
        limit: Limit = 50,
    ) -> SearchPage:
        """Give developments and statements in which all words occur."""
        if not (q or speaker or place or standing or since):
            return SearchPage(developments=None, statements=None)
        found = self._record.developments(
            q=q, where=place, holder=speaker or "", standing=standing, since=since, as_of=as_of, limit=limit
        )
        only_developments = bool(place or standing) and not (q or speaker)
        said: Page[KeptStatement] = Page(items=(), offset=0, limit=limit, total=0)
        return SearchPage(
            developments=found,
            statements=said if only_developments else self._answers.search(q, speaker, since, as_of, page, limit),
        )

    def quote(self, q: LongWords = "", as_of: AsOf = None) -> Utterance | NoQuote:
        """Give who printed some words as a quotation."""
        try:
            return self._answers.quote(q, as_of)
        except NotHere:
            return NoQuote(asked=q)
