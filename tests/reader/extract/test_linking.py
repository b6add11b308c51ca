"""Which span points to which, on hand-made vectors."""

import numpy as np
import pytest

from onrecord.reader.encode.windows import WINDOW
from onrecord.reader.extract.linking import BUCKETS, buckets, link_logs
from onrecord.reader.extract.tagging import PieceSpan
from tests.reader.extract.pointing import NO_DISTANCES, encoded


def span(start: int, end: int) -> PieceSpan:
    return PieceSpan("content", start, end, 1.0)


def chances(links, origins, candidates):
    found = encoded("O " * 12, {("content-cue", origin): goal for origin, goal in links.items()})
    return np.exp(link_logs(found, NO_DISTANCES, "content-cue", origins, candidates)).round(2).tolist()


def test_a_span_points_to_the_span_that_its_pieces_point_to():
    assert chances({0: 7, 1: 7}, [span(0, 2)], [span(4, 5), span(6, 8)]) == [[0.0, 1.0, 0.0]]


def test_a_span_points_to_nothing():
    assert chances({0: None}, [span(0, 1)], [span(4, 5)]) == [[0.0, 1.0]]


def test_pieces_that_disagree_share():
    """Half of the voices for each: the geometric mean leaves both far below one and alike."""
    ((first, second, nothing),) = chances({0: 4, 1: 6}, [span(0, 2)], [span(4, 5), span(6, 7)])
    assert first == second < 0.5
    assert nothing < 0.5


def test_there_may_be_no_candidate():
    assert chances({0: None}, [span(0, 1)], []) == [[1.0]]


def test_there_may_be_no_origin():
    assert link_logs(encoded("O O", {}), NO_DISTANCES, "content-cue", [], [span(0, 1)]).shape == (0, 2)


def test_origins_are_scored_one_by_one_or_together_alike():
    links = {("content-source", piece): (piece * 5) % 40 for piece in range(60)}
    found = encoded("O " * 60, links)
    origins, candidates = [span(n, n + 2) for n in range(0, 58, 2)], [span(n, n + 3) for n in range(0, 57, 3)]
    together = link_logs(found, NO_DISTANCES, "content-source", origins, candidates)
    alone = [link_logs(found, NO_DISTANCES, "content-source", [origin], candidates)[0] for origin in origins]
    assert np.allclose(together, alone, atol=1e-4)


@pytest.mark.parametrize(("distance", "expected"), [(0, 0), (1, 4), (-1, -4), (3, 8), (WINDOW, 31), (-10_000, -BUCKETS)])
def test_buckets_grow_with_distance(distance, expected):
    assert buckets(np.array([distance]))[0] == BUCKETS + expected
