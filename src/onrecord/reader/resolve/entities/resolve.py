"""The whole way from an analysis to entities, mentions and speakers."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from onrecord.quotations import Quotation, quotations_of
from onrecord.reader.extract.analysis import NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.affiliation import Side, Sides
from onrecord.reader.resolve.entities.antecedents import join_antecedents
from onrecord.reader.resolve.entities.clusters import Clusters
from onrecord.reader.resolve.entities.collectives import is_collective, join_sequence, members_of
from onrecord.reader.resolve.entities.grouping import descriptions_of, join_appositions, join_names
from onrecord.reader.resolve.entities.introduced import join_introduced
from onrecord.reader.resolve.entities.lexicon import SPOKESPEOPLE
from onrecord.reader.resolve.entities.localities import join_localities
from onrecord.reader.resolve.entities.names import name_of, surnames_first
from onrecord.reader.resolve.entities.nominals import resolve_nominals
from onrecord.reader.resolve.entities.output import Registry
from onrecord.reader.resolve.entities.phrases import phrases_of
from onrecord.reader.resolve.entities.ranker import Choose, chosen
from onrecord.reader.resolve.entities.roles import Office, offices_of, tell
from onrecord.reader.resolve.entities.saying import said_when, said_where
from onrecord.reader.resolve.entities.scene import Before, Scene
from onrecord.reader.resolve.entities.spokespeople import bodies_before_spokespeople
from onrecord.reader.resolve.entities.spotting import agreed_names
from onrecord.reader.resolve.entities.voices import Source, chain_of, kind_of_voice, source_of
from onrecord.records import Entity, Mention, Statement, Timex, Toponym
from onrecord.spans import Span, contains

_NEAR = 3  # sentences within which a voice can go on as "he"


class Resolved(NamedTuple):
    """What resolving gives: all of one article."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]  # those given, in their order, with their voices


class _Work(NamedTuple):
    """What all steps share."""

    tree: Tree
    clusters: Clusters
    sides: Sides
    offices: tuple[Office, ...]
    quotations: tuple[Quotation, ...]


def resolve_entities(
    tree: Tree,
    statements: Sequence[Statement] = (),
    timexes: Sequence[Timex] = (),
    toponyms: Sequence[Toponym] = (),
    choose: Choose = chosen,
) -> Resolved:
    """Return the entities and mentions of an article, and its statements with their speakers.

    `choose` tells whom a mention means; training puts its own in the ranker's place.
    """
    names = agreed_names(tree)
    sources = [source_of(tree, names, statement) for statement in statements]
    spoken = [
        (span, source.head)
        for statement, source in zip(statements, sources, strict=True)
        if source is not None
        for span in statement.content
    ]
    work = _resolved(tree, names, sources, spoken, toponyms, choose)
    chains = [_chain(work, source) for source in sources]
    _speak_for_those_before(work, sources, chains)
    _continue(tree, statements, chains)
    _let_speak(work, statements, chains)
    told = {id(work.clusters.of(side)) for chain in chains for side in chain if isinstance(side, int)}
    where = [said_where(tree, work.clusters, statement) for statement in statements]
    registry = Registry(tree, work.clusters, work.sides, told, toponyms)
    return Resolved(
        registry.entities(),
        registry.mentions(),
        tuple(
            _voiced(work, registry, statement, chain, said_when(tree, statement, timexes), place)
            for statement, chain, place in zip(statements, chains, where, strict=True)
        ),
    )


# --------------------------------------------------------------------------------------------------------------------


def _resolved(
    tree: Tree,
    spans: Sequence[NameSpan],
    sources: Sequence[Source | None],
    spoken: Sequence[tuple[Span, int]],
    toponyms: Sequence[Toponym],
    choose: Choose,
) -> _Work:
    forced = [head for source in sources if source for head in (source.head, *source.conjuncts)]
    described = [noun for noun, _ in descriptions_of(tree, spans)]
    phrases = phrases_of(tree, spans, [*forced, *described], set(bodies_before_spokespeople(tree)))
    names = surnames_first({phrase.head: name for phrase in phrases if (name := name_of(tree, phrase)) is not None})
    clusters = Clusters(phrases, names)
    join_names(tree, clusters, phrases, names)
    offices = tuple(offices_of(tree, phrases))
    tell(clusters, offices)
    join_appositions(tree, clusters, phrases, offices)
    sides = Sides(tree, clusters)
    _take_sides(clusters, sides, offices)
    work = _Work(tree, clusters, sides, offices, quotations_of(tree.text))
    localities = join_localities(tree, clusters, sides, toponyms, work.quotations)
    resolve_nominals(tree, clusters, offices, sides)
    join_introduced(tree, clusters, sorted(source.head for source in sources if source is not None))
    scene = Scene(tree, clusters, work.quotations, _voices_before(tree, sources), spoken, localities)
    join_antecedents(scene, choose)
    _take_sides(clusters, sides, offices)
    _gather(tree, clusters, sides)
    resolve_nominals(tree, clusters, offices, sides)  # again, for "her office", now that "her" is known
    return work


def _take_sides(clusters: Clusters, sides: Sides, offices: Sequence[Office]) -> None:
    for office in offices:
        clusters.of(office.holder).sides |= sides.of_office(office)
    for phrase in clusters.phrases.values():
        if phrase.kind == "nominal" and phrase.animate is not None:
            clusters.of(phrase.head).sides |= sides.of_phrase(phrase)
        elif phrase.name is not None and phrase.name.kind == "ORG":
            clusters.of(phrase.head).sides |= sides.of_state(clusters.of(phrase.head))


def _voices_before(tree: Tree, sources: Sequence[Source | None]) -> dict[int, Before | None]:
    """Return for the head of a source the head of the source before it, where no more than two sentences lie between."""
    placed = sorted({source.head for source in sources if source is not None})
    found: dict[int, Before | None] = dict.fromkeys(placed)
    for number, head in enumerate(placed):
        is_person = tree.lower(head) in ("he", "she")  # "He posted a message. It read ... He said"
        earlier = (each for each in reversed(placed[:number]) if not is_person or tree.lower(each) != "it")
        before = next(earlier, None)
        if before is not None and tree.sentence_of(head) - tree.sentence_of(before) <= _NEAR:
            between = tree.text[tree.analysis.words[before].end : tree.analysis.words[head].start]
            found[head] = Before(before, "\n" not in between)
    return found


def _gather(tree: Tree, clusters: Clusters, sides: Sides) -> None:
    """Give every "the two leaders" and "both sides" its members, where the text before tells who they are."""
    for phrase in list(clusters.phrases.values()):
        cluster = clusters.of(phrase.head)
        if not cluster.is_named and not cluster.members and phrase.kind == "nominal" and is_collective(tree, phrase):
            members = join_sequence(clusters, members_of(tree, clusters, sides, phrase))
            cluster.members = members if len(members) > 1 else ()


def _chain(work: _Work, source: Source | None) -> list[Side]:
    if source is None or source.head not in work.clusters:
        return []
    clusters, phrase = work.clusters, work.clusters.phrases[source.head]
    if source.conjuncts:
        members = join_sequence(clusters, source.conjuncts)
        if len(members) > 1:
            return [_group(work, source.head, members)]
    if is_collective(work.tree, phrase) and not clusters.of(source.head).is_named:
        members = clusters.of(source.head).members or join_sequence(
            clusters, members_of(work.tree, clusters, work.sides, phrase)
        )
        if len(members) > 1:
            clusters.of(source.head).members = members
            return [source.head]
        return []  # two who are not told: nobody known
    return chain_of(work.tree.text, clusters, work.sides, work.offices, source.head)


def _speak_for_those_before(work: _Work, sources: Sequence[Source | None], chains: list[list[Side]]) -> None:
    """Let a spokesperson of nobody told speak for the body that spoke just before: "Police confirmed ... A spokesman added"."""
    spoke: tuple[int, list[Side]] | None = None  # the head of the last source that is somebody, and its voices
    for number, source in enumerate(sources):
        if source is None or not chains[number]:
            continue
        if spoke is not None and chains[number] == [source.head] and _is_anybodys(work, source.head):
            cluster = work.clusters.of(spoke[1][-1]) if isinstance(spoke[1][-1], int) else None
            is_near = 0 <= work.tree.sentence_of(source.head) - work.tree.sentence_of(spoke[0]) <= _NEAR
            if is_near and cluster is not None and cluster.animate is False:
                chains[number] = [source.head, spoke[1][-1]]
        spoke = source.head, chains[number]


def _is_anybodys(work: _Work, head: int) -> bool:
    """Tell whether a mention is a spokesperson and nothing says whose: "a spokesman"."""
    phrase, cluster = work.clusters.phrases[head], work.clusters.of(head)
    is_one = phrase.kind == "nominal" and phrase.lemma in SPOKESPEOPLE and phrase.plural is not True
    return is_one and not cluster.is_named and not phrase.modifiers and not cluster.sides


def _group(work: _Work, head: int, members: tuple[int, ...]) -> int:
    """Return the key of a group's own cluster: a new mention that spans its members."""
    return work.clusters.add_group(work.tree, head, members)


def _continue(tree: Tree, statements: Sequence[Statement], chains: list[list[Side]]) -> None:
    """Give a quotation that stands alone in its sentence, without a source, to the speaker of the sentence before it."""
    for number, statement in enumerate(statements):
        if number == 0 or statement.source or statement.cue or statement.kind != "direct" or chains[number]:
            continue
        before = statements[number - 1]
        between = tree.text[before.content[-1].end : statement.content[0].start]
        if before.kind in ("direct", "mixed") and "\n" not in between and len(between) < 80:
            chains[number] = chains[number - 1]


def _let_speak(work: _Work, statements: Sequence[Statement], chains: Sequence[list[Side]]) -> None:
    """Join "I" and "my" in somebody's own words to the speaker."""
    selves = [
        phrase
        for phrase in work.clusters.phrases.values()
        if phrase.pronoun is not None and phrase.pronoun.person == 1 and not phrase.plural
    ]
    for statement, chain in zip(statements, chains, strict=True):
        if statement.kind == "indirect" or not chain or not isinstance(chain[0], int):
            continue
        speaker = work.clusters.of(chain[0])
        if speaker.animate is False or speaker.plural is True or speaker.members:
            continue
        for phrase in selves:
            if any(contains(span, phrase.span) for span in statement.content) and _is_quoted(work.quotations, phrase.span):
                is_free = all(each.kind == "pronoun" for each in work.clusters.of(phrase.head).phrases)
                work.clusters.join(chain[0], phrase.head, forced=is_free)


def _is_quoted(quotations: Sequence[Quotation], span: Span) -> bool:
    return any(contains(mark.outer, span) for mark in quotations)


def _voiced(
    work: _Work,
    registry: Registry,
    statement: Statement,
    chain: Sequence[Side],
    when: str | None,
    where: int | None,
) -> Statement:
    ids = tuple(each for side in chain if (each := registry.id_of(side)) is not None)
    nearest = work.clusters.of(chain[0]) if chain and isinstance(chain[0], int) else None
    return msgspec.structs.replace(
        statement,
        speaker=ids[-1] if ids else None,
        chain=ids,
        speaker_kind=kind_of_voice(work.tree.text, statement, nearest),
        said_when=when,
        said_where=registry.id_of(where) if where is not None else None,
    )
