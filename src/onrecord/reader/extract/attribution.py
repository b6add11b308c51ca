"""Tags and links to attributions: each cue is one attribution; contents point to their cue, cues to their source.

In the corpora an attribution has one cue, so the cue is the anchor: two contents of one paragraph that point to one cue are
one discontinuous content. A content that points to no cue stands alone, with the source that it points to itself.
"""

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.pieces import LAYOUT
from onrecord.reader.encode.windows import Encoded
from onrecord.reader.extract.linking import link_logs
from onrecord.reader.extract.tagging import PieceSpan, spans_of

Float = npt.NDArray[np.float32]

# Added to the log probability of a link for each paragraph's end between: in the corpora one link in 250 crosses one.
_CROSSING = -8.0


class Attribution(NamedTuple):
    """Source, cue and content in pieces; content is never empty and in text order."""

    source: tuple[PieceSpan, ...]
    cue: tuple[PieceSpan, ...]
    content: tuple[PieceSpan, ...]
    confidence: float


def attributions_of(encoded: Encoded, distances: Float) -> list[Attribution]:
    """Return the attributions of an encoded text, in the order of their contents."""
    breaks = encoded.pieces.features[:, 2] != LAYOUT.index("within")
    paragraphs = np.cumsum(breaks)
    spans = spans_of(encoded.tags, breaks)
    sources, cues, contents = ([s for s in spans if s.role == role] for role in ("source", "cue", "content"))
    cue_of = link_logs(encoded, distances, "content-cue", contents, cues) + _crossings(paragraphs, contents, cues)
    of_content = link_logs(encoded, distances, "content-source", contents, sources)
    of_content += _crossings(paragraphs, contents, sources)
    of_cue = link_logs(encoded, distances, "cue-source", cues, sources) + _crossings(paragraphs, cues, sources)
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        cue = int(cue_of[number].argmax())
        groups[cue, int(paragraphs[content.start]) if cue < len(cues) else -number].append(number)
    found = []
    for (cue, _), members in groups.items():
        logs = of_content[members].mean(0) + (of_cue[cue] if cue < len(cues) else 0.0)
        source = int(logs.argmax())
        parts = tuple(contents[member] for member in members)
        chance = float(np.exp(logs[source] - np.logaddexp.reduce(logs)))
        link = float(_shares(cue_of[members])[:, cue].mean())
        found.append(
            Attribution(
                tuple(sources[source : source + 1]),
                tuple(cues[cue : cue + 1]),
                parts,
                min(part.confidence for part in parts) * chance * link,
            )
        )
    return sorted(found, key=lambda attribution: attribution.content[0].start)


# --------------------------------------------------------------------------------------------------------------------


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
