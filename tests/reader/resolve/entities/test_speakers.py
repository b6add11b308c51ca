"""Cases of speakers, read with the shipped weights: who says it, from the nearest voice to the principal."""

import pytest

from onrecord.errors import ModelError
from onrecord.reader import Reader
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities import resolve_entities
from tests.casetable import cases
from tests.reader.resolve.entities.speaking import chains, said


@pytest.fixture(scope="module")
def reader() -> Reader:
    loaded = Reader.load()
    try:
        loaded.analyse("Lund spoke.")
    except ModelError:
        pytest.skip("the shipped weights find attributions alone")
    return loaded


@pytest.mark.parametrize(("text", "source", "chain"), cases("speakers"))
def test_chain(reader: Reader, text: str, source: str, chain: str) -> None:
    start = text.rindex(source)
    cue = next(verb for verb in ("said", "added") if verb in text[start:])
    content = text[:20] if start > 20 and text.startswith('"') else text[-12:]
    statement = said(text, source, text[start:][text[start:].index(cue) :][: len(cue)], content)
    found = resolve_entities(Tree(reader.analyse(text)), [statement])
    assert " > ".join(chains(found)[0]) == chain
