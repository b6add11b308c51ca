"""Forms of English verbs that a label needs."""

from types import MappingProxyType

_PARTICIPLES = MappingProxyType(
    dict(
        pair.split(":")
        for pair in (
            "be:been beat:beaten become:become begin:begun bind:bound blow:blown break:broken bring:brought"
            " build:built burn:burnt buy:bought"
            " catch:caught choose:chosen come:come cut:cut deal:dealt do:done draw:drawn drive:driven fall:fallen"
            " feed:fed fight:fought"
            " find:found flee:fled fly:flown forbid:forbidden free:freed freeze:frozen get:got give:given go:gone"
            " hang:hanged hear:heard"
            " hide:hidden hit:hit hold:held hurt:hurt keep:kept lay:laid lead:led leave:left let:let lose:lost"
            " make:made meet:met"
            " overrun:overrun pay:paid put:put read:read retake:retaken ride:ridden rise:risen run:run see:seen"
            " seize:seized sell:sold"
            " send:sent set:set shake:shaken shoot:shot shut:shut sink:sunk slay:slain speak:spoken spend:spent"
            " split:split spread:spread"
            " stand:stood steal:stolen stick:stuck strike:struck sue:sued swear:sworn take:taken teach:taught"
            " tear:torn tell:told think:thought"
            " bend:bent bid:bid bite:bitten bleed:bled breed:bred burst:burst cast:cast dig:dug eat:eaten forgive:forgiven"
            " grow:grown know:known lend:lent light:lit mistake:mistaken overcome:overcome override:overridden"
            " overtake:overtaken overthrow:overthrown quit:quit rebuild:rebuilt ring:rung shed:shed slide:slid spin:spun"
            " spring:sprung sweep:swept swim:swum swing:swung uphold:upheld wear:worn wind:wound withhold:withheld"
            " throw:thrown undergo:undergone withdraw:withdrawn win:won write:written veto:vetoed"
        ).split()
    )
)
_DOUBLED = frozenset(
    "ban stop cut rob hit let shut swap shop map scrap plan ram stab dam kidnap commit permit refer prefer"
    " transfer occur expel cancel"
    " shell_ patrol control admit allot deter topple_ top drop trap strip step slam jam plug drug".split()
)
_PLURALS = frozenset("people police troops forces officials men women children".split())


def third_person(verb: str) -> str:
    """Return the form after "he": "withdraws", "catches", "flies", "blows up"."""
    first, _, rest = verb.partition(" ")
    if first == "be":
        form = "is"
    elif first == "have":
        form = "has"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        form = first[:-1] + "ies"
    elif first.endswith(("s", "x", "z", "ch", "sh", "o")):
        form = first + "es"
    else:
        form = first + "s"
    return f"{form} {rest}".strip()


def participle(verb: str) -> str:
    """Return the past participle: "relieved", "shot", "blown up"."""
    first, _, rest = verb.partition(" ")
    if first in _PARTICIPLES:
        form = _PARTICIPLES[first]
    elif first.endswith("e"):
        form = first + "d"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        form = first[:-1] + "ied"
    elif first in _DOUBLED:
        form = first + first[-1] + "ed"
    else:
        form = first + "ed"
    return f"{form} {rest}".strip()


def is_plural(phrase: str) -> bool:
    """Tell whether a phrase is of several: "Halvonian troops", "Halvonia and Estrevia", "60 prisoners"."""
    head = phrase.split(" of ")[0]
    if " and " in head or (" and " in phrase.split(" of ")[-1] and head.endswith("s")):
        return True
    words = head.split()
    last = words[-1].casefold() if words else ""
    if last in _PLURALS or last.endswith("men"):
        return True
    return (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is", "’s", "'s"))
        and not last[:1].isdigit()
        and _is_common(words[-1])
    )


# ----------------------------------------------------------------------------------------------------------------------


def _is_common(word: str) -> bool:
    return word[:1].islower() or word.endswith(("ians", "eans", "ans"))
