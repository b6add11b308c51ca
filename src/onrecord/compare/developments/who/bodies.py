"""Bodies under their other names: initials, the last words of a name, a description, a name with or without its country."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.compare.developments.who.countries import Countries, is_known_country
from onrecord.compare.developments.who.names import SHARED_OFFICES, bare, has_capital, is_acronym_of, words_of
from onrecord.records import Entity

_HEAD = re.compile(r"(?P<what>(?:[A-ZÀ-Þ][\w-]+ )?[A-ZÀ-Þ][a-zß-ÿ]+) (?:of|for) (?:the )?[A-ZÀ-Þ]")
_NOUNS = frozenset(
    "union bank party committee company commission inspectorate council league club airline university hospital agency"
    " regulator brigade front movement college institute laboratory charity museum".split()
)
TAIL = 2  # words of a body's name that mean it where they are not written as a name
_OF_ONE = frozenset({"police"})  # of one force, whatever is said before it


def core_of(name: str, countries: Countries) -> str:
    """Return an office's name without its country: "Halvonia's defence ministry" gives "defence ministry"."""
    plain = bare(name)
    first, _, rest = plain.partition(" ")
    if rest and re.search(r"['’]s?$", first) and (countries.named(first) or countries.of_capital(first)) is not None:
        plain = bare(rest)
    if SHARED_OFFICES.search(plain):
        plain = " ".join(word for word in _without_countries(plain.split(), countries))
    core = " ".join(words_of(plain))
    core = re.sub(
        r"^(?:ministry|department) (?:of|for) (?:the )?(\w+)(?: affairs| of (?:the )?[\w -]+)?$", r"\1 ministry", core
    )
    core = re.sub(r"^(\w+) affairs ministry$", r"\1 ministry", core)
    core = re.sub(r"^(?:cabinet|council of ministers)$", "government", core)
    core = re.sub(
        r"^(?:diet|national assembly|legislature|knesset|bundestag|duma|sejm|riksdag|storting|majlis|cortes|rada)$",
        "parliament",
        core,
    )
    core = re.sub(r"^government (?:delegation|negotiators?|side|team|representatives?)$", "government", core)
    if SHARED_OFFICES.search(core):
        core = re.sub(r" in (?:the )?\S+(?: \S+)?(?: the capital)?$", "", core)
    return re.sub(r" (?:in|of|from|for)$", "", core).replace("defense", "defence")


def shortened_of(bodies: Iterable[str], types: Mapping[str, str]) -> dict[str, str]:
    """Return the one body that its last word means: "the Alliance" is the Rural Alliance where no other is one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in bodies:
        head = _HEAD.match(bare(name))
        if head is not None and not SHARED_OFFICES.search(head["what"]):
            found[head["what"]].add(name)  # "the Committee" is the Committee of Public Order
            continue
        first, _, last = bare(name).rpartition(" ")
        is_body = types.get(last.casefold(), "organisation") in ("organisation", "group", "other")
        if first and last[:1].isupper() and first[:1].isupper() and is_body:
            found[last].add(name)
    return {
        last: next(iter(names)) for last, names in found.items() if len({" ".join(words_of(bare(n))) for n in names}) == 1
    }


def only_of(bodies: Iterable[str]) -> dict[str, str]:
    """Return the one body that a common noun means: "the union" is the Dock Workers' Union where no other is one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in sorted(bodies):
        plain = bare(name)
        nouns = [word.casefold() for word in plain.split(" of ")[0].split(" for ")[0].split() if word[:1].isupper()][-1:]
        for noun in nouns:
            if noun in _NOUNS and " " in plain and plain[:1].isupper() and " and " not in plain.split(" of ")[0]:
                found[noun].add(" ".join(words_of(plain)))
    whole = {" ".join(words_of(bare(name))): name for name in sorted(bodies)}
    only = {noun: _without_parts(names) for noun, names in found.items()}
    return {noun: whole[next(iter(names))] for noun, names in only.items() if len(names) == 1}


def _without_parts(names: set[str]) -> set[str]:
    """Return names without those that are the beginning of another: "Union of Quarry" beside "Union of Quarry Workers"."""
    return {name for name in names if not any(other.startswith(f"{name} ") for other in names)}


def tails_of(bodies: Iterable[str]) -> dict[str, str]:
    """Return the one body that its last words mean: "the fire service" is the Sund Fire Service where no other is one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in sorted(bodies):
        words = words_of(bare(name))
        if len(words) > TAIL and bare(name)[:1].isupper():
            found[" ".join(words[-TAIL:])].add(name)
    return {tail: min(names) for tail, names in found.items() if len({words_of(bare(name)) for name in names}) == 1}


def fuller_of(entities: Iterable[Entity], countries: Countries) -> dict[str, str]:
    """Return the one fuller name of a body that is described: "the fire service", "police" in "the provincial police"."""
    bodies = {bare(entity.name) for entity in entities if entity.type in ("organisation", "group")}
    described = {core_of(name, countries) for name in bodies if not has_capital(_without_people(name, countries))}
    cores = {core_of(name, countries): has_capital(_without_people(name, countries)) for name in sorted(bodies)}
    found: dict[str, str] = {}
    for short in described:
        longer = [core for core in cores if core.endswith(f" {short}")]
        named = [core for core in longer if cores[core]]
        if " " in short and len(named) == 1:
            found |= {core: named[0] for core in (short, *longer) if core != named[0]}
        elif short in _OF_ONE and len(longer) == 1 and not named:  # no liberation army is "the army"
            found[short] = longer[0]
    return found


def acronyms_of(entities: Iterable[Entity]) -> dict[str, str]:
    """Return the one body that initials mean."""
    entities = tuple(entities)
    long = sorted({entity.name for entity in entities if entity.type in ("organisation", "other") and " " in entity.name})
    found = {}
    for short in sorted({entity.name for entity in entities}):  # one article may take the initials for a person
        if " " in short or not short.replace(".", "").isupper() or is_known_country(short):
            continue
        meant = [name for name in long if is_acronym_of(short, bare(name))]
        if len(meant) == 1:
            found[short] = meant[0]
    return found


# ----------------------------------------------------------------------------------------------------------------------


def _without_countries(words: Sequence[str], countries: Countries) -> Iterator[str]:
    """Yield the words that name no country, two at a time first: "South Korean officials" gives "officials"."""
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2]).strip(",")
        if " " in pair and countries.named(pair) is not None:
            at += 2
            continue
        if countries.named(words[at].strip(",")) is None:
            yield words[at]
        at += 1


def _without_people(name: str, countries: Countries) -> str:
    return " ".join(_without_countries(name.split(), countries))
