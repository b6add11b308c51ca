"""Text to its language: the only door to py3langid."""

import re

_FEWEST = (
    200  # characters; of English news cut to 150, one text in a hundred is taken for another language, because of names
)
_SAMPLE = 20_000  # characters; more changes nothing
_TAG = re.compile(r"([a-zA-Z]{2,3})(?:[-_].*)?")


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the language; None when there is too little text to tell."""
    if len(text) < _FEWEST:
        return None
    from py3langid import classify  # loads its tables

    return str(classify(text[:_SAMPLE])[0])


def language_code(tag: str | None) -> str | None:
    """Return the language of a tag such as "en-GB" or "EN_us"; None when it is no tag."""
    found = _TAG.fullmatch(tag.strip()) if tag else None
    return found[1].lower() if found else None
