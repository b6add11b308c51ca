"""All that an export of a ledger's record writes down."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from onrecord.export.charts import Placed
from onrecord.pipeline.placing import places_of
from onrecord.pipeline.record import developments, stories
from onrecord.records import Development, KeptArticle, Reading, Story

if TYPE_CHECKING:
    from onrecord.ledger import Ledger


class ToExport(NamedTuple):
    """Stories with their developments, and the articles and readings that they rest on, by key."""

    stories: tuple[Story, ...]
    developments: tuple[Development, ...]
    articles: Mapping[str, KeptArticle]
    readings: Mapping[str, Reading]
    places: tuple[Placed, ...]  # of all these developments
    as_of: str | None


def to_export(ledger: "Ledger", as_of: datetime | str | None = None, story: str | None = None) -> ToExport:
    """Return the record of a ledger, or of one story, as it stood; a story that is not there raises InputError."""
    found = developments(ledger, as_of, story)
    chosen = tuple(one for one in stories(ledger, as_of) if story is None or one.id.startswith(story))
    keys = frozenset(key for one in chosen for key in one.articles)
    return ToExport(
        stories=chosen,
        developments=found,
        articles={kept.article: kept for kept in ledger.articles(as_of=as_of) if kept.article in keys},
        readings={kept.article: kept.reading for kept in ledger.readings(as_of=as_of, only=keys)},
        places=places_of(found, ledger.toponyms_named({each.where for each in found if each.where}))[0],
        as_of=as_of.isoformat() if isinstance(as_of, datetime) else as_of,
    )
