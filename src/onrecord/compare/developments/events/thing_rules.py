"""Verbs that tell of an event of some things only: "cut the water", "took the airfield", "the storm hit the coast"."""

from typing import NamedTuple


class ThingRule(NamedTuple):
    """What a verb tells of where it is done to one of some things, or one of them does it."""

    word: str
    kind: str  # the class of events
    things: str  # nouns, as a pattern
    example: str


_STRUCTURES = (
    "span|bridge|roof|tower|wall|mast|crane|building|arch|dome|chimney|pier|pylon|house|ceiling|stand|tunnel|dam|tree"
)
_PLACES = (
    "town|city|village|hill|bridge|airport|airfield|base|port|island|territory|parliament|palace|fort|outpost|district"
)
_SUPPLIES = "power|electricity|water|gas|supply|heating|internet"
_STORMS = "storm|hurricane|typhoon|cyclone|tsunami|earthquake|quake|tornado|avalanche|lightning|flood"

_FIRES = "fire|blaze|wildfire|flame"

THING_RULES = (
    # done to it, or done by it where it is done to nothing
    ThingRule("put out", "burn", _FIRES, "The fire was put out."),
    ThingRule("extinguish", "burn", _FIRES, "Crews extinguished the blaze."),
    ThingRule("douse", "burn", _FIRES, "Crews doused the flames."),
    ThingRule(
        "pass",
        "approve",
        "budget|bill|law|act|resolution|motion|amendment|measure|legislation|reform|decree|package",
        "The chamber passed the budget.",
    ),
    ThingRule("cut", "cut off", f"{_SUPPLIES}|line|cable|link|tie|connection", "The company cut the water to the mill."),
    ThingRule("cut", "lay off", "job|post|position", "The mill cut 200 jobs."),
    ThingRule("turn off", "cut off", _SUPPLIES, "They turned off the gas."),
    ThingRule("switch off", "cut off", _SUPPLIES, "They switched off the heating."),
    ThingRule("take", "capture", f"{_PLACES}|hostage|captive", "Rebels took the airfield."),
    ThingRule("hold", "elect", "election|referendum|ballot|poll", "The islands held an election."),
    ThingRule(
        "overturn",
        "quash",
        "conviction|verdict|sentence|ruling|decision|judgment|judgement|acquittal|ban",
        "The court overturned the verdict.",
    ),
    ThingRule("break", "violate", "ceasefire|truce|embargo|curfew|blockade|lockdown", "Gunners broke the truce."),
    ThingRule(
        "expose", "hack", "information|data|record|detail|password|email|file|identity", "A flaw exposed their data."
    ),
    ThingRule(
        "raise",
        "salvage",
        "wreck|wreckage|hull|ship|vessel|boat|ferry|trawler|submarine|barge|tug",
        "Divers raised the wreck.",
    ),
    ThingRule("breach", "violate", "ceasefire|truce|embargo|agreement|treaty|airspace", "Both breached the truce."),
)

# Who or what does it makes the event: "the span was lying in the river", "the storm hit the coast".
RESULT_RULES = (
    ThingRule("order", "rule", "court|tribunal|judge|jury|magistrate|arbitrator", "The court ordered a recount."),
    ThingRule("gather", "protest", "protester|demonstrator|supporter|opponent|marcher|crowd", "Her supporters gathered."),
    ThingRule("lie", "collapse", _STRUCTURES, "The span was lying in the river."),
    ThingRule("fall", "collapse", _STRUCTURES, "The roof fell."),
    ThingRule("crumble", "collapse", _STRUCTURES, "The tower crumbled."),
    ThingRule("come down", "collapse", _STRUCTURES, "The roof came down."),
    ThingRule("go down", "collapse", _STRUCTURES, "The wall went down."),
    ThingRule("break out", "burn", _FIRES, "A fire broke out in the mill."),
    ThingRule("out", "burn", _FIRES, "The fire is out."),
    ThingRule("tumble", "collapse", _STRUCTURES, "The mast tumbled."),
    ThingRule("hit", "batter", _STORMS, "The storm hit the coast."),
    ThingRule("strike", "batter", _STORMS, "A cyclone struck the island."),
    ThingRule("lash", "batter", _STORMS, "The storm lashed the piers."),
)
