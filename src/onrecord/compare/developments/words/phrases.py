"""An article's phrases trimmed to a noun with what stands before it: "a landing at Drosk, a village" gives "landing"."""

import re

from onrecord.compare.developments.who.names import SAME_THINGS, bare

_LEAD = re.compile(
    r"^(?:(?:at least|at most|least|most|in|at|from|to|of|on|by|near|into|onto|out|with|for|against|across|over"
    r"|around|inside|outside"
    r"|about|some|more|less|than|all(?: of)?|both(?: of)?"
    r"|at least|up to|as many as|the|a|an|this|that|these|those|same)\s+)+",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:,(?!\d)|[;:(\[–—“”\"\n]"
    r"|\s-\s|\b(?:who|whom|which|that|where|when|while|whose|after|before|because|as|if|and then|including)\b).*$",
    re.DOTALL | re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<!\bup)\s+(?:(?:far |just |not )?(?:off|outside|away)|in|at|from|to|on|by|near|into|with|for|against|across|over"
    r"|around|inside|between|about|under|during|a (?:day|week|month|year|minute|second))(?:\s.*)?$"
)
_LOOSE = re.compile(r"(?<=\w)\s+(?:of|and|or|the|an?)$")  # "losses of | at least 40 million"
_OF = re.compile(r"\s+of\s.*$")
PRONOUN = re.compile(
    r"^(?:he|she|it|they|him|her|them|we|us|you|i|me|who|which|that|this|these|those|one|ones|both|everyone"
    r"|everybody|someone|nobody"
    r"|anyone|anybody|somebody|no one|everyone|anything|everything|others?|people"
    r"|what|something|nothing|all|some|many|himself|herself|itself|themselves|there)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_TIME = re.compile(
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|^(?:today|yesterday|tomorrow|tonight|(?:last|next"
    r"|this) (?:week|month|year|night|morning|evening|afternoon|weekend|summer|autumn|fall|winter|spring|decade|century"
    r"|\w+day|time)|\d{4}|\d+ \w+ ago)$"
    r"|^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d+)?$",
    re.IGNORECASE,
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen million billion".split()
)
_OWNERS = frozenset("my our your his her its their".split())  # "our audit": who it is stands elsewhere
_MOST_WORDS = 7
_NAMED_SO = 2  # words: "River Lode" is a river
_BEFORE_NAME = frozenset({"River", "Mount", "Cape", "Hill"})


def phrase_of(words: str, *, whole: bool = False) -> str | None:
    """Return a noun with what stands before it: "a crowded landing at Drosk, a village" gives "crowded landing"."""
    short = _CUT.sub("", _CAPTION.sub("", " ".join(words.split())))
    short = _LEAD.sub("", short)
    short = short if whole else _OF_PEOPLE.sub("", short)
    short = _LOOSE.sub("", _TAIL.sub("", short).strip(" .!?'’‘"))
    if short.count(" ") >= _MOST_WORDS:
        measure = _MEASURE.match(short) or _SHARE.match(
            short
        )  # "nine members of the crew of the ship Tansy" are nine of a crew
        kept = measure.end() if measure is not None else 0
        short = short[:kept] + _OF.sub("", short[kept:])
        if is_counted(short):
            short = short.split(" and ")[0]  # "ten passengers and two members of the local crew"
    if not short or short.count(" ") >= _MOST_WORDS or not _WORD.search(short) or _TIME.match(short):
        return None
    return short


def first_noun(words: str) -> str | None:
    """Return what words name, before any "of": "the names of six men" gives "names"."""
    only_names = _NAMES_OF.match(words)
    if only_names is not None:
        return only_names["noun"]
    named = _OF_PEOPLE.sub(lambda found: found[0].split()[0], phrase_of(words, whole=True) or "")
    return _CALLED.sub(r"\1", named) or None


def head_of(phrase: str) -> str:
    """Return the noun of a phrase, lower case and singular by rule: "60 prisoners from each side" gives "prisoner"."""
    words = [match[0] for match in _WORD.finditer(_OF.sub("", _SHARE.sub("", _MEASURE.sub("", bare(phrase)))))]
    words = words[:1] if len(words) == _NAMED_SO and words[0] in _BEFORE_NAME and words[1][:1].isupper() else words
    head = singular(words[-1].casefold().removesuffix("'s").removesuffix("’s")) if words else ""
    head = "person" if head.endswith("-year-old") else "" if head in _OWNERS else SAME_THINGS.get(head, head)
    return "" if head in _NUMBERS or head.isdigit() else head


def is_only_count(words: str) -> bool:
    """Tell whether words count and name nothing: "Fourteen", "twenty-two", "1,900"."""
    found = re.findall(r"[^\W_]+", words.casefold())
    return bool(found) and all(word in _NUMBERS or word.isdigit() for word in found)


def is_counted(words: str) -> bool:
    """Tell whether words begin with a number: "Thirty-one men"."""
    found = re.match(r"[^\W_]+", words)
    return found is not None and is_only_count(found[0])


# "soft cheese Blue Kestrel" is a cheese; "Kestrin Dam" is a dam.
_NAMES_OF = re.compile(r"\s*(?:the\s+)?(?P<noun>names|identities)\s+of\b", re.IGNORECASE)  # however long the rest is
_CALLED = re.compile(r"(\b(?!(?:the|an?|of)\b)[a-zß-ÿ][\w’'-]*)(?: [A-ZÀ-Þ][\w’'-]*)+$")
# What a page sets before a picture's caption.
_CAPTION = re.compile(r"^(?:image copyright (?:\w+ ){1,3}?)?(?:image|media) caption ", re.IGNORECASE)
# "the names of the Americans", "the lives of two miners": those people.
_OF_PEOPLE = re.compile(r"^(?:names|body|bodies|remains|lives)\s+of\s+(?:(?:the|an?)\s+)?", re.IGNORECASE)
# "Nearly 4 million gallons of oil" is oil, "dozens of troops" are troops.
_MEASURE = re.compile(
    r"^(?:[\w.,-]+\s+){0,4}?(?:gallons|barrels|tons|tonnes|litres|liters|dozens|hundreds|thousands|millions|scores"
    r"|packs|boxes|crates|bottles|tins|jars|sacks|cases|batches"
    r"|a number|a group|groups|a series|pairs?|amounts?|numbers?|majority|couple|handful|names|bodies|remains|lives"
    r"|members)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "part of the roof" is roof, "two of its employees" are employees, "none of his soldiers" are soldiers.
_SHARE = re.compile(
    r"^(?:[\w,.-]+\s+){0,3}?(?:parts?|sections?|half|most|much|some|none|each|all|both|either|neither|any|many|few|several|"
    + "|".join(sorted(_NUMBERS))
    + r"|\d[\d,.]*)\s+of\s+(?:the|its|his|her|their|our|my|these|those)\s+",
    re.IGNORECASE,
)


def singular(noun: str) -> str:
    """Return a noun without the end of its plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return {"people": "person", "men": "man", "women": "woman", "children": "child", "forces": "force"}.get(noun, noun)


def words_only_point(words: str | None) -> bool:
    """Tell whether words point to what was said rather than to somebody: "This could be a feint"."""
    return (words or "").casefold() in ("this", "that", "these", "those", "what")


def is_pronoun(words: str) -> bool:
    """Tell whether words only point to somebody."""
    return PRONOUN.match(words) is not None
