"""Fetching a feed or a page for the desk: public addresses only, a bounded number of bytes, a bounded time.

A page that somebody gives can lead anywhere: to this machine, to the machines beside it, to an answer that never ends. So
every host's address is looked up once, has to be public, and that very address is connected to (a second look-up could
give another one). Answers come uncompressed, or a small one could unpack to a huge one.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Timer
from time import monotonic
from urllib.parse import urljoin, urlsplit

from onrecord.errors import InputError

MOST_BYTES = 16 * 1024 * 1024
MOST_SECONDS = 20.0
MOST_REDIRECTS = 5
_CHUNK = 65536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
Resolve = Callable[[str, int], list[str]]


def fetched(
    address: str,
    *,
    private_allowed: bool = False,
    resolve: Resolve | None = None,
    most_bytes: int = MOST_BYTES,
    most_seconds: float = MOST_SECONDS,
) -> bytes:
    """Return what stands at an http or https address; raise InputError, with the cause, for what must not be fetched."""
    deadline = monotonic() + most_seconds
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer = _asked(address, private_allowed, resolve or resolved, deadline, most_bytes)
            if isinstance(answer, bytes):
                return answer
            address = urljoin(address, answer)
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        raise InputError(f"{address} could not be fetched: {error or type(error).__name__}") from error
    raise InputError(f"{address} leads on more than {MOST_REDIRECTS} times")


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a host."""
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


# ----------------------------------------------------------------------------------------------------------------------


def _asked(address: str, private_allowed: bool, resolve: Resolve, deadline: float, most_bytes: int) -> bytes | str:
    """Return an answer's bytes, or the address that it leads on to."""
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError as error:
        raise InputError(f"{address} has no port that could be: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise InputError(f"{address} is not an address to fetch: give one that begins with http:// or https://")
    port = port or (443 if parts.scheme == "https" else 80)
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=_left(deadline))
    sock = _connected(parts.hostname, port, parts.scheme == "https", private_allowed, resolve, deadline)
    connection.sock = sock  # and kept: the connection lets it go when it is the server that ends
    watch = Timer(_left(deadline), _cut, [sock])  # a server that drips a byte a second never runs into a socket's timeout
    watch.daemon = True
    watch.start()
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        wanted = {"accept-encoding": "identity", "user-agent": "OnRecord desk", "connection": "close"}
        connection.request("GET", path, headers=wanted)
        answer = connection.getresponse()
        location = answer.getheader("location")
        if answer.status in _REDIRECTS and location:
            return location
        if answer.status != 200:
            raise InputError(f"{address} answers {answer.status} {answer.reason}")
        if (answer.getheader("content-encoding") or "identity").lower() != "identity":
            raise InputError(f"{address} answers in packed form, which was not asked for")
        return b"".join(_read(answer, sock, address, deadline, most_bytes))
    finally:
        watch.cancel()
        connection.close()
        sock.close()


def _connected(
    host: str, port: int, is_secure: bool, private_allowed: bool, resolve: Resolve, deadline: float
) -> socket.socket:
    addresses = resolve(host, port)
    if not private_allowed:
        for each in addresses:  # all of them: a name with one public and one private address is up to no good
            if not _is_public(each):
                raise InputError(f"{host} is {each}, which is not a public address; start the desk with --allow-private")
    if not addresses:
        raise InputError(f"{host} has no address")
    bare = socket.create_connection((addresses[0], port), timeout=_left(deadline))
    return ssl.create_default_context().wrap_socket(bare, server_hostname=host) if is_secure else bare


def _is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(parsed, "ipv4_mapped", None) or getattr(parsed, "sixtofour", None)
    return parsed.is_global and not parsed.is_multicast and (inner is None or inner.is_global)


def _read(
    answer: http.client.HTTPResponse, sock: socket.socket, address: str, deadline: float, most_bytes: int
) -> Iterator[bytes]:
    taken = 0
    while True:
        sock.settimeout(_left(deadline))
        chunk = answer.read1(_CHUNK)
        if not chunk:
            _left(deadline)  # cut off is not the end
            return
        taken += len(chunk)
        if taken > most_bytes:
            raise InputError(f"{address} has more than {most_bytes // 1024**2} MB, which is the most")
        yield chunk


def _cut(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise InputError("fetching took too long: it was given up")
    return left
