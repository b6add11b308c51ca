"""Verbs of acts that are done by saying so: who may do them has done them once he has announced them.

A class of events that is "performed" holds for all of its words; these are acts of speech in whatever class they stand.
Those in the second list are so only where an office does it to what is not its own: an inspectorate closes a mine by
ordering it, its owner has to lock the gate.
"""

_OFFICES_AND_PEOPLE = """
appoint name nominate designate install inaugurate ordain crown enthrone canonise canonize promote demote reinstate
dismiss sack relieve oust discharge expel exclude suspend disqualify disbar excommunicate strip retire resign
abdicate renounce
"""
_DIPLOMACY = """
recall summon recognise recognize condemn denounce deplore censure accuse congratulate invite disinvite
annex cede secede abrogate denounce ratify accede adopt endorse pledge
"""
_COURTS = """
rule convict acquit sentence indict charge arraign pardon commute quash annul overturn overrule uphold reverse
dismiss adjourn
appeal sue plead recuse subpoena enjoin award grant fine disbar remand exonerate absolve
"""
_PARLIAMENTS = """
vote pass enact legislate decree promulgate repeal rescind revoke abolish amend veto reject approve impeach
censure dissolve
prorogue convene adjourn nationalise nationalize privatise privatize legalise legalize decriminalise
decriminalize outlaw ban
prohibit bar authorise authorize mandate earmark allocate
"""
_REGULATORS = """
license license certify decertify accredit register deregister blacklist sanction embargo freeze unfreeze
impose lift ease extend
renew prolong shorten order permit forbid exempt invalidate validate ground recall quarantine
"""
_COMPANIES = """
bid propose offer accept decline refuse concede withdraw retract cancel postpone delay reschedule halt pause
resume scrap abandon
shelve merge delist downgrade upgrade devalue revalue raise hike lower cut slash reduce
"""
_WORDS = """
replace postpone defer reprimand rebuke reshuffle waive instruct direct incorporate admit readmit terminate
guarantee underwrite
declare proclaim announce apologise apologize disown disavow retract recant dedicate rename condemn bless boycott
"""
SPOKEN = frozenset(
    " ".join((_OFFICES_AND_PEOPLE, _DIPLOMACY, _COURTS, _PARLIAMENTS, _REGULATORS, _COMPANIES, _WORDS)).split()
)
ORDERED = frozenset("close shut seal cordon block stop confiscate impound cancel suspend dissolve disband evict".split())
# In these classes the verbs above do something by hand: "cut the cable", "raised the wreck", "passed the gate".
BY_HAND = frozenset(
    "withdraw enter kill shell blow up destroy damage search rescue find steal spill salvage repair cut off capture"
    " besiege advance"
    " collapse flee exchange release abduct arrest transfer invade fire".split()
) | {"blow up", "cut off", "shoot down", "claim responsibility"}
