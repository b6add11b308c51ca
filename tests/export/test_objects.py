import json

import msgspec

from onrecord.export.objects import json_line, json_list, json_object
from onrecord.records import Reading, Statement
from onrecord.spans import Span
from tests.standins.readings import article_of, ferry

SHORT = Reading(
    article=article_of("Ode said no.", id="a1", text_sha256="t", bytes_sha256="b"),
    statements=(Statement(id="s1", kind="indirect", source=(Span(0, 3),), cue=(), content=(Span(9, 11),)),),
)


def test_line_has_every_field_and_null_for_unknown():
    assert json_line(SHORT) == (
        '{"id":"a1","article":{"id":"a1","text":"Ode said no.","text_sha256":"t","bytes_sha256":"b",'
        '"url":null,"publisher":null,"agencies":[],"authors":[],"title":null,"dateline":null,"published":null,"modified":null,"captured":null,'
        '"version":null,"revision":null,"parts":[],"language":null,"extractor":null},"sentences":[],"entities":[],'
        '"mentions":[],"timexes":[],"toponyms":[],"statements":[{"id":"s1","kind":"indirect","source":[[0,3]],"cue":[],'
        '"content":[[9,11]],"speaker":null,"chain":[],"distance":"other","speaker_kind":null,"said_when":null,'
        '"said_where":null,"confidence":0.0}],"claims":[]}\n'
    )


def test_what_was_written_reads_back_as_the_same_reading():
    assert msgspec.json.decode(json_line(ferry()), type=Reading) == ferry()
    assert msgspec.json.decode(json_object(ferry()), type=Reading) == ferry()


def test_list_is_a_list_for_none_one_and_two():
    assert json.loads("".join(json_list([]))) == []
    assert json.loads("".join(json_list([SHORT]))) == [json.loads(json_line(SHORT))]
    assert json.loads("".join(json_list([SHORT, ferry()]))) == [
        json.loads(json_line(SHORT)),
        json.loads(json_line(ferry())),
    ]
