"""`onrecord export`: the record of a ledger in the formats that others read."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from onrecord.cli.options import AsOf, Store, existing, option
from onrecord.cli.printing import opened
from onrecord.cli.statuses import DONE
from onrecord.errors import InputError
from onrecord.export.annotations import annotations_of
from onrecord.export.brief import Brief, brief_of, markdown_brief
from onrecord.export.brief_page import html_brief
from onrecord.export.ftm import ftm_lines
from onrecord.export.geojson import geojson_of
from onrecord.export.linked import linked_record
from onrecord.export.tabular import Table, csv_text, parquet_bytes
from onrecord.judge import control_of
from onrecord.pipeline import ToExport, to_export

EXAMPLES = """Examples:
  onrecord export brief --ledger story.db --output brief.md
  onrecord export page --ledger story.db --story 3f9a --output brief.html
  onrecord export csv --ledger story.db --table claims --as-of 2022-11-10T18:00Z
  onrecord export parquet --ledger story.db --table history --output history.parquet

brief: Markdown with footnotes; page: the same as one HTML file with timeline and map;
csv, parquet: a table; geojson: developments on the map; annotations: W3C Web
Annotation; jsonld: schema.org; ftm: FollowTheMoney entities."""

Kind = Literal["brief", "page", "csv", "parquet", "geojson", "annotations", "jsonld", "ftm"]


def export(
    kind: Annotated[Kind, option("The format.", "FORMAT")],
    /,
    *,
    ledger: Store,
    story: Annotated[str | None, option("One story's record: its id, or how it begins.", metavar="STORY")] = None,
    table: Annotated[Table, option("Which table csv and parquet write.", show_default=True)] = "developments",
    as_of: AsOf = None,
    output: Annotated[Path | None, option("Write into this file.", metavar="FILE")] = None,
) -> int:
    """Write the record as a brief, a table, a map, annotations or linked data."""
    from onrecord.ledger import Ledger

    if kind == "parquet" and output is None:
        raise InputError("a Parquet file is no text; say where to write it with: --output FILE")
    with Ledger(existing(ledger)) as store:
        found = to_export(store, as_of, story)
    if kind == "parquet" and output is not None:
        _write(output, parquet_bytes(table, found.developments))
        return DONE
    text = csv_text(table, found.developments) if kind == "csv" else _WRITTEN[kind](found)
    with opened(output) as target:
        target.write(text)
    return DONE


COMMANDS = ((export, EXAMPLES),)


# ----------------------------------------------------------------------------------------------------------------------


def _write(output: Path, content: bytes) -> None:
    try:
        output.write_bytes(content)
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror}") from error


def _briefs(found: ToExport) -> Iterator[Brief]:
    for story in found.stories:
        own = [one for one in found.developments if one.story == story.id]
        yield brief_of(story, own, found.articles, found.as_of)


def _markdown(found: ToExport) -> str:
    return "\n".join(map(markdown_brief, _briefs(found)))


def _page(found: ToExport) -> str:
    from onrecord.ledger.moments import asked_moment

    until = asked_moment(found.as_of, "as_of") if found.as_of else None
    pages = [html_brief(brief, found.places, until) for brief in _briefs(found)]
    if len(pages) > 1:
        known = "; ".join(f"{story.id[:12]} {story.label}" for story in found.stories)
        raise InputError(f"a page holds one story and there are {len(pages)}; choose with --story: {known}")
    return "".join(pages)


def _lines(objects: Sequence[object]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


_WRITTEN: Mapping[str, Callable[[ToExport], str]] = MappingProxyType(
    {
        "brief": _markdown,
        "page": _page,
        "geojson": lambda found: (
            json.dumps(geojson_of(found.developments, found.readings, control_of(found.developments)), ensure_ascii=False)
            + "\n"
        ),
        "annotations": lambda found: _lines([annotations_of(*item) for item in found.readings.items()]),
        "jsonld": lambda found: json.dumps(linked_record(found.developments, found.readings), ensure_ascii=False) + "\n",
        "ftm": lambda found: "".join(ftm_lines(found.readings)),
    }
)
