"""Whose words a colon leads in, where no verb of speech says so."""

import pytest

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.led_in import with_speaker_before
from onrecord.records import Statement
from onrecord.spans import Span

SAID = '"Hold your course."'


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Captain Mira Oda of the Linnet comes on the loudspeaker: {SAID} We hold it.", "Captain Mira Oda of the Linnet"),
        (f"The wind turns. She leans over the rail: {SAID} We hold it.", "She"),
        (f"A sign hangs on the door: {SAID} We hold it.", "We"),
        (f"Captain Mira Oda looks up. {SAID} We hold it.", "We"),
    ],
)
def test_the_subject_before_a_colon_speaks(reader, text, source):
    said = Statement(
        id="s1",
        kind="direct",
        source=(_span(text, "We"),),
        cue=(),
        content=(_span(text, SAID),),
        distance="other",
        speaker_kind="named",
        confidence=0.6,
    )
    found = with_speaker_before(Tree(reader.analyse(text)), text, said)
    assert [text[slice(*span)] for span in found.source] == [source]


def _span(text, words):
    return Span(text.index(words), text.index(words) + len(words))
