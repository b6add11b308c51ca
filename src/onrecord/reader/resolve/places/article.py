"""The names of one article, with what stands around them."""

from collections.abc import Sequence

from onrecord.reader.resolve.places.candidates import Candidates, candidates_of
from onrecord.reader.resolve.places.containers import (
    NOWHERE,
    Container,
    container_behind,
    container_named,
    stands_behind_name,
)
from onrecord.reader.resolve.places.features import Name
from onrecord.reader.resolve.places.index import PlaceIndex
from onrecord.reader.resolve.places.names import key_of
from onrecord.spans import Span, slice_of


def names_of(
    text: str, spans: Sequence[Span], dateline_place: str | None, index: PlaceIndex
) -> tuple[list[Name], list[int]]:
    """Return the article's names, and for each span the number of its name.

    Mentions of the same words are one name, but for those with an area behind them: 'Paris, Texas' does not say what
    'Paris' alone means, it only speaks for it. The dateline is a name with no mention.
    """
    groups: dict[tuple[str, Container, bool], list[Span]] = {}
    keys = []
    for span in spans:
        words = slice_of(text, span)
        key = (key_of(words), _container(text, span, words, index), stands_behind_name(text, span))
        groups.setdefault(key, []).append(span)
        keys.append(key)
    first = min(spans, default=None)
    found: dict[str, Candidates] = {}
    for (words_key, _, _), members in groups.items():
        if words_key not in found:
            found[words_key] = candidates_of(_head(slice_of(text, members[0]), index), index)
    names = [
        Name(key, found[key], container, _elsewhere(key, container, groups), behind,
             tuple(span.start for span in members), first in members)
        for (key, container, behind), members in groups.items()
    ]  # fmt: skip
    number = {key: at for at, key in enumerate(groups)}
    if dateline_place and key_of(dateline_place):
        names.append(_dateline(dateline_place, index))
    return names, [number[key] for key in keys]


# ----------------------------------------------------------------------------------------------------------------------


def _container(text: str, span: Span, words: str, index: PlaceIndex) -> Container:
    """Return the area named in the span itself ('Paris, Texas' as one mention) or right behind it."""
    _, comma, rest = words.partition(",")
    within = container_named(rest, index) if comma else NOWHERE
    return within if within.entries else container_behind(text, span, index)


def _head(words: str, index: PlaceIndex) -> str:
    """Return what to look up: 'Paris' of 'Paris, Texas', but 'Washington, D.C.' whole, which is a name of its own."""
    head, comma, rest = words.partition(",")
    if comma and not len(index.postings_of(key_of(words))) and container_named(rest, index).entries:
        return head
    return words


def _elsewhere(key: str, container: Container, groups: dict[tuple[str, Container, bool], list[Span]]) -> Container:
    for other, behind, _ in groups:
        if other == key and behind != container and behind.entries:
            return behind
    return NOWHERE


def _dateline(place: str, index: PlaceIndex) -> Name:
    head, _, rest = place.partition(",")
    return Name(key_of(place), candidates_of(head, index), container_named(rest, index), NOWHERE, False, (), False)
