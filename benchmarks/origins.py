"""Find the origins of a JSON Lines file of articles and print a group for each article, as JSON Lines.

    python -m benchmarks.origins ARTICLES.jsonl[.gz] > groups.jsonl

A line of the input has `id`, `text` and where known `publisher`, `published` and `title`; a line of the output has `id`,
`dup_group` and `origin` (the agency that the group credits most, else "own:" and the publisher of its root). How long it
took, and how many pairs were aligned, goes to standard error.
"""

import gzip
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import msgspec

from onrecord import formats
from onrecord.compare import origins_of, relate
from onrecord.ledger.moments import latest_moment
from onrecord.records import Article, ArticleFacts, Origin, Shared

SHORT = {"Associated Press": "AP", "Agence France-Presse": "AFP", "Washington Post": "WaPo"}  # as the labels have them


class Memory:
    """The articles so far, in memory; a `compare.Known`."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self._by_band: dict[int, list[str]] = defaultdict(list)
        self.looked_at = 0

    def sharing(self, bands: Sequence[int], fewest: int, most: int) -> Sequence[str]:
        """Return the articles that share bands, the closest first."""
        counts = Counter(key for band in bands for key in self._by_band[band])
        found = sorted((-count, key) for key, count in counts.items() if count >= fewest)[:most]
        self.looked_at += len(found)
        return [key for _, key in found]

    def article(self, key: str) -> Article | None:
        """Return an article."""
        return self.articles.get(key)

    def keep(self, key: str, article: Article, bands: Sequence[int]) -> None:
        """Keep an article under its bands."""
        self.articles[key] = article
        for band in bands:
            self._by_band[band].append(key)


def facts_of(key: str, article: Article) -> ArticleFacts:
    """Return what decides who copied whom."""
    return ArticleFacts(
        article=key,
        publisher=article.publisher,
        agencies=article.agencies,
        title=article.title,
        published=latest_moment(article.published),
    )


def origins_in(articles: Sequence[Article]) -> tuple[tuple[Origin, ...], list[Shared], Memory]:
    """Return the origins of articles, each known by its id."""
    memory, pairs = Memory(), []
    for article in articles:
        related = relate(article.id, article, memory)
        memory.keep(article.id, article, related.bands)
        pairs += related.shared
    return origins_of([facts_of(a.id, a) for a in articles], pairs), pairs, memory


def main() -> None:
    """Read, compare and print."""
    path = Path(sys.argv[1])
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    articles = [item for item in formats.read(BytesIO(content), path.name, None, "JSON Lines") if isinstance(item, Article)]
    began = time.process_time()
    origins, pairs, memory = origins_in(articles)
    seconds = time.process_time() - began
    by_id = {article.id: article for article in articles}
    for origin in origins:
        if not origin.spans:
            credited = Counter(agency for key in origin.articles for agency in by_id[key].agencies)
            name = _short(credited.most_common(1)[0][0]) if credited else f"own:{by_id[origin.root].publisher}"
            for key in origin.articles:
                line = {"id": key, "dup_group": origin.id, "origin": name}
                sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stderr.write(f"{len(articles)} articles, {memory.looked_at} pairs aligned, {len(pairs)} kept, {seconds:.1f} s\n")


def _short(agency: str) -> str:
    return SHORT.get(agency, agency)


if __name__ == "__main__":
    main()
