"""From pairs to origins: which articles are versions of one text, and who had it first.

An origin is a connected part of the pairs that share wording. All of it follows from the pairs and the articles' facts, so
nothing here depends on the order of arrival, and the origins of any past moment are those of the pairs published by then.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from onrecord.records import ArticleFacts, Copy, Origin, Passage, Shared
from onrecord.spans import Span

# An agency's own page can carry a later time than a reprint of its wire; within some hours its credit outranks the clock.
_AGENCY_LEAD = timedelta(hours=6)
_EARLIEST = datetime.min.replace(tzinfo=UTC)
_UNDATED = datetime.max.replace(tzinfo=UTC)

Facts = Mapping[str, ArticleFacts]
Order = Mapping[str, tuple[datetime, str]]  # originals before copies


def origins_of(articles: Iterable[ArticleFacts], pairs: Iterable[Shared]) -> tuple[Origin, ...]:
    """Return all origins, in order of their roots' publication; every article is in at least one."""
    facts = {article.article: article for article in articles}
    known = [pair for pair in pairs if pair.one in facts and pair.other in facts]
    versions = [pair for pair in known if pair.basis != "quotation"]
    order, pairs_of = _order(facts, versions), _by_article(versions)
    origins: list[Origin] = []
    for group in _connected(facts, versions):
        origins += _group_origins(sorted(group, key=order.__getitem__), pairs_of, facts)
    by_article = {article: origin.id for origin in origins if not origin.spans for article in origin.articles}
    quotations = defaultdict(list)
    for pair in known:
        if pair.basis == "quotation" and by_article[pair.one] != by_article[pair.other]:
            of, article = sorted((pair.one, pair.other), key=order.__getitem__)
            copy = _copy_of(pair, of, article, facts)
            quotations[by_article[copy.of]].append(copy)
    return tuple(_with_quotations(origin, quotations, order) for origin in _sorted(origins, facts))


# ----------------------------------------------------------------------------------------------------------------------


def _order(facts: Facts, pairs: Sequence[Shared]) -> Order:
    """Return a key for each article by which originals stand before copies."""
    agencies = {
        facts[one].publisher
        for pair in pairs
        for one, other in ((pair.one, pair.other), (pair.other, pair.one))
        if _credits(facts[other], facts[one])
    }
    return {
        key: (_leading(article.published) if article.publisher in agencies else article.published or _UNDATED, key)
        for key, article in facts.items()
    }


def _leading(published: datetime | None) -> datetime:
    if published is None:
        return _UNDATED
    return max(published, _EARLIEST + _AGENCY_LEAD) - _AGENCY_LEAD


def _credits(article: ArticleFacts, other: ArticleFacts) -> bool:
    """Tell whether an article credits the other's publisher as an agency."""
    publisher = (other.publisher or "").casefold()
    return article.publisher != other.publisher and any(agency.casefold() == publisher for agency in article.agencies)


def _connected(facts: Facts, pairs: Iterable[Shared]) -> list[list[str]]:
    parent = {key: key for key in facts}

    def top(key: str) -> str:
        while parent[key] != key:
            parent[key] = key = parent[parent[key]]
        return key

    for pair in pairs:
        parent[top(pair.one)] = top(pair.other)
    groups = defaultdict(list)
    for key in facts:
        groups[top(key)].append(key)
    return list(groups.values())


def _by_article(pairs: Iterable[Shared]) -> dict[str, list[Shared]]:
    found = defaultdict(list)
    for pair in pairs:
        found[pair.one].append(pair)
        found[pair.other].append(pair)
    return found


def _group_origins(group: Sequence[str], pairs: Mapping[str, list[Shared]], facts: Facts) -> list[Origin]:
    """Return the origin of a group in order, and those of paragraphs that its members put in."""
    root, position = group[0], {key: number for number, key in enumerate(group)}
    copies, own_origins = [], []
    for key in group[1:]:
        before = [pair for pair in pairs.get(key, ()) if position[_partner(pair, key)] < position[key]]
        own = _own_spans(key, before, facts)
        if before:  # else it hangs together with the earlier ones through a later version only
            best = max(before, key=lambda pair: (_share_of(pair, key), -position[_partner(pair, key)]))
            copies.append(_copy_of(best, _partner(best, key), key, facts, own))
        if own:
            because = f"{len(own)} paragraph{'s' * (len(own) > 1)} of its own in a text that it copied"
            own_origins.append(Origin(id=f"{key}-own", root=key, articles=(key,), because=because, spans=own))

    def clock(key: str) -> tuple[datetime, str]:
        return facts[key].published or _UNDATED, key

    origin = Origin(
        id=root,
        root=root,
        articles=(root, *sorted(group[1:], key=clock)),
        because=_root_reason(facts[root], len(group)),
        copies=tuple(sorted(copies, key=lambda copy: clock(copy.article))),
    )
    return [origin, *own_origins]


def _own_spans(key: str, pairs: Sequence[Shared], facts: Facts) -> tuple[Span, ...]:
    """Return the paragraphs that no earlier version has; a publisher's later version of its own text has none."""
    if not pairs or facts[key].published is None:  # without a date nobody knows who took from whom
        return ()
    if any(facts[_partner(pair, key)].publisher == facts[key].publisher for pair in pairs):
        return ()
    spans = [set(pair.own_one if pair.one == key else pair.own_other) for pair in pairs]
    return tuple(sorted(set.intersection(*spans)))


def _copy_of(pair: Shared, of: str, article: str, facts: Facts, own: tuple[Span, ...] = ()) -> Copy:
    return Copy(
        article=article,
        of=of,
        share=_share_of(pair, article),
        passages=pair.passages if pair.one == article else tuple(map(_turned, pair.passages)),
        because=_direction(facts[of], facts[article], pair),
        own=own,
    )


def _partner(pair: Shared, key: str) -> str:
    return pair.other if pair.one == key else pair.one


def _share_of(pair: Shared, key: str) -> float:
    return pair.share_one if pair.one == key else pair.share_other


def _turned(passage: Passage) -> Passage:
    return Passage(start=passage.of_start, end=passage.of_end, of_start=passage.start, of_end=passage.end)


def _direction(of: ArticleFacts, article: ArticleFacts, pair: Shared) -> str:
    reasons = []
    if _credits(article, of):
        reasons.append(f"credits {of.publisher}")
    if of.published and article.published:
        reasons.append(_time_reason(article.published - of.published))
    else:
        reasons.append("one of the two has no date")
    if pair.basis == "release":
        reasons.append("quotes what the same publisher's transcript has, or the other way round")
    if pair.basis == "quotation":
        reasons.append("a quotation with credit")
    return "; ".join(reasons)


def _time_reason(later: timedelta) -> str:
    minutes = round(abs(later).total_seconds() / 60)
    if not minutes:
        return "published at the same minute; the keys decide"
    hours, rest = divmod(minutes, 60)
    words = " ".join(piece for piece in (f"{hours} h" * bool(hours), f"{rest} min" * bool(rest)) if piece)
    return f"published {words} {'later' if later > timedelta(0) else 'earlier, but the credit outranks the clock'}"


def _root_reason(root: ArticleFacts, versions: int) -> str:
    credit = ", ".join(agency for agency in root.agencies if agency.casefold() != (root.publisher or "").casefold())
    if credit:
        return f"credits {credit}, whose own text is not here"
    return "the earliest of its versions" if versions > 1 else "shares its wording with no other article"


def _with_quotations(origin: Origin, quotations: Mapping[str, list[Copy]], order: Order) -> Origin:
    """Return the origin with the articles that quote it, each once, by the version that it shares most with."""
    nearest: dict[str, Copy] = {}
    for copy in sorted(quotations.get(origin.id, ()), key=lambda copy: (-len(copy.passages), order[copy.of])):
        nearest.setdefault(copy.article, copy)
    return replace(origin, quoted_by=tuple(nearest[key] for key in sorted(nearest, key=order.__getitem__)))


def _sorted(origins: Iterable[Origin], facts: Facts) -> list[Origin]:
    return sorted(origins, key=lambda origin: (facts[origin.root].published or _UNDATED, origin.root, origin.id))
