"""What a line of the grammar is, and how its pattern becomes a regular expression."""

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from onrecord.reader.resolve.time.moment import Moment
from onrecord.reader.resolve.time.words import PIECES
from onrecord.records import TimexType

Found = Mapping[str, str | None]  # the named pieces of a pattern, as they stand in the text
# Blanks, hyphens or one line break, never a paragraph's end; few of them, so that ten thousand blanks cost no time.
BLANK = r"(?:[^\S\r\n]|-|\r?\n(?=\S)){1,4}"


class Rule(NamedTuple):
    """One line of the grammar. A blank in the pattern is white space or a hyphen, `~` the same or nothing; `{names}` are pieces of `words.PIECES`."""

    name: str
    type: TimexType
    pattern: str
    value: Callable[[Found, Moment], str | None]  # None: the words fit, and yet nothing is certain
    example: str
    mod: str | None = None
    # Looked for in running text too: always, only with a modifier ("the end of the year"), or never.
    found: Literal["always", "modified", "never"] = "always"


def said(found: Found, piece: str) -> str:
    """Return what a piece says, folded for the word tables; "" where it is absent."""
    return (found.get(piece) or "").lower().rstrip(".").replace("’", "'")


def expanded(pattern: str, *, named: bool = True) -> str:
    """Return the regular expression of a pattern; without names, so that many fit into one, when not `named`."""
    whole = re.sub(r"\{([a-z]\w*)\}", lambda piece: PIECES[piece[1]], pattern)
    whole = whole.replace(" ", BLANK).replace("~", f"{BLANK}?")
    return whole if named else re.sub(r"\(\?P<\w+>", "(?:", whole)
