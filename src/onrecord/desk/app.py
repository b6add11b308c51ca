"""The door to FastAPI: addresses, the answers that belong to them, and what goes wrong as a page or as JSON."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial, wraps
from pathlib import Path
from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from onrecord import pipeline
from onrecord.desk.across import Across, Pipelined, Remembered
from onrecord.desk.adding import add_adding
from onrecord.desk.answers import Answers
from onrecord.desk.asof import slider_of
from onrecord.desk.fetching import fetched
from onrecord.desk.forms import FormToken
from onrecord.desk.found import NotHere
from onrecord.desk.guard import LOCAL_HOSTS, Guard
from onrecord.desk.jobs import Jobs
from onrecord.desk.judging import Judging
from onrecord.desk.record_answers import RecordAnswers
from onrecord.desk.rendering import environment
from onrecord.desk.schema import components, described
from onrecord.desk.statics import statics
from onrecord.desk.views import Views
from onrecord.desk.writes import add_judging, add_transcripts
from onrecord.errors import InputError, LedgerError
from onrecord.export.objects import json_object
from onrecord.ledger import Ledger

# Address, method, template.
PAGES = (
    ("/stories", "record.stories", "stories.html"),
    ("/stories/{key}", "record.story", "story.html"),
    ("/developments/{key}", "record.development_page", "development.html"),
    ("/open", "record.open_questions", "open.html"),
    ("/quote", "views.quote", "quote.html"),
    ("/judgements", "record.judgements", "judgements.html"),
    ("/articles", "answers.articles", "articles.html"),
    ("/articles/{key}", "views.article", "article.html"),
    ("/statements", "answers.statements", "statements.html"),
    ("/people", "answers.people", "people.html"),
    ("/person", "views.person", "person.html"),
    ("/search", "views.search", "search.html"),
    ("/about", "answers.stats", "about.html"),
)
# Address, method.
API = (
    ("/api/stories", "record.stories"),
    ("/api/stories/{key}", "record.story"),
    ("/api/developments", "record.developments"),
    ("/api/developments/{key}", "record.development"),
    ("/api/changes", "record.changes"),
    ("/api/open", "record.open_questions"),
    ("/api/judgements", "record.judgements"),
    ("/api/quote", "answers.quote"),
    ("/api/articles", "answers.articles"),
    ("/api/articles/{key}", "answers.article"),
    ("/api/articles/{key}/reprints", "record.reprints"),
    ("/api/statements", "answers.statements"),
    ("/api/people", "answers.people"),
    ("/api/search", "answers.search"),
    ("/api/moments", "answers.moments"),
    ("/api/stats", "answers.stats"),
)


class Desk(FastAPI):
    """FastAPI, with the guard before everything, its own page for a fault included, and our records in its description."""

    guard: Callable[[Any], Any]

    def build_middleware_stack(self) -> Any:
        """Return what answers a request."""
        return self.guard(super().build_middleware_stack())

    def openapi(self) -> dict[str, Any]:
        """Return the OpenAPI description."""
        described = super().openapi()
        described.setdefault("components", {}).setdefault("schemas", {}).update(components())
        return described


def app(
    ledger_path: str | Path,
    *,
    hosts: frozenset[str] | None = LOCAL_HOSTS,
    token: str | None = None,
    across: Across | None = None,
    load: Callable[[], pipeline.Reads] | None = None,
    private_allowed: bool = False,
) -> FastAPI:
    """Return the desk over a ledger. It answers to `hosts` only; None: to any name, then each request needs `token`.

    `across` answers for all articles together; without it the pipeline does. `load` gives the reader for what is
    added, the shipped weights without; `private_allowed` lets addresses be fetched that are not public.
    """
    ledger = Ledger(ledger_path)
    jobs = Jobs(ledger, load or _loaded, partial(fetched, private_allowed=private_allowed))
    desk = Desk(
        title="OnRecord",
        summary="Who said what, in which words, what has become of it, as it stood at any moment.",
        openapi_url="/api/openapi.json",
        docs_url=None,  # these two pages load scripts from elsewhere
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_closing(jobs, ledger),
    )
    desk.guard = partial(Guard, hosts=hosts, token=token)
    remembered, form_token = Remembered(across or Pipelined(ledger)), FormToken()
    answers, record = Answers(ledger), RecordAnswers(ledger, remembered)
    asked = {"answers": answers, "record": record, "views": Views(answers, record)}
    templates = environment()
    templates.globals |= {
        "ledger_name": Path(str(ledger_path)).name,
        "publishers": answers.publishers,
        "slider": lambda as_of: slider_of(answers.moments().moments, as_of),
        "form_token": form_token.value,
        "judgement_of": lambda key: next((each for each in remembered.judgements() if each.id == key), None),
    }
    for path, name in API:
        _add_api(desk, path, name.partition(".")[2], _method(asked, name))
    for path, name, template in PAGES:
        endpoint = _page(_method(asked, name), path, templates.get_template(template))
        desk.add_api_route(path, endpoint, response_model=None, include_in_schema=False, name=f"page {template}")
    add_judging(desk, Judging(remembered), form_token)
    add_transcripts(desk, ledger, form_token, templates.get_template("transcript.html"))
    add_adding(desk, jobs, form_token, templates.get_template("add.html"), templates.get_template("job.html"))
    _add_rest(desk)
    _add_faults(desk, templates.get_template("fault.html"))
    return desk


# ----------------------------------------------------------------------------------------------------------------------


def _method(asked: dict[str, Any], name: str) -> Callable[..., Any]:
    group, _, method = name.partition(".")
    found: Callable[..., Any] = getattr(asked[group], method)
    return found


def _loaded() -> pipeline.Reads:
    from onrecord.reader import Reader

    return Reader.load()


def _closing(jobs: Jobs, ledger: Ledger) -> Callable[[FastAPI], Any]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        jobs.close()
        ledger.close()

    return lifespan


def _add_api(desk: FastAPI, path: str, name: str, method: Callable[..., Any]) -> None:
    faults: dict[int | str, dict[str, Any]] = {
        status: described("fault", words) for status, words in ((404, "Not here"), (422, "Not as asked"))
    }
    desk.add_api_route(
        path,
        _json(method),
        response_model=None,
        operation_id=name,
        summary=(method.__doc__ or "").strip(),
        responses={200: described(name, "What was asked for"), **faults},
    )


def _json(method: Callable[..., Any]) -> Callable[..., Response]:
    @wraps(method)  # FastAPI reads the parameters off the signature
    def endpoint(**asked: Any) -> Response:
        return Response(json_object(method(**asked)), media_type="application/json")

    return endpoint


def _page(method: Callable[..., Any], path: str, template: Any) -> Callable[..., Response]:
    @wraps(method)
    def endpoint(**asked: Any) -> Response:
        page = template.render(answer=method(**asked), asked=asked, here=path, as_of=asked.get("as_of") or None)
        return Response(page, media_type="text/html; charset=utf-8")

    return endpoint


def _add_rest(desk: FastAPI) -> None:
    """Add the first page and the style sheets and scripts."""
    held = statics()

    def first() -> Response:
        return RedirectResponse("/stories", status_code=307)

    def static(name: str, request: Request) -> Response:
        file = held.get(name)
        if file is None:
            raise NotHere(f"There is no file {name}.")
        if request.headers.get("if-none-match") == file.etag:
            return Response(status_code=304, headers={"etag": file.etag})
        return Response(file.content, media_type=file.media_type, headers={"etag": file.etag})

    desk.add_api_route("/", first, include_in_schema=False)
    desk.add_api_route("/static/{name}", static, include_in_schema=False)


def _add_faults(desk: FastAPI, template: Any) -> None:
    def fault(request: Request, error: Exception) -> Response:
        status, words = _status(error), _words(error)
        if request.url.path.startswith("/api"):
            return Response(msgspec.json.encode({"detail": words}), status, media_type="application/json")
        as_of = request.query_params.get("as_of") if status == 404 else None
        page = template.render(status=status, words=words, here=None, as_of=as_of or None)
        return Response(page, status, media_type="text/html; charset=utf-8")

    for kind in (InputError, LedgerError, RequestValidationError, HTTPException):
        desk.add_exception_handler(kind, fault)


def _status(error: Exception) -> int:
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, LedgerError):
        return 503
    return 404 if isinstance(error, NotHere) else 422


def _words(error: Exception) -> str:
    if isinstance(error, RequestValidationError):
        return "; ".join(f"{fault['loc'][-1]}: {fault['msg']}" for fault in error.errors())
    return str(error.detail) if isinstance(error, HTTPException) else str(error)
