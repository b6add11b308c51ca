"""What speaks for and against an entity as what a mention means: the numbers that the ranker weighs, in a fixed order.

Each is about the pair of a mention and a candidate (`PAIR`) or about the mention alone (`ALONE`), which counts against
"nobody". Yes is 1, no is 0; counts and distances are scaled so that most lie between 0 and 2.
"""

import math
from collections.abc import Sequence
from types import MappingProxyType

from onrecord.reader.extract.analysis import ROOT
from onrecord.reader.extract.tree import Tree
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
_FEW = 0.2  # share of the head's best link below which it helps little
_LOOKED_AT = 12  # mentions of an entity


def reasons_of(scene: Scene, phrase: Phrase, candidates: Sequence[Candidate]) -> list[list[float]]:
    """Return a row for "nobody" and one for each candidate: `(1 + candidates, len(FEATURES))`."""
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
    alone = _alone(scene, phrase, nothing, best)
    rows = [[*(0.0,) * len(PAIR), 1.0, *alone]]
    for rank, (candidate, share) in enumerate(zip(candidates, own, strict=True)):
        linked = (share, math.log(share + 0.01) / 2, float(share > 0 and share == best))
        pair = (
            *linked,
            *_distance(scene, phrase, candidate, rank),
            *_entity(scene, phrase, candidate),
            *_syntax(scene, phrase, candidate),
            *_speech(scene, phrase, candidate),
            *(_words(scene, phrase, candidate) if phrase.kind == "nominal" else _NO_WORDS),
        )
        rows.append([*pair, 0.0, *alone])
    return rows


# --------------------------------------------------------------------------------------------------------------------


def _alone(scene: Scene, phrase: Phrase, nothing: float, best: float) -> list[float]:
    head, is_nominal = phrase.head, phrase.kind == "nominal"
    relation = scene.tree.relations[head]
    family = None if is_nominal else FAMILIES.get(phrase.lemma)
    row = (
        math.log(nothing + 0.01) / 2,
        head in scene.voices_before,
        scene.quotation[head] != OUTSIDE,
        *(is_nominal and phrase.definiteness == each for each in _DEFINITENESS),
        phrase.lemma in ROLES,
        phrase.lemma in BODIES,
        phrase.animate is True,
        phrase.plural is True,
        relation == "nsubj",
        relation in _OBJECTS,
        scene.tree.analysis.relations[head] == "nmod:poss",
        relation in _BESIDE,
        bool(phrase.modifiers - _PLAIN),
        *(family == each for each in _PRONOUNS),
        is_nominal and scene.by_lemma[phrase.lemma][0] < head,
        scene.first_in[scene.sentence[head]] == head,
        best < _FEW,
    )
    return list(row)


def _distance(scene: Scene, phrase: Phrase, candidate: Candidate, rank: int) -> tuple[float, ...]:
    head, other = phrase.head, candidate.head
    back = scene.sentence[head] - scene.sentence[other]
    return (
        min(max(back, 0), 8) / 3,
        math.log1p(abs(head - other)) / 3,
        min(rank, 6) / 3,
        scene.paragraph[head] == scene.paragraph[other],
        back == 0,
        other > head,
    )


def _entity(scene: Scene, phrase: Phrase, candidate: Candidate) -> tuple[float, ...]:
    cluster, near = candidate.cluster, scene.clusters.phrases[candidate.head]
    animate, plural = cluster.animate, cluster.plural
    gender = phrase.pronoun.gender if phrase.pronoun is not None else phrase.gender
    family = None if phrase.kind == "nominal" else FAMILIES.get(phrase.lemma)
    heard = cluster.heard[gender] if gender is not None else 0
    likely = None if gender is None or cluster.told else _likely_gender(cluster)
    return (
        math.log1p(len(cluster.phrases)) / 2,
        len(cluster.phrases) / scene.largest,
        cluster.is_named,
        animate is True,
        animate is False,
        cluster is scene.first_person,
        near.kind == "pronoun",
        near.kind == "nominal",
        near.kind == "name",
        family is not None and any(FAMILIES.get(each.lemma) == family for each in cluster.phrases[-_LOOKED_AT:]),
        gender is not None and gender in cluster.told,
        gender is not None and not cluster.told,
        heard > 0,
        gender is not None and cluster.heard.total() > heard,
        gender is not None and likely == gender,
        gender is not None and likely not in (None, gender),
        plural is not None and plural == phrase.plural,
    )


def _likely_gender(cluster: Cluster) -> Gender | None:
    """Return the gender of a name that can be a given name and can be a surname: "Franklin"."""
    genders = (gender_of_given(name.words[0]) for name in cluster.names if name.is_person)
    return next((gender for gender in genders if gender is not None), None)


def _syntax(scene: Scene, phrase: Phrase, candidate: Candidate) -> tuple[float, ...]:
    tree, word, head = scene.tree, phrase.head, candidate.head
    relation, own = tree.relations[head], tree.relations[word]
    governor, theirs = tree.analysis.heads[word], tree.analysis.heads[head]
    above = tuple(tree.above(word)) if scene.sentence[word] == scene.sentence[head] else ()
    is_possessor = tree.analysis.relations[word] == "nmod:poss"
    is_above = relation == "nsubj" and theirs in above
    return (
        relation == "nsubj",
        relation in _OBJECTS,
        relation in _OBLIQUE,
        tree.analysis.relations[head] == "nmod:poss",
        relation in _BESIDE,
        relation == own,
        relation == own == "nsubj",
        is_above,
        is_above and theirs == _verb_above(tree, word),
        head in above,
        is_above and bool(tree.related(theirs, "cop")),  # "Lund was her secretary": she is not Lund
        is_possessor and bool(above) and head != governor and governor in tree.above(head),  # "her daughter Lund"
        theirs == governor != ROOT,
    )


def _verb_above(tree: Tree, word: int) -> int:
    return next((each for each in tree.above(word) if tree.analysis.upos[each] == "VERB"), ROOT)


def _speech(scene: Scene, phrase: Phrase, candidate: Candidate) -> tuple[float, ...]:
    word, head, cluster = phrase.head, candidate.head, candidate.cluster
    before = scene.voices_before.get(word)
    speaks_on = before is not None and before.head in scene.clusters and scene.clusters.of(before.head) is cluster
    own, theirs = scene.quotation[word], scene.quotation[head]
    return (
        speaks_on,
        speaks_on and before is not None and before.same_paragraph,
        own != OUTSIDE and own == theirs,
        own not in (OUTSIDE, theirs),
        own == OUTSIDE != theirs,
        any(each.head in scene.voices_before for each in cluster.phrases[:_LOOKED_AT]),
        scene.opens.get(scene.sentence[word] - 1) == head,
        scene.first_in[scene.sentence[head]] == head,
    )


def _words(scene: Scene, phrase: Phrase, candidate: Candidate) -> tuple[float, ...]:
    cluster, lemma, own = candidate.cluster, phrase.lemma, phrase.modifiers - _PLAIN
    some = cluster.phrases[:_LOOKED_AT] + cluster.phrases[max(_LOOKED_AT, len(cluster.phrases) - _LOOKED_AT) :]
    alike = [each for each in some if each.lemma == lemma]
    theirs = frozenset[str]().union(*(each.modifiers for each in alike)) - _PLAIN
    kinds = {each.name.kind for each in some if each.name is not None}
    named = {word for name in cluster.names for word in name.words}
    return (
        bool(alike),
        scene.clusters.phrases[candidate.head].lemma == lemma,
        any(each.modifiers - _PLAIN == own for each in alike),
        bool(own) and own <= _known_words(cluster, some, named),
        bool(own) and bool(theirs) and not own & theirs,
        lemma in named,
        lemma in cluster.role_heads,
        lemma in BODIES and "ORG" in kinds,
        (lemma in ROLES or lemma in PEOPLE) and cluster.animate is True,
        "LOC" in kinds and lemma in (COUNTRY_WORDS if any(is_country(name.text) for name in cluster.names) else TOWN_WORDS),
    )


def _known_words(cluster: Cluster, some: Sequence[Phrase], named: set[str]) -> set[str]:
    return named.union(*(each.modifiers for each in some), *(role.lower().split() for role in cluster.roles))
