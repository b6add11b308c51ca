"""Classes of what people do by speaking: to propose, to condemn, to warn, to take back. One row a class, as in `rules`.

Their words mostly only pass on what somebody says ("warned that the dam leaks"). A class that is "spoken" is an event where
what it is done to is a thing: "proposed a truce". One that is "argued" makes a row only where somebody tells of it and
another denies it, or where a correction takes it back: whether the owner was warned is news once he says that he was not.
"""

from onrecord.compare.developments.events.rules import EventRule

_RECEIVED = "warning|letter|report|order|complaint|call|notice|offer|payment|request|instruction|alert|threat|application"

WORD_RULES = (
    EventRule(
        "offer|propose|bid|put forward|make bid|launch bid|submit bid|make offer|counter-offer|proposal|offer",
        "performed acted on spoken",
        "in",
        "The envoy proposed a truce.",
    ),
    EventRule(
        "condemn|denounce|deplore|decry|condemnation|denunciation",
        "performed acted on spoken minor",
        "in",
        "The kingdom condemned the raid.",
    ),
    EventRule(
        "call",
        "performed acted on spoken",
        "in",
        "The premier called an election.",
        "election|referendum|strike|vote|ballot|by-election|poll|inquiry|conference|summit",
    ),
    EventRule("warn|alert|forewarn|tip off|give warning", "argued spoken", "", "The board had warned the owner."),
    EventRule(
        "instruct|give instruction|give order|issue instruction|issue order|instruction",
        "argued spoken",
        "",
        "The minister instructed the office to pay.",
    ),
    EventRule("inform|notify|tell of|notification", "argued spoken", "", "The mill informed the inspectors."),
    EventRule("know of|know about|be aware of", "argued", "", "The mayor knew of the crack."),
    EventRule("receive", "argued acted on", "in", "The office received a warning.", _RECEIVED),
    EventRule("telephone|phone", "argued acted on", "", "The minister telephoned the judge."),
    EventRule("mislead|deceive|lie to|misinform|perjure", "argued acted on blamed", "", "She misled the assembly."),
    EventRule("threaten|intimidate|intimidation", "argued spoken", "", "The owner threatened the witness."),
    EventRule(
        "claim responsibility|take responsibility|admit responsibility|assume responsibility",
        "performed",
        "for",
        "The League claimed responsibility.",
    ),
    EventRule(
        "retract|take back|recant|disavow|retraction",
        "performed acted on",
        "in",
        "The clerk took back his statement.",
    ),
    EventRule("apologise|apologize|apology", "performed", "in", "The bishop apologised."),
    EventRule("give ultimatum|issue ultimatum|set ultimatum", "performed minor", "", "The general gave an ultimatum."),
    EventRule("give evidence|take stand|take witness stand", "performed minor", "in", "The cook took the stand."),
)
