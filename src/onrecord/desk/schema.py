"""The OpenAPI description's part that FastAPI cannot see: the shapes of our records, as msgspec writes them."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import Any

import msgspec

from onrecord.desk.across import NewJudgement
from onrecord.desk.found import Moments, Reprint, StoryEntry, StoryPage, UnreadArticle
from onrecord.desk.jobs import Job, NewArticle
from onrecord.desk.judging import Withdrawal
from onrecord.records import (
    Change,
    Development,
    Judgement,
    KeptArticle,
    KeptSpeaker,
    KeptStatement,
    LedgerStats,
    OpenQuestion,
    Page,
    Reading,
    Record,
    Utterance,
)

_REFERENCE = "#/components/schemas/{name}"


class Fault(Record, frozen=True, kw_only=True):
    """What is wrong with a request."""

    detail: str


# What each method of `Answers` can give, under its name.
SHAPES: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "stories": (Page[StoryEntry],),
        "story": (StoryPage,),
        "developments": (Page[Development],),
        "development": (Development,),
        "changes": (Page[Change],),
        "open_questions": (Page[OpenQuestion],),
        "judgements": (Page[Judgement],),
        "judge": (Judgement,),
        "withdraw": (Judgement,),
        "new_judgement": (NewJudgement,),
        "withdrawal": (Withdrawal,),
        "quote": (Utterance,),
        "reprints": (tuple[Reprint, ...],),
        "articles": (Page[KeptArticle],),
        "article": (Reading, UnreadArticle),
        "statements": (Page[KeptStatement],),
        "people": (Page[KeptSpeaker],),
        "search": (Page[KeptStatement],),
        "moments": (Moments,),
        "stats": (LedgerStats,),
        "add": (Job,),
        "job": (Job,),
        "new_article": (NewArticle,),
        "fault": (Fault,),
    }
)


def described(name: str, words: str) -> dict[str, Any]:
    """Return a response, or a request's body, in JSON."""
    return {"description": words, "content": {"application/json": {"schema": schema_of(name)}}}


def schema_of(name: str) -> dict[str, Any]:
    """Return the schema of one answer, with references to `components`."""
    schemas, _ = msgspec.json.schema_components(SHAPES[name], ref_template=_REFERENCE)
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}


def components() -> dict[str, Any]:
    """Return the schemas of all records in all answers."""
    _, named = msgspec.json.schema_components(tuple(chain.from_iterable(SHAPES.values())), ref_template=_REFERENCE)
    return named
