"""Two who stand against each other in an event though no country tells them apart: who does it, and to whom it is done.

"We blew up the bridge", the rebels say, and the ministry says that the rebels did; the prosecutor's office tells of an
arrest, and the arrested man does; the company and the union tell of a strike. What both of two such sides assert is
confirmed as it is between two countries.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.claims.voices import AUTHOR, BOTH, NOBODY, UNNAMED
from onrecord.compare.developments.events.classes import event_class, has_trait

# Whoever speaks takes part: "We closed it", "Our men took it", "It said its auditors had begun"; "They let me go".
_FIRST = (
    r"(?:we|I|our(?: own)? [\w-]+(?: [\w-]+)?|my [\w-]+"
    r"|(?:(?:[\w-]+ ){1,3}of )?our [\w-]+)\b(?: of the [\w -]+?| from [\w -]+?)?"
)
_HELPERS = (
    r"(?: (?:have|has|had|did|do|will|would|are|is|was|were|be|been|being|indeed|also|only|just|never|not|today|\w+ly))*"
)
_SUBJECT = re.compile(
    r"(?:^|[“\"‘'(,;:.—–!?]\s*|\b(?:that|and|but|when|because|yes|as|since)\s+)"
    rf"(?:(?:tonight|today|yesterday|now|then|so|here|(?:on|last|this|in the) \w+),? )?(?P<who>{_FIRST}){_HELPERS} $",
    re.IGNORECASE,
)
# "on our orders"
_BY_US = re.compile(
    r"\b(?:on|at|under|by) (?:our|my) (?:orders?|command|instructions?|men|forces?|units?|fighters?|people)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|got)(?: \w+ly)? $", re.IGNORECASE)
_OBJECT = re.compile(r" (?:us|me|our|my)\b", re.IGNORECASE)
# Offices that do to people what only offices may.
_OFFICE = re.compile(
    r"\b(?:police|prosecut\w+|ministry|minister|court|government|council|gendarmes?|constabulary|customs|immigration|prison"
    r"|regulator|inspectorate|authority|commission|office|army|guard|force|troops|board|bank)s?\b",
    re.IGNORECASE,
)
_BY_OFFICE = frozenset(
    "arrest release charge search raid sentence convict acquit fine deport extradite evict close suspend relieve impose"
    " issue summon ground seize freeze warn inspect ban order".split()
)
# Who stand against each other wherever they are named together.
_EMPLOYS = re.compile(
    r"\b(?:company|firm|employers?|management|operator|owners?|board|airline|mill|works|Minerals|Mining|Lines|Group|Railways?"
    r"|Industries|Motors|Steel|Bank|Airways|Port|plc|Ltd|Inc)\b"
)
_WORKS = re.compile(r"\b(?:unions?|workers|strikers|staff|crews?|miners|dockers|drivers|nurses|teachers)\b", re.IGNORECASE)
_ACCUSES = re.compile(r"\bprosecut\w+\b", re.IGNORECASE)
_DEFENDS = re.compile(r"\b(?:defen[cs]e|counsel|lawyers?)\b", re.IGNORECASE)
_RULES = re.compile(r"\b(?:government|cabinet|ruling \w+|ministry|coalition)\b", re.IGNORECASE)
_OPPOSES = re.compile(r"\b(?:opposition|rebels?|insurgents?|mutineers|protesters)\b", re.IGNORECASE)
_OWNS = re.compile(r"\b(?:landlords?|owners?|developers?)\b", re.IGNORECASE)
_RENTS = re.compile(r"\b(?:tenants?|residents|squatters|settlers)\b", re.IGNORECASE)
_SUES = re.compile(r"\b(?:plaintiffs?|claimants?|victims?|famil(?:y|ies)|survivors?|relatives)\b", re.IGNORECASE)
_NATURAL = (
    (_EMPLOYS, _WORKS),
    (_ACCUSES, _DEFENDS),
    (_RULES, _OPPOSES),
    (_OWNS, _RENTS),
    (_EMPLOYS, _SUES),
)
_ADVERSARY = frozenset({"surrender", "flee", "lose", "concede", "capitulate"})  # done in the face of somebody


def opposites_of(told: Sequence[Told]) -> Mapping[str, str]:
    """Return the labels of those who assert an event, each with the one of two sides that it is of; {}: no two sides."""
    asserting = [one for one in told if asserts(one) and label_of(one) is not None]
    names = sorted({name for one in asserting if (name := label_of(one)) is not None})
    pair = _speaking_together(asserting, told) or _natural_among(names, kind=told[0].kind)
    if pair:
        return pair
    doing = {name for name in names if any(label_of(one) == name and _avows(one) for one in asserting)}
    suffering = {name for name in names if any(label_of(one) == name and _says_it_is_his(one) for one in asserting)}
    suffering -= doing
    unplaced = set(names) - doing - suffering  # who does not say himself where he stands
    doing |= {name for name in unplaced if any(is_his(name, part) for one in told for part in one.named_as("actor"))}
    suffering |= {
        name for name in unplaced - doing if any(is_his(name, part) for one in told for part in one.named_as("object"))
    }
    others = set(names) - doing - suffering
    kind = told[0].kind
    if suffering and not doing and kind in _BY_OFFICE:
        doing, others = {name for name in others if _OFFICE.search(name)}, set()
    is_hostile = has_trait(kind, "loss") or has_trait(kind, "armed") or kind in _ADVERSARY
    if doing and not suffering and is_hostile and any(map(_avows, asserting)):
        suffering = others
    if not doing or not suffering:
        return {}
    return {name: min(doing) for name in doing} | {name: min(suffering) for name in suffering}


def asserts(one: Told) -> bool:
    """Tell whether a claim asserts its event, or that it was called off: told as not happening, that is asserted, too."""
    return one.claim.stance == "asserts" or (one.claim.stance == "denies" and one.claim.phase == "called off")


def label_of(one: Told) -> str | None:
    """Return whose word a claim is, as parties are called; None: nobody's in particular."""
    return None if one.claim.holder in (AUTHOR, NOBODY, UNNAMED) else one.claim.side or one.claim.holder


def are_natural(one: str, other: str, kind: str = "") -> bool:
    """Tell whether two stand against each other by what they are: a company and a union.

    In an act of office, of the `kind` of a search or a fine, an office and a company, too.
    """
    if kind in _BY_OFFICE and any(
        _OFFICE.search(first) and _EMPLOYS.search(second) and not _OFFICE.search(second)
        for first, second in ((one, other), (other, one))
    ):
        return True
    return any(
        (first.search(one) and second.search(other)) or (first.search(other) and second.search(one))
        for first, second in _NATURAL
    )


def is_his(name: str, part: Part) -> bool:
    """Tell whether somebody is who takes part, or owns it: "Marl prosecutors", "Oriax's offices"."""
    if part.name == name:
        return True
    words, last = part.words, name.split()[-1]
    if part.key is None and last.islower() and last.endswith("s") and words.split()[-1:] == [last]:
        return True
    first = re.escape(name.split()[0])
    return re.match(rf"{first}(?: [A-Z]\w+)*[’']s? \w", words) is not None or words.endswith(f" of {name}")


# ----------------------------------------------------------------------------------------------------------------------


def _natural_among(names: Sequence[str], kind: str) -> dict[str, str]:
    """Return the only two of some holders who stand against each other by what they are."""
    pairs = [pair for pair in combinations(names, 2) if are_natural(*pair, kind=kind)]
    return {name: name for name in pairs[0]} if len(pairs) == 1 else {}


def _speaking_together(asserting: Sequence[Told], told: Sequence[Told]) -> dict[str, str]:
    """Return the two who say it with one mouth: "The company and the union said that it was off"."""
    for one in asserting:
        side = one.claim.side
        if side is None or side == BOTH or side.count(" and ") != 1:
            continue
        first, second = side.split(" and ")
        if are_natural(first, second, kind=told[0].kind) or _take_part_apart(first, second, told):
            return {first: first, second: second}
    return {}


def _take_part_apart(first: str, second: str, told: Sequence[Told]) -> bool:
    """Tell whether of two the one does it and the other suffers it."""
    parts = [part for one in told for part in one.parts]
    return any(
        any(is_his(one, part) for part in parts if part.role == "actor")
        and any(is_his(other, part) for part in parts if part.role == "object")
        for one, other in ((first, second), (second, first))
    )


def _avows(one: Told) -> bool:
    """Tell whether somebody says that he did it himself: "We blew it up", "They took it on our orders"."""
    if event_class(one.claim.event or "") in ("find", "rescue") and one.kind not in ("find", "rescue"):
        return False  # "We found two of them dead": who finds the dead has not killed them
    before, after = one.passage.text[: one.passage.start], one.passage.text[one.passage.end :]
    return (_SUBJECT.search(before) is not None and not _is_passive(one)) or _BY_US.search(after) is not None


def _is_passive(one: Told) -> bool:
    """Tell whether it is told as done to its subject: "We were searched", not "We are searching"."""
    is_going_on = one.passage.text[one.passage.start : one.passage.end].endswith("ing")
    return not is_going_on and _PASSIVE.search(one.passage.text[: one.passage.start]) is not None


def _says_it_is_his(one: Told) -> bool:
    """Tell whether somebody says that it was done to him: "They let me go", "Inspectors closed our dairy"."""
    before, after = one.passage.text[: one.passage.start], one.passage.text[one.passage.end :]
    if _SUBJECT.search(before) is not None and _is_passive(one):
        return True
    return one.claim.statement is not None and _OBJECT.match(after) is not None
