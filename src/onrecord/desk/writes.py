"""Addresses that change something: judgements, by the desk's forms and by the API.

A form needs the desk's token. The API takes JSON only, which no page from elsewhere can send without being asked by the
browser whether it may, and it is told no.
"""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec
from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from onrecord.desk.across import NewJudgement
from onrecord.desk.forms import FormToken, back_to, text_of, texts_of
from onrecord.desk.judging import Judging, Withdrawal
from onrecord.desk.schema import described
from onrecord.desk.transcripts import checked_against
from onrecord.errors import InputError
from onrecord.export.objects import json_object
from onrecord.ledger import Ledger
from onrecord.records import Record

_Sent = TypeVar("_Sent", bound=Record)
_FAULTS = {404: "Not here", 415: "Not JSON", 422: "Not as asked"}


def add_judging(desk: FastAPI, judging: Judging, token: FormToken) -> None:
    """Add the addresses for judgements."""

    async def judge(request: Request) -> Response:
        async with token.form_of(request) as form:
            kind = text_of(form, "kind")
            said = {
                "kind": kind,
                "subjects": texts_of(form, "subject"),
                "value": text_of(form, "value") if kind in ("speaker", "standing") else None,
                "reason": text_of(form, "reason"),
                "by": text_of(form, "by"),
            }
            judgement = await run_in_threadpool(judging.judge, _converted(said, NewJudgement))
            return back_to(text_of(form, "back"), "/judgements", judged=judgement.id)

    async def withdraw(request: Request, key: str) -> Response:
        async with token.form_of(request) as form:
            await run_in_threadpool(judging.withdraw, key, text_of(form, "by"))
            return back_to(text_of(form, "back"), "/judgements", undone=key)

    async def judge_by_program(request: Request) -> Response:
        judgement = await run_in_threadpool(judging.judge, await json_of(request, NewJudgement))
        return Response(json_object(judgement), 201, media_type="application/json")

    async def withdraw_by_program(request: Request, key: str) -> Response:
        sent = await json_of(request, Withdrawal)
        return Response(json_object(await run_in_threadpool(judging.withdraw, key, sent.by)), media_type="application/json")

    desk.add_api_route("/judgements", judge, methods=["POST"], include_in_schema=False)
    desk.add_api_route("/judgements/{key}/withdraw", withdraw, methods=["POST"], include_in_schema=False)
    add_write(desk, "/api/judgements", judge_by_program, "judge", "new_judgement", "Keep a person's judgement.", 201)
    path = "/api/judgements/{key}/withdraw"
    add_write(desk, path, withdraw_by_program, "withdraw", "withdrawal", "Withdraw a judgement; it is marked and stays.")


def add_transcripts(desk: FastAPI, ledger: Ledger, token: FormToken, page: Any) -> None:
    """Add what a pasted transcript is sent to: it changes nothing, but is too long for an address."""

    async def check(request: Request) -> Response:
        async with token.form_of(request) as form:
            text = text_of(form, "transcript")
        answer = await run_in_threadpool(checked_against, ledger, text)
        shown = page.render(answer=answer, here="/quote", as_of=None, asked={})
        return Response(shown, media_type="text/html; charset=utf-8")

    desk.add_api_route("/quote/transcript", check, methods=["POST"], include_in_schema=False)


def add_write(
    desk: FastAPI,
    path: str,
    endpoint: Callable[..., Awaitable[Response]],
    name: str,
    body: str,
    summary: str,
    status: int = 200,
) -> None:
    """Add an address of the API that takes JSON, with its description."""
    responses: dict[int | str, dict[str, Any]] = {fault: described("fault", words) for fault, words in _FAULTS.items()}
    desk.add_api_route(
        path,
        endpoint,
        methods=["POST"],
        response_model=None,
        status_code=status,
        operation_id=name,
        summary=summary,
        responses={status: described(name, "What was kept"), **responses},
        openapi_extra={"requestBody": described(body, "What is to be kept") | {"required": True}},
    )


async def json_of(request: Request, kind: type[_Sent]) -> _Sent:
    """Return the record that a request holds; what is not JSON, or is another thing, is refused."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "Send JSON, with the content type application/json.")
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise InputError(str(error)) from error


# ----------------------------------------------------------------------------------------------------------------------


def _converted(fields: dict[str, Any], kind: type[_Sent]) -> _Sent:
    try:
        return msgspec.convert(fields, kind)
    except msgspec.ValidationError as error:
        raise InputError(str(error)) from error
