import csv
import io

import pytest
from pyarrow import parquet

from onrecord.export.tabular import COLUMNS, csv_text, parquet_bytes, rows_of
from tests.standins.developments import HOSTILE, development


@pytest.mark.parametrize("table", ["developments", "history", "claims"])
def test_another_reader_reads_the_rows_back(table):
    rows = list(rows_of(table, [development()]))
    read = parquet.read_table(io.BytesIO(parquet_bytes(table, [development()]))).to_pylist()
    assert read == [{name: row[name] for name in COLUMNS[table]} for row in rows]
    lines = list(csv.DictReader(io.StringIO(csv_text(table, [development()]))))
    assert [list(line) for line in lines] == [list(COLUMNS[table])] * len(rows)


def test_history_has_a_row_a_moment_with_its_reason():
    assert [(row["from"], row["standing"], row["because"]) for row in rows_of("history", [development()])] == [
        ("2031-02-04T08:30:00Z", "single-source", "a1#c1"),
        ("2031-02-04T10:00:00Z", "disputed", "a1#c2; a1#c1"),
    ]


def test_no_cell_is_a_formula():
    """A participant is called "-2 ships": a spreadsheet would take it for one."""
    (line,) = csv.DictReader(io.StringIO(csv_text("developments", [development()])))
    assert line["objects"] == "'-2 ships"
    assert [row["text"] for row in rows_of("claims", [development()])][1] == HOSTILE


def test_no_development_is_a_table_with_a_heading_alone():
    assert csv_text("history", []).splitlines() == [",".join(COLUMNS["history"])]
    assert parquet.read_table(io.BytesIO(parquet_bytes("history", []))).num_rows == 0
