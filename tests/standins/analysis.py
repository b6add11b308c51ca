"""An analysis from trees written by hand or by treebanks: CoNLL-U, with names and links in the last column.

Beside CoNLL-U's own `SpaceAfter=No`, a word's last column may say `Name=PER` (the next word of the same name: `Name=PER+`),
`Place=Yes` (`Place=+`), `Event=Yes`, `Fact=CT+`, `Predicate=nominal`, `Negation=cue`, `Roles=ARG0:2,ARG1:5` (this word's
arguments by their numbers in the sentence) and `Ante=1.2` (the antecedent's head is sentence 1, word 2; `Ante=0`: surely
none). Sentences of one paragraph are joined by a blank, `# newpar` and `# newdoc` begin a new line.
"""

from typing import Any, NamedTuple, cast

import numpy as np

from onrecord.reader.encode.heads import FACTUALITY_BINS
from onrecord.reader.extract.analysis import ROOT, Analysis, Antecedent, MentionHead, NameKind, NameSpan, Role
from onrecord.spans import Span

_VALUES = dict(zip(FACTUALITY_BINS, (-3.0, -1.5, 0.0, 1.5, 3.0)))


class _Word(NamedTuple):
    span: Span
    columns: list[str]
    misc: dict[str, str]
    first: int  # number of its sentence's first word


def analysis_of(conllu: str) -> Analysis:
    """Return the analysis that the trees give; what they do not say is empty, zero, or taken from the tree itself.

    Mentions: heads of names, nouns (nominal) and pronouns. Predicates: verbs (verbal) unless the last column says more.
    """
    text, words, sentences = _laid_out(conllu)
    names = _spans(words, "Name")
    named = {_head_of(words, span) for span, _ in names}
    mentions = tuple(_mention(word, number in named, words) for number, word in enumerate(words))
    return Analysis(
        text=text,
        words=tuple(word.span for word in words),
        lemmas=tuple(word.columns[2] for word in words),
        upos=tuple(word.columns[3] for word in words),
        heads=tuple(word.first + int(word.columns[6]) - 1 if word.columns[6] != "0" else ROOT for word in words),
        relations=tuple(word.columns[7] for word in words),
        sentences=tuple(sentences),
        predicates=tuple(word.misc.get("Predicate") or ("verbal" if word.columns[3] == "VERB" else None) for word in words),
        roles=tuple(role for number, word in enumerate(words) for role in _roles(number, word)),
        event=np.array([word.misc.get("Event") == "Yes" for word in words], np.float32),
        factuality=np.array(
            [[float(word.misc.get("Fact") == name) for name in FACTUALITY_BINS] for word in words], np.float32
        ).reshape(-1, len(FACTUALITY_BINS)),
        factuality_value=np.array([_VALUES.get(word.misc.get("Fact", ""), 0.0) for word in words], np.float32),
        negation=np.array(
            [[float(word.misc.get("Negation") == kind) for kind in ("cue", "event")] for word in words], np.float32
        ).reshape(-1, 2),
        mentions=mentions,
        antecedents=tuple(_antecedents(words, sentences)),
        names=tuple(NameSpan(_characters(words, span), cast("NameKind", kind), 1.0) for span, kind in names),
        places=tuple(_characters(words, span) for span, _ in _spans(words, "Place")),
        times=(),
    )


# --------------------------------------------------------------------------------------------------------------------


def _laid_out(conllu: str) -> tuple[str, list[_Word], list[tuple[int, int]]]:
    text, words, sentences = "", [], []
    for block in conllu.strip().replace("\r", "").split("\n\n"):
        lines = [line for line in block.splitlines() if line.strip()]
        rows = [line.strip().split("\t") for line in lines if not line.startswith("#")]
        if not rows:
            continue
        breaks = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
        text = text.rstrip(" ") + ("\n" if breaks else " ") if text else ""
        first = len(words)
        text = _sentence(text, rows, words)
        sentences.append((first, len(words)))
    return text.rstrip(" "), words, sentences


def _sentence(text: str, rows: list[list[str]], words: list[_Word]) -> str:
    """Add a sentence's words; a multiword token gives its characters to its words, the last one taking what is left."""
    first = len(words)
    held: tuple[int, int, str] | None = None  # number of the last word, end and MISC of an open multiword token
    cursor = len(text)
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            cursor = len(text)
            text += row[1]
            held = (int(row[0].split("-")[1]), len(text), row[9])
            continue
        misc = dict(part.split("=", 1) for part in row[9].split("|") if "=" in part)
        if held is None:
            span = Span(len(text), len(text) + len(row[1]))
            text += row[1] + ("" if misc.get("SpaceAfter") == "No" else " ")
        else:
            last, end, outer = held
            span = Span(cursor, end if int(row[0]) == last else max(cursor + 1, min(end - 1, cursor + len(row[1]))))
            cursor = min(span.end, end - 1)
            if int(row[0]) == last:
                text += "" if "SpaceAfter=No" in outer else " "
                held = None
        words.append(_Word(span, row, misc, first))
    return text


def _spans(words: list[_Word], key: str) -> list[tuple[tuple[int, int], str]]:
    found: list[tuple[tuple[int, int], str]] = []
    for number, word in enumerate(words):
        value = word.misc.get(key)
        if value is None:
            continue
        if value.endswith("+") and found and found[-1][0][1] == number:
            found[-1] = ((found[-1][0][0], number + 1), found[-1][1])
        else:
            found.append(((number, number + 1), value))
    return found


def _characters(words: list[_Word], span: tuple[int, int]) -> Span:
    return Span(words[span[0]].span.start, words[span[1] - 1].span.end)


def _head_of(words: list[_Word], span: tuple[int, int]) -> int:
    for number in range(*span):
        head = words[number].first + int(words[number].columns[6]) - 1
        if not span[0] <= head < span[1] or words[number].columns[6] == "0":
            return number
    return span[1] - 1


def _mention(word: _Word, is_named: bool, words: list[_Word]) -> MentionHead | None:
    if is_named:
        return "name"
    if word.columns[3] == "PRON":
        return "pronoun"
    inside = "Name" in word.misc or word.columns[7] in ("compound", "flat", "goeswith")
    return "nominal" if word.columns[3] in ("NOUN", "PROPN") and not inside else None


def _roles(number: int, word: _Word) -> list[Role]:
    pairs = [pair.split(":") for pair in word.misc.get("Roles", "").split(",") if pair]
    found = [Role(number, word.first + int(argument) - 1, label, 1.0) for label, argument in pairs]
    return sorted(found, key=lambda role: role.argument)


def _antecedents(words: list[_Word], sentences: list[tuple[int, int]]) -> list[Antecedent]:
    found: list[Any] = []
    for number, word in enumerate(words):
        value = word.misc.get("Ante")
        if value == "0":
            found.append(Antecedent(number, None, 1.0))
        elif value:
            sentence, place = value.split(".")
            found.append(Antecedent(number, sentences[int(sentence) - 1][0] + int(place) - 1, 1.0))
    return found


def short(rows: str) -> Analysis:
    """Return the analysis of trees in a shorter hand: `form upos head relation [misc] [lemma]`, blank lines between.

    The lemma is the form in lower case where none is given; `-` is an empty misc; a line `#` begins a paragraph. No blank
    stands before a full stop, a comma or a possessive.
    """
    blocks = []
    for block in rows.strip().split("\n\n"):
        lines = [line.split() for line in block.splitlines() if line.strip()]
        words = [line for line in lines if line[0] != "#"]
        table = ["# newpar"] if len(words) < len(lines) else []
        for number, word in enumerate(words, start=1):
            form, upos, head, relation, *more = word
            misc = more[0] if more and more[0] != "-" else ""
            after = words[number][0] if number < len(words) else ""
            if after in (",", ".", "'s", "’s"):
                misc = f"{misc}|SpaceAfter=No".lstrip("|")
            lemma = more[1] if len(more) > 1 else form if upos == "PROPN" else form.lower()
            table.append("\t".join((str(number), form, lemma, upos, "_", "_", head, relation, "_", misc or "_")))
        blocks.append("\n".join(table))
    return analysis_of("\n\n".join(blocks))
