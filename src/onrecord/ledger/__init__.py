"""Readings in, records out: the store, append-only, readable as it stood at any past moment.

SQLite by default, PostgreSQL by URL. SQL stands in this room and nowhere else. Decided here: identity (a hash of what a
row says) and time (published, modified, captured, recorded stay apart). Not decided here: anything about the news.

`book.py` is what callers see. Writing goes through `identity`, `rows` and `keeping`; asking through `queries`,
`browsing`, `full_text`, `newest` and `rebuilding`; what people ruled is in `judging`, answers kept for the next asker in
`working_out`; `schema.py` has all tables, `database.py` the connections, the
migrations and the errors.
"""

from onrecord.ledger.book import Ledger
from onrecord.ledger.queries import Asked

__all__ = ["Asked", "Ledger"]
