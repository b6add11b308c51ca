"""Which names mean the same: surname and full name, initials, forms of address, acronyms, short forms of bodies."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.reader.extract.analysis import NameKind
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.given import gender_of_given
from onrecord.reader.resolve.entities.lexicon import BODIES, GIVEN, HONORIFICS, RANKS, ROLES, Gender
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase
from onrecord.reader.resolve.entities.sides import country_of_capital, place_of, usual_name

_WORD = re.compile(r"[^\W_]+(?:[-.’'&][^\W_]+)*\.?")
_OF_STATES = frozenset("supreme central air state".split())  # words of bodies that every state has
PARTICLES = frozenset("de del della di da dos van von der den ter al el bin ibn ben abu la le du az ash as ad".split())
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_SMALL = frozenset("of the and for in on at to a an de la du des & et und".split())
_BRACKETED = re.compile(r"[\s(]*[(\[]\s*(?:(?:or|the)\s+)?[“\"]?(?P<short>[A-Z][A-Za-z.&-]{1,9})[”\"]?\s*[)\],;]")


class Name(NamedTuple):
    """The words of a name, taken apart once."""

    words: tuple[str, ...]  # lower case; of people without forms of address, offices and suffixes
    gender: Gender | None
    is_person: bool
    kind: NameKind
    text: str  # as it is written

    @property
    def surname(self) -> str:
        """The last word, which later mentions use alone."""
        return self.words[-1]


def name_of(tree: Tree, phrase: Phrase) -> Name | None:
    """Return the name of a phrase taken apart; None where nothing but forms of address is left."""
    if phrase.name is None:
        return None
    text = tree.text[phrase.name.span.start : phrase.name.span.end]
    words = [match.group().lower().replace("’", "'") for match in _WORD.finditer(text)]
    words = [word.removesuffix("'s") for word in words]
    if phrase.name.kind != "PER":
        kept = tuple(word.rstrip(".") for word in words if word != "the")
        kept = _of_state(tree, tree.stretch_of(phrase.name.span), kept) if phrase.name.kind == "ORG" else kept
        return Name(kept, None, False, phrase.name.kind, text) if kept else None
    gender = _gender_of_address(tree, phrase) or _gender_of_words(words)
    kept = tuple(
        word.rstrip(".") for number, word in enumerate(words) if word not in _SUFFIXES and not _is_address(words, number)
    )
    if not kept:
        return None
    told = gender_of_given(kept[0]) if len(kept) > 1 else None
    if told is not None and kept[0] not in GIVEN and GIVEN.get(kept[-1], told) != told:
        told = None  # "Lai Mohammed": in much of the world the second name is a given name too
    return Name(kept, gender or told, True, "PER", text)


def surnames_first(names: Mapping[int, Name]) -> dict[int, Name]:
    """Return the names with the gender of those that open with their surname, as a form of address tells it.

    "Mr Song" beside "Song Jiandang": Song is no given name here, and whose it is, is a man.
    """
    addressed = {name.words[0]: name.gender for name in names.values() if name.is_person and len(name.words) == 1}
    surnames = {name.surname for name in names.values() if name.is_person and len(name.words) > 1}
    told = {word: gender for word, gender in addressed.items() if gender is not None and word not in surnames}
    return {
        head: name._replace(gender=told[name.words[0]])
        if name.is_person and len(name.words) > 1 and name.words[0] in told and name.surname not in addressed
        else name
        for head, name in names.items()
    }


def is_body_of_state(name: Name) -> bool:
    """Tell whether a name is a place's or a people's and then a body's that every state has: the first word says whose."""
    return len(name.words) > 1 and all(word in BODIES or word in RANKS or word in _OF_STATES for word in name.words[1:])


def same_person(short: Name, full: Name) -> bool:
    """Tell whether the first can mean the second: "Dorvath", "Ms Dorvath", "I. Dorvath", "Ilena" for Ilena Dorvath.

    Two full names are the same when their surnames are and the given names do not speak against it.
    """
    if short.gender and full.gender and short.gender != full.gender:
        return False
    if short.words == full.words:
        return True
    if len(short.words) == 1:
        return (
            short.words[0] == full.surname
            or short.words[0] in _tails(full)
            or (len(full.words) > 1 and short.words[0] == full.words[0])
        )
    if short.words[-1] != full.words[-1]:
        return len(short.words) < len(full.words) and short.words == full.words[: len(short.words)]
    return _fits(short.words[0], full.words[0]) or set(short.words) <= set(full.words)


def same_body(short: Name, full: Name) -> bool:
    """Tell whether the first can be short for the second: "the Tribunal", "RBT" or "River Tribunal"."""
    if short.words == full.words:
        return True
    if len(short.words) >= len(full.words):
        return False
    if len(short.words) == 1 and len(short.words[0]) > 1 and short.words[0] == initials(full.words):
        return True
    # A body by its first words or by its last: "the Lirna Observer Mission" as "the Mission", "Halyard News Agency" as "Halyard".
    return short.words == full.words[-len(short.words) :] or (
        short.words == full.words[: len(short.words)] and not set(short.words) <= _SMALL
    )


def _of_state(tree: Tree, stretch: tuple[int, int], words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a body that every state has, with the state before them where the text says whose it is.

    "Italy's Foreign Ministry", "the Italian Foreign Ministry" and "Rome's Foreign Ministry" are one, "France's" another.
    """
    inside = tree.words_of(stretch)
    inside = inside[1:] if inside and inside[0].lower() == "the" else inside
    owned = next((number for number, word in enumerate(inside) if word in POSSESSIVES), 0)
    of_people = next((count for count in (2, 1) if len(inside) > count and place_of(" ".join(inside[:count]))), 0)
    body = words[owned or of_people :]
    if not body or not all(word in BODIES or word in RANKS or word in _OF_STATES for word in body):
        return words
    owner = " ".join(inside[: owned or of_people]) or _owner_before(tree, stretch[0]) or _seat_behind(tree, stretch[1])
    if not owner:
        return words
    place = place_of(owner) or country_of_capital(owner) or owner
    return ((usual_name(place) or place).lower(), *body)


def _owner_before(tree: Tree, first: int) -> str:
    """Return the words before a name that say whose it is: "North Korea" of "North Korea's", "Italian"; "" where none do."""
    opening = tree.analysis.sentences[tree.sentence_of(first)][0]
    if first - opening >= 2 and tree.word(first - 1) in POSSESSIVES:
        start = first - 1
        while start > opening and tree.word(start - 1)[:1].isupper() and tree.lower(start - 1) != "the":
            start -= 1
        return " ".join(tree.words_of((start, first - 1)))
    before = (" ".join(tree.words_of((first - count, first))) for count in (2, 1) if first - opening >= count)
    return next((words for words in before if place_of(words)), "")


def _seat_behind(tree: Tree, last: int) -> str:
    """Return the capital behind a name, which says whose it is: "Kyiv" of "the Defence Ministry in Kyiv"; "" where none does."""
    is_in = last + 1 < len(tree.analysis.words) and tree.lower(last) == "in"
    return tree.word(last + 1) if is_in and country_of_capital(tree.word(last + 1)) else ""


def initials(words: Iterable[str]) -> str:
    """Return the initials of a name's words that count."""
    return "".join(word[0] for word in words if word not in _SMALL)


def expansions(tree: Tree, phrases: Sequence[Phrase]) -> dict[int, int]:
    """Return, for the head of a short form in brackets, the head of the name before it: "River Boundary Tribunal (RBT)"."""
    by_start = {phrase.span.start: phrase for phrase in phrases}
    found = {}
    for phrase in phrases:
        match = _BRACKETED.match(tree.text, phrase.span.end)
        short = by_start.get(match.start("short")) if match else None
        if (
            match
            and short
            and short.head != phrase.head
            and _abbreviates(match.group("short"), tree.text[phrase.span.start : phrase.span.end])
        ):
            found[short.head] = phrase.head
    return found


# --------------------------------------------------------------------------------------------------------------------


def _abbreviates(short: str, words: str) -> bool:
    letters = short.replace(".", "").lower()
    first = initials([match.group().lower() for match in _WORD.finditer(words)])
    if letters in (first, first[-len(letters) :]) or first.startswith(letters):
        return True
    # "Food and Agriculture Organization (FAO)", "Eurojust": letters in order, the first one the first word's.
    position = -1
    lower = words.lower()
    for letter in letters:
        position = lower.find(letter, position + 1)
        if position < 0:
            return False
    return letters.isalpha() and len(letters) >= 2 and any(word.startswith(letters[0]) for word in lower.split())


def _is_address(words: Sequence[str], number: int) -> bool:
    """Tell whether a word of a name is a form of address or office before it: "mr", "president"; a lone one is a name."""
    word = words[number].rstrip(".")
    return (
        number < len(words) - 1
        and (word in HONORIFICS or word in ROLES)
        and all(before.rstrip(".") in HONORIFICS or before.rstrip(".") in ROLES for before in words[:number])
    )


def _gender_of_address(tree: Tree, phrase: Phrase) -> Gender | None:
    first = tree.stretch_of(phrase.span)[0]
    return _gender_of_words([tree.lower(first - 1)]) if first else None


def _gender_of_words(words: Iterable[str]) -> Gender | None:
    for word in words:
        gender = HONORIFICS.get(word.rstrip("."))
        if gender:
            return "m" if gender == "m" else "f"
    return None


def _tails(full: Name) -> frozenset[str]:
    """Return surnames with their particles, and the first of two: "von der Leyen", "Núñez" of "Núñez Feijóo"."""
    return frozenset(
        {word for word in full.words[1:] if word not in PARTICLES and len(word) > 2} if len(full.words) > 2 else ()
    )


def _fits(one: str, other: str) -> bool:
    """Tell whether one given name can be the other: the same, an initial, a beginning ("Chris" for "Christopher")."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one.startswith(other[:4]) or other.startswith(one[:4])
