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
# minor: it happens every day; it makes a row where an article opens with it or two texts tell of it, or forces do it.
# holds: once done it goes on until somebody ends it ("blocked the gates before dawn" is under way).
# by order: people do it when those who may say so tell them to: the order is told as its plan.
# blamed: a lapse; that somebody named by his calling is said to have done it is news, whoever says so.
# spoken: its words may only pass on what somebody says; it is an event where what it is done to is a thing.
# argued: a row where somebody tells of it and another denies it, or a correction takes it back.
# spreads: one fire or flood of many houses; in a story about one, whatever it reaches is of it.
TRAITS = frozenset({
    "lasts", "adds up", "performed", "loss", "victims", "armed", "acted on", "place", "mutual", "arranged", "holds",
    "minor", "by order", "spreads", "blamed", "spoken", "argued"
})  # fmt: skip

_RECOGNISED = (
    "republic|state|government|president|independence|sovereignty|council|union|party|authority|annexation|border|election|result"
    "|winner|leader|country|nation|statehood|regime|administration|assembly|claim|island|territory"
)
_CONTESTS = (
    "seat|election|case|war|battle|vote|majority|bid|appeal|final|match|game|title|contract|order|cup|race"
    "|prize|award|medal"
    "|presidency|primary|referendum|lawsuit|championship"
)
_CLEARED = (
    "square|street|road|camp|gate|building|bridge|station|park|campus|site|blockade|barricade|tent|protester|crowd|area"
)
_TERMS = (
    "offer|bid|proposal|plan|deal|terms|term|ceasefire|truce|invitation|settlement|compromise|conditions|condition"
    "|resignation"
    "|result|verdict|ultimatum|nomination|treaty|agreement|ruling|apology"
)
EVENT_RULES = (
    EventRule(
        "withdraw|leave|depart|retreat|quit|pull out|pull back|move out|redeploy|withdrawal"
        "|departure|pull-out"
        "|pullout|pull-back|pullback|redeployment|exit|go home|fly out|move away|walk away from|drive out of",
        "lasts place",
        "from",
        "The last company left Oster on Monday.",
    ),
    EventRule(
        "evacuate|evacuation|leave homes|vacate homes|abandon homes|clear village",
        "acted on by order",
        "from",
        "The army evacuated the village.",
    ),
    EventRule("enter|march into|move into|entry|arrive|arrival|roll into", "place", "", "Patrols entered the town."),
    EventRule(
        "shell|fire on|fire across|fire over|fire towards|fire toward"
        "|fire at|fire into|fire upon|shoot at|shoot into|bombard|bomb|strike|attack|open fire|strafe"
        "|pound|air raid"
        "|shelling|bombardment|bombing|airstrike|air strike",
        "armed loss",
        "in",
        "Artillery fired on the landing.",
    ),
    EventRule("invade|invasion", "armed loss acted on", "", "Their army invaded the island."),
    EventRule(
        "kill|die|perish|succumb|find dead|find lifeless|slay|murder"
        "|death|killing|assassinate|assassination|dead|claim life|lose life|claim lives|lose lives|shoot dead"
        "|shoot to death|stab to death"
        "|beat to death|drown|suffocate|massacre|electrocute|freeze to death|starve to death|burn to death|pass away",
        "adds up loss victims",
        "in",
        "Four people died at the landing.",
    ),
    EventRule("wound|injure|injury", "adds up loss victims", "in", "Nine were wounded."),
    EventRule(
        "go missing|missing|disappear|vanish|disappearance|unaccounted for",
        "adds up victims",
        "in",
        "Two hikers went missing.",
    ),
    EventRule(
        "displace|flee home|flee homes|uproot|make homeless|leave homeless|drive from homes",
        "adds up loss",
        "in",
        "The flood displaced hundreds.",
    ),
    EventRule("fall down|fall into|fall off|fall from|fall overboard|plummet", "", "in", "A boy fell down a dry well."),
    EventRule("collapse|cave in|give way|topple|subside|buckle|cave-in", "", "in", "One span of the bridge fell."),
    EventRule("blow up|detonate|dynamite|sabotage", "loss", "in", "Saboteurs blew up the mill."),
    EventRule("explode|go off|explosion|blast|detonation", "", "in", "A tank exploded in the yard."),
    EventRule(
        "destroy|demolish|raze|flatten|wreck|destruction|demolition|tear down|wipe out|gut|obliterate",
        "loss acted on",
        "in",
        "The army destroyed the station.",
    ),
    EventRule("damage", "loss acted on", "in", "The storm damaged the pier."),
    EventRule(
        "burn|set fire|torch|catch fire|blaze|burn down|set on fire|set alight|set ablaze|go up in flames|firebomb"
        "|petrol-bomb|arson",
        "loss spreads",
        "in",
        "The warehouse burned down.",
    ),
    EventRule(
        "crash|crash-land|crash into"
        "|plow|plough|plow into|plough into|ram into|slam into|smash into"
        "|skid off|leave road|run off road|derail|derailment|overturn|flip over|tip over|roll over|flip|plunge|careen"
        "|jump rails|come off"
        "|veer off|leave track",
        "",
        "in",
        "A train derailed near Oster and overturned.",
    ),
    EventRule("sink|capsize|run aground|sinking|keel over|scuttle", "", "off", "A ferry capsized off Sund."),
    EventRule("collide|collision", "mutual", "in", "Two trains collided near Oster."),
    EventRule("shoot down", "armed loss", "over", "The battery shot down a drone."),
    EventRule("shoot|gun down|open fire on|shooting", "loss acted on", "in", "Police shot a man."),
    EventRule(
        "capture|seize|take control|regain control|restore control|establish control|return to control|regain|take over"
        "|occupy|overrun|storm|conquer|capture|seizure|occupation|takeover"
        "|retake|recapture|take prisoner|take captive|impound|confiscate|commandeer|requisition"
        "|liberate|liberation|recapture",
        "armed loss acted on",
        "in",
        "Rebels seized the airfield.",
    ),
    EventRule(
        "surrender|lay down arms|lay down weapons|capitulate|capitulation|give himself up|give herself up"
        "|give themselves up"
        "|give myself up|give ourselves up|turn himself in|turn herself in|turn themselves in|hand himself in"
        "|hand herself in"
        "|hand in weapons|raise white flag",
        "",
        "in",
        "The garrison surrendered.",
    ),
    EventRule(
        "flee|escape|run away|abscond|go into hiding|go into exile|break out of|jailbreak|make getaway",
        "",
        "",
        "The minister fled the capital.",
    ),
    EventRule("exchange|swap|exchange", "mutual", "at", "Sixty prisoners will be exchanged on Saturday."),
    EventRule(
        "release|free|set free|liberate|let go|release|release on bail|free on bail|grant bail|walk free|go free",
        "acted on",
        "in",
        "The hostages were freed.",
    ),
    EventRule(
        "abduct|kidnap|take hostage|take hostages|hold hostage|abduction|kidnapping|hostage-taking",
        "loss acted on",
        "in",
        "Gunmen kidnapped two engineers.",
    ),
    EventRule(
        "arrest|detain|apprehend|take into custody|detention|arrest|round up|handcuff|remand|hold in custody",
        "adds up loss acted on",
        "in",
        "Police arrested two men.",
    ),
    EventRule(
        "charge|indict|indictment|prosecute|press charges|bring charges|file charges|arraign",
        "performed acted on",
        "in",
        "Prosecutors charged the banker.",
    ),
    EventRule(
        "sentence|jail|imprison|sentencing|condemn to death|send to prison|send to jail|hand down sentence",
        "performed acted on",
        "in",
        "The court sentenced him to two years.",
    ),
    EventRule(
        "convict|find guilty|conviction|pronounce guilty|declare guilty|guilty verdict",
        "performed acted on",
        "in",
        "A jury convicted the two brothers.",
    ),
    EventRule(
        "acquit|acquittal|find not guilty|exonerate|clear of charge|clear of charges",
        "performed acted on",
        "in",
        "The court acquitted her.",
    ),
    EventRule("rule|decide|decision|ruling|verdict", "performed", "in", "The tribunal ruled on the dam."),
    EventRule(
        "sue|lawsuit|file suit|file lawsuit|bring suit|bring lawsuit|take to court|file action",
        "performed acted on",
        "in",
        "The union sued the port.",
    ),
    EventRule("execute|execution|hang|behead|put to death", "loss", "in", "The two men were executed."),
    EventRule(
        "search|comb|scour|look for|search|hunt|hunt for|manhunt|search for|sweep|trawl",
        "lasts acted on",
        "in",
        "Divers searched the river.",
    ),
    EventRule(
        "find|discover|recover|unearth|discovery|recovery|come across|stumble on",
        "adds up acted on",
        "in",
        "Divers found a body.",
    ),
    EventRule("admit|let in|allow in|grant access|admission", "acted on", "to", "The prison admitted inspectors."),
    EventRule("inspect|visit|tour|inspection|visit", "acted on minor", "in", "Inspectors visited the plant."),
    EventRule(
        "relieve|sack|dismiss|oust|remove from office|remove from post|remove from power|drive from office|drive from power"
        "|force from office|force from power|unseat|depose|dismissal|ouster|strip of office|strip of command"
        "|strip of post|vote out",
        "acted on",
        "in",
        "The general was relieved of his post.",
    ),
    EventRule(
        "resign|step down|stand down|quit post|quit job|resignation|step aside|hand in notice|tender resignation",
        "performed",
        "in",
        "The minister resigned.",
    ),
    EventRule(
        "appoint|nominate|install as|swear in|appointment|nomination|designate",
        "performed acted on",
        "in",
        "The king named a new premier.",
    ),
    EventRule("elect|re-elect|win election|election|by-election", "acted on", "in", "Voters elected her mayor."),
    EventRule(
        "vote|ballot|referendum|go to polls|cast ballot|cast ballots", "performed", "in", "Parliament voted on the budget."
    ),
    EventRule(
        "approve|adopt|ratify|endorse|approval|adoption|ratification|authorise|authorize|green-light|wave through"
        "|authorisation|authorization",
        "performed acted on",
        "in",
        "The council approved the plan.",
    ),
    EventRule(
        "reject|veto|turn down|vote down|throw out|rebuff|spurn|rejection",
        "performed acted on",
        "in",
        "The senate rejected the treaty.",
    ),
    EventRule("sign|signing", "arranged", "in", "Both governments signed the treaty."),
    EventRule(
        "agree|reach agreement|reach deal|strike deal|deal|accord|agreement|pact|come to terms",
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
        "impose|sanction|ban|outlaw|prohibit|bar|sanctions|embargo|blacklist",
        "performed acted on",
        "in",
        "The union banned the imports.",
    ),
    EventRule(
        "lift|ease|lifting|relax|loosen",
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
    EventRule("suspend|halt|stop|pause|suspension|adjourn|adjournment|put on hold", "", "in", "The port halted traffic."),
    EventRule("cancel|call off|break off|scrap|abandon|cancellation|ditch", "performed", "in", "The match was cancelled."),
    EventRule("close|shut|shut down|closure|shutdown", "", "in", "The school closed its doors."),
    EventRule("open|reopen|inaugurate|opening|reopening|inauguration", "minor", "in", "The bridge reopened."),
    EventRule(
        "fire|test|launch missile|test-fire|test",
        "armed acted on",
        "in",
        "The navy tested a missile.",
        "missile|rocket|shell|weapon|bomb|torpedo|projectile|device|icbm|warhead|artillery|salvo|gas|teargas"
        "|interceptor|satellite"
        "|shot|round|cannon|gun|flare|charge|explosive|rubber bullet|bullet",
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
    EventRule(
        "protest|demonstrate|rally|march|demonstration|riot|picket|sit-in|take to streets",
        "lasts",
        "in",
        "Thousands protested in the capital.",
    ),
    EventRule(
        "walk out|go on strike|walkout|down tools|stop work|stoppage|work stoppage|lay down tools",
        "lasts holds",
        "in",
        "The dockers walked out.",
    ),
    EventRule("flood|inundate", "lasts loss spreads", "in", "The river flooded the lower town."),
    EventRule("erupt|eruption", "lasts spreads", "in", "The volcano erupted."),
    EventRule("quake|earthquake", "", "in", "An earthquake shook the valley."),
    EventRule(
        "investigate|probe|open investigation|launch investigation|investigation|inquiry|set up commission"
        "|set up inquiry|open case",
        "lasts acted on",
        "in",
        "The board investigates the crash.",
    ),
    EventRule("win|beat|defeat|victory|triumph", "", "in", "The home side beat the champions.", _CONTESTS),
    EventRule(
        "lose|loss",
        "",
        "in",
        "The champions lost.",
        _CONTESTS + "|ship|aircraft|jet|helicopter|town|city|airfield|territory|job|licence|license|power",
    ),
    EventRule("feint|ruse|trick|ploy", "", "in", "The order could be a feint."),
    EventRule("leave open|leave unlocked", "acted on blamed", "in", "The guard left the sluice gate open."),
    EventRule("salvage|refloat", "acted on", "in", "Divers raised the wreck."),
    EventRule("repair|restore|rebuild|fix|reconstruction", "lasts", "in", "Crews restored the power."),
    EventRule("cut off|sever|knock out|outage|blackout", "loss", "in", "The storm cut off the islands."),
    EventRule(
        "infect|outbreak|contract|fall ill|fall sick|sicken|catch virus", "adds up", "in", "The virus infected 40 people."
    ),
    EventRule("land|touch down", "minor", "in", "The capsule landed in the steppe."),
    EventRule(
        "extradite|deport|expel|extradition|deportation|expulsion", "loss acted on", "from", "The court extradited him."
    ),
    EventRule("recognise|recognize|recognition", "performed", "in", "Two states recognised the republic.", _RECOGNISED),
    EventRule("mine|lay mine", "armed", "in", "Someone mined the road."),
    EventRule("spill|oil spill|leak|gush|spew|leakage", "lasts", "in", "The tanker spilled oil."),
    EventRule("contaminate|contamination|pollute|pollution|taint", "loss", "in", "The plant polluted the river."),
    EventRule("impeach|impeachment", "acted on performed", "in", "The chamber impeached the president."),
    EventRule("pardon|amnesty|grant clemency", "acted on performed", "in", "The king pardoned the poet."),
    EventRule("mobilise|mobilize|mobilisation|mobilization", "armed", "in", "The country mobilised its reserves."),
    EventRule("quarantine|lock down|lockdown", "lasts holds", "in", "The city locked down."),
    EventRule("vaccinate|vaccination", "acted on adds up", "in", "Nurses vaccinated 300 people."),
    EventRule("block|barricade|blockade", "lasts acted on holds", "in", "Farmers blocked the pass."),
    EventRule("recount|count again", "lasts", "in", "The tellers counted the votes again."),
    EventRule("concede|concession", "performed", "in", "The senator conceded defeat.", "defeat|election|race|loss|vote"),
    EventRule("clear|clear out|disperse", "acted on", "in", "Police cleared the square.", _CLEARED),
    EventRule("accept", "performed acted on", "in", "The board accepted the bid.", _TERMS),
    EventRule("intercept", "acted on armed", "in", "The navy intercepted a trawler."),
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
