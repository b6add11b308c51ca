"""Pairs of articles made by program from the example story: copies of one text, and texts that only look alike.

Copies: paragraphs cut, put into another order, spliced into a frame of another outlet's or woven with another report; words
replaced, reports turned round, clauses dropped, and all of it at once.
No copies: two articles on one event, the quotations of one printed in another, one paragraph taken over, one site's footer.
"""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import combinations
from pathlib import Path
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from onrecord import formats
from onrecord.ledger.moments import latest_moment
from onrecord.pipeline import Found, articles_in
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
                ("turned round", _turned_round),
                ("shortened", _shortened),
                ("rewritten", _rewritten),
                ("worded anew", _worded_anew),
            ):
                yield Pair(base, _printed(make(_paragraphs(base), random), f"{kind} {seed}"), kind, is_copy=True)
            frame = _paragraphs(_bases()[number - 1])
            both = _woven(_paragraphs(base), frame, random)
            yield Pair(base, _printed(both, f"woven {seed}"), "two sources woven", is_copy=True)
            yield Pair(
                base, _printed(_spliced(_paragraphs(base), frame, random), f"spliced {seed}"), "spliced", is_copy=True
            )
    yield from _different()
    yield from _by_hand()


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


_NUMBERS = dict(
    zip(
        "2 3 4 5 6 7 8 9 10 11 12 20 30 40".split(),
        "two three four five six seven eight nine ten eleven twelve twenty thirty forty".split(),
        strict=True,
    )
)
_WORDS_OF_NUMBERS = {word: number for number, word in _NUMBERS.items()}
_SAID_LAST = re.compile(
    r"^(?P<content>[A-Z][^“”,.]{20,}), (?P<source>[A-Z][^“”,.]{2,40}) (?P<cue>said|wrote|told)\b(?P<rest>[^“”]*)\.$"
)
_SAID_FIRST = re.compile(r"^(?P<source>[A-Z][^“”,.]{2,40}) (?P<cue>said) that (?P<content>[^“”]{20,})\.$")
_ACTIVE = re.compile(
    r"\b(?P<actor>[A-Z]\w+) (?P<verb>ordered|crossed|opened|destroyed|hit|closed) (?P<object>the \w+ \w+)\b"
)
_ASIDE = re.compile(r", (?:who|which|whose|a|an|where)\b[^,.“”]{3,80},")
_TAIL = re.compile(r", (?:who|which|where|after|while|as|because|although)\b[^,.“”]{3,120}\.")
_SENTENCE = re.compile(r"(?<=[.!?”]) (?=[“A-Z])")


def _turned_round(paragraphs: list[str], random: Random) -> list[str]:
    """Put the source of every report at its other end, verbs into the passive, numbers into words or digits."""
    del random  # always all of them
    return [" ".join(map(_turned_sentence, _SENTENCE.split(line))) for line in paragraphs]


def _turned_sentence(sentence: str) -> str:
    if found := _SAID_LAST.match(sentence):
        content = found["content"][0].lower() + found["content"][1:]
        sentence = f"{found['source']} {found['cue']}{found['rest']} that {content}."
    elif found := _SAID_FIRST.match(sentence):
        sentence = f"{found['content'][0].upper()}{found['content'][1:]}, {found['source']} {found['cue']}."
    sentence = _ACTIVE.sub(lambda found: f"{found['object']} was {found['verb']} by {found['actor']}", sentence)
    return re.sub(r"\b\w+\b", lambda word: _NUMBERS.get(word[0]) or _WORDS_OF_NUMBERS.get(word[0]) or word[0], sentence)


def _shortened(paragraphs: list[str], random: Random) -> list[str]:
    """Drop asides and what hangs at the end of sentences, and a sentence now and then."""
    lines = []
    for line in paragraphs:
        sentences = [_TAIL.sub(".", _ASIDE.sub("", sentence)) for sentence in _SENTENCE.split(line)]
        lines.append(" ".join(one for one in sentences if random.random() < 0.9) or sentences[0])
    return lines


def _rewritten(paragraphs: list[str], random: Random) -> list[str]:
    """Do all of it: shorten, turn round, replace words; what a desk does that wants the text to be its own."""
    return _paraphrased(_turned_round(_shortened(paragraphs, random), random), random)


def _worded_anew(paragraphs: list[str], random: Random) -> list[str]:
    """Rewrite, and replace one in six of the longer words by some other, as a thesaurus without end would."""

    def other(match: re.Match[str]) -> str:
        return "".join(random.sample(match[0], len(match[0]))) if random.random() < 1 / 6 else match[0]

    return [re.sub(r"\b[a-z]{5,}\b", other, line) for line in _rewritten(paragraphs, random)]


def _woven(paragraphs: list[str], other: list[str], random: Random) -> list[str]:
    """Put nearly all paragraphs of one article between as much of another as fits: two agencies in one report."""
    kept = [line for line in paragraphs if random.random() < 0.9] or paragraphs
    length, woven = sum(map(len, kept)), []
    for number, line in enumerate(kept):
        woven.append(line)
        if number < len(other) and sum(map(len, woven)) < 1.6 * length:
            woven.append(other[number])
    return woven


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


def _by_hand() -> Iterator[Pair]:
    """Yield pairs of the story's articles as they were written, by number in the order of publication.

    Which are versions of one text is stated in `examples/README.md`, section (a), from before any program read them.
    """
    found = articles_in([str(EXAMPLES)], BytesIO())
    articles = sorted((item.article for item in found if isinstance(item, Found)), key=_clock)
    copies = {(1, 2), (2, 3), (2, 4), (2, 5), (2, 6), (7, 8)}
    one_text = ({1, 2, 3, 4, 5, 6}, {7, 8})
    for one, other in combinations(range(1, len(articles) + 1), 2):
        is_copy = (one, other) in copies
        if is_copy or not any({one, other} <= group for group in one_text):  # the others hang together through a third
            yield Pair(articles[one - 1], articles[other - 1], "written by hand", is_copy=is_copy)


def _clock(article: Article) -> str:
    moment = latest_moment(article.published)
    assert moment is not None
    return moment.isoformat()
