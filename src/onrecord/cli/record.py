"""The record of a ledger: `stories`, `developments`, what `changes`, what is `open`, and what people `rule`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from onrecord import pipeline
from onrecord.cli import terminal
from onrecord.cli.options import AsOf, Outside, Rows, Store, by_then, existing, option
from onrecord.cli.printing import print_found
from onrecord.cli.statuses import DONE
from onrecord.errors import InputError
from onrecord.export.objects import json_line
from onrecord.export.record import (
    change_lines,
    development_lines,
    judgement_lines,
    question_lines,
    story_change_lines,
    story_lines,
)
from onrecord.export.table import Line
from onrecord.pipeline import Ruling
from onrecord.records import JudgementKind, Record, Reliability

if TYPE_CHECKING:
    from onrecord.ledger import Ledger

STORIES = """Examples:
  onrecord stories --ledger story.db
  onrecord stories --ledger story.db --history

With --history: which article opened a story, made two stories one, or showed
that one had been two. What was one story on a day is so when asked --as-of it."""
DEVELOPMENTS = """Examples:
  onrecord developments --ledger story.db
  onrecord developments --ledger story.db --as-of 2022-11-10T18:00Z
  onrecord developments --ledger story.db --story 3f9c2a --format jsonl

A development is one event, across all articles: its phase, how the evidence
stands (single-source, corroborated, confirmed, disputed, denied, retracted),
and a credibility from 1 (confirmed) to 6 (cannot be judged), each since when
and because of which words. Copies of one text count once, and so does a
speaker whom several outlets quote."""
CHANGES = """Examples:
  onrecord changes --since 2022-11-10T06:00Z --ledger story.db

What stood before, what stands now, and why, by time of publication."""
OPEN = """Examples:
  onrecord open --ledger story.db
  onrecord open --ledger story.db --as-of 2022-11-11

What somebody asserts and nothing confirms, denies or takes back."""
RULE = """Examples:
  onrecord rule same 3f9c2a#c4 81d0ee#c2 --by Ada --because "one strike" --ledger story.db
  onrecord rule not-same 3f9c2a#c4 81d0ee#c2 --by Ada --because "two days" --ledger story.db
  onrecord rule speaker 3f9c2a#s2 "Mara Ode" --by Ada --because "see video" --ledger story.db
  onrecord rule standing 5b77e1 confirmed --by Ada --because "saw it" --ledger story.db
  onrecord rule --withdraw 9ab3f0 --by Ada --ledger story.db
  onrecord rule --list --ledger story.db

A ruling outranks the program, survives a newer reading, and is never deleted.
Ids are those that onrecord developments --format jsonl prints. A standing is
single-source, corroborated, confirmed, disputed, denied, retracted or none."""

Story = Annotated[str | None, option("Only this story: its id or how that begins.", metavar="STORY")]
Words = Annotated[str, option("same, not-same, speaker or standing, and what it is about.", "WHAT")]
By = Annotated[str | None, option("Who rules.", metavar="NAME")]


def stories(
    *,
    ledger: Store,
    shape: Rows = "table",
    as_of: AsOf = None,
    history: Annotated[bool, option("Print how the stories came about instead.")] = False,
) -> int:
    """Print the stories of a ledger, the one with the newest article first."""
    with _opened(ledger) as store:
        if history:
            titles = {kept.article: kept.title or kept.article_id for kept in store.articles(as_of=as_of)}
            lines = partial(story_change_lines, titles=titles)
            return _printed(pipeline.story_changes(store, as_of), shape, lines, f"no story in {ledger}{by_then(as_of)}")
        return _printed(pipeline.stories(store, as_of), shape, story_lines, f"no story in {ledger}{by_then(as_of)}")


def developments(
    *,
    ledger: Store,
    shape: Rows = "table",
    as_of: AsOf = None,
    story: Story = None,
    reliability: Annotated[
        Path | None, option('TOML, a line a publisher: "Valley Wire" = "B". Shown, never counted.', metavar="FILE")
    ] = None,
) -> int:
    """Print what has become of each event: phase, standing, credibility, since when and why."""
    letters = _letters(reliability)
    with _opened(ledger) as store, _progress() as advance:
        found = pipeline.developments(store, as_of, story, letters, advance=advance)
    return _printed(found, shape, development_lines, f"no development in {ledger}{by_then(as_of)}")


def changes(
    *,
    since: Annotated[str, option("After this moment: 2022-11-10 or 2022-11-10T18:00Z.", metavar="TIME")],
    ledger: Store,
    shape: Rows = "table",
    as_of: AsOf = None,
) -> int:
    """Print what has changed since a moment: what it was, what it is, and why."""
    with _opened(ledger) as store, _progress() as advance:
        found = pipeline.changes(store, since, as_of, advance=advance)
    return _printed(found, shape, change_lines, f"nothing in {ledger} changed after {since}{by_then(as_of)}")


def open_(*, ledger: Store, shape: Rows = "table", as_of: AsOf = None, story: Story = None) -> int:
    """Print what is not settled, what has been open longest first, and who asserted it last."""
    with _opened(ledger) as store, _progress() as advance:
        found = pipeline.open_questions(store, as_of, story, advance=advance)
    return _printed(found, shape, question_lines, f"nothing is open in {ledger}{by_then(as_of)}")


def rule(
    *what: Words,
    ledger: Store,
    by: By = None,
    because: Annotated[str | None, option("Why.", metavar="WORDS")] = None,
    withdraw: Annotated[str | None, option("Take this ruling back: its id or how that begins.", metavar="ID")] = None,
    listing: Annotated[bool, option("Print all rulings, those taken back included.", "--list")] = False,
    shape: Rows = "table",
    surroundings: Outside,
) -> int:
    """Rule on what the program worked out, take a ruling back, or list them."""
    with _opened(ledger) as store:
        if listing:
            return _printed(store.judgements(), shape, judgement_lines, f"nobody has ruled in {ledger}")
        if withdraw is None:
            _ruling(what)
        if by is None:
            raise InputError("say who rules: --by NAME")
        now = surroundings.now()
        if withdraw is not None:
            ruled = pipeline.withdraw(store, withdraw, by=by, now=now, reason=because)
        else:
            ruled = pipeline.rule(store, _ruling(what), by=by, now=now, reason=because)
        return _printed([ruled], shape, judgement_lines, "")


COMMANDS = (
    (stories, STORIES),
    (developments, DEVELOPMENTS),
    (changes, CHANGES),
    (open_, OPEN),
    (rule, RULE),
)


# ----------------------------------------------------------------------------------------------------------------------


@contextmanager
def _opened(ledger: str) -> Iterator["Ledger"]:
    from onrecord.ledger import Ledger

    with Ledger(existing(ledger)) as store:
        yield store


def _progress() -> AbstractContextManager[Callable[[], None]]:
    return terminal.progress(wanted=True, things="stories")


def _printed(found: Iterable[Record], shape: Rows, lines: Callable[[Any, int, int], Iterable[Line]], nothing: str) -> int:
    if shape == "jsonl":
        print_found(map(json_line, found), nothing)
    else:
        print_found((lines(one, number, terminal.width()) for number, one in enumerate(found, 1)), nothing)
    return DONE


def _ruling(words: tuple[str, ...]) -> Ruling:
    kinds: Mapping[str, JudgementKind] = {
        "same": "same",
        "not-same": "not the same",
        "speaker": "speaker",
        "standing": "standing",
    }
    if len(words) != 3 or words[0] not in kinds:
        raise InputError(
            "rule what? same CLAIM CLAIM, not-same CLAIM CLAIM, speaker STATEMENT NAME or standing DEVELOPMENT STANDING"
        )
    kind = kinds[words[0]]
    if kind in ("same", "not the same"):
        return Ruling(kind, words[1:])
    return Ruling(kind, words[1:2], words[2])


def _letters(path: Path | None) -> Mapping[str, Reliability]:
    """Return the user's letters by publisher; raise InputError for a file that says something else."""
    import tomllib

    if path is None:
        return {}
    try:
        letters = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f'{path} is not TOML; write a line a publisher: "Valley Wire" = "B" ({error})') from error
    for publisher, letter in letters.items():
        if letter not in ("A", "B", "C", "D", "E", "F"):
            raise InputError(f"{path}: {publisher!r} = {letter!r}; a reliability is a letter from A to F")
    return letters
