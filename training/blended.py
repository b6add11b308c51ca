"""`python -m training.blended CHECKPOINT CHECKPOINT --out FILE`: the mean of two checkpoints' averaged weights.

The mean of a run and its continuation keeps what the first knew and most of what the second learned (Wortsman et al. 2022).
"""

import argparse
from pathlib import Path

import torch

from training.train import average_of


def main() -> None:
    """Write the mean as a checkpoint that `training.export` takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs=2)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    one, other = map(average_of, arguments.checkpoints)
    if one.keys() != other.keys():
        raise ValueError(f"{arguments.checkpoints[1]}: weights of another model")
    torch.save({"average": {name: (value + other[name]) / 2 for name, value in one.items()}}, arguments.out)


if __name__ == "__main__":
    main()
