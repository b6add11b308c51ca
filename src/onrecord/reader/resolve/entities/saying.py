"""When and where something was said, as far as the cue's own clause tells it: "he said in Rome on Thursday"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.clusters import Clusters
from onrecord.records import Statement, Timex
from onrecord.spans import Span, contains, overlap

_BESIDE = frozenset(("obl", "advmod", "nmod"))
_PLACES = frozenset(("in", "at", "from"))


def said_when(tree: Tree, statement: Statement, timexes: Sequence[Timex]) -> str | None:
    """Return the value of the first date or time that hangs on the cue and lies outside the words said."""
    spans = [span for child in _beside(tree, statement) for span in [tree.span_of(tree.phrase(child))]]
    if not spans:
        return None
    low, high = min(span.start for span in spans), max(span.end for span in spans)
    first, after = (bisect_left(timexes, edge, key=lambda timex: timex.start) for edge in (low, high))
    for timex in timexes[first:after]:
        place = Span(timex.start, timex.end)
        is_time = timex.type in ("DATE", "TIME") and timex.value is not None
        if is_time and not _is_said(statement, place) and any(contains(span, place) for span in spans):
            return timex.value
    return None


def said_where(tree: Tree, clusters: Clusters, statement: Statement) -> int | None:
    """Return the mention of the place that hangs on the cue: "he said in Rome"."""
    for child in _beside(tree, statement):
        phrase = clusters.phrases.get(child)
        if phrase is None or phrase.name is None or phrase.name.kind != "LOC" or _is_said(statement, phrase.span):
            continue
        if any(tree.lower(case) in _PLACES for case in tree.related(child, "case")):
            return child
    return None


# --------------------------------------------------------------------------------------------------------------------


def _beside(tree: Tree, statement: Statement) -> Iterator[int]:
    """Yield what hangs on the verb of the cue as time or place."""
    for cue in statement.cue[:1]:
        stretch = tree.stretch_of(cue)
        if stretch[0] < stretch[1]:
            head = tree.head_of(stretch)
            yield from (child for child in tree.children[head] if tree.relations[child] in _BESIDE)


def _is_said(statement: Statement, span: Span) -> bool:
    return any(overlap(span, piece) for piece in statement.content)
