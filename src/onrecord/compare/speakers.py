"""Whether two names can mean one person; only what is certain counts: no word in common."""

import re

from onrecord.compare.words import normal
from onrecord.records import SpeakerKind

_NAME = re.compile(r"[^\W\d_][^\W\d_’'\-]+(?:[-’'][^\W\d_]+)*")
_PASSED_ON = re.compile(r"\b(?:agency|agencies|newspaper|daily|broadcaster|news|television|media|office)\b", re.IGNORECASE)
# Words that stand with a capital beside names and are none.
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady the president prime minister chancellor king queen senator governor mayor judge"
    " general colonel major captain admiral sergeant lieutenant secretary spokesman spokeswoman spokesperson director"
    " chairman chairwoman chief professor question answer q a he she they it we".split()
)


def are_different_people(one: str | None, other: str | None) -> bool:
    """Tell whether two names are certainly those of two people: "Tomas Reyl" and "PRESIDENT DORVATH"."""
    ours, theirs = _names(one or ""), _names(other or "")
    return bool(ours and theirs and not ours & theirs)


def person_of(name: str | None, kind: SpeakerKind | None) -> str | None:
    """Return the name of one person; None for an agency that passes words on, an office, or somebody unnamed."""
    is_passed_on = name is not None and _PASSED_ON.search(name) is not None
    return None if is_passed_on or kind in ("organisation", "document", "collective", "anonymous") else name


# ----------------------------------------------------------------------------------------------------------------------


def _names(words: str) -> set[str]:
    capitals = (match[0] for match in _NAME.finditer(words) if match[0][0].isupper())
    names = (normal(word).removesuffix("'s") for word in capitals)
    return {name for name in names if name not in _TITLES}
