"""Clusters to the records of a reading: entities under their fullest names, mentions, and links to the gazetteer."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.affiliation import Side, Sides, named_sides
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.lexicon import BODIES, HONORIFICS, PEOPLE, ROLES
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase, kind_of_name, noun_phrase
from onrecord.reader.resolve.entities.sides import is_seat, usual_name
from onrecord.records import Entity, EntityType, Mention, Toponym
from onrecord.spans import Span

_ARTICLE = re.compile(r"^(?:the|a|an|both|this|that)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ACRONYM = 3  # capitals up to which a name in capitals stays so
_WHERE = frozenset("in into inside at on outside near around behind through across".split())
_LONGEST = 9  # words of a description that serves as a name


class Registry:
    """The entities of one article, numbered in the order of their first mentions."""

    def __init__(self, tree: Tree, clusters: Clusters, sides: Sides, told: set[int], toponyms: Sequence[Toponym]) -> None:
        self._tree = tree
        self._clusters = clusters
        self._sides = sides
        self._ids: dict[int | str, str] = {}
        self._kept: list[Cluster] = [cluster for cluster in clusters.all() if self._is_kept(cluster, told)]
        for cluster in self._kept:
            self._ids[id(cluster)] = f"e{len(self._ids) + 1}"
        self._absent = sorted({side for cluster in self._kept for side in cluster.sides if isinstance(side, str)})
        for name in self._absent:
            self._ids[name] = f"e{len(self._ids) + 1}"
        self._places = {(toponym.start, toponym.end): toponym for toponym in toponyms}

    def id_of(self, side: Side) -> str | None:
        """Return the id of an entity, by the head of a mention or by the name of a place that has none."""
        key = side if isinstance(side, str) else id(self._clusters.of(side))
        return self._ids.get(key)

    def entities(self) -> tuple[Entity, ...]:
        """Return all entities in the order of their ids."""
        found = [self._entity(cluster) for cluster in self._kept]
        found += [Entity(id=self._ids[name], type="place", name=name) for name in self._absent]
        return tuple(found)

    def mentions(self) -> tuple[Mention, ...]:
        """Return all mentions in text order; one and the same span is told once."""
        found: dict[Span, Mention] = {}
        for phrase in self._clusters.phrases.values():
            if phrase.head in self._sides.peoples:
                continue  # "Halvonian" is no mention of Halvonia, it only says whose something is
            cluster = self._clusters.of(phrase.head)
            entity = self._ids.get(id(cluster))
            start, end = phrase.span
            found.setdefault(phrase.span, Mention(start=start, end=end, kind=phrase.kind, entity=entity))
            before = self._before_name(phrase)
            if before is not None:
                found.setdefault(before, Mention(start=before.start, end=before.end, kind="nominal", entity=entity))
            if phrase.name is not None and len(cluster.phrases) > 1 and not self._names_another(phrase):
                # "the new Italian prime minister, Giorgia Meloni": the whole phrase, of which the name is a part
                start, end = self._tree.span_of(phrase.stretch)
                found.setdefault(Span(start, end), Mention(start=start, end=end, kind="nominal", entity=entity))
        return tuple(found[span] for span in sorted(found))

    # ----------------------------------------------------------------------------------------------------------------

    def _before_name(self, phrase: Phrase) -> Span | None:
        """Return the part of a description before the name in it: of "the prosecutor, Tomas Reyl" the prosecutor."""
        if phrase.kind != "nominal" or phrase.head < 0:
            return None
        own = self._clusters.of(phrase.head)
        for word in range(phrase.head + 1, phrase.stretch[1]):
            other = self._clusters.phrases.get(word)
            if other is not None and other.name is not None and self._clusters.of(word) is own:
                last = self._tree.stretch_of(other.span)[0]
                while last > phrase.head + 1 and self._tree.analysis.upos[last - 1] == "PUNCT":
                    last -= 1
                return self._tree.span_of((phrase.stretch[0], last)) if last > phrase.head else None
        return None

    def _names_another(self, phrase: Phrase) -> bool:
        """Tell whether another person's name stands in the whole phrase: "Lund, whom Orlik married"."""
        own = self._clusters.of(phrase.head)
        inside = (word for word in range(*phrase.stretch) if word in self._clusters)
        return any(
            (other := self._clusters.phrases[word]).name is not None
            and other.name.kind == "PER"
            and self._clusters.of(word) is not own
            for word in inside
        )

    def _is_kept(self, cluster: Cluster, told: set[int]) -> bool:
        if cluster.is_named or cluster.members or id(cluster) in told or len(cluster.phrases) > 1:
            return True
        return any(
            phrase.kind == "nominal" and (phrase.lemma in BODIES or phrase.lemma in ROLES) for phrase in cluster.phrases
        )

    def _entity(self, cluster: Cluster) -> Entity:
        sides = [*cluster.members, *named_sides(self._clusters, cluster)]
        affiliations = [self.id_of(side) for side in sides]
        own = self._ids[id(cluster)]
        return Entity(
            id=own,
            type=self._type(cluster),
            name=self._name(cluster),
            roles=tuple(cluster.roles),
            affiliations=tuple(dict.fromkeys(each for each in affiliations if each is not None and each != own)),
            links=self._links(cluster),
        )

    def _type(self, cluster: Cluster) -> EntityType:
        if cluster.members:
            return "group"
        named = [
            phrase.name for phrase in cluster.phrases if phrase.name is not None and phrase.head not in self._sides.peoples
        ]
        if named:
            votes = Counter(kind_of_name(name.kind) for name in named)
            if all(self._sides.is_people(phrase) for phrase in cluster.phrases if phrase.name is not None):
                return "group"
            if any(is_seat(self._text(name.span)) for name in named) and not self._is_only_place(cluster):
                return "organisation"
            return max(votes, key=lambda kind: (votes[kind], kind != "other"))
        nominal = next((phrase for phrase in cluster.phrases if phrase.kind == "nominal"), None)
        if nominal is None:
            return "group" if cluster.plural else "person" if cluster.animate else "other"
        if nominal.lemma in BODIES:
            return "organisation"
        is_person = nominal.lemma in ROLES or nominal.lemma in PEOPLE or cluster.animate is True
        return ("group" if cluster.plural else "person") if is_person else "group" if nominal.animate else "other"

    def _is_only_place(self, cluster: Cluster) -> bool:
        """Tell whether a seat of power is only where something is: "a painting on the wall of the Oval Office"."""
        named = [phrase.head for phrase in cluster.phrases if phrase.name is not None]
        cases = ([self._tree.lower(case) for case in self._tree.related(head, "case")] for head in named)
        return all(any(case in _WHERE for case in found) for found in cases)

    def _name(self, cluster: Cluster) -> str:
        named = [phrase for phrase in cluster.phrases if phrase.name is not None and phrase.head not in self._sides.peoples]
        if named:
            texts = [self._clean(self._text(phrase.span), cluster) for phrase in named]
            return _with_state(max(texts, key=lambda text: (len(text.split()), not text.isupper(), len(text))), cluster)
        if cluster.members:
            return " and ".join(dict.fromkeys(self._name(self._clusters.of(member)) for member in cluster.members))
        nominals = [phrase for phrase in cluster.phrases if phrase.kind == "nominal"]
        if not nominals:
            return self._text(cluster.phrases[0].span)
        texts = [self._described(phrase) for phrase in nominals]
        fitting = [text for text in texts if len(text.split()) <= _LONGEST] or texts[:1]
        # Whose a body is says more than where it sits: "Halvonian defence ministry", not "defence ministry in Marenholt".
        return max(fitting, key=lambda text: (" in " not in text and " " in text, len(text.split())))

    def _described(self, phrase: Phrase) -> str:
        """Return a description's words without article and clauses, a pronoun in it put by its name: "Dorvath's office"."""
        first, last = noun_phrase(self._tree, phrase.head)
        first = min(first, phrase.stretch[0]) if phrase.stretch[1] == phrase.head + 1 else first
        for child in self._tree.children[phrase.head]:
            if child > phrase.head and self._tree.relations[child] in ("acl", "appos", "punct") and child < last:
                last = min(last, min(self._tree.below(child)))
        while (last - 1 > phrase.head and self._tree.analysis.upos[last - 1] == "PUNCT") or self._tree.word(
            last - 1
        ) in POSSESSIVES:
            last -= 1
        last = max(last, phrase.head + 1)
        owner = self._clusters.phrases.get(first)
        if owner is not None and owner.kind == "pronoun" and first + 1 < last and self._clusters.of(first).is_named:
            rest = self._text(self._tree.span_of((first + 1, last)))
            return f"{self._name(self._clusters.of(first))}'s {rest}"
        words = _ARTICLE.sub("", self._text(self._tree.span_of((first, last))))
        return self._owned(phrase, words) if phrase.lemma == "office" else words

    def _owned(self, phrase: Phrase, words: str) -> str:
        """Return an office under its person's name, in whatever words it is told: "the office of Mayor Sofia Ustin"."""
        owners = [side for side in self._sides.of_phrase(phrase) if isinstance(side, int)]
        people = {id(owner): owner for side in owners if (owner := self._clusters.of(side)).is_named and owner.animate}
        return f"{self._name(next(iter(people.values())))}'s office" if len(people) == 1 else words

    def _clean(self, name: str, cluster: Cluster) -> str:
        words = _POSSESSIVE.sub("", name).split()
        while len(words) > 1 and (words[0].lower().rstrip(".") in HONORIFICS or words[0].lower() in ("the", "and")):
            words = words[1:]
        name = " ".join(words)
        return name.title() if name.isupper() and len(name) > _ACRONYM and cluster.animate is True else name

    def _text(self, span: Span) -> str:
        return " ".join(self._tree.text[span.start : span.end].split())

    def _links(self, cluster: Cluster) -> dict[str, int | str]:
        for phrase in cluster.phrases:
            toponym = self._places.get((phrase.span.start, phrase.span.end))
            if phrase.name is not None and toponym is not None and toponym.geonameid is not None:
                return {"geonames": toponym.geonameid}
        return {}


# --------------------------------------------------------------------------------------------------------------------


def _with_state(text: str, cluster: Cluster) -> str:
    """Return the name of a body that every state has with the state that it is of: "Foreign Ministry" as "Italy's ..."."""
    words = tuple(text.lower().split())
    for name in cluster.names:
        if name.kind == "ORG" and name.words[1:] == words:
            return f"{usual_name(name.words[0]) or name.words[0].title()}'s {text}"
    return text
