"""Tables of cases: `tests/cases/NAME.tsv`, a header line, then a case a row, its id first."""

from pathlib import Path
from typing import Any

import pytest

_CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    """Return the rows of a table as pytest parameters, named by their first column."""
    rows = (_CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [pytest.param(*columns, id=case_id) for case_id, *columns in (row.split("\t") for row in rows)]
