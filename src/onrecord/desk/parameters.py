"""The parameters of a request, each with its type, its bounds and its words in the API's description."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from onrecord.records import Distance, Phase, Standing, StatementKind

MOST = 200  # items on one page

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
LongWords = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
Speaker = Annotated[Words | None, Field(description="A name or a part of one, in whole words.")]
About = Annotated[Words | None, Field(description='All these words in the content; "a phrase"; ice* for beginnings.')]
Publisher = Annotated[Words | None, Field(description="The publisher's whole name.")]
Place = Annotated[Words | None, Field(description="The place of a development, or a part of its name.")]
AsOf = Annotated[Words | None, Field(description="Only what was published by then: 2022-11-10 or 2022-11-10T18:00Z.")]
Since = Annotated[Words | None, Field(description="Only what was published then or later, as in as_of.")]
_ANY = BeforeValidator(lambda chosen: chosen or None)  # a form sends "" for what is left open
Kind = Annotated[StatementKind | None, _ANY, Field(description="The article's way of reporting the words.")]
Verb = Annotated[Distance | None, _ANY, Field(description="How far the article's own verb stands from the words.")]
Order = Annotated[Literal["newest", "oldest"], Field(description="By time of publication; undated ones come last.")]
Stands = Annotated[
    Standing | Literal["none"] | None, _ANY, Field(description="How a development stands; none: nothing is asserted.")
]
InPhase = Annotated[Phase | None, _ANY, Field(description="How far an event has come.")]
Number = Annotated[int, Field(ge=1, le=10**6, description="The page, from 1.")]
Limit = Annotated[int, Field(ge=1, le=MOST, description="How many items a page has.")]
Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{6,64}$")]
_ID = r"^[0-9A-Za-z-]{1,64}$"
Id = Annotated[str, StringConstraints(pattern=_ID), Field(description="An id, as other answers give it.")]
StoryId = Annotated[
    Annotated[str, StringConstraints(pattern=_ID)] | None, _ANY, Field(description="Only of this story, by its id.")
]
Span = Annotated[
    str | None,
    StringConstraints(pattern=r"^[0-9]{1,9}-[0-9]{1,9}$"),
    Field(description="Characters to point at, first and last."),
]
Ruled = Annotated[
    str | None,
    StringConstraints(pattern=_ID),
    Field(description="A judgement to show: one made just now."),
]
