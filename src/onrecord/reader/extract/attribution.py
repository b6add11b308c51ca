"""Tags and links to attributions: each cue is one attribution; contents point to their cue, cues to their source.

In the corpora an attribution has one cue, so the cue is the anchor: two contents that point to one cue are one
discontinuous content. A content that points to no cue stands alone, with the source that it points to itself.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.pieces import LAYOUT
from onrecord.reader.encode.windows import Encoded
from onrecord.reader.extract.linking import link_logs
from onrecord.reader.extract.tagging import PieceSpan, spans_of


class Attribution(NamedTuple):
    """Source, cue and content in pieces; content is never empty and in text order."""

    source: tuple[PieceSpan, ...]
    cue: tuple[PieceSpan, ...]
    content: tuple[PieceSpan, ...]
    confidence: float


def attributions_of(encoded: Encoded, distances: npt.NDArray[np.float32]) -> list[Attribution]:
    """Return the attributions of an encoded text, in the order of their contents."""
    breaks = encoded.pieces.features[:, 2] != LAYOUT.index("within")
    spans = spans_of(encoded.tags, breaks)
    sources, cues, contents = ([s for s in spans if s.role == role] for role in ("source", "cue", "content"))
    cue_of = np.array([link_logs(encoded, distances, "content-cue", content, cues) for content in contents])
    from_content = np.array([link_logs(encoded, distances, "content-source", content, sources) for content in contents])
    from_cue = np.array([link_logs(encoded, distances, "cue-source", cue, sources) for cue in cues])
    groups: dict[int, list[int]] = {}
    for number in range(len(contents)):
        chosen = int(cue_of[number].argmax())
        groups.setdefault(chosen if chosen < len(cues) else -1 - number, []).append(number)
    found = []
    for cue, members in groups.items():
        logs = from_content[members].mean(0)
        if cue >= 0:
            logs = logs + from_cue[cue]
        source = int(logs.argmax())
        chances = np.exp(logs - np.logaddexp.reduce(logs))
        parts = [contents[member] for member in members]
        link = float(np.exp(cue_of[members].max(1)).mean())
        confidence = float(min(part.confidence for part in parts)) * float(chances[source]) * link
        found.append(
            Attribution(
                (sources[source],) if source < len(sources) else (),
                (cues[cue],) if cue >= 0 else (),
                tuple(parts),
                min(1.0, confidence),
            )
        )
    return sorted(found, key=lambda attribution: attribution.content[0].start)
