"""What each address answers with: records, the same for a page and for the API.

The signatures are the parameters of a request, checked by their types before a method is called; unknown is None.
"""

from onrecord.desk.found import Moments, NotHere, UnreadArticle
from onrecord.desk.parameters import (
    MOST,
    About,
    AsOf,
    Key,
    Kind,
    Limit,
    LongWords,
    Number,
    Order,
    Publisher,
    Since,
    Speaker,
    Verb,
    Words,
)
from onrecord.ledger import Asked, Ledger
from onrecord.ledger.moments import asked_moment
from onrecord.pipeline import quoted
from onrecord.records import (
    KeptArticle,
    KeptSpeaker,
    KeptStatement,
    LedgerStats,
    Page,
    Reading,
    Tally,
    Utterance,
)


class Answers:
    """The questions that can be put to a ledger's articles over HTTP. Safe to use from several threads."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def articles(
        self, publisher: Publisher = None, as_of: AsOf = None, page: Number = 1, limit: Limit = 50
    ) -> Page[KeptArticle]:
        """Give articles, the newest first."""
        asked = asked_for(as_of, page, limit, publisher=publisher or None, newest_first=True)
        return self._ledger.article_page(asked)

    def article(self, key: Key) -> Reading | UnreadArticle:
        """Give an article and all that it says, by its key in the ledger or how the key begins."""
        reading = self._ledger.reading(key)
        if reading is not None:
            return reading
        article = self._ledger.article(key)
        if article is None:
            raise NotHere(f"This ledger holds no article {key}.")
        return UnreadArticle(article=article)

    def statements(
        self,
        speaker: Speaker = None,
        about: About = None,
        kind: Kind = None,
        distance: Verb = None,
        publisher: Publisher = None,
        as_of: AsOf = None,
        order: Order = "newest",
        page: Number = 1,
        limit: Limit = 50,
    ) -> Page[KeptStatement]:
        """Give statements by time of publication."""
        asked = asked_for(
            as_of,
            page,
            limit,
            speaker=speaker or None,
            about=about or None,
            kind=kind,
            distance=distance,
            publisher=publisher or None,
            newest_first=order == "newest",
        )
        return self._ledger.statement_page(asked)

    def people(self, as_of: AsOf = None, page: Number = 1, limit: Limit = MOST) -> Page[KeptSpeaker]:
        """Give speakers as articles call them, who said most first."""
        return self._ledger.speaker_page(asked_for(as_of, page, limit))

    def search(
        self,
        q: Words = "",
        speaker: Speaker = None,
        since: Since = None,
        as_of: AsOf = None,
        page: Number = 1,
        limit: Limit = 50,
    ) -> Page[KeptStatement]:
        """Give the statements in whose content, source or speaker all words occur, the closest first."""
        earliest = asked_moment(since, "since") if since else None
        asked = asked_for(as_of, page, limit, about=q or None, speaker=speaker or None, since=earliest)
        return self._ledger.found_page(asked) if q else self._ledger.statement_page(asked)

    def quote(self, q: LongWords, as_of: AsOf = None) -> Utterance:
        """Give who printed some words as a quotation, each version beside the transcript or the fullest wording."""
        found = quoted(self._ledger, q, as_of or None) if q else None
        if found is None:
            raise NotHere("Nobody here quotes these words.")
        return found

    def moments(self) -> Moments:
        """Give the moments at which articles were published, in order."""
        return Moments(moments=self._ledger.moments())

    def publishers(self) -> tuple[Tally, ...]:
        """Give publishers by number of articles."""
        return self._ledger.publishers()

    def stats(self) -> LedgerStats:
        """Count what the ledger holds."""
        return self._ledger.stats()


def asked_for(as_of: str | None, page: int, limit: int, **more: object) -> Asked:
    """Return what is asked of the ledger; a moment that cannot be read raises InputError."""
    moment = asked_moment(as_of, "as_of") if as_of else None
    return Asked(as_of=moment, offset=(page - 1) * limit, limit=limit, **more)  # type: ignore[arg-type] # fields of Asked
