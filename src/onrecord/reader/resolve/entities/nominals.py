"""Descriptions that mean somebody or something named before: "the NATO chief", "the ministry", "the presidential aide"."""

from collections.abc import Sequence

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.affiliation import Side, Sides
from onrecord.reader.resolve.entities.ages import Ages, words_of_age
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters, agree
from onrecord.reader.resolve.entities.kinds import Told
from onrecord.reader.resolve.entities.lexicon import BODIES, ROLES
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase
from onrecord.reader.resolve.entities.roles import Office

# Offices that can be called by each other's names; of one country there is one in each.
_ALIKE = (
    frozenset(
        "chief head leader boss director secretary-general president chairman chairwoman chair ceo executive secretary chairperson".split()
    ),
    frozenset("leader president premier minister chancellor king queen ruler strongman monarch".split()),
    frozenset("spokesman spokeswoman spokesperson".split()),
    frozenset("aide adviser advisor".split()),
    frozenset("premier minister".split()),
    frozenset("politician lawmaker senator congressman congresswoman representative legislator minister".split()),
)
_PLAIN = frozenset("the this that said same".split())
# Words before an office that need not be in its words: "the new president" is the president.
_LOOSE = frozenset("new late current outgoing incoming senior veteran young old embattled then".split())
_HEADS_OF_STATE = frozenset("president premier chancellor king queen".split())
_NO_MORE = frozenset("former ex late vice deputy acting then".split())
_RESTRICTING = frozenset("that which who".split())  # without a comma before
_OF_PEOPLE = frozenset("who whom".split())  # "the group, most of whom are ill"
_REACH = 12  # sentences back to which a plain "the ministry" is looked for


def resolve_nominals(tree: Tree, clusters: Clusters, offices: Sequence[Office], sides: Sides) -> None:
    """Join descriptions to those whom they describe, in text order."""
    told, ages = Told(tree, clusters), Ages(tree, clusters)
    for phrase in sorted(clusters.phrases.values(), key=lambda phrase: phrase.head):
        if phrase.kind != "nominal" or clusters.of(phrase.head).is_named:
            continue
        found = told.beside(phrase)
        if found is None and (phrase.definiteness not in ("indefinite", "bare") or _is_title(tree, sides, phrase)):
            found = _described(tree, clusters, offices, sides, ages, phrase)
            words = _told_words(tree, sides, phrase)
            if words is not None and (found is None or not clusters.of(found).is_named):
                of_kind = told.one(phrase, words)
                is_nearer = found is None or of_kind is None or of_kind > found or _is_nobody_yet(clusters.of(found))
                found = of_kind if of_kind is not None and is_nearer else found
            if found is None:
                found = ages.one(phrase)
        if found is not None and not _is_told_apart(tree, clusters, phrase, found):
            clusters.join(found, phrase.head)


def held_it_before(cluster: Cluster, phrase: Phrase) -> bool:
    """Tell whether somebody is no more what a description says: "the president" is not "former President Edda Lund"."""
    if phrase.lemma not in _HEADS_OF_STATE or phrase.modifiers & _NO_MORE:
        return False
    held = [words for role in cluster.roles if phrase.lemma in (words := set(role.lower().split()))]
    return bool(held) and all(words & _NO_MORE for words in held)


def alike(one: str, other: str) -> bool:
    """Tell whether one office can be called by the other's name: "chief" and "secretary-general"."""
    return any(one in group and other in group for group in _ALIKE)


# --------------------------------------------------------------------------------------------------------------------


def _described(
    tree: Tree, clusters: Clusters, offices: Sequence[Office], sides: Sides, ages: Ages, phrase: Phrase
) -> int | None:
    if phrase.lemma in ROLES and phrase.plural is not True:
        found = _holder(clusters, offices, sides, ages, phrase)
        return _again(tree, clusters, ages, phrase) if found is None else found
    return _body(tree, clusters, sides, phrase) if phrase.lemma in BODIES else None


def _holder(clusters: Clusters, offices: Sequence[Office], sides: Sides, ages: Ages, phrase: Phrase) -> int | None:
    """Return the mention of the person whose office the phrase names: the same office and the same side."""
    wanted = sides.of_phrase(phrase)
    restricting = phrase.modifiers - _PLAIN - sides.words_of_phrase(phrase) - words_of_age(phrase.modifiers)
    ranked = []
    for office in offices:
        cluster = clusters.of(office.holder)
        same = office.head == phrase.lemma
        if not same and not (wanted and alike(office.head, phrase.lemma)):
            continue
        words = {word.lower() for word in office.words.replace("-", " ").split()}
        if not restricting - _LOOSE <= words:
            continue
        if wanted and not sides.meet(wanted, sides.of_office(office) | cluster.sides):
            continue
        if agree(cluster, clusters.of(phrase.head)) and not ages.differ(phrase, cluster):
            is_past = bool(words & _NO_MORE) and not phrase.modifiers & _NO_MORE
            if is_past and phrase.lemma in _HEADS_OF_STATE:
                continue  # "former President Edda Lund": "the president" is who is president now
            ranked.append((not same, is_past, *_distance(cluster, phrase), office.holder))
    return min(ranked)[-1] if ranked else _holder_at_home(clusters, offices, sides, phrase)


def _holder_at_home(clusters: Clusters, offices: Sequence[Office], sides: Sides, phrase: Phrase) -> int | None:
    """Return who is told to be president of no country, for "the US president": at home nobody says of which."""
    if phrase.lemma not in _HEADS_OF_STATE or phrase.modifiers - _PLAIN - _LOOSE - sides.words_of_phrase(phrase):
        return None
    found = {id(clusters.of(office.holder)): office for office in offices if office.head == phrase.lemma}
    of_none = [
        office
        for office in found.values()
        if not sides.of_office(office)
        and not clusters.of(office.holder).sides
        and not set(office.words.lower().split()) & _NO_MORE
    ]
    is_one = len(of_none) == 1 and agree(clusters.of(of_none[0].holder), clusters.of(phrase.head))
    return of_none[0].holder if is_one else None


def _is_told_apart(tree: Tree, clusters: Clusters, phrase: Phrase, found: int) -> bool:
    """Tell whether what a description was found to mean before is told from what has a name by a clause of its own."""
    named, own = clusters.of(found), clusters.of(phrase.head)
    return named.is_named and any(
        each.kind == "nominal" and each.head + 1 < each.stretch[1] and _restricts(tree, each.head + 1)
        for each in own.phrases
        if each.head != phrase.head
    )


def _restricts(tree: Tree, word: int) -> bool:
    """Tell whether a clause begins that says which one is meant: "the company that owns it", "the company it hired"."""
    return tree.lower(word) in _RESTRICTING or tree.analysis.upos[word] == "PRON"


def _is_nobody_yet(cluster: Cluster) -> bool:
    """Tell whether an entity has no name and nothing else that tells it: "the company", not "a company", "the big one"."""
    plain = (each.definiteness in ("definite", "demonstrative") and not each.modifiers - _PLAIN for each in cluster.phrases)
    return not cluster.is_named and all(plain)


def _told_words(tree: Tree, sides: Sides, phrase: Phrase) -> frozenset[str] | None:
    """Return what a description of one says before its noun: nothing in "the airline, which flies to Orvel".

    None where it is of several, or says whose it is or behind its noun which one: "the company that owns the bridge".
    """
    is_one = phrase.definiteness in ("definite", "demonstrative") and phrase.plural is not True
    behind = phrase.head + 1
    is_told_apart = behind < phrase.stretch[1] and tree.word(behind) not in (",", *POSSESSIVES)
    is_told_apart |= any(tree.lower(word) in _OF_PEOPLE for word in range(behind, phrase.stretch[1]))
    if not is_one or is_told_apart or sides.of_phrase(phrase):
        return None
    before = {tree.lower(word) for word in range(phrase.stretch[0], phrase.head)}
    return frozenset(before & phrase.modifiers - _PLAIN)


def _is_title(tree: Tree, sides: Sides, phrase: Phrase) -> bool:
    """Tell whether an office without an article is somebody's: "NATO chief says", "Minister orders army out" in a headline."""
    is_office = phrase.definiteness == "bare" and phrase.lemma in ROLES and phrase.plural is False
    return is_office and (bool(sides.of_phrase(phrase)) or _in_headline(tree, phrase))


def _in_headline(tree: Tree, phrase: Phrase) -> bool:
    """Tell whether a phrase stands in the first line and this ends like no sentence."""
    end = tree.text.find("\n")
    return phrase.span.end <= end and tree.text[:end].rstrip()[-1:] not in '.:!?"”'


def _again(tree: Tree, clusters: Clusters, ages: Ages, phrase: Phrase) -> int | None:
    """Return the nearest before that was described by the same word: "a ferryman ... the ferryman"."""
    restricting = phrase.modifiers - _PLAIN - words_of_age(phrase.modifiers)
    for other in clusters.before(phrase.head):
        if tree.sentence_of(phrase.head) - tree.sentence_of(other.head) > _REACH:
            return None
        same = other.kind == "nominal" and other.lemma == phrase.lemma and other.plural is not True
        is_another = ages.differ(phrase, clusters.of(other.head)) or held_it_before(clusters.of(other.head), phrase)
        if same and restricting <= other.modifiers and not is_another:
            return other.head
    return None


def _distance(cluster: Cluster, phrase: Phrase) -> tuple[int, int]:
    """Return how far the nearest mention is, mentions before the phrase first."""
    before = [other.head for other in cluster.phrases if other.head < phrase.head]
    if before:
        return 0, phrase.head - max(before)
    return 1, min((other.head for other in cluster.phrases), default=phrase.head) - phrase.head


def _body(tree: Tree, clusters: Clusters, sides: Sides, phrase: Phrase) -> int | None:
    """Return the nearest body before whose last word is the phrase's, and whose words and side do not differ.

    Where it sits is not whose it is: "the defence ministry in Marenholt" is the Halvonian one where no other is spoken of.
    """
    wanted = sides.of_phrase(phrase) - _seats(tree, sides, phrase)
    restricting = phrase.modifiers - _PLAIN - sides.words_of_phrase(phrase)
    for other in clusters.before(phrase.head):
        if tree.sentence_of(phrase.head) - tree.sentence_of(other.head) > _REACH and not other.name:
            break
        if other.name is not None and other.name.kind != "ORG":
            continue
        words = _words(tree, other)
        if other.lemma != phrase.lemma and not (other.name is not None and phrase.lemma in words[-1:]):
            continue
        seats = _seats(tree, sides, other)
        held = (sides.of_phrase(other) | clusters.of(other.head).sides) - seats
        if not restricting <= set(words) | other.modifiers:
            continue
        if (
            _is_only(clusters, phrase, restricting)
            if seats or _seats(tree, sides, phrase)
            else not wanted or sides.meet(wanted, held)
        ):
            return other.head
    return _named_later(tree, clusters, sides, phrase, restricting) if wanted else None


def _named_later(
    tree: Tree, clusters: Clusters, sides: Sides, phrase: Phrase, restricting: frozenset[str] | set[str]
) -> int | None:
    """Return the body of the same side that is named behind a description: "Italy's army" before "the Italian Army"."""
    for other in sorted(clusters.phrases.values(), key=lambda other: other.head):
        if other.head <= phrase.head or other.name is None or other.name.kind != "ORG":
            continue
        words = _words(tree, other)
        is_same = phrase.lemma in words[-1:] and restricting <= set(words)
        if is_same and sides.meet(sides.of_phrase(phrase), sides.of_phrase(other) | clusters.of(other.head).sides):
            return other.head
    return None


def _seats(tree: Tree, sides: Sides, phrase: Phrase) -> set[Side]:
    """Return the places that a phrase's words say it is in."""
    places = ((word, sides.of_word(word)) for word in range(*phrase.stretch))
    return {
        side
        for word, side in places
        if side is not None and any(tree.lower(case) in ("in", "at") for case in tree.related(word, "case"))
    }


def _is_only(clusters: Clusters, phrase: Phrase, restricting: frozenset[str] | set[str]) -> bool:
    """Tell whether an article speaks of just one other body by a phrase's words."""
    return (
        len(
            {
                id(clusters.of(other.head))
                for other in clusters.phrases.values()
                if other.kind == "nominal"
                and other.lemma == phrase.lemma
                and clusters.of(other.head) is not clusters.of(phrase.head)
                and restricting <= other.modifiers
            }
        )
        == 1
    )


def _words(tree: Tree, phrase: Phrase) -> list[str]:
    return [word.lower() for word in tree.words_of(tree.stretch_of(phrase.span))]
