"""The record as JSON-LD in schema.org's words: NewsArticle, Quotation for what was said, Claim for each development."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onrecord.export.webaddress import is_web_address
from onrecord.records import Development, Entity, Reading, Statement
from onrecord.spans import words_of

_TYPES = {"person": "Person", "organisation": "Organization", "place": "Place"}


def linked_record(developments: Sequence[Development], readings: Mapping[str, Reading]) -> dict[str, Any]:
    """Return one JSON-LD document; `readings` are those of the developments' articles, by key."""
    nodes: list[dict[str, Any]] = []
    for key, reading in readings.items():
        nodes += [_article(key, reading), *_quotations(key, reading)]
    nodes += [_claim(one) for one in developments]
    return {"@context": "https://schema.org", "@graph": nodes}


# ----------------------------------------------------------------------------------------------------------------------


def _article(key: str, reading: Reading) -> dict[str, Any]:
    article = reading.article
    node: dict[str, Any] = {"@id": _id(key), "@type": "NewsArticle", "headline": article.title}
    node["url"] = article.url if article.url and is_web_address(article.url) else None
    node["datePublished"], node["dateModified"] = article.published, article.modified
    node["inLanguage"] = article.language
    node["publisher"] = {"@type": "Organization", "name": article.publisher} if article.publisher else None
    node["author"] = [{"@type": "Person", "name": name} for name in article.authors] or None
    node["dateline"] = article.dateline.place if article.dateline else None
    return _known(node)


def _quotations(key: str, reading: Reading) -> Iterator[dict[str, Any]]:
    entities = {entity.id: entity for entity in reading.entities}
    for statement in reading.statements:
        if statement.kind == "indirect":
            continue  # its words are the article's, not the speaker's
        text = reading.article.text
        yield _known(
            {
                "@id": _id(f"{key}#{statement.id}"),
                "@type": "Quotation",
                "text": words_of(text, statement.content),
                "spokenByCharacter": _speaker(text, statement, entities),
                "isPartOf": {"@id": _id(key)},
            }
        )


def _speaker(text: str, statement: Statement, entities: Mapping[str, Entity]) -> dict[str, Any] | None:
    entity = entities.get(statement.speaker or "")
    if entity is not None:
        return {"@type": _TYPES.get(entity.type, "Thing"), "name": entity.name}
    words = words_of(text, statement.source)
    return {"@type": "Thing", "name": words} if words else None


def _claim(one: Development) -> dict[str, Any]:
    places = [{"@id": _id(claim.statement or claim.article)} for claim in one.claims]
    holders = dict.fromkeys(claim.holder for claim in one.claims if claim.stance == "asserts" and claim.holder != "author")
    standing = one.standing or "none"
    return _known(
        {
            "@id": _id(one.id),
            "@type": "Claim",
            "name": one.label,
            "appearance": [dict(place) for place in {place["@id"]: place for place in places}.values()],
            "firstAppearance": places[0],
            "claimInterpreter": [{"@type": "Thing", "name": name} for name in holders] or None,
            "dateCreated": one.first_published,
            "dateModified": one.last_published,
            "creativeWorkStatus": f"{one.phase}: {standing}" if one.phase else standing,
        }
    )


def _id(name: str) -> str:
    return f"urn:onrecord:{name.replace('#', ':')}"


def _known(node: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in node.items() if value is not None}
