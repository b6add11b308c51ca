"""The names of an article made to agree: one kind for the same words everywhere, titles cut off, missed names found again.

The names head judges each place by itself, so that in one article "Halvonia" is at times a person. What the article says
elsewhere decides: a demonym of it ("Halvonian") or "in Halvonia" makes it a place, "Ms Dorvath" or "Ilena Dorvath" make
"Dorvath" a person. A name that stands in the article is found again wherever its words stand with capitals.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from onrecord.reader.extract.analysis import NameKind, NameSpan
from onrecord.reader.extract.names import is_people
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.boundaries import bounded
from onrecord.reader.resolve.entities.given import gender_of_given
from onrecord.reader.resolve.entities.lexicon import BODIES, GIVEN, HONORIFICS, PRONOUNS, ROLES
from onrecord.reader.resolve.entities.names import PARTICLES, initials
from onrecord.reader.resolve.entities.sides import belongs, is_country, is_demonym, is_place
from onrecord.spans import Span, overlap

_TITLES = frozenset(
    "president chancellor premier minister secretary senator governor mayor judge justice general colonel major captain"
    " lieutenant sergeant admiral commander professor dr mr mrs ms sir king queen prince princess ambassador".split()
)
_BORNE = frozenset(("sheikh", "sheik", "shaikh"))  # forms of address that are said as part of the name
_RANKS_TOO = frozenset("major general".split())  # "a major party"
_SPOKEN = frozenset("spokesman spokeswoman spokesperson aide adviser analyst economist director".split())
# Words before a name that are no office and no part of it.
_BEFORE = frozenset("rival fellow opponent incumbent democrat republican libertarian conservative billionaire".split())
_PLACE_WORDS = frozenset("in near around outside across inside toward towards".split())
_TOPONYM = 0.3  # what the head for toponyms adds
_MOST = 4  # words of a name that is found by what stands before it
_IN = 0.4  # what a preposition of place before a name adds to its being a place: not "at", one works at a firm
_BY_WORDS = 0.5  # confidence of a name that an office or a given name before it tells
_BY_TITLE = 0.61  # confidence of a name that its title alone tells
_SURE = 0.7  # confidence of the head that an office behind a comma does not outweigh
_STATE = 1.0  # what an office or body that states have adds to a name's being a place
_OF_STATES = frozenset("minister ministry president premier parliament embassy ambassador army navy government".split())
_CALLED = frozenset(
    "group militia party movement sect network newspaper magazine website company firm airline charity".split()
)
_FIGHTERS = frozenset("militant fighter insurgent gunman extremist terrorist jihadist rebel insurgency stronghold".split())
_SHORT, _LONG = 2, 6  # letters of a short form: fewer can be chance, more are a word in capitals
_IS_WHO = re.compile(r",? who (?:is|was|are|were|has|had|\w+s|\w+ed)\b")
_FULL = 3.0  # what a full name, a form of address or a table adds
_GIVEN_NAME = 1.0  # what a given name before another word adds, which can be a firm's or a town's: "Georgia Tech"
_POSSESSIVE = re.compile(r"(?:['’]s?)$")
_EDGE = re.compile(r"^[*_#>\s]+")


def agreed_names(tree: Tree) -> tuple[NameSpan, ...]:
    """Return the names of an article in text order, never overlapping, with one kind for each wording."""
    bare = (trimmed for name in tree.analysis.names if (trimmed := _trimmed(tree, name)) is not None)
    names = _apart([whole for name in bare for whole in bounded(tree, name)])
    titled = list(_titled(tree, names))
    names = titled + [name for name in names if not any(overlap(name.span, whole.span) for whole in titled)]
    names += list(_missed(tree, names))
    names = _apart(sorted(names))
    kinds = _kinds(tree, names)
    return tuple(name._replace(kind=kinds[_key(tree, name.span)]) for name in names)


# --------------------------------------------------------------------------------------------------------------------


def _key(tree: Tree, span: Span) -> str:
    words = " ".join(tree.text[span.start : span.end].split())
    words = _POSSESSIVE.sub("", words).removeprefix("the ").removeprefix("The ")
    return words.title() if words.isupper() and len(words) > 4 else words


def _trimmed(tree: Tree, name: NameSpan) -> NameSpan | None:
    """Return a name without the form of address or office that it opens with: "Major Ingrid Falk"; None for a date."""
    first, last = tree.stretch_of(name.span)
    while first < last and not any(character.isalnum() for character in tree.word(first)):
        first += 1
    if name.kind == "PER" and first < last:
        if last - first == 1 and tree.lower(first) in PRONOUNS and not tree.word(first).isupper():
            return None  # "He", which the head takes for a name at times
        first, last = _person(tree, first, last)
    if first >= last or tree.word(last - 1).isdigit():
        return None if first >= last or name.kind != "MISC" else name
    span = tree.span_of((first, last))
    lead = _EDGE.match(tree.text[span.start : span.end])
    if lead and lead.end() == span.end - span.start:
        return None
    return name._replace(span=Span(span.start + (lead.end() if lead else 0), span.end))


def _person(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Return the words of a person's name without what stands before it and behind it.

    "rival Donald Trump", "Mayor of Orvel Sofia Ustin", "Senate Majority Leader Wyn Parrack", "Lund in Orvel's district".
    """
    if all(tree.word(word).islower() for word in range(first, last)):
        return first, last  # who writes so writes all names so
    while first < last - 1 and (_is_small(tree, first) or tree.lower(first).rstrip(".") in _BEFORE):
        first += 1
    for word in range(last - 2, first - 1, -1):
        if _is_title(tree, word) and not any(gender_of_given(tree.lower(before)) for before in range(first, word)):
            first = word + 1
            break
    if tree.lower(first) in ("of", "for") and last - first > 2:
        first = last - 2
    behind = (word for word in range(first + 1, last) if tree.word(word).islower() and not _is_part(tree, word, last))
    return first, next(behind, last)


def _is_part(tree: Tree, word: int, last: int) -> bool:
    """Tell whether a small word in a name belongs to it: "van", "the" in "Ivan the Terrible"."""
    goes_on = word + 1 < last and tree.word(word + 1)[:1].isupper()
    return tree.lower(word) in PARTICLES or (tree.lower(word) == "the" and goes_on)


def _is_small(tree: Tree, word: int) -> bool:
    """Tell whether a word is written small and is no part of a name as "al" and "bin" are."""
    is_part = tree.lower(word) in PARTICLES or tree.word(word + 1)[:1] in "-’'" or gender_of_given(tree.lower(word))
    return tree.word(word).islower() and not is_part


def _is_title(tree: Tree, word: int) -> bool:
    return tree.lower(word) not in _BORNE and (
        tree.lower(word).rstrip(".") in HONORIFICS or tree.lower(word).rstrip(".") in ROLES
    )


def _titled(tree: Tree, names: list[NameSpan]) -> Iterator[NameSpan]:
    """Yield full names behind a capitalised title that the head tore or missed: "Mayor Sofia Ustin"."""
    within = {word: name for name in names for word in range(*tree.stretch_of(name.span))}
    for first, last in tree.analysis.sentences:
        for title in range(first, last - 2):
            is_title = tree.word(title)[:1].isupper() and tree.lower(title).rstrip(".") in _TITLES
            if not is_title or title in within:
                continue
            end = title + 1
            while end < last and end - title <= _MOST - 1 and tree.word(end)[:1].isupper() and tree.word(end).isalpha():
                end += 1
            run = (title + 1, end)
            longest = max(
                (len(range(*tree.stretch_of(within[word].span))) for word in range(*run) if word in within), default=0
            )
            if end - title == 3 and longest < 2:  # given name and surname
                yield NameSpan(tree.span_of(run), "PER", _BY_TITLE)


def _missed(tree: Tree, names: list[NameSpan]) -> Iterator[NameSpan]:
    """Yield names in the words of others that were found, and people behind their offices: "Prime Minister Rishi Sunak"."""
    covered = {word for name in names for word in range(*tree.stretch_of(name.span))}
    known: dict[tuple[str, ...], NameKind] = {}
    for name in names:
        words = tuple(tree.words_of(tree.stretch_of(name.span)))
        known[words] = name.kind
        if name.kind == "PER" and len(words) > 1:
            known.setdefault(words[-1:], "PER")
    longest = max((len(words) for words in known), default=0)
    for first, last in tree.analysis.sentences:
        word = first
        while word < last:
            found = (
                None
                if word in covered or not tree.word(word)[:1].isupper()
                else _at(tree, word, last, known, longest, covered)
            )
            if found is None:
                word += 1
                continue
            is_again = tuple(tree.words_of((word, found[0]))) in known  # what is found again is no evidence of its kind
            yield NameSpan(tree.span_of((word, found[0])), found[1], 0.0 if is_again else _BY_WORDS)
            if found[1] == "PER":
                known.setdefault(tuple(tree.words_of((found[0] - 1, found[0]))), "PER")
            word = found[0]


def _at(
    tree: Tree, word: int, last: int, known: dict[tuple[str, ...], NameKind], longest: int, covered: set[int]
) -> tuple[int, NameKind] | None:
    """Return where a name that begins at a word ends, and its kind; None where none begins."""
    for length in range(min(longest, last - word), 0, -1):
        words = tuple(tree.words_of((word, word + length)))
        if words in known and not covered & set(range(word, word + length)):
            is_doubtful = length == 1 and (len(words[0]) < 4 or tree.analysis.upos[word] not in ("PROPN", "X", "PRON"))
            is_pronoun = length == 1 and tree.lower(word) in PRONOUNS
            return None if is_doubtful or is_pronoun else (word + length, known[words])
    end = word
    while end < last and end - word < _MOST and end not in covered and _is_capital(tree, end):
        end += 1
    if tree.text[tree.analysis.words[end - 1].end :][:1] == "@":
        return None  # an address
    if end - word < 2 or tree.lower(word).rstrip(".") in ROLES or tree.lower(word).rstrip(".") in HONORIFICS:
        return None
    if any(tree.lower(each) in BODIES for each in range(word, end)):
        return None  # "Analyst Team Leaders"
    is_given = tree.lower(word) in GIVEN
    before = tree.lower(word - 1).rstrip(".") if word else ""
    return (end, "PER") if is_given or before in ROLES or before in HONORIFICS else None


def _is_capital(tree: Tree, word: int) -> bool:
    return tree.word(word)[:1].isupper() and tree.analysis.upos[word] in ("PROPN", "NOUN", "ADJ", "X")


def _apart(names: list[NameSpan]) -> list[NameSpan]:
    kept: list[NameSpan] = []
    for name in names:
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return kept


def _is_introduced(tree: Tree, name: NameSpan, before: str) -> bool:
    """Tell whether an office beside it makes a name a person's: "President Ilena Dorvath", "Liselotte Brandvold, minister of"."""
    if (before in _TITLES or before in _SPOKEN) and not _is_of_another(tree, name):
        return True
    if name.kind in ("LOC", "ORG") and name.confidence > _SURE:
        return False  # "the Chain Bridge, its head, Noor Velasquin, said"
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


def _kinds(tree: Tree, names: list[NameSpan]) -> dict[str, NameKind]:
    """Return the kind of each wording: the sum of the head's confidence and of what stands around."""
    votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    surnames: set[str] = set()
    toponyms = {word for place in tree.analysis.places for word in range(*tree.stretch_of(place))}
    for name in names:
        key = _key(tree, name.span)
        votes[key][name.kind] += name.confidence
        first = tree.stretch_of(name.span)[0]
        before = tree.lower(first - 1).rstrip(".") if first else ""
        if toponyms & set(range(*tree.stretch_of(name.span))):
            votes[key]["LOC"] += _TOPONYM
        if before in _PLACE_WORDS:
            votes[key]["LOC"] += _IN
        if name.kind == "PER" and (before in _CALLED or _is_armed(tree, name)):
            votes[key]["ORG"] += _FULL
        if _has_ministers(tree, name):
            votes[key]["LOC"] += _STATE
        if name.confidence == _BY_TITLE or _is_introduced(tree, name, before) or _is_alone(tree, name):
            votes[key]["PER"] += _FULL
        if name.kind == "LOC" and _IS_WHO.match(tree.text, name.span.end):
            votes[key]["PER"] += _FULL  # "Ida Osk, who is 54"
        if name.kind == "PER" and (before in HONORIFICS or len(key.split()) > 1):
            surnames.update(key.split()[-1:])
    _weigh_words(tree, votes, surnames)
    _weigh_short_forms(votes)
    return {key: _likeliest(found) for key, found in votes.items()}


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


def _is_armed(tree: Tree, name: NameSpan) -> bool:
    """Tell whether a name says whose fighters they are: "Orlik militants"."""
    head = tree.head_of(tree.stretch_of(name.span))
    above = tree.analysis.heads[head]
    return (
        above > head and tree.relations[head] in ("compound", "nmod") and tree.analysis.lemmas[above].lower() in _FIGHTERS
    )


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
        if words[-1] in surnames:
            found["PER"] += _FULL
        elif words[0].lower() in GIVEN and len(words) > 1 and not _is_body(found, words):
            found["PER"] += _GIVEN_NAME
        elif is_country(key):
            found["LOC"] += _FULL
        elif is_people(key):
            found["MISC"] += _FULL
        elif found["ORG"] < 2 and any(belongs(word, key) for word in capitals if word[:4] == key[:4]):
            found["LOC"] += _FULL
        elif is_demonym(key) or any(belongs(key, other) for other in votes if other[:4] == key[:4]):
            found["MISC"] += _FULL


def _is_body(found: dict[NameKind, float], words: list[str]) -> bool:
    """Tell whether a name that opens as a person's is a body's for sure: "Georgia Institute of Technology", "Georgia Tech"."""
    is_sure = found["PER"] == 0 and max(found["ORG"], found["LOC"]) > _SURE
    return is_sure or any(word.lower() in BODIES for word in words[1:])
