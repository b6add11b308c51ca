"""Who wrote an article is not in it: "she" is nobody of the by-line, and who "is 54" is a person."""

from onrecord.reader import Reader
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities import resolve_entities
from tests.reader.resolve.entities.speaking import chains, said

TEXT = (
    "Mill burns in Marl\n\nBy Nora Felk\n\n"
    "Across the basin Bettine Osk, who is 54, had been on the night shift. “I saw the roof come down,” she said."
)


def test_she_is_not_who_wrote_it() -> None:
    statement = said(TEXT, "she", "said", "“I saw the roof come down,”")
    found = resolve_entities(Tree(Reader.load().analyse(TEXT)), [statement])
    assert chains(found) == [["Bettine Osk"]]
