"""To whom somebody belongs: the countries, bodies and people in a description's words.

"the Halvonian army" belongs to Halvonia, "Estrevia's general staff" to Estrevia, "the ministry's spokesman" to the ministry,
"her office" to whom "her" means. A side is the head word of a mention, or the table's name of a place that the article
itself does not name ("Italian" where Italy never stands).
"""

from collections.abc import Iterable

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.lexicon import BODIES, RANKS, ROLES, SPOKESPEOPLE
from onrecord.reader.resolve.entities.names import is_body_of_state
from onrecord.reader.resolve.entities.phrases import POSSESSIVES, Phrase
from onrecord.reader.resolve.entities.roles import Office
from onrecord.reader.resolve.entities.sides import (
    belongs,
    country_of_capital,
    country_of_seat,
    is_demonym,
    is_seat,
    place_of,
    same_place,
    usual_name,
)

Side = int | str

_BESIDE = frozenset("nmod flat appos".split())  # how trees hang "for President Lund" on a spokesman
_FROM_BELOW = frozenset("acl advcl appos parataxis conj cc punct det obl nsubj cop obj case mark aux ccomp xcomp".split())


class Sides:
    """The words of an article that say to whom something belongs, found once."""

    def __init__(self, tree: Tree, clusters: Clusters) -> None:
        self._tree = tree
        self._clusters = clusters
        self._of_word: dict[int, Side] = {}
        self.peoples: set[int] = set()  # heads of names that are adjectives of peoples, joined to their places
        places = [
            phrase
            for phrase in clusters.phrases.values()
            if phrase.name is not None and phrase.name.kind in ("LOC", "ORG") and not is_demonym(self._text(phrase))
        ]
        # A demonym that no table has must not count as a place of its own: "Halvonian" beside Halvonia.
        texts = {self._text(phrase) for phrase in places}
        places = [
            phrase
            for phrase in places
            if not any(belongs(self._text(phrase), other) for other in texts if other != self._text(phrase))
        ]
        self._lands = {
            self._text(phrase): phrase.head
            for phrase in reversed(places)
            if phrase.name is not None and phrase.name.kind == "LOC"
        }
        by_text = {self._text(phrase): phrase.head for phrase in reversed(places)}
        self._of_owner = {
            tree.stretch_of(phrase.span)[1] - 1: phrase.head
            for phrase in clusters.phrases.values()
            if phrase.name is not None
        }
        for phrase in places:
            self._of_word.update(dict.fromkeys(range(*tree.stretch_of(phrase.span)), phrase.head))
        self._demonyms: set[int] = set()  # words that are such
        known: dict[str, Side | None] = {}
        for word in range(len(tree.analysis.words)):
            form = tree.word(word)
            if word in self._of_word or not form[:1].isupper() or tree.analysis.upos[word] not in ("ADJ", "PROPN", "NOUN"):
                continue
            if form not in known:
                known[form] = self._side_of_demonym(form, places)
            side = by_text.get(form, known[form])
            if side is not None:
                self._of_word[word] = side
                if form not in by_text:
                    self._demonyms.add(word)
        self._join_peoples()
        self._place_seats(places)

    def of_phrase(self, phrase: Phrase) -> set[Side]:
        """Return the sides in a phrase's own words, and the mentions that stand in it as possessors."""
        stretch = self._tree.stretch_of(phrase.span) if phrase.name is not None else phrase.stretch
        found = self._of_words(self._own_words(phrase.head, stretch), but=phrase.head)
        if phrase.name is not None:
            found -= {phrase.head}
        before = stretch[0] - 1
        if (
            phrase.kind == "nominal"
            and before > 0
            and self._tree.word(before) in POSSESSIVES
            and before - 1 in self._of_owner
        ):
            found.add(self._of_owner[before - 1])  # "Sofia Ustin's office", where the tree does not join them
        return found

    def of_state(self, cluster: Cluster) -> set[Side]:
        """Return the state whose body a cluster's name is of: "the Italian Foreign Ministry", "Halvonia's Foreign Ministry"."""
        found: set[Side] = set()
        for name in cluster.names:
            if name.kind != "ORG" or not is_body_of_state(name):
                continue
            usual = usual_name(name.words[0])
            named = [
                head for text, head in self._lands.items() if text.lower() == name.words[0] or same_place(text, usual or "")
            ]
            found |= set(named[:1]) or ({usual} if usual is not None else set())
        return found

    def issuers(self, phrase: Phrase) -> set[Side]:
        """Return who issues what a phrase tells of: "a statement from the ministry", "the ministry's statement"."""
        tree, head = self._tree, phrase.head
        found = {
            word
            for word in tree.related(head, "nmod", "obl")
            if word in self._clusters
            and (
                tree.analysis.relations[word] == "nmod:poss"
                or (
                    any(tree.lower(case) in ("from", "by") for case in tree.related(word, "case"))
                    and not self._is_possessor(word)
                )  # "a statement from Lund's family"
            )
        }
        return {self._of_word.get(word, word) for word in found} - {head}

    def of_office(self, office: Office) -> set[Side]:
        """Return the sides in the words of an office."""
        words = list(range(*office.stretch))
        if office.noun is not None:
            words += self._own_words(office.noun, office.stretch)
        return self._of_words(words, but=office.holder)

    def torn(self, stretch: tuple[int, int]) -> set[Side]:
        """Return the sides that are but the beginning of a longer name: London in "a London Ambulance Service spokesman"."""
        return {
            self._of_word[word]
            for word in range(stretch[0], stretch[1] - 1)
            if word in self._of_word
            and word + 1 not in self._of_word
            and word not in self._demonyms
            and self._tree.word(word + 1)[:1].isupper()
            and self._tree.lower(word + 1) not in RANKS
            and self._tree.lower(word + 1) not in ROLES
        }

    def of_peoples(self) -> set[int]:
        """Return the places whose demonyms the article uses."""
        return {side for word in self._demonyms for side in (self._of_word[word],) if isinstance(side, int)}

    def words_of_phrase(self, phrase: Phrase) -> set[str]:
        """Return the lower-case words of a phrase that name a side."""
        return {self._tree.lower(word) for word in range(*phrase.stretch) if word in self._of_word}

    def of_word(self, word: int) -> Side | None:
        """Return the side that a word names."""
        return self._of_word.get(word)

    def meet(self, some: Iterable[Side], others: Iterable[Side]) -> bool:
        """Tell whether two sets of sides share one."""
        return bool({self._root(side) for side in some} & {self._root(side) for side in others})

    # ----------------------------------------------------------------------------------------------------------------

    def _join_peoples(self) -> None:
        """Join adjectives of peoples to their places: "Halvonian" to Halvonia; a people itself ("Russians") belongs to it."""
        for phrase in list(self._clusters.phrases.values()):
            side = self._of_word.get(phrase.head)
            if phrase.name is None or not isinstance(side, int) or side == phrase.head or not self.is_people(phrase):
                continue
            if self._text(phrase).endswith("s") and self._tree.analysis.upos[phrase.head] != "ADJ":
                self._clusters.of(phrase.head).sides |= {side}
            else:
                self.peoples.add(phrase.head)
                self._clusters.join(side, phrase.head, forced=True)

    def _place_seats(self, places: list[Phrase]) -> None:
        """Give seats of power and capitals to their countries, where the article names these: "the Kremlin" to Russia."""
        for phrase in places:
            country = country_of_seat(self._text(phrase)) or country_of_capital(self._text(phrase))
            if country is None:
                continue
            named = next((other.head for other in places if same_place(country, self._text(other))), None)
            if named is not None:
                self._clusters.of(phrase.head).sides |= {named}
            elif is_seat(self._text(phrase)):
                self._clusters.of(phrase.head).sides |= {country}

    def _own_words(self, head: int, stretch: tuple[int, int]) -> list[int]:
        below = set(self._tree.below(head, without=_FROM_BELOW))
        return [word for word in range(*stretch) if word in below or word < head]

    def _of_words(self, words: Iterable[int], but: int) -> set[Side]:
        found: set[Side] = set()
        for word in words:
            if word in self._of_word:
                found.add(self._of_word[word])
            elif word in self._of_owner and self._is_possessor(word):
                found.add(self._of_owner[word])
            elif word != but and word in self._clusters and self._is_owner(word):
                found.add(word)
        return found - {but}

    def _is_owner(self, word: int) -> bool:
        """Tell whether a mention says whose something is: "her office", "a spokesman for the army", "a police spokesman"."""
        tree = self._tree
        has_case = any(tree.lower(case) in ("of", "for", "at") for case in tree.related(word, "case"))
        is_before_office = word + 1 < len(tree.analysis.words) and tree.lower(word + 1) in SPOKESPEOPLE
        return (
            tree.analysis.relations[word] == "nmod:poss"
            or (has_case and tree.relations[word] in _BESIDE)
            or (is_before_office and tree.analysis.lemmas[word].lower() in BODIES)
        )

    def _is_possessor(self, word: int) -> bool:
        return word + 1 < len(self._tree.analysis.words) and self._tree.word(word + 1) in POSSESSIVES

    def _root(self, side: Side) -> int | str:
        return id(self._clusters.of(side)) if isinstance(side, int) else side

    def is_people(self, phrase: Phrase) -> bool:
        """Tell whether a name is that of a people, by the table or beside a place of the article."""
        if is_demonym(self._text(phrase)):
            return True
        side = self._of_word.get(phrase.head)
        return (
            isinstance(side, int)
            and side != phrase.head
            and belongs(self._text(phrase), self._text(self._clusters.phrases[side]))
        )

    def _side_of_demonym(self, word: str, places: list[Phrase]) -> Side | None:
        for phrase in places:
            if phrase.name and phrase.name.kind == "LOC" and belongs(word, self._text(phrase)):
                return phrase.head
        usual = place_of(word)
        if usual is None:
            return None
        return next((phrase.head for phrase in places if same_place(usual, self._text(phrase))), usual)

    def _text(self, phrase: Phrase) -> str:
        return self._tree.text[phrase.span.start : phrase.span.end]


def named_sides(clusters: Clusters, cluster: Cluster) -> list[Side]:
    """Return a cluster's sides, each entity once, without itself."""
    seen: dict[int | str, Side] = {}
    for side in sorted(cluster.sides, key=str):
        key = id(clusters.of(side)) if isinstance(side, int) else side
        if key != id(cluster):
            seen.setdefault(key, side)
    return list(seen.values())
