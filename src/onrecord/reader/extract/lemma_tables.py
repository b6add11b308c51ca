"""Irregular English forms, and the endings after which a verb has lost an e: tables for `lemmas`."""

from collections.abc import Mapping
from types import MappingProxyType

# Lemma and its irregular forms (past, participle, others); a form given twice belongs to the first lemma that has it.
_VERB_LINES = """
be am are is was were been being 'm 're 's ai wast m re; have has had having 've 'd ve; do does did done doing;
go goes went gone; will wo 'll ll would; say said says; get got gotten getting; make made; take took taken;
see saw seen; know knew known; come came; give gave given; find found; think thought; tell told; become became;
burst burst bursting; leave left;
feel felt; bring brought; begin began begun beginning; keep kept; hold held; write wrote written;
stand stood; hear heard; mean meant; meet met; run ran running; pay paid; sit sat sitting; speak spoke spoken;
lie lay lain lying; lead led; grow grew grown; lose lost; fall fell fallen; send sent; build built;
understand understood; draw drew drawn; break broke broken; spend spent; rise rose risen rising; drive drove driven;
buy bought; wear wore worn; choose chose chosen; seek sought; throw threw thrown; catch caught; deal dealt;
win won winning; forget forgot forgotten; sell sold; fight fought; teach taught; eat ate eaten; sing sang sung;
strike struck stricken; hang hung; shake shook shaken; ride rode ridden; feed fed; shoot shot; drink drank drunk;
fly flew flown; steal stole stolen; wake woke woken; hide hid hidden; ring rang rung; swear swore sworn;
tear tore torn; sleep slept; flee fled; bind bound; swim swam swum; forgive forgave forgiven;
withdraw withdrew withdrawn; arise arose arisen; awake awoke awoken; bear bore borne born; bite bit bitten;
bleed bled; blow blew blown; breed bred; cling clung; creep crept; dig dug; fling flung; forbid forbade forbidden;
freeze froze frozen; grind ground; kneel knelt; lend lent; light lit; overtake overtook overtaken;
seize seized seizing; sew sewn; show shown; shrink shrank shrunk; sink sank sunk; slay slew slain; slide slid;
spin spun; spring sprang sprung; stick stuck; sting stung; stink stank stunk; sweep swept; swell swollen; swing swung;
tread trod trodden; undergo underwent undergone; weave wove woven; weep wept; wind wound; wring wrung; bend bent;
dream dreamt; learn learnt; burn burnt; lean leant; spell spelt; spill spilt; prove proven; mistake mistook mistaken;
foresee foresaw foreseen; partake partook partaken; beat beaten; forsake forsook forsaken; lay laid laying;
speed sped; split splitting; set setting; put putting; cut cutting; let letting; hit hitting; shut shutting;
quit quitting; cost costing; spread spreading; read reading; hurt hurting; bet betting; die died dies dying;
tie tied ties tying; lie lied lies; vie vied vies vying; use used using uses; age aged aging ageing; can ca could;
may might; shall sha should; must; ought; focus focused focuses focusing focussed; bias biased; bus bused; gas gassed;
canvas canvassed; picnic picnicked; panic panicked panicking; mimic mimicked; traffic trafficked trafficking;
agree agreed agrees agreeing; disagree disagreed; guarantee guaranteed; free freed; see seeing; flee fleeing;
decree decreed; oversee oversaw overseen overseeing; foresee foreseeing; need needed; exceed exceeded;
proceed proceeded; succeed succeeded; bleed bleeding; feed feeding; speed speeding; breed breeding; heed heeded;
seed seeded; weed weeded
"""
_NOUN_LINES = """
man men; person people; woman women; child children; person persons; foot feet; tooth teeth; goose geese; mouse mice;
ox oxen; half halves; wife wives; life lives; knife knives; leaf leaves; loaf loaves; thief thieves; shelf shelves;
self selves; wolf wolves; calf calves; scarf scarves; hoof hooves; crisis crises; basis bases; analysis analyses;
thesis theses; hypothesis hypotheses; diagnosis diagnoses; oasis oases; axis axes; criterion criteria;
phenomenon phenomena; medium media; datum data; bacterium bacteria; stratum strata; referendum referenda;
memorandum memoranda; alumnus alumni; nucleus nuclei; stimulus stimuli; cactus cacti; appendix appendices;
index indices; matrix matrices; vertex vertices; bus buses; gas gases; lens lenses; boss bosses; bonus bonuses;
virus viruses; campus campuses; census censuses; status statuses; focus focuses; tie ties; pie pies; lie lies;
die dies; movie movies; cookie cookies; zombie zombies; calorie calories; rookie rookies; prairie prairies;
hero heroes; axe axes; shoe shoes; toe toes; foe foes; canoe canoes; quiz quizzes; dollar $
"""
_ADJECTIVE_LINES = """
good better best; cool cooler coolest; kind kinder kindest; slight slighter slightest; narrow narrower narrowest;
smooth smoother smoothest; friendly friendlier friendliest; likely likelier likeliest; bad worse worst;
far farther further farthest furthest; little less least; big bigger biggest; large larger largest;
small smaller smallest; great greater greatest; high higher highest; low lower lowest; long longer longest;
short shorter shortest; old older oldest elder eldest; young younger youngest; new newer newest;
early earlier earliest; late later latest; easy easier easiest; heavy heavier heaviest; happy happier happiest;
strong stronger strongest; weak weaker weakest; wide wider widest; close closer closest; near nearer nearest;
fast faster fastest; slow slower slowest; hard harder hardest; soft softer softest; few fewer fewest;
poor poorer poorest; rich richer richest; safe safer safest; tough tougher toughest; tight tighter tightest;
broad broader broadest; deep deeper deepest; cheap cheaper cheapest; clear clearer clearest; clean cleaner cleanest;
cold colder coldest; hot hotter hottest; warm warmer warmest; bright brighter brightest; dark darker darkest;
light lighter lightest; quick quicker quickest; simple simpler simplest; smart smarter smartest; soon sooner soonest;
bloody bloodier bloodiest; busy busier busiest; deadly deadlier deadliest; costly costlier costliest;
wealthy wealthier wealthiest; healthy healthier healthiest; nice nicer nicest; fine finer finest;
harsh harsher harshest; fierce fiercer fiercest; grave graver gravest; rare rarer rarest; steep steeper steepest;
thin thinner thinnest; thick thicker thickest; loud louder loudest; quiet quieter quietest; fair fairer fairest;
full fuller fullest
"""


def _forms(lines: str) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in lines.split(";"):
        lemma, *forms = line.split()
        for form in forms:
            table.setdefault(form, lemma)
    return MappingProxyType(table)


VERBS = _forms(_VERB_LINES)
NOUNS = _forms(_NOUN_LINES)
ADJECTIVES = _forms(_ADJECTIVE_LINES)
SAME_IN_PLURAL = frozenset(
    "alms always athletics atlas barracks bias canvas chaos christmas clothes cosmos crossroads economics ethics "
    "gallows gas goods headquarters lens mathematics means news pancreas pants perhaps physics plus politics premises "
    "proceedings scissors series species surroundings texas thanks trousers yes".split()
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
    "abus accus achiev acknowledg acquir adher admir ador advanc advis alleg allianc amaz amus announc argu arrang "
    "arriv aspir assum assur attribut aveng averag bak bas bath battl believ bik bit blam blaz bor bounc brak breath "
    "brows bruis captur car caus ceas challeng chang charg chas chok choos cit clos cloth coincid collaps collid "
    "combin commenc compar compet compil complet compos compris comput conced conclud concret condens condon confin "
    "confus conspir constitut consum continu contribut cop cring cruis cur curs damag danc dar dat decid declar "
    "declin decreas deduc defin delet delud denot denounc deriv desir despit devot diagnos discourag dispos disput "
    "distribut divid dodg dos doubl driv du eas eclips elaps elud embrac emerg enabl enclos encourag endors endur "
    "enforc engag enhanc enlarg ensu ensur eras erod escap evidenc evok exchang excit exclud excus execut exercis "
    "exil experienc expir explod explor expos fac fad fak far featur figur fil fin financ fir forc forg fractur fram "
    "freez fus gam gaz giv glar glu gorg grad grop guid handl hast hat hav hid hik hing hir hom hop hous ignit ignor "
    "imagin impos incit includ increas induc influenc infring injur inquir inspir institut insur interfer introduc "
    "intrud invad invit invok involv issu jok judg juic leas leav lectur licens lik lin liv loath lodg los loung lov "
    "manag measur merg min mov mut nam not notic nurs nurtur oblig oppos outlin pac packag pag parad past paus "
    "persecut persever persuad phon pil pioner plac pleas pledg plung polic pollut pos postpon practic prais preced "
    "preclud prepar presid pressur presum pric privileg priz produc promis promot pronounc propos prosecut prov "
    "provid provok purchas purg purpos pursu queu quot rac rag rais rang rat reced receiv recit reconcil reduc refin "
    "refus rehears releas renounc replac reput requir rescu resid resolv restor resum retir reveng revers revis revok "
    "rins rop rul salut sav scar schedul scop scor secur seduc seiz sens sentenc serv servic settl shad shak shap "
    "shar sid sing siz slic slop smil smok sneez solv sooth sourc spar squar stag stat stor strik strok structur "
    "struggl su substitut supersed supervis suppos surg surpris surviv tackl tam tast teas telephon tie tim tir "
    "tortur trac trad treasur troubl tun typ undermin unit urg us valu ventur vot wag wast welcom whil wip wir writ".split()
)
PLAIN_STEMS = frozenset(
    "abandon accept access act add address admit adopt affect aid aim allow anchor answer appeal appear appoint "
    "arrest ask assess assign assist attack attempt attend attract auction audit author avoid await back ballot bang "
    "bankrupt bear beat belong benefit blast bleed block boost boot box break breed bring budget burn call campaign "
    "cancel cast caution channel cheat check claim clear cling collect commit complain concern condition conduct "
    "confess connect consider construct contain contest contract control corrupt cost cover crash credit cross darken "
    "deepen defeat defend delay deliver depend deploy deposit design destroy develop devour differ direct discover "
    "discuss disrupt draw dress earn eat echo edit effect elect employ enact end enjoy enlist enter erupt establish "
    "exceed except exhibit exist exit expect explain express extend extract fall favor favour fear feed fill finish "
    "fix float focus follow forecast frighten fuel function gain gallop gather govern grow guess hang happen harbour "
    "head hear heat help honor honour host inherit inject insist inspect install instruct intend interrupt invest "
    "join jump keep kill knock know label labor labour lack last launch lead leak learn level limit list listen load "
    "long look loot maim maintain march mark market mask mention merit miss mix model monitor murmur near need obey "
    "object obtain offer open orbit order pack paid panel park pass patrol pay peak permit pilot pivot play plead "
    "plot position possess post pour prefer press proceed process profit prohibit project prompt protect protest "
    "publish pull push question raid reach react read reason recall recruit refer reign reject rely remain remember "
    "renew repeat request resign resist respect rest retain return reveal review ring riot risk roar rocket roll root "
    "rout rush sanction say scout script search seat seek select sell send sharpen shock shoot shorten shout show "
    "sign signal sing sling soar speak speed spell spend spirit sponsor spot spout spread spring sprout stall stay "
    "stop strengthen subject submit succeed suffer suggest summit suspect tailor talk target task tax teach tear tell "
    "test threat threaten throw ticket tighten tour tout track train transfer transit travel tread treat turn veto "
    "view visit vomit wait walk warn watch weaken wear weed widen wing wish withdraw work".split()
)
