"""Pronouns and descriptions to what stands before them, in text order, each with what is known by then.

Names, offices and appositions are joined already. Who speaks on in a paragraph as "he" is told by a rule; else who can be
meant tells `candidates`, what speaks for each `reasons`, who it is `ranker`. Who speaks for himself inside a quotation ("I",
"we") is resolved with the statement.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.reader.resolve.entities.candidates import Candidate, candidates_of, demands_met
from onrecord.reader.resolve.entities.clusters import Cluster
from onrecord.reader.resolve.entities.phrases import Phrase
from onrecord.reader.resolve.entities.ranker import Choose
from onrecord.reader.resolve.entities.scene import OUTSIDE, Scene


def join_antecedents(scene: Scene, choose: Choose) -> None:
    """Join pronouns, and the descriptions that nothing else explained, to what they mean."""
    for head in scene.order:
        phrase = scene.clusters.phrases[head]
        relative = scene.families.meant(phrase)
        if relative is not None and scene.clusters.join(relative, head):
            continue
        if phrase.kind == "name" or (phrase.kind == "nominal" and scene.clusters.of(head).is_named):
            continue
        meant = _who_speaks_on(scene, phrase) or _who_is_so_old(scene, phrase) or _who_is_told_of(scene, phrase)
        if meant is None:
            candidates = _beside(scene, phrase, candidates_of(scene, phrase))
            best = choose(scene, phrase, candidates) if candidates else None
            meant = None if best is None else best.head
        if meant is not None:
            scene.clusters.join(meant, head, forced=phrase.kind == "pronoun")


# --------------------------------------------------------------------------------------------------------------------

_AGE = re.compile(r"the \d{1,3}[-‑ ]year[-‑ ]old", re.IGNORECASE)
_TAGS = frozenset("say announce add report".split())


def _who_speaks_on(scene: Scene, phrase: Phrase) -> int | None:
    """Return the voice shortly before, where nobody else is a subject since: of "Lund said ... She said" Lund."""
    before = scene.voices_before.get(phrase.head)
    is_third = phrase.pronoun is not None and phrase.pronoun.person == 3
    if not is_third or before is None or before.head not in scene.clusters:
        return None
    cluster = scene.clusters.of(before.head)
    if all(each.kind == "pronoun" for each in cluster.phrases):
        return None  # "I asked a ferryman. He said": the author is nobody's "he"
    if phrase.gender is not None and cluster.heard.total() > cluster.heard[phrase.gender]:
        return None  # of whom it was "he" before: she is somebody else
    if phrase.lemma == "they":
        fits = cluster.animate is False or cluster.plural is True
    else:
        fits = phrase.lemma == "it" or (cluster.animate is True and cluster.plural is not True)
    if not fits or not demands_met(cluster, phrase) or _others_between(scene, before.head, phrase.head):
        return None
    return before.head if before.same_paragraph or not _named_beside(scene, phrase, cluster) else None


def _who_is_so_old(scene: Scene, phrase: Phrase) -> int | None:
    """Return who spoke just before in the paragraph, of "The 23-year-old added": of him the age is news."""
    before = scene.voices_before.get(phrase.head)
    is_bare = phrase.definiteness == "definite" and _AGE.fullmatch(scene.tree.text, *phrase.span) is not None
    if not is_bare or before is None or not before.same_paragraph or before.head not in scene.clusters:
        return None
    cluster = scene.clusters.of(before.head)
    is_one = cluster.is_named and cluster.animate is True and cluster.plural is not True
    if not is_one or scene.ages.differ(phrase, cluster) or _others_between(scene, before.head, phrase.head):
        return None
    return before.head


def _who_is_told_of(scene: Scene, phrase: Phrase) -> int | None:
    """Return the body whose sentence ends in its own word: "Oriax has offered to buy its rival, it said on Monday"."""
    tree, word = scene.tree, phrase.head
    first, _ = tree.analysis.sentences[scene.sentence[word]]
    is_tag = word > first and tree.lower(word - 1) == "," and tree.analysis.lemmas[tree.analysis.heads[word]] in _TAGS
    if phrase.lemma != "it" or tree.relations[word] != "nsubj" or not is_tag:
        return None
    if scene.quotation_of(tree.analysis.words[word - 2]) != OUTSIDE:
        return None
    subjects = [each for each in range(first, word - 1) if each in scene.clusters and tree.relations[each] == "nsubj"]
    if not subjects:
        return None
    cluster = scene.clusters.of(subjects[0])
    is_body = cluster.is_named and cluster.animate is not True and demands_met(cluster, phrase)
    return subjects[0] if is_body else None


def _named_beside(scene: Scene, phrase: Phrase, cluster: Cluster) -> bool:
    """Tell whether the pronoun's own paragraph names somebody else before it, not in words said: "Like Scott, he said"."""
    place = bisect_left(scene.order, scene.tree.analysis.sentences[scene.sentence[phrase.head]][0])
    for head in reversed(scene.order[:place]):
        if scene.paragraph[head] != scene.paragraph[phrase.head]:
            return False
        other = scene.clusters.of(head)
        is_told = scene.clusters.phrases[head].kind != "pronoun" and other.is_named and other.animate is True
        if is_told and other is not cluster and scene.quotation[head] == OUTSIDE and demands_met(other, phrase):
            return True
    return False


def _beside(scene: Scene, phrase: Phrase, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return whom a "he said" can mean: where its paragraph names somebody before it, those of the paragraph alone."""
    is_person = phrase.pronoun is not None and phrase.pronoun.person == 3 and phrase.pronoun.animate is True
    if not is_person or phrase.head not in scene.voices_before:
        return candidates
    here = [
        each
        for each in candidates
        if each.head < phrase.head
        and scene.paragraph[each.head] == scene.paragraph[phrase.head]
        and scene.quotation[each.head] == OUTSIDE
    ]
    sentence = scene.sentence[phrase.head]
    is_named = any(
        scene.clusters.phrases[each.head].kind == "name" and scene.sentence[each.head] != sentence for each in here
    )
    return here if is_named else candidates


def _others_between(scene: Scene, first: int, last: int) -> bool:
    """Tell whether somebody else by name is a subject between two words, not in somebody's words."""
    clusters = scene.clusters
    return any(
        word in clusters
        and scene.quotation[word] == OUTSIDE
        and scene.sentence[word] != scene.sentence[last]
        and scene.tree.relations[word] == "nsubj"
        and clusters.of(word).animate is True
        and clusters.of(word).is_named
        and clusters.of(word) is not clusters.of(first)
        for word in range(first + 1, last)
    )
