"""Time expressions to TIMEX3 values.

In come spans with their types, as the encoder's time head or `find_timexes` found them, and the day of publication; out
go the same spans with value and mod. Decided here: which day "Thursday" is, what "the next day" counts from, which year
"in March" lies in. Not decided here: which words are a time expression (the encoder does), what a claim's time is. What
the words leave open has no value.

The grammar is data: `rules_*`, `modifiers`, `compositions` (one rule a line), with the words in `words`. The values are
worked out in `values_*`, from the moment that `moment` describes.
"""

from onrecord.reader.resolve.time.finder import find_timexes
from onrecord.reader.resolve.time.joined import joined_timexes
from onrecord.reader.resolve.time.moment import Tense
from onrecord.reader.resolve.time.resolver import TimexValue, timexes_of, value_of

__all__ = ["Tense", "TimexValue", "find_timexes", "joined_timexes", "timexes_of", "value_of"]
