"""Who speaks where a source names nobody: "he", no source at all, "his lawyer"."""

import re
from collections.abc import Sequence

from onrecord.compare.developments.claims.parts import ArticleParts
from onrecord.compare.developments.claims.voices import Voice, was_other
from onrecord.compare.developments.who.registry import Registry, Who
from onrecord.records import Reading, Statement
from onrecord.spans import Span

_FULL_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+\s){1,2}[A-ZÀ-Þ][a-zß-ÿ’'-]+$")
_BODY = re.compile(
    r"\b(?:Group|Holdings?|Lines|Airlines|Airways|Corporation|Company|Industries|Shipping|Motors|Bank|Union|Party|Club|League"
    r"|University|College|School|Hospital|Infirmary|Museum|News|Agency|Press|Times|Post|Herald|Radio|Street|Square|House|Bureau"
    r"|Institute|Council|Court|Ministry|Office|Service|Association|Society|Army|Police|Salvage)\b"
)
# "His lawyer, Ada Moor"; "Ada Moor, her spokeswoman"; "Ada Moor, who represents him"
_FOR_SOMEBODY = re.compile(
    r"(?:^|, )(?P<whose>[Hh]is|[Hh]er|[Tt]heir) (?:\w+ ){0,2}"
    r"(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|counsel|solicitors?|barristers?|agent|press secretary)\b"
    r"|, who (?:represents|defends|acts for|speaks for) (?P<whom>him|her|them)\b"
)


class Unnamed:
    """The speakers of one article that its sources leave unnamed."""

    def __init__(self, article: str, reading: Reading, registry: Registry, parts: ArticleParts) -> None:
        self._article, self._reading, self._text = article, reading, reading.article.text
        self._registry, self._parts = registry, parts

    def named_before(self, said: Statement, voice: Voice, before: Sequence[Voice]) -> Voice | None:
        """Return the one whom the paragraph has named before: "Jon Kalb mends a net. 'I saw it,' he says".

        Where a quotation has no source, that of the sentence right before it: "Ada Moor came out. 'We charged him.'"
        """
        start, pronoun = said.content[0].start, voice.words.strip().casefold()
        line = Span(self._text.rfind("\n", 0, start) + 1, start)
        if not pronoun and said.kind == "direct":
            sentence = re.split(r"(?<=[.!?”\"])\s+", self._text[slice(*line)].rstrip())[-1]
            line = Span(max(line.start, start - len(sentence) - 1), start)
        people = [who for who in self._people(line) if not was_other(voice.words, who, before)]
        if pronoun not in ("he", "she", "") or (not pronoun and said.kind != "direct") or len(people) != 1:
            return None
        meant = self._registry.voice(people[0])
        chain = dict.fromkeys((self._registry.display(people[0]), self._registry.display(meant)))
        return Voice(self._registry.display(meant), meant, tuple(chain), False, voice.words)

    def client(self, said: Statement) -> Who | None:
        """Return whom "his lawyer" or "her spokesman" speaks for: the one whom the paragraph has named before.

        Where it names none or several, the one whom the reader takes the pronoun for.
        """
        if not said.source:
            return None
        source = Span(said.source[0].start, said.source[-1].end)
        found = _FOR_SOMEBODY.search(self._text[slice(*source)])
        if found is None:
            return None
        start = min(source.start, said.content[0].start)
        people = self._people(Span(self._text.rfind("\n", 0, start) + 1, start))
        at = source.start + found.start("whose" if found["whose"] else "whom")
        taken = self._taken(at)
        if taken is not None and (taken in people or not people):
            return taken
        return people[0] if len(people) == 1 else None

    # ------------------------------------------------------------------------------------------------------------------

    def _people(self, span: Span) -> list[Who]:
        """Return the people who are named within some characters by their full names, or by a surname that means one."""
        named = [(who, self._registry.display(who)) for who in self._parts.named.whoever_in(span) if who.type != "place"]
        return [who for who, name in named if _FULL_NAME.match(name) and not _BODY.search(name)]

    def _taken(self, at: int) -> Who | None:
        entities = {one.entity for one in self._reading.mentions if one.start == at and one.kind == "pronoun"}
        found = (self._registry.who(self._article, entity) for entity in entities)
        return next((who for who in found if who is not None and who.type == "person"), None)
