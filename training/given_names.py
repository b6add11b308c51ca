"""Make the table of given names that tell a gender: `python -m training.given_names`, with the packages names and Faker.

A name counts where the US census of 1990 (in `names`) or two of Faker's languages have it, and where hardly anybody of the
other gender bears it. Names that are written in Cyrillic are put into Latin letters as agencies do.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module, resources
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any

TABLE = Path(__file__).parent.parent / "src/onrecord/reader/resolve/entities/given-names.tsv"
GENDERS = MappingProxyType({"m": "male", "f": "female"})
ONE_SIDED = 10  # times as often as of the other gender, in the census
OUTVOTED = 5  # languages of one gender for each of the other
_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
RUSSIAN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", _LATIN.split()))
UKRAINIAN = RUSSIAN | {"г": "h", "ґ": "g", "є": "ye", "и": "y", "і": "i", "ї": "i", "й": "i"}
CYRILLIC = MappingProxyType({"ru_RU": RUSSIAN, "bg_BG": RUSSIAN, "uk_UA": UKRAINIAN})


def main() -> None:
    """Write the table."""
    votes: dict[str, dict[str, set[str]]] = defaultdict(lambda: {"m": set(), "f": set()})
    for name, gender, voter in (*_census(), *_languages()):
        if all(letter in "-'’" or "LATIN" in unicodedata.name(letter, "") for letter in name) and len(name) > 1:
            votes[name][gender].add(voter)
    genders = {name: gender for name, each in votes.items() if (gender := _gender(each)) is not None}
    rows = [f"{gender}\t{' '.join(sorted(name for name in genders if genders[name] == gender))}\n" for gender in GENDERS]
    head = "# Made by training/given_names.py from the packages names (US census of 1990) and Faker (MIT, see NOTICE).\n"
    TABLE.write_text(head + "".join(rows), encoding="utf-8")


# ----------------------------------------------------------------------------------------------------------------------


def _gender(votes: dict[str, set[str]]) -> str | None:
    """Return the gender that one and all but few voters give; None where too few know the name."""
    known = votes["m"] | votes["f"]
    if len(known) < 2 and "census" not in known:
        return None
    for gender, other in (("m", "f"), ("f", "m")):
        few = len(votes[gender]) >= OUTVOTED * len(votes[other]) and "census" not in votes[other]
        if votes[gender] and (not votes[other] or few):
            return gender
    return None


def _census() -> Iterator[tuple[str, str, str]]:
    """Yield the census' names; one that many of both genders bear is told under both."""
    shares: dict[str, dict[str, float]] = {}
    for gender, word in GENDERS.items():
        lines = resources.files("names").joinpath(f"dist.{word}.first").read_text("ascii").splitlines()
        shares[gender] = {name.lower(): float(share) for name, share, *_ in map(str.split, lines)}
    for gender, other in (("m", "f"), ("f", "m")):
        for name, share in shares[gender].items():
            if ONE_SIDED * share > shares[other].get(name, 0.0):
                yield name, gender, "census"


def _languages() -> Iterator[tuple[str, str, str]]:
    """Yield the names of Faker's languages."""
    people = import_module("faker.providers.person")
    for module in iter_modules(people.__path__):
        provider = vars(import_module(f"faker.providers.person.{module.name}").Provider)
        letters = CYRILLIC.get(module.name, {})
        for gender, word in GENDERS.items():
            for attribute in (f"first_names_{word}", f"first_name_{word}", f"first_romanized_names_{word}"):
                names: Any = provider.get(attribute)
                for name in names if isinstance(names, (list, tuple, dict)) else ():
                    lower = "".join(letters.get(letter, letter) for letter in name.strip().lower())
                    yield lower.replace("-" if letters else "\0", ""), gender, module.name


if __name__ == "__main__":
    main()
