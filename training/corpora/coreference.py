"""Coreference outside the treebanks: GAP (a pronoun and the right one of two names) and LitBank (fiction).

Head: coref. Neither corpus has trees, so that a mention's head word is found by rule (`head_of`), as the treebank's
guidelines would choose it: the first word of a name after its titles, the noun before the first preposition or clause.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.reader.encode.pieces import Pieces, Tokenizer, pieces_of
from training.corpora.labelling import covered, cuts_at, pairs_of, sentence_starts
from training.corpora.lines import Part, records
from training.corpora.mentions import antecedents
from training.examples import Document

WORD = re.compile(r"\w[\w.]*(?:[-'’]\w+)*")
# fmt: off
TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "captain", "colonel", "general", "president", "king",
    "queen", "prince", "princess", "professor", "saint", "st", "madame", "monsieur", "aunt", "uncle", "father",
    "mother", "brother", "sister", "the",
})
# After one of these the rest of a noun phrase tells more about its head.
FOLLOWERS = frozenset({
    "of", "in", "at", "on", "to", "from", "for", "with", "by", "without", "between", "among", "about", "under", "over",
    "near", "astride", "who", "whom", "whose", "which", "that", "where", "when", "named", "called", "and", "or",
})
# fmt: on


def documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield GAP, then LitBank (train only)."""
    yield from gap_documents(data, tokenizer, part)
    yield from fiction_documents(data, tokenizer, part)


def gap_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield the snippets in which the pronoun stands for one of the names; only that pronoun is a row."""
    for record in records(data / "language" / f"coref_gap.{part}.jsonl.gz"):
        right = [record[name][:2] for name in "AB" if record[name][2]]
        if right:
            yield _snippet(record, right, tokenizer)


def fiction_documents(data: Path, tokenizer: Tokenizer, part: Part) -> Iterator[Document]:
    """Yield LitBank's hundred openings of novels, all for training; mentions without a second one are rows too."""
    for record in records(data / "language" / "coref_litbank.train.jsonl.gz") if part == "train" else ():
        pieces = pieces_of(record["text"], tokenizer)
        # Of mentions with one head word the longest comes first here, so that the shortest keeps it.
        spans = sorted(
            ((start, end, number) for number, cluster in enumerate(record["clusters"]) for start, end in cluster),
            key=lambda span: span[0] - span[1],
        )
        heads = {_head_piece(record["text"], pieces, start, end): number for start, end, number in spans}
        starts = [start for start, _ in record["sents"]]
        yield Document(record["id"], pieces, {}, {}, {"coref": antecedents(sorted(heads.items()))}, cuts_at(pieces, starts))


def head_of(mention: str) -> int:
    """Return where the head word of a noun phrase begins in it, by rule."""
    words = list(WORD.finditer(mention))
    if not words:
        return 0
    lower = [match.group().lower().strip(".") for match in words]
    # The phrase ends at the first follower or comma; a phrase that opens with one ("that man") goes on.
    end = next((n for n in range(1, len(words)) if lower[n] in FOLLOWERS or "," in _gap(mention, words, n)), len(words))
    named = [n for n in range(end) if words[n].group()[0].isupper() and lower[n] not in TITLES]
    chosen = end - 1
    # "Mr. Henry Jekyll": the name's first word; "His Cousin's house" ends small, so that it is no name.
    if named and chosen in named:
        chosen = next(n for n in named if set(range(n, end)) <= set(named))
    if chosen > 0 and lower[chosen] in {"'s", "’s"}:
        chosen -= 1
    return words[chosen].start()


# --------------------------------------------------------------------------------------------------------------------


def _gap(mention: str, words: list[re.Match[str]], number: int) -> str:
    """Return what stands between a word and the one before it."""
    return mention[words[number - 1].end() : words[number].start()]


def _head_piece(text: str, pieces: Pieces, start: int, end: int) -> int:
    return covered(pieces, start + head_of(text[start:end]), end)[0]


def _snippet(record: dict[str, Any], right: list[tuple[int, int]], tokenizer: Tokenizer) -> Document:
    """Return one snippet; a name after the pronoun is as right as one before it."""
    text = record["text"]
    pieces = pieces_of(text, tokenizer)
    pronoun = covered(pieces, *record["pronoun"])[0]
    links = [(pronoun, _head_piece(text, pieces, start, end), 0) for start, end in right]
    return Document(
        record["id"], pieces, {}, {}, {"coref": pairs_of([pronoun], links)}, cuts_at(pieces, sentence_starts(text))
    )
