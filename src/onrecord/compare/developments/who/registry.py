"""Who is who across articles: one key and one name for each person, organisation and place, and for whom each speaks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.compare.developments.who.bands import REBELS
from onrecord.compare.developments.who.identity import Identity, Who
from onrecord.compare.developments.who.names import CALLED_BY_SHIP, bare, office_holder, person_words, words_of
from onrecord.compare.developments.who.roles import Roles
from onrecord.records import Entity, Reading

__all__ = ["Registry", "Who"]

_CLIENT = re.compile(r"(?P<whose>.+?)['’]s? client$", re.IGNORECASE)


class Registry:
    """The entities of some articles."""

    def __init__(self, readings: Sequence[tuple[str, Reading]]) -> None:
        """Take the readings of one story."""
        self._identity = Identity(readings)
        self._roles = Roles(readings, self._identity)
        self.countries = self._identity.countries
        self._entities = {(key, entity.id): entity for key, reading in readings for entity in reading.entities}
        found = [self._identity.of(entity.name, entity.type) for entity in self._entities.values()]
        self._owners = _owners(who for who in found if who is not None)
        self._known = {at: self._who(entity) for at, entity in self._entities.items()}
        self._names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for at, who in self._known.items():
            if who is not None:
                name = self._entities[at].name
                if self._identity.of(name, self._entities[at].type) is None or _CLIENT.match(name):
                    continue
                self._names[who.key][(office_holder(name) or name) if who.type == "person" else name] += 1

    def entity(self, article: str, entity: str | None) -> Entity | None:
        """Return an entity of one article."""
        return self._entities.get((article, entity)) if entity else None

    def who(self, article: str, entity: str | None) -> Who | None:
        """Return who an entity of an article is across articles; None: only described."""
        return self._known.get((article, entity)) if entity else None

    def named(self, name: str, kind: str = "person") -> Who | None:
        """Return who a name means."""
        who = self._identity.of(name, kind) or (self._roles.holder_of(name) if CALLED_BY_SHIP.match(bare(name)) else None)
        return self._complete(who) if who is not None else None

    def company(self, before: str) -> Who | None:
        """Return whom "the company" means behind a text; None: it names none, or several."""
        name = self._identity.company_before(before)
        return self.named(name, "organisation") if name is not None else None

    def band(self, words: str) -> Who | None:
        """Return the armed group that words mean, "the rebels" too; None: no such group."""
        side = self.countries.of(words) if self.countries.has_bands else None
        is_whole = side is not None and (
            self.countries.named(bare(words)) == side or REBELS.fullmatch(words.split(" ")[-1])
        )
        return self.named(side, "organisation") if side is not None and is_whole and self.countries.is_band(side) else None

    def voice(self, who: Who) -> Who:
        """Return for whom somebody speaks: a spokesman's office, a minister's ministry; else who it is."""
        seen = {who.key}
        while (principal := self._roles.principal(who.key)) is not None and principal.key not in seen:
            seen.add(principal.key)
            who = self._complete(principal)
        return who

    def is_spoken_for(self, who: Who) -> bool:
        """Tell whether somebody of these articles speaks for a body: its editor, its spokeswoman."""
        return self._roles.is_spoken_for(who.key)

    def roles(self, who: Who) -> str:
        """Return all that is said of somebody."""
        return self._roles.roles(who.key)

    def display(self, who: Who) -> str:
        """Return the one name to show: the fullest of a person, the most frequent of others, its country with it."""
        known: Mapping[str, int] = self._names.get(who.key, {})
        names = {name: count for name, count in known.items() if " and " not in name} or known
        if who.key.startswith("country:") and who.country:
            return who.country
        if not names:
            name = _titled(who.key.split(":", 1)[-1].split("|")[0], who.key)
        elif who.type == "person":
            own = [name for name in names if name.split()[-1][:1].isupper()] or list(names)  # no "Orrin Vang leader"
            fullest = max(own, key=lambda name: (len(person_words(name)) <= 3, len(person_words(name)), names[name], name))
            return _untitled(fullest, who.key)
        else:
            core = who.key.partition(":")[2]  # of a name of several words no single one but its first: no "Department"
            first = core.split(" ")[0] if " " in core.split("|")[0] else None
            own = [name for name in names if first is None or " " in bare(name) or words_of(bare(name))[:1] == (first,)]
            own += [name for name in names if bare(name).isupper() and name not in own]
            name = bare(max(own or names, key=lambda name: (bare(name)[:1].isupper(), names[name], -len(name), name)))
        people = self.countries.people(who.country) if who.country else None
        if "|" in who.key and who.country is not None and (people is not None or self.countries.of(name) is None):
            core = who.key.split(":", 1)[1].split("|")[0]
            return name if " of " in core and self.countries.of(name) is not None else f"{people or who.country} {core}"
        return name

    # ------------------------------------------------------------------------------------------------------------------

    def _who(self, entity: Entity) -> Who | None:
        client = _CLIENT.match(entity.name)
        if client is not None:  # "her client", of whoever is somebody's lawyer
            lawyer = self._identity.of(client["whose"], "person")
            return self._roles.principal(lawyer.key) if lawyer is not None else None
        who = self._identity.of(entity.name, entity.type)
        if who is None and entity.type == "person":
            who = self._roles.holder_of(entity.name)
        return self._complete(who) if who is not None else None

    def _complete(self, who: Who) -> Who:
        """Return a person with the country that the articles give."""
        who = self._roles.titled(who)
        if who.country is None and who.key.startswith("body:"):
            return who._replace(country=self._owners.get(who.key))
        return who._replace(country=self._roles.country(who.key)) if who.type == "person" and who.country is None else who


# ----------------------------------------------------------------------------------------------------------------------


def _owners(known: Iterable[Who]) -> dict[str, str]:
    """Return the one country that articles give an organisation: "Estrevia's Civil Protection Service"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for who in known:
        if who.country is not None and who.key.startswith("body:"):
            found[who.key].add(who.country)
    return {key: next(iter(countries)) for key, countries in found.items() if len(countries) == 1}


def _titled(words: str, key: str) -> str:
    return words.title() if key.startswith(("person:", "place:")) else words


def _untitled(name: str, key: str) -> str:
    """Return a person's name from its first own name on: "Estrevian President Ilena Dorvath" gives "Ilena Dorvath"."""
    first = key.removeprefix("person:").split(" ")[0]
    words = name.split()
    start = next((at for at, word in enumerate(words) if words_of(word)[:1] == (first,)), 0)
    return " ".join(words[start:]).removesuffix("'s").removesuffix("’s")
