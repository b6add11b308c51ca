"""What somebody says stands in the record though the attribution heads have missed it."""

from onrecord import read


def test_a_long_subject_before_said(reader):
    text = (
        "A senior Halvonian defence official, speaking on condition of anonymity, said General Ruben Tallmark, who commands"
        " on the western bank, had been relieved of his post. The ministry declined to comment.\n"
    )
    reading = read(text, reader=reader)
    (said,) = reading.statements
    assert [text[slice(*span)] for span in said.cue] == ["said"]
    assert text[slice(*said.source[0])].startswith("A senior Halvonian defence official")
    assert text[slice(*said.content[0])].endswith("had been relieved of his post")
    assert said.speaker_kind == "anonymous"
    (relieved,) = (claim for claim in reading.claims if claim.event == "relieve")
    assert relieved.statement == said.id
    objects = [text[slice(*argument.spans[0])] for argument in relieved.arguments if argument.role == "object"]
    assert objects == ["General Ruben Tallmark"]


def test_what_is_told_already_is_told_once(reading):
    """The mayor said the bridge had been closed on Monday."""
    assert len(reading.statements) == 1
