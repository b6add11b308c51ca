"""Where in an article some characters stand: in which sentence, in which part, and how near its beginning."""

from bisect import bisect_right

from onrecord.records import Reading
from onrecord.spans import Span, paragraphs_of

_LEAD = 3  # sentences: what an article opens with is its news, what comes later may be what led to it
_NO_BODY = frozenset({"title", "standfirst", "caption", "credit", "notice", "byline", "dateline"})


class Sentences:
    """The sentences of one article."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._parts = reading.article.text, reading.article.parts
        self._spans = sorted(reading.sentences) or list(paragraphs_of(self._text))
        self._starts = [span.start for span in self._spans]
        body = [span.start for span in self._spans if self.part_at(span.start) not in _NO_BODY]
        self._lead = frozenset(body[:_LEAD])

    def around(self, at: int) -> Span:
        """Return the sentence around a character; around characters outside all sentences, their line."""
        number = bisect_right(self._starts, at) - 1
        if number >= 0 and at < self._spans[number].end:
            return Span(*self._spans[number])
        end = self._text.find("\n", at)
        return Span(self._text.rfind("\n", 0, at) + 1, len(self._text) if end < 0 else end)

    def part_at(self, at: int) -> str:
        """Return the kind of the part around a character; what no part has is body."""
        return next((part.kind for part in self._parts if part.start <= at < part.end), "body")

    def opens_article(self, sentence: Span) -> bool:
        """Tell whether a sentence is among the first of the body."""
        return sentence.start in self._lead
