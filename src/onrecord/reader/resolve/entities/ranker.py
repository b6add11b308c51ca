"""Which candidate a mention means, or nobody: two small networks, one for pronouns, one for descriptions.

Their numbers are in `weights.json`, made by `training/antecedents.py` from GUM's and GAP's train parts. A "he" or "she" nearly
always means somebody of the text; a description is joined only where that is likelier than not.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from types import MappingProxyType

import msgspec

from onrecord.reader.resolve.entities.candidates import Candidate
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.reader.resolve.entities.reasons import FEATURES, reasons_of
from onrecord.reader.resolve.entities.scene import Scene
from onrecord.reader.resolve.ranking import Network, Weights, believed, weights_of

Choose = Callable[[Scene, Phrase, Sequence[Candidate]], Candidate | None]

# How probable the best candidate must be.
_LEAST_PERSON = 0.1  # of a "he" or "she"
_LEAST = MappingProxyType({"pronoun": 0.35, "nominal": 0.5})


def chosen(scene: Scene, phrase: Phrase, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return whom a mention means; None where it is more likely nobody of these."""
    if not candidates:
        return None
    beliefs = believed(networks()[phrase.kind], reasons_of(scene, phrase, candidates))
    best = int(beliefs[1:].argmax())
    is_person = phrase.pronoun is not None and phrase.pronoun.person == 3 and phrase.pronoun.animate is True
    least = _LEAST_PERSON if is_person else _LEAST[phrase.kind]
    return candidates[best] if beliefs[best + 1] >= least else None


@cache
def networks() -> MappingProxyType[str, Weights]:
    """Return the networks by the kind of mention."""
    stored = resources.files(__package__).joinpath("weights.json").read_bytes()
    found = msgspec.json.decode(stored, type=dict[str, Network])
    return MappingProxyType({kind: weights_of(network, FEATURES) for kind, network in found.items()})
