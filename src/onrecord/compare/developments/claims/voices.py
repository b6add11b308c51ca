"""Whose claim it is: one name for a person, an office and who speaks for it, the end of a chain."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.compare.developments.who.bands import spoken_for
from onrecord.compare.developments.who.names import HEARSAY, SHARED_OFFICES, bare, has_capital
from onrecord.compare.developments.who.registry import Registry, Who
from onrecord.compare.developments.words.phrases import is_pronoun
from onrecord.records import Statement

AUTHOR = "author"
NOBODY = "nobody in particular"
UNNAMED = "somebody unnamed"
BOTH = "both sides"  # the parties of an event, whoever they are
_BOTH = re.compile(
    r"^both (?:governments?|sides?|armies|countries|capitals|parties|companies|firms|clubs|unions|groups)\b"
    r"|^(?:officials|ministers|spokes\w+|leaders|authorities|negotiators|sources)"
    r" (?:in|of|on|for|from) (?:both|the two)"
    r" (?:governments|sides|armies|countries|capitals|parties|companies|firms|camps)\b"
    r"|^(?:the|their)(?: two)? (?:\w+ )?(?:ministries|governments|delegations)$"
    r"|^each side$|^the two (?:governments|sides|armies|companies|firms|clubs|unions|groups)\b",
    re.IGNORECASE,
)
# "her spokesman, Jonas Brand": he speaks for whom the pronoun means; "its governor" for the bank.
HER_SPEAKER = re.compile(
    r"^(?:his|her|its|their) (?:\w+ ){0,2}spokes(?:man|woman|person|people)\b"
    r"|^its (?:\w+ ){0,2}(?:governor|director|chief executive|chair(?:man|woman)?|head|leader|president)\b",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(
    rf"{HER_SPEAKER.pattern}|(?:^|, )(?:his|her|its|their) (?:\w+ ){{0,2}}"
    r"(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|counsel|solicitors?|barristers?|agent)\b"
    r"|, who (?:represents|defends|acts for|speaks for) (?:him|her|them)\b",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"^(?:an?|the|one|another) (?:[a-z-]+ ){0,2}(?:officer|official|representative|investigator|inspector|engineer"
    r"|commissioner|commander|chief|head|director|chair(?:man|woman)?|spokes(?:man|woman|person)|registrar|members?) "
    r"(?:of|at|from|with|for) (?:the )?(?P<body>[A-ZÀ-Þ][^,;]+)$"
)
_FULL_NAME = re.compile(r"^(?:[A-ZÀ-Þ][\w’'-]+\s){1,2}[A-ZÀ-Þ][a-zß-ÿ’'-]+$")
AND = re.compile(r"^(?P<one>.+?),? and (?P<other>.+)$")
_BOTH_OF = re.compile(r"^[Bb]oth (?=the\b|[A-ZÀ-Þ])")
_LONGEST_PAIR = 60
_MOST_WORDS = 6


class Voice(NamedTuple):
    """Whose claim it is."""

    name: str
    who: Who | None
    chain: tuple[str, ...]
    is_hearsay: bool
    words: str  # of the source, "" where there is none
    is_publisher: bool = False  # a party that publishes itself


def side_of(voice: Voice) -> str | None:
    """Return whose side a voice is: its country's; of a party that publishes itself and has none, its own."""
    country = voice.who.country if voice.who is not None else None
    return voice.name if country is None and voice.is_publisher else country


def voice_of(
    said: Statement, text: str, who: Who | None, registry: Registry, before: Sequence[Voice], names: str | None = None
) -> Voice:
    """Return who speaks in a statement; `who` is whom its speaker is taken for, `before` the voices of earlier statements.

    `names` are those of the two whom "both" means: "Ida Renn and Otto Falk".

    What the source words name outranks what they are taken for: a pronoun that seems to mean a town is the last speaker.
    """
    source = " … ".join(text[span.start : span.end] for span in said.source)
    both = _collective(source if names is None else names, registry)
    if both is not None:
        name = bare(source if names is None else names)
        return Voice(name, Who(f"both:{name.casefold()}", "group", both), (name,), False, source)
    if HEARSAY.search(source) or (not source.strip() and HEARSAY.search(" ".join(text[a:b] for a, b in said.cue))):
        return Voice(NOBODY, None, (), True, source)
    before_it = text[: said.source[0].start] if said.source else ""
    named = _named_in_source(source, registry, before_it) or registry.band(spoken_for(source)) or of_body(source, registry)
    is_he = source.strip().casefold() in ("he", "she")
    if is_he and who is not None and (who.type != "person" or was_other(source, who, before)):
        who = None  # no group is "he", and nobody whom the article has called "she"
    if named is None and who is not None and not who.key.startswith(("country:", "place:")):
        named = who
    if named is None and is_pronoun(source.strip()):
        may_be = (voice for voice in reversed(before) if may_mean(source, voice, text))
        last = next((voice for voice in may_be if not was_other(source, voice.who, before)), None)
        if last is not None:
            return last._replace(words=source)
    if named is None and who is not None and not who.key.startswith("place:"):
        named = who
    if named is not None:
        voice = registry.voice(named)
        chain = (registry.display(named),) if named.key == voice.key else (registry.display(named), registry.display(voice))
        return Voice(registry.display(voice), voice, chain, False, source)
    if not source.strip() or is_pronoun(source.strip()):
        return Voice(UNNAMED, None, (), False, source)
    name = bare(source)
    return Voice(name, Who(f"unnamed:{name.casefold()}", "other", registry.countries.of(source)), (name,), False, source)


def was_other(pronoun: str, who: Who | None, before: Sequence[Voice]) -> bool:
    """Tell whether the article has called a speaker by the other pronoun: who was "she" is no "he"."""
    other = {"he": "she", "she": "he"}.get(pronoun.strip().casefold())
    if other is None or who is None:
        return False
    return any(one.who is not None and one.who.key == who.key and one.words.strip().casefold() == other for one in before)


def _before_relative(before: str, registry: Registry) -> Who | None:
    """Return the body that a relative clause hangs on: its words run from the sentence's beginning to the comma."""
    words = re.split(r"(?<=[.!?”\"])\s+|\n", before)[-1].rstrip(" ,")
    who = registry.named(words, "organisation") if 0 < words.count(" ") + 1 <= _MOST_WORDS else None
    return who if who is not None and not who.key.startswith(("place:", "country:")) else None


def speaking_for(voice: Voice, principal: Who | None, registry: Registry) -> Voice:
    """Return the voice of whom "her spokesman" speaks for, where nothing else says it; else the voice as it is."""
    who = voice.who
    if len(voice.chain) > 1 and HER_SPEAKER.search(voice.words) is None:
        return voice  # all articles together know for whom she speaks
    if who is None or principal is None or _SPEAKS_FOR.search(voice.words) is None or principal.key == who.key:
        return voice
    meant = registry.voice(principal)
    chain = dict.fromkeys((*voice.chain, registry.display(principal), registry.display(meant)))
    return Voice(registry.display(meant), meant, tuple(chain), False, voice.words)


def may_mean(pronoun: str, voice: Voice, text: str) -> bool:
    """Tell whether "he" or "she" can mean a speaker: not a Ms for "he", not a Mr for "she", not what names nobody."""
    if pronoun.strip().casefold() == "which" or voice.who is None or not voice.chain:
        return False
    other = {"he": "Ms|Mrs|Miss", "she": "Mr"}.get(pronoun.strip().casefold())
    surname = re.escape(voice.chain[0].split()[-1])
    return other is None or re.search(rf"\b(?:{other})\.? {surname}\b", text) is None


# ----------------------------------------------------------------------------------------------------------------------


def _collective(source: str, registry: Registry) -> str | None:
    """Return the sides for which several speak: "Halvonia and Estrevia", "the company and the union"; None: one voice."""
    words = _BOTH_OF.sub("", source.strip())
    if _BOTH.search(source.strip()):
        return BOTH
    found = AND.match(words)
    if found is None or len(source) > _LONGEST_PAIR:
        return None
    people = [registry.named(found[name], "person") for name in ("one", "other")]
    sides = [
        who.country if who is not None and who.country else registry.countries.of(found[name])
        for who, name in zip(people, ("one", "other"), strict=True)
    ]
    if all(sides) and sides[0] != sides[1]:
        return " and ".join(sorted(side for side in sides if side))
    bodies = [registry.named(found[name], "organisation") for name in ("one", "other")]
    voices = [registry.voice(who) for who in bodies if who is not None and not who.key.startswith(("place:", "country:"))]
    names = sorted({registry.display(who) for who in voices})
    return " and ".join(names) if len(names) == 2 and " and " not in "".join(names) else None


def of_body(source: str, registry: Registry) -> Who | None:
    """Return the body for which one of its people speaks unnamed: "a duty officer of the Sund Fire Service"."""
    found = _MEMBER.match(source)
    who = registry.named(found["body"], "organisation") if found is not None else None
    return who if who is not None and who.key.startswith("body:") else None


def _named_in_source(source: str, registry: Registry, before: str) -> Who | None:
    """Return whom the words of a source name: "Major Ingrid Falk, a spokeswoman", "the judge, Teodor Quill"."""
    if source.strip().casefold() == "which":
        return _before_relative(before, registry)  # "the ministry, which had denied it"
    pieces = [piece.strip() for piece in source.split(",")]
    for piece in (pieces[0], pieces[-1]):
        who = registry.named(piece, "person") if piece else None
        if who is not None and who.key.startswith("person:") and has_capital(piece.split(" of ")[0]):
            return who
    if _FULL_NAME.match(pieces[0]) and not SHARED_OFFICES.search(pieces[0]) and registry.countries.of(pieces[0]) is None:
        return registry.named(pieces[0], "person")
    for piece in dict.fromkeys((pieces[0], pieces[-1])):  # "the operator, Oriax Mining"
        who = of_body(piece, registry) or (registry.named(piece, "organisation") if piece else None)
        if who is not None and not who.key.startswith("place:") and (piece == pieces[0] or has_capital(piece)):
            return who
    return None
