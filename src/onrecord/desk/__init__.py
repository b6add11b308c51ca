"""The desk: pages for people and JSON for programs, over one ledger, to which it adds articles and judgements.

A request comes in; a page or JSON goes out. `answers` says what each address answers with, once for both, and
`record_answers` the same for stories and developments, which it asks of `across`; `views` puts several on one page,
`overview` arranges them. `schema` describes it, `rendering` makes pages of it, `asof` the slider of past moments. `writes`
and `adding` take what changes something, `forms` and `judging` check it, `jobs` reads, `fetching` gets what stands
elsewhere. `guard` stands before all of them: who may ask, and what a browser may do with an answer. `app` puts them
together, `server` is the door to uvicorn. Decided here: what is on a page and what it looks like. Not decided here:
anything about the news.
"""
