"""Pairs of articles made by program from the example story: copies of one text, and texts that only look alike.

Copies: paragraphs cut, sentences put into another order, passages spliced into a frame of another outlet's, words replaced.
No copies: two articles on one event, the quotations of one printed in another, one paragraph taken over, one site's footer.
"""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from onrecord import formats
from onrecord.quotations import quotations_of
from onrecord.records import Article, Part

EXAMPLES = Path(__file__).parents[2] / "examples"
FOOTER = (
    "Most read this week. Sign up for our newsletter and follow us on every channel. Write to the desk with your own news."
)
_SYNONYMS = dict(
    pair.split(":")
    for pair in (
        "said:stated told:informed troops:soldiers town:city leave:quit ordered:instructed people:persons killed:slain"
        " collapsed:fell before:ahead-of largest:biggest places:spots after:following asked:questioned river:stream"
        " while:as"
        " about:around near:close-to began:started begun:started many:numerous because:since but:yet also:too may:might"
        " must:has-to would:could Friday:yesterday Thursday:yesterday Saturday:yesterday Sunday:yesterday crossed:passed"
        " morning:dawn night:evening heard:learned saw:noticed called:named held:kept head:chief month:four-weeks"
        " question:query clear:plain nobody:no-one looked:gazed opened:unlocked small:little big:large old:aged went:moved"
    ).split()
)


class Pair(NamedTuple):
    """Two articles, how they were made, and whether they are versions of one text."""

    one: Article
    other: Article
    kind: str
    is_copy: bool


def pairs() -> Iterator[Pair]:
    """Yield all pairs, the same in every run."""
    for number, base in enumerate(_bases()):
        for seed in range(5):
            random = Random(100 * number + seed)  # noqa: S311 -- no secret
            for kind, make in (
                ("cut", _cut),
                ("reordered", _reordered),
                ("paraphrased", _paraphrased),
                ("edited", _edited),
            ):
                yield Pair(base, _printed(make(_paragraphs(base), random), f"{kind} {seed}"), kind, is_copy=True)
            frame = _paragraphs(_bases()[number - 1])
            yield Pair(
                base, _printed(_spliced(_paragraphs(base), frame, random), f"spliced {seed}"), "spliced", is_copy=True
            )
    yield from _different()


# ----------------------------------------------------------------------------------------------------------------------


@cache
def _bases() -> tuple[Article, ...]:
    """Return one article for each origin of the story."""
    names = (
        "2025-10-09T1905Z-halyard-lead.txt 2025-10-10T1230Z-estrevian-presidency-transcript.md"
        " 2025-10-10T1800Z-arnhaven-courier.txt 2025-10-11T1745Z-lirna-echo.html 2025-10-12T0600Z-sunday-sextant.txt"
    ).split()
    articles = [next(_read(name)) for name in names]
    articles += [a for a in _read("mail-and-post.jsonl") if a.id != "tamsel-mail-2025-10-09-kelmora"]
    articles.append(next(_read("morning-lantern.xml")))
    return tuple(replace(article, id=f"base {number}") for number, article in enumerate(articles))


def _read(name: str) -> Iterator[Article]:
    return (item for item in formats.read(BytesIO((EXAMPLES / name).read_bytes()), name) if isinstance(item, Article))


def _paragraphs(article: Article) -> list[str]:
    bodies = [article.text[part.start : part.end] for part in article.parts if part.kind == "body"]
    return [line for body in bodies for line in body.splitlines() if line.strip()]


def _printed(paragraphs: list[str], name: str) -> Article:
    text = "\n\n".join(paragraphs)
    digest = sha256(text.encode()).hexdigest()
    return Article(
        id=f"{name} {digest[:8]}",
        text=text,
        text_sha256=digest,
        bytes_sha256=digest,
        publisher="The Other Paper",
        parts=(Part(start=0, end=len(text), kind="body"),),
    )


def _cut(paragraphs: list[str], random: Random) -> list[str]:
    """Keep four to nine of ten paragraphs, in their order."""
    kept = max(3, round(len(paragraphs) * random.uniform(0.4, 0.9)))
    return [paragraphs[at] for at in sorted(random.sample(range(len(paragraphs)), min(kept, len(paragraphs))))]


def _reordered(paragraphs: list[str], random: Random) -> list[str]:
    return random.sample(paragraphs, len(paragraphs))


def _paraphrased(paragraphs: list[str], random: Random) -> list[str]:
    """Replace every word that has a synonym here, three times in four, and leave a short word out now and then."""

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word in _SYNONYMS and random.random() < 0.75:
            return _SYNONYMS[word].replace("-", " ")
        return "" if len(word) < 4 and random.random() < 0.04 else word

    return [re.sub(r"[A-Za-z]+", other, paragraph) for paragraph in paragraphs]


def _edited(paragraphs: list[str], random: Random) -> list[str]:
    return _paraphrased(_reordered(_cut(paragraphs, random), random), random)


def _spliced(paragraphs: list[str], frame: list[str], random: Random) -> list[str]:
    """Put all paragraphs but one or two between some of another article's, which stay the lesser part."""
    kept = _cut(paragraphs, Random(random.randrange(9)))  # noqa: S311 -- as above
    length, taken = sum(map(len, kept)), []
    for line in frame:
        if sum(map(len, taken)) + len(line) < 0.6 * length:
            taken.append(line)
    return [*taken[:1], *kept, *taken[1:]]


def _different() -> Iterator[Pair]:
    bases = _bases()
    for one_at, one in enumerate(bases):
        for other in bases[one_at + 1 :]:
            yield Pair(one, other, "two reports", is_copy=False)
            quotes = " ".join(f"“{quote}” he said." for quote in _quotes(other))
            yield Pair(other, _printed([*_paragraphs(one), quotes], "quoting"), "same quotations", is_copy=False)
            longest = max(_paragraphs(other), key=len)
            if len(longest) * 3 < min(len("".join(_paragraphs(each))) for each in (one, other)):
                yield Pair(other, _printed([*_paragraphs(one), longest], "taken"), "one paragraph taken", is_copy=False)
            footed = (_printed([*_paragraphs(each), FOOTER], "footed") for each in (one, other))
            yield Pair(*footed, "one footer", is_copy=False)


def _quotes(article: Article) -> list[str]:
    return [article.text[quotation.inner.start : quotation.inner.end] for quotation in quotations_of(article.text)]
