"""Laws of the reader.

No text crashes it. Every span that it gives lies inside the text and is not empty: `text[start:end]` is the span.
Contents are in text order, statements are numbered in the order of their contents. Reading twice gives equal readings.
"""

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.records import Article
from onrecord.spans import Span, slice_of

NASTY = {
    "empty": "",
    "blank": " \n\t\r\n\u00a0",
    "one character": "a",
    "one mark": "”",
    "capitals": "THE ARMY SAID ON MONDAY THAT THE TOWN HAD FALLEN. “WE ARE OUT,” KOSTIN SAID.",
    "no punctuation": "the army said on monday that the town had fallen and kostin said they were out " * 8,
    "only marks": "“”\"\"''‘’«»„“" * 40,
    "unclosed": "“" * 30 + "Go, he said.\n\n" + "“No, she said.\n" * 20,
    "emoji": "“It’s done 🎉👩‍👩‍👧,” said 🙂 Amsel 🇫🇷, “at last.” 🎉",
    "right to left": "השר אמר: “נחתום מחר”. The minister said: “نعم” and left \u202eback to front\u202c.",
    "accents apart": "Zoe\u0308 E\u0301va said that the cafe\u0301 was closed. “Ou\u0300?” she asked.",
    "controls": "He said\x00 that\x07 it\u200b was\ufeff over.\x0b“Yes,”\x0c\u2028she said.\u0085",
    "half a pair": "“It is \ud83d over,” he said.",
    "table": "Town | Dead | Said\n---|---|---\nOrvel | 4 | army\nSelby | 7 | mayor said\n" * 10,
    "transcript": "DORVATH: We sign.\n\nAMSEL: When?\n\nDORVATH: “Soon.”\n\nAMSEL:\n",
    "one long word": "said" * 5_000,
    "only quotes": "“We go,” “You stay,” “They may come if it rains.”\n\n“No.”\n\n“Yes, on Thursday.”",
    "no breaks": " ".join(f"Amsel went to Paris in {year} and" for year in range(1900, 1960)),
}


def article(text: str) -> Article:
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id="a", text=text, text_sha256=sha256, bytes_sha256=sha256)


def holds(reader, text: str) -> None:
    """Read a text and see that the laws hold."""
    reading = reader.read(article(text))
    for span in reading.sentences:
        assert slice_of(text, span).strip()
    for marked in (*reading.mentions, *reading.timexes, *reading.toponyms):
        assert slice_of(text, Span(marked.start, marked.end)).strip()
    entities = {entity.id for entity in reading.entities}
    assert {mention.entity for mention in reading.mentions} <= {None, *entities}
    for claim in reading.claims:
        for span in (claim.trigger, *(claim.condition or ()), *(span for one in claim.arguments for span in one.spans)):
            assert slice_of(text, span).strip()
    for number, statement in enumerate(reading.statements, start=1):
        assert statement.id == f"s{number}"
        assert list(statement.content) == sorted(statement.content)
        for span in (*statement.source, *statement.cue, *statement.content):
            assert slice_of(text, span) == text[span.start : span.end] != ""
    assert [s.content for s in reading.statements] == sorted(s.content for s in reading.statements)
    assert reader.read(article(text)) == reading


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_nasty_texts(reader, text):
    holds(reader, text)


_WORDS = (
    *("“", "”", '"', "'", "‘", "’", "«", "said", " said ", "Amsel", "the army", ", ", ". ", ": ", "\n\n", "\n", "\r\n"),
    *("according to ", "“We go,”", "will leave ", "DORVATH: ", '6"', "'90s", "\u0301", "🙂", "\u200b"),
)


@given(st.lists(st.sampled_from(_WORDS) | st.text(max_size=6), max_size=40).map("".join))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text(reader, text):
    holds(reader, text)


def test_a_line_of_twenty_thousand_words(reader):
    """Read once: it is the only long one."""
    text = "Amsel said that the pier was gone and “we all saw it go” when the storm came over the town of Selby. " * 1000
    reading = reader.read(article(text))
    assert len(reading.sentences) == 1000
    assert all(slice_of(text, span) for statement in reading.statements for span in statement.content)
