"""Which origin a stretch of an article belongs to."""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.records import Origin, Passage
from onrecord.spans import Span


class Passages:
    """The origins of some articles, asked by article and characters."""

    def __init__(self, origins: Iterable[Origin]) -> None:
        """Take all origins of the articles."""
        self._whole: dict[str, str] = {}
        self._own: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
        self._credited: defaultdict[str, list[tuple[Passage, str, str]]] = defaultdict(list)  # passage, origin, article
        self._versions: dict[str, tuple[str, ...]] = {}
        self._copied_from: dict[str, str] = {}
        for origin in origins:
            self._versions[origin.id] = origin.articles
            self._copied_from |= {copy.article: copy.of for copy in origin.copies}
            if origin.spans:
                self._own[origin.root] += [(span, origin.id) for span in origin.spans]
            else:
                self._whole.update(dict.fromkeys(origin.articles, origin.id))
            for copy in origin.quoted_by:
                self._credited[copy.article] += [(passage, origin.id, copy.of) for passage in copy.passages]

    def origin(self, article: str, span: Span) -> str:
        """Return the id of the origin whose words these are; an article that no origin has is one of its own."""
        for own, origin in self._own.get(article, ()):
            if own.start <= span.start < own.end:
                return origin
        for passage, origin, _ in self._credited.get(article, ()):
            if _mostly_in(span, passage):
                return origin
        return self.whole(article)

    def whole(self, article: str) -> str:
        """Return the id of the origin that an article has its words from, what it put in or quotes aside."""
        return self._whole.get(article, article)

    def is_credited(self, article: str, span: Span) -> bool:
        """Tell whether the words are a quotation from another origin, with credit."""
        return self.quoted_from(article, span) is not None

    def quoted_from(self, article: str, span: Span) -> str | None:
        """Return the article that the words are quoted from, with credit; None: they are no such quotation."""
        credited = self._credited.get(article, ())
        return next((source for passage, _, source in credited if _mostly_in(span, passage)), None)

    def copied_from(self, article: str) -> str | None:
        """Return the version that an article shares most of its wording with; None: it is the first."""
        return self._copied_from.get(article)

    def versions(self, article: str) -> tuple[str, ...]:
        """Return the articles whose wording comes from the same text, the article itself among them."""
        return self._versions.get(self.whole(article), (article,))


# ----------------------------------------------------------------------------------------------------------------------


def _mostly_in(span: Span, passage: Passage) -> bool:
    shared = min(span.end, passage.end) - max(span.start, passage.start)
    return 2 * shared > span.end - span.start
