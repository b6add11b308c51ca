"""Words that a story gives their meaning: "We have taken the shift" is the seizure that another sentence tells of.

A verb that may be many things ("take", "hold", "fire") is of a class where the story has an event of that class to which
the same thing was done; else it tells of no event. Of two classes whose words news uses alike (captured and kidnapped),
what was done to the same thing is of the one that more claims are of.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.compare.developments.claims.told import Part, Told
from onrecord.compare.developments.events.classes import has_trait
from onrecord.compare.developments.events.vague_verbs import VAGUE_MARK, meant_by
from onrecord.compare.developments.grouping.profiles import GENERIC

_NEAR = 14  # days between publications
_ONCE = frozenset({"resign", "concede"})
_BEHIND = 400  # characters


# Classes between which news does not choose: the claims of the smaller go to the larger, where they are about one thing.
KIN = (
    ("capture", "abduct"),  # "Gunmen captured two engineers. The engineers were kidnapped at dawn."
    ("kill", "shoot"),  # "A guard was shot beside me. The guard died."
    ("shoot", "shell"),  # "Police shot a skipper. They had opened fire on the skipper at noon."
    ("blow up", "explode"),  # "Saboteurs blew up the mill. The mill exploded at dawn."
    ("sink", "crash"),  # "A ferry capsized off Sund. The ferry rolled over in minutes."
    ("crash", "collide"),  # "A tram crashed. The tram collided with a van."
    ("destroy", "damage"),  # "The storm destroyed the pier. The pier was damaged."
    ("meet", "negotiate"),  # "The premiers met in Oster. The premiers negotiated until noon."
)


def settled(told: Sequence[Told]) -> list[Told]:
    """Return the claims with a class for each vague verb that the story gives one, without the others; kin made one."""
    known = [one for one in told if not one.kind.startswith(VAGUE_MARK)]
    found = (_settled(one, known) if one.kind.startswith(VAGUE_MARK) else one for one in told)
    kept = _by_name([one for one in found if one is not None])
    for pair in KIN:
        kept = _as_one(kept, pair)
    return kept


# ----------------------------------------------------------------------------------------------------------------------


def _by_name(told: Sequence[Told]) -> list[Told]:
    """Return the claims, a pronoun as the one whom the article names for the same act: "Ida Renn resigned", "she resigned".

    Of acts that are done by announcing them and by nobody in the article but one whose name stands there.
    """
    named: dict[tuple[str, str], dict[str, Part]] = {}
    for one in told:
        for part in _people(one) if _is_once(one) else ():
            if part.words:
                named.setdefault((one.claim.article, one.kind), {})[part.key or ""] = part
    return [_named_by(one, named.get((one.claim.article, one.kind), {})) for one in told]


def _named_by(one: Told, named: dict[str, Part]) -> Told:
    if len(named) != 1 or not _is_once(one):
        return one
    (key, who), *_ = named.items()
    others = {part.key for part in _people(one) if not part.words and part.key != key}
    if not others:
        return one
    parts = tuple(
        part._replace(key=key, name=who.name, country=who.country) if part.key in others and not part.words else part
        for part in one.parts
    )
    return one._replace(parts=parts, anchors=(one.anchors - others) | {key})


def _people(one: Told) -> list[Part]:
    return [part for part in one.parts if part.role == "actor" and part.type == "person" and part.key]


def _is_once(one: Told) -> bool:
    """Tell whether an act is told as done that nobody does twice in a week: a resignation."""
    is_told = one.claim.stance == "asserts" and one.claim.phase == "completed"
    return one.kind in _ONCE and is_told


def _settled(one: Told, known: Sequence[Told]) -> Told | None:
    verb = meant_by(one.kind)
    for kind in verb.kinds:
        if not any(
            other.kind == kind and (_is_about_one(one, other, kind) or _is_done_by_one(one, other)) for other in known
        ):
            continue
        is_held = verb.lasting and one.claim.factuality in ("CT+", "PR+")
        return one._replace(
            kind=kind, claim=replace(one.claim, phase="completed", stance="asserts") if is_held else one.claim
        )
    return None


def _as_one(told: Sequence[Told], pair: tuple[str, str]) -> list[Told]:
    """Return the claims with those of two kin classes that are about one thing made of the larger class."""
    counted = Counter(one.kind for one in told if one.kind in pair)
    if len(counted) < len(pair):
        return list(told)
    larger = max(pair, key=lambda kind: (counted[kind], kind == pair[0]))
    smaller = pair[0] if larger == pair[1] else pair[1]
    theirs = [one for one in told if one.kind == larger]
    made = {
        one.claim.id for one in told if one.kind == smaller and any(_is_about_one(one, other, larger) for other in theirs)
    }
    doing = {
        key for one in told if one.claim.id in made or (one.kind == larger and _things(one)) for key in one.named("actor")
    }
    pointing = {one.claim.id for one in told if one.kind == smaller and not _things(one) and one.named("actor") & doing}
    return [one._replace(kind=larger) if one.claim.id in made | pointing else one for one in told]


def _is_about_one(one: Told, other: Told, kind: str) -> bool:
    """Tell whether two claims of a story are about one thing; of what people do together, whoever of them is named."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > _NEAR:
        return False
    if has_trait(kind, "mutual"):
        mine, theirs = _things(one, together=True), _things(other, together=True)
        return bool(mine & theirs) or (one.kind.startswith(VAGUE_MARK) and not (mine and theirs))
    is_of_itself = not has_trait(kind, "acted on") and not has_trait(kind, "loss")  # what befalls it acts or is acted on
    mine, theirs = _things(one, together=is_of_itself), _things(other, together=is_of_itself)
    is_whole = not has_trait(kind, "acted on") or any(part.role == "object" for part in one.parts)
    return bool(mine & theirs) or (is_whole and _is_just_behind(one, other))


def _is_just_behind(one: Told, other: Told) -> bool:
    """Tell whether a claim that says nothing of what was done to whom follows in the same article: "None of us fired"."""
    gap = one.claim.start - other.claim.end
    return one.claim.article == other.claim.article and 0 <= gap <= _BEHIND and not _things(one) and bool(_things(other))


def _is_done_by_one(one: Told, other: Told) -> bool:
    """Tell whether a claim that does not say to whom is about the same who did it: "Our boat did not fire"."""
    return not _things(one) and bool(_doers(one) & _doers(other))


def _doers(one: Told) -> set[str]:
    parts = [part for part in one.parts if part.role == "actor"]
    return {part.key for part in parts if part.key} | {
        part.head for part in parts if part.head not in GENERIC and part.head
    }


def _things(one: Told, *, together: bool = False) -> set[str]:
    parts = [part for part in one.parts if together or part.role == "object"]
    return {part.key for part in parts if part.key} | {
        part.head for part in parts if part.head and part.head not in GENERIC
    }
