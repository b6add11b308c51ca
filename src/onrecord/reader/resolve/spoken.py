"""Statements that the tree has and the attribution heads have missed or cut: who speaks stands before or behind what is said.

What is said first: the heads tend to take the last clause before the speaker for all of it, and in a long sentence to miss it
altogether. What stands before the comma is then the content, from the beginning of the sentence:

| sentence | content |
|---|---|
| The roof came down while men were inside, the chief told reporters. | The roof came down while men were inside |
| Six people have died, Dr Anna Holm, who heads the clinic, said at noon. | Six people have died |
| The mill that burned in May was sold, said the mayor, Ida Renn. | The mill that burned in May was sold |
| A bridge fell and a road closed, police said, and the mayor ordered buses. | A bridge fell and a road closed |

Who speaks first: only with verbs that mean speech and nothing else, told as done, with a whole clause right behind them ("A senior
official, speaking in private, said the general had left"). Quoted words are left as the heads have them.
"""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from onrecord.reader.extract.statements import Found
from onrecord.reader.extract.tree import Tree
from onrecord.records import Statement
from onrecord.spans import Span, contains, overlap


class Verbs(NamedTuple):
    """One line of the table: verbs of speech, and whether they may also stand between their speaker and what is said."""

    name: str
    words: str  # lemmas
    speaker_first: bool
    example: str


# fmt: off
VERBS = (
    Verbs("plain speech", "say add", True, "Dr Holm said the mill was sold."),
    Verbs("telling", "tell announce report write state explain note repeat reply recall declare testify reveal disclose", False, "The mill was sold, the mayor told reporters."),
    Verbs("standing by it", "confirm acknowledge admit concede claim insist argue maintain contend stress", False, "The mill was sold, the mayor admitted."),
    Verbs("complaint", "warn complain", False, "The mill will fall, the mayor warned."),
)
# fmt: on
_SPEAKER_FIRST = MappingProxyType({word: line.speaker_first for line in VERBS for word in line.words.split()})
_FINITE = re.compile(r"(?:said|says|told|tells|wrote|writes|\w+ed|\w+s)$")
_CLAUSE = ("nsubj", "csubj", "expl")
_QUOTED = re.compile(r"[\"“”]")
_BEFORE = re.compile(r"(?:\([^()\n]*\)\s*[-–—―]\s*)?(?:(?:But|And|Yet|So)\s+)?")  # "(Halyard) - ", "But"
_MOST = 0.7  # of the characters before the speaker
_BETWEEN = frozenset({",", "both", "all", "also", "later", "then", "each"})  # "the clinic and the mayor both said"
_COLON = re.compile(r":\s+")  # "The army denied them: nobody had left, it said"
_WHO = frozenset({"NOUN", "PROPN"})
_NOBODY = frozenset({"it", "nobody", "none", "that", "which", "what", "clock", "sign", "law", "rule"})
_BEHIND = 0.6  # confidence: a little more than that of the least sure statement that is told
_AHEAD = 0.5  # confidence: as much as that


def said_first(tree: Tree, text: str, datelines: Sequence[Span]) -> Iterator[Found]:
    """Yield what is said before its speaker, one for each verb of speech, in text order."""
    for verb in _verbs(tree):
        if tree.related(verb, "mark", "advmod") and any(
            tree.lower(n) in ("as", "not", "never") for n in tree.children[verb]
        ):
            continue
        found = _before_speaker(tree, verb, text, datelines)
        if found is not None:
            yield found


def mended(text: str, statements: Sequence[Statement], found: Sequence[Found]) -> tuple[list[Statement], list[Found]]:
    """Return statements with the content that stands before their speaker, and what none of them has as its cue.

    A statement that has most of its sentence stays as it is.
    """
    by_cue = {one.cue[0]: one for one in found}
    kept, seen = [], set()
    for statement in statements:
        one = next((by_cue[cue] for cue in by_cue if any(overlap(cue, span) for span in statement.cue)), None)
        if one is None or statement.kind != "indirect":
            kept.append(statement)
            seen |= {cue for cue in by_cue if any(overlap(cue, span) for span in statement.cue)}
            continue
        seen.add(one.cue[0])
        kept.append(statement if _has_it(text, statement, one.content[0]) else _with_content(statement, one))
    return kept, [one for one in found if one.cue[0] not in seen]


def speaker_first(tree: Tree, told: Sequence[Statement]) -> Iterator[Found]:
    """Yield the statements that follow their speaker and that are not told: of no word in common, or whole in what one says.

    "Edda Lund said the train sped up, the agency reports": the agency says that she said it.
    """
    for verb in _verbs(tree):
        found = _behind_speaker(tree, verb) if _SPEAKER_FIRST[tree.analysis.lemmas[verb]] else None
        if found is not None and all(_is_apart(found, statement) for statement in told):
            yield found


def to_its_end(tree: Tree, statement: Statement) -> Statement:
    """Return a statement with what its heads have cut off behind it, where the rest of the sentence hangs on its content.

    "They accused the spies of three countries, the post and | the radio station in Orvel."
    """
    if statement.kind != "indirect" or not statement.cue or statement.cue[-1].end > statement.content[-1].start:
        return statement
    first, after = tree.stretch_of(statement.content[-1])
    if first == after:
        return statement
    if (clause := _clause_of(tree, statement, tree.head_of((first, after)))) is not None:
        return msgspec.structs.replace(statement, content=(clause,))
    last = tree.analysis.sentences[tree.sentence_of(after - 1)][1]
    while last > after and tree.analysis.upos[last - 1] == "PUNCT":
        last -= 1
    rest = [word for word in range(after, last) if tree.analysis.upos[word] != "PUNCT"]
    taken = (*statement.cue, *statement.source)
    if not rest or any(overlap(tree.analysis.words[word], span) for word in rest for span in taken):
        return statement
    tops = [word for word in rest if tree.analysis.heads[word] not in rest]
    if not all(_continues(tree, word, range(first, after)) for word in tops):
        return statement
    content = (*statement.content[:-1], Span(statement.content[-1].start, tree.analysis.words[last - 1].end))
    return msgspec.structs.replace(statement, content=content)


# --------------------------------------------------------------------------------------------------------------------


def _verbs(tree: Tree) -> Iterator[int]:
    """Yield the verbs of speech in a form that tells, in text order."""
    for verb, lemma in enumerate(tree.analysis.lemmas):
        if lemma in _SPEAKER_FIRST and tree.analysis.upos[verb] == "VERB" and _FINITE.match(tree.lower(verb)):
            yield verb


def _clause_of(tree: Tree, statement: Statement, head: int) -> Span | None:
    """Return the clause below a cue of which a content is no more than the subject: "It said the man | had fled"."""
    clause = tree.analysis.heads[head]
    if len(statement.content) != 1 or tree.relations[head] != "nsubj" or clause < 0 or tree.relations[clause] != "ccomp":
        return None
    verb = tree.analysis.heads[clause]
    if not any(contains(span, tree.analysis.words[verb]) for span in statement.cue):
        return None
    found = _right_behind(tree, verb, clause)
    return found if found is not None and contains(found, statement.content[0]) else None


def _continues(tree: Tree, word: int, inside: range) -> bool:
    """Tell whether a word goes on with a content's phrase: right behind it, or as a further member; no aside does."""
    if tree.analysis.heads[word] not in inside:
        return False
    if tree.relations[word] == "conj":
        return tree.analysis.upos[word] in _WHO
    is_compared = any(tree.lower(mark) in ("than", "as") for mark in tree.related(word, "mark", "case"))
    is_next = tree.phrase(word)[0] == inside.stop and tree.analysis.upos[inside.stop] != "PUNCT"
    return is_next and (is_compared or tree.relations[word] in ("nmod", "obl", "obj"))


def _before_speaker(tree: Tree, verb: int, text: str, datelines: Sequence[Span]) -> Found | None:
    speaker = _speaker(tree, verb)
    if speaker is None:
        return None
    comma = min(speaker[0], verb) - 1
    first, after = tree.analysis.sentences[tree.sentence_of(verb)]
    said = _predicate(tree, verb, comma)
    if comma <= first or tree.word(comma) != "," or said is None:
        return None
    start = max([tree.analysis.words[first].start, *(line.end for line in datelines if _opens(tree, line, first, after))])
    opening = _BEFORE.match(text, start + len(text[start:]) - len(text[start:].lstrip(" \u00a0-–—―")))
    start = opening.end() if opening else start
    start = max(start, *(found.end() for found in _COLON.finditer(text, start, tree.analysis.words[comma - 1].end)), 0)
    content = Span(start, tree.analysis.words[comma - 1].end)
    if content.start >= content.end or _QUOTED.search(text[slice(*content)]):
        return None
    source = tree.span_of(speaker)
    source = Span(source.start, source.start + len(text[slice(*source)].rstrip(", ")))
    return Found((source,), (tree.span_of((verb, verb + 1)),), (content,), _BEHIND)


def _speaker(tree: Tree, verb: int) -> tuple[int, int] | None:
    """Return the words of who speaks, right before the verb of speech or right behind it."""
    subjects = tree.related(verb, "nsubj")
    above = tree.analysis.heads[verb]
    if not subjects and tree.relations[verb] == "parataxis" and above >= 0:
        subjects = [word for word in tree.related(above, "nsubj") if above < word < verb]  # it hangs on the verb above
    if not subjects:
        return None
    subject = max(subjects)
    first, after = tree.phrase(subject)
    while tree.analysis.upos[first] == "PUNCT":
        first += 1  # the comma before a speaker may hang on him
    if after <= verb:
        between = [tree.word(word) for word in range(after, verb)]
        is_next = all(word in _BETWEEN or word.endswith("ly") for word in between)
        return (first, after) if is_next else None
    return (first, after) if first == verb + 1 else None


def _predicate(tree: Tree, verb: int, comma: int) -> int | None:
    """Return the verb of what is said: a whole clause before the comma, with a subject of its own."""
    above = tree.analysis.heads[verb]
    clauses = [word for word in tree.related(verb, "ccomp", "parataxis") if word < comma]
    if tree.relations[verb] == "parataxis" and 0 <= above < comma:
        clauses.append(above)
    elif tree.relations[verb] not in ("root", "conj", "parataxis"):
        return None
    before = [word for word in tree.related(verb, "nsubj") if word < comma]  # a subject that hangs on the verb of speech
    whole = [word for word in clauses if tree.related(word, *_CLAUSE) or before]
    return min(whole, default=None)


def _opens(tree: Tree, line: Span, first: int, after: int) -> bool:
    """Tell whether a dateline stands at the beginning of a sentence."""
    return tree.analysis.words[first].start <= line.start and line.end <= tree.analysis.words[after - 1].start


def _has_it(text: str, statement: Statement, content: Span) -> bool:
    """Tell whether a statement has most of it: what opens a sentence may be left out ("In addition,"), not its subject."""
    left_out = text[content.start : max(content.start, statement.content[0].start)].strip()
    is_opener = not left_out or left_out[-1] in ",-–—―"
    return is_opener and sum(overlap(span, content) for span in statement.content) >= _MOST * (content.end - content.start)


def _with_content(statement: Statement, found: Found) -> Statement:
    source = statement.source or found.source
    confidence = max(statement.confidence, found.confidence)
    return Statement(
        id=statement.id,
        kind=statement.kind,
        source=source,
        cue=statement.cue,
        content=found.content,
        distance=statement.distance,
        speaker_kind=statement.speaker_kind,
        confidence=confidence,
    )


def _behind_speaker(tree: Tree, verb: int) -> Found | None:
    analysis = tree.analysis
    if tree.relations[verb] not in ("root", "conj", "parataxis", "ccomp") or tree.related(verb, "aux", "mark"):
        return None
    subjects = [word for word in tree.related(verb, "nsubj") if word < verb and analysis.upos[word] in _WHO]
    clauses = [word for word in tree.related(verb, "ccomp") if word > verb and tree.related(word, "nsubj", "csubj")]
    if len(subjects) != 1 or len(clauses) != 1 or tree.lower(subjects[0]) in _NOBODY:
        return None
    content = _right_behind(tree, verb, clauses[0])
    if content is None:
        return None
    first, _ = tree.phrase(subjects[0])
    last = verb
    while last - 1 > first and analysis.upos[last - 1] in ("PUNCT", "ADV"):
        last -= 1
    return Found((tree.span_of((first, last)),), (tree.span_of((verb, verb + 1)),), (content,), _AHEAD)


def _is_apart(found: Found, statement: Statement) -> bool:
    """Tell whether a statement has no word of one that was found, or reports the whole of it."""
    own = (*found.source, *found.cue, *found.content)
    if any(overlap(span, cue) for span in own for cue in statement.cue):
        return False
    touched = [any(overlap(span, content) for content in statement.content) for span in (*found.cue, *found.content)]
    is_behind = bool(statement.cue) and statement.cue[0].start >= statement.content[-1].end and statement.kind != "direct"
    is_whole = all(any(contains(content, span) for content in statement.content) for span in own)
    return not any(touched) or (is_behind and is_whole)


def _right_behind(tree: Tree, verb: int, clause: int) -> Span | None:
    """Return the clause behind the verb, to its last word; None where something else stands between them."""
    inside = set(tree.below(clause))
    first = min(inside)
    between = range(verb + 1, first)
    if first <= verb or any(tree.analysis.upos[word] not in ("SCONJ", "PUNCT") for word in between):
        return None
    last = max(inside)
    while tree.analysis.upos[last] == "PUNCT":
        last -= 1
    return tree.span_of((first, last + 1))
