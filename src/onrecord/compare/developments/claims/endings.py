"""Events that are told to be called off or lifted, and who takes part in them: that ends the event, and is no other one."""

import re

from onrecord.compare.developments.claims.parts import ArticleParts
from onrecord.compare.developments.claims.told import Part
from onrecord.compare.developments.events.classes import event_class, has_trait, thing_class
from onrecord.compare.developments.who.registry import Registry
from onrecord.compare.developments.words.taking import all_taking
from onrecord.records import Claim, Reading

_THING_OF = re.compile(r"\b[Tt]he (?P<thing>\w+) (?:of|with|between|on|over) (?:the )?(?P<what>\w+)")
_AND_WHAT = re.compile(r" (?:of|with|between) (?:the )?")
_BACK = 200  # characters


class Endings:
    """What the claims of one article end."""

    def __init__(self, article: str, reading: Reading, registry: Registry, parts: ArticleParts) -> None:
        self._article, self._text = article, reading.article.text
        self._registry, self._parts = registry, parts

    def called_off(self, claim: Claim) -> tuple[str, tuple[Part, ...]] | None:
        """Return the event that a claim tells to be called off, and who takes part in it: "It was called off"."""
        text, registry = self._text, self._registry
        if event_class(claim.event, text[claim.trigger.end : claim.trigger.end + 60]) != "cancel":
            return None
        for argument in claim.arguments:
            known = registry.entity(self._article, argument.entity)
            names = [text[slice(*span)] for span in argument.spans] + ([known.name] if known else [])
            for name in names if argument.role in ("object", "actor") else ():
                kind = thing_class(name)
                if kind is not None:
                    actors = tuple(part for part in self._parts.parts(claim, None) if part.role == "actor" and part.key)
                    return kind, (*actors, *self._taking_part(name))
        before = text[max(0, claim.trigger.start - _BACK) : claim.trigger.start].rsplit("\n", 1)[-1]
        for named in reversed(list(_THING_OF.finditer(before))):  # "It was called off", of what stands before
            kind = thing_class(named["thing"])
            if kind is not None:
                return kind, self._parts.of_words(named["what"])
        return None

    def lifted(self, kind: str, claim: Claim) -> str | None:
        """Return the event that a claim tells to be lifted: "The farmers lifted their blockade of the pass" ends it."""
        things = all_taking(claim, "object")
        named = [thing_class(self._text[slice(*argument.spans[0])]) for argument in things]
        return (
            next((found for found in named if found is not None and has_trait(found, "holds")), None)
            if kind == "lift"
            else None
        )

    # ------------------------------------------------------------------------------------------------------------------

    def _taking_part(self, name: str) -> tuple[Part, ...]:
        """Return who takes part in what a noun names: "the exchange of prisoners", "talks between owner and crew"."""
        between = re.split(r",? and ", name.partition(" between ")[2]) if " between " in name else []
        actors = tuple(part._replace(role="actor") for words in between for part in self._parts.of_words(words))
        return actors or self._parts.of_words("".join(_AND_WHAT.split(name, maxsplit=1)[1:]))
