"""From what a person types to terms."""

import pytest

from onrecord.ledger.full_text import Term, terms_of


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("pull out", [("pull", False), ("out", False)]),
        ('"pull out" now', [("pull out", False), ("now", False)]),
        ("“pull out” «so»", [("pull out", False), ("so", False)]),
        ('"never closed', [("never closed", False)]),
        ("with*", [("with", True)]),
        ('"to with"*', [("to with", True)]),
        ("***", []),
        ("* – …", []),
        ("don't", [("don t", False)]),
        ("U.S.", [("U.S.", False)]),
        ("NOT (a)", [("NOT", False), ("(a)", False)]),
        ("a\x00b \ud83d", [("a b", False)]),
        ("", []),
    ],
)
def test_terms(query: str, terms: list[tuple[str, bool]]) -> None:
    assert terms_of(query) == tuple(Term(words=words, is_prefix=is_prefix) for words, is_prefix in terms)
