"""The articles so far, in memory: what comparing looks up."""

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.compare import origins_of, relate
from onrecord.ledger.moments import latest_moment
from onrecord.records import Article, ArticleFacts, Origin, Shared


class KnownArticles:
    """Answers as a ledger does."""

    def __init__(self) -> None:
        self._articles: dict[str, tuple[Article, frozenset[int]]] = {}

    def sharing(self, bands: Sequence[int], fewest: int, most: int) -> Sequence[str]:
        """Return the keys of articles with enough of these bands, the closest first."""
        counts = Counter({key: len(known & set(bands)) for key, (_, known) in self._articles.items()})
        return sorted((key for key, count in counts.items() if count >= fewest), key=lambda key: (-counts[key], key))[:most]

    def article(self, key: str) -> Article | None:
        """Return an article by its key."""
        return self._articles[key][0] if key in self._articles else None

    def keep(self, key: str, article: Article, bands: Sequence[int]) -> None:
        """Keep an article under its key."""
        self._articles[key] = article, frozenset(bands)


def origins_among(articles: Iterable[Article]) -> tuple[Origin, ...]:
    """Return the origins of articles that arrive in this order, each known by its id."""
    known, pairs, facts = KnownArticles(), list[Shared](), []
    for article in articles:
        related = relate(article.id, article, known)
        known.keep(article.id, article, related.bands)
        pairs += related.shared
        facts.append(
            ArticleFacts(
                article=article.id,
                publisher=article.publisher,
                agencies=article.agencies,
                title=article.title,
                published=latest_moment(article.published),
            )
        )
    return origins_of(facts, pairs)
