"""What a correction or a withdrawal takes back: what it names and nothing else, and what rests on it.

A publisher takes back his own earlier version alone. With it falls what has its words from there: reprints, though they
never said so, and quotations with credit. What an outlet reprinted and then took back stands where it had it from, and an
outlet's own paragraph in a reprint stands by itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.compare.developments.claims.told import Told
from onrecord.compare.developments.who.names import SHARED_OFFICES
from onrecord.compare.developments.words.notices import is_copy, named_alone, named_by, notice_of, sentences_of, wording
from onrecord.compare.developments.words.passages import Passages
from onrecord.records import ArticleFacts, DevelopmentClaim, Reading
from onrecord.spans import Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_SAME_TITLE = 0.6
_FEWEST_TITLE_WORDS = 2
# "We withdraw that report. The rest of the article stands as printed."
_REST_STANDS = re.compile(
    r"\b(?:rest|remainder|other parts?) of (?:the|this|that|our) (?:\w+ )?(?:article|story|report|text|piece)[^.]{0,80}?"
    r"\b(?:stands?|remains?|is not affected|is unaffected)\b",
    re.IGNORECASE,
)
_FEWEST_QUOTED = 4  # words
_UNDATED = datetime.max.replace(tzinfo=UTC)

Readings = Sequence[tuple[str, Reading]]
Facts = Mapping[str, ArticleFacts]


class TakenBack(NamedTuple):
    """A notice and the words of earlier articles that it takes back."""

    by: str
    at: str | None
    notice: str
    versions: frozenset[str]  # the publisher's own earlier ones
    resting: frozenset[str]  # articles of others that have their words from there
    origin: str  # the text of these
    sentences: tuple[str, ...]  # as `wording` gives them; not asked for with `is_whole`
    kept: tuple[str, ...]  # sentences that the corrected text still has
    is_whole: bool

    def covers(self, one: Told, passages: Passages) -> bool:
        """Tell whether a claim rests on what was taken back."""
        claim = one.claim
        if claim.article in self.versions:
            return self.is_whole or is_copy(wording(one.passage.text), self.sentences, self.kept)
        if claim.origin != self.origin:
            return False
        if claim.article in self.resting:
            return self.is_whole or is_copy(wording(one.passage.text), self.sentences, self.kept)
        if passages.quoted_from(claim.article, Span(claim.start, claim.end)) not in self.versions | self.resting:
            return False
        words = wording(claim.text)
        return self.is_whole or (len(words.split()) >= _FEWEST_QUOTED and any(words in gone for gone in self.sentences))


def taken_back(readings: Readings, facts: Facts, passages: Passages) -> list[TakenBack]:
    """Return what corrections and withdrawals among some articles take back."""
    found: list[TakenBack] = []
    for key, reading in readings:
        if key not in facts or reading.article.revision not in ("correction", "withdrawal"):
            continue
        found_before = [one for one in readings if _is_earlier_version(one, (key, reading), facts)]
        earlier = sorted(found_before, key=lambda one: (facts[one[0]].published or _UNDATED, one[0]))
        if reading.article.revision == "correction":
            found += _corrected((key, reading), earlier, facts, passages)
        else:
            found += _withdrawn((key, reading), earlier, facts, passages)
    return sorted(found, key=lambda one: (one.at or "~", one.by))


def retracted(told: Iterable[Told], taken: Sequence[TakenBack], passages: Passages) -> list[Told]:
    """Return the claims, those marked that a publisher has taken back."""
    return [_marked(one, taken, passages) for one in told]


def retracted_by_holder(told: Sequence[Told]) -> list[Told]:
    """Return the claims of one event, with what an office takes back of its own word marked wherever it was printed.

    "In our release the minister said that the gunman is dead. This was wrong": the papers that had it from him have nobody.
    """
    back = [
        one.claim
        for one in told
        if one.claim.retracted_at and one.claim.publisher and SHARED_OFFICES.search(one.claim.publisher)
    ]
    found = []
    for one in told:
        claim = one.claim
        fallen = next((gone for gone in back if _is_own_word(claim, gone)), None)
        if fallen is not None:
            one = one._replace(claim=replace(claim, retracted_at=fallen.retracted_at, retracted_by=fallen.retracted_by))
        found.append(one)
    return found


# ----------------------------------------------------------------------------------------------------------------------


def _is_own_word(claim: DevelopmentClaim, gone: DevelopmentClaim) -> bool:
    """Tell whether an assertion that stands is of the office that has taken the like back since."""
    is_earlier = (claim.published or "~") <= (gone.retracted_at or "")
    is_own = claim.holder in (gone.holder, gone.publisher) or claim.publisher == gone.publisher
    return claim.retracted_at is None and claim.stance == "asserts" and is_earlier and is_own


def _marked(one: Told, taken: Sequence[TakenBack], passages: Passages) -> Told:
    for back in taken:
        if back.covers(one, passages):
            return one._replace(claim=replace(one.claim, retracted_at=back.at, retracted_by=back.by))
    return one


def _corrected(correction: tuple[str, Reading], earlier: Readings, facts: Facts, passages: Passages) -> Iterator[TakenBack]:
    """Yield what a correction takes back of each version before it; where it is a notice alone, of what it tells of."""
    key, reading = correction
    notice, text = notice_of(reading), reading.article.text
    now = {wording(text[start:end]): None for start, end in sentences_of(reading) if text[start:end].strip() not in notice}
    versions = [(other, one) for other, one in earlier if _is_version(correction, (other, one), passages)]
    alone = [(other, one) for other, one in earlier if facts[other].publisher == facts[key].publisher]
    kept = tuple(now) if versions else None
    named_in = [named_by(notice, one, kept) for _, one in versions] or named_alone(notice, [one for _, one in alone])
    for (other, _), named in zip(versions or alone, named_in, strict=True):
        if named:
            yield _taken(key, notice, [other], facts, passages)._replace(sentences=named, kept=kept or ())


def _withdrawn(withdrawal: tuple[str, Reading], earlier: Readings, facts: Facts, passages: Passages) -> Iterator[TakenBack]:
    """Yield what a withdrawal takes back: all versions of its page or its text, else of the one whose title it names."""
    key, reading = withdrawal
    meant = [other for other, one in earlier if _is_version(withdrawal, (other, one), passages)] or [
        other for other, _ in _titled(reading, earlier)
    ]
    if not meant:
        meant = _retold(reading, earlier)
    if meant:
        own = {other for other, _ in earlier}
        versions = [other for name in meant for other in passages.versions(name) if other in own]
        notice = notice_of(reading)
        back = _taken(key, notice, versions or meant, facts, passages)
        if _REST_STANDS.search(reading.article.text) is None:
            yield back._replace(is_whole=True)
        else:
            named = named_alone(notice, [one for other, one in earlier if other in (versions or meant)])
            named.append(tuple(wording(one.article.title or "") for _, one in _titled(reading, earlier)))
            yield back._replace(sentences=tuple(dict.fromkeys(words for sentences in named for words in sentences)))


def _titled(reading: Reading, earlier: Readings) -> Readings:
    """Return the latest article whose title a notice names in most of its words."""
    words = set(_WORD.findall(notice_of(reading).casefold())) | set(_WORD.findall((reading.article.title or "").casefold()))
    named: list[tuple[float, int]] = []
    for number, (_, one) in enumerate(earlier):
        title = set(_WORD.findall((one.article.title or "").casefold()))
        share = len(title & words) / max(1, len(title))
        if share >= _SAME_TITLE and len(title & words) >= _FEWEST_TITLE_WORDS:
            named.append((share, number))
    return [earlier[max(named)[1]]] if named else []


def _retold(reading: Reading, earlier: Readings) -> list[str]:
    """Return the articles of which a withdrawal retells what they said, where it names none by its title."""
    named_in = named_alone(notice_of(reading), [one for _, one in earlier])
    return [other for (other, _), named in zip(earlier, named_in, strict=True) if named]


def _taken(key: str, notice: str, versions: Sequence[str], facts: Facts, passages: Passages) -> TakenBack:
    """Return what falls with some versions: all that has its words from them, however many hands they went through."""
    publisher = facts[key].publisher
    own = frozenset(version for version in versions if facts[version].publisher == publisher)
    resting = set(versions) - own
    for version in versions:
        group = [article for article in passages.versions(version) if article in facts]
        root = facts[group[0]]
        is_root = root.publisher == publisher and not _has_it_from_elsewhere(root)
        for article in group:  # in order of publication
            if facts[article].publisher != publisher and (
                _credits(facts[article], publisher)
                or (
                    (is_root or passages.copied_from(article) in own | resting)
                    and not _is_of_absent_agency(article, facts, passages)
                )
            ):
                resting.add(article)
    return TakenBack(
        by=key,
        at=_time(facts[key]),
        notice=notice,
        versions=own,
        resting=frozenset(resting),
        origin=passages.whole(versions[0]),
        sentences=(),
        kept=(),
        is_whole=False,
    )


def _is_of_absent_agency(article: str, facts: Facts, passages: Passages) -> bool:
    """Tell whether an article and the one that it is most like both print an agency that is not here."""
    source = facts.get(passages.copied_from(article) or "")
    return source is not None and _has_it_from_elsewhere(source) and not _credits(facts[article], source.publisher)


def _credits(article: ArticleFacts, publisher: str | None) -> bool:
    return publisher is not None and publisher.casefold() in {agency.casefold() for agency in article.agencies}


def _has_it_from_elsewhere(root: ArticleFacts) -> bool:
    """Tell whether the first version here credits an agency: then others have the agency's words and not its own."""
    return any(agency.casefold() != (root.publisher or "").casefold() for agency in root.agencies)


def _is_version(correction: tuple[str, Reading], other: tuple[str, Reading], passages: Passages) -> bool:
    """Tell whether two articles are versions of one text or of one page."""
    return other[0] in passages.versions(correction[0]) or _are_of_one_page(correction[1], other[1])


def _are_of_one_page(one: Reading, other: Reading) -> bool:
    first, second = one.article, other.article
    if first.url is not None or second.url is not None:
        return first.url == second.url
    return first.id == second.id


def _is_earlier_version(other: tuple[str, Reading], correction: tuple[str, Reading], facts: Facts) -> bool:
    """Tell whether an article is an earlier one of the same publisher, or printed it as an agency's."""
    if other[0] not in facts or other[0] == correction[0]:
        return False
    first, second = facts[other[0]], facts[correction[0]]
    if first.published is None or second.published is None or first.published > second.published:
        return False
    if first.published == second.published and not _are_of_one_page(other[1], correction[1]):
        return False
    return second.publisher is not None and (first.publisher == second.publisher or _credits(first, second.publisher))


def _time(facts: ArticleFacts) -> str | None:
    return facts.published.isoformat().replace("+00:00", "Z") if facts.published else None
