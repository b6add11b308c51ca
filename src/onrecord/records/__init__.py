"""Every type that crosses a room's door, and nothing else.

Records are frozen, built by keyword, checked once where they are made and trusted after. Their JSON (by msgspec) is the
reading format: field names here are field names there. Unknown is None, looked and found nothing is (). A statement or a
claim without characters cannot be built.

`record` is the base of all and the problem, `article` one published text, `reading` what it says, `kept` what a ledger
answers, `across` what several articles have in common.
"""

from onrecord.records.across import (
    ArticleFacts,
    Basis,
    ComparedQuote,
    Copy,
    Origin,
    Passage,
    QuoteDifference,
    Shared,
    Utterance,
    WordFate,
    WordPiece,
)
from onrecord.records.article import (
    Article,
    Dateline,
    Overrides,
    Part,
    PartKind,
    Revision,
)
from onrecord.records.kept import (
    KeptArticle,
    KeptRun,
    KeptSpeaker,
    KeptStatement,
    LedgerStats,
    Page,
    Tally,
)
from onrecord.records.reading import (
    Argument,
    ArgumentRole,
    Claim,
    Distance,
    Entity,
    EntityType,
    Factuality,
    Mention,
    MentionKind,
    Phase,
    Quantity,
    Reading,
    Run,
    SpeakerKind,
    Statement,
    StatementKind,
    Timex,
    TimexType,
    Toponym,
)
from onrecord.records.record import (
    Problem,
    Record,
)

__all__ = [
    "Argument",
    "ArgumentRole",
    "Article",
    "ArticleFacts",
    "Basis",
    "Claim",
    "ComparedQuote",
    "Copy",
    "Dateline",
    "Distance",
    "Entity",
    "EntityType",
    "Factuality",
    "KeptArticle",
    "KeptRun",
    "KeptSpeaker",
    "KeptStatement",
    "LedgerStats",
    "Mention",
    "MentionKind",
    "Origin",
    "Overrides",
    "Page",
    "Part",
    "PartKind",
    "Passage",
    "Phase",
    "Problem",
    "Quantity",
    "QuoteDifference",
    "Reading",
    "Record",
    "Revision",
    "Run",
    "Shared",
    "SpeakerKind",
    "Statement",
    "StatementKind",
    "Tally",
    "Timex",
    "TimexType",
    "Toponym",
    "Utterance",
    "WordFate",
    "WordPiece",
]
