"""The desk: pages for people and JSON for programs, over one ledger, which it only reads.

A request comes in; a page or JSON goes out. `answers` says what each address answers with, once for both; `schema`
describes it, `rendering` makes pages of it, `asof` the slider of past moments. `guard` stands before all of them: who
may ask, and what a browser may do with an answer. `app` puts them together and is the door to FastAPI, `server` the one
to uvicorn. Decided here: what is on a page and what it looks like. Not decided here: anything about the news.
"""
