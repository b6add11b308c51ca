"""The door to onnxruntime and tokenizers: the shipped weights as two callables.

The weights' folder holds `encoder.onnx`, `tokenizer.json` and `heads.json` (label orders and the link distances), all
written by training. Every failure to open them is a `ModelError` that names the file.
"""

import hashlib
import json
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.errors import ModelError
from onrecord.reader.encode.heads import LINKS, TAGS
from onrecord.reader.encode.pieces import Pieces, pieces_of

SHIPPED = Path(__file__).parents[2] / "weights"


class Outputs(NamedTuple):
    """What one window gives.

    `tags` (pieces, tags) float32 scores; `links` (pieces, links, 2, width) float32, [:, :, 0] points from a piece,
    [:, :, 1] is pointed at. Both include the first position ('nothing') and the last (the separator).
    """

    tags: npt.NDArray[np.float32]
    links: npt.NDArray[np.float32]


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
                str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
            )
            heads = json.loads((folder / "heads.json").read_text("utf-8"))
        except Exception as error:  # both libraries raise bare exceptions of many kinds
            raise ModelError(f"{folder}: the weights cannot be opened: {error}") from error
        if heads["tags"].get("attribution") != list(TAGS) or heads["links"] != list(LINKS):
            raise ModelError(f"{folder}/heads.json: its labels are those of another version; reinstall onrecord")
        self.distances: npt.NDArray[np.float32] = np.array(heads["distances"]["attribution_links"], dtype=np.float32)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    @cached_property
    def sha256(self) -> str:
        """The hash of the weights, which names a run."""
        return hashlib.sha256((self.folder / "encoder.onnx").read_bytes()).hexdigest()

    def pieces(self, text: str) -> Pieces:
        """Return the word pieces of a text."""
        return pieces_of(text, self._tokenizer)

    def outputs(self, ids: npt.NDArray[np.int64], features: npt.NDArray[np.int64]) -> Outputs:
        """Run the encoder over one window: `ids` (pieces,), `features` (pieces, 4)."""
        tags, links = self._session.run(
            ["attribution", "attribution_links"], {"ids": ids[None], "features": features[None]}
        )
        return Outputs(tags[0], links[0])
