"""What is exported, read back by somebody else's library for the format."""

import json

import followthemoney
import geojson
import pytest
from msgspec.structs import replace
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from onrecord.export.annotations import CONTEXT, annotations_of
from onrecord.export.ftm import ftm_lines
from onrecord.export.geojson import geojson_of
from onrecord.export.linked import linked_record
from onrecord.records import Control, Entity, Toponym
from tests.standins.developments import development
from tests.standins.readings import ferry

pytestmark = pytest.mark.filterwarnings("ignore")  # what these libraries warn of is inside them
SUND = Toponym(start=57, end=68, name="Little Sund", geonameid=7, lat=55.5, lon=12.25, country="DK", feature="city")
SCHEMA, OA = Namespace("https://schema.org/"), Namespace("http://www.w3.org/ns/oa#")
# The two contexts stand elsewhere; these lines say of the names that are used here what the published ones say.
ANNOTATION = {
    "id": "@id", "type": "@type", "Annotation": str(OA.Annotation), "TextPositionSelector": str(OA.TextPositionSelector),
    "TextQuoteSelector": str(OA.TextQuoteSelector), "items": {"@id": "https://www.w3.org/ns/activitystreams#items"},
    "target": {"@id": str(OA.hasTarget), "@type": "@id"}, "source": {"@id": str(OA.hasSource), "@type": "@id"},
    "selector": {"@id": str(OA.hasSelector), "@type": "@id"}, "start": str(OA.start), "end": str(OA.end),
    "exact": str(OA.exact), "prefix": str(OA.prefix), "suffix": str(OA.suffix),
}  # fmt: skip


def graph_of(document: dict, known: dict) -> Graph:
    graph = Graph()
    graph.parse(data=json.dumps(document | {"@context": known}), format="json-ld")
    return graph


def test_geojson():
    readings = {"a1": replace(ferry(), toponyms=(SUND,))}
    held = Control(
        place="Little Sund", by="the crew", move="takes", basis="claimed", standing="disputed", since=None, development="d1"
    )
    written = json.dumps(geojson_of([development(), development(id="d2", where=None)], readings, [held]))
    read = geojson.loads(written)
    assert isinstance(read, geojson.FeatureCollection)
    assert read.is_valid, read.errors()
    placed, unplaced = read.features
    assert (placed.geometry.coordinates, unplaced.geometry) == ([12.25, 55.5], None)
    assert placed.properties["control"] == {"by": "the crew", "move": "takes", "basis": "claimed"}
    assert unplaced.properties["control"] is None


def test_linked_data():
    document = linked_record([development()], {"a1": ferry()})
    assert document["@context"] == "https://schema.org"
    graph = graph_of(document, {"@vocab": str(SCHEMA)})
    (claim,) = graph.subjects(RDF.type, SCHEMA.Claim)
    (article,) = graph.subjects(RDF.type, SCHEMA.NewsArticle)
    quotations = set(graph.subjects(RDF.type, SCHEMA.Quotation))
    assert len(quotations) == 3
    assert {graph.value(each, SCHEMA.isPartOf) for each in quotations} == {article}
    assert article in set(graph.objects(claim, SCHEMA.appearance))
    assert str(graph.value(claim, SCHEMA.creativeWorkStatus)) == "planned: disputed"


def test_annotations_select_the_words_that_they_quote():
    document = annotations_of("a1", ferry())
    assert document["@context"] == CONTEXT
    graph = graph_of(document, ANNOTATION)
    assert len(set(graph.subjects(RDF.type, OA.Annotation))) == len(ferry().statements) + len(ferry().claims)
    found = list(
        graph.query(
            "SELECT ?start ?end ?exact WHERE { ?target oa:hasSelector ?place, ?quote . "
            "?place oa:start ?start ; oa:end ?end . ?quote oa:exact ?exact }",
            initNs={"oa": OA},
        )
    )
    assert found
    assert all(ferry().article.text[int(start) : int(end)] == str(exact) for start, end, exact in found)


def test_followthemoney():
    ode = Entity(id="e1", type="person", name="Mara Ode", roles=("harbour master",))
    for line in ftm_lines({"a1": replace(ferry(), entities=(ode,))}):
        written = json.loads(line)
        schema = followthemoney.model[written["schema"]]
        assert written["properties"].keys() <= schema.properties.keys()
        proxy = followthemoney.model.get_proxy(written, cleaned=False)
        lost = {name for name in written["properties"] if not proxy.get(name)}
        assert lost == set()
