"""Predicates' arguments: every pair of a predicate and a word of its sentence is named, most of them "none".

What the encoder's head says of a pair is weighed with what its place in the tree makes likely (`argument_priors`), and an
argument is told where it is likely enough that the one word is a predicate and the other its argument.
"""

import numpy as np
import numpy.typing as npt

from onrecord.reader.encode.heads import ROLE_LABELS
from onrecord.reader.encode.numbers import Numbers
from onrecord.reader.encode.windows import Encoded
from onrecord.reader.extract.analysis import Role
from onrecord.reader.extract.argument_facts import Placed
from onrecord.reader.extract.argument_priors import prior_scores
from onrecord.reader.extract.pairs import naming_scores
from onrecord.reader.extract.syntax import Standing
from onrecord.reader.extract.tagging import log_shares

# The head is surer than it is right: divided by this, its scores are chances on EWT's dev part (1.6 to 2 serve alike).
COOLED = 1.6
_SURE = -0.15  # the log chance of a label above which a pair is left as the head has it: twelve in thirteen of them
PLACE = 0.4  # what a pair's place weighs beside the head's cooled scores; 0.3 to 0.5 serve alike
# The chance from which an argument is told. The best F1 is had by telling what is likelier than half of that F1.
LEAST = 0.4
# Arguments of which a predicate has one; of two the surer is told.
_ONCE = frozenset(number for number, label in enumerate(ROLE_LABELS) if label[:3] == "ARG" and label[3:4].isdigit())


def roles_of(
    encoded: Encoded, numbers: Numbers, standing: Standing, predicates: tuple[str | None, ...], words: Placed
) -> tuple[Role, ...]:
    """Return the arguments, by predicate, then by argument; `predicates` and `words` are over all words."""
    origins = np.array([place for place, word in enumerate(standing.words.tolist()) if predicates[word]], dtype=np.int64)
    firsts, seconds = _pairs(standing.sentences, origins)
    scores = naming_scores(encoded, numbers.naming["roles"], "roles", standing.pieces[firsts], standing.pieces[seconds])
    scores = log_shares(scores / np.float32(COOLED))
    unsure = np.flatnonzero(scores.max(1, initial=-np.inf) < _SURE)
    places = prior_scores(words, standing.words[firsts[unsure]].tolist(), standing.words[seconds[unsure]].tolist())
    scores[unsure] = log_shares(scores[unsure] + np.float32(PLACE) * places)
    labels = 1 + scores[:, 1:].argmax(1)
    is_predicate = 1 - np.exp(log_shares(encoded.heads["predicate"][standing.pieces])[:, 0])[firsts]
    chances = is_predicate * np.exp(scores[np.arange(len(labels)), labels])
    told = np.flatnonzero(chances > LEAST)
    found: dict[tuple[int, int], tuple[float, int]] = {}
    rest: list[Role] = []
    waiting = list(zip(chances[told].tolist(), told.tolist(), labels[told].tolist(), strict=True))
    for chance, place, label in sorted(waiting, reverse=True):
        predicate, argument = int(standing.words[firsts[place]]), int(standing.words[seconds[place]])
        if label not in _ONCE:
            rest.append(Role(predicate, argument, ROLE_LABELS[label], chance))
            continue
        key = (predicate, label)
        if key in found:  # the other argument is surer: this one may be what it is next likely to be
            label = _next_label(scores[place], label)
            key, chance = (predicate, label), float(is_predicate[place] * np.exp(scores[place, label]))
        if label in _ONCE and key not in found:
            found[key] = (chance, argument)
    once = (Role(predicate, word, ROLE_LABELS[label], chance) for (predicate, label), (chance, word) in found.items())
    return tuple(sorted((*once, *rest), key=lambda role: (role.predicate, role.argument)))


# --------------------------------------------------------------------------------------------------------------------


def _pairs(sentences: npt.NDArray[np.int64], origins: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], ...]:
    """Return each origin with every other word of its sentence, two arrays (pairs,) int64."""
    starts = np.searchsorted(sentences, sentences[origins], side="left")
    lengths = np.searchsorted(sentences, sentences[origins], side="right") - starts
    firsts = np.repeat(origins, lengths)
    steps = np.arange(len(firsts)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    seconds = np.repeat(starts, lengths) + steps
    apart = firsts != seconds
    return firsts[apart], seconds[apart]


def _next_label(scores: npt.NDArray[np.float32], label: int) -> int:
    """Return the label that is likeliest behind one, of a row of log chances (labels,)."""
    others = scores.copy()
    others[label] = -np.inf
    return int(others.argmax())


assert ROLE_LABELS[0] == "none"  # noqa: S101 -- the first label is no argument's
