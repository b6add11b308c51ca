"""Group JSON Lines files of articles, joined into one stream, into stories and print one line an article.

    python -m benchmarks.stories ARTICLES.jsonl[.gz] ... > stories.jsonl

A line of the input has `id`, `text` and where known `publisher`, `published` and `title`; a line of the output has `id` and
`story`. How long it took goes to standard error.
"""

import gzip
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import msgspec

from onrecord import formats
from onrecord.compare.stories import stories_of
from onrecord.ledger.moments import latest_moment
from onrecord.records import Article, ArticleOpening


def articles_in(path: Path) -> Iterator[Article]:
    """Yield the articles of a JSON Lines file, packed or not."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    items = formats.read(BytesIO(content), path.name, None, "JSON Lines")
    return (item for item in items if isinstance(item, Article))


def opening_of(article: Article) -> ArticleOpening:
    """Return an article's beginning, as a ledger gives it."""
    return ArticleOpening(
        article=article.id,
        published=latest_moment(article.published),
        title=article.title,
        text=article.text[:3000],
        parts=tuple(part for part in article.parts if part.start < 3000),
    )


def main() -> None:
    """Read, group and print."""
    openings = [opening_of(article) for name in sys.argv[1:] for article in articles_in(Path(name))]
    began = time.process_time()
    grouped = stories_of(openings)
    seconds = time.process_time() - began
    for story in grouped.stories:
        for article in story.articles:
            sys.stdout.buffer.write(msgspec.json.encode({"id": article, "story": story.id}) + b"\n")
    kinds = [change.kind for change in grouped.changes]
    counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in ("opened", "merged", "split"))
    sys.stderr.write(f"{len(openings)} articles, {len(grouped.stories)} stories ({counts}), {seconds:.1f} s\n")


if __name__ == "__main__":
    main()
