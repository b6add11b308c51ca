"""The desk's colours, type and spaces: from the tables of desk-design.md to the variables of its style sheet."""

import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent / "desk-design.md"
TOKENS = Path(__file__).parent.parent / "src/onrecord/export/tokens.css"
HEAD = "/* Made from docs/desk-design.md by `make docs`; not written by hand. */\n"


def stylesheet() -> str:
    """Return the variables, and the signs of the tones."""
    tables = tables_of(SOURCE.read_text("utf-8"))
    colours = (f"  --{name}: light-dark({light}, {dark});\n" for name, light, dark, _ in tables["Colours"])
    sizes = (f"  --{name}: {value};\n" for name, value, _ in tables["Type and space"])
    signs = (f'.tone.{tone}::before {{ content: "{sign}\\00a0" / ""; }}\n' for tone, sign, _ in tables["Signs"])
    tones = (f".tone.{tone} {{ color: var(--{tone}); }}\n" for tone, *_ in tables["Signs"])
    standings = "".join(
        f'.{kind}.{name}::before {{ content: "{sign}\\00a0" / ""; }}\n.{kind}.{name} {{ color: var(--{colour}); }}\n'
        for kind, heading in (("standing", "Standings"), ("stance", "Stances"))
        for name, sign, colour in tables[heading]
    )
    root = f":root {{\n  color-scheme: light dark;\n{''.join(colours)}{''.join(sizes)}}}\n"
    return HEAD + root + "".join(signs) + "".join(tones) + standings


def tables_of(page: str) -> dict[str, list[list[str]]]:
    """Return the rows of each table, its head left out, under the heading before it."""
    found: dict[str, list[list[str]]] = {}
    for heading, section in re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL):
        rows = list(_rows(section))
        if rows:
            found[heading] = rows[2:]
    return found


# ----------------------------------------------------------------------------------------------------------------------


def _rows(section: str) -> Iterator[list[str]]:
    for line in section.splitlines():
        if line.startswith("|"):
            yield [cell.strip() for cell in line.strip("|").split("|")]
