"""Verbs that may tell of many kinds of event ("take", "hold", "fire"): the story must say of which."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class VagueVerb(NamedTuple):
    """A verb that tells of an event of one of some classes, if the story has one."""

    kinds: tuple[str, ...]
    lasting: bool  # what it tells goes on, and has come about by what the class tells
    example: str


VAGUE: Mapping[str, VagueVerb] = MappingProxyType({
    "take": VagueVerb(("capture", "abduct", "arrest", "steal"), False, "Men seized the crew. 'We took them,' one said."),
    "hold": VagueVerb(("capture", "abduct"), True, "Men seized the crew. They hold the crew below deck."),
    "keep": VagueVerb(("capture", "abduct"), True, "Men seized the crew. They keep the crew below deck."),
    "talk": VagueVerb(("negotiate",), False, "The owner negotiates with the crew. 'We are talking,' she said."),
    "fire": VagueVerb(("shoot", "shell"), False, "A guard was shot. 'We did not fire at the guard,' they said."),
    "fire at": VagueVerb(("shoot", "shell"), False, "A guard was shot. 'We did not fire at the guard,' they said."),
    "hit": VagueVerb(("shell", "crash", "shoot"), False, "Guns shelled the mill. 'They hit the mill twice,' he said."),
})  # fmt: skip
VAGUE_MARK = "?"


def unsure(kind: str) -> str:
    """Return the mark of a class that only a pronoun keeps from being sure: the story must have an event of it."""
    return f"{VAGUE_MARK}{kind}"


def meant_by(mark: str) -> VagueVerb:
    """Return what a mark may mean: some classes of a vague verb, or the one class that is not sure."""
    word = mark.removeprefix(VAGUE_MARK)
    return VAGUE.get(word) or VagueVerb((word,), False, "“The doors were locked.” “They were not locked.”")


def vague_kind(word: str) -> str | None:
    """Return the mark of a verb whose class the story must tell; None: no such verb."""
    return f"{VAGUE_MARK}{word}" if word in VAGUE else None
