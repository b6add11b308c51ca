"""A piece of HTML to its text, all of it: feeds carry whole articles, with no menus to take away."""

from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
# What is no running text; a figure's caption is left out as on web pages.
_SILENT = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "figcaption"})


def fragment_text(fragment: str) -> str:
    """Return the text of a fragment, white space folded, a blank line between paragraphs."""
    reader = _Paragraphs()
    reader.feed(fragment)
    reader.close()
    lines = (" ".join("".join(words).split()) for words in reader.lines)
    return writable("\n\n".join(line for line in lines if line))


def writable(text: str) -> str:
    """Return the text without lone surrogates and NULs, which character references make and no file should hold."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


# ----------------------------------------------------------------------------------------------------------------------


class _Paragraphs(HTMLParser):
    """Collects the words of each block; `lines` has a list of strings a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[str]] = [[]]
        self._silent = 0  # how many silent elements are open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- as HTMLParser calls it
        """Begin a paragraph at a block."""
        if tag in _BLOCKS:
            self.lines.append([])
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph at a block's end."""
        if tag in _BLOCKS:
            self.lines.append([])
        self._silent = max(0, self._silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        """Keep the words that are shown."""
        if not self._silent:
            self.lines[-1].append(data)
