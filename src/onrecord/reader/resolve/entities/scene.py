"""What stays the same while the mentions of one article are resolved: places, links, quotations, voices; found once."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from onrecord.quotations import Quotation
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.ages import Ages
from onrecord.reader.resolve.entities.clusters import Cluster, Clusters
from onrecord.reader.resolve.entities.families import Families
from onrecord.reader.resolve.entities.localities import Localities
from onrecord.spans import Span, contains

Found = TypeVar("Found")

_BYLINE = re.compile(r"(?:By|Reporting by) (?:[A-ZÀ-Þ][\w.’'-]*|and|in|of|for|,| )+(?:\n|$)")
OUTSIDE = -1  # of all quotations


class Before(NamedTuple):
    """Who spoke before a source."""

    head: int  # of the source before
    same_paragraph: bool


class Scene:
    """An article's mentions by their heads, in text order: where each stands, and what the coreference head says of it."""

    def __init__(
        self,
        tree: Tree,
        clusters: Clusters,
        quotations: Sequence[Quotation],
        voices_before: Mapping[int, Before | None],
        spoken: Iterable[tuple[Span, int]],
        localities: Localities,
    ) -> None:
        self.tree = tree
        self.clusters = clusters
        self.localities = localities
        self.voices_before = voices_before  # of the head of each source, None where nobody spoke shortly before
        self.links: dict[int, list[tuple[float, int | None]]] = defaultdict(list)
        for link in tree.analysis.antecedents:
            self.links[link.word].append((link.confidence, link.antecedent))
        self._marks = [mark for mark in quotations if mark.level == "double"]
        self._openings = [mark.outer.start for mark in self._marks]
        breaks = [place for place, letter in enumerate(tree.text) if letter == "\n"]
        self.order = sorted(head for head in clusters.phrases if head >= 0)
        phrases = [clusters.phrases[head] for head in self.order]
        self.sentence = {head: tree.sentence_of(head) for head in self.order}
        self.paragraph = {phrase.head: bisect_right(breaks, phrase.span.start) for phrase in phrases}
        self.quotation = {phrase.head: self.quotation_of(phrase.span) for phrase in phrases}
        self.by_lemma: dict[str, list[int]] = defaultdict(list)
        self.first_in: dict[int, int] = {}  # sentence to the head of its first mention
        self.opens: dict[int, int] = {}  # sentence to the head of its first subject
        for phrase in phrases:
            self.by_lemma[phrase.lemma].append(phrase.head)
            self.first_in.setdefault(self.sentence[phrase.head], phrase.head)
            if tree.relations[phrase.head] == "nsubj":
                self.opens.setdefault(self.sentence[phrase.head], phrase.head)
        # Of a quotation the head of its source; `spoken` has the spans of what is said, each with its source.
        self.speakers = {self.quotation_of(span): head for span, head in spoken}
        self.speakers.pop(OUTSIDE, None)
        person = next((each.head for each in phrases if each.name is not None and each.name.kind == "PER"), None)
        self.first_person = None if person is None else clusters.of(person)
        self.ages = Ages(tree, clusters)
        self.families = Families(tree, clusters)
        self._kept: dict[tuple[Any, int], tuple[int, Cluster | None, Any]] = {}
        self.largest = max((len(cluster.phrases) for cluster in clusters.all()), default=1)

    def is_in_byline(self, head: int) -> bool:
        """Tell whether a mention stands in a line that only says who wrote it: "By Ida Renn and Piet Amsel"."""
        start = self.tree.text.rfind("\n", 0, self.tree.analysis.words[head].start) + 1
        return head >= 0 and _BYLINE.match(self.tree.text, start) is not None

    def quotation_of(self, span: Span) -> int:
        """Return the number of the quotation in which characters stand, or `OUTSIDE`."""
        place = bisect_right(self._openings, span.start) - 1
        return place if place >= 0 and contains(self._marks[place].outer, span) else OUTSIDE

    def kept(self, rule: Callable[["Scene", Cluster], Found], cluster: Cluster) -> Found:
        """Return what a rule finds for an entity; worked out anew only where it has gained mentions since."""
        key = (rule, id(cluster))
        size, of, kept = self._kept.get(key, (0, None, None))
        if of is cluster and size == len(cluster.phrases):
            found: Found = kept
            return found
        found = rule(self, cluster)
        self._kept[key] = (len(cluster.phrases), cluster, found)
        return found
