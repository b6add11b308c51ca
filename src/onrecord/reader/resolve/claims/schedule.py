"""A present with a time to come: "she meets the king tomorrow", "the ferry is leaving on Friday" tell a plan and no fact."""

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.predicates import Predicate
from onrecord.reader.resolve.claims.sign import Sign
from onrecord.records import Timex
from onrecord.spans import Span

_PRESENT = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
_DAY = 10  # characters of a date: 2031-02-06


def schedule_sign(tree: Tree, predicate: Predicate, timex: Timex | None, published: str | None) -> Sign | None:
    """Return the sign of a verb in the present whose time lies behind the day of publication; None: it has none."""
    if timex is None or timex.value is None or published is None or predicate.is_nominal or predicate.kind == "state":
        return None
    day, today = timex.value[:_DAY], published[:_DAY]
    if (
        len(day) < _DAY
        or not day[5:7].isdigit()
        or not day[8:10].isdigit()
        or day <= today
        or not _is_present(tree, predicate.word)
    ):
        return None
    words = tuple(range(*tree.stretch_of(Span(timex.start, timex.end))))
    return Sign("time to come", "probable", words, "planned")


# --------------------------------------------------------------------------------------------------------------------


def _is_present(tree: Tree, word: int) -> bool:
    lower, lemma = tree.lower(word), tree.analysis.lemmas[word].lower()
    helpers = {tree.lower(child) for child in tree.related(word, "aux", "cop")}
    if tree.related(word, "mark") or tree.analysis.upos[word] != "VERB":
        return False
    if helpers:
        return helpers <= _PRESENT and lower.endswith("ing")
    return lower == lemma or lower in (f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")
