"""The order of the labels of every head: fixed here, used by training and by reading."""

# One tag a piece: outside, or a role with its place in the span: first, inside, last, single.
ROLES = ("source", "cue", "content")
TAGS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BILS"))

# Links score how a piece (the first of the pair's names) points to pieces of the other span; the text's or window's
# first position, a piece without characters, stands for "to nothing".
LINKS = ("content-cue", "content-source", "content-content", "cue-source")
LINK_WIDTH = 64
