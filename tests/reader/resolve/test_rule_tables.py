"""Every rule's example is what the rule is for; every case in the tables comes out as it says."""

import pytest

from onrecord.reader.resolve import attitude, distance, silence, speaker_kind
from tests.casetable import cases


def first_rule(rules, compiled, words):
    return next(rule.name for rule, (pattern, _) in zip(rules, compiled, strict=True) if pattern.search(words))


@pytest.mark.parametrize("rule", distance.RULES, ids=lambda rule: rule.name)
def test_example_of_distance(rule):
    assert first_rule(distance.RULES, distance._COMPILED, rule.example) == rule.name
    assert distance.distance_of(rule.example) == rule.distance


@pytest.mark.parametrize("rule", speaker_kind.RULES, ids=lambda rule: rule.name)
def test_example_of_speaker_kind(rule):
    assert first_rule(speaker_kind.RULES, speaker_kind._COMPILED, rule.example) == rule.name
    assert speaker_kind.speaker_kind_of(rule.example) == rule.kind


@pytest.mark.parametrize("rule", attitude.RULES, ids=lambda rule: rule.name)
def test_example_of_attitude(rule):
    assert attitude.is_attitude(f"has {rule.example} that")


@pytest.mark.parametrize("cue", ["said", "zeroed in on", "has read", "sympathetic to"])
def test_no_attitude(cue):
    assert not attitude.is_attitude(cue)


@pytest.mark.parametrize("rule", silence.RULES, ids=lambda rule: rule.name)
def test_example_of_silence(rule):
    before, content = rule.example.split(" | ")
    source, cue = ("Nobody", before.removeprefix("Nobody ")) if before.startswith("Nobody") else ("Amsel", before)
    assert silence.is_silence(source, cue, content)


@pytest.mark.parametrize(("cue", "expected"), cases("distances"))
def test_distances(cue, expected):
    assert distance.distance_of(cue) == expected


@pytest.mark.parametrize(("source", "expected"), cases("speaker-kinds"))
def test_speaker_kinds(source, expected):
    assert (speaker_kind.speaker_kind_of(source) or "") == expected


@pytest.mark.parametrize(("source", "cue", "content", "expected"), cases("silences"))
def test_silences(source, cue, content, expected):
    assert silence.is_silence(source, cue, content) == (expected == "yes")
