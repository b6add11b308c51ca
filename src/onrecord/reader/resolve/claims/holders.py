"""Who holds an event: the innermost statement whose content it stands in, and the chain of voices down to it."""

from collections.abc import Mapping, Sequence

from onrecord.quotations import quotations_of
from onrecord.reader.extract.statements import main_quotations
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.sign import Sign
from onrecord.records import Factuality, Phase, Statement
from onrecord.spans import Span

_PAST = frozenset({"said", "told", "announced", "added", "warned", "wrote", "agreed", "vowed", "pledged", "promised", "declared", "thought", "believed", "knew", "hoped", "claimed", "confirmed", "predicted", "insisted", "was", "were", "had", "stated", "argued"})  # fmt: skip

_WISHES = frozenset({"ordered", "asked"})


class Holding:
    """Whose words an event's are: a statement's content, or the author's own."""

    def __init__(
        self, tree: Tree, statement: Statement | None, enclosing: Sequence[Statement] = (), reporting: int | None = None
    ) -> None:
        self._tree = tree
        self.statement = statement
        self._enclosing = enclosing  # outermost first, without the statement itself
        self.reporting = reporting  # the verb of speech above, where no statement was found

    @property
    def holder(self) -> str | None:
        """The speaker's entity, None where nobody is resolved, "author" outside all statements and reports."""
        if self.statement is None:
            return "author" if self.reporting is None else None
        return self.statement.speaker

    @property
    def chain(self) -> tuple[str, ...]:
        """The voices from the author inwards, the holder last where it is resolved."""
        voices = ["author"]
        for statement in (*self._enclosing, *((self.statement,) if self.statement else ())):
            voices += statement.chain or ((statement.speaker,) if statement.speaker else ())
        return tuple(dict.fromkeys(voices))

    def leaves_content(self, word: int) -> bool:
        """Tell whether a word stands outside the statement's content."""
        return self.statement is not None and not _covers(self.statement.content, self._tree.analysis.words[word])

    def is_cue(self, word: int) -> bool:
        """Tell whether a word stands in the statement's cue."""
        return self.statement is not None and _covers(self.statement.cue, self._tree.analysis.words[word])

    def is_told_in_the_past(self, word: int) -> bool:
        """Tell whether a verb in the past tells of it, so that "would" is the future of that time."""
        tree = self._tree
        if self._is_quoted():
            return False
        for above in (word, *tree.above(word)):
            if tree.relations[above] in ("ccomp", "parataxis", "acl") and tree.analysis.heads[above] >= 0:
                return tree.lower(tree.analysis.heads[above]) in _PAST
        if self.statement is not None and self.statement.kind == "indirect":
            return any(tree.lower(n) in _PAST for span in self.statement.cue for n in range(*tree.stretch_of(span)))
        return any(tree.relations[c] in ("parataxis", "ccomp") and tree.lower(c) in _PAST for c in tree.children[word])

    def _is_quoted(self) -> bool:
        return self.statement is not None and self.statement.kind == "direct"


def holdings_of(tree: Tree, statements: Sequence[Statement]) -> Mapping[int, Holding]:
    """Return who holds an event, by the event's word, for the words of statements' contents; all others are the author's."""
    around: dict[int, list[Statement]] = {}
    for statement in statements:
        outside = {*words_in(tree, statement.cue), *words_in(tree, statement.source)}
        for word in words_in(tree, statement.content):
            if word not in outside:
                around.setdefault(word, []).append(statement)
    for found in around.values():
        found.sort(key=lambda statement: -sum(end - start for start, end in statement.content))
    return {word: Holding(tree, found[-1], found[:-1]) for word, found in around.items()}


def unheld_words(tree: Tree) -> frozenset[int]:
    """Return the words of whole clauses in quotation marks: where no statement has them, they are not the author's.

    "I have seen the rockets" in marks, with nobody found who says it; but not 'the "peace train" left'.
    """
    found: set[int] = set()
    for mark in main_quotations(quotations_of(tree.text)):
        words = range(*tree.stretch_of(mark.inner)) if mark.level == "double" else ()
        if any(tree.relations[word] == "nsubj" and tree.analysis.heads[word] in words for word in words):
            found.update(words)
    return frozenset(found)


def unheld(tree: Tree, word: int) -> Holding:
    """Return who holds an event in somebody's words that no statement has: nobody that is known."""
    return Holding(tree, None, reporting=word)


def is_beside(holding: Holding, factuality: Factuality, phase: Phase | None) -> bool:
    """Tell whether what is told as done stands in an order or a wish, beside what is ordered: the author tells it.

    "Council orders repairs, two hurt in storm": whoever orders says of nothing that it has happened.
    """
    statement = holding.statement
    if statement is None or statement.kind != "indirect" or statement.distance not in _WISHES:
        return False
    return factuality == "CT+" and phase == "completed"


def words_in(tree: Tree, spans: Sequence[Span]) -> set[int]:
    """Return the words that stand whole in one of the spans."""
    words = tree.analysis.words
    return {
        word
        for span in spans
        for word in range(*tree.stretch_of(span))
        if span.start <= words[word].start and words[word].end <= span.end
    }


def reported(tree: Tree, signs: Sequence[Sign]) -> Holding:
    """Return who holds an event outside all statements: the author, or whoever speaks where "said" stands above it."""
    verbs = (sign.words[0] for sign in signs if sign.rule == "speech")
    return Holding(tree, None, reporting=next((verb for verb in verbs if _is_anothers(tree, verb)), None))


# --------------------------------------------------------------------------------------------------------------------


def _is_anothers(tree: Tree, verb: int) -> bool:
    return tree.analysis.upos[verb] == "VERB" and any(
        tree.lower(subject) not in ("i", "we") for subject in tree.related(verb, "nsubj")
    )


def _covers(spans: Sequence[Span], inner: Span) -> bool:
    return any(span.start <= inner.start and inner.end <= span.end for span in spans)
