"""The places that a brief's sentences rest on: one note a claim, numbered in the order in which they are first called."""

from collections.abc import Mapping, Sequence

from onrecord.export.heading import shown_time
from onrecord.records import Development, DevelopmentClaim, KeptArticle, Record


class Note(Record, frozen=True, kw_only=True):
    """What stands under a number: who says it, in which words, and where."""

    number: int
    holder: str
    words: str
    place: str  # publisher, time, title
    url: str | None


class Footnotes:
    """Numbers for claims; the same claim has one number through a brief."""

    def __init__(self, developments: Sequence[Development], articles: Mapping[str, KeptArticle]) -> None:
        self._claims = {claim.id: claim for one in developments for claim in one.claims}
        self._articles = articles
        self._numbers: dict[str, int] = {}

    def numbers(self, claims: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of claims, each once; one that is not in the record has none."""
        known = [name for name in dict.fromkeys(claims) if name in self._claims]
        return tuple(self._numbers.setdefault(name, len(self._numbers) + 1) for name in known)

    def notes(self) -> tuple[Note, ...]:
        """Return the notes called so far, by number."""
        return tuple(self._note(number, self._claims[name]) for name, number in self._numbers.items())

    def _note(self, number: int, claim: DevelopmentClaim) -> Note:
        article = self._articles.get(claim.article)
        title = article.title if article else None
        known = (claim.publisher, shown_time(claim.published), title)
        holder = claim.publisher or "the article" if claim.holder == "author" else claim.holder
        return Note(
            number=number,
            holder=holder,
            words=" ".join(claim.text.split()),
            place=", ".join(piece for piece in known if piece),
            url=article.url if article else None,
        )
