"""The door to onnxruntime and tokenizers for the pair model: its weights as one callable.

The folder holds `pairs.onnx`, `tokenizer.json` and `labels.json`, all written by `training.pairs.export`. A pair is one run
of the model: quantised on the fly, a pair's scores would otherwise depend on those that it is run beside.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.compare.pairs.passages import EVENT_PIECES, Passage, joined, pieces_of
from onrecord.errors import ModelError

SHIPPED = Path(__file__).parents[2] / "weights" / "pairs"
MODEL = "pairs.onnx"
SLOWER = ["SkipLayerNormFusion"]  # measured: with it a pair of 70 pieces takes a fifth longer
REMEMBERED = 10_000  # passages in pieces, some kilobytes each
# The order of the relation head's scores. The last two are stances of a whole article towards a headline.
RELATIONS = ("supports", "contradicts", "neutral", "discusses", "unrelated")


class Scores(NamedTuple):
    """What one pair gives: the probability that both triggers are one event, and `relations` (5,) float32, unbounded."""

    event: float
    relations: npt.NDArray[np.float32]


class PairSession:
    """One loaded pair model, for one process and one thread."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session: Any = onnxruntime.InferenceSession(
                str(folder / MODEL), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
            )
            labels = json.loads((folder / "labels.json").read_text("utf-8"))
        except Exception as error:  # both libraries raise bare exceptions of many kinds
            raise ModelError(f"{folder}: the pair model's weights cannot be opened: {error}") from error
        if labels["relations"] != list(RELATIONS):
            raise ModelError(f"{folder}/labels.json: its labels are those of another version; reinstall onrecord")
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._pieces = lru_cache(REMEMBERED)(lambda passage, most: pieces_of(passage, self._tokenizer, most))

    def scores(self, first: Passage, second: Passage, most: int = EVENT_PIECES) -> Scores:
        """Run the model over a pair, of each passage at most so many word pieces."""
        pair = joined(self._pieces(first, most), self._pieces(second, most))
        event, relations = self._session.run(
            ["event", "relation"], {"ids": pair.ids[None], "features": pair.features[None]}
        )
        return Scores(float(1 / (1 + np.exp(-event[0]))), relations[0])


def is_installed(folder: Path = SHIPPED) -> bool:
    """Return whether the weights are there; a checkout or a slim package may come without them."""
    return (folder / MODEL).exists()
