"""The example story's quotations beside the transcript, as `examples/README.md`, section (d), states them."""

import pytest

from onrecord.pipeline import quotes_checked, read
from onrecord.reader import Reader
from tests.compare.made_pairs import EXAMPLES

TRANSCRIPT = "2025-10-10T1230Z-estrevian-presidency-transcript.md"
EXPECTED = {
    "2025-10-10T1040Z-estrevian-presidency-release.txt": [
        ("could be a feint", "trimmed"),
        ("A column of trucks going east", "joined"),
        ("Kelmora is a town of forty thousand", "same"),
        ("Sixty from each side will be", "words changed"),
    ],
    "2025-10-10T1800Z-arnhaven-courier.txt": [
        ("a trap", "trimmed"),
        ("a town of forty thousand doors", "trimmed"),
        ("We shall knock on every one", "words changed"),
    ],
    "2025-10-11T1745Z-lirna-echo.html": [("We shall not be hurried into", "attributed to someone else")],
    "2025-10-12T0600Z-sunday-sextant.txt": [("This could be a feint, and", "joined")],
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


@pytest.mark.slow
@pytest.mark.parametrize("name", EXPECTED)
def test_quotations_beside_the_transcript(reader, name) -> None:
    against = read(EXAMPLES / TRANSCRIPT, reader=reader)
    compared = quotes_checked(read(EXAMPLES / name, reader=reader), against)
    found = [(quote.words, quote.differences) for quote in compared if quote.differences]
    assert [
        (words[: len(expected)], differences) for (words, differences), (expected, _) in zip(found, EXPECTED[name])
    ] == [(words, (difference,)) for words, difference in EXPECTED[name]]
    assert len(found) == len(EXPECTED[name])
