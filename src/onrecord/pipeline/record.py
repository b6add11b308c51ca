"""The record: stories and developments of a ledger as they stood at a moment, what changed, what is open, and rulings.

What a story's developments are follows from its articles' readings and from what people ruled, and from nothing else. So an
answer is kept in the ledger under a hash of these; asked again, it comes from there.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

import onrecord
from onrecord.errors import InputError, LedgerError
from onrecord.pipeline.anchors import rulings_on
from onrecord.pipeline.comparing import compare_new
from onrecord.records import (
    Change,
    Development,
    Gathered,
    Judgement,
    OpenQuestion,
    Reliability,
    Story,
    StoryChange,
)

if TYPE_CHECKING:
    from onrecord.compare.stories import Grouped
    from onrecord.ledger import Ledger

Time = datetime | str
_Answer = TypeVar("_Answer")
VERSION = 45  # of what is worked out here and in the rooms that it calls: with another one nothing kept counts


def stories(ledger: "Ledger", as_of: Time | None = None) -> tuple[Story, ...]:
    """Return the stories of what had been published by then, the one with the newest article first."""
    return _grouped(ledger, as_of).stories


def story_changes(ledger: "Ledger", as_of: Time | None = None) -> tuple[StoryChange, ...]:
    """Return how the stories came about: which article opened one, made two one, or showed that one had been two."""
    return _grouped(ledger, as_of).changes


def developments(
    ledger: "Ledger",
    as_of: Time | None = None,
    story: str | None = None,
    reliability: Mapping[str, Reliability] | None = None,
    *,
    advance: Callable[[], None] = lambda: None,
) -> tuple[Development, ...]:
    """Return what has become of each event by a moment, by time of first publication within each story.

    `story` is the id of one or how it begins; one that is not there raises InputError. `reliability` are letters A to F by
    publisher, the user's own; F without. `advance` is called after each story.
    """
    from onrecord.judge import judge

    wanted = [one for one in stories(ledger, as_of) if story is None or one.id.startswith(story)]
    if story is not None and not wanted:
        raise InputError(f"there is no story {story!r}; list them with: onrecord stories")
    keys, corrections = ledger.reading_keys(as_of=as_of), _corrections(ledger)
    rulings = _rulings(ledger, as_of)
    found: list[Development] = []
    for one in wanted:
        events = _gathered_in(ledger, one, [keys[key] for key in one.articles], corrections)
        found += (judge(event, rulings, reliability) for event in events)
        advance()
    return tuple(found)


def development(ledger: "Ledger", name: str, as_of: Time | None = None) -> Development:
    """Return one development by its id, how it begins, or a claim's id; raise InputError for none or several."""
    found = developments(ledger, as_of)
    meant = [one for one in found if any(claim.id == name for claim in one.claims)] or [
        one for one in found if one.id.startswith(name)
    ]
    if len(meant) != 1:
        count = len(meant) or "no"
        raise InputError(f"{name!r} means {count} developments; list them with: onrecord developments")
    return meant[0]


def changes(
    ledger: "Ledger", since: Time, as_of: Time | None = None, *, advance: Callable[[], None] = lambda: None
) -> tuple[Change, ...]:
    """Return each change of a standing after `since` and by `as_of`, in order: what it was, what it is, and why."""
    from onrecord.judge import changes_of
    from onrecord.ledger.moments import asked_moment

    moment = _printed(asked_moment(since, "since"))
    return changes_of(developments(ledger, as_of, advance=advance), moment)


def open_questions(
    ledger: "Ledger",
    as_of: Time | None = None,
    story: str | None = None,
    *,
    advance: Callable[[], None] = lambda: None,
) -> tuple[OpenQuestion, ...]:
    """Return what is neither confirmed nor taken back, the one that has been open longest first."""
    from onrecord.judge import open_questions_of

    return open_questions_of(developments(ledger, as_of, story, advance=advance))


# ----------------------------------------------------------------------------------------------------------------------


def _grouped(ledger: "Ledger", as_of: Time | None) -> "Grouped":
    from onrecord.compare.stories import Grouped, stories_of

    keys = sorted(ledger.reading_keys(as_of=as_of).items())
    return _kept(ledger, "stories", keys, Grouped, lambda: stories_of(ledger.openings(as_of=as_of)))


def _gathered_in(
    ledger: "Ledger", story: Story, keys: Sequence[str], corrections: Sequence[Judgement]
) -> tuple[Gathered, ...]:
    """Return the developments of a story, not yet judged; `keys` are those of its articles' readings."""
    from onrecord.compare import origins_of
    from onrecord.compare.developments import gathered

    def work_out() -> tuple[Gathered, ...]:
        compare_new(ledger)
        wanted = frozenset(story.articles)
        readings = tuple(ledger.readings(only=wanted))
        facts = list(ledger.facts(only=wanted))
        origins = origins_of(facts, ledger.shared(only=wanted))
        found = [(kept.article, kept.reading) for kept in readings]
        return gathered(found, facts, origins, [story], rulings_on(readings, corrections))

    return _kept(ledger, "developments", [story.id, sorted(keys), corrections], tuple[Gathered, ...], work_out)


def _corrections(ledger: "Ledger") -> tuple[Judgement, ...]:
    """Return the rulings that correct what the program read: they hold for every moment of the past."""
    return tuple(one for one in ledger.judgements() if one.kind != "standing" and one.withdrawn is None)


def _rulings(ledger: "Ledger", as_of: Time | None) -> tuple[Judgement, ...]:
    """Return the rulings on standings that had been made by then, with the ids that their subjects have now."""
    made = [one for one in ledger.judgements(as_of) if one.kind == "standing"]
    articles = frozenset(subject.partition("#")[0] for one in made for subject in one.subjects)
    return rulings_on(tuple(ledger.readings(only=articles)), made) if made else ()


def _printed(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _kept(ledger: "Ledger", kind: str, inputs: Any, shape: type[_Answer], work_out: Callable[[], _Answer]) -> _Answer:
    """Return an answer from the ledger's store, or work it out and put it there."""
    from onrecord.compare.relate import VERSION as COMPARED_AS

    said = msgspec.json.encode((onrecord.__version__, VERSION, COMPARED_AS, inputs), order="deterministic")
    key = hashlib.sha256(said).hexdigest()
    kept = ledger.worked_out(kind, key)
    if kept is not None:
        with suppress(msgspec.ValidationError):  # kept in another shape
            return msgspec.json.decode(kept, type=shape)
    answer = work_out()
    with suppress(LedgerError):  # a ledger that may only be read can be asked; it is slower
        ledger.keep_worked_out(kind, key, msgspec.json.encode(answer).decode(), datetime.now(UTC))
    return answer
