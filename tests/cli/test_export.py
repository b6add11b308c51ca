"""`onrecord export` and `onrecord mcp` on the command line."""

import json

import pytest


@pytest.mark.parametrize("kind", ["brief", "csv", "geojson", "annotations", "jsonld", "ftm"])
def test_ledger_of_one_article_is_written_in_every_format(kind, command, ledger):
    printed = command("export", kind, "--ledger", ledger)
    assert printed.status == 0
    assert printed.out
    if kind in ("geojson", "annotations", "jsonld"):
        json.loads(printed.out.splitlines()[0])


def test_parquet_wants_a_file(command, ledger):
    printed = command("export", "parquet", "--ledger", ledger)
    assert (printed.status, printed.err) == (
        2,
        "onrecord: a Parquet file is no text; say where to write it with: --output FILE\n",
    )
