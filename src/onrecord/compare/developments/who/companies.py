"""Companies by what texts call them: by their first word, their board, "the company", whose chief executive somebody is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.compare.developments.who.names import bare
from onrecord.records import Reading

_COMPANY_ENDS = frozenset(
    "Group Holding Holdings Lines Airlines Airways Industries Corporation Corp Inc Ltd Limited plc PLC AG Company Co Motors"
    " Foods Energy Shipping Partners Capital Media Steel Technologies Systems Pharmaceuticals Metals Mining Logistics"
    " Storage Instruments Works Mills Breweries Laboratories Electronics Optics Software Chemicals Insurance Tools"
    " Machines Engines Textiles Brewery Dairy Foundry Ferries Railways Petroleum Telecom Cement Aerospace Aviation"
    " Minerals Dredging Drilling Savings Bank Banking Quarries Power Oil Gas Construction Engineering Estates Properties"
    " Trust Capital Airport Rail Transport Haulage Textile Glass Paper Brands Networks Studios Publishing"
    " Shipyards Stores Hotels Pumps Brothers Steelworks Telecommunications Automotive Robotics Biotech Pharma".split()
)
_COMPANYS = re.compile(
    r"\b(?P<who>[A-ZÀ-Þ][\w-]+)[’']s? (?:\w+ )?(?:shares?|shareholders?|chief executive|board|accounts|books"
    r"|revenues?|sales"
    r"|spokes(?:man|woman|person)|press office|solicitors|employees|workers|managers|customers|depositors"
    r"|branches|headquarters)\b"
)
# "the board of Oriax", "Oriax's board": decides for Oriax.
_BOARD = re.compile(r"(?:[Tt]he )?[Bb]oard of (?:the )?(?P<of>.+)|(?P<whose>.+?)[’']s? board")
# "the company", "the maker of hospital pumps", as the source of what it says.
_DESCRIBED = re.compile(
    r"(?:[Tt]he|[Tt]his) (?:[a-z-]+ ){0,2}(?:company|firm|group|maker|manufacturer|brewer|bank|lender|insurer|airline"
    r"|carrier|retailer|operator|producer|builder|shipper|publisher|chain)(?: of [a-z -]+)?",
)
# "the company's spokeswoman", "the chief executive": of whichever company the text is about.
_ROLE = re.compile(
    r"(?:the (?:company|firm|group|maker|manufacturer|bank|lender|insurer|airline|carrier|retailer|operator|brewer)[’']s"
    r"|its|the) (?P<role>(?:[a-z]+ )?(?:chief executive|managing director|finance director|spokes(?:man|woman|person)))",
    re.IGNORECASE,
)
# "The manager of the plant": speaks for the company that has it.
_MANAGER = re.compile(
    r"the (?:manager|director|head) of (?:the|its) (?:plant|works|mill|factory|brewery|mine|yard|refinery|depot|warehouse)",
    re.IGNORECASE,
)


def companies_of(
    bodies: Iterable[str], types: Mapping[str, str], readings: Sequence[tuple[str, Reading]]
) -> dict[str, str]:
    """Return the one company that its first word means: "Oriax" is Oriax Group; not where it is a place without shares."""
    owning = {found["who"] for _, reading in readings for found in _COMPANYS.finditer(reading.article.text)}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in bodies:
        first, _, last = bare(name).rpartition(" ")
        is_firm = last in _COMPANY_ENDS or (first in owning and last[:1].isupper())
        if is_firm and first[:1].isupper() and " " not in first:
            found[first].add(name)
    return {
        first: min(names)
        for first, names in found.items()
        if (types.get(first.casefold()) != "place" or first in owning) and len(names) == 1
    }


def firms_of(bodies: Iterable[str], companies: Mapping[str, str]) -> dict[str, str]:
    """Return all companies by what they are called: first words, and whole names of any length, "Silver Reed Brewery"."""
    whole = {bare(name) for name in bodies if bare(name).split()[-1:] and bare(name).split()[-1] in _COMPANY_ENDS}
    named = {name: name for name in sorted(whole) if " " in name and all(word[:1].isupper() for word in name.split())}
    return named | {short: bare(name) for short, name in companies.items()}


def owner_of_board(name: str) -> str:
    """Return whose board a name is; the name itself where it is none."""
    found = _BOARD.fullmatch(name)
    return name if found is None else found["of"] or found["whose"]


def is_described(source: str) -> bool:
    """Tell whether the words of a source mean a company without its name: "the company"."""
    return _DESCRIBED.fullmatch(source.strip()) is not None


def only_company(companies: Mapping[str, str], text: str) -> str | None:
    """Return the one company that a text names, by its full name; None: none, or several."""
    named = {whole for short, whole in companies.items() if re.search(rf"\b{re.escape(short)}\b", text)}
    return next(iter(named)) if len(named) == 1 else None


def runs_part(words: str) -> bool:
    """Tell whether somebody unnamed runs a part of a company, and speaks for it: "the manager of the plant"."""
    return _MANAGER.fullmatch(words.strip()) is not None


def lacks_company(role: str) -> bool:
    """Tell whether a role leaves its company unsaid: "the chief executive"."""
    return _ROLE.fullmatch(role.strip()) is not None


def role_at(role: str, company: str | None) -> str:
    """Return a role with the company that it leaves unsaid: "the chief executive" is "chief executive of Oriax Group"."""
    found = _ROLE.fullmatch(role.strip())
    return role if found is None or company is None else f"{found['role']} of {company}"
