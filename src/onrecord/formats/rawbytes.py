"""Byte streams with bounds: look at the head and put it back, read the whole up to a limit, unpack gzip as it comes.

What comes in is not trusted: nothing here holds more than `LIMIT` bytes, so a small file that unpacks to a huge one
costs no memory. Every failure of the stream is an `Unreadable` whose words name the cause.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from onrecord.formats.unreadable import Unreadable

HEAD = 8192  # bytes that decide which format it is
LIMIT = 64 * 1024 * 1024  # bytes of one article, page, feed or line; the longest novels have a tenth of it
_CHUNK = 1024 * 1024


def unpacked(stream: BinaryIO) -> tuple[BinaryIO, bool]:
    """Return the stream of plain bytes and whether it was gzip; one layer is taken off, whatever the name says."""
    head, stream = peeked(stream, 2)
    if head != b"\x1f\x8b":
        return stream, False
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream)), True


def peeked(stream: BinaryIO, size: int = HEAD) -> tuple[bytes, BinaryIO]:
    """Return up to `size` first bytes, and a stream that still has them; the stream given need not seek.

    A failure within the head is kept for whoever reads on: what stands before it can still be used.
    """
    head, failure = b"", None
    try:
        while len(head) < size and (piece := _piece(stream, size - len(head))):
            head += piece
    except Unreadable as error:
        failure = error
    return head, io.BufferedReader(_PutBack(head, stream, failure))


def whole(stream: BinaryIO, limit: int = LIMIT) -> bytes:
    """Return all bytes; more than `limit` of them are an `Unreadable`."""
    pieces, room = [], limit
    while piece := _piece(stream, _CHUNK):
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            raise Unreadable(f"larger than {limit >> 20} MiB, too large for one article or page")
    return b"".join(pieces)


def lines(stream: BinaryIO, limit: int = LIMIT) -> Iterator[bytes]:
    """Yield the lines without their ends; one longer than `limit` is an `Unreadable`, and the end of the file."""
    _, stream = peeked(stream, 0)
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit:
            raise Unreadable(f"line {number} is longer than {limit >> 20} MiB; nothing from there on was read")
        yield line.rstrip(b"\r\n")


# ----------------------------------------------------------------------------------------------------------------------


def _piece(stream: BinaryIO, size: int) -> bytes:
    """Read what one call gives, at most `size` bytes; b"" at the end.

    `read1`, because `read` throws away what it has when a damaged gzip fails in the midst of it.
    """
    read = getattr(stream, "read1", stream.read)
    try:
        return bytes(read(size))
    except EOFError as error:
        raise Unreadable("the gzip file is cut off before its end") from error
    except (zlib.error, gzip.BadGzipFile) as error:
        raise Unreadable("the gzip file is damaged") from error
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror or error}") from error


class _PutBack(io.RawIOBase):
    """A stream with its head put back in front, and a failure met while looking at it."""

    def __init__(self, head: bytes, rest: BinaryIO, failure: Unreadable | None) -> None:
        self._head = head
        self._rest = rest
        self._failure = failure

    def readable(self) -> bool:
        """Say that it can be read, as `io.BufferedReader` asks."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what stands next."""
        if not self._head and self._failure:
            raise self._failure
        piece = self._head[: len(buffer)] or _piece(self._rest, len(buffer))
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)
