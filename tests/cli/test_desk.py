import socket

import pytest


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.db"], "there is no ledger none.db; make one with: onrecord read FILE --ledger none.db"),
        (
            ["story.db", "--host", "0.0.0.0"],  # noqa: S104 -- refused
            "--host 0.0.0.0 lets other machines in: add --allow-remote and --token TOKEN",
        ),
        (
            ["story.db", "--host", "192.0.2.1", "--token", "long-enough-for-anybody"],
            "--host 192.0.2.1 lets other machines in: add --allow-remote and --token TOKEN",
        ),
        (
            ["story.db", "--host", "192.0.2.1", "--allow-remote", "--token", "short"],
            "192.0.2.1 can be reached from other machines: give a token of 16 characters or more",
        ),
        (["story.db", "--port", "70000"], "70000 is not a port: give one from 0 to 65535"),
    ],
)
def test_what_the_desk_refuses(command, ledger, arguments, message):
    assert command("desk", *arguments) == (2, "", f"onrecord: {message}\n")


def test_a_port_that_is_taken(command, ledger):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = command("desk", "story.db", "--port", port)
    assert done.err == (
        f"onrecord: the desk cannot listen on 127.0.0.1, port {port}: Address already in use; try --port 0\n"
    )
