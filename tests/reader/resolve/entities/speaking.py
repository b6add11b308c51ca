"""Statements and readings for the tests of entities: a statement by its words, entities as one line each."""

from onrecord.reader.extract.analysis import Analysis
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities import Resolved, resolve_entities
from onrecord.reader.resolve.speaker_kind import speaker_kind_of
from onrecord.records import Statement, StatementKind
from onrecord.spans import Span


def said(text: str, source: str, cue: str, content: str, kind: StatementKind = "indirect") -> Statement:
    """Return the statement of these words; of words that stand several times, the last of them before the cue."""
    place = text.index(cue)
    start = text.rindex(source, 0, place + len(cue) + len(source) + 40) if source else 0
    spans = (Span(start, start + len(source)),) if source else ()
    begin = text.index(content)
    return Statement(
        id="s1",
        kind=kind,
        source=spans,
        cue=(Span(place, place + len(cue)),),
        content=(Span(begin, begin + len(content)),),
        speaker_kind=speaker_kind_of(source),
        confidence=1.0,
    )


def resolved(analysis: Analysis, *words: tuple[str, str, str]) -> Resolved:
    """Return the article resolved, with a statement for each (source, cue, content)."""
    return resolve_entities(Tree(analysis), [said(analysis.text, *each) for each in words])


def chains(found: Resolved) -> list[list[str]]:
    """Return the names along each statement's chain."""
    names = {entity.id: entity.name for entity in found.entities}
    return [[names[each] for each in statement.chain] for statement in found.statements]


def told(found: Resolved) -> dict[str, tuple[str, tuple[str, ...], list[str]]]:
    """Return type, roles and names of affiliations of each entity by its name."""
    names = {entity.id: entity.name for entity in found.entities}
    return {
        entity.name: (entity.type, entity.roles, [names[each] for each in entity.affiliations]) for entity in found.entities
    }


def meant(found: Resolved, text: str, words: str, *, starts: bool = False) -> str | None:
    """Return the name of whom the last mention in these words (or beginning with them) means; None where it has no name."""
    names = {entity.id: entity.name for entity in found.entities}
    named = {mention.entity for mention in found.mentions if mention.kind == "name"}
    spans = {(mention.start, mention.end): mention.entity for mention in found.mentions}
    fits = str.startswith if starts else str.__eq__
    same = [entity for (start, end), entity in spans.items() if fits(text[start:end], words)]
    return names[same[-1]] if same and same[-1] is not None and same[-1] in named else None
