import re
from itertools import product

import pytest

from onrecord.desk.statics import statics

TOKENS = statics()["sheet.css"].content.decode()
COLOURS = {name: pair for name, *pair in re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS)}
WORDS = ("ink", "soft", "quiet", "link", "edge", "cue", "firm", "against", "doubt", "ahead", "demand")


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("word", "ground", "scheme"), tuple(product(WORDS, ("paper", "bar"), (0, 1))))
def test_words_stand_out_from_their_ground(word, ground, scheme):
    bright, dark = sorted((luminance(COLOURS[name][scheme]) for name in (word, ground)), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 4.5
