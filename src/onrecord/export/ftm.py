"""Articles and those who speak in them as FollowTheMoney entities, one JSON object a line.

Written by hand: the library pins a dozen packages for what is three schemata here (`docs/decisions/022`). Names of
schemata and properties are FollowTheMoney's; every value is a list, and identity is a hash of what the entity says.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onrecord.export.webaddress import is_web_address
from onrecord.records import Entity, Reading

_SCHEMATA = {"person": "Person", "organisation": "Organization", "group": "LegalEntity"}


def ftm_lines(readings: Mapping[str, Reading]) -> Iterator[str]:
    """Yield an Article for each reading, and for those who speak or are named in it an entity and a Mention."""
    for key, reading in readings.items():
        article = reading.article
        url = [article.url] if article.url and is_web_address(article.url) else []
        yield _line(
            _id("Article", key),
            "Article",
            {
                "title": _listed(article.title),
                "publisher": _listed(article.publisher),
                "publishedAt": _listed(article.published),
                "author": list(article.authors),
                "sourceUrl": url,
                "language": ["eng"] if article.language in (None, "en") else [],
                "bodyText": [article.text],
            },
        )
        for entity in reading.entities:
            if entity.type in _SCHEMATA:
                yield from _entity(key, entity)


# ----------------------------------------------------------------------------------------------------------------------


def _entity(key: str, entity: Entity) -> Iterator[str]:
    # A name alone does not say that two articles mean one person, so an entity belongs to its article.
    name = _id(_SCHEMATA[entity.type], key, entity.id)
    role = {"position": list(entity.roles)} if entity.type == "person" else {}
    yield _line(name, _SCHEMATA[entity.type], {"name": [entity.name], "proof": [_id("Article", key)], **role})
    mention = {
        "document": [_id("Article", key)],
        "resolved": [name],
        "name": [entity.name],
        "detectedSchema": [_SCHEMATA[entity.type]],
    }
    yield _line(_id("Mention", key, entity.id), "Mention", mention)


def _line(name: str, schema: str, properties: Mapping[str, Sequence[str]]) -> str:
    known = {key: list(values) for key, values in properties.items() if values}
    entity: dict[str, Any] = {"id": name, "schema": schema, "properties": known}
    return json.dumps(entity, ensure_ascii=False) + "\n"


def _id(*parts: str) -> str:
    return hashlib.sha1("\n".join(parts).encode(), usedforsecurity=False).hexdigest()


def _listed(value: str | None) -> list[str]:
    return [value] if value else []
