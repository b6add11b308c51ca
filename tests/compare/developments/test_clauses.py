"""A whole clause is cut out of a sentence, or none."""

import pytest

from onrecord.compare.developments.claims.clauses import clause_of
from onrecord.spans import Span
from tests.standins.claims import Paper

_CASES = [
    # sentence, trigger, who is told of, role, line
    ("A tram overturned in Marl, killing five.", "overturned", "A tram", "actor", "A tram overturned in Marl"),
    ("The driver, a man of 42, was arrested.", "arrested", "The driver", "object", "The driver was arrested"),
    ("Meanwhile the ferry Tern (of 1970) has sunk.", "sunk", "the ferry Tern", "actor", "The ferry Tern has sunk"),
    ("Rebels seized Oster and Marl today.", "seized", "Rebels", "actor", "Rebels seized Oster and Marl today"),
    ("Rebels seized Oster and fled today.", "seized", "Rebels", "actor", "Rebels seized Oster"),
    ("At least four were killed.", "killed", "least four", "object", "At least four were killed"),
    ("All nine sailors have been freed.", "freed", "All nine sailors", "object", "All nine sailors have been freed"),
    ("All have been freed in Oster.", "freed", "All", "object", None),
    ("It sank off Sund on Monday.", "sank", "It", "actor", None),
    ("The names of civilians killed by the army were read.", "killed", "civilians", "object", None),
    ("Photographs show tankers selling oil at sea.", "selling", "tankers", "actor", None),
    ("The mayor, who had fled the town, told him to leave.", "leave", "The mayor", "actor", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "trigger", "who", "role", "line"), _CASES)
def test_the_clause_of_an_event(sentence, trigger, who, role, line):
    reading = Paper("a", sentence, "2031-02-04T09:00:00Z").claim(trigger, trigger, **{role: who}).reading
    found = clause_of(sentence, Span(0, len(sentence)), reading.claims[0])
    assert (found.line if found is not None else None) == line
