"""Which words are predicates, and of what kind: verbs, event nouns, adjectives and nouns under a copula.

Every verb is one, so that nothing counts as certain for want of a claim; nouns must be in the table, or be taken for an
event by two heads of the encoder.
"""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.reader.extract.tree import Tree
from onrecord.reader.resolve.claims.adverbials import is_complement
from onrecord.reader.resolve.claims.amounts import Amount
from onrecord.reader.resolve.claims.embedders import SAYING, clause_embedder, noun_embedder
from onrecord.reader.resolve.claims.gerunds import is_going_to
from onrecord.reader.resolve.claims.numerals import is_number
from onrecord.reader.resolve.claims.tolls import Toll
from onrecord.records import ClaimKind

# fmt: off
# Nouns that are events wherever they stand; a noun in the table needs no chance from the encoder.
EVENT_NOUNS = frozenset("""
    abduction ablaze acquittal advance advancement aggression airstrike ambush annexation appeal arrest arson assassination assault attack
    avalanche ban battle beating blackout blast blockade bombardment bombing breach boycott breach breakthrough burial bust capture casualty
    ceasefire cease-fire clash collapse collision conflict confrontation conquest conviction counterattack counteroffensive coup crackdown
    crash crossing cut cyberattack damage death defeat defection delivery demonstration deployment deportation derailment destruction
    detention disappearance disaster displacement dismissal disruption drill drought drowning earthquake election encirclement
    eruption escalation escape evacuation eviction exchange execution exodus expansion explosion expulsion fall famine fight fighting
    fire firing flood flooding genocide gunfire handover hijacking hunt hurricane impeachment imprisonment incident incursion indictment
    injury inspection insurgency intervention invasion investigation jailing kidnapping killing landing landslide launch lawsuit layoff
    liberation looting loss lockdown manslaughter march massacre meeting merger missile-strike mobilisation mobilization murder mutiny negotiation
    offensive onslaught outage outbreak overthrow persecution poisoning probe prosecution protest pull-out pullback pullout pursuit raid
    rally rape rebellion recapture reconstruction redeployment referendum release removal rescue resignation retaliation retreat return
    embargo revolt revolution riot robbery ruling sabotage sacking seizure sentence sentencing shelling shipment shooting shutdown siege sinking
    skirmish slaughter slaying stabbing standoff stampede storm strike suicide summit surrender takeover talks theft torture trial truce
    tsunami typhoon unrest uprising vaccination verdict victory violence visit vote walkout war withdrawal wildfire
""".split())
# Words under a copula (or after "seven people") that tell an event rather than a state.
RESULTS = frozenset("dead wounded injured missing killed hurt alive homeless hospitalised hospitalized unconscious free over complete closed open destroyed damaged".split())
_STATES = frozenset("be have own belong contain include comprise consist cost weigh lie hold resemble deserve lack mean concern involve matter exist equal need live reside".split())
# Done by words: the saying is the doing.
ACTS = frozenset("""
    order rule decide ban sign approve appoint nominate announce declare resign adopt ratify veto sentence convict acquit indict charge fine
    pardon decree mandate sanction suspend dismiss sack fire elect vote authorise authorize grant award offer invite name dissolve impose lift
    ruling decision order ban verdict sentence announcement declaration decree offer veto
""".split())
_SPEECH_NOUNS = frozenset("statement remark comment announcement claim report speech address interview warning".split())
_PARTICLES = frozenset({"out", "off", "up", "down", "away", "back"})
_NO_PARTICLES = frozenset({"with", "at", "of", "to", "for", "from", "like"})
_LY_VERBS = frozenset("apply rely reply supply multiply comply imply ally bully rally tally sully fly dally ply".split())
# fmt: on
SURE = 0.5  # an event noun that is not in the table needs this chance and a predicate tag
ALONE = 0.9  # or this chance alone


class Predicate(NamedTuple):
    """A word on which a claim stands."""

    word: int  # the head word: where arguments hang
    trigger: int  # the word that is the claim's trigger: the copula of a state, else the word itself
    kind: ClaimKind
    lemma: str
    is_nominal: bool
    clause: int | None = None  # the word whose clause says whether it is so, where that is another one
    amount: Amount | None = None  # the number that it was made for
    scope: str | None = None  # of that number


def predicates_of(tree: Tree, tolls: Sequence[Toll] = ()) -> tuple[Predicate, ...]:
    """Return the predicates of an article in text order, none sharing its trigger; a toll takes in the words of its name."""
    found = {toll.noun: _toll(toll) for toll in tolls}
    named = {number for toll in tolls for number in _name_of(tree, toll)}
    giving = {toll.clause for toll in tolls if toll.clause != toll.noun}
    for word in range(len(tree.analysis.words)):
        predicate = _predicate(tree, word) if word not in named else None
        if predicate is not None:
            is_carrier = word in giving and predicate.kind == "event"  # "the toll rose", "this brings the toll to"
            found.setdefault(predicate.trigger, predicate._replace(kind="carrier") if is_carrier else predicate)
    return tuple(found[word] for word in sorted(found))


def copula_of(tree: Tree, word: int) -> int | None:
    """Return the copula that hangs on a word."""
    return next(iter(tree.related(word, "cop")), None)


# --------------------------------------------------------------------------------------------------------------------


def _toll(toll: Toll) -> Predicate:
    return Predicate(toll.noun, toll.noun, "event", toll.harm.event, True, toll.clause, toll.amount, toll.harm.scope)


def _name_of(tree: Tree, toll: Toll) -> list[int]:
    """Return the words of a toll's name that are no events of their own: "death toll", but "people killed in the flood"."""
    inside = [n for n in range(toll.noun + 1, toll.last + 1) if tree.relations[n] != "acl"]
    return [*tree.related(toll.noun, "compound", "amod"), *inside]


def _predicate(tree: Tree, word: int) -> Predicate | None:
    analysis = tree.analysis
    upos, lemma, relation = analysis.upos[word], analysis.lemmas[word].lower(), tree.relations[word]
    if not tree.lower(word)[0].isalpha() or _is_in_name(tree, word):
        return None
    if _is_result(tree, word, lemma):
        name = "missing" if tree.lower(word) == "missing" else lemma
        return Predicate(word, word, "event", name, is_nominal=False)
    if upos == "VERB" and relation not in ("fixed", "flat"):
        return _verb(tree, word, lemma)
    copula = copula_of(tree, word)
    if copula is not None:
        return _under_copula(tree, word, copula)
    if upos == "AUX" and relation not in ("aux", "cop"):  # "he did", "there is"
        return Predicate(word, word, "state", lemma, is_nominal=False)
    if upos == "NOUN" and relation not in ("compound", "flat", "fixed"):
        return _noun(tree, word, lemma) or _stray(tree, word, lemma)
    if upos == "ADJ" and lemma in RESULTS and relation not in ("amod", "compound", "fixed"):
        return Predicate(word, word, "event", lemma, is_nominal=False)
    return _stray(tree, word, lemma)


def _is_in_name(tree: Tree, word: int) -> bool:
    """Tell whether a participle is part of a name: "the United States"."""
    head = tree.analysis.heads[word]
    is_before = tree.relations[word] in ("amod", "compound") and head > word and tree.analysis.upos[head] == "PROPN"
    return is_before and all(tree.word(n)[0].isupper() for n in range(word, head + 1)) and word + 1 == head


def _verb(tree: Tree, word: int, lemma: str) -> Predicate | None:
    if lemma.endswith("ly") and lemma not in _LY_VERBS:  # "covertly"
        return None
    if tree.lower(word) == "according":
        return Predicate(word, word, "saying", lemma, is_nominal=False)
    # "lost territory", "including", "warning shots"
    is_attribute = tree.relations[word] in ("amod", "case", "mark") or _is_in_compound(tree, word)
    is_attribute = is_attribute and lemma not in RESULTS
    if is_attribute or _is_aside(tree, word):
        return Predicate(word, word, "state", lemma, is_nominal=False)
    return Predicate(word, word, _verb_kind(tree, word, lemma), _with_particle(tree, word, lemma), is_nominal=False)


def _is_in_compound(tree: Tree, word: int) -> bool:
    """Tell whether a participle is the first part of a compound: "warning shots", but "a pull-out"."""
    is_participle = tree.lower(word).endswith(("ing", "ed"))
    return is_participle and tree.relations[word] == "compound" and tree.analysis.heads[word] > word


def _under_copula(tree: Tree, word: int, copula: int) -> Predicate:
    upos, lemma = tree.analysis.upos[word], tree.analysis.lemmas[word].lower()
    if upos == "ADJ" and lemma in RESULTS and not tree.related(word, "case", "det"):  # "dead", not "among the dead"
        return Predicate(word, word, "event", lemma, is_nominal=False)
    if upos == "NOUN" and lemma in EVENT_NOUNS:
        return Predicate(word, word, "event", lemma, is_nominal=True)
    return Predicate(word, copula, "state", lemma, is_nominal=False)


def _is_result(tree: Tree, word: int, lemma: str) -> bool:
    """Tell whether a word tells what became of people: "12 dead, 30 wounded", "they are missing", "found dead"."""
    if tree.lower(word) == "missing":
        return (
            tree.analysis.upos[word] in ("ADJ", "VERB", "NOUN")
            and not tree.related(word, "obj")
            and not _is_before_noun(tree, word)
        )
    is_told = (lemma in RESULTS or tree.lower(word) in RESULTS) and tree.analysis.upos[word] in ("ADJ", "NOUN")
    return is_told and word > 0 and is_number(tree.lower(word - 1)) and not _is_before_noun(tree, word)


def _is_before_noun(tree: Tree, word: int) -> bool:
    return tree.relations[word] == "amod" and tree.analysis.heads[word] > word


def _stray(tree: Tree, word: int, lemma: str) -> Predicate | None:
    """Return a predicate that is no verb to the tree and one to another head, or by its ending: a state, to be safe."""
    is_tagged = tree.analysis.predicates[word] == "verbal" and tree.analysis.upos[word] not in ("AUX", "PART")
    is_participle = (
        tree.analysis.upos[word] == "ADJ" and tree.relations[word] == "amod" and tree.lower(word).endswith(("ing", "ed"))
    )
    is_event = tree.analysis.upos[word] in ("NOUN", "X") and tree.analysis.event[word] >= SURE
    if is_event and not is_tagged:
        return Predicate(word, word, "state", lemma, is_nominal=True)
    return Predicate(word, word, "state", lemma, is_nominal=False) if is_tagged or is_participle else None


def _noun(tree: Tree, word: int, lemma: str) -> Predicate | None:
    analysis = tree.analysis
    chance = float(analysis.event[word])
    tagged = analysis.predicates[word] == "nominal"
    is_counted = word > 0 and is_number(tree.lower(word - 1)) and tree.lower(word) != lemma
    if lemma not in EVENT_NOUNS and (is_counted or (not (chance >= SURE and tagged) and chance < ALONE)):
        return None  # "41 settlements": what is counted is an event only if the table has it
    kind: ClaimKind = "event"
    if lemma in _SPEECH_NOUNS:
        kind = "saying"
    elif (line := clause_embedder(lemma)) is not None and lemma not in EVENT_NOUNS:
        kind = "act" if lemma in ACTS else line.kind
    return Predicate(word, word, kind, lemma, is_nominal=True)


def _verb_kind(tree: Tree, word: int, lemma: str) -> ClaimKind:
    if lemma == "go" and is_going_to(tree, word):
        return "carrier"
    line = clause_embedder(lemma)
    has_clause = any(is_complement(tree, child) for child in tree.related(word, "xcomp", "ccomp", "advcl"))
    if lemma in ACTS and not (line is not None and line.kind == "saying" and has_clause):
        return "act"
    if lemma in SAYING and (has_clause or line is None or lemma in ("say", "tell", "add")):
        return "saying"
    if line is not None and has_clause:
        return line.kind
    if (noun := noun_embedder(lemma)) is not None and noun.kind == "carrier" and _has_event_object(tree, word):
        return "carrier"
    if lemma == "hold" and (_is_passive(tree, word) or _has_event_object(tree, word)):
        return "event"  # "elections will be held", "they held talks"
    return "state" if lemma in _STATES else "event"


def _is_passive(tree: Tree, word: int) -> bool:
    return any(tree.analysis.relations[child] == "aux:pass" for child in tree.children[word])


def _has_event_object(tree: Tree, word: int) -> bool:
    return any(tree.analysis.lemmas[child].lower() in EVENT_NOUNS for child in tree.related(word, "obj", "nsubj"))


def _is_aside(tree: Tree, word: int) -> bool:
    """Tell whether a verb tells no event of its own: "as previously agreed", "later than planned", "passenger-carrying", "able"."""
    start = tree.analysis.words[word].start
    is_compound = start > 1 and tree.text[start - 1] == "-" and tree.text[start - 2].isalnum()
    marks = {tree.lower(child) for child in tree.related(word, "mark")}
    is_bare = not tree.related(word, "nsubj", "obj", "csubj", "ccomp") and not tree.related(word, "aux")
    return (
        is_compound
        or tree.lower(word) in ("able", "unable", "due")
        or (bool(marks & {"as", "than"}) and is_bare and not tree.lower(word).endswith("ing"))
    )


def _with_particle(tree: Tree, word: int, lemma: str) -> str:
    particles = [c for c in tree.children[word] if tree.analysis.relations[c] == "compound:prt"]
    particles = [c for c in particles if tree.lower(c) not in _NO_PARTICLES and not _bounds(tree, c)]
    if not particles and word + 1 in tree.related(word, "advmod") and tree.lower(word + 1) in _PARTICLES:
        particles = [word + 1]
    return " ".join((lemma, *(tree.lower(particle) for particle in particles)))


def _bounds(tree: Tree, particle: int) -> bool:
    """Tell whether a word belongs to a number: "will cost up to 3 billion"."""
    return (
        particle + 2 < len(tree.analysis.words) and tree.lower(particle + 1) == "to" and is_number(tree.lower(particle + 2))
    )
