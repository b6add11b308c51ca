"""Bytes to text: a byte-order mark is believed first, then the declared encoding, then UTF-8, then a guess.

The text is the bytes decoded and nothing else: line ends stay as they are, only the byte-order mark goes.
"""

import codecs
import re

_MARKS = (  # UTF-32 before UTF-16: the mark of one begins with that of the other
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE
)
_SAMPLE = 64 * 1024  # bytes that are enough to guess from
# What browsers still know (WHATWG Encoding, section 4.2), in Python's names. A guess among more of them picks DOS code
# pages that nobody writes, and a page that declares another codec ("unicode_escape", "zip") wants something else.
_FEWEST_PAIRS = 8  # of bytes, before zeros among them speak of UTF-16
_KNOWN = (
    *(f"cp125{digit}" for digit in range(9)),
    *("iso8859-2", "iso8859-5", "iso8859-7", "iso8859-15", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp874"),
    *("gb18030", "gbk", "gb2312", "big5", "euc_jp", "shift_jis", "cp932", "euc_kr", "cp949"),
)
_UNICODE = ("utf-8", "utf-16", "utf-16-le", "utf-16-be")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # a stray one is dirt, many are no text
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


def decoded(raw: bytes, declared: str | None = None) -> str | None:
    """Return the text; None when the bytes are no text in any encoding that we know."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _text(raw[len(mark) :], encoding)
    for likely in (declared, "utf-8", _unmarked_utf16(raw)):
        if likely and (text := _text(raw, likely)) is not None:
            return text
    return _guessed(raw)


def declared_encoding(raw: bytes) -> str | None:
    """Return the encoding that a page's `<meta charset>` or an XML declaration names, in Python's name for it."""
    found = _DECLARED.search(raw[:4096])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    # Browsers read pages that say Latin-1 as Windows-1252 (the same section): curly quotes live there.
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return name if name in _KNOWN or name in _UNICODE else None


# ----------------------------------------------------------------------------------------------------------------------


def _text(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding)
    except UnicodeError:
        return None
    return None if "\0" in text or len(_CONTROL.findall(text)) > 1 + len(text) // 200 else text


def _unmarked_utf16(raw: bytes) -> str | None:
    """Name the UTF-16 whose every second byte is zero, as European text has it."""
    pairs = len(raw[:_SAMPLE]) // 2
    low, high = raw[1:_SAMPLE:2].count(0), raw[0:_SAMPLE:2].count(0)
    # In a few bytes a zero is chance: "0" and a NUL would be read as one character of UTF-16.
    if pairs < _FEWEST_PAIRS or max(low, high) < 0.4 * pairs:
        return None
    return "utf-16-le" if low > high else "utf-16-be"


def _guessed(raw: bytes) -> str | None:
    if b"\0" in raw:
        return None
    from charset_normalizer import from_bytes  # a heavy import, and seldom needed

    guesses = from_bytes(_sample(raw), cp_isolation=list(_KNOWN))
    best = guesses.best()
    if best is None:
        return None
    # Its neighbours decode Western text as well as Windows-1252 does, but turn "São" into "Săo".
    western = any("cp1252" in guess.could_be_from_charset and guess.chaos <= best.chaos for guess in guesses)
    return _text(raw, "cp1252" if western else best.encoding)


def _sample(raw: bytes) -> bytes:
    """Return a stretch of lines around the first byte that is not ASCII, where encodings differ."""
    found = _NOT_ASCII.search(raw)
    start = max(0, found.start() - 1024) if found else 0
    start = raw.rfind(b"\n", 0, start) + 1
    sample = raw[start : start + _SAMPLE]
    return sample if len(sample) < _SAMPLE else sample.rpartition(b"\n")[0] or sample
