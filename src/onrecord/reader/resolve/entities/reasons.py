"""What speaks for and against an entity as what a mention means: the numbers that the ranker weighs, in a fixed order.

Each is about the pair of a mention and a candidate (`PAIR`) or about the mention alone (`ALONE`), which counts against
"nobody". Yes is 1, no is 0; counts and distances are scaled so that most lie between 0 and 2.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.reader.extract.analysis import ROOT, NameKind
from onrecord.reader.resolve.entities.candidates import Candidate
from onrecord.reader.resolve.entities.clusters import Cluster
from onrecord.reader.resolve.entities.given import gender_of_given
from onrecord.reader.resolve.entities.lexicon import BODIES, COUNTRY_WORDS, PEOPLE, ROLES, TOWN_WORDS, Gender
from onrecord.reader.resolve.entities.phrases import Definiteness, Phrase
from onrecord.reader.resolve.entities.scene import OUTSIDE, Scene
from onrecord.reader.resolve.entities.sides import is_country

# fmt: off
PAIR = (
    # What the coreference head links, summed over the entity's mentions.
    "share", "log share", "head's best",
    # Where the nearest mention stands. "Behind": "In his speech, Almay said".
    "sentences back", "words back", "rank back", "same paragraph", "same sentence", "behind",
    # What the entity is, and how much the article has told of it.
    "mentions", "weight", "named", "people", "thing", "first person", "as pronoun", "as description", "as name",
    "same pronoun", "told gender", "no told gender", "heard gender", "heard other gender",
    "likely gender", "likely other gender", "same number",
    # The nearest mention's place in its clause, and how the mention stands to it.
    "subject", "object", "oblique", "possessor", "beside", "same relation", "both subjects",
    "subject of a verb above", "subject of its verb", "stands above", "said of it", "below its noun", "same governor",
    # "Almay said ... he said": who spoke before the statement whose source the mention is.
    "spoke before", "spoke before in the paragraph", "both quoted", "only mention quoted", "only candidate quoted",
    "a source", "opens the sentence before", "opens its sentence",
    # Of descriptions: their words.
    "same noun", "same nearest noun", "same words", "words known", "other words", "noun in name", "holds the office",
    "body for body", "person for person", "place for place",
)
ALONE = (
    "nobody", "nothing's share", "is source", "is quoted",
    "definite", "demonstrative", "possessive", "indefinite", "bare",
    "office", "body", "person", "plural", "is subject", "is object", "is possessor", "is beside", "has words",
    "he", "she", "it", "they", "i", "we", "you", "who", "this",
    "noun before", "opens", "no link",
)
# fmt: on
FEATURES = PAIR + ALONE
FAMILIES = MappingProxyType(
    {
        **dict.fromkeys(("he", "him", "his", "himself"), "he"),
        **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
        **dict.fromkeys(("it", "its", "itself"), "it"),
        **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself", "'em"), "they"),
        **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
        **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
        **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "you"),
        **dict.fromkeys(("who", "whom", "whose"), "who"),
        **dict.fromkeys(("this", "that", "these", "those"), "this"),
    }
)
_PRONOUNS = ("he", "she", "it", "they", "i", "we", "you", "who", "this")
_DEFINITENESS: tuple[Definiteness, ...] = ("definite", "demonstrative", "possessive", "indefinite", "bare")
_OBJECTS = frozenset(("obj", "iobj"))
_OBLIQUE = frozenset(("obl", "nmod"))
_BESIDE = frozenset(("appos", "conj", "flat", "compound"))
_PLAIN = frozenset("the this that these those said same a an".split())
_NO_WORDS = (0.0,) * 10
_NO_GENDER = (0.0,) * 6
_FEW = 0.2  # share of the head's best link below which it helps little
_LOOKED_AT = 12  # mentions of an entity


def reasons_of(scene: Scene, phrase: Phrase, candidates: Sequence[Candidate]) -> NDArray[np.float64]:
    """Return a row for "nobody" and one for each candidate: `(1 + candidates, len(FEATURES)) float64`."""
    shares: dict[int, float] = {}
    nothing = 0.0
    for share, antecedent in scene.links.get(phrase.head, ()):
        if antecedent is None:
            nothing = share
        elif antecedent in scene.clusters:
            key = id(scene.clusters.of(antecedent))
            shares[key] = shares.get(key, 0.0) + share
    own = [shares.get(id(candidate.cluster), 0.0) for candidate in candidates]
    best = max(own, default=0.0)
    asked = _asked_of(scene, phrase)
    rows = np.zeros((1 + len(candidates), len(FEATURES)))
    rows[0, len(PAIR)] = 1.0
    rows[1:, : len(PAIR)] = [
        (
            *(share, math.log(share + 0.01) / 2, share > 0 and share == best),
            *_distance(scene, asked, candidate, rank),
            *_entity(scene, asked, candidate),
            *_syntax(scene, asked, candidate),
            *_speech(scene, asked, candidate),
            *(_words(scene, asked, candidate) if asked.is_nominal else _NO_WORDS),
        )
        for rank, (candidate, share) in enumerate(zip(candidates, own, strict=True))
    ]
    rows[:, len(PAIR) + 1 :] = _alone(scene, asked, nothing, best)
    return rows


# --------------------------------------------------------------------------------------------------------------------


class _Asked(NamedTuple):
    """The mention in question, and what is the same for all candidates."""

    phrase: Phrase
    head: int
    is_nominal: bool
    sentence: int
    quotation: int
    own: frozenset[str]  # its words beside its head that tell something
    gender: Gender | None
    family: str | None  # of pronouns
    relation: str
    governor: int
    above: tuple[int, ...]  # the words above its head, nearest first
    verb_above: int  # ROOT where there is none
    is_possessor: bool
    speaker: Cluster | None  # of the statement before that whose source it is
    same_paragraph: bool  # as that source


def _asked_of(scene: Scene, phrase: Phrase) -> _Asked:
    tree, head = scene.tree, phrase.head
    before = scene.voices_before.get(head)
    above = tuple(tree.above(head))
    return _Asked(
        phrase=phrase,
        head=head,
        is_nominal=phrase.kind == "nominal",
        sentence=scene.sentence[head],
        quotation=scene.quotation[head],
        own=phrase.modifiers - _PLAIN,
        gender=phrase.pronoun.gender if phrase.pronoun is not None else phrase.gender,
        family=None if phrase.kind == "nominal" else FAMILIES.get(phrase.lemma),
        relation=tree.relations[head],
        governor=tree.analysis.heads[head],
        above=above,
        verb_above=next((each for each in above if tree.analysis.upos[each] == "VERB"), ROOT),
        is_possessor=tree.analysis.relations[head] == "nmod:poss",
        speaker=scene.clusters.of(before.head) if before is not None and before.head in scene.clusters else None,
        same_paragraph=before is not None and before.same_paragraph,
    )


def _alone(scene: Scene, asked: _Asked, nothing: float, best: float) -> tuple[float, ...]:
    phrase, head, is_nominal, relation = asked.phrase, asked.head, asked.is_nominal, asked.relation
    return (
        math.log(nothing + 0.01) / 2,
        head in scene.voices_before,
        asked.quotation != OUTSIDE,
        *_one_of(_DEFINITENESS)[phrase.definiteness if is_nominal else None],
        phrase.lemma in ROLES,
        phrase.lemma in BODIES,
        phrase.animate is True,
        phrase.plural is True,
        relation == "nsubj",
        relation in _OBJECTS,
        asked.is_possessor,
        relation in _BESIDE,
        bool(asked.own),
        *_one_of(_PRONOUNS)[asked.family],
        is_nominal and scene.by_lemma[phrase.lemma][0] < head,
        scene.first_in[asked.sentence] == head,
        best < _FEW,
    )


@cache
def _one_of(kinds: tuple[str, ...]) -> Mapping[str | None, tuple[bool, ...]]:
    """Return for each of the kinds, and for none of them, which one it is."""
    return MappingProxyType({kind: tuple(kind == each for each in kinds) for kind in (*kinds, None)})


def _distance(scene: Scene, asked: _Asked, candidate: Candidate, rank: int) -> tuple[float, ...]:
    head, other = asked.head, candidate.head
    back = asked.sentence - scene.sentence[other]
    return (
        min(max(back, 0), 8) / 3,
        math.log1p(abs(head - other)) / 3,
        min(rank, 6) / 3,
        scene.paragraph[head] == scene.paragraph[other],
        back == 0,
        other > head,
    )


class _Entity(NamedTuple):
    """What an entity is by its mentions so far, whoever asks."""

    numbers: tuple[float, ...]  # the first six of "what the entity is"
    families: frozenset[str | None]  # of its latest pronouns
    likely: Gender | None
    is_source: bool


def _entity_of(scene: Scene, cluster: Cluster) -> _Entity:
    count, animate = len(cluster.phrases), cluster.animate
    numbers = (
        math.log1p(count) / 2,
        count / scene.largest,
        cluster.is_named,
        animate is True,
        animate is False,
        cluster is scene.first_person,
    )
    return _Entity(
        numbers=numbers,
        families=frozenset(FAMILIES.get(each.lemma) for each in cluster.phrases[-_LOOKED_AT:]),
        likely=None if cluster.told else _likely_gender(cluster),
        is_source=any(each.head in scene.voices_before for each in cluster.phrases[:_LOOKED_AT]),
    )


def _entity(scene: Scene, asked: _Asked, candidate: Candidate) -> tuple[float, ...]:
    cluster, near, gender = candidate.cluster, scene.clusters.phrases[candidate.head].kind, asked.gender
    entity = scene.kept(_entity_of, cluster)
    heard = cluster.heard[gender] if gender is not None else 0
    return (
        *entity.numbers,
        near == "pronoun",
        near == "nominal",
        near == "name",
        asked.family is not None and asked.family in entity.families,
        *(
            _NO_GENDER
            if gender is None
            else (
                gender in cluster.told,
                not cluster.told,
                heard > 0,
                cluster.heard.total() > heard,
                entity.likely == gender,
                entity.likely not in (None, gender),
            )
        ),
        cluster.plural is not None and cluster.plural == asked.phrase.plural,
    )


def _likely_gender(cluster: Cluster) -> Gender | None:
    """Return the gender of a name that can be a given name and can be a surname: "Franklin"."""
    genders = (gender_of_given(name.words[0]) for name in cluster.names if name.is_person)
    return next((gender for gender in genders if gender is not None), None)


def _syntax(scene: Scene, asked: _Asked, candidate: Candidate) -> tuple[float, ...]:
    tree, head, governor = scene.tree, candidate.head, asked.governor
    relation, theirs = tree.relations[head], tree.analysis.heads[head]
    above = asked.above if asked.sentence == scene.sentence[head] else ()
    is_above = relation == "nsubj" and theirs in above
    return (
        relation == "nsubj",
        relation in _OBJECTS,
        relation in _OBLIQUE,
        tree.analysis.relations[head] == "nmod:poss",
        relation in _BESIDE,
        relation == asked.relation,
        relation == asked.relation == "nsubj",
        is_above,
        is_above and theirs == asked.verb_above,
        head in above,
        is_above and bool(tree.related(theirs, "cop")),  # "Lund was her secretary": she is not Lund
        asked.is_possessor and bool(above) and head != governor and governor in tree.above(head),  # "her daughter Lund"
        theirs == governor != ROOT,
    )


def _speech(scene: Scene, asked: _Asked, candidate: Candidate) -> tuple[float, ...]:
    head, own, theirs = candidate.head, asked.quotation, scene.quotation[candidate.head]
    speaks_on = asked.speaker is candidate.cluster
    return (
        speaks_on,
        speaks_on and asked.same_paragraph,
        own != OUTSIDE and own == theirs,
        own not in (OUTSIDE, theirs),
        own == OUTSIDE != theirs,
        scene.kept(_entity_of, candidate.cluster).is_source,
        scene.opens.get(asked.sentence - 1) == head,
        scene.first_in[scene.sentence[head]] == head,
    )


class _Worded(NamedTuple):
    """The words of an entity's mentions so far: of its descriptions by their nouns, of its names and of all together."""

    modifiers: Mapping[str, Sequence[frozenset[str]]]  # of each description by this noun, without those that tell nothing
    kinds: frozenset[NameKind]
    named: frozenset[str]
    known: frozenset[str]
    is_country: bool


def _worded(scene: Scene, cluster: Cluster) -> _Worded:
    del scene  # asked of the cluster alone
    some = cluster.phrases[:_LOOKED_AT] + cluster.phrases[max(_LOOKED_AT, len(cluster.phrases) - _LOOKED_AT) :]
    modifiers: dict[str, list[frozenset[str]]] = {}
    for each in some:
        modifiers.setdefault(each.lemma, []).append(each.modifiers - _PLAIN)
    named = frozenset(word for name in cluster.names for word in name.words)
    return _Worded(
        modifiers=modifiers,
        kinds=frozenset(each.name.kind for each in some if each.name is not None),
        named=named,
        known=named.union(*(each.modifiers for each in some), *(role.lower().split() for role in cluster.roles)),
        is_country=any(is_country(name.text) for name in cluster.names),
    )


def _words(scene: Scene, asked: _Asked, candidate: Candidate) -> tuple[float, ...]:
    cluster, lemma, own = candidate.cluster, asked.phrase.lemma, asked.own
    worded = scene.kept(_worded, cluster)
    alike = worded.modifiers.get(lemma, ())
    theirs = frozenset[str]().union(*alike)
    return (
        bool(alike),
        scene.clusters.phrases[candidate.head].lemma == lemma,
        own in alike,
        bool(own) and own <= worded.known,
        bool(own) and bool(theirs) and not own & theirs,
        lemma in worded.named,
        lemma in cluster.role_heads,
        lemma in BODIES and "ORG" in worded.kinds,
        (lemma in ROLES or lemma in PEOPLE) and cluster.animate is True,
        "LOC" in worded.kinds and lemma in (COUNTRY_WORDS if worded.is_country else TOWN_WORDS),
    )
