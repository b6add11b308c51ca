"""Names as they are compared: without titles, articles and letter case. A name itself is never changed."""

import re
from functools import lru_cache

_REMEMBERED = 1 << 16  # names: those of a story come up again in each of its articles
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*\.?")
TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady dame king queen prince princess president vice-president premier"
    " prime minister chancellor"
    " governor senator representative congressman congresswoman mayor judge justice general colonel major"
    " captain admiral commander"
    " sergeant lieutenant corporal brigadier marshal inspector detective constable chief secretary"
    " ambassador pope bishop archbishop"
    " cardinal father sister rabbi imam sheikh ayatollah professor doctor director chairman chairwoman chair"
    " spokesman spokeswoman"
    " spokesperson attorney first lady defence defense foreign interior finance deputy former acting"
    " presiding the an a senior for of by".split()
)
# "the", "its", "the country's" Health Institute
_ARTICLES = re.compile(
    r"^(?:(?:the|this|that)\s+)?(?:country|nation|state|town|city|region|island)['’]s\s+(?=[A-ZÀ-Þ])"
    r"|^(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[Yy]our|THE|AN?)\s+"
)
_OFFICE = (
    re.compile(
        r"^(?:the )?(?:(?:press )?office|press (?:department|service)|staff|aides?|lawyers?|counsel|solicitors?"
        r"|team|administration|cabinet"
        r"|campaign) of (?:the )?(?P<who>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?P<who>.+?)(?:['’]s?) (?:own )?(?:(?:press )?office|press (?:department|service)|staff|aides?"
        r"|lawyers?|counsel|solicitors?|team"
        r"|administration|campaign|ministry)$",
        re.IGNORECASE,
    ),
)
SPOKESPERSON = re.compile(
    r"\b(?:(?:lawyers?|attorneys?|solicitors?|barristers?|counsel) (?:of|for|to|representing)"
    r"|spokes(?:man|woman|person|people)|speaks? (?:for|on behalf)|press (?:secretary|officer|service"
    r"|attach[ée])|on behalf of"
    r"|government speaker)\b",
    re.IGNORECASE,
)
# "the captain of the Tansy": somebody by his calling, and nobody called Tansy
CALLED_BY_SHIP = re.compile(r"^(?:[Tt]he )?(?P<calling>(?i:captain|skipper|master|pilot|driver)) of (?:the )?(?=[A-ZÀ-Þ])")
# "director of the service": speaks for it. A country's head speaks for himself.
HEAD_ROLE = re.compile(
    r"\b(?:director|head|heads|chief|chair(?:man|woman|person)?|commander|president|leader|chief executive"
    r"|ceo|secretary[- ]general"
    r"|general secretary|commissioner|rector|captain|colonel|major|general|sergeant|lieutenant|inspector"
    r"|constable|admiral)\b",
    re.IGNORECASE,
)
MINISTER = re.compile(
    r"\b(?:(?:minister (?:of|for) (?:the )?|(?<!general )(?<!press )secretary (?:of|for) (?!the\b|an?\b))(?P<after>\w+)"
    r"|(?<!['’])(?P<before>(?!the\b|an?\b|this\b|his\b|her\b"
    r"|its\b|for\b|of\b|prime\b|first\b|press\b|general\b|former\b|deputy\b|chief\b)[a-z]+) (?:minister"
    r"|secretary))\b",
    re.IGNORECASE,
)
# What sits in an organisation's name without telling which one it is; beside a country it is that country's.
SHARED_OFFICES = re.compile(
    r"\b(?:army|navy|air force|armed forces|military|troops|forces|government|ministry|general staff"
    r"|parliament|diet|national assembly|legislature|senate|police|coast ?guard"
    r"|supreme court|central bank|embassy|presidency|cabinet|officials?|authorities|intelligence|border"
    r" guards?|defence|defense)\b",
    re.IGNORECASE,
)
ARMED = re.compile(
    r"\b(?:troops?|forces?|units?|soldiers?|service(?:men|man|members?|personnel)|army|armies|military|artillery|battalions?|brigades?|regiments?"
    r"|navy|air force|jets?"
    r"|warplanes?|tanks?|infantry|patrols?|drones?|fighters?|gunners?|columns?|garrison|marines|rebels?"
    r"|militia|insurgents?|militants?"
    r"|guerrillas?|paratroopers?|missiles?|rockets?|guns?|shells?|batter(?:y|ies)|gunboats?|invaders?|companies)\b",
    re.IGNORECASE,
)
AUTHORITY = re.compile(
    r"\b(?:courts?|tribunals?|judges?|investigators?|investigations? board|inquiry|commission of inquiry"
    r"|laborator(?:y|ies)|coroners?"
    r"|observer mission|observers?|monitors?|inspectorate|auditors?|ombuds(?:man|woman)|medical examiner"
    r"|forensic \w+|safety board"
    r"|accident investigat\w+|fact-finding mission|OSCE|IAEA|OPCW|International Atomic Energy Agency)\b",
    re.IGNORECASE,
)
JUDGING = re.compile(
    r"\b(?:courts?|tribunals?|judges?|jury|juries|panel|commission|regulator|board|authority|arbitrators?"
    r"|magistrates?|senate"
    r"|parliament|council|central bank|umpire|referee)\b",
    re.IGNORECASE,
)
HEARSAY = re.compile(
    r"\b(?:rumou?rs?|speculation|gossip|hearsay|unverified|unconfirmed|viral|whispers?|social media)\b", re.IGNORECASE
)


# A word without a capital behind two with one, but for those that stand inside names: "Ida van Renn".
_BEHIND_NAME = re.compile(
    r"(?<=\b)(?P<name>[A-ZÀ-Þ][\w’'.-]*\s+(?:(?:de|del|della|van|von|der|den|bin|ibn|ben|al|el|la|le|di|da|dos|du|y|zu|ter|ten|af"
    r"|av)\s+)*[A-ZÀ-Þ][\w’'-]*\w)(?<![’']s)\s+(?!(?:de|del|della|van|von|der|den|bin|ibn|ben|al|el|la|le|di|da|dos|du|y|zu|ter|ten|af|av)\b)"
    r"[a-zß-ÿ]\w*\b.*$"
)


# What texts call a person beside his name.
PEOPLE = frozenset(
    "man woman boy girl child teenager person suspect victim defendant accused leader minister president premier chancellor"
    " chief head client officer general boss official director chairman chairwoman manager spokesman spokeswoman captain"
    " driver pilot singer actor actress player coach judge priest king queen prince princess founder author politician"
    " candidate lawmaker senator governor mayor activist journalist reporter teacher doctor nurse worker student father"
    " mother son daughter husband wife brother sister widow gunman soldier commander banker businessman executive skipper"
    " owner lawyer prosecutor envoy ambassador colonel major sergeant constable guard engineer cook".split()
)
# Nouns that news uses for one and the same thing: "the aircraft", "the Cessna flight", "the plane".
_THINGS = """
plane: aircraft airplane aeroplane jet flight airliner turboprop jetliner charter
ship: vessel boat tanker freighter trawler
protester: demonstrator marcher rioter
fighter: militant rebel insurgent guerrilla
gunman: shooter attacker assailant
officer: policeman policewoman cop constable
lorry: truck
car: vehicle van automobile
rig: platform
girl: schoolgirl
soldier: serviceman trooper
ceasefire: truce armistice
parliament: diet legislature
"""
SAME_THINGS = {other: line.split(":")[0] for line in _THINGS.strip().splitlines() for other in line.split(":")[1].split()}


@lru_cache(maxsize=_REMEMBERED)
def words_of(name: str) -> tuple[str, ...]:
    """Return a name's words as they are compared: lower case, without a possessive's end."""
    words = (match[0].casefold().replace("’", "'").removesuffix("'s").rstrip(".'") for match in _WORD.finditer(name))
    return tuple(word for word in words if word)


def person_words(name: str) -> tuple[str, ...]:
    """Return a person's name without titles and initials: "Maj. Ingrid B. Falk" gives ingrid, falk.

    What follows a whole name is no part of it: "Helga Brand of the University of Oster", "Nils Aber elected mayor".
    """
    words = words_of(_BEHIND_NAME.sub(lambda found: found["name"], name))
    kept = tuple(word for word in words if word not in TITLES and len(word) > 1)
    return kept or words


@lru_cache(maxsize=_REMEMBERED)
def bare(name: str) -> str:
    """Return a name without a leading article or possessive word, its blanks made one."""
    return _ARTICLES.sub("", " ".join(name.split()))


def office_holder(name: str) -> str | None:
    """Return whose office it is: "the office of Mayor Sofia Ustin" gives "Mayor Sofia Ustin"."""
    for pattern in _OFFICE:
        found = pattern.match(name.strip())
        if found:
            return found["who"]
    return None


def has_capital(words: str) -> bool:
    """Tell whether a name stands among these words; "An observer mission" is none."""
    return any(match[0][0].isupper() for match in _WORD.finditer(_ARTICLES.sub("", words)))


def is_acronym_of(short: str, long: str) -> bool:
    """Tell whether a short name is made of the initials of a long one: "CPS", "Civil Protection Service"."""
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= 6 and letters.isupper()):
        return False
    return letters == "".join(word[0] for word in long.split() if word[0].isupper())
