"""What each address answers with: records, the same for a page and for the API.

The signatures are the parameters of a request, checked by their types before a method is called; unknown is None.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from onrecord.desk.found import Moments, NotHere, UnreadArticle
from onrecord.ledger import Asked, Ledger
from onrecord.ledger.moments import asked_moment
from onrecord.records import (
    Distance,
    KeptArticle,
    KeptSpeaker,
    KeptStatement,
    LedgerStats,
    Page,
    Reading,
    StatementKind,
    Tally,
)

MOST = 200  # items on one page

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Speaker = Annotated[Words | None, Field(description="A name or a part of one, in whole words.")]
About = Annotated[Words | None, Field(description='All these words in the content; "a phrase"; ice* for beginnings.')]
Publisher = Annotated[Words | None, Field(description="The publisher's whole name.")]
AsOf = Annotated[Words | None, Field(description="Only what was published by then: 2022-11-10 or 2022-11-10T18:00Z.")]
_ANY = BeforeValidator(lambda chosen: chosen or None)  # a form sends "" for what is left open
Kind = Annotated[StatementKind | None, _ANY, Field(description="The article's way of reporting the words.")]
Verb = Annotated[Distance | None, _ANY, Field(description="How far the article's own verb stands from the words.")]
Order = Annotated[Literal["newest", "oldest"], Field(description="By time of publication; undated ones come last.")]
Number = Annotated[int, Field(ge=1, le=10**6, description="The page, from 1.")]
Limit = Annotated[int, Field(ge=1, le=MOST, description="How many items a page has.")]
Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{6,64}$")]


class Answers:
    """The questions that can be put to a ledger over HTTP. Safe to use from several threads."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def articles(
        self, publisher: Publisher = None, as_of: AsOf = None, page: Number = 1, limit: Limit = 50
    ) -> Page[KeptArticle]:
        """Give articles, the newest first."""
        asked = _asked(as_of, page, limit, publisher=publisher or None, newest_first=True)
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
        asked = _asked(
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
        return self._ledger.speaker_page(_asked(as_of, page, limit))

    def person(self, speaker: Words, as_of: AsOf = None, page: Number = 1, limit: Limit = 50) -> Page[KeptStatement]:
        """Give what someone said, in time."""
        return self.statements(speaker=speaker, as_of=as_of, order="oldest", page=page, limit=limit)

    def search(self, q: Words = "", as_of: AsOf = None, page: Number = 1, limit: Limit = 50) -> Page[KeptStatement]:
        """Give the statements in whose content, source or speaker all words occur, the closest first."""
        return self._ledger.found_page(_asked(as_of, page, limit, about=q))

    def moments(self) -> Moments:
        """Give the moments at which articles were published, in order."""
        return Moments(moments=self._ledger.moments())

    def publishers(self) -> tuple[Tally, ...]:
        """Give publishers by number of articles."""
        return self._ledger.publishers()

    def stats(self) -> LedgerStats:
        """Count what the ledger holds."""
        return self._ledger.stats()


# ----------------------------------------------------------------------------------------------------------------------


def _asked(as_of: str | None, page: int, limit: int, **more: object) -> Asked:
    moment = asked_moment(as_of, "as_of") if as_of else None
    return Asked(as_of=moment, offset=(page - 1) * limit, limit=limit, **more)  # type: ignore[arg-type] # fields of Asked
