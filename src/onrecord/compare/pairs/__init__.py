"""Two passages in, how they relate by the pair model: whether both speak of one event, whether one supports the other.

One small cross-encoder reads both passages at once; `EventsByModel` and `RelationsByModel` ask it. Decided here: a
probability, and a label only where it is certain enough (`relations.py` has the thresholds). Not decided here: what is
compared with what, and what follows from it. Where the weights are not installed, `load` gives None and the rules that call
go on without it.
"""

from onrecord.compare.pairs.events import EventsByModel
from onrecord.compare.pairs.passages import Passage
from onrecord.compare.pairs.relations import RelationGuess, RelationsByModel

__all__ = ["EventsByModel", "Passage", "RelationGuess", "RelationsByModel"]
