"""The heads of the encoder and the order of their labels: fixed here, used by training and by reading.

Tag heads give scores for each piece; pair heads give two vectors for each piece, from which pairs of pieces are scored.
"""

from collections.abc import Mapping
from types import MappingProxyType

# One tag a piece: outside, or a role with its place in the span: first, inside, last, single.
ROLES = ("source", "cue", "content")
TAGS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BILS"))

# Links score how a piece (the first of the pair's names) points to pieces of the other span; the text's or window's
# first position, a piece without characters, stands for "to nothing".
LINKS = ("content-cue", "content-source", "content-content", "cue-source")
LINK_WIDTH = 64

# Tags in one fashion: outside, then for each kind of span its first, inside, last and single piece.
NAME_KINDS = ("PER", "ORG", "LOC", "MISC")
NAMES_TAGS = ("O", *(f"{place}-{kind}" for kind in NAME_KINDS for place in "BILS"))
TIME_KINDS = ("DATE", "TIME", "DURATION", "SET")
TIME_TAGS = ("O", *(f"{place}-{kind}" for kind in TIME_KINDS for place in "BILS"))
PLACE_TAGS = ("O", *(f"{place}-place" for place in "BILS"))  # heads "place" and "place_broad"

# Labels of words stand on the word's first piece; "none" is a piece that goes on with a word.
# fmt: off
UPOS = (
    "none", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
)
RELATIONS = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep",
    "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
    "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)

# What a predicate's argument is to it; "none" is every pair that no frame joins.
ROLE_LABELS = (
    "none", "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARGM-NEG", "ARGM-MOD", "ARGM-TMP", "ARGM-LOC", "ARGM-CAU",
    "ARGM-ADV", "ARGM-MNR", "ARGM-PRP", "ARGM-DIR", "ARGM-DIS", "ARGM-EXT", "other",
)
# fmt: on
PREDICATE_TAGS = ("O", "verbal", "nominal", "adjectival")
EVENT_TAGS = ("O", "event")
MENTION_TAGS = ("O", "name", "nominal", "pronoun")  # on the first piece of a mention's head word
NEGATION_TAGS = ("O", "cue", "event")
# The bins of an event's factuality, from certainly not to certainly so, and the lower bounds of all but the first.
FACTUALITY_BINS = ("CT-", "PS-", "Uu", "PS+", "CT+")
FACTUALITY_BOUNDS = (-2.25, -0.5, 0.5, 2.25)

TAG_HEADS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "attribution": TAGS,
        "names": NAMES_TAGS,
        "time": TIME_TAGS,
        "place": PLACE_TAGS,  # the convention of LGL: names of places only
        "place_broad": PLACE_TAGS,  # the convention of GeoWebNews: demonyms and names within names too
        "upos": UPOS,
        "predicate": PREDICATE_TAGS,
        "event": EVENT_TAGS,
        "factuality": FACTUALITY_BINS,
        "negation": NEGATION_TAGS,
        "mention": MENTION_TAGS,
    }
)

# Heads in which each piece points to another, the first position standing for nothing, with the width of their vectors.
POINTING: Mapping[str, int] = MappingProxyType({"arc": 128, "coref": 64})
# Heads that name a pair (from, to): dependent and head, predicate and argument.
NAMING: Mapping[str, tuple[str, ...]] = MappingProxyType({"relation": RELATIONS, "roles": ROLE_LABELS})
NAMING_WIDTH = 128
VECTOR_WIDTH = 384  # the mean of a sentence's pieces in the vector head is the sentence's vector
