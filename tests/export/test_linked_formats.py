"""Web Annotation, JSON-LD, GeoJSON and FollowTheMoney: what each says of one reading, and that its offsets hold."""

import json

from msgspec.structs import replace

from onrecord.export.annotations import annotations_of
from onrecord.export.ftm import ftm_lines
from onrecord.export.geojson import geojson_of
from onrecord.export.linked import linked_record
from onrecord.records import Entity, Toponym
from tests.standins.developments import development
from tests.standins.readings import ferry

SUND = Toponym(start=57, end=68, name="Little Sund", geonameid=7, lat=55.5, lon=12.25, country="DK", feature="city")


def test_annotations_point_to_the_quoted_characters():
    text = ferry().article.text
    page = annotations_of("a1", ferry())
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == len(ferry().statements)
    for item in page["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            place, quote = target["selector"]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text.find(quote["prefix"] + quote["exact"] + quote["suffix"]) == place["start"] - len(quote["prefix"])


def test_discontinuous_statement_has_a_target_for_each_piece():
    (said,) = [item for item in annotations_of("a1", ferry())["items"] if isinstance(item["target"], list)]
    assert [target["selector"][1]["exact"] for target in said["target"]] == [
        '"The ice,"',
        '"is thicker than in any year that I remember."',
    ]


def test_placed_development_is_a_point_and_an_unplaced_one_is_not_dropped():
    readings = {"a1": replace(ferry(), toponyms=(SUND,))}
    found = geojson_of([development(), development(id="d2", where=None)], readings)
    assert [feature["geometry"] for feature in found["features"]] == [
        {"type": "Point", "coordinates": [12.25, 55.5]},
        None,
    ]
    assert found["features"][0]["properties"]["precision"] == "place"


def test_country_is_no_place():
    readings = {"a1": replace(ferry(), toponyms=(replace(SUND, feature="country"),))}
    assert geojson_of([development()], readings)["features"][0]["properties"]["precision"] == "country"


def test_linked_record_names_articles_quotations_and_claims():
    graph = linked_record([development()], {"a1": ferry()})["@graph"]
    assert [node["@type"] for node in graph] == ["NewsArticle", "Quotation", "Quotation", "Quotation", "Claim"]
    assert graph[-1] == {
        "@id": "urn:onrecord:d1",
        "@type": "Claim",
        "name": "Ferry stays in port",
        "appearance": [{"@id": "urn:onrecord:a1:s2"}, {"@id": "urn:onrecord:a1"}],
        "firstAppearance": {"@id": "urn:onrecord:a1:s2"},
        "claimInterpreter": [{"@type": "Thing", "name": "Mara Ode"}],
        "dateCreated": "2031-02-04T08:30:00Z",
        "dateModified": "2031-02-04T10:00:00Z",
        "creativeWorkStatus": "planned: disputed",
    }


def test_followthemoney_has_an_article_and_those_named_in_it():
    ode = Entity(id="e1", type="person", name="Mara Ode", roles=("harbour master",))
    lines = [json.loads(line) for line in ftm_lines({"a1": replace(ferry(), entities=(ode,))})]
    assert [line["schema"] for line in lines] == ["Article", "Person", "Mention"]
    assert lines[1]["properties"] == {"name": ["Mara Ode"], "proof": [lines[0]["id"]], "position": ["harbour master"]}
    assert all(isinstance(values, list) for line in lines for values in line["properties"].values())


def test_records_show_themselves_in_a_notebook():
    assert "<td>said</td>" in ferry()._repr_html_()
    assert "<caption>Ferry stays in port</caption>" in development()._repr_html_()
