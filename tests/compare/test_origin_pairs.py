"""Origins on pairs made by program: precision and recall, by how the pair was made (`pytest -s` prints the table)."""

from collections import Counter

import pytest

from tests.compare.made_pairs import pairs
from tests.standins.known import origins_among


@pytest.mark.slow
def test_precision_and_recall_on_made_pairs() -> None:
    outcomes = Counter(
        (pair.kind, pair.is_copy, any(len(origin.articles) == 2 for origin in origins_among((pair.one, pair.other))))
        for pair in pairs()
    )
    for (kind, is_copy, found), count in sorted(outcomes.items()):
        verdict = f"{'copy' if is_copy else 'no copy':8} {'found' if found else 'not found':10}"
        print(f"{kind:20} {verdict} {count:4}")  # noqa: T201 -- the table
    total = Counter({(is_copy, found): 0 for is_copy in (True, False) for found in (True, False)})
    for (_, is_copy, found), count in outcomes.items():
        total[is_copy, found] += count
    precision = total[True, True] / (total[True, True] + total[False, True])
    recall = total[True, True] / (total[True, True] + total[True, False])
    print(f"{total.total()} pairs, precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201 -- as above
    assert total.total() >= 200
    assert (precision >= 0.97, recall >= 0.95) == (True, True)
