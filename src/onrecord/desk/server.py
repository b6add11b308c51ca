"""The door to uvicorn: a socket on this machine, and the desk behind it until it is interrupted."""

import ipaddress
import os
import socket
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from onrecord.desk.guard import LOCAL_HOSTS
from onrecord.errors import InputError

SHORTEST_TOKEN = 16


def serve(
    ledger: str | Path,
    announce: Callable[[str], None],
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    token: str | None = None,
    private_allowed: bool = False,
) -> None:
    """Serve the desk until it is interrupted; `announce` is given the address once it answers there.

    A host that is not this machine alone needs a token of at least SHORTEST_TOKEN characters: InputError otherwise, and
    when the port is taken. Port 0 takes any free one.
    """
    local = is_local(host)
    if not local and len(token or "") < SHORTEST_TOKEN:
        raise InputError(f"{host} can be reached from other machines: give a token of {SHORTEST_TOKEN} characters or more")
    import uvicorn

    from onrecord.desk.app import app

    desk = app(ledger, hosts=LOCAL_HOSTS | {host} if local else None, token=token, private_allowed=private_allowed)
    with _socket(host, port) as bound:
        config = uvicorn.Config(desk, log_level="warning", access_log=False, server_header=False)
        announce(_address(host, bound.getsockname()[1], token))
        uvicorn.Server(config).run(sockets=[bound])


def is_local(host: str) -> bool:
    """Tell whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name
        return host == "localhost"


# ----------------------------------------------------------------------------------------------------------------------


def _socket(host: str, port: int) -> socket.socket:
    if not 0 <= port <= 65535:
        raise InputError(f"{port} is not a port: give one from 0 to 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        cause = os.strerror(error.errno) if isinstance(error.errno, int) and error.errno > 0 else str(error)
        raise InputError(f"the desk cannot listen on {host}, port {port}: {cause}; try --port 0") from error


def _address(host: str, port: int, token: str | None) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/" + (f"?token={quote(token, safe='')}" if token else "")
