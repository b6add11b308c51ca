"""Words that tell of no event of the world: of saying, thinking, wanting, seeing, being, and of how an event runs."""

SAYING = frozenset(
    "say tell add ask answer reply respond state report announce warn claim allege assert insist argue note"
    " remark comment explain"
    " describe call speak talk write read quote cite mention suggest hint imply deny confirm acknowledge"
    " concede reiterate stress"
    " emphasise emphasize urge appeal demand request invite plead advise recommend thank greet welcome"
    " praise hail criticise criticize"
    " condemn denounce blame accuse complain slam mock joke tweet post shout cry whisper swear vow pledge"
    " promise boast testify recall"
    " recount relate inform notify brief discuss debate address statement remark comment report reports"
    " question word claim allegation"
    " accusation warning call interview speech denial rumour rumor promise threat threaten order command"
    " instruct tell reveal disclose"
    " admit detail outline point voice express offer_thanks declare_that caution predict forecast estimate"
    " announcement contend maintain"
    " refer apply compare dub label cast portray depict introduce list count rate rank".split()
)
THINKING = frozenset(
    "think believe know understand feel hope fear want wish need like love hate prefer expect intend plan"
    " mean consider suppose assume"
    " doubt wonder remember forget realise realize learn guess imagine trust worry suspect judge decide_that"
    " view regard see_as care"
    " enjoy admire respect support oppose favour favor agree_with disagree aim seek try attempt struggle"
    " hesitate dare choose concern"
    " belief hope fear view idea thought plan aim intention desire effort attempt surprise interest doubt"
    " confidence feeling expectation"
    " determine conclude recognise_that accept deem find_that appreciate await wait tolerate lack deserve"
    " require focus look_forward".split()
)
SEEING = frozenset(
    "see hear watch look listen observe notice witness view show appear seem sound smell glance stare face".split()
)
BEING = frozenset(
    "suffer inspire spread shake strike_as fire drive hurt down head air loom hope face confront focus"
    " establish extend be have become remain stay exist belong contain"
    " include consist comprise live stand sit lie hang own"
    " hold possess keep lack cost"
    " weigh last equal resemble differ depend matter concern involve represent reflect mark signal indicate"
    " constitute amount total"
    " range stretch rest reside suit fit deserve owe border link connect relate associate base locate"
    " situate name_be know_as get do"
    " make take give go come put set let bring run turn work use play happen occur ensue follow lead cause"
    " result lead_to create help"
    " allow enable permit prevent keep leave_open provide serve act deal handle treat carry hold_in tie"
    " share spend pay eat drink sleep"
    " wear walk sit study teach grow age date move pass turn_out show_up end_up".split()
)
RUNNING = frozenset(
    "begin start continue resume end finish complete stop cease keep_on proceed go_ahead try manage fail"
    " tend use_to happen"
    " beginning end start completion course process step move effort operation action activity event"
    " incident development situation"
    " case issue matter thing way fact".split()
)
# What people feel about an event, how a thing works, what a rule does: not what happened.
DOING = frozenset(
    "regret mourn grieve lament honour honor pray comfort console shock stun sadden devastate horrify anger outrage worry"
    " operate function enforce comply target spot catch hit tackle address manage oversee monitor supervise assess evaluate"
    " analyse analyze examine explore review depend earn gain serve handle contribute benefit affect impact influence"
    " underscore underline highlight demonstrate prove raise_question emerge unfold coincide feature star mean_to"
    " specialise specialize offer_up cover publish print broadcast air tell_of read_out picture film photograph"
    " petition aspire dream strive qualify graduate enrol enroll"
    " attract draw_attention spark trigger prompt fuel drive_up threaten_to pose expose protect defend preserve guard"
    " ensure secure guarantee promote foster encourage improve enhance strengthen weaken worsen deepen reverse".split()
)
NON_EVENTS = DOING | SAYING | THINKING | SEEING | BEING | RUNNING
