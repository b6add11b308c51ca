"""The one exception inside this room; at its door it becomes a `Problem`."""


class Unreadable(Exception):  # noqa: N818 -- named for what the input is
    """An input, or the rest of it, cannot be read: what is wrong, and what would cure it."""

    def __init__(self, what: str, cure: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.cure = cure
