"""Classes of crimes, frauds and lapses of which somebody is accused. One row a class, as in `rules`."""

from onrecord.compare.developments.events.rules import EventRule

_KEPT_BACK = (
    "loss|evidence|report|document|fact|truth|information|debt|datum|data|result|finding|record|money|body|weapon|defect"
    "|fault|flaw|risk|asset|crime|leak|accident|mistake|death|problem|crack|damage|letter|file|payment|income|deficit"
    "|warning|complaint|case|illness|symptom|name|identity|extent|scale|cause|liability|hole"
)
_IGNORED = "warning|order|rule|alarm|complaint|advice|signal|report|request|call|instruction|limit|law|ruling|danger|defect"
_DUMPED = "waste|sewage|oil|chemical|water|slurry|acid|rubble|sludge|body|cargo|ash"
_FORBIDDEN = "gas|weapon|munition|phosphorus|force|ammunition|torture|poison|bullet|baton|pesticide|napalm"
_MADE_FALSE = (
    "result|vote|election|record|log|account|register|evidence|test|figure|ballot|document|report|price|meter|book|score"
    "|contract|match|datum|data|sample|reading|certificate|minute|signature|brake|lock|seal|bid|tender|auction|accounts"
)

_UNSAFE = "chemical|explosive|weapon|fuel|gas|waste|nitrate|ammunition|firework|petrol|cylinder|tyre|fertiliser|fertilizer"
_WATCHING = "alarm|camera|sensor|transponder|siren|system|sprinkler|signal|recorder|beacon|detector|brake|monitor"

_SECRETS = (
    "secret|document|memo|report|email|recording|tape|video|file|data|draft|letter|message|evidence|plan|name|detail|code|identity"
    "|information|list|map|password|source"
)
WRONG_RULES = (
    # Lapses
    EventRule(
        "lock|bolt|chain|padlock", "acted on blamed", "in", "Somebody locked the exit.", "door|gate|exit|hatch|window"
    ),
    EventRule(
        "switch off|disable|turn off|deactivate|mute", "acted on blamed", "in", "He switched off the alarm.", _WATCHING
    ),
    EventRule("ignore|disregard|neglect|overlook", "acted on blamed", "in", "The owner ignored the alarm.", _IGNORED),
    EventRule(
        "skip", "acted on blamed", "in", "The yard skipped the test.", "inspection|maintenance|check|test|training|service"
    ),
    EventRule("fall asleep|doze off|nod off", "blamed", "in", "The helmsman fell asleep."),
    EventRule("run red light|jump red light|pass signal", "blamed", "in", "The driver passed the signal."),
    EventRule("store|stockpile|hoard", "acted on blamed", "in", "The firm stored fireworks.", _UNSAFE),
    EventRule("dump|discharge into|fly-tip", "acted on blamed", "in", "The plant dumped the slurry.", _DUMPED),
    EventRule("use", "acted on blamed", "in", "The army used phosphorus.", _FORBIDDEN),
    EventRule(
        "plant", "acted on blamed", "in", "Somebody planted a bomb.", "bomb|device|mine|explosive|evidence|charge|drug|bug"
    ),
    EventRule("supply|arm", "acted on minor", "to", "The island supplied the rebels."),
    EventRule("invoice|overcharge|overbill", "acted on blamed", "in", "The firm invoiced pumps."),
    # Crimes
    EventRule("poison|poisoning", "loss acted on", "in", "Someone poisoned the well."),
    EventRule(
        "hack|hacking|breach|data breach|hack into|break into", "loss acted on", "in", "Thieves hacked the registry."
    ),
    EventRule(
        "steal|rob|loot|theft|robbery|burgle|burglary|heist|make off with|plunder",
        "loss acted on",
        "in",
        "Thieves robbed the bank.",
    ),
    EventRule("hijack", "acted on loss", "in", "Two men hijacked a ferry."),
    EventRule("stab|stabbing", "acted on loss", "in", "A man stabbed a guard."),
    EventRule(
        "forge|fake|fabricate|falsify|counterfeit|forgery|fabrication|hoax",
        "acted on blamed",
        "in",
        "Somebody forged the letter.",
    ),
    EventRule(
        "conceal|hide|cover up|hush up|suppress|withhold", "acted on blamed", "in", "The owner hid the loss.", _KEPT_BACK
    ),
    EventRule(
        "manipulate|tamper with|rig|doctor|backdate|alter|fiddle",
        "acted on blamed",
        "in",
        "They rigged the vote.",
        _MADE_FALSE,
    ),
    EventRule("shred|shredding|delete", "acted on blamed", "in", "The office shredded the files."),
    EventRule(
        "take money|take bribe|take bribes|accept bribe|accept bribes|receive bribe|receive bribes|take kickback"
        "|take kickbacks|pocket",
        "acted on blamed",
        "from",
        "The clerk took bribes.",
    ),
    EventRule(
        "bribe|bribery|pay off|buy off|pay bribe|pay bribes|offer bribe", "acted on blamed", "in", "He bribed two clerks."
    ),
    EventRule(
        "defraud|embezzle|launder|swindle|misappropriate|siphon off|embezzlement|misappropriation|money laundering",
        "loss acted on blamed",
        "in",
        "The clerk embezzled the fees.",
    ),
    EventRule("blackmail|extort|extortion", "acted on blamed", "in", "The porter blackmailed the singer."),
    EventRule("conspire|collude|conspiracy|collusion|plot", "blamed", "in", "The two conspired."),
    EventRule("spy on|eavesdrop|wiretap|espionage", "acted on blamed minor", "in", "The guard spied on the club."),
    EventRule(
        "divulge|pass on|betray|leak secret|leak secrets", "acted on blamed", "in", "An aide passed on the memo.", _SECRETS
    ),
    EventRule("assault|punch|kick|slap|headbutt", "loss acted on minor", "in", "Two men assaulted the referee."),
    EventRule("abuse|harass|bully|groom|harassment", "loss acted on blamed minor", "in", "The coach harassed the team."),
    EventRule("defame|libel|slander", "acted on minor", "in", "The paper libelled the skipper."),
    EventRule("overload", "acted on blamed", "in", "The owner overloaded the ferry."),
    EventRule(
        "violate law|break law|flout|breach rule|break rule", "acted on blamed minor", "in", "The mill flouted the rules."
    ),
    EventRule("cheat|dope|fail drug test|doping", "blamed minor", "in", "The rider doped."),
)
