"""Words that say of the event below them whether it is so: "failed to", "ordered", "denied", "likely to", "plan to".

A table: which words, what they make of a clause below them, what their own negation makes of it, and the phase that they
give. `clause` is for clauses ("agreed to leave"), `noun` for event nouns ("ordered a withdrawal"); None: says nothing of it.
A word may stand in several lines that differ by `form`: who "forgot to leave" has not left, who "forgot that they left" knew it.
What a negated implicative, factive or verb of attitude leaves of its complement follows Karttunen's signatures (1971, 2012).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from onrecord.reader.resolve.claims.sign import Effect
from onrecord.records import ClaimKind, Phase


class Embedder(NamedTuple):
    """One line of the table."""

    name: str
    words: str  # lemmas of verbs, adjectives and nouns
    clause: Effect | None
    negated: Effect | None
    noun: Effect | None
    phase: Phase | None
    kind: ClaimKind  # of the word itself, when it has a clause below it
    example: str
    form: Literal["any", "finite", "infinitive"] = "any"  # of the clause that the line is for


# fmt: off
EMBEDDERS = (
    # Aspect: one event, and where it stands.
    Embedder("beginning", "begin start commence launch initiate", "same", "not", "same", "begun", "carrier", "They began to pull out."),
    Embedder("going on", "continue keep resume proceed persist remain", "same", "not", "same", "under way", "carrier", "They continued to advance."),
    Embedder("completion", "finish complete conclude finalise finalize", "same", "not", "same", "completed", "carrier", "They completed the withdrawal."),
    Embedder("ending", "stop halt cease end quit", "same", "same", "same", "completed", "carrier", "They stopped shelling the port."),
    Embedder("calling off", "cancel postpone scrap abandon shelve suspend abort axe scrub call-off fall-through", "not", "open", "not", "called off", "carrier", "They cancelled the exchange."),
    Embedder("putting off", "delay defer put-off", "open", "same", "open", "planned", "carrier", "They delayed the exchange."),
    # Implicatives: it was so, or it was not.
    Embedder("success", "manage succeed happen dare bother condescend deign proceed prove serve remember", "same", "not", None, None, "carrier", "They managed to escape.", "infinitive"),
    Embedder("choice", "choose opt elect", "probable", "not", None, None, "carrier", "They chose to leave.", "infinitive"),
    Embedder("causation", "force compel cause oblige get help make see watch hear catch lead", "same", "open", None, None, "carrier", "They forced him to leave.", "infinitive"),
    Embedder("influence", "persuade convince prompt inspire motivate stimulate provoke coax lure entice trick dupe fool goad spur", "probable", "open", None, None, "carrier", "They persuaded him to leave.", "infinitive"),
    Embedder("light verb", "carry conduct hold stage mount undertake execute perform implement suffer face make take do have give undergo effect wage", None, None, "same", None, "event", "They carried out an attack."),
    Embedder("failure", "fail neglect forget omit", "not", "same", None, None, "carrier", "He failed to sign.", "infinitive"),
    Embedder("refusal", "refuse decline", "not", "probable", None, None, "carrier", "He refused to sign."),
    Embedder("emotion", "shock surprise amaze astonish stun upset relieve delight thrill sadden disappoint embarrass horrify appal appall outrage anger mortify humble honour honor displease crush surprised shocked amazed astonished stunned relieved delighted thrilled saddened disappointed embarrassed horrified appalled outraged angry sorry sad ashamed grateful lucky fortunate unlucky unfortunate", "fact", "fact", None, None, "saying", "They were shocked to lose.", "infinitive"),
    Embedder("prevention", "avoid head-off prevent avert refrain block bar thwart foil prohibit forbid deter dissuade stave repel", "not", "open", "not", None, "carrier", "They prevented him from leaving."),
    Embedder("inability", "unable impossible powerless incapable inability failure refusal reluctant unwilling reluctance unwillingness", "not", "same", None, None, "state", "They were unable to leave."),
    # What is wanted, planned, ordered: not done yet.
    Embedder("order", "order command instruct direct decree mandate", "open", "open", "open", "planned", "act", "Russia ordered its troops to withdraw."),
    Embedder("plan", "plan intend prepare aim schedule set due ready slate poise mean arrange decide agree vow pledge promise commit undertake offer threaten announce agreement decision promise pledge vow commitment intention preparation offer proposal deal", "open", "open", "open", "planned", "carrier", "They agreed to leave."),
    Embedder("going to", "go be about", "open", "not", None, "planned", "carrier", "They are going to leave."),
    Embedder("demand", "demand urge call ask request appeal require need want wish like love prefer hope desire beg plead press push insist recommend advise encourage invite seek lobby long yearn dream wait await should tell demand request appeal wish hope desire need call aspiration want ultimatum", "open", "open", "open", None, "carrier", "He called on them to leave."),
    Embedder("attempt", "try attempt strive endeavour endeavor work fight battle vie attempt effort bid try", "open", "improbable", "open", None, "carrier", "They tried to leave.", "infinitive"),
    Embedder("struggle", "struggle scramble", "open", "open", "open", None, "carrier", "They struggled to leave.", "infinitive"),
    Embedder("permission", "allow permit enable let authorise authorize entitle empower qualify license free able capable ability capability capacity power permission opportunity chance right freedom", "open", "not", "open", None, "carrier", "It allowed them to leave."),
    Embedder("proposal", "propose suggest consider discuss mull contemplate weigh envisage envision debate advocate", "open", "open", "open", None, "carrier", "They discussed leaving."),
    Embedder("necessity", "right wrong fair reasonable sensible wise foolish premature early safe dangerous risky easy hard difficult tough good bad useful unnecessary pointless important necessary vital essential crucial imperative critical better best urgent desirable willing eager keen determined inclined hesitant tempted afraid priority goal task duty responsibility obligation job mission purpose step measure way means time reason incentive mandate", "open", "open", None, None, "state", "It is vital to rebuild."),
    Embedder("dream", "hallucinate fantasise fantasize imagine lie invent fabricate", "improbable", "open", None, None, "saying", "He imagined that they had left.", "finite"),
    Embedder("feint", "feign fake pretend simulate stage-manage imagine", "not", "open", "not", None, "carrier", "They feigned a retreat."),
    # How likely it is.
    Embedder("likelihood", "expect likely imminent anticipate foresee predict forecast project tend probable bound sure certain expectation likelihood prediction forecast", "probable", "improbable", "probable", None, "carrier", "They are expected to leave."),
    Embedder("unlikelihood", "unlikely improbable doubtful", "improbable", "probable", "improbable", None, "state", "They are unlikely to leave."),
    Embedder("possibility", "possible potential conceivable plausible possibility risk danger threat prospect probability speculation fear suspicion worry", "possible", "not", "possible", None, "state", "There is a risk of war."),
    Embedder("appearance", "seem appear look sound feel", "probable", "improbable", None, None, "carrier", "They seem to have left."),
    Embedder("allegation", "allege accuse suspect charge indict blame rumour rumor purport claim allegation accusation claim charge rumour rumor report", "possible", "open", "possible", None, "saying", "They are alleged to have fired."),
    # Words of belief and speech; a clause inside a statement's content is read as its speaker holds it.
    Embedder("belief", "believe think assume estimate suppose guess reckon consider deem judge presume trust feel conclude hold figure suspect doubtless confident convinced optimistic persuaded adamant hopeful belief assumption view opinion", "probable", "improbable", None, None, "saying", "They believe that he left."),
    Embedder("denial", "deny rule-out dismiss refute disprove rebut debunk contradict denial", "not", "open", "not", None, "saying", "They denied that they fired."),
    Embedder("doubt", "doubt disbelieve question doubt sceptical skeptical", "improbable", "probable", "improbable", None, "saying", "They doubt that he left."),
    Embedder("question", "wonder ask inquire enquire investigate examine determine unclear uncertain unsure unknown question debate unaware check", "open", "open", None, None, "saying", "It is unclear whether he left."),
    Embedder("evidence", "evidence proof indication trace", "probable", "open", "probable", None, "saying", "There is no evidence that he left."),
    Embedder("sign", "indicate imply hint suggest mean", "probable", "doubtful", None, None, "saying", "It does not mean that he left.", "finite"),
    Embedder("wish", "wish", "improbable", "open", None, None, "saying", "They wish that he had left.", "finite"),
    Embedder("learning", "learn", "probable", "not", None, None, "carrier", "They learned to sail.", "infinitive"),
    # What shows it holds as far as it is shown: "did not show that" is no fact.
    Embedder("proof", "prove show demonstrate find determine", "same", "doubtful", None, None, "saying", "The survey showed that he left."),
    Embedder("confirmation", "confirm verify establish ascertain corroborate authenticate", "same", "open", None, None, "saying", "They confirmed that he left."),
    Embedder("knowledge", "know realise realize learn discover reveal regret admit acknowledge confess concede recognise recognize remember recall notice note understand forget resent envy enjoy dislike ignore disregard overlook conceal hide celebrate welcome mourn condemn praise criticise criticize hail lament deplore protest thank congratulate forgive apologise apologize explain glad happy sorry proud sad angry surprised shocked pleased delighted aware true clear obvious evident fact discovery knowledge", "fact", "fact", None, None, "saying", "They realised that he had left."),
    Embedder("warning", "warn caution fear worry dread concern", "probable", "open", "possible", None, "saying", "He warned that it could collapse."),
    Embedder("speech", "say tell state proclaim announce declare report write add claim assert argue insist maintain contend explain mention remark comment reply respond answer repeat reiterate stress emphasise emphasize testify swear inform notify advise signal indicate imply hint allege estimate tweet post statement announcement declaration assertion argument", "same", "open", None, None, "saying", "He said that he left."),
)
# fmt: on

# Adjectives before an event noun.
ATTRIBUTES: Mapping[str, tuple[Effect, Phase | None]] = MappingProxyType(
    {
        "possible": ("possible", None), "potential": ("possible", None), "hypothetical": ("open", None),
        "likely": ("probable", None), "probable": ("probable", None), "unlikely": ("improbable", None),
        "alleged": ("possible", None), "suspected": ("probable", None), "reported": ("probable", None),
        "apparent": ("probable", None), "supposed": ("possible", None), "purported": ("possible", None),
        "planned": ("open", "planned"), "proposed": ("open", None), "scheduled": ("open", "planned"),
        "upcoming": ("open", "planned"), "forthcoming": ("open", "planned"), "imminent": ("probable", "planned"),
        "future": ("open", None), "eventual": ("open", None), "expected": ("probable", None), "promised": ("open", "planned"),
        "threatened": ("open", None), "feared": ("possible", None), "attempted": ("open", None), "failed": ("not", None),
        "averted": ("not", None), "cancelled": ("not", "called off"), "canceled": ("not", "called off"),
        "postponed": ("not", "called off"), "aborted": ("not", "called off"), "ongoing": ("same", "under way"),
        "continuing": ("same", "under way"), "fake": ("not", None), "feigned": ("not", None), "demanded": ("open", None),
    }
)  # fmt: skip


def _indexed() -> dict[str, tuple[Embedder, ...]]:
    found: dict[str, tuple[Embedder, ...]] = {}
    for line in EMBEDDERS:
        for word in dict.fromkeys(line.words.split()):
            found[word] = (*found.get(word, ()), line)
    return found


BY_LEMMA = MappingProxyType(_indexed())
SAYING = frozenset(word for line in EMBEDDERS if line.kind == "saying" for word in line.words.split())


def clause_embedder(lemma: str, form: Literal["finite", "infinitive"] | None = None) -> Embedder | None:
    """Return the line for a word with a clause below it, of this form if one is given."""
    lines = (line for line in BY_LEMMA.get(lemma, ()) if line.clause is not None)
    return next((line for line in lines if form is None or line.form in ("any", form)), None)


def noun_embedder(lemma: str) -> Embedder | None:
    """Return the line for a word with an event noun below it."""
    return next((line for line in BY_LEMMA.get(lemma, ()) if line.noun is not None), None)


def with_particle(lemma: str, particle: str) -> str:
    """Return the table's word for a verb with its particle, "call-off", else the verb alone."""
    return f"{lemma}-{particle}" if f"{lemma}-{particle}" in BY_LEMMA else lemma
