"""The API answers as its OpenAPI description says, whatever it is asked (schemathesis makes the questions)."""

import pytest
from hypothesis import HealthCheck, given, settings

from onrecord.desk.app import app
from onrecord.ledger import Ledger
from tests.desk.test_record_pages import NOON, RUN
from tests.standins.reader import StandInReader
from tests.standins.record import ExampleRecord, example_articles, example_readings

schemathesis = pytest.importorskip("schemathesis", reason="no schemathesis: pip install schemathesis")
from schemathesis.checks import not_a_server_error  # noqa: E402 -- after it is known to be there
from schemathesis.specs.openapi.checks import (  # noqa: E402 -- the same
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # warnings of its own dependencies


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    """Give the description of a desk over the example."""
    path = tmp_path_factory.mktemp("described") / "example.db"
    with Ledger(path) as ledger:
        for reading in example_readings():
            ledger.keep(reading, RUN, NOON)
    desk = app(path, across=ExampleRecord(example_articles()), load=StandInReader)
    return schemathesis.openapi.from_asgi("/api/openapi.json", desk, headers={"host": "127.0.0.1"})


def test_answers_are_as_described(described):
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) >= 19

    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(max_examples=5, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        def holds(case):
            case.call_and_validate(headers={"host": "127.0.0.1"}, checks=CHECKS)

        holds()
