"""What all articles of a story have in common while their claims are taken in."""

from collections.abc import Mapping
from typing import NamedTuple

from onrecord.compare.developments.who.geography import Geography
from onrecord.compare.developments.who.registry import Registry
from onrecord.compare.developments.words.passages import Passages
from onrecord.records import ArticleFacts


class Context(NamedTuple):
    """A story's names, places, origins and what people have ruled on its speakers."""

    story: str
    registry: Registry
    geography: Geography
    passages: Passages
    facts: Mapping[str, ArticleFacts]
    speakers: Mapping[str, str]  # what people have ruled: statement id, name
