"""Who a name means across articles, from the name alone, so that the order of articles changes nothing.

A surname that only one person bears is that person; an office that only one country has in these articles ("the general
staff") is that country's; what names nobody ("our units", "the old man") is nobody across articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.compare.developments.who.bands import bands_of
from onrecord.compare.developments.who.bodies import TAIL, acronyms_of, core_of, fuller_of, only_of, shortened_of, tails_of
from onrecord.compare.developments.who.capitals import capitals_of
from onrecord.compare.developments.who.companies import (
    companies_of,
    firms_of,
    lacks_company,
    only_company,
    owner_of_board,
    role_at,
)
from onrecord.compare.developments.who.countries import Countries
from onrecord.compare.developments.who.names import (
    CALLED_BY_SHIP,
    MINISTER,
    SHARED_OFFICES,
    TITLES,
    bare,
    has_capital,
    is_acronym_of,
    office_holder,
    person_words,
    words_of,
)
from onrecord.compare.developments.who.ships import ships_of
from onrecord.records import Entity, Reading

_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’']*[a-zß-ÿ]")
# "Lurmia's army": what has an army is a state.
_STATE = re.compile(
    r"\b(?P<state>[A-ZÀ-Þ]\w+)['’]s? (?:(?:foreign|defen[cs]e|interior|finance) min\w+|armed forces|army|military|navy"
    r"|air force|coast ?guard|parliament|prime minister|general staff|central bank|government|presidency"
    r"|(?:supreme|constitutional) court|(?:neighbouring )?(?:foreign|interior) ministry)\b"
    # "the kingdom of Estland"
    r"|\b(?:[Kk]ingdom|[Rr]epublic|[Pp]rincipality|[Gg]rand [Dd]uchy|[Ff]ederation) of (?P<named>[A-ZÀ-Þ]\w+)\b"
)
_PLACE_WORDS = re.compile(
    r"^(?:the )?(?:(?:[A-Z]\w+n )?(?:town|city|village|port|region|province|district|state|republic|island))"
    r" of ",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"^(?:not|none|nobody|any|I|we|our|us|my|he|she|it|they|his|her|its|their|you|your|no|another|others?|some|several|many"
    r"|each|every|\d[\d.,]*|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|dozens?|hundreds?|thousands?)\b|^\W+|[\n*#]|^(?:mr|mrs|ms"
    r"|dr)\.?$",
    re.IGNORECASE,
)
_TITLE_ONLY = re.compile(r"\b(?P<title>president|prime minister|premier|chancellor|king|queen|pope|mayor)$", re.IGNORECASE)
_PROPER = re.compile(r"\b[A-ZÀ-Þ0-9][\w’'.-]*")
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday tuesday"
    " wednesday thursday friday"
    " saturday sunday".split()
)  # fmt: skip


# One of a people, and a first name: "Dane", "Finn".
_ONE_OF_A_PEOPLE = frozenset("dane finn scot pole turk briton swede".split())
_DESCRIBED = re.compile(
    r"^[\w’' -]*?\b(?:agency|company|firm|giant|group|bank|maker|carrier|airline|bureau|retailer|operator|chain|startup"
    r"|service|regulator|union|network|platform|rival|manufacturer|insurer|lender|brewer|newspaper|broadcaster|website|charity)\s+"
    r"(?P<name>[A-ZÀ-Þ][\w’'.&-]*(?:\s+[A-ZÀ-Þ][\w’'.&-]*)*)$"
)
_BRACKETED = re.compile(r"(?P<name>.+?)\s*\((?P<short>[A-Z][A-Z.]{1,7})\)")
# "Sund student Ida Renn": the last common noun ends what is said of her.
_SAID_OF = re.compile(
    r"^.*\b(?!(?:van|von|der|den|dos|del|della|bin|ibn|abu|ben|al|el|la|le|de|da|di)\b)[a-z]{2,}\s+(?=[A-ZÀ-Þ]\S+ [A-ZÀ-Þ])"
)
_PRESIDENCY = re.compile(r"\bpresidency$|\bpresident['’]s office$", re.IGNORECASE)  # speaks for who holds it
_CALLING_ITSELF = re.compile(
    r"\b(?:calling (?:itself|themselves)|which calls itself|that calls itself) (?:the )?(?P<name>[A-ZÀ-Þ].*)$"
)
_OF_PLACE = re.compile(r" of (?:the )?[A-ZÀ-Þ]\w+$")
_PAIR = 2
_MOST_WORDS = 8  # a name with more is a clause


class Who(NamedTuple):
    """One person, organisation or place across articles."""

    key: str
    type: str
    country: str | None  # whose: "Halvonia"; of a country, its own name


class Identity:
    """What the names of some articles mean."""

    def __init__(self, readings: Sequence[tuple[str, Reading]]) -> None:
        """Take the readings of one story."""
        entities = [entity for _, reading in readings for entity in reading.entities]
        self.countries = countries_of(readings)
        self._types = _types(entities)
        self._ships = ships_of(reading.article.text for _, reading in readings)
        self._surnames = _surnames(
            (entity for entity in entities if self._is_persons(entity.name)), self.countries, self._types
        )
        self._full = {key for keys in self._surnames.values() for key in keys}
        self._offices = _office_countries(entities, self.countries)
        self._state = _only_state(entities, self.countries)
        self._acronyms = acronyms_of(entities)
        self._bodies = frozenset(entity.name for entity in entities if entity.type == "organisation")
        self._plainly = frozenset(bare(name) for name in self._bodies)
        self._shortened = shortened_of(self._bodies, self._types)
        self._companies = companies_of(self._bodies, self._types, readings)
        self._firms = firms_of(self._bodies, self._companies)
        self._tails = tails_of(self._bodies)
        self._only = only_of(self._bodies)
        self._fuller = fuller_of(entities, self.countries)
        self._plain = {fuller: short for short, fuller in self._fuller.items()}
        self._asked: dict[tuple[str, str], Who | None] = {}  # a story's articles name the same few all over

    def of(self, name: str, kind: str) -> Who | None:
        """Return who a name means, `kind` being an entity's type; None: nobody in particular."""
        if (name, kind) not in self._asked:
            self._asked[name, kind] = self._meant(name, kind)
        return self._asked[name, kind]

    def person_key(self, name: str) -> str:
        """Return the key of a person's name."""
        name = _SAID_OF.sub("", name)
        words = _own_words(name, self.countries)
        if len(words) == 1:
            known = self._surnames.get(words[0], frozenset())
            return next(iter(known)) if len(known) == 1 else f"person:{words[0]}"
        return _full_key(words)

    def company_before(self, text: str) -> str | None:
        """Return the one company that a text names: whom "the company" means behind it; None: none, or several."""
        return only_company(self._firms, text)

    def role_at(self, role: str, before: str) -> str:
        """Return a role with the company that it leaves unsaid, out of the text before it."""
        return role_at(role, self.company_before(before)) if lacks_company(role) else role

    def surnamed(self, name: str) -> Who | None:
        """Return the one person whom a surname alone means: "a spokeswoman for Falk"."""
        known = self._surnames.get(name.casefold(), frozenset()) if name[:1].isupper() else frozenset()
        is_name = len(known) == 1 and self.countries.named(name) is None and name not in self._bodies
        return Who(next(iter(known)), "person", None) if is_name else None

    def body(self, name: str, country: str | None = None, kind: str = "organisation") -> Who:
        """Return an organisation by its name: an office that every state has is told apart by its country."""
        owner = owner_of_board(name)
        if owner in self._companies or owner in self._companies.values():
            name = owner
        name = self._acronyms.get(name, name)
        name = self._companies.get(bare(name), self._shortened.get(bare(name), name))
        country = self.countries.of(name) or country
        plain = _OF_PLACE.sub("", bare(name))
        if " " in plain and plain in self._plainly:
            name = plain  # "the Election Commission of Vardia", elsewhere "the Election Commission"
        core = core_of(name, self.countries)
        core = self._fuller.get(core, core)
        if SHARED_OFFICES.search(core):
            country = country or self.countries.of_capital(name)
            country = country or self._offices.get(core) or self._offices.get(self._plain.get(core, core)) or self._state
            return Who(f"body:{core}|{(country or '').casefold()}", kind, country)
        return Who(f"body:{core}", kind, country)

    # ------------------------------------------------------------------------------------------------------------------

    def _meant(self, name: str, kind: str) -> Who | None:
        name = _without_acronym(" ".join(name.split()))
        called = _CALLING_ITSELF.search(name)
        if called is not None:
            return self._meant(called["name"], kind)
        if not name or name.count(" ") >= _MOST_WORDS or _POINTS.search(name) or CALLED_BY_SHIP.match(name):
            return None
        holder = office_holder(name)
        if holder is not None and has_capital(holder) and not self._is_body(holder):
            return self._by_title(holder) or self._whose_office(holder)
        if holder is not None and _TITLE_ONLY.search(holder):
            return self._by_title(holder)
        country = self.countries.named(bare(name))
        if country is not None and not self._is_first_name(name, kind):
            return Who(f"country:{country.casefold()}", "place" if kind == "place" else "organisation", country)
        if name in self._acronyms or (bare(name) in self._companies and kind != "place"):
            return self.body(name)
        person = self._known_person(name)
        if person is not None:
            return Who(person, "person", None)
        place = _PLACE_WORDS.sub("", bare(name))
        if place != bare(name) and self._is_proper(place):
            return Who(f"place:{' '.join(words_of(place))}", "place", self.countries.of(name))
        if _PRESIDENCY.search(name):
            return self._by_title(f"{self.countries.of(name) or ''} president".strip())
        return self._by_title(name) or self._by_kind(self._described(name), kind)

    def _whose_office(self, holder: str) -> Who | None:
        """Return whose office it is: a body's press office is the body's own."""
        kind = self._types.get(" ".join(words_of(bare(holder))), "person")
        is_body = bare(holder) in self._companies or (kind == "organisation" and bare(holder) in self._bodies)
        return self.body(holder) if is_body else Who(self.person_key(holder), "person", self.countries.of(holder))

    def _is_first_name(self, name: str, kind: str) -> bool:
        """Tell whether a word for a people is what a person of these articles is called: "Dane" beside "Dane Orrin"."""
        word = bare(name).casefold()
        is_name = kind == "person" or word in _ONE_OF_A_PEOPLE
        return is_name and len(self._surnames.get(word, frozenset())) == 1

    def _is_persons(self, name: str) -> bool:
        return self._types[" ".join(words_of(bare(name)))] == "person" and self.countries.named(bare(name)) is None

    def _by_title(self, name: str) -> Who | None:
        minister = MINISTER.search(name)
        if minister:
            field = (minister["after"] or minister["before"]).casefold()
            return self.body(f"{field} ministry", self.countries.of(name))
        title = _TITLE_ONLY.search(name)
        if title:
            country = self.countries.of(name)
            return Who(f"title:{title['title'].casefold()}|{(country or '').casefold()}", "person", country)
        return None

    def _by_kind(self, name: str, kind: str) -> Who | None:
        is_ship = bare(name).casefold() in self._ships
        kind = "other" if is_ship else self._types.get(" ".join(words_of(bare(name))), kind)
        if not self._is_proper(name):
            if SHARED_OFFICES.search(name.split(" of ")[0]):
                return self.body(name, kind="organisation")
            whole = self._tails.get(" ".join(words_of(name)[-TAIL:])) or self._only.get(bare(name).casefold())
            return self.body(whole) if whole is not None else None
        if kind == "person":
            return Who(self.person_key(name), "person", None)
        if SHARED_OFFICES.search(re.split(r" (?:of|in|for) ", name)[0]):
            return self.body(name)
        if kind == "place":
            return Who(f"place:{' '.join(words_of(_PLACE_WORDS.sub('', bare(name))))}", "place", self.countries.of(name))
        return self.body(name, kind=kind)

    def _known_person(self, name: str) -> str | None:
        """Return the person whose full name a name ends with: "director of the hospital, Dr Benno Talik"."""
        if SHARED_OFFICES.search(name):
            return None
        words = person_words(name)
        if len(words) >= 2 and _full_key(words[-2:]) in self._full:
            return _full_key(words[-2:])
        return None

    def _described(self, name: str) -> str:
        """Return a body's own name without what describes it: "Consumer credit agency Oriax" gives "Oriax"."""
        found = _DESCRIBED.match(name)
        return found["name"] if found is not None and found["name"] in self._bodies else name

    def _is_proper(self, name: str) -> bool:
        """Tell whether a word of a name is more than a country's or its people's."""
        words = [word for word in _PROPER.findall(bare(name)) if not word[0].isdigit()]
        return any(
            self.countries.named(word) is None and word.casefold() not in TITLES and word.casefold() not in _MONTHS
            for word in words
        )

    def _is_body(self, name: str) -> bool:
        return bool(SHARED_OFFICES.search(name)) or self.countries.named(bare(name)) is not None


def countries_of(readings: Sequence[tuple[str, Reading]]) -> Countries:
    """Return the countries that some articles speak of."""
    places, words, states, people, first = set(), set(), set(), set(), set()
    for _, reading in readings:
        places |= {entity.name for entity in reading.entities if entity.type == "place" and " " not in entity.name.strip()}
        places |= {toponym.name for toponym in reading.toponyms if (toponym.feature or "").startswith("PCL")}
        names = [entity.name.split() for entity in reading.entities if entity.type == "person"]
        first |= {
            name[0] for name in names if len(name) == _PAIR and name[1][:1].isupper() and name[1].casefold() not in TITLES
        }
        people |= {word for name in names if len(name) > 1 and all(word[:1].isupper() for word in name) for word in name}
        words |= {word.removesuffix("'s").removesuffix("’s") for word in _CAPITALISED.findall(reading.article.text)}
        states |= {match["state"] or match["named"] for match in _STATE.finditer(reading.article.text)}
    named = places | {word for word in words if word.endswith("ia")}
    words -= {name for name in first if name.removesuffix("n") not in named}  # "Bastian Crewe" is of no Bastia
    bands = bands_of(readings)
    countries = Countries(named, words, sorted(states - people), bands)
    capitals = capitals_of((reading.article.text for _, reading in readings), countries)
    states = {state for state in states if state.casefold() not in capitals}
    return Countries(named, words, sorted(states - people), bands, capitals)


# ----------------------------------------------------------------------------------------------------------------------


def _without_acronym(name: str) -> str:
    """Return a name without its own initials in brackets: "All Sund Airways (ASA)"."""
    found = _BRACKETED.fullmatch(name)
    return found["name"] if found is not None and is_acronym_of(found["short"], bare(found["name"])) else name


def _full_key(words: Sequence[str]) -> str:
    return f"person:{words[0]} {words[-1]}"


def _types(entities: Iterable[Entity]) -> dict[str, str]:
    """Return the type that most articles give a name; one article alone may mistake a town for a man."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entity in entities:
        found[" ".join(words_of(bare(entity.name)))][entity.type] += 1
    return {name: max(types, key=lambda kind: (types[kind], kind)) for name, types in found.items()}


def _own_words(name: str, countries: Countries) -> tuple[str, ...]:
    """Return a person's own names: "Estrevian President Ilena Dorvath" gives ilena, dorvath."""
    words = person_words(name)
    own = (word for word in words if word in _ONE_OF_A_PEOPLE or countries.named(word.capitalize()) is None)
    return tuple(own) or words


def _surnames(entities: Iterable[Entity], countries: Countries, types: Mapping[str, str]) -> dict[str, frozenset[str]]:
    named = []
    for entity in entities:
        name = _SAID_OF.sub("", office_holder(entity.name) or entity.name)
        words = _own_words(name, countries)
        if all(word in TITLES for word in words_of(name)):
            continue  # "the prime minister"
        is_body = types.get(" ".join(words_of(bare(name))), "person") in ("organisation", "place")  # "head of Oriax Group"
        is_name = (
            2 <= len(words) <= 3
            and entity.type == "person"
            and not is_body
            and all(word[:1].isupper() for word in name.split()[-2:])
        )
        if is_name and not SHARED_OFFICES.search(name):
            named.append(words)
    pairs = {words for words in named if len(words) == _PAIR}
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words in named:
        own = words[-_PAIR:] if words[-_PAIR:] in pairs else words  # "Mallam Garba Orrin", elsewhere "Garba Orrin"
        for word in (own[0], own[-1]):
            found[word][_full_key(own)] += 1
    return {word: _meant(keys) for word, keys in found.items()}


def _meant(keys: Counter[str]) -> frozenset[str]:
    """Return whom a single name means: one whom most articles name, where the others are named seldom."""
    (first, count), *others = sorted(keys.items(), key=lambda item: (-item[1], item[0]))
    return frozenset({first}) if all(other * 3 <= count for _, other in others) else frozenset(keys)


def _office_countries(entities: Iterable[Entity], countries: Countries) -> dict[str, str]:
    """Return the country of each shared office that only one country has: {"general staff": "Estrevia"}."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        country = countries.of(entity.name) or countries.of_capital(entity.name)
        if country is not None and SHARED_OFFICES.search(entity.name):
            found[core_of(entity.name, countries)].add(country)
    return {core: next(iter(of)) for core, of in found.items() if len(of) == 1}


def _only_state(entities: Iterable[Entity], countries: Countries) -> str | None:
    """Return the state whose offices are named in a war within it: "the army" is its own; None: no such war, or several."""
    named = {countries.of(entity.name) for entity in entities if SHARED_OFFICES.search(entity.name)}
    states = {country for country in named if country is not None and not countries.is_band(country)}
    return next(iter(states)) if countries.has_bands and len(states) == 1 else None
