"""To what a mention refers back, by its head word: the most probable earlier mentions, or nothing."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.numbers import Numbers
from onrecord.reader.encode.windows import WINDOW, Encoded
from onrecord.reader.extract.analysis import Antecedent
from onrecord.reader.extract.pairs import nothing_scores, pointing_scores
from onrecord.reader.extract.tagging import log_shares

_IMPOSSIBLE = np.float32(-1e6)
_MOST, _FAINTEST = 6, 0.02  # candidates told of a mention, and the chance that one needs beside the best
_TOGETHER = 256  # mentions scored side by side


def antecedents_of(
    encoded: Encoded, numbers: Numbers, firsts: npt.NDArray[np.int64], mentions: Sequence[int]
) -> tuple[Antecedent, ...]:
    """Return the antecedents of the mentions (numbers of words that have a piece), in text order; the best comes first.

    `firsts` (words,) are the words' pieces. What lies farther back than a window is not looked at: the encoder never saw
    such pairs, and a name that far away is found by its letters.
    """
    words = np.array(mentions, dtype=np.int64)
    pieces = firsts[words]
    found: list[Antecedent] = []
    for start in range(0, len(words), _TOGETHER):
        own = pieces[start : start + _TOGETHER]
        low = int(np.searchsorted(pieces, own[0] - WINDOW))
        near = pieces[low : start + len(own)]
        scores = pointing_scores(encoded, numbers, "coref", own, near)
        back = own[:, None] - near[None]
        scores[(back <= 0) | (back > WINDOW)] = _IMPOSSIBLE
        nothing = nothing_scores(encoded, numbers, "coref", own)
        logs = log_shares(np.concatenate((nothing[:, None], scores), axis=1))
        chances = np.exp(logs)
        for place, row in enumerate(np.argsort(-logs, axis=1)[:, :_MOST].tolist()):
            for choice in row:
                chance = float(chances[place, choice])
                if chance >= _FAINTEST or choice == row[0]:
                    goal = int(words[low + choice - 1]) if choice else None
                    found.append(Antecedent(int(words[start + place]), goal, chance))
    return tuple(found)
