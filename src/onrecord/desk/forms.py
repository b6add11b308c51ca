"""What the desk's own forms send: read within bounds, and only with the token that stands in every page of this desk."""

import hmac
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

MOST_FILES, MOST_FIELDS = 100, 60
MOST_IN_A_FIELD = 4 * 1024 * 1024  # bytes: a pasted transcript


class FormToken:
    """A secret of this run of the desk: a page from elsewhere can send a form here, but cannot read it."""

    def __init__(self) -> None:
        self.value = secrets.token_urlsafe(18)

    @asynccontextmanager
    async def form_of(self, request: Request) -> AsyncIterator[FormData]:
        """Give a form's fields as long as its files are open; one without the token is refused, one too large, too."""
        try:
            form = await request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=MOST_IN_A_FIELD)
        except HTTPException as error:
            too_many = error.status_code == 400 and "Too many" in str(error.detail)
            if not too_many:
                raise
            raise HTTPException(413, f"{error.detail} At most {MOST_FILES} files at once.") from error
        try:
            self._check(form)
            yield form
        finally:
            await form.close()

    def _check(self, form: FormData) -> None:
        if not hmac.compare_digest(text_of(form, "form_token").encode(), self.value.encode()):
            raise HTTPException(403, "This form is not from this desk, or the desk was started anew: load the page again.")


def text_of(form: FormData, name: str) -> str:
    """Return a field's text; "" where there is none."""
    value = form.get(name)
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""


def texts_of(form: FormData, name: str) -> tuple[str, ...]:
    """Return the texts of all fields of one name."""
    return tuple(value for value in form.getlist(name) if isinstance(value, str) and value)


def files_of(form: FormData, name: str) -> tuple[UploadFile, ...]:
    """Return the files of all fields of one name."""
    return tuple(value for value in form.getlist(name) if isinstance(value, UploadFile) and value.filename)


def back_to(address: str, fallback: str, **more: Any) -> Response:
    """Return the way back to a page of this desk; an address that would lead elsewhere is not taken."""
    path = address if address.startswith("/") and address[1:2] not in ("/", "\\") and address.isprintable() else fallback
    before, _, fragment = path.partition("#")
    added: Mapping[str, Any] = {name: value for name, value in more.items() if value}
    joined = before + ("&" if "?" in before else "?") + urlencode(added) if added else before
    return RedirectResponse(joined + (f"#{fragment}" if fragment else ""), status_code=303)
