"""Names as letters, lists and signatures write them, which the head tears or takes for names what only stands beside one.

| found | meant |
|---|---|
| "Falk", "Ingrid" of `"Falk, Ingrid" <falk@orvel.example>` | "Falk, Ingrid", one person |
| "Noor Falk, RBT" of "said Noor Falk, RBT director" | "Noor Falk", a person, and "RBT", a body |
| "MD" of "Noor Falk, MD," | a degree, no place |
| "Medicine" of "professor of Medicine" | a subject |
| "falk@orvel.example" | an address |
| "Sun" of "on Sat or Sun" | a day, where the head for times is surer |
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.reader.extract.analysis import NameSpan
from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.entities.given import gender_of_given
from onrecord.reader.resolve.entities.lexicon import BODIES
from onrecord.spans import Span, contains

_COMMA = re.compile(r",\s+")
_OPENS, _CLOSES = '"“', '"”'
_MAIL = re.compile(r"\s*<")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DEGREES = frozenset("md phd dphil dds dvm jd llb llm mba mph rn esq qc kc cpa frs obe cbe mbe".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_TEACHING = frozenset("professor lecturer reader doctor master bachelor".split())
_SHORT = 8  # letters of a body's short form


def as_written(tree: Tree, names: Sequence[NameSpan]) -> list[NameSpan]:
    """Return the names, in text order, each whole and without what only stands beside a name."""
    found: list[NameSpan] = []
    for name in names:
        before = found[-1] if found else None
        if before is not None and _is_surname_first(tree, before, name):
            found[-1] = before._replace(span=Span(before.span.start, name.span.end))
        elif not _is_no_name(tree, before, name):
            found += _told_apart(tree, name)
    return found


# --------------------------------------------------------------------------------------------------------------------


def _is_surname_first(tree: Tree, before: NameSpan, name: NameSpan) -> bool:
    """Tell whether two names are one as directories write it: in quotation marks, or before an address in a letter's head."""
    text, start, end = tree.text, before.span.start, name.span.end
    if before.kind != "PER" or name.kind != "PER" or not _COMMA.fullmatch(text, before.span.end, name.span.start):
        return False
    if " " in text[start : before.span.end] or text[start : before.span.end] == text[name.span.start : end]:
        return False
    if start and text[start - 1] in _OPENS and text[end : end + 1] in tuple(_CLOSES):
        return True
    opens = start == 0 or text[start - 1] == "\n"
    return opens and bool(_MAIL.match(text, end)) and bool(gender_of_given(text[name.span.start : end].split()[0].lower()))


def _is_no_name(tree: Tree, before: NameSpan | None, name: NameSpan) -> bool:
    words = tree.text[name.span.start : name.span.end]
    if _ADDRESS.fullmatch(words):
        return True
    if before is not None and before.kind == "PER" and _is_degree(words):
        return bool(_COMMA.fullmatch(tree.text, before.span.end, name.span.start))
    if name.kind == "ORG" and _is_subject(tree, name):
        return True
    times = (time for time in tree.analysis.times if contains(time.span, name.span))
    return name.kind != "MISC" and any(time.confidence > name.confidence for time in times)


def _is_degree(words: str) -> bool:
    return words.replace(".", "").lower() in _DEGREES and words[:1].isupper()


def _is_subject(tree: Tree, name: NameSpan) -> bool:
    """Tell whether a name is what somebody teaches or has studied: "a professor of Medicine at Orvel University"."""
    first, last = tree.stretch_of(name.span)
    if first < 2 or tree.lower(first - 1) != "of" or tree.lower(first - 2) not in _TEACHING:
        return False
    return not any(tree.lower(word) in BODIES for word in range(first, last))


def _told_apart(tree: Tree, name: NameSpan) -> Iterator[NameSpan]:
    """Yield a name; of a person with something behind a comma the person and, where it is a short form, the body."""
    words = tree.text[name.span.start : name.span.end]
    comma = _COMMA.search(words)
    if name.kind == "PER" and comma and " " in words[: comma.start()]:
        behind = words[comma.end() :]
        if behind.rstrip(".").lower() not in _SUFFIXES:
            yield name._replace(span=Span(name.span.start, name.span.start + comma.start()))
            if behind.isupper() and behind.isalpha() and len(behind) <= _SHORT and not _is_degree(behind):
                yield name._replace(span=Span(name.span.start + comma.end(), name.span.end), kind="ORG")
            return
    yield name
