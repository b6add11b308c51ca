"""Pictures for the documentation, made small: a palette in place of 16 million colours, which a page of text never uses.

python -m docs.reduce FILE.png …
"""

import sys
from pathlib import Path

COLOURS = 256


def reduced(path: Path) -> None:
    """Write a PNG file anew with a palette."""
    from PIL import Image

    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        reduced(Path(name))
