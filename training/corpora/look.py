"""`python -m training.corpora.look FAMILY --data FOLDER --base FOLDER`: read what a converter made.

Counts of documents, pieces and labels, the seconds it took, and a few labelled snippets a head, drawn with a fixed seed.
"""

import argparse
import importlib
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from onrecord.reader.encode import heads
from training.examples import UNLABELLED, Document

ORDERS = {
    "names": heads.NAMES_TAGS,
    "time": heads.TIME_TAGS,
    "place": heads.PLACE_TAGS,
    "place_broad": heads.PLACE_TAGS,
    "upos": heads.UPOS,
    "arc": heads.RELATIONS,
    "roles": heads.ROLE_LABELS,
    "predicate": heads.PREDICATE_TAGS,
    "event": heads.EVENT_TAGS,
    "mention": heads.MENTION_TAGS,
    "negation": heads.NEGATION_TAGS,
    "coref": ("same",),
}
FAMILIES = ("syntax", "names", "time_expressions", "places", "factuality", "events", "coreference")


def main() -> None:
    """Print one family's documents in numbers and examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("--part", choices=("train", "dev"), default="train")
    parser.add_argument("--examples", type=int, default=5)
    for folder in ("data", "base"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    started = time.time()
    module = importlib.import_module(f"training.corpora.{arguments.family}")
    documents = list(module.documents(arguments.data, tokenizer, arguments.part))
    pieces = sum(len(document.pieces.ids) for document in documents)
    print(f"{len(documents)} documents, {pieces} pieces, {time.time() - started:.1f} s")
    snippets = {
        head: [snippet for document in documents for snippet in _snippets(document, head, tokenizer)]
        for head in sorted({head for document in documents for head in _heads(document)})
    }
    chance = np.random.default_rng(1)
    for head, found in snippets.items():
        print(f"\n{head}: {dict(Counter(label for label, _ in found).most_common())}")
        for label, shown in chance.permutation(np.array(found, dtype=object))[: arguments.examples]:
            print(f"  {label:12} {shown}")


# --------------------------------------------------------------------------------------------------------------------


def _heads(document: Document) -> set[str]:
    return {*document.tags, *document.values, *document.pairs}


def _snippets(document: Document, head: str, tokenizer: Tokenizer) -> Iterator[tuple[str, str]]:
    """Yield (label, text around it) of every label of a head."""
    if head in document.tags:
        tags = document.tags[head]
        for first in np.flatnonzero((tags != 0) & (tags != UNLABELLED)).tolist():
            label = ORDERS[head][tags[first]]
            if label[:2] not in {"I-", "L-"}:
                yield label, _shown(document, {first, *_span(tags, first, ORDERS[head])}, tokenizer)
    if head in document.values:
        for piece in np.flatnonzero(~np.isnan(document.values[head])).tolist():
            yield f"{document.values[head][piece]:+.0f}", _shown(document, {piece}, tokenizer)
    if head in document.pairs:
        for start, goal, label in document.pairs[head].pairs.tolist():
            yield ORDERS[head][label], _shown(document, {start, *([goal] if goal >= 0 else [])}, tokenizer)


def _span(tags: np.ndarray[tuple[int], np.dtype[np.int64]], first: int, order: tuple[str, ...]) -> range:
    last = first
    if order[tags[first]].startswith("B-"):
        while order[tags[last]][:2] != "L-":
            last += 1
    return range(first, last + 1)


def _shown(document: Document, marked: set[int], tokenizer: Tokenizer) -> str:
    """Return the pieces from six before the first marked to six after the last, marked ones in brackets."""
    window = range(max(0, min(marked) - 6), min(len(document.pieces.ids), max(marked) + 7))
    return " ".join(
        f"[{tokenizer.id_to_token(int(document.pieces.ids[piece]))}]"
        if piece in marked
        else str(tokenizer.id_to_token(int(document.pieces.ids[piece])))
        for piece in (window if len(window) < 60 else [*window[:25], *window[-25:]])
    )


if __name__ == "__main__":
    main()
