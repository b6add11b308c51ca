"""Given names and the gender of those who bear them, where nearly all are of one.

`lexicon.GIVEN` holds names from the news of many countries, which are hardly ever anything else; `given-names.tsv` thousands
more, which at times are places or surnames, so that they tell a gender and never that something is a person's name.
"""

from functools import cache
from importlib import resources
from types import MappingProxyType

from onrecord.reader.resolve.entities.lexicon import GIVEN, Gender


def gender_of_given(word: str) -> Gender | None:
    """Return the gender of a given name in lower case; None where both bear it and where no table has it."""
    return _genders().get(word)


# --------------------------------------------------------------------------------------------------------------------


@cache
def _genders() -> MappingProxyType[str, Gender]:
    lines = resources.files(__package__).joinpath("given-names.tsv").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split("\t") for line in lines if not line.startswith("#"))
    genders: tuple[Gender, ...] = ("m", "f")
    found: dict[str, Gender] = {name: gender for gender in genders for name in rows[gender].split()}
    for name, told in GIVEN.items():
        found.pop(name, None)
        if told is not None:
            found[name] = "m" if told == "m" else "f"
    return MappingProxyType(found)
