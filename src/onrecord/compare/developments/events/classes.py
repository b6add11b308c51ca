"""From a trigger to the class of its event: "pull-out", "left" and "pulled back" are one class."""

import re
from types import MappingProxyType

from onrecord.compare.developments.events.act_rules import ACT_RULES
from onrecord.compare.developments.events.civil_rules import CIVIL_RULES
from onrecord.compare.developments.events.figures import FIGURES
from onrecord.compare.developments.events.following import told_behind
from onrecord.compare.developments.events.non_events import NON_EVENTS
from onrecord.compare.developments.events.rules import EVENT_RULES, EventRule
from onrecord.compare.developments.events.thing_rules import RESULT_RULES, THING_RULES, ThingRule
from onrecord.compare.developments.events.trade_rules import TRADE_RULES
from onrecord.compare.developments.events.word_rules import WORD_RULES
from onrecord.compare.developments.events.wrong_rules import WRONG_RULES
from onrecord.compare.developments.who.names import ARMED

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_ENDS = re.compile(r"[.;:!?](?:[\s”\"’]|$)|\n")
_REACH = 4  # words between a verb and its particle: "blew the old mill up"
# Verbs that take nothing between them and their particle: "went through under our eyes" goes not under.
_BARE = frozenset("go come fall step stand walk sit".split())
# The ends that make a noun of a verb, the longest first; what is left is compared.
_ENDINGS = tuple(
    "isation ization ication ation ition ement ment sion tion ance ence ing ure al"
    " ise ize ify ate ed er or ion e y t d".split()
)
_SHORTEST = 4


def _rows() -> dict[str, EventRule]:
    rows: dict[str, EventRule] = {}
    for rule in (*EVENT_RULES, *CIVIL_RULES, *TRADE_RULES, *WORD_RULES, *WRONG_RULES, *ACT_RULES):
        for word in rule.words.split("|"):
            rows.setdefault(word, rule)
    return rows


_RULES = MappingProxyType(_rows())


def _particles() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the words of several by their first two; the longest first: "open fire on" before "open fire"."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for word in sorted(_RULES, key=lambda word: (-len(word), word)):
        verb, _, rest = word.partition(" ")
        if rest:
            key = verb, rest.split(" ")[0]
            found[key] = (*found.get(key, ()), word)
    return found


_PARTICLES = MappingProxyType(_particles())


_HEADS_NAMED = frozenset(thing for rule in THING_RULES if rule.word == "name" for thing in rule.things.split("|"))


def _by_word(rules: tuple[ThingRule, ...]) -> MappingProxyType[str, tuple[ThingRule, ...]]:
    words = dict.fromkeys(rule.word for rule in rules)
    return MappingProxyType({word: tuple(rule for rule in rules if rule.word == word) for word in words})


_BY_THING, _BY_RESULT = _by_word(THING_RULES), _by_word(RESULT_RULES)


def event_class(lemma: str, after: str = "", subject: str = "", thing: str = "") -> str | None:
    """Return the class of an event; None: the word tells of no event of the world.

    `after` are the words behind the trigger, where a particle may stand ("": the word alone is asked for); `subject` is the
    head noun of who or what acts, `thing` that of what it is done to.
    """
    word = lemma.casefold().replace("_", " ").strip()
    if not (word == "name" and {thing, subject} & _HEADS_NAMED) and (told := told_behind(word, after)) is not None:
        return told.kind
    after = _SENTENCE_ENDS.split(after, maxsplit=1)[0]
    special = _by_thing(word, after, subject, thing)
    if special is not None:
        return special
    phrasal = _phrasal(word, after) if not (word == "fire" and thing in _HARMLESS) else None
    if phrasal is not None:
        return class_name(_RULES[phrasal])
    if word == "fire" and thing in _SHOTS:
        return "shell"  # "No shot was fired" denies what "fired at the boat" says
    rule = _RULES.get(word)
    if rule is None and any(result.word == word for result in RESULT_RULES):
        return None  # "the rain fell": of other things it is no event
    if " " not in word and _LOOSE.match(after):
        return None  # "hit back", "fired up": another verb than its word alone
    if rule is not None and (word not in NON_EVENTS or word in _HARD or rule.of or _is_said(rule)):
        return class_name(rule)
    if word in NON_EVENTS or len(word) < 3 or word.endswith("ing") or " " in word:
        return None
    found = stem(word)
    return word if found in _RULES else found  # "scraped the bowl" scraps nothing


def strike_class(sentence: str, subject: str | None) -> str | None:
    """Return the class of a strike: of workers or of arms; None: a thing strikes another, "a barrier struck him"."""
    if _LABOUR.search(sentence) and not ARMED.search(sentence) and not _HARM.search(sentence):
        return "walk out"
    is_thing = subject is not None and subject[:1].islower() and not ARMED.search(subject)
    return None if is_thing and _MISHAPS.search(subject or "") else "shell"


def base_of(word: str) -> str:
    """Return a verb of the table as it stands there, where a reader gives its past form: "capsized" is "capsize"."""
    forms = (word.removesuffix("d"), word.removesuffix("ed"))
    is_past = word.endswith("ed") and word not in _RULES and word not in NON_EVENTS
    return next((form for form in forms if form in _RULES), word) if is_past else word


def is_of_things(word: str, kind: str) -> bool:
    """Tell whether a verb is of a class by what it is done to: "cut the water", "cut the rate"."""
    return any(rule.word == word and rule.kind == kind for rule in THING_RULES)


# Verbs of the table whose noun is a thing: "made a boat", "There is a plant".
_THINGS = frozenset(
    "ship plant arm store mine lock bolt chain seal load bar ground board float post pocket present use question register "
    " commit tow cut close down lower head match beat fake".split()
)


def thing_class(words: str) -> str | None:
    """Return the class of an event that a noun names: "The exchange of prisoners"; None: it names another thing."""
    nouns = _WORD.findall(_BEHIND.split(words, maxsplit=1)[0].casefold())
    if nouns and nouns[-1] in _THINGS:
        return None
    rule = _RULES.get(nouns[-1]) if nouns else None
    if rule is None:  # "the job cuts"
        rule = _RULES.get(" ".join(nouns[-2:]).removesuffix("s"))
    return class_name(rule) if rule is not None else None


_BEHIND = re.compile(r"\s(?:of|with|on|over|between|among|about|for|in|at|to|from)\s")  # "talks with Vardia over the river"
STRIKES = frozenset({"strike"})
_LABOUR = re.compile(
    r"\b(?:general|rail|warning|wildcat|sympathy|(?:two|three|four|five|\d+)-(?:day|hour)) strikes?\b"
    r"|\b(?:unions?|wages?|pay|picket\w*|walkouts?|industrial action)\b",
    re.IGNORECASE,
)
_HARM = re.compile(r"\b(?:kill\w*|wound\w*|injur\w*|dead|died|bomb\w*|air ?strikes?|targets?|destroy\w*)\b", re.IGNORECASE)
_MISHAPS = re.compile(
    r"\b(?:barrier|car|lorry|truck|van|bus|tram|train|tree|branch|lightning|ball|rock|stone|boulder|boat|ship|vessel|iceberg"
    r"|wave|vehicle|motorcycle|bike|ferry|quake|earthquake|storm|hurricane|bird|beam|crane)s?$",
    re.IGNORECASE,
)
CROWD = re.compile(r"\b(?:supporters|opponents|protesters|demonstrators|marchers|activists|crowds?)\b", re.IGNORECASE)
# Classes that are about one kind of thing, and need not name it: "We have won".
_ALONE = frozenset({"win", "concede", "appeal"})
# What is fired at nobody's life: "fired tear gas at the crowd" is no shelling.
_SHOTS = frozenset("shot round bullet".split())
_HARMLESS = frozenset("gas teargas flare spray charge explosive".split())
# Classes whose words mean the same, so that the class's name may stand for each of them.
NAMED_ALIKE = frozenset({"collapse", "exchange", "withdraw", "admit", "search", "rule", "feint", "relieve"})


def class_name(rule: EventRule) -> str:
    """Return the name of a class: its first word."""
    return rule.words.split("|", 1)[0]


def rule_of(name: str) -> EventRule | None:
    """Return the row of a class; None: a word by itself."""
    return _RULES.get(name)


def may_lie_ahead(name: str) -> bool:
    """Tell whether people arrange an event and speak of it before: a summit, a pull-out, a vote; nobody does of a crash."""
    return any(has_trait(name, trait) for trait in ("mutual", "performed", "place", "arranged"))


# What one belongs to: to leave it is news, as it is to leave a town.
BONDS = frozenset("coalition government cabinet alliance bloc union treaty pact accord federation talk".split())
# Classes that unfold while they are spoken of: "the protests against him".
_UNFOLDING = frozenset(("walk out", *"protest besiege advance flood search investigate spill burn erupt block".split()))


def unfolds(name: str) -> bool:
    """Tell whether the noun of an event, without more, says that it goes on."""
    return name in _UNFOLDING


def place_word(name: str) -> str:
    """Return the preposition before the place of a class: "from" where it is the place that is left."""
    rule = _RULES.get(name)
    return rule.place if rule is not None else "in"


def is_about(name: str, head: str) -> bool:
    """Tell whether a class can be said of a thing, by its noun: one cuts rates, and kills no deal."""
    rule = _RULES.get(name)
    if rule is not None and rule.of:
        return head in rule.of.split("|") or (not head and name in _ALONE)
    return head not in FIGURES.get(name, "").split("|") or not head


def has_trait(name: str, trait: str) -> bool:
    """Tell whether a class has a trait."""
    rule = _RULES.get(name)
    return rule is not None and trait in rule.traits


def stem(word: str) -> str:
    """Return what a verb and its noun have in common: "pollute", "pollution"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


# ----------------------------------------------------------------------------------------------------------------------

_LOOSE = re.compile(
    r" (?:(?:up|out|back|away|apart|aside|forward|together)\b|(?:off|around|along)\b(?! (?:the\b|an?\b|[A-ZÀ-Þ\d])))"
)
# Words of the table that also stand among the non-events, where the table is right.
_HARD = frozenset("leave fall meet talk admit rule decide fire accept concede recount recall".split())


def _is_said(rule: EventRule) -> bool:
    """Tell whether a class is of acts that are done by speaking, whose words mostly only pass on what somebody says."""
    return "spoken" in rule.traits or "argued" in rule.traits


def _by_thing(word: str, after: str, subject: str, thing: str) -> str | None:
    """Return the class that a verb has by what it is done to, or by who or what does it; with its particle, if any."""
    following = [match[0].casefold() for match in _WORD.finditer(after[:60])][:_REACH]
    words = (*(f"{word} {particle}" for particle in following), word)
    for said in words:
        for rule in _BY_THING.get(said, ()):
            if (thing or subject) in rule.things.split("|"):
                return rule.kind
        for rule in _BY_RESULT.get(said, ()):
            if (subject or thing) in rule.things.split("|"):  # "saw the roof come down"
                return rule.kind
    return None


def _phrasal(word: str, after: str) -> str | None:
    if " " in word and word in _RULES:
        return word
    following = [match[0].casefold() for match in _WORD.finditer(after[:60])][:_REACH]
    for particle in following[: 1 if word in _BARE else None]:
        for found in _PARTICLES.get((word, particle), ()):
            if found.count(" ") == 1 or found.split(" ", 1)[1] in " ".join(following):
                return found
    return None
