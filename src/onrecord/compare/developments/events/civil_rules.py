"""Classes of events of public life: courts, politics, trade, health, travel, protest. One row a class, as in `rules`.

They stand apart for their number alone. A class that is "minor" makes a row where an article opens with it or two texts
tell of it: such things happen every day, and one sentence about one of them is no news.
"""

from onrecord.compare.developments.events.rules import EventRule

_RULINGS = (
    "conviction|verdict|sentence|ruling|decision|judgment|judgement|result|order|election|vote|acquittal|ban|law|decree"
)
_AGREED = (
    "ceasefire|truce|deal|mandate|deadline|agreement|contract|licence|license|curfew|emergency|permit|lease|visa|tariff"
)
_KEPT = "ceasefire|truce|agreement|sanction|treaty|law|embargo|curfew|deal|airspace|rule|order|lockdown|border"
_LAWS = (
    "law|bill|act|tax|ban|decree|rule|curfew|tariff|fee|policy|order|licence|license|mandate|amendment|regulation|permit"
)
_CROSSED = "border|channel|frontier|river|strait|line|checkpoint|bridge|pass|boundary|ford|sound|demarcation"
_BODIES = "parliament|assembly|party|company|council|government|cabinet|board|union|committee|chamber|coalition|alliance"

CIVIL_RULES = (
    # Violence
    EventRule("ambush", "armed loss acted on", "in", "Gunmen ambushed the patrol."),
    EventRule("raid|storm into", "acted on", "in", "Police raided the brewer's offices."),
    EventRule("torture|maltreat|mistreat", "loss acted on", "in", "Guards tortured the prisoner."),
    EventRule("beat up|manhandle|rape|molest", "loss acted on", "in", "Two men beat up the referee."),
    EventRule("run over|mow down|knock down", "loss acted on", "in", "The van ran over a cyclist."),
    EventRule(
        "overthrow|coup|putsch|mutiny|seize power|stage coup|take power|usurp|revolt|uprising|insurrection",
        "loss",
        "in",
        "Officers overthrew the council.",
    ),
    EventRule("smuggle|traffic|smuggling|trafficking", "acted on minor", "in", "The crew smuggled tobacco."),
    EventRule("hand over|handover|turn over", "acted on", "in", "The rebels handed over the body."),
    # Courts
    EventRule("go on trial|put on trial|stand trial|trial", "", "in", "The banker went on trial."),
    EventRule("plead guilty|guilty plea|confess|confession|admit guilt", "performed", "in", "The driver pleaded guilty."),
    EventRule(
        "appeal|lodge appeal|file appeal|enter appeal|bring appeal",
        "performed",
        "in",
        "The miller appealed the verdict.",
        f"{_RULINGS}|appeal",
    ),
    EventRule(
        "quash|annul|strike down|annulment|declare void|declare invalid|nullify|void|invalidate|set aside|overrule",
        "performed acted on",
        "in",
        "The court quashed the verdict.",
        _RULINGS,
    ),
    EventRule("drop", "performed acted on", "in", "Prosecutors dropped the case.", "charge|case|lawsuit|suit|claim|appeal"),
    EventRule(
        "issue", "performed acted on", "in", "A judge issued a warrant.", "warrant|permit|licence|license|decree|bond"
    ),
    EventRule("freeze", "performed acted on", "in", "The court froze his accounts.", "asset|account|fund|fortune|money"),
    EventRule("summon|subpoena", "performed acted on minor", "in", "The chamber summoned the envoy."),
    # Politics
    EventRule(
        "dissolve|dissolution|disband|prorogue", "performed acted on", "in", "The king dissolved the assembly.", _BODIES
    ),
    EventRule(
        "repeal|abolish|revoke|rescind|repeal|abolition|scrap law",
        "performed acted on",
        "in",
        "They repealed the tax.",
        _LAWS,
    ),
    EventRule("extend|prolong|renew|extension|renewal", "performed acted on", "in", "Both extended the truce.", _AGREED),
    EventRule(
        "violate|violation|intrude|incursion|stray into|encroach on",
        "loss acted on",
        "in",
        "Gunners violated the truce.",
        _KEPT,
    ),
    EventRule("take office|assume office|be sworn|take oath|take up post", "arranged", "in", "The new mayor took office."),
    EventRule(
        "come into force|take effect|enter into force|come into effect|go into effect|ceasefire|truce|armistice",
        "lasts arranged",
        "in",
        "The truce came into force at noon.",
    ),
    EventRule("boycott", "performed acted on lasts", "in", "Two parties boycotted the vote."),
    EventRule("secede|secession|break away|declare independence", "performed", "from", "The island seceded."),
    EventRule("mediate|broker|mediation|arbitrate|arbitration", "acted on minor", "in", "The bishop mediated the dispute."),
    EventRule(
        "nationalise|nationalize|privatization|privatise|privatize|expropriate|take into public ownership"
        "|take into state ownership"
        "|bring under state control|bring into public ownership|nationalisation|nationalization|privatisation",
        "performed acted on",
        "in",
        "The state nationalised the mill.",
    ),
    EventRule(
        "legalise|legalize|decriminalise|decriminalize|legalisation|legalization",
        "performed acted on",
        "in",
        "The senate legalised betting.",
    ),
    EventRule("form", "acted on", "in", "Two parties formed a government.", "government|coalition|cabinet|alliance"),
    EventRule(
        "join", "acted on", "in", "The islands joined the union.", "coalition|alliance|union|bloc|treaty|pact|war|strike"
    ),
    # Trade and work
    EventRule(
        "pay|payment|repay|payout|repayment",
        "acted on",
        "in",
        "The owner paid a ransom.",
        "ransom|fine|compensation|damages|bribe|debt|reparation|reparations|settlement|refund|bonus|dividend|toll",
    ),
    EventRule("hire|recruit", "acted on adds up minor", "in", "The mill hired 40 fitters."),
    EventRule(
        "ground", "performed acted on", "in", "The regulator grounded the planes.", "plane|fleet|aircraft|flight|jet"
    ),
    EventRule(
        "divert|reroute", "acted on minor", "to", "The pilot diverted the flight.", "flight|plane|ship|train|convoy|river"
    ),
    EventRule("deliver|delivery", "acted on minor", "to", "Lorries delivered flour."),
    EventRule("build|construct|erect", "acted on lasts minor", "in", "The town built a wall."),
    EventRule("post", "performed acted on", "in", "The mill posted a loss.", "profit|loss|revenue|earning|sale"),
    EventRule("float|go public|list share", "minor", "in", "The brewer went public.", "company|firm|share|stock|unit"),
    # Fire, water, weather
    EventRule(
        "burst|overflow|rupture", "", "in", "The dyke burst.", "dam|dyke|dike|levee|river|bank|pipe|pipeline|main|wall"
    ),
    EventRule(
        "landslide|mudslide|rockslide|avalanche|slide down|rockfall|rock fall", "loss", "in", "A landslide buried the lane."
    ),
    EventRule("make landfall|landfall", "", "in", "The storm made landfall at Sund."),
    EventRule("batter|lash|pummel", "loss", "in", "The storm battered the piers."),
    EventRule("strand|maroon", "loss acted on adds up", "in", "The flood stranded 40 hikers."),
    # Health
    EventRule(
        "hospitalise|hospitalize|take to hospital|fly to hospital|rush to hospital",
        "loss acted on adds up",
        "in",
        "The smoke hospitalised nine.",
    ),
    EventRule("diagnose|test positive", "acted on adds up minor", "in", "Doctors diagnosed two cases."),
    EventRule("operate on|undergo surgery|transplant", "minor", "in", "Surgeons operated on the king."),
    EventRule("cull|slaughter", "loss acted on adds up", "in", "Vets culled the flock."),
    # Movement of people
    EventRule("cross|crossing", "acted on minor", "in", "The column crossed the border.", _CROSSED),
    EventRule("repatriate|bring home|repatriation|fly home", "acted on adds up", "to", "The navy repatriated the crew."),
    EventRule(
        "resettle|rehouse|relocate|resettlement|relocation", "acted on adds up", "in", "The town rehoused 90 people."
    ),
    EventRule("turn away|push back|pushback", "acted on adds up", "in", "Guards turned away two boats."),
    # Protest
    EventRule("tear-gas|teargas|use tear gas|fire tear gas|water cannon", "loss", "in", "Police tear-gassed the marchers."),
    EventRule(
        "vandalise|vandalize|deface|daub|desecrate|topple statue", "loss acted on", "in", "Somebody defaced the statue."
    ),
    # Lives
    EventRule("bury|lay to rest|burial|funeral", "acted on minor", "in", "The village buried the miners."),
    EventRule("marry|wed|wedding", "mutual minor", "in", "The heiress married the skipper."),
    EventRule("crown|enthrone|coronation", "acted on performed", "in", "The bishop crowned the queen."),
)
