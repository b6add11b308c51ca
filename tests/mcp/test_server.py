"""The tools, asked by the protocol's own client in this process."""

import asyncio
from datetime import UTC, datetime

from mcp import Client
from onrecord.ledger import Ledger
from onrecord.mcp.server import server_of
from onrecord.records import Run
from tests.standins.claims import Paper
from tests.standins.readings import ferry


def _asked(path, tool, **arguments):
    async def ask():
        async with Client(server_of(lambda: Ledger(path))) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(ask())


def _ledger(tmp_path):
    path = tmp_path / "ferry.db"
    with Ledger(path) as ledger:
        run = Run(package_version="1", model_sha256="m")
        ledger.keep(ferry(), run, datetime(2031, 2, 4, 9, tzinfo=UTC))
    return path


def test_search_returns_the_words_and_where_they_stand(tmp_path):
    answer = _asked(_ledger(tmp_path), "search", words="thicker")
    (found,) = answer.structured_content["result"]
    assert found["words"] == '"The ice," … "is thicker than in any year that I remember."'
    assert (found["publisher"], found["kind"]) == ("The Korva Post", "direct")


def test_who_said_takes_a_name(tmp_path):
    answer = _asked(_ledger(tmp_path), "who_said", speaker="Mara Ode")
    assert [found["speaker"] for found in answer.structured_content["result"]] == ["harbour master Mara Ode"]


def test_development_with_its_history_and_the_words_behind_it(tmp_path):
    """Two papers, a day apart: the garrison leaves Oster."""
    path = tmp_path / "oster.db"
    with Ledger(path) as ledger:
        for paper in (_paper("Mail", "2031-02-04T08:00:00Z"), _paper("Post", "2031-02-05T08:00:00Z")):
            ledger.keep(paper, Run(package_version="1", model_sha256="m"), datetime(2031, 2, 6, tzinfo=UTC))
    (row,) = _asked(path, "developments").structured_content["result"]
    assert row["standing"] is not None
    whole = _asked(path, "development", name=row["id"]).structured_content
    assert whole["history"][-1]["standing"] == row["standing"]
    assert {claim["text"] for claim in whole["claims"]} == {"The garrison left Oster on Monday."}
    before = _asked(path, "developments", as_of="2031-02-04").structured_content["result"]
    assert len(before) == 1
    assert _asked(path, "developments", as_of="2031-02-03").structured_content["result"] == []


def _paper(publisher, published):
    paper = Paper(publisher.lower(), f"Oster\n\nThe garrison left Oster on Monday. {publisher}.", published, publisher)
    paper.who("group", "garrison").who("place", "Oster")
    return paper.claim("left", "leave", actor="The garrison", object="Oster", phase="completed").reading


def test_unknown_development_is_an_answer_not_a_crash(tmp_path):
    answer = _asked(_ledger(tmp_path), "development", name="nothing")
    assert answer.is_error
    assert "no development" in answer.content[0].text


def test_quote_that_nobody_printed_is_null(tmp_path):
    answer = _asked(_ledger(tmp_path), "check_quote", words="we shall fly tomorrow morning")
    assert answer.structured_content == {"result": None}


def test_all_tools_are_there_and_say_what_they_do(tmp_path):
    async def listed():
        async with Client(server_of(lambda: Ledger(_ledger(tmp_path)))) as client:
            return (await client.list_tools()).tools

    tools = asyncio.run(listed())
    assert [tool.name for tool in tools] == ["search", "who_said", "developments", "development", "check_quote"]
    assert all(tool.description for tool in tools)
