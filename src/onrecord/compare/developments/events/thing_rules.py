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
_SWEPT = f"{_STRUCTURES}|road|embankment|levee"
_PLACES = (
    "town|city|village|hill|bridge|airport|airfield|base|port|island|territory|parliament|palace|fort|outpost|district"
)
_SUPPLIES = "power|electricity|water|gas|supply|heating|internet"
_STORMS = "storm|hurricane|typhoon|cyclone|tsunami|earthquake|quake|tornado|avalanche|lightning|flood"

_CHOSEN = "leader|successor|head|captain|president|pope|chairman|chairwoman|candidate|speaker|premier"
_RULED = "conviction|verdict|sentence|ruling|decision|judgment|judgement|acquittal|ban|order"
_HEARD = "trial|hearing|inquest|retrial"
_GOODS = "product|toy|drug|batch|cheese|milk|meat|food|sausage|salad|egg|medicine|vaccine|tyre|brand|chocolate|juice"
_BRIBES = "bribe|kickback|money|cash|payment|envelope|backhander|sum"
_COINS = (
    "crown|dollar|euro|pound|franc|mark|taler|thaler|krona|krone|peso|rouble|ruble|lira|shilling|guilder|florin|dinar"
    "|yen|yuan"
    "|rupee|rand|real|cent|penny|coin|zloty|forint|leu|lev|kuna|ducat|guinea|sovereign|million|billion"
)
_SAVED = "deposit|money|saving|savings|cash|fund|funds"
_WORDS = (
    "statement|testimony|evidence|confession|allegation|accusation|claim|complaint|remark|report|offer|bid|bill|candidacy"
    "|application|motion|proposal|objection|resignation|threat|charge|lawsuit|suit|appeal|invitation|nomination"
    "|consent|support"
)
_SAVED_PEOPLE = (
    "miner|man|woman|boy|girl|child|survivor|worker|passenger|sailor|hiker|climber|diver|person|crew|victim|colleague"
    "|employee"
    "|skier|fisherman|student|swimmer|hostage|patient|resident|tourist|driver|pilot|pupil|caver|walker"
)
_FORCES = (
    "soldier|troop|observer|monitor|marine|officer|police|frigate|warship|ship|peacekeeper|force|unit|reinforcement|inspector"
    "|investigator|engineer|firefighter|medic|doctor|nurse|rescuer|team|expert|helicopter|plane|aircraft|boat|tank|brigade|fleet"
)
_AID = (
    "pump|aid|food|medicine|equipment|supply|tent|blanket|generator|vaccine|water|fuel|grain|flour|ambulance|lorry|truck|dose"
    "|weapon|shell|missile|ammunition|mask|oxygen|cement"
)
_AIRCRAFT = "drone|plane|aircraft|jet|helicopter|missile|balloon|bomber|fighter|airliner|rocket"
_RULERS = "government|president|regime|king|dictator|coalition|cabinet|junta|premier|prime minister|ruler"
_HEADS = (
    "chief|head|director|manager|minister|executive|chairman|chairwoman|president|governor|commissioner|commander|general"
    "|coach|captain|editor|secretary|ambassador|envoy|judge|mayor|premier|official|officer|trainer|boss"
)
_SUITS = "lawsuit|suit|complaint|action"
_PLEAS = "appeal|lawsuit|suit|case|complaint|petition|motion|application|request|plea|challenge"
_LENT = "loan|credit|aid|grant|guarantee|subsidy"
_BOOKS = "book|account|ledger|portfolio|accounts"
_SECRETS = "document|memo|report|email|recording|tape|video|file|data|datum|draft|letter|message|evidence|log|minute"
_SHIPS = "ship|vessel|boat|tanker|trawler|ferry|freighter|yacht|barge|cutter|dhow"

_AGREEMENTS = "agreement|deal|accord|pact|understanding|settlement|compromise|treaty|contract"
_MEMBERS = "deputy|lawmaker|senator|delegate|delegation|minister|member|negotiator|legislator|councillor"
_FIRMS = "company|firm|lender|builder|airline|fund|insurer|exchange|retailer|brewer|chain"
_CONVOYS = "convoy|fleet|flotilla|column|tanker|squadron|armada|motorcade|caravan"
_TREMORS = "earthquake|quake|tremor|aftershock"
_FORCES = "soldier|troop|force|police|policeman|officer|marine|guard|battalion|unit|peacekeeper|reinforcement|firefighter"
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
    ThingRule("take", "capture", _PLACES, "Rebels took the airfield."),
    ThingRule("take", "abduct", "hostage|captive", "Gunmen took six hostages."),
    ThingRule("take", "take money", f"{_BRIBES}|{_COINS}", "The clerk took 900 crowns in cash."),
    ThingRule("accept", "take money", f"{_BRIBES}|{_COINS}", "The clerk accepted cash."),
    ThingRule("receive", "take money", _BRIBES, "The clerk received bribes."),
    ThingRule("submit", "resign", "resignation", "The judge submitted his resignation."),
    ThingRule("tender", "resign", "resignation", "The judge tendered his resignation."),
    ThingRule("hand in", "resign", "resignation|notice", "The judge handed in his resignation."),
    ThingRule("choose", "elect", _CHOSEN, "The party chose a leader."),
    ThingRule("pick", "elect", _CHOSEN, "The party picked a leader."),
    ThingRule("select", "elect", _CHOSEN, "The party selected a candidate."),
    ThingRule("name", "identify", "suspect|victim|gunman|attacker|killer", "Police named the suspect."),
    ThingRule("commute", "pardon", "sentence", "The king commuted the sentence."),
    ThingRule("reverse", "quash", _RULED, "The court reversed the ruling."),
    ThingRule("override", "quash", f"{_RULED}|veto", "The chamber overrode the veto."),
    ThingRule("open", "go on trial", _HEARD, "The trial opened."),
    ThingRule("begin", "go on trial", _HEARD, "The trial began."),
    ThingRule("start", "go on trial", _HEARD, "The trial started."),
    ThingRule("open", "investigate", "investigation|inquiry|probe|case|proceeding", "Prosecutors opened a case."),
    ThingRule("launch", "investigate", "investigation|inquiry|probe", "The board launched a probe."),
    ThingRule("order", "investigate", "investigation|inquiry|probe|audit", "The minister ordered an inquiry."),
    ThingRule("shelve", "cancel", "plan|project|bill|scheme|reform|merger", "The council shelved the plan."),
    ThingRule("recall", "convene", "parliament|assembly|chamber|senate", "The speaker recalled parliament."),
    ThingRule("send", "deploy", _FORCES, "The ministry sent 800 soldiers."),
    ThingRule("send", "deliver", _AID, "The island sent 20 pumps."),
    ThingRule("sweep away", "collapse", _STRUCTURES, "The bridge was swept away."),
    ThingRule("wash away", "collapse", f"{_STRUCTURES}|road|track|rail|embankment", "The road was washed away."),
    ThingRule("carry away", "collapse", _STRUCTURES, "The river carried away the pier."),
    ThingRule("withdraw", "recall", _GOODS, "The dairy withdrew the batch."),
    ThingRule("pull", "recall", _GOODS, "The dairy pulled the cheese."),
    ThingRule("withdraw", "retract", _WORDS, "The witness withdrew her statement."),
    ThingRule("withdraw", "draw out", f"{_SAVED}|{_COINS}", "Savers withdrew their deposits."),
    ThingRule("pull out", "rescue", _SAVED_PEOPLE, "Divers pulled out two survivors."),
    ThingRule("pull out", "draw out", _SAVED, "Savers pulled out their money."),
    ThingRule("bring up", "rescue", _SAVED_PEOPLE, "Nine miners were brought up."),
    ThingRule("bring out", "rescue", _SAVED_PEOPLE, "The last survivor was brought out."),
    ThingRule("lift out", "rescue", _SAVED_PEOPLE, "The miners were lifted out."),
    ThingRule("get out", "rescue", "survivor|miner|victim|passenger|colleague", "They got out two survivors."),
    ThingRule("pick up", "rescue", "survivor|castaway", "The ship picked up nine survivors."),
    ThingRule("save", "rescue", f"{_SAVED_PEOPLE}|life", "The crew saved two swimmers."),
    ThingRule("bring down", "shoot down", _AIRCRAFT, "The battery brought down a drone."),
    ThingRule("down", "shoot down", _AIRCRAFT, "The battery downed a drone."),
    ThingRule("bring down", "relieve", _RULERS, "The crowd brought down the government."),
    ThingRule("topple", "relieve", _RULERS, "The officers toppled the president."),
    ThingRule("remove", "relieve", _HEADS, "The council removed the commissioner."),
    ThingRule("fire", "relieve", f"{_HEADS}|employee|staff|worker|aide|adviser", "The club fired its coach."),
    ThingRule("name", "appoint", f"{_HEADS}|successor|replacement|cabinet|candidate", "The king named a successor."),
    ThingRule("file", "sue", _SUITS, "Two families filed a lawsuit."),
    ThingRule("bring", "sue", _SUITS, "Two families brought a suit."),
    ThingRule("launch", "sue", _SUITS, "Two families launched a lawsuit."),
    ThingRule("lodge", "sue", _SUITS, "Two families lodged a complaint."),
    ThingRule("file", "appeal", "appeal", "The miller filed an appeal."),
    ThingRule("lodge", "appeal", "appeal", "The miller lodged an appeal."),
    ThingRule("dismiss", "reject", _PLEAS, "The court dismissed the appeal."),
    ThingRule("refuse", "reject", f"{_PLEAS}|adjournment|offer|invitation|demand", "The court refused the request."),
    ThingRule(
        "deny", "reject", "bail|entry|visa|parole|asylum|permission|access|permit|licence|license", "They denied him bail."
    ),
    ThingRule("decline", "reject", "offer|invitation|proposal|request|bid", "The bank declined the offer."),
    ThingRule("lend", "award", f"{_COINS}|money|sum", "The bank lent 40 million crowns."),
    ThingRule("provide", "award", _LENT, "The bank provided a loan."),
    ThingRule("extend", "award", "loan|credit|aid", "The bank extended a loan."),
    ThingRule("give", "award", f"{_LENT}|contract|permission|asylum|licence|license", "The bank gave a loan."),
    ThingRule("review", "audit", _BOOKS, "The firm reviewed the books."),
    ThingRule("examine", "audit", _BOOKS, "The firm examined the books."),
    ThingRule("leak", "divulge", _SECRETS, "An aide leaked the memo."),
    ThingRule("destroy", "shred", _SECRETS, "The office destroyed the files."),
    ThingRule("erase", "shred", _SECRETS, "The office erased the tapes."),
    ThingRule("admit", "plead guilty", "guilt|crime|murder|offence|fraud|manslaughter|theft", "He admitted the theft."),
    ThingRule("board", "capture", _SHIPS, "Officers boarded the trawler."),
    ThingRule("break off", "cut off", "tie|relation|contact", "The islands broke off relations."),
    ThingRule("hold", "protest", "rally|vigil|protest|demonstration|march", "Students held a vigil."),
    ThingRule("begin", "come into force", "ceasefire|truce|armistice|lockdown|curfew|embargo", "The truce began."),
    ThingRule("start", "come into force", "ceasefire|truce|armistice|lockdown|curfew|embargo", "The truce started."),
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
    ThingRule("conclude", "agree", _AGREEMENTS, "The two states concluded a pact."),
    ThingRule("reach", "agree", _AGREEMENTS, "The two sides reached an accord."),
    ThingRule("make", "agree", _AGREEMENTS, "We have made no agreement."),
    ThingRule("strike", "agree", _AGREEMENTS, "The parties struck a deal."),
    ThingRule("clinch", "agree", _AGREEMENTS, "The firms clinched a deal."),
    ThingRule("seal", "agree", _AGREEMENTS, "The firms sealed a deal."),
    ThingRule("cut", "agree", "deal", "The mayor cut a deal with the union."),
    ThingRule("close", "agree", "deal", "The firms closed the deal."),
    ThingRule("hammer out", "agree", _AGREEMENTS, "They hammered out a deal."),
    ThingRule("work out", "agree", _AGREEMENTS, "They worked out a compromise."),
    ThingRule("sweep away", "collapse", _SWEPT, "The bridge was swept away."),
    ThingRule("wash away", "collapse", _SWEPT, "The road was washed away."),
    ThingRule("carry away", "collapse", _SWEPT, "The pier was carried away."),
    ThingRule("tear away", "collapse", _SWEPT, "The roof was torn away."),
    ThingRule("send", "deploy", _FORCES, "The ministry sent 800 soldiers."),
    ThingRule("rush", "deploy", _FORCES, "The army rushed reinforcements."),
    ThingRule("breach", "violate", "ceasefire|truce|embargo|agreement|treaty|airspace", "Both breached the truce."),
)

# Who or what does it makes the event: "the span was lying in the river", "the storm hit the coast".
RESULT_RULES = (
    ThingRule(
        "collapse", "fall apart", "talk|negotiation|deal|merger|summit|truce|ceasefire|trial", "The talks collapsed."
    ),
    ThingRule("break down", "fall apart", "talk|negotiation|deal|truce|ceasefire", "The talks broke down."),
    ThingRule("collapse", "default", _FIRMS, "The builder collapsed."),
    ThingRule("fail", "default", "bank|lender|insurer", "The bank failed."),
    ThingRule("collapse", "relieve", "government|coalition|cabinet|regime", "The coalition collapsed."),
    ThingRule("fall", "relieve", "government|coalition|cabinet|regime", "The government fell."),
    ThingRule("fall", "capture", "town|city|capital|village|base|airfield|fort|garrison", "The town fell."),
    ThingRule("shake", "quake", _TREMORS, "A tremor shook the valley."),
    ThingRule("jolt", "quake", _TREMORS, "A tremor jolted the valley."),
    ThingRule("rock", "quake", _TREMORS, "A tremor rocked the valley."),
    ThingRule("order", "rule", "court|tribunal|judge|jury|magistrate|arbitrator", "The court ordered a recount."),
    ThingRule("gather", "protest", "protester|demonstrator|supporter|opponent|marcher|crowd", "Her supporters gathered."),
    ThingRule("lie", "collapse", _STRUCTURES, "The span was lying in the river."),
    ThingRule("fall", "collapse", _STRUCTURES, "The roof fell."),
    ThingRule("crumble", "collapse", _STRUCTURES, "The tower crumbled."),
    ThingRule("come down", "collapse", _STRUCTURES, "The roof came down."),
    ThingRule("go down", "collapse", _STRUCTURES, "The wall went down."),
    ThingRule("break out", "burn", _FIRES, "A fire broke out in the mill."),
    ThingRule(
        "blast", "fire", "company|crew|miner|team|operator|contractor|worker|engineer|firm", "The firm was blasting."
    ),
    ThingRule("go through", "pass through", _CONVOYS, "The convoy went through."),
    ThingRule("pass", "pass through", _CONVOYS, "The convoy passed the strait."),
    ThingRule("get through", "pass through", _CONVOYS, "The convoy got through."),
    ThingRule("out", "burn", _FIRES, "The fire is out."),
    ThingRule("walk out", "withdraw", _MEMBERS, "Nine deputies walked out."),
    ThingRule("tumble", "collapse", _STRUCTURES, "The mast tumbled."),
    ThingRule("hit", "batter", _STORMS, "The storm hit the coast."),
    ThingRule("strike", "batter", _STORMS, "A cyclone struck the island."),
    ThingRule("lash", "batter", _STORMS, "The storm lashed the piers."),
)
