"""An article in, a reading out.

`Reader.load()` opens the weights once; `read(article)` and `read_many(articles)` give readings. Three rooms inside, in
the order of use: `encode` turns text into numbers, `extract` turns numbers into spans (one file a head), `resolve` turns
spans into meaning. Decided here: what is a statement, whose it is, which words say so. Not decided here: anything that
needs a second article.
"""

from onrecord.reader.reader import Reader

__all__ = ["Reader"]
