"""The marks of an article as W3C Web Annotations: a statement's content and a claim's trigger, each by place and by quote.

Positions count code points of the article's text, as Python does; a browser's own offsets count UTF-16 units.
"""

from collections.abc import Iterator
from typing import Any

from onrecord.export.webaddress import is_web_address
from onrecord.records import Claim, Reading, Statement
from onrecord.spans import Span, slice_of, words_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of prefix and suffix


def annotations_of(key: str, reading: Reading) -> dict[str, Any]:
    """Return an AnnotationPage of an article's statements and claims; `key` is the article's in its ledger."""
    items = [*_statements(key, reading), *_claims(key, reading)]
    return {"@context": CONTEXT, "id": f"urn:onrecord:{key}:annotations", "type": "AnnotationPage", "items": items}


# ----------------------------------------------------------------------------------------------------------------------


def _statements(key: str, reading: Reading) -> Iterator[dict[str, Any]]:
    names = {entity.id: entity.name for entity in reading.entities}
    for statement in reading.statements:
        who = names.get(statement.speaker or "") or words_of(reading.article.text, statement.source) or None
        value = f"{who or 'unknown'} ({statement.distance}), {statement.kind}"
        yield _annotation(key, reading, statement, statement.content, "identifying", value)


def _claims(key: str, reading: Reading) -> Iterator[dict[str, Any]]:
    for claim in reading.claims:
        phase = f", {claim.phase}" if claim.phase else ""
        yield _annotation(key, reading, claim, (claim.trigger,), "classifying", f"{claim.event}: {claim.factuality}{phase}")


def _annotation(
    key: str, reading: Reading, marked: Statement | Claim, spans: tuple[Span, ...], motivation: str, value: str
) -> dict[str, Any]:
    targets = [_target(key, reading, span) for span in spans]
    return {
        "id": f"urn:onrecord:{key}:{marked.id}",
        "type": "Annotation",
        "motivation": motivation,
        "body": {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en"},
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(key: str, reading: Reading, span: Span) -> dict[str, Any]:
    article = reading.article
    text = article.text
    address = article.url if article.url and is_web_address(article.url) else f"urn:onrecord:{key}"
    target: dict[str, Any] = {
        "source": address,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": slice_of(text, span),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
        ],
    }
    if article.published:
        target["state"] = {"type": "TimeState", "sourceDate": article.published}
    return target
