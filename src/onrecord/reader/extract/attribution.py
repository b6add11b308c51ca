"""Tags and links to attributions: each cue is one attribution; contents point to their cue, cues to their source.

In the corpora an attribution has one cue, so the cue is the anchor: two contents of one paragraph that point to one cue are
one discontinuous content. A content that points to no cue stands alone, with the source that it points to itself.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.numbers import Numbers
from onrecord.reader.encode.pieces import LAYOUT
from onrecord.reader.encode.windows import Encoded
from onrecord.reader.extract.linking import link_logs
from onrecord.reader.extract.tagging import PieceSpan, spans_of

Float = npt.NDArray[np.float32]

# Added to the log probability of a link for each paragraph's end between: in the corpora one link in 250 crosses one.
_CROSSING = -8.0
_FALL = -5.0  # in log probability, from a content's best cue to one that it takes in its place
_ALONE = 0.5  # probability above which a content has no other part


class Attribution(NamedTuple):
    """Source, cue and content in pieces; content is never empty and in text order."""

    source: tuple[PieceSpan, ...]
    cue: tuple[PieceSpan, ...]
    content: tuple[PieceSpan, ...]
    confidence: float


def attributions_of(encoded: Encoded, numbers: Numbers) -> list[Attribution]:
    """Return the attributions of an encoded text, in the order of their contents."""
    distances = numbers.distances["attribution_links"]
    breaks = encoded.pieces.features[:, 2] != LAYOUT.index("within")
    paragraphs = np.cumsum(breaks)
    spans = spans_of(encoded.tags, breaks)
    sources, cues, contents = ([s for s in spans if s.role == role] for role in ("source", "cue", "content"))
    cue_of = link_logs(encoded, distances, "content-cue", contents, cues) + _crossings(paragraphs, contents, cues)
    of_content = link_logs(encoded, distances, "content-source", contents, sources)
    of_content += _crossings(paragraphs, contents, sources)
    of_cue = link_logs(encoded, distances, "cue-source", cues, sources) + _crossings(paragraphs, cues, sources)
    alone = np.exp(link_logs(encoded, distances, "content-content", contents, ())[:, -1])
    found = []
    for cue, members in _groups(cue_of, alone, [int(paragraphs[content.start]) for content in contents]):
        logs = of_content[members].mean(0) + (of_cue[cue] if cue < len(cues) else 0.0)
        source = int(logs.argmax())
        parts = tuple(contents[member] for member in members)
        chance = float(np.exp(logs[source] - np.logaddexp.reduce(logs)))
        link = float(_shares(cue_of[members])[:, cue].mean())
        confidence = min(part.confidence for part in parts) * chance * link
        found.append(Attribution(tuple(sources[source : source + 1]), tuple(cues[cue : cue + 1]), parts, confidence))
    return sorted(found, key=lambda attribution: attribution.content[0].start)


def moved(attribution: Attribution, pieces: int) -> Attribution:
    """Return an attribution of a stretch that begins after so many pieces as one of the whole text."""
    if not pieces:
        return attribution
    source, cue, content = (
        tuple(span._replace(start=span.start + pieces, end=span.end + pieces) for span in spans)
        for spans in attribution[:3]
    )
    return Attribution(source, cue, content, attribution.confidence)


# --------------------------------------------------------------------------------------------------------------------


def _groups(cue_of: Float, alone: Float, paragraphs: list[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield (cue, its contents) with the number after the last cue for no cue; the surest content chooses first.

    A content joins others at a cue only in one paragraph and where neither stands alone by its own word (`alone`, the
    probability that it has no other part): else two neighbours' words would be told as one speaker's.
    """
    nothing = cue_of.shape[1] - 1
    groups: dict[tuple[int, int], list[int]] = {}
    for content in np.argsort(-cue_of.max(axis=1)).tolist():
        for cue in np.argsort(-cue_of[content]).tolist():
            if cue == nothing or cue_of[content, cue] < cue_of[content].max() + _FALL:
                groups[nothing, -1 - content] = [content]
                break
            group = groups.setdefault((cue, paragraphs[content]), [])
            if all(alone[content] + alone[other] < 2 * _ALONE for other in group):
                group.append(content)
                break
    yield from ((cue, sorted(members)) for (cue, _), members in groups.items())


def _crossings(paragraphs: npt.NDArray[np.int64], origins: list[PieceSpan], goals: list[PieceSpan]) -> Float:
    """Return what crossing paragraphs costs, (origins, goals + 1) float32; nothing costs nothing."""
    costs = np.zeros((len(origins), len(goals) + 1), dtype=np.float32)
    if origins and goals:
        here = paragraphs[[span.start for span in origins]]
        there = paragraphs[[span.start for span in goals]]
        costs[:, :-1] = _CROSSING * np.minimum(2, np.abs(here[:, None] - there[None]))
    return costs


def _shares(logs: Float) -> Float:
    return np.asarray(np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True)))
