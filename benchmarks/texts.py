"""The texts of a run: example articles, or those of a JSON Lines file, repeated to a number of words."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


def words_in(texts: Sequence[str]) -> int:
    """Return the number of words, by white space: no system's own tokens."""
    return sum(len(text.split()) for text in texts)


def example_texts() -> list[str]:
    """Return the texts of the example articles, in order, as the formats give them."""
    from onrecord.pipeline import Found, articles_in

    found = articles_in([str(EXAMPLES)], sys.stdin.buffer)
    return [item.article.text for item in found if isinstance(item, Found)]


def texts_of(path: Path) -> list[str]:
    """Return the `text` of each line that has one; raises OSError or ValueError for a file that cannot be read."""
    with path.open(encoding="utf-8") as lines:
        objects = [json.loads(line) for line in lines if line.strip()]
    return [item["text"] for item in objects if item.get("text", "").strip()]


def repeated(texts: Sequence[str], words: int) -> list[str]:
    """Return texts from the first on, and again from the first, until there are so many words; at least one text."""
    if not texts:
        raise ValueError("no texts to measure with")
    chosen: list[str] = []
    while words > 0 or not chosen:
        chosen.append(texts[len(chosen) % len(texts)])
        words -= max(1, words_in(chosen[-1:]))
    return chosen
