"""The whole way: files to articles, articles to readings, readings into the ledger, and out of it the record.

Each use case calls the rooms in order; no rule about the news stands here. `reading` goes from files to the ledger,
`comparing` gives origins and quotations, `record` stories and developments, as they stood at
any moment, `rulings` what people ruled about them, `exporting` what an export writes down, `placing` where it
happened, `explaining` why a claim says
what it says.
"""

from onrecord.pipeline.comparing import compare_new, origins, quoted, quotes_checked, similar
from onrecord.pipeline.explaining import explained
from onrecord.pipeline.exporting import ToExport, to_export
from onrecord.pipeline.placing import places_of
from onrecord.pipeline.reading import ARTICLES_AT_ONCE, Found, Keeping, Reads, articles_in, read, readings_of
from onrecord.pipeline.record import changes, development, developments, open_questions, stories, story_changes
from onrecord.pipeline.rulings import Ruling, rule, withdraw

__all__ = [
    "ARTICLES_AT_ONCE",
    "Found",
    "Keeping",
    "Reads",
    "Ruling",
    "ToExport",
    "articles_in",
    "changes",
    "compare_new",
    "development",
    "developments",
    "explained",
    "open_questions",
    "origins",
    "places_of",
    "quoted",
    "quotes_checked",
    "read",
    "readings_of",
    "rule",
    "similar",
    "stories",
    "story_changes",
    "to_export",
    "withdraw",
]
