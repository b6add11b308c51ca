"""Readings, origins and stories in, developments out: the claims of all articles about one event, with their relations.

Decided here: which claims are about one event, whose claim each is, what makes it weigh (a witness, an authority, own
interest), what a correction takes back, how claims relate. Not decided here: where the event stands. The way through it:
`telling` makes an article's claims ready, with `registry` for names across articles, `geography` for places, `holders` and
`voices` for whose claims they are and `opening` for what is news; `grouping` puts them together by `likeness`; `worth` says
which make a row, `labels` and `clauses` what it is called, `parties`, `relations` and `corrections` the rest; `gather`
calls them in order. Rules of language are tables; `docs/architecture.md` says which room knows what.
"""

from onrecord.compare.developments.claims.told import RelationByModel, SameEvent
from onrecord.compare.developments.gather import Models, gathered

__all__ = ["Models", "RelationByModel", "SameEvent", "gathered"]
