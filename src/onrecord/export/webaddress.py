"""Which of the addresses that articles carry may become links."""

from urllib.parse import urlsplit


def is_web_address(url: str) -> bool:
    """Tell whether an address is a whole one of http or https; `javascript:` and its like never become links."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a malformed port or bracket
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
