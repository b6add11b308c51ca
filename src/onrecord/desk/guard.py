"""What stands before every page: who may ask, and what a browser may do with an answer.

Pure ASGI, so that it also covers answers that no route made. Four checks: the host's name (another name that resolves
to this machine is how a hostile page reaches a local server), the method, who sent a form (a page from elsewhere can make
a browser post here) and, where the desk is open to other machines, the token. What is sent has bounds in size and time.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from contextlib import suppress
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.exceptions import HTTPException

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
COOKIE = "onrecord_desk"
MOST_BYTES = 24 * 1024 * 1024  # of one request: all files of an upload together
MOST_SECONDS = 60.0  # for a request to come in whole

# Nothing from elsewhere, nothing inline, nobody else's frame: whatever an article smuggles in stays text.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    # Not "no-referrer": with it a browser sends "Origin: null" with this desk's own forms, as it does for a hostile page.
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"cache-control", b"private, no-cache"),
)


class Guard:
    """Lets a request through to `app`, or answers it in one line. `hosts` None: any name, which needs a token."""

    def __init__(self, app: App, hosts: frozenset[str] | None = LOCAL_HOSTS, token: str | None = None) -> None:
        if hosts is None and not token:
            raise ValueError("a desk that answers to any name needs a token")
        self._app, self._hosts, self._token = app, hosts, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":  # the start and the end of the server
            await self._app(scope, receive, send)
            return
        sending = _with_headers(send)
        refusal = self._refusal(scope)
        if refusal is not None:
            await _answer(sending, *refusal)
        elif scope["method"] == "POST":
            await self._app(scope, _bounded(receive), sending)
        else:  # a HEAD is a GET whose body the server leaves out
            await self._app({**scope, "method": "GET"}, receive, sending)

    def _refusal(self, scope: Scope) -> tuple[int, str, tuple[tuple[bytes, bytes], ...]] | None:
        """Return status, words and headers of an answer in place of the page; None: the request may pass."""
        if self._hosts is not None and _host(scope) not in self._hosts:
            return 400, "This desk answers to 127.0.0.1 and localhost only.", ()
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return 405, "This desk answers to GET and POST only.", ((b"allow", b"GET, HEAD, POST"),)
        if scope["method"] == "POST" and not _is_from_here(scope):
            return 403, "This was sent by a page from elsewhere; only the desk's own pages may change its ledger.", ()
        if not _header(scope, b"content-length").isdecimal() and _header(scope, b"content-length"):
            return 400, "The length of the request is no number.", ()
        if int(_header(scope, b"content-length") or 0) > MOST_BYTES:
            return 413, f"This is more than {MOST_BYTES // 1024**2} MB, which is the most at once.", ()
        if self._token is None or self._matches(_shown_token(scope)):
            return None
        rest, offered = _token_in_address(scope)
        if self._matches(offered):  # the token goes from the address, which is kept and shared, into a cookie
            cookie = f"{COOKIE}={offered}; HttpOnly; SameSite=Strict; Path=/"
            return 303, "", ((b"location", rest.encode()), (b"set-cookie", cookie.encode()))
        return 401, "This desk needs its token: open the address that was printed when it started.", ()

    def _matches(self, offered: str | None) -> bool:
        expected = (self._token or "").encode()
        return offered is not None and hmac.compare_digest(offered.encode(errors="replace"), expected)


# ----------------------------------------------------------------------------------------------------------------------


def _header(scope: Scope, name: bytes) -> str:
    values: Iterable[bytes] = (value for key, value in scope["headers"] if key == name)
    return next(iter(values), b"").decode("latin-1")


def _host(scope: Scope) -> str:
    """Return the host's name in lower case, without its port; "" when there is none or more than one."""
    if sum(key == b"host" for key, _ in scope["headers"]) != 1:
        return ""
    name, colon, port = _header(scope, b"host").lower().rpartition(":")
    return name if colon and port.isdecimal() else _header(scope, b"host").lower()


def _is_from_here(scope: Scope) -> bool:
    """Tell whether a request that changes something comes from this desk's own page, or from a program.

    A browser says where a page comes from: in Sec-Fetch-Site, and older ones in Origin. A program says nothing.
    """
    site, origin = _header(scope, b"sec-fetch-site"), _header(scope, b"origin")
    if site not in ("", "same-origin", "none"):
        return False
    if origin == "null":  # a page without an origin, unless the browser vouches for it
        return site == "same-origin"
    return not origin or origin.partition("://")[2].lower() == _header(scope, b"host").lower()


def _bounded(receive: Receive) -> Receive:
    """Return a source of messages that ends what is too long, or takes too long, with a fault that has words."""
    deadline = asyncio.get_running_loop().time() + MOST_SECONDS
    taken = 0
    is_whole = False

    async def receiving() -> Message:
        nonlocal taken, is_whole
        if is_whole:  # what is waited for now is the end of the connection
            return await receive()
        message: Message | None = None
        with suppress(TimeoutError):
            async with asyncio.timeout_at(deadline):
                message = await receive()
        if message is None or asyncio.get_running_loop().time() > deadline:
            raise HTTPException(408, f"This took more than {MOST_SECONDS:.0f} seconds to come in.")
        taken += len(message.get("body", b""))
        is_whole = not message.get("more_body", False)
        if taken > MOST_BYTES:
            raise HTTPException(413, f"This is more than {MOST_BYTES // 1024**2} MB, which is the most at once.")
        return message

    return receiving


def _shown_token(scope: Scope) -> str | None:
    """Return the token of the Authorization header (for programs) or of the cookie (for browsers)."""
    scheme, _, token = _header(scope, b"authorization").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    try:
        morsel = SimpleCookie(_header(scope, b"cookie")).get(COOKIE)
    except CookieError:
        return None
    return None if morsel is None else morsel.value


def _token_in_address(scope: Scope) -> tuple[str, str | None]:
    """Return the address without its token, as a path on this host, and the token."""
    pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    rest = urlencode([(name, value) for name, value in pairs if name != "token"])
    # Not the request's own path: `//elsewhere` would lead out of this desk.
    path = "/" + scope["path"].lstrip("/\\")
    return (path if path.isascii() and path.isprintable() else "/") + (f"?{rest}" if rest else ""), dict(pairs).get("token")


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            present = {name.lower() for name, _ in message.get("headers", ())}
            message["headers"] = [*message.get("headers", ()), *(pair for pair in HEADERS if pair[0] not in present)]
        await send(message)

    return sending


async def _answer(send: Send, status: int, words: str, headers: tuple[tuple[bytes, bytes], ...]) -> None:
    body = words.encode()
    plain = (b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*plain, *headers]})
    await send({"type": "http.response.body", "body": body})
