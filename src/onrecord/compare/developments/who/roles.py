"""What texts say of people beside their names: roles, and for whom they speak.

"Major Ingrid Falk, a spokeswoman for the Halvonian army"; "Halvonia's defence minister, Henrik Ostvik"; "Defence Minister
Henrik Ostvik"; "Noor Velasquin, who heads the mission". All articles count together: what one says, the others may use.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.compare.developments.who.identity import Identity, Who
from onrecord.compare.developments.who.names import CALLED_BY_SHIP, HEAD_ROLE, MINISTER, SHARED_OFFICES, SPOKESPERSON, bare
from onrecord.records import Entity, Reading

_AFTER = re.compile(r",?\s*(?P<role>(?:an? |the |its |his |her |who |of |for )?[^,;:.“”\"\n()]{3,90})")
_BEFORE = re.compile(r"(?P<role>(?:[^\s,;:.“”\"\n()]+\s+){0,5}[^\s,;:.“”\"\n()]+),?\s+$")
_OTHER_ROLE = re.compile(
    r"\b(?:president|mayor|governor|premier|chancellor|king|queen|judge|senator|heads?|leads?|runs?|commands?"
    r"|speaks?|editor|secretary|speaker|chief inspector)\b",
    re.IGNORECASE,
)
# Who stands at the head of a state speaks for himself, whatever office or house is named beside him.
_HEAD_OF_STATE = re.compile(r"\b(?:president|king|queen|prime minister|premier|chancellor|pope)\b", re.IGNORECASE)
_IN_FULL = r"(?<!vice )(?<!vice-)(?<!deputy )(?<!former )(?<!ex-)"  # who stands in for a president is none
_HOUSE = re.compile(r"\b(?:residence|palace|house|home|hotel|resort)$", re.IGNORECASE)
_OF_BODY = re.compile(r"^(?:of|for|from) (?:the )?(?P<what>.+)$")
_WHOSE = re.compile(r"\b(?:of|for|at|heads|leads|runs|commands|behalf of)\s+(?:the\s+)?(?P<what>[^,;]+)$", re.IGNORECASE)
# "Ada Moor, who sits on the Committee", "a member of the Hill Front": speaks for it, as nobody does for a parliament.
_SITS_ON = re.compile(
    r"\b(?:(?:sat|sits|served|serves) on|(?:leading |senior |founding )?member of|signs? the (?:statements"
    r"|communiqués) of|belongs to) the "
    r"(?P<what>(?:[A-ZÀ-Þ][\w&-]+ ){0,3}(?:Committee|Front|Movement|Column|Brigade|Militia|Junta|Command|Cell"
    r"|Army|Resistance|Guard))\b"
)
# "the union's general secretary"
_HEAD_OF_THE = re.compile(
    r"\b[Tt]he (?P<what>[a-z]+)['’]s (?:\w+ ){0,2}?(?:chair(?:man|woman|person)?|chief executive|director|general secretary"
    r"|secretary[- ]general|leader|president|head|spokes\w+|editor)\b"
)
# "Oriax's chief executive": speaks for Oriax.
_HEAD_OF = re.compile(
    r"(?P<what>[A-ZÀ-Þ][\w&-]*(?:(?: (?:of|for|the|and)){0,2} [A-ZÀ-Þ][\w&-]*){0,5})['’]s? (?:\w+ ){0,2}?"
    r"(?:chair(?:man|woman|person)?|chief executive|ceo|director|managing director|general secretary"
    r"|secretary[- ]general|leader|commander|editor|chief \w+"
    r"|head|president"
    r"|governor|commissioner|registrar|secretary|speaker|spokes\w+)\b"
)
_OWNED = re.compile(
    r"(?P<what>(?:[A-ZÀ-Þ]\w+\s+)*[\w’' -]*?\w+)['’]s?\s+(?:\w+\s+)?"
    r"(?:spokes\w+|press secretary|lawyers?|attorneys?|counsel|solicitors?|barristers?)",
    re.IGNORECASE,
)
# Of no weight for whom he speaks now: "the former chief executive of Oriax", "then minister of works".
_NO_MORE = re.compile(r"\b(?:former(?:ly)?|ex|ousted|sacked|dismissed|deposed|retired|(?:was|the) then)\b", re.IGNORECASE)
# "Ann Moor of the Vardian general staff said"
_BELONGS = re.compile(
    rf"\s+(?P<role>(?:of|from) (?:the "
    rf"|an? )?(?:[^\s,;:.“”\"()]+ ){{0,4}}?{SHARED_OFFICES.pattern}(?: of (?:the )?[A-ZÀ-Þ]\w+)?)"
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_SENTENCE_END = re.compile(r"[.!?]['’”\"]?\s+(?=[A-ZÀ-Þ“\"])")
_OPEN_END = re.compile(r"\b(?:for|of|to|the|an?|at|from|with|by)$")
_PRONOUN = re.compile(r"\b(?:his|her|its|their)\b(?= \w)", re.IGNORECASE)
# "the city's police commissioner": speaks for the police.
_POLICE_HEAD = re.compile(r"\b(?P<what>police) (?:commissioner|chief|commander|superintendent)\b", re.IGNORECASE)


class Roles:
    """Roles of the people of some articles, with for whom they speak and whose they are."""

    def __init__(self, readings: Sequence[tuple[str, Reading]], identity: Identity) -> None:
        """Take the readings of one story."""
        self._identity = identity
        self._roles: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for _, reading in readings:
            for key, role in _said_of(reading, identity):
                self._roles[key][" ".join(role.split())] += 1
        self._holders = self._by_role()
        self._titled = self._titles()
        self._principals = {key: self._principal(roles) for key, roles in sorted(self._roles.items())}
        self._countries = {key: self._country(key, roles) for key, roles in sorted(self._roles.items())}

    def roles(self, key: str) -> str:
        """Return all that is said of a person, parted by semicolons."""
        return "; ".join(sorted(self._roles.get(key, ())))

    def is_spoken_for(self, key: str) -> bool:
        """Tell whether somebody speaks for a body."""
        return any(who is not None and who.key == key for who in self._principals.values())

    def principal(self, key: str) -> Who | None:
        """Return for whom a person speaks; None: for himself."""
        found = self._principals.get(key)
        return None if found is not None and found.key == key else found

    def holder_of(self, role: str) -> Who | None:
        """Return the one person of a role that says of what: "the manager of the mill"; None: nobody, or several."""
        words = bare(role).casefold()
        calling = CALLED_BY_SHIP.match(bare(role))
        if calling is not None and words not in self._holders:
            return self._holders.get(calling["calling"].casefold())  # the story's one captain
        return self._holders.get(words) if re.search(r"\b(?:of|for|at)\b|['’]s ", words) is not None else None

    def country(self, key: str) -> str | None:
        """Return whose a person is: "Estrevia" for its president."""
        return self._countries.get(key)

    def titled(self, who: Who) -> Who:
        """Return the person that a title means: "Estrevia's president"; the title itself where that is not one person."""
        if not who.key.startswith("title:"):
            return who
        title, country = who.key.removeprefix("title:").split("|")
        fits = {key for (known, of), keys in self._titled.items() if known == title and country in ("", of) for key in keys}
        return Who(next(iter(fits)), "person", who.country) if len(fits) == 1 else who

    # ------------------------------------------------------------------------------------------------------------------

    def _by_role(self) -> dict[str, Who]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, roles in self._roles.items():
            for role in roles:
                found[bare(role).casefold()].add(key)
        return {role: Who(next(iter(keys)), "person", None) for role, keys in found.items() if len(keys) == 1}

    def _titles(self) -> dict[tuple[str, str], set[str]]:
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for key, roles in self._roles.items():
            country = (self._identity.countries.of("; ".join(roles)) or "").casefold()
            for title in ("president", "prime minister", "premier", "chancellor", "king", "queen", "pope", "mayor"):
                held = rf"{_IN_FULL}\b{title}$|^{title}\b(?!['’])"
                if any(re.search(held, role, re.IGNORECASE) for role in roles):
                    found[title, country].add(key)
        return dict(found)

    def _principal(self, roles: Counter[str]) -> Who | None:
        votes: Counter[Who] = Counter()
        spoken_for = any(SPOKESPERSON.search(role) for role in roles)
        if not spoken_for and any(_HEAD_OF_STATE.search(role) for role in roles):
            return None
        if any(_NO_MORE.search(role) for role in roles):
            roles = Counter({role: count for role, count in roles.items() if SPOKESPERSON.search(role)})
        for role, count in roles.items():
            found = self._of_role(role)
            if found is not None:
                meant = self.titled(found)
                if not meant.key.startswith("title:"):
                    votes[meant] += count + (1 if found.country else 0)
        return max(votes, key=lambda who: (votes[who], who.country or "", who.key)) if votes else None

    def _of_role(self, role: str) -> Who | None:
        identity = self._identity
        if SPOKESPERSON.search(role):
            found = _WHOSE.search(role) or _OWNED.search(role)
            return self._body_or_person(found["what"]) if found else None
        sits = _SITS_ON.search(role)
        if sits is not None:
            return identity.of(sits["what"], "organisation")
        minister = MINISTER.search(role)
        if minister and (minister["before"] or "").casefold() not in ("prime", "first", "general", "press"):
            field = (minister["after"] or minister["before"]).casefold()
            return identity.body(f"{field} ministry", identity.countries.of(role))
        of_body = _OF_BODY.match(role)
        found = (
            of_body
            or _HEAD_OF.search(role)
            or _POLICE_HEAD.search(role)
            or _HEAD_OF_THE.search(role)
            or (_WHOSE.search(role) if HEAD_ROLE.search(role) or re.match(r"who (?:heads|leads|runs)", role) else None)
        )
        country = identity.countries.named(found["what"]) if found is not None else None
        if found is None or (country is not None and not identity.countries.is_band(country)):
            return None
        body = self._body_or_person(found["what"])
        return (
            body if body is not None and body.type != "place" and not body.key.startswith(("person:", "title:")) else None
        )

    def _body_or_person(self, words: str) -> Who | None:
        if _HOUSE.search(words):
            return None
        return self._identity.surnamed(words) or self._identity.of(words, "organisation")

    def _country(self, key: str, roles: Counter[str]) -> str | None:
        principal = self._principals.get(key)
        if principal is not None and principal.country:
            return principal.country
        votes: Counter[str] = Counter()
        for role, count in roles.items():
            country = self._identity.countries.of(role)
            if country is not None:
                votes[country] += count
        if votes:
            return max(votes, key=lambda country: (votes[country], country))
        return self._countries_of_principal(principal)

    def _countries_of_principal(self, principal: Who | None) -> str | None:
        roles = self._roles.get(principal.key) if principal is not None else None
        return self._identity.countries.of("; ".join(sorted(roles))) if roles else None


# ----------------------------------------------------------------------------------------------------------------------


def _said_of(reading: Reading, identity: Identity) -> Iterator[tuple[str, str]]:
    """Yield a person's key and what one article says of him or her, from the entities and from the words beside names."""
    people = {}
    for entity in reading.entities:
        who = identity.of(entity.name, entity.type)
        if who is not None and who.key.startswith("person:"):
            people[entity.id] = who.key
            yield from ((who.key, role) for role in entity.roles)
    text = reading.article.text
    for mention in reading.mentions:
        key = people.get(mention.entity or "")
        if key is None or mention.kind == "pronoun" or not text[mention.start : mention.start + 1].isupper():
            continue
        name = text[mention.start : mention.end]
        after = _AFTER.match(text, mention.end) if text.startswith(",", mention.end) else _belonging(text, mention.end)
        behind = text[max(0, mention.start - 80) : mention.start].rsplit("\n", 1)[-1]
        before = _BEFORE.search(behind)
        titles = name.rsplit(" ", 2)[0] if name.count(" ") > 1 else ""
        is_open = before is not None and _OPEN_END.search(before["role"]) is not None  # "spokeswoman for | Ada Moor"
        for found in (
            _owned(reading, after["role"], after.start("role")) if after is not None else "",
            _owned(reading, before["role"], mention.start - len(behind) + before.start("role"))
            if before is not None and not is_open
            else "",
            titles,
        ):
            if _is_role(found):
                yield key, identity.role_at(found, text[: mention.start])


def _owned(reading: Reading, role: str, at: int) -> str:
    """Return a role with the name of the body that it leaves to a pronoun: "its spokeswoman", of the general staff.

    Where the reader does not say whom the pronoun means, it is what the sentence, or the one before it, begins with.
    """
    pronoun = _PRONOUN.search(role)
    if pronoun is None:
        return role
    start = at + pronoun.start()
    entities = {one.entity for one in reading.mentions if one.start == start and one.kind == "pronoun"}
    kinds = ("organisation", "group", "place") if MINISTER.search(role) else ("organisation", "group")  # "its minister"
    owner = next((one for one in reading.entities if one.id in entities and one.type in kinds), None)
    if owner is None and pronoun[0].casefold() == "its":
        owner = _subject_before(reading, start, kinds)
    return role if owner is None else f"{owner.name}'s{role[pronoun.end() :]}"


def _subject_before(reading: Reading, start: int, kinds: tuple[str, ...]) -> Entity | None:
    """Return the first body of the sentence around a character, else of the one before it in the paragraph."""
    text = reading.article.text
    line = text.rfind("\n", 0, start) + 1
    before = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text[line:start])
    known = {one.id: one for one in reading.entities if one.type in kinds and one.name[:1].isupper()}
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(before)), len(before)]
    for first, last in reversed(list(pairwise(ends))):
        inside = [
            one
            for one in reading.mentions
            if line + first <= one.start < line + last and one.kind != "pronoun" and before[one.start - line].strip()
        ]
        bodies = [known[one.entity] for one in sorted(inside, key=lambda one: one.start) if one.entity in known]
        if bodies:
            return bodies[0]
    return None


def _belonging(text: str, end: int) -> re.Match[str] | None:
    """Return what a name is followed by without a comma, where it says whose somebody is: "Ann Moor of the army"."""
    return _BELONGS.match(text, end)


def _is_role(words: str) -> bool:
    patterns = (SPOKESPERSON, MINISTER, HEAD_ROLE, _OTHER_ROLE, _SITS_ON)
    return any(pattern.search(words) for pattern in patterns) or bool(
        _OF_BODY.match(words) and SHARED_OFFICES.search(words)
    )
