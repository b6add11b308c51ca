"""The kind of each name, one for the same words everywhere: a vote of the head's confidence and of what stands around.

The names head judges each place by itself, so that in one article "Halvonia" is at times a person. What the article says
elsewhere decides: a demonym of it ("Halvonian") or "in Halvonia" makes it a place, "Ms Dorvath" or "Ilena Dorvath" make
"Dorvath" a person.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.reader.extract.analysis import NameKind, NameSpan
from onrecord.reader.extract.names import is_people
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.given import gender_of_given
from onrecord.reader.resolve.entities.lexicon import BESIDE, BODIES, GIVEN, HONORIFICS, ROLES
from onrecord.reader.resolve.entities.names import initials
from onrecord.reader.resolve.entities.sides import belongs, is_country, is_demonym, is_place
from onrecord.reader.resolve.entities.titles import BY_TITLE, TITLES
from onrecord.spans import Span

_RANKS_TOO = frozenset("major general".split())  # "a major party"
_SPOKEN = frozenset("spokesman spokeswoman spokesperson aide adviser analyst economist director".split())
_PLACE_WORDS = frozenset("in near around outside across inside toward towards".split())
_PREPOSITIONS = _PLACE_WORDS | frozenset("from to at of for".split())  # "a man from Orvel, who is 54"
_TOPONYM = 0.3  # what the head for toponyms adds
_IN = 0.4  # what a preposition of place before a name adds to its being a place: not "at", one works at a firm
_DOUBT = 0.5  # confidence of the head below which a given name tells more
_SURE = 0.7  # confidence of the head that an office behind a comma does not outweigh
_STATE = 1.0  # what an office or body that states have adds to a name's being a place
_OF_STATES = frozenset("minister ministry president premier parliament embassy ambassador army navy government".split())
_PEOPLE_TOO = frozenset(("broadcaster", "publisher"))
_FIGHTERS = frozenset("militant fighter insurgent gunman extremist terrorist jihadist rebel insurgency stronghold".split())
_STORMS = frozenset(("Hurricane", "Typhoon", "Cyclone", "Storm"))
_SHORT, _LONG = 2, 6  # letters of a short form: fewer can be chance, more are a word in capitals
_IS_WHO = re.compile(r",? who (?:is|was|are|were|has|had|\w+s|\w+ed)\b")
_BODY = 2.0  # votes for a body that a people's name does not outweigh
_FULL = 3.0  # what a full name, a form of address or a table adds
_GIVEN_NAME = 1.0  # what a given name before another word adds, which can be a firm's or a town's: "Georgia Tech"
_POSSESSIVE = re.compile(r"(?:['’]s?)$")


def key_of(tree: Tree, span: Span) -> str:
    """Return the wording by which a name is known: without "the" and a possessive, capitals made small."""
    words = " ".join(tree.text[span.start : span.end].split())
    words = _POSSESSIVE.sub("", words).removeprefix("the ").removeprefix("The ")
    return words.title() if words.isupper() and len(words) > 4 else words


def kinds_of(tree: Tree, names: Sequence[NameSpan]) -> dict[str, NameKind]:
    """Return the kind of each wording: the sum of the head's confidence and of what stands around."""
    votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    addressed: set[str] = set()
    called: set[str] = set()  # what is called a body, and opens with nobody's given name
    toponyms = {word for place in tree.analysis.places for word in range(*tree.stretch_of(place))}
    for name in names:
        key = key_of(tree, name.span)
        votes[key][name.kind] += name.confidence
        first = tree.stretch_of(name.span)[0]
        before = tree.lower(first - 1).rstrip(".") if first else ""
        if toponyms & set(range(*tree.stretch_of(name.span))):
            votes[key]["LOC"] += _TOPONYM
        if before in _PLACE_WORDS and name.kind != "MISC":
            votes[key]["LOC"] += _IN
        if _is_called(tree, name) or (name.kind == "PER" and _is_armed(tree, name)):
            votes[key]["ORG"] += _FULL
        called |= {key} if _is_no_person(tree, name, key) else set()
        if _has_ministers(tree, name):
            votes[key]["LOC"] += _STATE
        if name.confidence == BY_TITLE or _is_introduced(tree, name, before) or _is_alone(tree, name):
            votes[key]["PER"] += _FULL
        if name.kind == "LOC" and before not in _PREPOSITIONS and _IS_WHO.match(tree.text, name.span.end):
            votes[key]["PER"] += _FULL  # "Ida Osk, who is 54"
        if name.kind == "PER" and before in HONORIFICS:
            addressed.update(key.split()[-1:])
    _weigh_calling(votes, called - addressed)
    _weigh_words(tree, votes, addressed | _surnames(votes))
    _weigh_short_forms(votes)
    storms = _storms(tree)
    return {key: "MISC" if _is_storm(key, storms) else _likeliest(found) for key, found in votes.items()}


# --------------------------------------------------------------------------------------------------------------------


def _storms(tree: Tree) -> frozenset[str]:
    """Return the names of storms: "Hurricane Osk", which goes on as "Osk" and is nobody."""
    behind = (word + 1 for word in range(len(tree.analysis.words) - 1) if tree.word(word) in _STORMS)
    return frozenset(
        tree.word(word) for word in behind if tree.analysis.upos[word] == "PROPN" and tree.lower(word) not in BODIES
    )


def _is_storm(key: str, storms: frozenset[str]) -> bool:
    *before, last = key.split() or [key]
    return last in storms and (not before or before[-1] in _STORMS)


def _surnames(votes: dict[str, dict[NameKind, float]]) -> set[str]:
    """Return the last words of the full names that are people's by what the head says and what stands around."""
    return {key.split()[-1] for key, found in votes.items() if " " in key and _likeliest(found) == "PER"}


def _likeliest(found: dict[NameKind, float]) -> NameKind:
    return max(found, key=lambda kind: found[kind])


def _weigh_short_forms(votes: dict[str, dict[NameKind, float]]) -> None:
    """Make a body of what is a body's initials: "RBT" beside "the River Boundary Tribunal"."""
    bodies = {initials(key.lower().split()) for key, found in votes.items() if " " in key and _likeliest(found) == "ORG"}
    for key, found in votes.items():
        if not key.isupper() or not _SHORT < len(key) <= _LONG or not key.isalpha():
            continue
        if (
            key.lower() in bodies or found["ORG"] > 0
        ):  # or once a body to the head, which takes capitals for a person at times
            found["ORG"] += _FULL


def _is_called(tree: Tree, name: NameSpan) -> bool:
    """Tell whether the word before a name says what body it is: "the company Almay"; not so in "the company Falk founded"."""
    first, last = tree.stretch_of(name.span)
    if not first or tree.lower(first - 1) not in BESIDE:
        return False
    if tree.lower(first - 1) in _PEOPLE_TOO and gender_of_given(tree.lower(first)):
        return False  # "the broadcaster Noor Falk"
    head = tree.head_of((first, last))
    is_below = any(tree.analysis.heads[word] == first - 1 for word in range(first, last))
    return is_below or tree.analysis.heads[first - 1] == head


def _is_no_person(tree: Tree, name: NameSpan, key: str) -> bool:
    """Tell whether a name that opens with nobody's given name is called a body: "the group Orlik", "Orlik militants"."""
    if name.kind == "LOC" or gender_of_given(key.split()[0].lower()):
        return False
    first, last = tree.stretch_of(name.span)
    is_behind = bool(first) and tree.lower(first - 1) in BESIDE and tree.relations[tree.head_of((first, last))] != "nsubj"
    return _is_called(tree, name) or _is_armed(tree, name) or (name.kind == "PER" and is_behind)


def _weigh_calling(votes: dict[str, dict[NameKind, float]], called: set[str]) -> None:
    """Make bodies of what is called one: said once, it outweighs a head that takes a name for a person at every mention."""
    longer = {word for key in votes if " " in key and key not in called for word in key.split()}
    for key in called - longer:
        votes[key]["ORG"] += sum(votes[key].values()) + _FULL


def _is_armed(tree: Tree, name: NameSpan) -> bool:
    """Tell whether a name says whose fighters they are: "Orlik militants"."""
    head = tree.head_of(tree.stretch_of(name.span))
    above = tree.analysis.heads[head]
    return (
        above > head and tree.relations[head] in ("compound", "nmod") and tree.analysis.lemmas[above].lower() in _FIGHTERS
    )


def _is_introduced(tree: Tree, name: NameSpan, before: str) -> bool:
    """Tell whether an office beside it makes a name a person's: "President Ilena Dorvath", "Liselotte Brandvold, minister of"."""
    if (before in TITLES or before in _SPOKEN) and not _is_of_another(tree, name):
        return True
    if name.kind != "PER" and (name.confidence > _SURE or before in _PLACE_WORDS):
        return False  # "the Chain Bridge, its head, Noor Velasquin, said"; "in Orvel, a writer was held"
    first, end = tree.stretch_of(name.span)
    last = tree.analysis.sentences[tree.sentence_of(first)][1]
    if end - first < 2 or end + 1 >= last or tree.word(end) != ",":
        return False
    for word in range(end + 1, min(last, end + 8)):
        if tree.lower(word) in ROLES:
            return True
        if tree.analysis.upos[word] not in ("DET", "NOUN", "PROPN", "ADJ", "PRON", "PART") and tree.word(word) != "-":
            return False
    return False


def _is_of_another(tree: Tree, name: NameSpan) -> bool:
    """Tell whether the office before a name is none: "major Hamas leaders", where the name says whose leaders they are."""
    first, last = tree.stretch_of(name.span)
    is_rank = tree.lower(first - 1) not in _RANKS_TOO or tree.word(first - 1)[:1].isupper()
    if not is_rank or (name.kind == "ORG" and any(tree.lower(word) in BODIES for word in range(first, last))):
        return True  # "Vice President Falk Financial Group"
    return name.kind != "PER" and tree.relations[tree.head_of((first, last))] == "compound"


def _is_alone(tree: Tree, name: NameSpan) -> bool:
    """Tell whether a name is all of a line, as who is greeted or signs: "Virginia,"."""
    start = tree.text.rfind("\n", 0, name.span.start) + 1
    end = tree.text.find("\n", name.span.end)
    around = tree.text[start : name.span.start] + tree.text[name.span.end : end if end >= 0 else None]
    words = tree.text[name.span.start : name.span.end].split()
    if around.strip(" ,-!.:") or len(words) > 2 or not gender_of_given(words[0].lower()):
        return False
    return "," in around or not is_place(words[0])


def _has_ministers(tree: Tree, name: NameSpan) -> bool:
    """Tell whether an office or a body of a state is called a name's own: "Halvonia's defence minister"."""
    end = tree.stretch_of(name.span)[1]
    last = tree.analysis.sentences[tree.sentence_of(end - 1)][1]
    if end >= last or tree.word(end) not in ("'s", "’s"):
        return False
    owned = {tree.analysis.lemmas[word].lower() for word in range(end + 1, min(last, end + 4))} & _OF_STATES
    return bool(owned - {"government"} if name.kind == "PER" and name.confidence > _SURE else owned)


def _weigh_words(tree: Tree, votes: dict[str, dict[NameKind, float]], surnames: set[str]) -> None:
    """Add to the votes of each wording what its own words tell: a surname, a given name, a country, a demonym."""
    capitals = {tree.word(word) for word in range(len(tree.analysis.words)) if tree.word(word)[:1].isupper()}
    for key, found in votes.items():
        words = key.split() or [key]
        if words[-1] in surnames and (len(words) == 1 or _likeliest(found) == "PER"):
            found["PER"] += _FULL
        elif words[0].lower() in GIVEN and len(words) > 1 and not _is_body(found, words):
            found["PER"] += _GIVEN_NAME
        elif is_country(key):
            found["LOC"] += _FULL
        elif is_people(key):
            found["MISC"] += _FULL
        elif _is_peopled(found, words) and any(belongs(word, key) for word in capitals if word[:4] == key[:4]):
            found["LOC"] += _FULL
        elif is_demonym(key) or any(belongs(key, other) for other in votes if other[:4] == key[:4]):
            found["MISC"] += _FULL


def _is_peopled(found: dict[NameKind, float], words: list[str]) -> bool:
    """Tell whether a name can be that of a place with a people: the heads say so at least once, and it is no body's."""
    return found["LOC"] > 0 and found["ORG"] < _BODY and words[-1].lower() not in BODIES  # "European Union"


def _is_body(found: dict[NameKind, float], words: list[str]) -> bool:
    """Tell whether a name that opens as a person's is none for sure: "Georgia Institute of Technology", "the Victoria Cross"."""
    is_sure = found["PER"] == 0 and max(found.values()) > _DOUBT
    return is_sure or any(word.lower() in BODIES for word in words[1:])
