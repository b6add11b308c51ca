"""Pronouns to whom they mean, and what the coreference head links beside names and offices.

The head's candidates come first, as far as number, gender and kind allow them; where it gives none, the nearest subject
before that agrees. Who speaks for himself inside a quotation ("I", "we") is resolved with the statement.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.quotations import Quotation
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters, agree
from onrecord.reader.resolve.entities.lexicon import PRONOUNS
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.spans import contains


class Before(NamedTuple):
    """Who spoke before a source."""

    head: int  # of the source before
    same_paragraph: bool


LEAST = 0.4
LEAST_OTHER = 0.6  # the same, for another word than that before: "the alliance" for NATO
LEAST_NEW = 0.8  # the same, where no article or possessor says that it is known: "a report", "reports"
LEAST_PRONOUN = 0.2  # and a pronoun, whose candidates agreement thins out
SURE = 0.6  # from which on the head outranks that who spoke last goes on speaking
_REACH = 3  # sentences back to which a "he" is looked for beside the head's candidates
_SUBJECTS = frozenset(("nsubj",))
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl"))
# What standing at such a place adds to a candidate's share: of its own right, and where the head gives little.
_FOLLOWING = 0.6
_BESIDE = 0.8  # of one who is named in the paragraph of a "he said"
_SAME_WORDS = 0.4
_NEW = frozenset(("indefinite", "bare"))
_ARTICLES = frozenset("the a an this that these those".split())
_SUBJECT, _PARALLEL, _NAMED, _SENTENCE_BACK = 0.15, 0.1, 0.05, -0.05


def resolve_rest(
    tree: Tree, clusters: Clusters, quotations: Sequence[Quotation], voices_before: Mapping[int, Before | None]
) -> None:
    """Join pronouns, and the descriptions that nothing else explained, to what stands before them; in text order.

    `voices_before`: of the head of each source, the source of the statement before it, None where it is far away.
    """
    links: dict[int, list[tuple[float, int | None]]] = {}
    for link in tree.analysis.antecedents:
        links.setdefault(link.word, []).append((link.confidence, link.antecedent))
    earlier: dict[str, int] = {}
    for phrase in sorted(clusters.phrases.values(), key=lambda phrase: phrase.head):
        mine = links.get(phrase.head, [])
        if phrase.kind == "pronoun":
            voice = _Voice(phrase.head in voices_before, voices_before.get(phrase.head))
            antecedent = _antecedent(tree, clusters, phrase, mine, quotations, voice)
            if antecedent is not None:
                clusters.join(antecedent, phrase.head, forced=True)
        elif phrase.kind == "nominal":
            shares = _shares(clusters, phrase, mine)
            same = _said_before(tree, earlier, phrase)
            if same is not None and demands_met(clusters.of(same), phrase):
                key = next((head for head in shares if clusters.of(head) is clusters.of(same)), same)
                shares[key] = shares.get(key, 0.0) + _SAME_WORDS
            best = max(shares, key=lambda head: shares[head], default=None)
            if best is not None and shares[best] >= _least(clusters.of(best), phrase):
                clusters.join(best, phrase.head)
            earlier[_bare_words(tree, phrase)] = phrase.head


# --------------------------------------------------------------------------------------------------------------------


def _bare_words(tree: Tree, phrase: Phrase) -> str:
    """Return a description's words without its article, lower case."""
    words = [word.lower() for word in tree.words_of(phrase.stretch)]
    return " ".join(words[1:] if words[0] in _ARTICLES else words)


def _least(cluster: Cluster, phrase: Phrase) -> float:
    """Return the share that a description needs to be joined: more for another word, most for what looks new."""
    if phrase.definiteness in _NEW:
        return LEAST_NEW
    return LEAST if any(each.lemma == phrase.lemma for each in cluster.phrases) else LEAST_OTHER


def _said_before(tree: Tree, earlier: Mapping[str, int], phrase: Phrase) -> int | None:
    """Return the last mention in the same words before a description that is not a new one: "a report ... the report"."""
    is_new = phrase.definiteness in _NEW or tree.lower(phrase.stretch[0]) in PRONOUNS
    return None if is_new else earlier.get(_bare_words(tree, phrase))


class _Voice(NamedTuple):
    """Whether a pronoun is a statement's source, and who spoke before."""

    is_source: bool
    before: Before | None


def _shares(clusters: Clusters, phrase: Phrase, links: Sequence[tuple[float, int | None]]) -> dict[int, float]:
    """Return for each entity that the head links a mention to the sum of its links, under the nearest mention's head."""
    shares: dict[int, float] = {}
    nearest: dict[int, int] = {}
    own = clusters.of(phrase.head)
    for confidence, antecedent in links:
        if antecedent is None or antecedent not in clusters or clusters.of(antecedent) is own:
            continue
        cluster = clusters.of(antecedent)
        if not demands_met(cluster, phrase):
            continue
        key = nearest.setdefault(id(cluster), antecedent)
        shares[key] = shares.get(key, 0.0) + confidence
    return shares


def _antecedent(
    tree: Tree,
    clusters: Clusters,
    phrase: Phrase,
    links: Sequence[tuple[float, int | None]],
    quotations: Sequence[Quotation],
    voice: "_Voice",
) -> int | None:
    shares = {
        head: share
        for head, share in _shares(clusters, phrase, links).items()
        if not _same_clause(tree, phrase, clusters.of(head))
    }
    if phrase.pronoun is not None and phrase.pronoun.person != 3 and _quotation_of(phrase, quotations) is not None:
        # Who "I" and "we" are inside a quotation is for the statement to say: only their like is linked.
        shares = {head: share for head, share in shares.items() if _is_like(clusters.of(head), phrase)}
    if voice.before is not None and _goes_on(tree, clusters, phrase, voice.before, max(shares.values(), default=0.0)):
        return voice.before.head
    is_person = phrase.pronoun is not None and phrase.pronoun.person == 3 and phrase.pronoun.animate is True
    if is_person:
        seen = {id(clusters.of(head)) for head in shares}
        for head in _people_before(tree, clusters, phrase, quotations):
            if id(clusters.of(head)) not in seen:
                seen.add(id(clusters.of(head)))
                shares[head] = 0.0
        for head in shares:
            shares[head] += _standing(tree, clusters, phrase, head)
            if voice.is_source and "\n" not in tree.text[tree.analysis.words[max(head, 0)].end : phrase.span.start]:
                shares[head] += _BESIDE * clusters.of(head).is_named
        follower = _subject_after(tree, clusters, phrase)
        if follower is not None and demands_met(clusters.of(follower), phrase):
            same = next((head for head in shares if clusters.of(head) is clusters.of(follower)), follower)
            shares[same] = shares.get(same, 0.0) + _FOLLOWING
    best = max(shares, key=lambda head: shares[head], default=None)
    if best is None or (not is_person and shares[best] < LEAST_PRONOUN):
        return None
    return best


def _goes_on(tree: Tree, clusters: Clusters, phrase: Phrase, before: Before, best: float) -> bool:
    """Tell whether who spoke last speaks on as "he", "she", "it" or "they", whatever the head links less surely.

    In one paragraph, where nobody else is a subject in between, it always is.
    """
    if before.head not in clusters or not demands_met(clusters.of(before.head), phrase):
        return False
    cluster = clusters.of(before.head)
    is_known = cluster.animate is True and cluster.plural is not True
    if not (is_known or phrase.lemma in ("it", "they")) or (
        phrase.lemma == "they" and cluster.animate is not False and not cluster.plural
    ):
        return False
    if before.same_paragraph:
        return best < SURE or not _others_between(tree, clusters, before.head, phrase.head)
    return best < SURE and not _is_named_beside(tree, clusters, phrase)


def _is_named_beside(tree: Tree, clusters: Clusters, phrase: Phrase) -> bool:
    """Tell whether the pronoun's own paragraph names somebody before it whom it can mean."""
    start = tree.text.rfind("\n", 0, phrase.span.start)
    word = phrase.head - 1
    while word >= 0 and tree.analysis.words[word].start > start:
        if word in clusters and clusters.phrases[word].name is not None and clusters.of(word).animate is True:
            return demands_met(clusters.of(word), phrase)
        word -= 1
    return False


def _others_between(tree: Tree, clusters: Clusters, first: int, last: int) -> bool:
    """Tell whether somebody else by name is a subject between two words."""
    return any(
        word in clusters
        and tree.relations[word] == "nsubj"
        and clusters.of(word).animate is True
        and clusters.of(word).is_named
        and clusters.of(word) is not clusters.of(first)
        for word in range(first + 1, last)
    )


def _is_like(cluster: Cluster, phrase: Phrase) -> bool:
    return all(
        each.pronoun is not None and phrase.pronoun is not None and each.pronoun.person == phrase.pronoun.person
        for each in cluster.phrases
    )


def _subject_after(tree: Tree, clusters: Clusters, phrase: Phrase) -> int | None:
    """Return the subject behind a pronoun that opens its sentence: "In his first speech, Almay said"."""
    child = phrase.head
    for word in tree.above(phrase.head):
        if word > phrase.head and tree.relations[child] in ("obl", "advcl", "nmod") and child < word:
            for subject in tree.related(word, "nsubj"):
                if phrase.head < subject and subject in clusters and clusters.of(subject).animate is True:
                    return subject if clusters.phrases[subject].kind == "name" else None
        child = word
    return None


def _standing(tree: Tree, clusters: Clusters, phrase: Phrase, head: int) -> float:
    """Return what a candidate's place in its sentence says for it."""
    back = tree.sentence_of(phrase.head) - tree.sentence_of(head)
    relation = tree.relations[head] if head >= 0 else ""
    return (
        _SUBJECT * (relation in _SUBJECTS)
        + _PARALLEL * (relation == tree.relations[phrase.head] and relation in _ARGUMENTS)
        + _NAMED * clusters.of(head).is_named
        + _SENTENCE_BACK * max(0, back)
    )


def demands_met(cluster: Cluster, phrase: Phrase) -> bool:
    """Tell whether a cluster is what a mention asks for: gender, number, people or things."""
    pronoun = phrase.pronoun
    if pronoun is None:
        return agree(cluster, Cluster(phrase, None))
    if pronoun.gender and cluster.gender and pronoun.gender != cluster.gender:
        return False
    is_third = pronoun.person == 3
    if pronoun.plural is not None and cluster.plural is not None and pronoun.plural != cluster.plural:
        return False
    if pronoun.animate is not None and cluster.animate is not None and pronoun.animate != cluster.animate:
        return False
    return not (pronoun.plural is True and is_third and cluster.animate is True and cluster.is_named)


def _same_clause(tree: Tree, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether the cluster is another argument of the pronoun's own verb: "Anna saw her" is not Anna."""
    word = phrase.head
    if phrase.lemma.endswith(("self", "selves")) or tree.relations[word] not in _ARGUMENTS:
        return False
    verb = tree.analysis.heads[word]
    return any(
        other.head != word
        and other.head >= 0
        and tree.analysis.heads[other.head] == verb
        and tree.relations[other.head] in _ARGUMENTS
        for other in cluster.phrases
    )


def _people_before(tree: Tree, clusters: Clusters, phrase: Phrase, quotations: Sequence[Quotation]) -> Iterator[int]:
    """Yield the mentions of people before a pronoun, of the sentences within reach, nearest sentence first."""
    here = tree.sentence_of(phrase.head)
    inside = _quotation_of(phrase, quotations)
    for sentence in range(here, max(-1, here - _REACH - 1), -1):
        first, last = tree.analysis.sentences[sentence]
        for head in range(min(last, phrase.head) - 1, first - 1, -1):
            if head not in clusters or clusters.of(head).animate is not True:
                continue
            if _quotation_of(clusters.phrases[head], quotations) != inside or not demands_met(clusters.of(head), phrase):
                continue
            if not _same_clause(tree, phrase, clusters.of(head)):
                yield head


def _quotation_of(phrase: Phrase, quotations: Sequence[Quotation]) -> Quotation | None:
    return next((mark for mark in quotations if mark.level == "double" and contains(mark.outer, phrase.span)), None)
