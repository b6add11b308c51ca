"""Classes of events of companies, banks, goods and work, and of the rescue of people. One row a class, as in `rules`."""

from onrecord.compare.developments.events.rules import EventRule

_MONEY = (
    "insurance|limit|threshold|rent|salary|premium|forecast|interest|rating|capital|subsidy|rate|tax|price|wage"
    "|tariff|duty|toll|ceiling|pension|fare|fee|pay|budget|spending|output|production|quota|offer|bid"
    "|stake|dividend"
)

_INVESTED = (
    "million|billion|money|capital|fund|cash|dollar|euro|pound|crown|yen|yuan|taler|mark|franc|saving|sum|profit|share"
    "|equity"
)
TRADE_RULES = (
    # Banks and companies
    EventRule(
        "raise|hike|increase|rise|double|triple|boost", "performed acted on", "in", "The bank raised its rate.", _MONEY
    ),
    EventRule("cut|lower|reduce|slash|cut|reduction|halve", "performed acted on", "in", "The bank cut its rate.", _MONEY),
    EventRule("launch|start|kick off|launching", "acted on", "in", "The army launched an offensive."),
    EventRule(
        "buy|acquire|purchase|acquisition|takeover bid|merge|merger|buy out|buyout|snap up",
        "performed acted on",
        "in",
        "The brewer bought its rival.",
    ),
    EventRule("transfer|ship-to-ship transfer", "acted on lasts", "in", "The tanker transferred oil to a barge."),
    EventRule("sell|sale", "acted on", "in", "The city sold the port."),
    EventRule(
        "lay off|cut jobs|layoff|redundancy|job cut|make redundant|shed jobs|axe jobs|furlough",
        "performed adds up",
        "in",
        "The mill laid off 200 workers.",
    ),
    EventRule("unveil|present product|debut", "acted on", "in", "The maker unveiled a van."),
    EventRule(
        "recall",
        "acted on performed",
        "in",
        "The maker recalled 900 vans.",
        "car|vehicle|van|truck|product|toy|drug|ambassador|envoy|battery|pack|batch|model|cheese|milk|meat|food"
        "|sausage|salad"
        "|egg|medicine|tablet|vaccine|tyre|airbag|phone|brand|formula|chocolate|juice",
    ),
    EventRule("postpone|delay|postponement|put off", "acted on", "in", "The club postponed the match."),
    EventRule(
        "default|go bankrupt|bankruptcy|go bust|file for bankruptcy|go into administration|insolvency|go under",
        "",
        "in",
        "The builder went bankrupt.",
    ),
    EventRule("fine|penalise|penalize", "acted on performed", "in", "The regulator fined the bank."),
    EventRule("evict|eviction", "acted on loss", "from", "The owner evicted the tenants."),
    EventRule(
        "settle|settlement",
        "performed",
        "in",
        "The bank settled the case.",
        "case|lawsuit|suit|dispute|claim|strike|charge",
    ),
    EventRule(
        "draw out|take out|empty|run on bank|bank run",
        "lasts acted on adds up",
        "from",
        "Savers emptied their accounts.",
        "deposit|account|saving|savings|money|cash|fund|funds|bank",
    ),
    EventRule(
        "award|grant|bestow|loan|bail out|bailout|subsidise|subsidize",
        "performed acted on minor",
        "to",
        "The city awarded the contract.",
    ),
    EventRule("audit|go through books", "lasts acted on", "in", "Accountants audited the loan book."),
    EventRule("downgrade|upgrade", "performed acted on minor", "in", "The house downgraded the bank."),
    EventRule("liquidate|wind up|wind down|liquidation", "performed acted on", "in", "The court wound up the brewer."),
    EventRule("spin off|split off|demerge|demerger|spin-off", "performed acted on", "in", "The brewer spun off its pubs."),
    EventRule("invest|inject|pump into", "acted on minor", "in", "The fund invested 40 million.", _INVESTED),
    EventRule("lock out|lockout", "holds acted on", "in", "The mill locked out the fitters."),
    EventRule("export|ship|import|smuggle out", "acted on minor", "to", "The dairy exported the crates."),
    EventRule("unload|load|offload", "acted on minor", "in", "Dockers unloaded the grain."),
    # Taken from danger
    EventRule(
        "rescue|pull from|pull alive|pull to safety|bring to safety|bring to surface|bring ashore|hoist|winch"
        "|lift to safety"
        "|airlift|dig out|pluck from|save from|rescue",
        "adds up acted on lasts",
        "in",
        "The crew was rescued.",
    ),
    EventRule(
        "trap|entomb|bury alive|pin under|pin down|trap underground", "loss acted on adds up", "in", "Six were trapped."
    ),
    EventRule(
        "pass through|transit|sail through|steam through|passage", "minor", "", "The convoy passed through the strait."
    ),
    EventRule("escort|accompany|shepherd", "acted on minor", "in", "A frigate escorted the tankers."),
    EventRule("sail|set sail|put to sea|cast off", "minor", "from", "The fleet sailed at dawn."),
    EventRule("lift off|blast off|liftoff|lift-off", "", "from", "The rocket lifted off."),
    EventRule("airdrop|drop aid|hand out aid", "acted on minor", "over", "Planes dropped aid."),
    EventRule("defect|defection|change side|switch side", "performed", "to", "The pilot defected."),
)
