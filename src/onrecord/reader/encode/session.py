"""The door to onnxruntime and tokenizers: the shipped weights as two callables.

The weights' folder holds `encoder.onnx`, `tokenizer.json` and `heads.json` (label orders and the link distances), all
written by training. Every failure to open them is a `ModelError` that names the file.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.errors import ModelError
from onrecord.reader.encode.heads import LINKS, NAMING, POINTING, TAG_HEADS
from onrecord.reader.encode.numbers import Numbers, numbers_of
from onrecord.reader.encode.pieces import Pieces, pieces_of

SHIPPED = Path(__file__).parents[2] / "weights"


# Outputs that reading needs; what else a graph gives (the sentence vector) is left alone.
ATTRIBUTION = ("attribution", "attribution_links")
ANALYSIS = (*(head for head in TAG_HEADS if head != "attribution"), "factuality_value", *POINTING, *NAMING)

Outputs = Mapping[str, npt.NDArray[np.float32]]


class Session:
    """One loaded encoder, for one process and one thread."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self.folder = folder
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session: Any = onnxruntime.InferenceSession(
                str(folder / "encoder.onnx"),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],  # slower than what it joins: 37 ms a window, 32 without
            )
            heads = json.loads((folder / "heads.json").read_text("utf-8"))
        except Exception as error:  # both libraries raise bare exceptions of many kinds
            raise ModelError(f"{folder}: the weights cannot be opened: {error}") from error
        if not _are_ours(heads):
            raise ModelError(f"{folder}/heads.json: its labels are those of another version; reinstall onrecord")
        self.numbers: Numbers = numbers_of(heads)
        given = {output.name for output in self._session.get_outputs()}
        self.names: tuple[str, ...] = tuple(name for name in (*ATTRIBUTION, *ANALYSIS) if name in given)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    @cached_property
    def sha256(self) -> str:
        """The hash of the weights, which names a run."""
        return hashlib.sha256((self.folder / "encoder.onnx").read_bytes()).hexdigest()

    def pieces(self, text: str) -> Pieces:
        """Return the word pieces of a text."""
        return pieces_of(text, self._tokenizer)

    @property
    def analyses(self) -> bool:
        """Whether the weights have all heads, and not those of attribution alone."""
        return set(ANALYSIS) <= set(self.names)

    def outputs(self, ids: npt.NDArray[np.int64], features: npt.NDArray[np.int64]) -> Outputs:
        """Run the encoder over one window: `ids` (pieces,), `features` (pieces, 4).

        Returns {output: (pieces, ...) float32}, the first position ("nothing") and the last (the separator) included: a
        tag head's scores (pieces, labels); "factuality_value" (pieces,), a third of the value; "attribution_links"
        (pieces, links, 2, width) and a pair head's vectors (pieces, 2, width): 0 points or comes first, 1 is pointed at.
        """
        found = self._session.run(self.names, {"ids": ids[None], "features": features[None]})
        return {name: output[0] for name, output in zip(self.names, found, strict=True)}


# --------------------------------------------------------------------------------------------------------------------


def _are_ours(heads: Mapping[str, Any]) -> bool:
    """Tell whether the label orders are those of this program, of as many heads as the weights have."""
    tags = all(labels == list(TAG_HEADS.get(head, ())) for head, labels in heads["tags"].items())
    naming = all(numbers["labels"] == list(NAMING.get(head, ())) for head, numbers in heads.get("naming", {}).items())
    return tags and naming and "attribution" in heads["tags"] and heads["links"] == list(LINKS)
