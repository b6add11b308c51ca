"""Readings in, records out: the store, append-only, readable as it stood at any past moment.

SQLite by default, PostgreSQL by URL. SQL stands in this room and nowhere else. Decided here: identity (a hash of what a
row says) and time (published, modified, captured, recorded stay apart). Not decided here: anything about the news.
"""
