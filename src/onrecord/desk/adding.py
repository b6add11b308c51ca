"""Adding articles at the desk: a pasted text, dropped files, a feed's or a page's address; and how far it has come."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import PurePath
from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse
from starlette.exceptions import HTTPException

from onrecord.desk.forms import FormToken, files_of, text_of
from onrecord.desk.found import NotHere
from onrecord.desk.jobs import Item, Job, Jobs, NewArticle
from onrecord.desk.parameters import Id
from onrecord.desk.schema import described
from onrecord.desk.writes import add_write, json_of
from onrecord.errors import InputError
from onrecord.export.objects import json_object
from onrecord.ledger.moments import latest_moment
from onrecord.records import Overrides

MOST_IN_A_FILE = 16 * 1024 * 1024
_PAUSE = 0.25  # seconds between two looks at a job
_LONGEST = 3600.0  # seconds: a browser asks again by itself


def add_adding(desk: FastAPI, jobs: Jobs, token: FormToken, page: Any, job_page: Any) -> None:
    """Add the page for adding, what its forms send, and the pages, JSON and events of a job."""

    def adding() -> Response:
        return Response(page.render(here="/add", as_of=None, asked={}), media_type="text/html; charset=utf-8")

    async def add(request: Request) -> Response:
        async with token.form_of(request) as form:
            items: list[Item] = []
            for file in files_of(form, "files"):
                content = await file.read(MOST_IN_A_FILE + 1)
                if len(content) > MOST_IN_A_FILE:
                    raise HTTPException(413, f"{_name(file.filename)} has more than {MOST_IN_A_FILE // 1024**2} MB.")
                items.append(Item(name=_name(file.filename), content=content))
            new = NewArticle(
                text=text_of(form, "text").strip() or None,
                address=text_of(form, "address").strip() or None,
                publisher=text_of(form, "publisher").strip() or None,
                published=text_of(form, "published").strip() or None,
            )
        job = _started(jobs, [*items, *_items(new)], new)
        return RedirectResponse(f"/add/{job.id}", status_code=303)

    async def add_by_program(request: Request) -> Response:
        new = await json_of(request, NewArticle)
        return Response(json_object(_started(jobs, _items(new), new)), 202, media_type="application/json")

    def job(key: Id) -> Response:
        found = _job(jobs, key)
        shown = job_page.render(job=found, titles=jobs.titles_of(found), here="/add", as_of=None, asked={})
        return Response(shown, media_type="text/html; charset=utf-8")

    def job_json(key: Id) -> Response:
        return Response(json_object(_job(jobs, key)), media_type="application/json")

    async def events(key: Id, request: Request) -> Response:
        _job(jobs, key)
        return StreamingResponse(_events(jobs, key, request), media_type="text/event-stream")

    desk.add_api_route("/add", adding, include_in_schema=False)
    desk.add_api_route("/add", add, methods=["POST"], include_in_schema=False)
    desk.add_api_route("/add/{key}", job, include_in_schema=False)
    add_write(desk, "/api/articles", add_by_program, "add", "new_article", "Read a text, a feed or a page.", 202)
    faults: dict[int | str, dict[str, Any]] = {404: described("fault", "Not here"), 422: described("fault", "Not as asked")}
    desk.add_api_route(
        "/api/jobs/{key}",
        job_json,
        response_model=None,
        operation_id="job",
        summary="Say how far some reading has come.",
        responses={200: described("job", "The job"), **faults},
    )
    desk.add_api_route("/api/jobs/{key}/events", events, response_model=None, include_in_schema=False)


# ----------------------------------------------------------------------------------------------------------------------


def _name(given: str | None) -> str:
    """Return a file's name without its folders: it is shown, and never opened."""
    return PurePath((given or "").replace("\\", "/")).name[:200] or "a file without a name"


def _items(new: NewArticle) -> list[Item]:
    text = [Item(name="the pasted text", content=new.text.encode(errors="replace"))] if new.text else []
    return text + ([Item(name=new.address[:300], address=new.address)] if new.address else [])


def _started(jobs: Jobs, items: list[Item], new: NewArticle) -> Job:
    if not items:
        raise InputError("Nothing was given: paste a text, choose files, or give an address.")
    if new.published and latest_moment(new.published) is None:
        raise InputError(
            f"published={new.published!r} is not an ISO 8601 date or time; write for example 2022-11-10T18:00Z"
        )
    job = jobs.start(items, Overrides(publisher=new.publisher, published=new.published))
    if job is None:
        raise HTTPException(503, "Too much is waiting to be read: try again when some of it is done.")
    return job


def _job(jobs: Jobs, key: str) -> Job:
    job = jobs.get(key)
    if job is None:
        raise NotHere(f"There is no work {key}; what was read is in the ledger all the same.")
    return job


async def _events(jobs: Jobs, key: str, request: Request) -> AsyncIterator[bytes]:
    """Yield the job each time it has changed, until it is over or nobody listens."""
    shown, waited = None, 0.0
    while waited < _LONGEST and not await request.is_disconnected():
        job = jobs.get(key)
        if job is not None and job != shown:
            yield b"data: " + msgspec.json.encode(job) + b"\n\n"
            shown = job
        if job is None or job.state in ("done", "failed"):
            return
        await asyncio.sleep(_PAUSE)
        waited += _PAUSE
