"""Who is who in one article: mentions to entities, and statements to the voices that speak in them.

In: the article, its analysis (words, trees, names, mention heads, links), its statements, timexes and toponyms. Out: the
entities under their fullest names, all mentions, and the statements with speaker, chain, kind, time and place of speaking.

Decided here, in this order, each in a file of its own: which phrases are mentions (`phrases`), which names are one
(`names`, `grouping`), who holds which office (`roles`), who belongs to whom (`affiliation`, `sides`), which places are "the
country" and "the city of ..." (`localities`), whom descriptions (`nominals`), relatives (`families`) and pronouns
(`antecedents`: of the `candidates` the one for which most `reasons` speak, as `ranker` has learned to weigh them) mean, who
speaks (`voices`, `spokespeople`, `collectives`), what it is called (`output`). No knowledge of the world but tables of words and the places
that the gazetteer found; no other article is looked at.
"""

from onrecord.reader.resolve.entities.ranker import Choose, chosen
from onrecord.reader.resolve.entities.resolve import Resolved, resolve_entities

__all__ = ["Choose", "Resolved", "chosen", "resolve_entities"]
