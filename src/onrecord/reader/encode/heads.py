"""The order of the labels of every head: fixed here, used by training and by reading."""

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
FACTUALITY_BINS = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0)  # from certainly not to certainly so
