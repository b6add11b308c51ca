"""Who says that he or she saw an event: a reporter on the spot, a bystander, one to whom it happened."""

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.compare.developments.claims.voices import AUTHOR, Voice
from onrecord.compare.developments.words.phrases import is_pronoun
from onrecord.records import Statement
from onrecord.spans import Span

_REPORTERS = r"(?:reporters?|correspondents?|journalists?|photographers?|writers?)"
_SEEN = r"(?:saw|seen|watched|witnessed|heard|counted|see|watch|hear|filmed|photographed)"
_SPOT = r"(?:on|in|at|by|beside|beneath|under|near|aboard|outside|inside|behind|among|opposite|below|above)"
# "Patrols watched", "the observers saw": whoever they are, they say what they saw.
_OTHERS = r"patrol|observers|(?:the|a|an) [A-Z]\w+ witness"
# "said a clerk who saw it all"
_CALLED = re.compile(
    r"\b(?:eye-?)?witness(?:es)?\b|\bwho (?:\w+ )?(?:saw|watched|witnessed|filmed|survived)\b|\bsurvivors?\b", re.IGNORECASE
)
_MEDIA = re.compile(r"\b(?:media|reports?|outlets?|newspapers?|press|broadcasters?|websites?)\b", re.IGNORECASE)
# "was shot beside me", "in front of us", "before my eyes"
_NEAR_ME = re.compile(
    r"\b(?:beside|next to|in front of|behind|before|above|below|opposite|with|past|over|around|close to) (?:me|us)\b"
    r"|\b(?:before|in front of) (?:my|our) (?:own )?eyes\b",
)
# "I carried out two of the dead", "We pulled a boy from the water"
_HANDS_ON = re.compile(
    r"\b(?:I|[Ww]e) (?:myself |\w+ly |had |have |then |even )?(?:carried|pulled|dragged|lifted|found|buried"
    r"|held|picked|treated|helped|dug|hid|ran"
    r"|crawled|jumped|counted|photographed|untied|hauled|touched|recogni[sz]ed|identified)\b"
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
# "I say this standing eight metres from the shaft", "as I write from the quay"
_STANDING = re.compile(
    r"\b(?:I|we)\b[^.;“”\"]{0,60}\b(?:standing|sitting|waiting|watching)\b|\bstanding (?:here"
    r"|(?:\w+ ){1,3}(?:from|away from) the)\b"
)
_ME = frozenset({"me", "us"})
_NO_NAMES = frozenset("the a an of and news agency daily press sunday evening morning weekly".split())
_SHORTEST_NAME = 4


def is_witness(
    text: str,
    sentence: Span,
    trigger: Span,
    said: Statement | None,
    source: str,
    publisher: str | None = None,
) -> bool:
    """Tell whether somebody says in this sentence that he or she saw the event: the seeing stands before it.

    The paper itself may stand behind it: "The hostages crossed the bridge, and the Courier watched".
    """
    is_called_one = said is not None and (said.speaker_kind == "witness" or _CALLED.search(source) is not None)
    if is_called_one and _MEDIA.search(source) is None:
        return True
    reporter = _reporter_of(publisher)
    if re.search(rf"\b(?:I|[Ww]e|{_OTHERS}|{reporter})\s+(?:\w+\s+){{0,4}}?{_SEEN}\b", text[sentence.start : trigger.end]):
        return True
    if _was_there(text[sentence.start : trigger.start], reporter):
        return True
    following = text[trigger.end : sentence.end]
    if re.search(rf"\b(?:and|as|while) (?:{reporter}) (?:could )?{_SEEN}\b", following):
        return True
    return "in the courtroom when" in text[trigger.end : trigger.end + 160].split("\n", 1)[0]


def is_on_the_spot(text: str, sentence: Span, voice: Voice, publisher: str | None) -> bool:
    """Tell whether the paper's own sentence stands in a paragraph where its reporter says that he saw it or was there.

    "Guards fired into the yard. One of us stood at the gate and saw the rifles come down"; "I sat in the third row. The
    judges ruled against the mill"; "Two of them are out, I can say that, standing eight metres from the shaft."
    """
    if voice.name != AUTHOR:
        return False
    reporter = _reporter_of(publisher)
    line = text.find("\n", sentence.end)
    after = text[sentence.end : len(text) if line < 0 else line]
    before = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start]
    told = _QUOTED.sub("", f"{before} {after}")
    own = text[sentence.start : sentence.end]
    who = rf"(?:\bI|\b[Ww]e|\b(?:{reporter}))"
    if re.search(rf"{who}\s+(?:[\w,’']+\s+){{0,8}}?(?:saw|watched|witnessed|counted|filmed|could (?:see|hear))\b", told):
        return True
    is_there = rf"{who} (?:was|were|am|are|sat|stood|stand|waited|rode|travelled) (?:standing |sitting |waiting )?{_SPOT}\b"
    if re.search(is_there, told) is not None or _STANDING.search(own) is not None:
        return True
    return re.search(rf"(?:, and|;) {is_there}", own) is not None


def has_lived_it(text: str, sentence: Span, trigger: Span, voice: Voice, mine: Iterator[str]) -> bool:
    """Tell whether it happened to who tells of it, or before his eyes: "I carried out two of the dead", "They let me go".

    Never an office: "I sent the troops" is what the ministry says. `mine` are the words of who takes part, pronouns too.
    """
    if voice.who is not None and voice.who.type != "person" and not voice.who.key.startswith("unnamed:"):
        return False
    around = text[sentence.start : sentence.end]
    words = [word.casefold() for word in mine if is_pronoun(word)]
    if "i" in words or any(word in _ME for word in words) or _HANDS_ON.search(text[sentence.start : trigger.start]):
        return True
    return _NEAR_ME.search(around[max(0, trigger.start - sentence.start - 40) :]) is not None


# ----------------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _reporter_of(publisher: str | None) -> str:
    """Return a pattern for a paper's people and for itself: "one of us", "this newspaper's reporter", "the Courier"."""
    words = [word for word in (publisher or "").split() if word.casefold() not in _NO_NAMES and len(word) >= _SHORTEST_NAME]
    names = "|".join(re.escape(word) for word in words)
    whose = rf"(?:[Tt]his (?:newspaper|paper|agency)|[Tt]he \w+|{names or 'Our'})(?:[’']s?)?|[Oo]ur|[Ii]ts"
    paper = rf"|(?:[Tt]he |[Aa]n? )?(?:\w+ )?(?:{names})" if names else ""
    return (
        rf"(?:[Oo]ne|[Tt]wo|[Bb]oth|[Ss]ome) of us|[Tt]his {_REPORTERS}|[Tt]his (?:newspaper|paper)"
        rf"|(?:{whose}) (?:own )?{_REPORTERS}"
        rf"|(?:[Aa]n? )?{_REPORTERS} (?:of|for|from|with) (?:this newspaper|the \w+|\w+){paper}"
    )


def _was_there(before: str, reporter: str) -> bool:
    """Tell whether a reporter stood there when it happened: "This reporter stood at the gate when the last bus left"."""
    is_there = re.search(
        rf"\b(?:I|[Ww]e|{reporter})\s+(?:was|were|stood|sat)\s+{_SPOT}\b[^.;:]{{0,80}}?\b(?:when|as|while)\b", before
    )
    return is_there is not None or "was in the courtroom" in before or "were in the courtroom" in before
