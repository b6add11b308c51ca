"""The pair model's two judgements, on the shipped weights where they are installed."""

from pathlib import Path

import pytest

from onrecord.compare.pairs import EventsByModel, Passage, RelationsByModel
from onrecord.compare.pairs.session import MODEL, PairSession, Scores, is_installed
from onrecord.errors import ModelError

needs_weights = pytest.mark.skipif(not is_installed(), reason="the pair model's weights are not installed")


def passage(text: str, trigger: str) -> Passage:
    start = text.index(trigger)
    return Passage(text, start, start + len(trigger))


def test_without_weights_there_is_no_judgement(tmp_path: Path):
    assert EventsByModel.load(tmp_path) is None
    assert RelationsByModel.load(tmp_path) is None


def test_broken_weights_are_named(tmp_path: Path):
    (tmp_path / MODEL).write_bytes(b"no graph")
    with pytest.raises(ModelError, match="pair model's weights cannot be opened"):
        EventsByModel.load(tmp_path)


def test_the_order_of_two_passages_changes_nothing():
    class Lopsided(PairSession):
        """Holds a pair for one event when the passage that comes first is the longer one."""

        def __init__(self) -> None:
            pass

        def scores(self, first: Passage, second: Passage, most: int = 0) -> Scores:  # noqa: ARG002
            return Scores(float(len(first.text) > len(second.text)), None)

    model = EventsByModel(Lopsided())
    one, other = Passage("Rebels took the town"), Passage("The town fell")
    assert model.probability(one, other) == model.probability(other, one)


@needs_weights
def test_one_event_in_two_wordings():
    model = EventsByModel.load()
    took = passage("Rebels captured the port of Solna on Thursday.", "captured")
    seized = passage("The port of Solna was seized by rebel fighters, officials said.", "seized")
    voted = passage("Parliament in Korva voted on the budget.", "voted")
    assert model.probability(took, seized) > 0.5 > model.probability(took, voted)


@needs_weights
def test_a_denial_contradicts():
    model = RelationsByModel.load()
    told = Passage("Rebels captured the port of Solna.")
    assert (
        model.relation(told, Passage("The army denied that rebels had captured the port of Solna.")).label == "contradicts"
    )
    assert model.relation(told, Passage("Rebels could capture the port of Solna within days.")).label != "contradicts"
