"""Classes of acts of those who may decide: courts, parliaments, ministries, boards, parties, banks, police, unions.

Most are done by announcing them ("performed"). They stand apart for their number alone. One row a class, as in `rules`.
"""

from onrecord.compare.developments.events.rules import EventRule

_RULINGS = (
    "conviction|verdict|sentence|ruling|decision|judgment|judgement|result|order|election|acquittal|ban|law|decree|fine"
    "|suspension|dismissal|appointment|refusal|contract|penalty"
)
_RULES = (
    "law|bill|act|rule|constitution|treaty|plan|budget|contract|regulation|charter|agreement|statute|code|policy|decree|guideline"
    "|figure|forecast|estimate|order|procedure|boundary|map"
)
_SERVICES = (
    "service|flight|sailing|trading|production|export|import|supply|school|class|delivery|traffic|operation|work|transmission"
    "|search|payment|pumping|flow|shipment|drilling|mining|crossing"
)
_SESSIONS = "meeting|session|council|parliament|assembly|summit|committee|conference|panel|cabinet|board|chamber|congress"
_BINDING = (
    "contract|agreement|deal|treaty|lease|pact|accord|employment|partnership|alliance|truce|ceasefire|mandate|membership"
)
_FOUND = "victim|body|suspect|man|woman|gunman|attacker|remains|dead|driver|bomber|killer|source|cause|virus|strain|wreck"
_ISSUED = (
    "report|finding|result|list|evidence|document|letter|footage|recording|photograph|figure|account|transcript|image|book"
)
_HANDED_IN = "report|bill|budget|plan|petition|motion|application|proposal|claim|evidence|request|complaint|bid"
_MONEY = "aid|million|billion|loan|troop|money|support|fund|help|grant|dollar|euro|pound|crown|equipment|weapon|share|stake"
_OFFICERS = "officer|general|judge|colonel|minister|team|deputy|major|captain|sergeant|lieutenant|director|club"
_FOUNDED = (
    "inquiry|commission|committee|panel|fund|body|force|group|team|council|tribunal|court|office|agency|hotline|board|party|company"
    "|authority|unit|scheme|programme|program|trust"
)
_DEBTS = "loan|deposit|debt|bond|saving|mortgage|credit"
_ASKED = (
    "suspect|man|woman|minister|official|witness|driver|owner|director|mayor|captain|banker|chief|player|priest|officer"
)

ACT_RULES = (
    # Law and rule
    EventRule(
        "amend|revise|rewrite|redraft|amendment|revision", "performed acted on", "in", "They amended the law.", _RULES
    ),
    EventRule(
        "restrict|curb|ration|rationing|tighten|restriction", "performed acted on minor", "in", "The town rationed water."
    ),
    EventRule("uphold|affirm", "performed acted on", "in", "The court upheld the sentence.", _RULINGS),
    EventRule(
        "disqualify|disbar|debar|deregister|delist|strike off",
        "performed loss acted on",
        "in",
        "The league disqualified it.",
    ),
    EventRule(
        "certify|accredit|certification|recertify", "performed acted on minor", "in", "The office certified the result."
    ),
    EventRule("license|register|registration", "performed acted on minor", "in", "The agency registered the drug."),
    EventRule("exempt|exemption|waive|waiver", "performed acted on", "in", "The council waived the fee."),
    EventRule("terminate|rescission|termination", "performed acted on", "in", "The port terminated the lease.", _BINDING),
    EventRule("identify|identification", "performed acted on", "in", "Police identified the body.", _FOUND),
    EventRule("exhume|exhumation", "acted on", "in", "The court had the body exhumed."),
    EventRule("interrogate|question|interrogation", "acted on minor", "in", "Detectives questioned the owner.", _ASKED),
    EventRule("appear in court|appear before|inquest", "minor", "in", "The captain appeared in court."),
    EventRule("discharge|parole|bail", "performed acted on", "in", "The judge paroled him."),
    EventRule(
        "compensate|indemnify|reimburse|refund|compensation", "performed acted on minor", "in", "The line compensated them."
    ),
    EventRule("seal off|cordon off|seal|cordon|close off", "acted on holds", "in", "Police sealed off the quay."),
    # Posts and bodies
    EventRule("reinstate|reappoint|reinstatement", "performed acted on", "in", "The board reinstated the coach."),
    EventRule(
        "promote|demote|promotion|demotion", "performed acted on minor", "in", "The general promoted the major.", _OFFICERS
    ),
    EventRule("retire|retirement", "performed minor", "in", "The judge retired."),
    EventRule("replace|succeed", "performed acted on minor", "in", "Ida Renn succeeded him."),
    EventRule("censure|reprimand|rebuke|admonish", "performed acted on", "in", "The senate censured the minister."),
    EventRule("convene|reconvene", "performed acted on", "in", "The speaker convened the chamber.", _SESSIONS),
    EventRule(
        "run for|stand for election|declare candidacy|enter race|announce candidacy|candidacy",
        "performed minor",
        "in",
        "The mayor ran for governor.",
    ),
    EventRule("drop out|bow out|pull out of race", "performed", "of", "The mayor dropped out."),
    EventRule("abstain|abstention", "performed minor", "in", "The island abstained."),
    EventRule("back down|backtrack|relent", "performed", "in", "The minister backed down."),
    EventRule("set up", "performed acted on minor", "in", "They set up an inquiry.", _FOUNDED),
    EventRule("rename|rebrand", "performed acted on minor", "in", "The council renamed the square."),
    # Money
    EventRule("pledge|commit", "performed acted on spoken", "in", "The union pledged 40 million.", _MONEY),
    EventRule(
        "allocate|earmark|appropriate|allocation", "performed acted on minor", "in", "The state allocated 9 million."
    ),
    EventRule("donate|donation", "performed acted on minor", "to", "The heiress donated the house."),
    EventRule(
        "write off|write down|forgive debt|cancel debt|write-off", "performed acted on", "in", "It wrote off the debt."
    ),
    EventRule(
        "guarantee|underwrite|insure", "performed acted on minor", "in", "The state guaranteed all deposits.", _DEBTS
    ),
    EventRule("devalue|revalue|devaluation", "performed acted on", "in", "The bank devalued the crown."),
    EventRule("levy|surcharge", "performed acted on minor", "in", "The port levied a surcharge."),
    # Papers
    EventRule("publish|publication", "performed acted on minor", "in", "The board published its report.", _ISSUED),
    EventRule("submit|present|hand in|submission", "performed acted on minor", "in", "She submitted the plan.", _HANDED_IN),
    # Work and services
    EventRule("resume|restart|resumption", "", "in", "The line resumed its sailings.", _SERVICES),
    EventRule("return to work|go back to work|resume work|end strike", "performed", "in", "The dockers returned to work."),
    EventRule("dismantle|decommission|mothball", "acted on", "in", "The firm decommissioned the plant."),
    EventRule("fall apart|fall through|unravel", "", "in", "The talks fell apart."),
    EventRule("tow|take in tow", "acted on", "to", "A tug towed the ferry to Sund."),
    EventRule("transport|airlift out|ferry across", "acted on minor", "to", "Lorries transported the wounded."),
    # Force
    EventRule("call up|conscript|conscription", "performed acted on", "in", "The army called up its reserves."),
    EventRule("disarm|disarmament|demobilise|demobilize", "acted on", "in", "Troops disarmed the militia."),
    EventRule("crack down|crackdown", "lasts", "in", "Police cracked down."),
    EventRule("intervene|intervention", "minor", "in", "The army intervened."),
    EventRule("disrupt|disruption|obstruct|obstruction", "acted on minor", "in", "Crowds disrupted the session."),
    EventRule("pursue|chase", "acted on armed minor", "in", "Cutters chased the trawler."),
    EventRule("infiltrate|infiltration", "acted on", "", "Agents infiltrated the club."),
    EventRule("survive", "acted on minor", "in", "The premier survived the vote.", "vote|attack|crash|fire|motion|attempt"),
    EventRule("give birth|birth", "minor", "in", "The princess gave birth."),
    EventRule("divorce|separate", "mutual minor", "in", "The two divorced."),
)
