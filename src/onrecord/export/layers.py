"""The layers of a reading beside its statements: claims, names, times and places, each with the words that explain it."""

from collections.abc import Iterator

from onrecord.export.heading import shown_value
from onrecord.export.marked_text import Layer
from onrecord.records import Claim, Entity, Reading, Timex, Toponym
from onrecord.spans import Span, slice_of, words_of


def layers_of(reading: Reading) -> tuple[Layer, ...]:
    """Return claims at their triggers, names of who and what is spoken of, time expressions, and places."""
    entities = {entity.id: entity for entity in reading.entities}
    names = tuple(each for each in reading.mentions if each.kind == "name")
    return (
        Layer(role="claim", spans=tuple((claim.trigger, claim_line(reading, claim)) for claim in reading.claims)),
        Layer(
            role="name",
            spans=tuple((Span(each.start, each.end), _name_line(entities.get(each.entity or ""))) for each in names),
        ),
        Layer(role="time", spans=tuple((Span(each.start, each.end), _time_line(each)) for each in reading.timexes)),
        Layer(role="place", spans=tuple((Span(each.start, each.end), place_line(each)) for each in reading.toponyms)),
    )


def claim_line(reading: Reading, claim: Claim) -> str:
    """Return a claim as one line: its holder, event, factuality, phase, the words with their arguments, its condition."""
    return " · ".join(_claim_facts(reading, claim))


def place_line(toponym: Toponym) -> str:
    """Return a place's name, kind, country and point."""
    known = (toponym.name, toponym.feature, toponym.country)
    point = () if toponym.lat is None or toponym.lon is None else (f"{toponym.lat:.2f}, {toponym.lon:.2f}",)
    return "place: " + " · ".join((*(fact for fact in known if fact), *(point or ("not placed",))))


# ----------------------------------------------------------------------------------------------------------------------


def _claim_facts(reading: Reading, claim: Claim) -> Iterator[str]:
    text = reading.article.text
    names = {entity.id: entity.name for entity in reading.entities}
    holder = "the article" if claim.holder == "author" else names.get(claim.holder or "", "nobody resolved")
    yield f"claim {claim.id}: {holder}"
    yield f"{claim.kind} “{claim.event}”"
    yield claim.factuality + (f" {claim.phase}" if claim.phase else "")
    actors = [words_of(text, argument.spans) for argument in claim.arguments if argument.role == "actor"]
    others = [words_of(text, argument.spans) for argument in claim.arguments if argument.role != "actor"]
    yield " – ".join((*actors, slice_of(text, claim.trigger), *others))
    if claim.condition:
        yield f"if: {words_of(text, claim.condition)}"
    if claim.when:
        yield f"when {shown_value(claim.when)}"
    if claim.where:
        yield f"where {names.get(claim.where, claim.where)}"


def _name_line(entity: Entity | None) -> str:
    facts = (entity.name, entity.type, *entity.roles) if entity else ("nobody resolved",)
    return "name: " + " · ".join(facts)


def _time_line(timex: Timex) -> str:
    facts = (timex.type.lower(), shown_value(timex.value), timex.mod)
    return "time: " + " · ".join(fact for fact in facts if fact)
