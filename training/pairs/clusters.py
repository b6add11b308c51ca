"""Groups out of pairwise likeness, by average linkage."""

import numpy as np
import numpy.typing as npt


def clusters(likeness: npt.NDArray[np.float64], least: float) -> list[list[int]]:
    """Return the groups of the rows of a symmetric matrix (n, n): the two most alike are joined while they are `least`."""
    groups = [[number] for number in range(len(likeness))]
    means = likeness.copy()
    np.fill_diagonal(means, -1.0)
    while len(groups) > 1:
        first, second = sorted(np.unravel_index(int(means.argmax()), means.shape))
        if means[first, second] < least:
            break
        sizes = len(groups[first]), len(groups[second])
        row = (means[first] * sizes[0] + means[second] * sizes[1]) / sum(sizes)
        means[first], means[:, first] = row, row
        means[first, first] = -1.0
        means = np.delete(np.delete(means, second, 0), second, 1)
        groups[first] += groups.pop(second)
    return groups
