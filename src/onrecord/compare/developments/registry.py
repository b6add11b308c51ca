"""Who is who across articles: one key and one name for each person, organisation and place.

A key follows from names alone, so it is the same whatever the order of articles. A surname that only one person bears is
that person; an office that only one country has in these articles ("the general staff") is that country's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.compare.developments.countries import Countries, is_known_country
from onrecord.compare.developments.names import (
    HEAD_ROLE,
    MINISTER,
    SHARED_OFFICES,
    SPOKESPERSON,
    bare,
    has_capital,
    is_acronym_of,
    office_holder,
    person_words,
    words_of,
)
from onrecord.records import Entity, Reading

_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’']*[a-zß-ÿ]")
# "Lurmia's army": what has an army is a state.
_STATE = re.compile(
    r"\b(?P<state>[A-ZÀ-Þ]\w+)['’]s? (?:(?:foreign|defen[cs]e|interior|finance) min\w+|armed forces|army|military|navy"
    r"|air force|parliament|prime minister|general staff|central bank)\b"
)
_PLACE_WORDS = re.compile(
    r"^(?:the )?(?:town|city|village|port|region|province|district|state|republic|island) of ", re.IGNORECASE
)
_OF = re.compile(r"\b(?:of|for|at|with|to) (?:the )?(?P<what>.+)$", re.IGNORECASE)
_DEEPEST = 4  # a spokesman of an office of a minister of a country


class Who(NamedTuple):
    """One person, organisation or place across articles."""

    key: str
    type: str
    country: str | None  # whose: "Halvonia"; of a country, its own name


class Registry:
    """The entities of some articles."""

    def __init__(self, readings: Sequence[tuple[str, Reading]]) -> None:
        """Take the readings of one story."""
        self.countries = _countries(readings)
        self._entities = {(key, entity.id): entity for key, reading in readings for entity in reading.entities}
        self._surnames = _surnames(self._entities.values())
        self._office_countries = _office_countries(self._entities.values(), self.countries)
        self._acronyms = _acronyms(self._entities.values())
        self._known: dict[tuple[str, str], Who] = {}
        self._names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article, entity in self._entities:
            who = self.who(article, entity)
            if who is not None:
                self._names[who.key][self._entities[article, entity].name] += 1

    def entity(self, article: str, entity: str | None) -> Entity | None:
        """Return an entity of one article."""
        return self._entities.get((article, entity)) if entity else None

    def who(self, article: str, entity: str | None) -> Who | None:
        """Return who an entity of an article is across articles; None: only described."""
        if entity is None or (article, entity) not in self._entities:
            return None
        if (article, entity) not in self._known:
            self._known[article, entity] = self._who(article, self._entities[article, entity], _DEEPEST)
        return self._known[article, entity]

    def named(self, name: str) -> Who:
        """Return who a name means, as a person's; for what a judgement says."""
        return Who(self._person_key(name), "person", None)

    def voice(self, article: str, entity: str | None, depth: int = _DEEPEST) -> Who | None:
        """Return for whom somebody speaks: a spokesman's office, a minister's ministry; else who it is."""
        who, known = self.who(article, entity), self.entity(article, entity)
        if who is None or known is None or depth == 0:
            return who
        if known.type != "person":
            return who
        roles = "; ".join(known.roles)
        principal = self._principal(article, known, roles, depth)
        return principal or who

    def display(self, who: Who) -> str:
        """Return the one name to show: the fullest of a person, the most frequent of others, its country with it."""
        names = self._names.get(who.key)
        if not names:
            name = who.key.split(":", 1)[-1].split("|")[0]
        elif who.type == "person":
            name = max(names, key=lambda name: (len(person_words(name)), names[name], len(name), name))
            return _untitled(name)
        else:
            name = bare(max(names, key=lambda name: (names[name], -len(name), name)))
        people = self.countries.people(who.country) if who.country else None
        if "|" in who.key and who.country is not None and (people is not None or self.countries.of(name) is None):
            return f"{people or who.country} {_core(name, self.countries)}"
        return name

    # ------------------------------------------------------------------------------------------------------------------

    def _who(self, article: str, entity: Entity, depth: int) -> Who:
        holder = office_holder(entity.name)
        if holder is not None and has_capital(holder) and not self._is_body(holder):
            return Who(self._person_key(holder), "person", self._country(article, entity, depth))
        if entity.type == "person":
            return Who(self._person_key(entity.name), "person", self._country(article, entity, depth))
        country = self.countries.named(bare(entity.name))
        if country is not None:
            return Who(f"country:{country.casefold()}", "place" if entity.type == "place" else "organisation", country)
        if entity.type == "place":
            name = " ".join(words_of(_PLACE_WORDS.sub("", bare(entity.name))))
            return Who(f"place:{name}", "place", self._country(article, entity, depth))
        return self._body(article, entity, depth)

    def _body(self, article: str, entity: Entity, depth: int) -> Who:
        name = self._acronyms.get(entity.name, entity.name)
        country = self.countries.of(name) or self._country(article, entity, depth)
        core = _core(name, self.countries)
        if SHARED_OFFICES.search(core):
            country = country or self._office_countries.get(core)
            return Who(f"body:{core}|{(country or '').casefold()}", entity.type, country)
        return Who(f"body:{' '.join(words_of(bare(name)))}", entity.type, country)

    def _is_body(self, name: str) -> bool:
        return bool(SHARED_OFFICES.search(name)) or self.countries.named(bare(name)) is not None

    def _country(self, article: str, entity: Entity, depth: int) -> str | None:
        found = self.countries.of(entity.name) if entity.type != "person" else None
        for role in entity.roles:
            found = found or self.countries.of(role)
        for other in entity.affiliations:
            known = self._entities.get((article, other))
            if found or known is None or depth == 0 or known.id == entity.id:
                continue
            found = self.countries.of(known.name) or self._who(article, known, depth - 1).country
        return found

    def _person_key(self, name: str) -> str:
        words = person_words(name)
        if len(words) == 1:
            known = self._surnames.get(words[0], frozenset())
            return next(iter(known)) if len(known) == 1 else f"person:{words[0]}"
        return _full_key(words)

    def _principal(self, article: str, person: Entity, roles: str, depth: int) -> Who | None:
        bodies = [other for other in person.affiliations if self._is_office(article, other)]
        if SPOKESPERSON.search(roles):
            people = [other for other in person.affiliations if self._is_person(article, other, person.id)]
            for other in (*bodies, *people, *person.affiliations):
                if other != person.id and self.entity(article, other) is not None:
                    return self.voice(article, other, depth - 1)
            return self._from_words(article, person, roles)
        minister = MINISTER.search(roles)
        if minister:
            country = self._country(article, person, depth)
            field = (minister["after"] or minister["before"]).casefold().replace("defense", "defence")
            if field not in ("prime", "first", "chief", "the", "former", "deputy", "general", "press", "home secretary"):
                return Who(f"body:{field} ministry|{(country or '').casefold()}", "organisation", country)
        if bodies and (HEAD_ROLE.search(roles) or HEAD_ROLE.search(person.name)):
            return self.who(article, bodies[0])
        return None

    def _from_words(self, article: str, person: Entity, roles: str) -> Who | None:
        found = _OF.search(roles)
        if found is None:
            return None
        words = " ".join(words_of(bare(found["what"])))
        for (other_article, entity), known in self._entities.items():
            if other_article == article and entity != person.id and " ".join(words_of(bare(known.name))) == words:
                return self.who(article, entity)
        return None

    def _is_office(self, article: str, entity: str) -> bool:
        known = self.entity(article, entity)
        return (
            known is not None and known.type in ("organisation", "group") and self.countries.named(bare(known.name)) is None
        )

    def _is_person(self, article: str, entity: str, but: str) -> bool:
        known = self.entity(article, entity)
        return known is not None and known.type == "person" and entity != but


# ----------------------------------------------------------------------------------------------------------------------


def _countries(readings: Sequence[tuple[str, Reading]]) -> Countries:
    places, words, states, people = set(), set(), set(), set()
    for _, reading in readings:
        places |= {entity.name for entity in reading.entities if entity.type == "place" and " " not in entity.name.strip()}
        places |= {toponym.name for toponym in reading.toponyms if (toponym.feature or "").startswith("PCL")}
        people |= {word for entity in reading.entities if entity.type == "person" for word in entity.name.split()}
        words |= set(_CAPITALISED.findall(reading.article.text))
        states |= {match["state"] for match in _STATE.finditer(reading.article.text)}
    words = {word.removesuffix("'s").removesuffix("’s") for word in words}
    return Countries(places | {word for word in words if word.endswith("ia")}, words, sorted(states - people))


def _full_key(words: tuple[str, ...]) -> str:
    return f"person:{words[0]} {words[-1]}"


def _surnames(entities: Iterable[Entity]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        words = person_words(office_holder(entity.name) or entity.name)
        if entity.type == "person" and len(words) > 1:
            for word in (words[0], words[-1]):
                found[word].add(_full_key(words))
    return {word: frozenset(keys) for word, keys in found.items()}


def _office_countries(entities: Iterable[Entity], countries: Countries) -> dict[str, str]:
    """Return the country of each shared office that only one country has: {"general staff": "Estrevia"}."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        country = countries.of(entity.name)
        if country is not None and entity.type in ("organisation", "group"):
            found[_core(entity.name, countries)].add(country)
    return {core: next(iter(of)) for core, of in found.items() if len(of) == 1}


def _core(name: str, countries: Countries) -> str:
    """Return an office's name without its country: "Halvonia's defence ministry" gives "defence ministry"."""
    words = [word for word in bare(name).split() if countries.named(word.strip(",")) is None]
    core = " ".join(words_of(" ".join(words)))
    core = re.sub(r"^(?:(?:ministry|department) of (\w+))$", r"\1 ministry", core)
    core = re.sub(r" in \S+(?: \S+)?$", "", core)
    return re.sub(r" (?:in|of|from|for)$", "", core).replace("defense", "defence")


def _acronyms(entities: Iterable[Entity]) -> dict[str, str]:
    names = sorted({entity.name for entity in entities if entity.type in ("organisation", "other")})
    long = [name for name in names if " " in name]
    found = {}
    for short in (
        name for name in names if " " not in name and name.replace(".", "").isupper() and not is_known_country(name)
    ):
        meant = [name for name in long if is_acronym_of(short, bare(name))]
        if len(meant) == 1:
            found[short] = meant[0]
    return found


def _untitled(name: str) -> str:
    words = name.split()
    kept = person_words(name)
    while len(words) > 1 and words_of(words[0]) and words_of(words[0])[0] not in kept:
        words = words[1:]
    return " ".join(words)
