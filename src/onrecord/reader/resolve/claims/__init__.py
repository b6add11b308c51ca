"""From an analysis to claims: events as somebody holds them, with factuality, condition, phase, time, place and number.

In: the analysis of an article, its statements, times, places, mentions and entities. Out: claims in text order, each with the
reasons why it says what it says. `predicates` decides which words are events; `context` climbs from an event to the top of
what its holder says and collects signs (`modals`, `negation`, `clauses`, `nouns`, `moods`, `conditions`; the words stand in
tables); `decision` weighs the signs with the encoder's head; `arguments`, `quantity`, `setting`, `phase` and `holders` give the rest.

Every verb has a claim, also verbs of saying, copulas and carriers such as "began to": a claim's `kind` tells them apart, and
who compares claims takes events and acts. Inside a statement's content, a claim is read as if the speaker were the author.
"""

from onrecord.reader.resolve.claims.claims import claims_of

__all__ = ["claims_of"]
