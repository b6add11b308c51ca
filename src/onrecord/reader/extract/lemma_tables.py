"""Irregular English forms, and the endings after which a verb has lost an e: tables for `lemmas`."""

from collections.abc import Mapping
from types import MappingProxyType

# Lemma and its irregular forms (past, participle, others); a form given twice belongs to the first lemma that has it.
_VERB_LINES = """
be am are is was were been being 'm 're 's ai wast m re
have has had having 've 'd ve
do does did done doing
go goes went gone
will wo 'll ll would
say said says
get got gotten getting
make made
take took taken
see saw seen
know knew known
come came
give gave given
find found
think thought
tell told
become became
leave left
feel felt
bring brought
begin began begun beginning
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
run ran running
pay paid
sit sat sitting
speak spoke spoken
lie lay lain lying
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen rising
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won winning
forget forgot forgotten
sell sold
fight fought
teach taught
eat ate eaten
sing sang sung
strike struck stricken
hang hung
shake shook shaken
ride rode ridden
feed fed
shoot shot
drink drank drunk
fly flew flown
steal stole stolen
wake woke woken
hide hid hidden
ring rang rung
swear swore sworn
tear tore torn
sleep slept
flee fled
bind bound
swim swam swum
forgive forgave forgiven
withdraw withdrew withdrawn
arise arose arisen
awake awoke awoken
bear bore borne born
bite bit bitten
bleed bled
blow blew blown
breed bred
cling clung
creep crept
dig dug
fling flung
forbid forbade forbidden
freeze froze frozen
grind ground
kneel knelt
lend lent
light lit
overtake overtook overtaken
seize seized seizing
sew sewn
show shown
shrink shrank shrunk
sink sank sunk
slay slew slain
slide slid
spin spun
spring sprang sprung
stick stuck
sting stung
stink stank stunk
sweep swept
swell swollen
swing swung
tread trod trodden
undergo underwent undergone
weave wove woven
weep wept
wind wound
wring wrung
bend bent
dream dreamt
learn learnt
burn burnt
lean leant
spell spelt
spill spilt
prove proven
mistake mistook mistaken
foresee foresaw foreseen
partake partook partaken
beat beaten
forsake forsook forsaken
lay laid laying
speed sped
split splitting
set setting
put putting
cut cutting
let letting
hit hitting
shut shutting
quit quitting
cost costing
spread spreading
read reading
hurt hurting
bet betting
die died dies dying
tie tied ties tying
lie lied lies
vie vied vies vying
use used using uses
age aged aging ageing
can ca could
may might
shall sha should
must
ought
focus focused focuses focusing focussed
bias biased
bus bused
gas gassed
canvas canvassed
picnic picnicked
panic panicked panicking
mimic mimicked
traffic trafficked trafficking
agree agreed agrees agreeing
disagree disagreed
guarantee guaranteed
free freed
see seeing
flee fleeing
decree decreed
oversee oversaw overseen overseeing
foresee foreseeing
need needed
exceed exceeded
proceed proceeded
succeed succeeded
bleed bleeding
feed feeding
speed speeding
breed breeding
heed heeded
seed seeded
weed weeded
"""
_NOUN_LINES = """
man men
person people
woman women
child children
person persons
foot feet
tooth teeth
goose geese
mouse mice
ox oxen
half halves
wife wives
life lives
knife knives
leaf leaves
loaf loaves
thief thieves
shelf shelves
self selves
wolf wolves
calf calves
scarf scarves
hoof hooves
crisis crises
basis bases
analysis analyses
thesis theses
hypothesis hypotheses
diagnosis diagnoses
oasis oases
axis axes
criterion criteria
phenomenon phenomena
medium media
datum data
bacterium bacteria
stratum strata
referendum referenda
memorandum memoranda
alumnus alumni
nucleus nuclei
stimulus stimuli
cactus cacti
appendix appendices
index indices
matrix matrices
vertex vertices
bus buses
gas gases
lens lenses
boss bosses
bonus bonuses
virus viruses
campus campuses
census censuses
status statuses
focus focuses
tie ties
pie pies
lie lies
die dies
movie movies
cookie cookies
zombie zombies
calorie calories
rookie rookies
prairie prairies
hero heroes
axe axes
shoe shoes
toe toes
foe foes
canoe canoes
quiz quizzes
dollar $
"""
_ADJECTIVE_LINES = """
good better best
cool cooler coolest
kind kinder kindest
slight slighter slightest
narrow narrower narrowest
smooth smoother smoothest
friendly friendlier friendliest
likely likelier likeliest
bad worse worst
far farther further farthest furthest
little less least
big bigger biggest
large larger largest
small smaller smallest
great greater greatest
high higher highest
low lower lowest
long longer longest
short shorter shortest
old older oldest elder eldest
young younger youngest
new newer newest
early earlier earliest
late later latest
easy easier easiest
heavy heavier heaviest
happy happier happiest
strong stronger strongest
weak weaker weakest
wide wider widest
close closer closest
near nearer nearest
fast faster fastest
slow slower slowest
hard harder hardest
soft softer softest
few fewer fewest
poor poorer poorest
rich richer richest
safe safer safest
tough tougher toughest
tight tighter tightest
broad broader broadest
deep deeper deepest
cheap cheaper cheapest
clear clearer clearest
clean cleaner cleanest
cold colder coldest
hot hotter hottest
warm warmer warmest
bright brighter brightest
dark darker darkest
light lighter lightest
quick quicker quickest
simple simpler simplest
smart smarter smartest
soon sooner soonest
bloody bloodier bloodiest
busy busier busiest
deadly deadlier deadliest
costly costlier costliest
wealthy wealthier wealthiest
healthy healthier healthiest
nice nicer nicest
fine finer finest
harsh harsher harshest
fierce fiercer fiercest
grave graver gravest
rare rarer rarest
steep steeper steepest
thin thinner thinnest
thick thicker thickest
loud louder loudest
quiet quieter quietest
fair fairer fairest
full fuller fullest
"""


def _forms(lines: str) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in lines.strip().splitlines():
        lemma, *forms = line.split()
        for form in forms:
            table.setdefault(form, lemma)
    return MappingProxyType(table)


VERBS = _forms(_VERB_LINES)
NOUNS = _forms(_NOUN_LINES)
ADJECTIVES = _forms(_ADJECTIVE_LINES)
SAME_IN_PLURAL = frozenset(
    "series species means news headquarters gas barracks crossroads gallows politics economics physics ethics mathematics "
    "athletics thanks clothes premises goods proceedings surroundings alms pants trousers "
    "scissors always perhaps yes gas lens plus bias canvas chaos cosmos atlas pancreas christmas texas".split()
)

# Words whose lemma hangs on what they are used as.
FUNCTION_WORDS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("n't", "PART"): "not",
        ("nt", "PART"): "not",
        ("gon", "VERB"): "go",
        ("wan", "VERB"): "want",
        ("na", "PART"): "to",
        ("ta", "PART"): "to",
        ("'s", "PART"): "'s",
        ("an", "DET"): "a",
        ("these", "DET"): "this",
        ("those", "DET"): "that",
        ("these", "PRON"): "this",
        ("those", "PRON"): "that",
        ("me", "PRON"): "I",
        ("i", "PRON"): "I",
        ("us", "PRON"): "we",
        ("'s", "PRON"): "we",
        ("him", "PRON"): "he",
        ("her", "PRON"): "she",
        ("them", "PRON"): "they",
        ("'em", "PRON"): "they",
        ("whom", "PRON"): "who",
        ("its", "PRON"): "its",
        ("others", "NOUN"): "other",
        ("more", "ADJ"): "more",
        ("most", "ADJ"): "most",
        ("less", "ADJ"): "less",
        ("least", "ADJ"): "least",
        ("would", "AUX"): "would",
        ("could", "AUX"): "could",
        ("might", "AUX"): "might",
        ("should", "AUX"): "should",
        ("'d", "AUX"): "would",
        ("born", "VERB"): "bear",
        ("left", "VERB"): "leave",
        ("found", "VERB"): "find",
        ("saw", "VERB"): "see",
        ("lay", "VERB"): "lay",
        ("better", "ADV"): "well",
        ("best", "ADV"): "well",
        ("more", "ADV"): "more",
        ("most", "ADV"): "most",
        ("less", "ADV"): "less",
        ("least", "ADV"): "least",
    }
)

# What -ed and -ing leave of verbs that end in e, by its last letters: "announc", "decid", "includ", "examin", "escap".
ENDINGS_WITH_E = (
    "c",
    "v",
    "u",
    "[bcdfgkptz]l",
    "[^aeo]at",
    "cre?at",
    "[^oe]id",
    "[^o]ad",
    "[^o]od",
    "[^ao]ud",
    "[^aeiou]ok",
    "[^aeiou]ak",
    "ap",
    "[^aeiou]os",
    "[^oc]us",
    "[aeo]is",
    "[^aeiou]is",
    "[^aeiouw]as",
    "eas",
    "[nrlp]s",
    "[iy]z",
    "az",
    "rg",
    "dg",
    "[au]g",
    "leg",
    "[^aeiou]ur",
    "[^aeiou]ir",
    "quir",
    "plor",
    "tor",
    "gnor",
    "[^aeo]ar",
    "um",
    "[^aeiou]ot",
    "ut",
    "plet",
    "crib",
    "clin",
    "[fb]in",
    "min",
    "[^aeiou]iv",
    "stpon",
    "lleng",
    "rrang",
    "chang",
    "dher",
    "erfer",
    "cit",
    "nit",
    "vit",
    "rit",
)

STEMS_WITH_E = frozenset(
    "chang arrang challeng exchang plung reveng aveng hing cring infring loung sing challeng rang invit unit visit "
    "postpon condon phon telephon fin lin defin combin declin imagin refin confin outlin min din undermin "
    "prefer interfer adher persever pioner hir fir wir tir retir expir requir desir admir acquir inquir aspir inspir conspir "
    "complet compet delet concret averag manag engag damag encourag discourag stag rag wag pag packag pledg judg "
    "believ achiev receiv leav mov prov sav giv hav liv lov serv solv involv resolv arriv deriv driv surviv "
    "tast wast past hast preced conced reced supersed welcom nam blam fram gam tam tim nam hom assum resum consum presum shap escap typ wip hop cop scop rop grop slop "
    "rul schedul regul handl settl battl tackl struggl doubl troubl enabl fil smil pil whil compil reconcil exil "
    "shar car scar stor scor ignor explor restor ador bor declar prepar compar squar far spar dar glar "
    "vot not quot promot devot denot writ bit cit recit excit incit unit ignit invit despit hat dat rat stat wait "
    "execut contribut distribut attribut institut substitut constitut prosecut persecut disput comput reput salut pollut mut "
    "clos choos los rais prais prais us accus refus excus confus amus caus paus hous brows pleas ceas leas releas increas "
    "decreas eas teas chas purchas bas eras cruis bruis advis revis surpris exercis promis compris supervis rins sens "
    "licens condens rehears revers nurs endors curs collaps eclips elaps seiz siz priz gaz blaz amaz freez sneez breath "
    "loath cloth bath sooth abus fus dos pos expos propos oppos impos compos suppos dispos purpos diagnos enclos "
    "guid decid provid divid resid presid collid coincid rid hid sid bid invad persuad trad fad shad grad parad explod erod "
    "includ conclud exclud preclud delud etc intrud elud chok smok provok evok invok revok strok jok bak fak brak shak strik "
    "bik lik hik danc financ allianc advanc enhanc announc pronounc denounc renounc bounc influenc sentenc experienc evidenc "
    "forc enforc sourc reduc produc introduc induc deduc seduc notic practic polic servic plac fac rac trac pac embrac replac "
    "pric slic juic commenc argu continu valu pursu rescu su issu ensu queu value rescu glu du tun tie dy "
    "charg merg emerg urg surg enlarg purg forg gorg oblig alleg privileg obey judg lodg dodg acknowledg "
    "cur secur measur injur captur ensur assur featur endur figur lectur structur ventur pressur treasur insur tortur nurtur fractur".split()
) - frozenset("prefer obey visit wait etc bid value dy din rid regul lik".split()) | {"lik"}
PLAIN_STEMS = frozenset(
    "visit limit edit exhibit prohibit credit audit profit benefit deposit inherit merit orbit spirit commit permit submit "
    "admit transit exit recruit await wait repeat defeat treat threat seat eat float heat beat cheat target market budget "
    "ticket rocket offer deliver consider order cover discover enter gather remember suffer answer differ transfer refer prefer "
    "open happen listen threaten strengthen weaken widen shorten tighten frighten sharpen deepen question mention abandon "
    "reason condition position function caution mention sanction auction monitor author honor favor labor sponsor anchor "
    "tailor echo veto focus develop gallop appeal reveal travel signal cancel control patrol stall call fill kill pull roll "
    "tell sell spell install recall fall rely help keep jump stop attack block check back track pack lack knock shock walk talk "
    "look ask risk mask task mark work park seek speak break leak peak obey stay play say pay delay destroy employ enjoy deploy "
    "follow allow show know grow draw withdraw throw view review renew fix tax mix box reach teach watch launch march search "
    "finish publish establish wish push rush crash bang hang belong long bring sing ring sling spring cling wing "
    "pass miss press address discuss confess possess guess assess dress cross process access express "
    "claim aim maim explain remain gain train contain maintain obtain retain complain join appoint avoid raid aid paid load read lead "
    "spread tread head plead head need feed speed proceed exceed succeed weed bleed breed add end send spend defend attend intend extend depend "
    "invest protest arrest test request suggest contest rest last cast blast forecast host post boost cost list enlist insist exist assist resist "
    "appear clear hear fear near bear wear tear roar soar pour tour devour honour labour favour harbour "
    "murmur signal sign resign design campaign assign reign warn turn return learn earn burn concern govern darken "
    "fuel model label level cancel channel panel pilot pivot ballot plot spot riot root shoot loot boot vomit summit "
    "attempt prompt accept adopt except erupt interrupt disrupt corrupt bankrupt script attract contract extract conduct construct instruct "
    "act react enact expect respect inspect suspect protect collect elect select reject project object subject inject affect effect direct connect".split()
)
