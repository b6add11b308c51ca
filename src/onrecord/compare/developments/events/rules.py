"""Classes of events: words that news uses alike, and what kind of event it is. One row a class.

To add a class is to add a row with its example. Words are lemmas; a particle follows its verb after a blank. The class has
the name of its first word, which also makes the label.
"""

from typing import NamedTuple


class EventRule(NamedTuple):
    """One class of events."""

    words: str
    traits: str  # of TRAITS, parted by blanks
    place: str  # the preposition before the place in a label
    example: str
    of: str = ""  # the nouns that it is about, as a pattern; any where empty


# lasts: has a beginning and an end, on different days perhaps; else it happens at one moment.
# adds up: its number grows while people count; another number is not another event.
# performed: done by announcing it.
# loss: its object is harmed by it.  victims: its actor is, too, where nothing is acted on ("four people died").
# armed: forces do it to others.
# acted on: nobody understands it without what it is done to ("the council rejects").
# place: it is an event only where a place, or an armed force, takes part ("left Oster", not "left the party").
# mutual: all who take part do the same ("the two leaders met").
# arranged: people set it for a day and speak of it before ("will sign on Friday"), though to announce it is not to do it.
# minor: it happens every day; it makes a row where an article opens with it or two texts tell of it.
# holds: once done it goes on until somebody ends it ("blocked the gates before dawn" is under way).
# by order: people do it when those who may say so tell them to: the order is told as its plan.
# blamed: a lapse; that somebody named by his calling is said to have done it is news, whoever says so.
# spreads: one fire or flood of many houses; in a story about one, whatever it reaches is of it.
TRAITS = frozenset({
    "lasts", "adds up", "performed", "loss", "victims", "armed", "acted on", "place", "mutual", "arranged", "holds",
    "minor", "by order", "spreads", "blamed"
})  # fmt: skip

_CONTESTS = (
    "seat|election|case|war|battle|vote|majority|bid|appeal|final|match|game|title|contract|order|cup|race"
    "|prize|award|medal"
    "|presidency|primary|referendum|lawsuit|championship"
)
_MONEY = (
    "rate|tax|price|wage|tariff|duty|toll|ceiling|pension|fare|fee|pay|budget|spending|output|production|quota|offer|bid"
    "|stake|dividend"
)
_CLEARED = (
    "square|street|road|camp|gate|building|bridge|station|park|campus|site|blockade|barricade|tent|protester|crowd|area"
)
_TERMS = "offer|bid|proposal|plan|deal|terms|term|ceasefire|truce|invitation|settlement|compromise|conditions|condition"
# Things of which these words are said in a figure: "killed the deal".
FIGURES = {
    "block": "bill|law|move|deal|plan|proposal|attempt|effort|account|website|user|merger|sale|resolution|nomination|vote"
    "|access|view|card|number|signal|site|app|content|takeover|bid|aid|appointment|motion|investigation|reform|funding",
    "reject": "claim|report|allegation|accusation|suggestion|criticism|idea|notion|charge|rumour|rumor|speculation"
    "|assertion|argument|comparison|label|description|view|theory|version|account|call|responsibility|blame|talk|assumption",
    "kill": "plane|tram|train|riot|protest|storm|law|motion|career|market|company|deal|bill"
    "|plan|proposal|project|story|idea|programme|program|talk|joy|mood",
    "win": "heart|mind|praise|support|time|argument|day|round|fan",
    "find": "ground|way|time|place|solution|fault|balance|comfort|reason|evidence|trace|sign|answer|home|job|word|voice",
    "steal": "heart|show|limelight|headline|glance|march",
    "open": "way|door|opportunity|chance|mind|eye|possibility|debate|question|path|hostility|file|email|account|front",
    "withdraw": "track|rail|road|runway|message|note|mark|impression|room|comment|voicemail|trail|legacy|home|question"
    "|clue|gap|hole|scar|trace|atrocity|option|work|house|school",
    "meet": "curve|bend|corner|turn|deadline|target|goal|need|demand|standard|requirement|criterion|challenge|expectation"
    "|condition|obligation|fate|end|cost|threshold|resistance",
    "release": "name|statement|report|video|footage|photo|photograph|image|picture|detail|figure|result|data|information"
    "|document|list|transcript|audio|album|film|movie|song|single|trailer|version|update|product|game|patch|tape|memo"
    "|letter|email|finding|record|book|study|survey|identity|energy|gas|steam|water|pressure",
    "repair": "control|order|calm|peace|confidence|trust|faith|relation|tie|communication|image|reputation|hope|pride",
    "capture": "imagination|attention|photo|photograph|image|footage|picture|moment|video|mood|scene|spirit|headline"
    "|opportunity|chance",
    "spill": "information|data|document|email|memo|detail|record|report|news|file|name|password|video|audio|tape|draft",
    "appoint": "bin|system|software|camera|device|equipment|light|panel|machine|freezer|app|program|update|malware|server"
    "|pipe|barrier|fence|window|door|sign",
    "declare": "major|interest|love|intention|support|opposition|goal|income|asset",
    "approve": "value|attitude|habit|approach|tone|lifestyle|pet|dog|child|style|view",
    "negotiate": "curve|bend|corner|turn|obstacle|terrain|road|traffic|rapid|stair",
    "deliver": "speech|statement|verdict|message|blow|remark|address|lecture|baby|ruling|keynote|sermon",
    "build": "trust|case|consensus|relationship|confidence|career|support|momentum|tension|reputation|bridge|team",
    "summon": "courage|strength|memory|energy|will",
    "bury": "head|hatchet|report|news|grief|difference",
    "lift": "spirit|mood|hand|weight|trophy|cup|lid",
    "close": "eye|gap|loophole|distance|door|deal|case|market",
    "fire": "employee|staff|worker|coach|manager|director|aide|adviser|secretary|minister|official|imagination|question",
    "offer": "service|product|discount|monitoring|course|programme|program|protection|insurance|information|details|insight"
    "|reward|alternative|explanation|clue|reassurance|apology|option|range|room|view|support|condolence|sympathy|prayer|thanks|view|hope|assistance|help|advice|glimpse|chance|comment",
}

EVENT_RULES = (
    EventRule(
        "withdraw|leave|depart|retreat|quit|pull out|pull back|move out|redeploy|withdrawal"
        "|departure|pull-out"
        "|pullout|pull-back|pullback|redeployment|exit|go home",
        "lasts place",
        "from",
        "The last company left Oster on Monday.",
    ),
    EventRule(
        "evacuate|evacuation|leave homes|vacate homes", "acted on by order", "from", "The army evacuated the village."
    ),
    EventRule("enter|march into|move into|entry|arrive|arrival|roll into", "place", "", "Patrols entered the town."),
    EventRule(
        "shell|fire on|fire at|bombard|bomb|strike|attack|open fire|shelling|bombardment|bombing|airstrike|air strike",
        "armed loss",
        "in",
        "Artillery fired on the landing.",
    ),
    EventRule("invade|invasion", "armed loss acted on", "", "Their army invaded the island."),
    EventRule(
        "kill|die|perish|succumb|find dead|find lifeless|slay|murder"
        "|death|killing|assassinate|assassination|dead|claim life|lose life",
        "adds up loss victims",
        "in",
        "Four people died at the landing.",
    ),
    EventRule("wound|injure|injury", "adds up loss victims", "in", "Nine were wounded."),
    EventRule("go missing|missing|disappear|vanish|disappearance", "adds up victims", "in", "Two hikers went missing."),
    EventRule("displace|flee home|uproot", "adds up loss", "in", "The flood displaced hundreds."),
    EventRule("fall down|fall into|fall off|fall from|fall overboard|plummet", "", "in", "A boy fell down a dry well."),
    EventRule("collapse|cave in|give way|topple", "", "in", "One span of the bridge fell."),
    EventRule("blow up|detonate|dynamite|sabotage", "loss", "in", "Saboteurs blew up the mill."),
    EventRule("explode|go off|explosion|blast", "", "in", "A tank exploded in the yard."),
    EventRule(
        "destroy|demolish|raze|flatten|wreck|destruction|demolition",
        "loss acted on",
        "in",
        "The army destroyed the station.",
    ),
    EventRule("damage", "loss acted on", "in", "The storm damaged the pier."),
    EventRule("burn|set fire|torch|catch fire|blaze|burn down", "loss spreads", "in", "The warehouse burned down."),
    EventRule(
        "crash|crash-land|crash into"
        "|plow|plough|plow into|plough into|ram into|slam into|smash into"
        "|derail|derailment|overturn|flip over|tip over|roll over|flip|plunge|careen|jump rails|come off"
        "|veer off|leave track",
        "",
        "in",
        "A train derailed near Oster and overturned.",
    ),
    EventRule("sink|capsize|run aground|sinking", "", "off", "A ferry capsized off Sund."),
    EventRule("collide|collision", "mutual", "in", "Two trains collided near Oster."),
    EventRule("shoot down", "armed loss", "over", "The battery shot down a drone."),
    EventRule("shoot|gun down|open fire on|shooting", "loss acted on", "in", "Police shot a man."),
    EventRule(
        "capture|seize|take control|regain control|restore control|establish control|return to control|regain|take over"
        "|occupy|overrun|storm|conquer|capture|seizure|occupation|takeover"
        "|retake|recapture"
        "|liberate|liberation|recapture",
        "armed loss acted on",
        "in",
        "Rebels seized the airfield.",
    ),
    EventRule("surrender|lay down arms|capitulate|capitulation", "", "in", "The garrison surrendered."),
    EventRule("flee|escape|run away|abscond", "", "", "The minister fled the capital."),
    EventRule("exchange|swap|exchange", "mutual", "at", "Sixty prisoners will be exchanged on Saturday."),
    EventRule("release|free|set free|liberate|let go|release", "acted on", "in", "The hostages were freed."),
    EventRule("abduct|kidnap|take hostage|abduction|kidnapping", "loss acted on", "in", "Gunmen kidnapped two engineers."),
    EventRule(
        "arrest|detain|apprehend|take into custody|detention|arrest",
        "adds up loss acted on",
        "in",
        "Police arrested two men.",
    ),
    EventRule("charge|indict|indictment|prosecute", "performed acted on", "in", "Prosecutors charged the banker."),
    EventRule("sentence|jail|imprison|sentencing", "performed acted on", "in", "The court sentenced him to two years."),
    EventRule("convict|find guilty|conviction", "performed acted on", "in", "A jury convicted the two brothers."),
    EventRule("acquit|acquittal|find not guilty", "performed acted on", "in", "The court acquitted her."),
    EventRule("rule|decide|decision|ruling|verdict", "performed", "in", "The tribunal ruled on the dam."),
    EventRule("sue|lawsuit|file suit", "performed acted on", "in", "The union sued the port."),
    EventRule("execute|execution|hang|behead|put to death", "loss", "in", "The two men were executed."),
    EventRule("search|comb|scour|look for|search", "lasts acted on", "in", "Divers searched the river."),
    EventRule("rescue|pull from|rescue", "adds up acted on", "in", "The crew was rescued."),
    EventRule("find|discover|recover|unearth|discovery|recovery", "adds up acted on", "in", "Divers found a body."),
    EventRule("admit|let in|allow in|grant access|admission", "acted on", "to", "The prison admitted inspectors."),
    EventRule("inspect|visit|tour|inspection|visit", "acted on", "in", "Inspectors visited the plant."),
    EventRule(
        "relieve|sack|dismiss|oust|remove from office|remove from post|remove from power|drive from office|drive from power"
        "|force from office|force from power|unseat|depose|dismissal|ouster",
        "acted on",
        "in",
        "The general was relieved of his post.",
    ),
    EventRule("resign|step down|quit post|resignation", "performed", "in", "The minister resigned."),
    EventRule(
        "appoint|nominate|install as|swear in|appointment|nomination",
        "performed acted on",
        "in",
        "The king named a new premier.",
    ),
    EventRule("elect|re-elect|win election|election", "acted on", "in", "Voters elected her mayor."),
    EventRule("vote|ballot|referendum", "performed", "in", "Parliament voted on the budget."),
    EventRule(
        "approve|adopt|ratify|endorse|approval|adoption|ratification",
        "performed acted on",
        "in",
        "The council approved the plan.",
    ),
    EventRule("reject|veto|turn down|rejection", "performed acted on", "in", "The senate rejected the treaty."),
    EventRule("sign|signing", "arranged", "in", "Both governments signed the treaty."),
    EventRule(
        "agree|reach agreement|strike deal|deal|accord|agreement|ceasefire|truce",
        "mutual",
        "in",
        "The two sides agreed to a truce.",
    ),
    EventRule(
        "meet|hold talks|summit|meeting",
        "lasts mutual",
        "in",
        "The two leaders met in Oster.",
    ),
    EventRule("negotiate|talks|talk|negotiation|parley", "lasts mutual", "in", "The owner negotiated with the crew."),
    EventRule(
        "impose|sanction|ban|outlaw|prohibit|bar|sanctions", "performed acted on", "in", "The union banned the imports."
    ),
    EventRule(
        "lift|ease|lifting",
        "performed acted on",
        "in",
        "The union lifted the ban.",
        "ban|sanction|embargo|siege|blockade|restriction|curfew|emergency|warning|order|alert|quarantine|lockdown"
        "|suspension",
    ),
    EventRule(
        "declare|proclaim|declaration|proclamation", "performed acted on", "in", "The king declared a state of emergency."
    ),
    EventRule("annex|annexation", "performed loss", "", "The council annexed the province."),
    EventRule("raise|hike|increase|rise", "performed acted on", "in", "The bank raised its rate.", _MONEY),
    EventRule("cut|lower|reduce|slash|cut|reduction", "performed acted on", "in", "The bank cut its rate.", _MONEY),
    EventRule("offer|propose|proposal|offer", "performed acted on", "in", "The owner offered to pay."),
    EventRule("suspend|halt|stop|pause|suspension", "", "in", "The port halted traffic."),
    EventRule("cancel|call off|break off|scrap|abandon|cancellation", "performed", "in", "The match was cancelled."),
    EventRule("close|shut|shut down|closure|shutdown", "", "in", "The school closed its doors."),
    EventRule("open|reopen|inaugurate|opening|reopening|inauguration", "", "in", "The bridge reopened."),
    EventRule("launch|start|kick off|launching", "acted on", "in", "The army launched an offensive."),
    EventRule(
        "fire|test|launch missile|test-fire|test",
        "armed acted on",
        "in",
        "The navy tested a missile.",
        "missile|rocket|shell|weapon|bomb|torpedo|projectile|device|icbm|warhead|artillery|salvo|gas|teargas|interceptor|satellite"
        "|shot|round|cannon|gun|flare",
    ),
    EventRule("return|turn back", "place", "to", "The ferry turned back to Sund."),
    EventRule("deploy|dispatch|deployment", "lasts armed", "in", "The union sent observers."),
    EventRule(
        "advance|push into|gain ground|offensive|advance|counter-offensive|counteroffensive",
        "lasts armed",
        "in",
        "The army advanced on the town.",
    ),
    EventRule("besiege|encircle|surround|siege", "lasts armed loss holds", "", "Rebels besieged the town."),
    EventRule("clash|fighting|skirmish|gun battle", "lasts armed mutual", "in", "Troops clashed with rebels in the hills."),
    EventRule("protest|demonstrate|rally|march|demonstration|riot", "lasts", "in", "Thousands protested in the capital."),
    EventRule("walk out|go on strike|walkout|down tools", "lasts holds", "in", "The dockers walked out."),
    EventRule("poison|poisoning", "loss acted on", "in", "Someone poisoned the well."),
    EventRule(
        "hack|hacking|breach|data breach|hack into|break into", "loss acted on", "in", "Thieves hacked the registry."
    ),
    EventRule("steal|rob|loot|theft|robbery|burgle", "loss acted on", "in", "Thieves robbed the bank."),
    EventRule("flood|inundate", "lasts loss spreads", "in", "The river flooded the lower town."),
    EventRule("erupt|eruption", "lasts spreads", "in", "The volcano erupted."),
    EventRule("quake|earthquake", "", "in", "An earthquake shook the valley."),
    EventRule(
        "buy|acquire|purchase|acquisition|takeover bid|merge|merger",
        "performed acted on",
        "in",
        "The brewer bought its rival.",
    ),
    EventRule("transfer|ship-to-ship transfer", "acted on lasts", "in", "The tanker transferred oil to a barge."),
    EventRule(
        "investigate|probe|open investigation|launch investigation|investigation|inquiry",
        "lasts acted on",
        "in",
        "The board investigates the crash.",
    ),
    EventRule("sell|sale", "acted on", "in", "The city sold the port."),
    EventRule("lay off|cut jobs|layoff|redundancy|job cut", "performed adds up", "in", "The mill laid off 200 workers."),
    EventRule("win|beat|defeat|victory|triumph", "", "in", "The home side beat the champions.", _CONTESTS),
    EventRule(
        "lose|loss",
        "",
        "in",
        "The champions lost.",
        _CONTESTS + "|ship|aircraft|jet|helicopter|town|city|airfield|territory|job|licence|license|power",
    ),
    EventRule("feint|ruse|trap|trick|ploy", "", "in", "The order could be a feint."),
    EventRule("leave open|leave unlocked", "acted on blamed", "in", "The guard left the sluice gate open."),
    EventRule("salvage|refloat", "acted on", "in", "Divers raised the wreck."),
    EventRule("repair|restore|rebuild|fix|reconstruction", "lasts", "in", "Crews restored the power."),
    EventRule("cut off|sever|knock out|outage|blackout", "loss", "in", "The storm cut off the islands."),
    EventRule("infect|outbreak|contract", "adds up", "in", "The virus infected 40 people."),
    EventRule("land|touch down", "", "in", "The capsule landed in the steppe."),
    EventRule(
        "extradite|deport|expel|extradition|deportation|expulsion", "loss acted on", "from", "The court extradited him."
    ),
    EventRule("apologise|apologize|apology", "performed", "in", "The bishop apologised."),
    EventRule("recognise|recognize|recognition", "performed", "in", "Two states recognised the republic."),
    EventRule("mine|lay mine", "armed", "in", "Someone mined the road."),
    EventRule("unveil|present product|debut", "acted on", "in", "The maker unveiled a van."),
    EventRule("hijack", "acted on loss", "in", "Two men hijacked a ferry."),
    EventRule("stab|stabbing", "acted on loss", "in", "A man stabbed a guard."),
    EventRule(
        "recall",
        "acted on performed",
        "in",
        "The maker recalled 900 vans.",
        "car|vehicle|van|truck|product|toy|drug|ambassador|envoy|battery|pack|batch|model|cheese|milk|meat|food|sausage|salad"
        "|egg|medicine|tablet|vaccine|tyre|airbag|phone|brand|formula|chocolate|juice",
    ),
    EventRule("spill|oil spill|leak|gush|spew|leakage", "lasts", "in", "The tanker spilled oil."),
    EventRule("contaminate|contamination|pollute|pollution", "loss", "in", "The plant polluted the river."),
    EventRule("impeach|impeachment", "acted on performed", "in", "The chamber impeached the president."),
    EventRule("pardon", "acted on performed", "in", "The king pardoned the poet."),
    EventRule("postpone|delay|postponement", "acted on", "in", "The club postponed the match."),
    EventRule("mobilise|mobilize|mobilisation|mobilization", "armed", "in", "The country mobilised its reserves."),
    EventRule("default|go bankrupt|bankruptcy", "", "in", "The builder went bankrupt."),
    EventRule("fine", "acted on performed", "in", "The regulator fined the bank."),
    EventRule("quarantine|lock down|lockdown", "lasts holds", "in", "The city locked down."),
    EventRule("vaccinate|vaccination", "acted on adds up", "in", "Nurses vaccinated 300 people."),
    EventRule("evict|eviction", "acted on loss", "from", "The owner evicted the tenants."),
    EventRule("block|barricade|blockade", "lasts acted on holds", "in", "Farmers blocked the pass."),
    EventRule("recount|count again", "lasts", "in", "The tellers counted the votes again."),
    EventRule("concede|concession", "performed", "in", "The senator conceded defeat.", "defeat|election|race|loss|vote"),
    EventRule("clear|clear out|disperse", "acted on", "in", "Police cleared the square.", _CLEARED),
    EventRule("accept", "performed acted on", "in", "The board accepted the bid.", _TERMS),
    EventRule("intercept", "acted on armed", "in", "The navy intercepted a trawler."),
    EventRule(
        "settle|settlement",
        "performed",
        "in",
        "The bank settled the case.",
        "case|lawsuit|suit|dispute|claim|strike|charge",
    ),
)

# What a search for traces of an event looks for: "found no trace of explosives".
TRACES = {
    "explosive": "blow up",
    "bomb": "blow up",
    "charge": "blow up",
    "explosion": "explode",
    "poison": "poison",
    "arson": "burn",
    "accelerant": "burn",
    "foul play": "kill",
    "fraud": "fraud",
    "tampering": "sabotage",
    "sabotage": "blow up",
    "collusion": "collude",
    "meddling": "meddle",
    "interference": "interfere",
    "doping": "dope",
    "chemical weapon": "poison",
}
