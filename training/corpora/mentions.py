"""GUM's mentions as tags on their head words, and coreference as pairs from head words to earlier head words."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from onrecord.reader.encode.heads import MENTION_TAGS
from onrecord.reader.encode.pieces import Pieces
from training.corpora.labelling import LOST, pairs_of, word_tags
from training.corpora.treebank import Sentence, head_word
from training.examples import Ints, Pairs


def mention_labels(
    pieces: Pieces,
    firsts: Ints,
    parsed: Sequence[Sentence],
    starts: Sequence[int],
    mentions: Iterable[Mapping[str, Any]],
) -> tuple[Ints, Pairs]:
    """Return the mention tags and the links.

    Of mentions with one head word ("Anna", "Anna and Ben") the shortest keeps it: the longer is read off the tree.
    """
    upos = [tag for sentence in parsed for tag in sentence.upos]
    by_word: dict[int, Mapping[str, Any]] = {}
    for mention in sorted(mentions, key=lambda mention: int(mention["s"]) - int(mention["e"])):
        word = _head(parsed, starts, mention["s"], mention["e"])
        if word is not None:
            by_word[word] = mention
    kinds = [0] * len(upos)
    for word, mention in by_word.items():
        kinds[word] = MENTION_TAGS.index(_kind(upos[word], bool(mention["named"])))
    clusters = [(int(firsts[word]), by_word[word]["cl"]) for word in sorted(by_word) if firsts[word] != LOST]
    return word_tags(pieces, firsts, kinds), antecedents(clusters)


def antecedents(mentions: Iterable[tuple[int, Any]]) -> Pairs:
    """Return (piece, cluster) of mentions in text order as rows with pairs to all earlier pieces of the cluster."""
    rows, links = [], []
    earlier: dict[Any, list[int]] = {}
    for piece, cluster in mentions:
        rows.append(piece)
        links += [(piece, before, 0) for before in earlier.get(cluster, [])]
        earlier.setdefault(cluster, []).append(piece)
    return pairs_of(rows, links)


# --------------------------------------------------------------------------------------------------------------------


def _head(parsed: Sequence[Sentence], starts: Sequence[int], start: int, end: int) -> int | None:
    """Return the number in the document of a mention's head word."""
    number = bisect_right(starts, start) - 1
    word = head_word(parsed[number], start - starts[number], end - starts[number])
    return None if word is None else word + sum(len(sentence.words) for sentence in parsed[:number])


def _kind(upos: str, named: bool) -> str:
    if upos == "PRON":
        return "pronoun"
    return "name" if named or upos == "PROPN" else "nominal"
