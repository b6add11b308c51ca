"""Articles in, what they have in common out.

`relate` takes one article and says with which earlier ones it shares wording, in a bounded number of look-ups; `origins_of`
makes groups of those pairs and says who copied whom; `utterance_of` and `checked` lay quotations beside a measure, word by
word. Decided here: what is a copy, what is another wording of the same words. Not decided here: what that means for the
standing of anything.

What has to be looked up is asked for through `known.Known`. A pair of articles gives the same result in whatever order the
two arrive, so the end does not depend on the order. `words` and `alignment` know nothing of articles' meaning.
"""

from onrecord.compare.check import checked
from onrecord.compare.known import Known
from onrecord.compare.origins import origins_of
from onrecord.compare.relate import Related, relate
from onrecord.compare.utterances import utterance_of

__all__ = ["Known", "Related", "checked", "origins_of", "relate", "utterance_of"]
