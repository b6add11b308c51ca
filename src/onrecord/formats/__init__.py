"""Bytes in, articles out: `read(stream, name)` yields an `Article` for each text and a `Problem` for what is none.

One file a format. Decided here: which characters are the article's text (offsets refer to them ever after), its
metadata, its language. Not decided here: what the text says.
"""
