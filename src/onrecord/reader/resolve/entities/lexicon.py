"""Words that say who somebody is: forms of address, offices, bodies, pronouns, some given names. Tables, no rules."""

from types import MappingProxyType
from typing import Literal, NamedTuple

Gender = Literal["m", "f"]


class Pronoun(NamedTuple):
    """What a pronoun demands of its antecedent; None: anything."""

    person: int
    plural: bool | None
    gender: Gender | None  # of a person
    animate: bool | None  # False: a thing, a body, a country


# fmt: off
HONORIFICS = MappingProxyType({
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "messrs": "m", "herr": "m",
    "monsieur": "m", "señor": "m", "sheikh": "m", "father": "m", "brother": "m", "rabbi": None, "imam": "m",
    "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f", "queen": "f", "princess": "f", "frau": "f",
    "madame": "f", "madam": "f", "mme": "f", "señora": "f", "sister": "f", "baroness": "f", "duchess": "f",
    "dr": None, "doctor": None, "prof": None, "professor": None, "rev": None, "reverend": None, "st": None,
    "saint": None, "hon": None, "judge": None, "justice": None, "gen": None, "col": None, "lt": None, "maj": None,
    "capt": None, "cpl": None, "sgt": None, "pvt": None, "cmdr": None, "adm": None, "brig": None, "sen": None,
    "rep": None, "gov": None, "pres": None, "supt": None, "insp": None, "det": None,
    "baron": "m", "count": "m", "duke": "m", "bishop": None, "archbishop": None, "cardinal": "m", "pope": "m",
})
# Callings that are no office: what a cook says is not an official's word.
CALLINGS = frozenset(
    "cook baker butcher barber hairdresser tailor cleaner janitor porter receptionist nanny babysitter carer midwife "
    "dentist pharmacist veterinarian therapist counsellor counselor dancer ballerina pianist violinist guitarist drummer "
    "composer sculptor painter illustrator cartoonist designer architect cyclist swimmer skier skater gymnast golfer "
    "cricketer rower jockey athlete sprinter wrestler referee umpire winger quarterback billionaire millionaire tycoon "
    "entrepreneur industrialist philanthropist financier accountant clerk cashier courier mechanic welder bricklayer roofer "
    "gardener forester logger herder shepherd rancher hunter beekeeper winemaker brewer bodyguard lifeguard bouncer "
    "deckhand mariner steward hiker climber mountaineer diver hacker whistleblower informant attacker assailant hijacker "
    "kidnapper killer murderer thief robber burglar smuggler trafficker inmate detainee hostage captive convict fugitive "
    "translator interpreter librarian archivist curator linguist philosopher mathematician theologian anthropologist "
    "statistician psychiatrist cardiologist neurologist pathologist toxicologist oncologist pediatrician paediatrician "
    "immunologist conservationist environmentalist naturalist ornithologist hydrologist oceanographer glaciologist "
    "agronomist dissident separatist insurgent jihadist extremist commando conscript deserter defector loyalist nationalist "
    "abbot friar deacon vicar chaplain preacher missionary resident neighbour neighbor student pupil "
    "worker trucker ferryman boatman farmer fisherman driver waiter bartender electrician plumber carpenter miner "
    "shopkeeper homeowner tenant caretaker gunman postman seaman doorman crewman waitress stewardess nun heiress landlady".split()
)
# Offices and callings by their last word, with the gender where the word itself tells it.
ROLES = MappingProxyType({
    **dict.fromkeys(CALLINGS, None),
    **dict.fromkeys(
        "president premier minister chancellor secretary chief head leader director governor mayor senator congressman "
        "spokesperson aide adviser advisor envoy ambassador diplomat commissioner chair chairperson "
        "ceo executive founder owner manager president-elect prosecutor judge justice lawyer attorney officer general "
        "colonel major captain lieutenant sergeant corporal admiral commander marshal commodore brigadier inspector detective "
        "superintendent sheriff coroner correspondent reporter journalist editor columnist author writer "
        "professor teacher historian economist analyst researcher scientist engineer expert doctor physician surgeon "
        "nurse epidemiologist psychologist sociologist lecturer scholar activist campaigner candidate nominee deputy lawmaker legislator councillor "
        "councilor councilmember councilwoman speaker whip representative delegate negotiator mediator monitor inspector "
        "official coordinator administrator treasurer auditor ombudsman regulator banker investor trader strategist "
        "broker consultant coach player captain striker goalkeeper midfielder defender singer actor actress musician artist "
        "producer presenter host comedian pilot driver ferryman boatman farmer fisherman resident neighbour neighbor "
        "student pupil worker trucker soldier veteran volunteer rescuer firefighter medic paramedic pastor priest bishop cardinal pope "
        "archbishop imam rabbi monk warlord rebel militant suspect defendant victim survivor witness "
        "consul attaché attache king queen prince princess emir sultan emperor monarch tsar dictator ruler vice-president co-founder "
        "prefect constable headteacher headmaster archaeologist astronomer ecologist botanist zoologist chef novelist poet "
        "playwright photographer filmmaker blogger barrister solicitor magistrate cleric ayatollah mufti patriarch lobbyist "
        "organiser organizer caretaker shopkeeper homeowner landlord tenant waiter bartender electrician plumber carpenter miner "
        "sailor skipper boxer footballer rapper "
        "meteorologist geologist seismologist climatologist biologist physicist chemist virologist".split(), None),
    "chairman": "m", "spokesman": "m", "policeman": "m", "businessman": "m", "congressman": "m", "fireman": "m",
    "statesman": "m", "king": "m", "prince": "m", "actor": "m", "ferryman": "m", "boatman": "m", "fisherman": "m",
    "pope": "m", "emperor": "m", "sultan": "m", "councilman": "m", "salesman": "m", "gunman": "m", "postman": "m", "seaman": "m",
    "doorman": "m", "crewman": "m", "alderman": "m",
    "chairwoman": "f", "spokeswoman": "f", "policewoman": "f", "businesswoman": "f", "congresswoman": "f",
    "queen": "f", "princess": "f", "actress": "f", "councilwoman": "f", "schoolteacher": None,
    "waitress": "f", "stewardess": "f", "nun": "f", "heiress": "f", "landlady": "f",
})
# Forms of address that are offices: "Sen. Wyn Parrack" is "the senator".
SHORT_OFFICES = MappingProxyType({
    "sen": "senator", "rep": "representative", "gov": "governor", "pres": "president", "gen": "general", "col": "colonel",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "prof": "professor", "dr": "doctor", "det": "detective",
    "insp": "inspector", "supt": "superintendent", "adm": "admiral",
})
PEOPLE = MappingProxyType({
    "man": "m", "boy": "m", "father": "m", "son": "m", "brother": "m", "husband": "m", "uncle": "m", "nephew": "m",
    "grandfather": "m", "grandson": "m", "widower": "m", "gentleman": "m", "guy": "m", "boyfriend": "m", "dad": "m",
    "woman": "f", "girl": "f", "mother": "f", "daughter": "f", "sister": "f", "wife": "f", "aunt": "f", "niece": "f",
    "grandmother": "f", "granddaughter": "f", "widow": "f", "lady": "f", "girlfriend": "f", "mom": "f", "mum": "f",
    "person": None, "child": None, "baby": None, "teenager": None, "adult": None, "patient": None, "friend": None,
    "colleague": None, "relative": None, "parent": None, "cousin": None, "spouse": None, "partner": None, "citizen": None,
    "voter": None, "passenger": None, "customer": None, "employee": None, "visitor": None, "tourist": None,
    "refugee": None, "migrant": None, "protester": None, "demonstrator": None, "member": None, "source": None,
    "stepfather": "m", "stepson": "m", "stepbrother": "m", "half-brother": "m", "father-in-law": "m", "son-in-law": "m",
    "brother-in-law": "m", "schoolboy": "m", "groom": "m", "bridegroom": "m", "fiancé": "m", "fiance": "m",
    "stepmother": "f", "stepdaughter": "f", "stepsister": "f", "half-sister": "f", "mother-in-law": "f", "daughter-in-law": "f",
    "sister-in-law": "f", "schoolgirl": "f", "bride": "f", "fiancée": "f", "fiancee": "f",
    "sibling": None, "twin": None, "grandparent": None, "grandchild": None, "kid": None, "teen": None, "youngster": None,
    "toddler": None, "newborn": None, "pensioner": None, "commuter": None, "motorist": None, "pedestrian": None,
    "insider": None, "bystander": None, "eyewitness": None, "villager": None, "local": None, "infant": None,
    "people": None, "men": "m", "women": "f", "children": None, "troop": None, "civilian": None, "prisoner": None,
})
BODIES = frozenset(
    "ministry government office army military navy force police party company firm court tribunal agency council "
    "commission committee union bank campaign authority administration department bureau staff group organisation organization "
    "association university institute parliament senate congress command mission presidency embassy service team "
    "cabinet coalition alliance club federation board centre center hospital school church newspaper broadcaster "
    "channel network station magazine website outlet daily paper media body ministry secretariat foundation fund charity ngo "
    "watchdog regulator exchange airline operator manufacturer maker carmaker airport publisher house junta regime "
    "opposition militia delegation corporation conglomerate startup retailer utility subsidiary society league chamber "
    "jury legislature municipality brigade battalion regiment squad unit headquarters laboratory lab clinic museum "
    "consulate intelligence prosecution defence defense kremlin bloc".split()
)
# Said beside a body's name: "the company Almay", "the Almay company".
BESIDE = frozenset(
    "group organisation organization militia party movement sect network newspaper magazine tabloid website company firm airline charity "
    "band orchestra label club chain retailer bank carmaker automaker drugmaker manufacturer corporation channel station agency union "
    "broadcaster publisher subsidiary conglomerate startup giant".split()
)
SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen".split())
COUNTRY_WORDS = frozenset("country nation state republic kingdom".split())
TOWN_WORDS = frozenset("city town village capital port region province district island area municipality".split())
# Words before an office that are not part of whose office it is.
RANKS = frozenset(
    "former ex acting interim deputy vice senior top new late then outgoing incoming current long-time longtime chief "
    "assistant associate first lead leading veteran prime foreign defence defense interior finance health education "
    "environment justice trade energy transport culture agriculture economy labour labor home general presidential "
    "executive managing national deputy-".split()
)
PRONOUNS = MappingProxyType({
    **dict.fromkeys(("he", "him", "his", "himself"), Pronoun(3, False, "m", True)),
    **dict.fromkeys(("she", "her", "hers", "herself"), Pronoun(3, False, "f", True)),
    **dict.fromkeys(("it", "its", "itself"), Pronoun(3, False, None, False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "'em"), Pronoun(3, True, None, None)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), Pronoun(1, False, None, True)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), Pronoun(1, True, None, None)),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), Pronoun(2, None, None, True)),
    **dict.fromkeys(("who", "whom", "whose"), Pronoun(3, None, None, True)),
    "themself": Pronoun(3, False, None, True),
})
PERSONAL = frozenset("he him his himself she her hers herself they them their theirs themselves".split())  # always mentions
DEMONSTRATIVES = frozenset("this that these those".split())
# Given names from several languages that news is full of, with the gender that they tell; None where both bear it.
GIVEN = MappingProxyType({
    **dict.fromkeys(
        "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr alejandro alexander alexei alexey "
        "alfred ali anders andrew andrei andrey andriy andrzej angus anthony antonio antony antti arnold arthur asif "
        "austin barack barry bashar ben benedict benjamin bernard bill bob boris brad brendan brett brian bruce bruno "
        "carl carlos cedric charles christian christopher clive colin craig cyril daniel darren dave david "
        "denis dennis derek dick diego dietrich dieter dimitri dmitri dmitry dmytro dominic don donald doug douglas duncan edgar "
        "eduardo edward edwin elijah elliot emmanuel enrique eric erik ernest ernesto ethan eugene evan felipe felix fernando "
        "francisco frank franz fred frederick friedrich gareth gary gavin geoff geoffrey george gerald gerard gerhard giuseppe glenn "
        "gordon graham greg gregory guido gustav guy hamid hans harold harry hasan hassan hector heinrich henri henrik henry herbert "
        "herman howard hugh hugo hussein iain ian ibrahim igor ilya imran isaac ivan ivo ivor jack jacob jacques james "
        "jason javier jeff jeffrey jens jeremy jerry jim jimmy joachim joe joel johan johann john johnny jon jonathan jorge "
        "jose joseph josh joshua juan julian julio jürgen justin karl keith ken kenneth kevin khalid klaus konstantin "
        "kurt kyle lars larry lawrence leo leon leonard leonid lewis liam lionel louis luca lucas luis luke mahmoud malcolm manuel "
        "marc marcel marco marcus mario mark martin marvin mathew matteo matthew maurice max michael michel miguel mike mikhail milan "
        "mitch mohamed mohammad mohammed muhammad murray mustafa mykhailo nathan neil nicholas nicolas nigel nikolai nils noah "
        "norman oleg oleksandr oleksii oleksiy oliver olivier omar oscar oskar otto pablo patrick paul pavel pedro peter petr petro phil philip philippe "
        "pierre pieter piotr rafael ralph ramzan ray raymond recep reinhard rex ricardo richard rick rishi rob robert roberto rodrigo roger roland "
        "roman ron ronald rory ross roy rudolf rupert russell ruslan ryan salvatore sam samuel scott sean sebastian sergei sergey "
        "sergio serhiy seth shaun shane silvio simon stanley stefan stefano stephan stephen steve steven stuart sven tariq ted terence theodore "
        "thomas tim timothy tobias todd tom tomas tommy tony trevor ulrich umar vadim valery vasily victor viktor vincent vitali "
        "vitaly vladimir volodymyr walter warren wayne werner wilhelm william willie winston wolfgang xavier yuri yuriy yusuf zachary".split(), "m"),
    **dict.fromkeys(
        "abigail adele agnes aisha alexandra alice alicia alina alison amanda amelia amy ana anastasia andrea angela angelina anita "
        "anja ann anna anne annette annie antonia april ariana astrid audrey barbara beatrice becky belinda bernadette beth "
        "betty bianca brenda bridget brigitte camilla candice carla carmen carol carole caroline catherine cathy cecilia charlotte "
        "cheryl chiara christina christine cindy claire clara claudia condoleezza cristina crystal cynthia dagmar daisy daniela danielle "
        "dawn deborah debbie denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza "
        "elizabeth ella ellen eloise elsa emily emma erica erika esther eva eve evelyn fatima felicity fiona florence frances "
        "francesca freya gabriela gail georgia georgina geraldine gertrude gillian gina giorgia giulia gloria grace greta hannah harriet "
        "heather heidi helen helena helene hilary hillary holly ida ilena ilse ines ingrid irene irina iris isabel isabella isabelle ivanka jacinda "
        "jacqueline jana jane janet janice jasmine jeanette jeanne jennifer jenny jessica jill joan joanna joanne johanna josephine joyce "
        "judith judy julia juliana julie june justine kamala karen karin karla kate katherine kathleen kathryn kathy katie katja katrin "
        "katya keira khadija kirsten kristen kristina larissa laura lauren leila lena leonie lesley leticia lillian linda lisa liz "
        "lois lorraine louise lucia lucy ludmila lydia lyudmila madeleine magdalena marcia margaret margarita maria mariam marianne marie "
        "marina marjorie marta martha martina mary matilda maureen megan melania melanie melissa mercedes meredith mette mia michelle "
        "mildred miranda miriam moira molly monica nadia nancy naomi natalia natalie natasha nicole nina nora olena olga olivia "
        "oksana paola patricia paula pauline penelope petra phoebe phyllis polina priscilla priti rachel rebecca regina renee rita roberta rosa rose "
        "rosemary roxanne ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie "
        "sue susan susanna suzanne svetlana sylvia tamara tania tatiana tatyana teresa tessa theresa tina tracy ursula valentina valerie "
        "vanessa vera veronica victoria viktoria viola violet virginia vivian wendy wilma yasmin yekaterina yelena yulia yuliya yvette yvonne zoe".split(), "f"),
    **dict.fromkeys("bernie charlie chris jaime jan jean nicola rene terry".split(), None),
})
# fmt: on
