"""Whose words a colon leads in, where no verb of speech says so.

"Captain Oda comes on the loudspeaker: 'Hold your course.'", "He shrugged: 'It is late.'": whoever the clause before the colon
is about has said what follows. The heads look for a verb of speech and at times take a word behind the quotation for its
speaker.
"""

from msgspec.structs import replace

from onrecord.reader.extract.tree import Tree
from onrecord.records import Statement
from onrecord.spans import Span

_PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
_CLAUSES = frozenset({"root", "parataxis", "conj", "ccomp"})
_BLANK = " \u00a0\n\t"


def with_speaker_before(tree: Tree, text: str, statement: Statement) -> Statement:
    """Return a quotation that a colon leads in with its speaker, where its source is not before the colon."""
    if statement.kind != "direct":
        return statement
    start = statement.content[0].start
    colon = len(text[:start].rstrip(_BLANK)) - 1
    if colon < 0 or text[colon] != ":" or "\n\n" in text[colon:start]:
        return statement
    paragraph = text.rfind("\n", 0, colon) + 1
    if any(paragraph <= span.start < colon for span in (*statement.source, *statement.cue)):
        return statement
    subject = _subject(tree, paragraph, colon)
    return statement if subject is None else replace(statement, source=(subject,))


# --------------------------------------------------------------------------------------------------------------------


def _subject(tree: Tree, paragraph: int, colon: int) -> Span | None:
    """Return the name or the pronoun that the clause before the colon is about."""
    opens, after = tree.stretch_of(Span(paragraph, colon))
    if opens >= after:
        return None
    first, _ = tree.analysis.sentences[tree.sentence_of(after - 1)]
    inside = range(max(first, opens), after)
    verbs = [word for word in inside if tree.relations[word] in _CLAUSES and tree.related(word, "nsubj")]
    for verb in reversed(verbs):
        subject = max((word for word in tree.related(verb, "nsubj") if word in inside), default=None)
        if subject is not None and (tree.analysis.upos[subject] == "PROPN" or tree.lower(subject) in _PRONOUNS):
            begin, after = tree.phrase(subject)
            return tree.span_of((begin, min(after, verb))) if begin < verb else None
    return None
