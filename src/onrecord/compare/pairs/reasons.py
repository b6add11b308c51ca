"""The words for which two passages may contradict each other: a negation, an opposite, another number.

A reason alone proves nothing ("not" may stand beside another verb); it says where to look, and with it the model needs to
be less certain than without.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

ReasonKind = Literal["negation", "opposite", "number"]
OVERLAP = 0.5  # of the shorter passage's content words that both have; below it the two speak of different things


class Reason(NamedTuple):
    """What kind of reason, and the word of the first and of the second passage (None: it has none)."""

    kind: ReasonKind
    first: str | None
    second: str | None


# pattern | example. Words that turn what stands beside them round.
NEGATION = re.compile(
    "|".join(
        (
            r"\bnot\b|\bcannot\b|n['’]t\b",  # The army did not take the bridge.
            r"\bnever\b|\bno\b|\bnone\b|\bnobody\b|\bnothing\b|\bneither\b|\bnor\b",  # No bridge was taken.
            r"\bden(?:y|ies|ied|ying|ial)\b",  # The ministry denied that the bridge was taken.
            r"\bfalse(?:ly)?\b|\buntrue\b|\bhoax\b|\bfake[ds]?\b|\bbogus\b|\bdebunk\w*",  # Reports of its fall are false.
            r"\brefut\w+|\brebut\w*|\bdismiss\w*|\breject(?:s|ed|ing)?\b",  # He rejected the claim that it fell.
            r"\bfail(?:s|ed|ing|ure)?\b|\brefus(?:e|es|ed|al)\b|\bwithout\b",  # The army failed to take the bridge.
        )
    ),
    re.IGNORECASE,
)
# one/the other: stems of whole words, either way round. Prices rose; prices fell.
OPPOSITES = (
    "rose rise rises rising increased increase higher more/fell fall falls falling decreased decrease lower fewer",
    "won win wins victory/lost lose loses defeat defeated",
    "alive survived/dead died killed",
    "arrested detained jailed/released freed",
    "opened open opens reopened/closed close closes shut",
    "guilty convicted/innocent acquitted",
    "accepted approved agreed backed supports supported/rejected refused opposed opposes vetoed",
    "before/after",
    "began begun started start/ended stopped halted finished",
    "confirmed true real genuine/denied false fake hoax",
    "all every/none some",
    "first/last",
    "highest best most/lowest worst least",
    "arrived entered/left withdrew departed",
    "bought/sold",
    "hired appointed/fired sacked dismissed",
    "safe/dangerous unsafe",
    "permitted allowed legal/banned forbidden illegal",
    "hot warm warming/cold cool cooling",
    "possible/impossible",
    "north northern/south southern",
    "east eastern/west western",
)
BOUND = re.compile(
    r"\b(?:at least|at most|more than|less than|fewer than|over|under|up to|about|around|nearly|almost|some)\s+$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\w.,])(\d+(?:,\d{3})*(?:\.\d+)?)\s*(%|percent|[a-z]+)?(?:\s+([a-z]+))?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
# Words that say nothing about what a passage is about.
EMPTY = frozenset(
    "a an the of in on at to for from by with as and or but that this these those it its he his she her they their "
    "who which was were is are be been being has have had will would could can may might should do does did not no "
    "said says say after before than there into out over about also ".split()
)


def reason_of(first: str, second: str) -> Reason | None:
    """Return why two passages may contradict each other, the plainest reason; None: no word of either says so."""
    if _overlap(first, second) < OVERLAP:
        return None
    return next((reason for rule in (_negation, _number, _opposite) for reason in rule(first, second)), None)


# --------------------------------------------------------------------------------------------------------------------


def _negation(first: str, second: str) -> Iterator[Reason]:
    found = [[match.group() for match in NEGATION.finditer(text)] for text in (first, second)]
    # Two on one side undo each other only when both belong to one verb; an odd difference is what tells.
    if (len(found[0]) - len(found[1])) % 2:
        yield Reason("negation", *(words[0] if words else None for words in found))


def _number(first: str, second: str) -> Iterator[Reason]:
    for value, bound, noun in _counts(first):
        for other, other_bound, other_noun in _counts(second):
            if noun == other_noun and value != other and not (bound or other_bound):
                yield Reason("number", value, other)


def _counts(text: str) -> list[tuple[str, bool, str]]:
    """Return each number with whether it is a bound and the beginning of what it counts."""
    counts = []
    for match in NUMBER.finditer(text):
        words = [word.lower()[:5] for word in match.groups()[1:] if word and word.lower() not in EMPTY]
        is_bound = bool(BOUND.search(text[: match.start()]))
        counts += [(match[1].replace(",", ""), is_bound, word) for word in words]
    return counts


def _opposite(first: str, second: str) -> Iterator[Reason]:
    own, others = (set(WORD.findall(text.lower())) for text in (first, second))
    for pair in OPPOSITES:
        one, opposite = (frozenset(side.split()) for side in pair.split("/"))
        for side, against in ((one, opposite), (opposite, one)):
            here, there = own & side - others, others & against - own
            if here and there:
                yield Reason("opposite", min(here), min(there))


def _overlap(first: str, second: str) -> float:
    own, others = ({word[:5] for word in WORD.findall(text.lower()) if word not in EMPTY} for text in (first, second))
    return len(own & others) / max(1, min(len(own), len(others)))
