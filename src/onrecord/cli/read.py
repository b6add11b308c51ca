"""`onrecord read`: articles in, their record out and into a ledger."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Annotated

from onrecord.cli import terminal
from onrecord.cli.options import Output, Outside, Shape, option
from onrecord.cli.printing import opened, print_readings
from onrecord.cli.statuses import DONE, INTERRUPTED, SOME_UNREAD
from onrecord.cli.surroundings import Surroundings
from onrecord.errors import InputError
from onrecord.export.heading import count_of
from onrecord.pipeline import ARTICLES_AT_ONCE, Found, Keeping, Reads, articles_in, readings_of
from onrecord.records import Overrides, Problem, Reading

EXAMPLES = """Examples:
  onrecord read article.html notes.txt more.jsonl --ledger story.db
  onrecord read news/ "feeds/*.xml" --format jsonl > record.jsonl
  onrecord read article.html --format html --output marked.html
  cat statement.txt | onrecord read - --publisher "Port of Selby"

What cannot be read is named on standard error, a line each; the rest is read,
and the status is 1."""

Files = Annotated[str, option("Files, folders, patterns, or - for standard input.", "FILE", allow_leading_hyphen=True)]
JsonLines = Annotated[
    tuple[str, ...], option("Read this as JSON Lines, whatever its name.", metavar="FILE", allow_leading_hyphen=True)
]
Ledger = Annotated[str | None, option("Keep the readings here: a file, or a PostgreSQL address.", metavar="LEDGER")]
Published = Annotated[str | None, option("When it was published; outranks what the files say.", metavar="TIME")]
Publisher = Annotated[str | None, option("Who published it; outranks what the files say.", metavar="NAME")]
Again = Annotated[bool, option("Read again what the ledger holds a reading of.")]
Quiet = Annotated[bool, option("Print no record: for filling a ledger.")]


def read(
    *files: Files,
    jsonl: JsonLines = (),
    ledger: Ledger = None,
    shape: Shape = "table",
    output: Output = None,
    published: Published = None,
    publisher: Publisher = None,
    jobs: Annotated[int, option("Read in so many processes.", metavar="N", show_default=True)] = 1,
    again: Again = False,
    quiet: Quiet = False,
    surroundings: Outside,
) -> int:
    """Read articles and print who said what, in which words."""
    _check(files, jsonl, jobs, keeps_nothing=quiet and ledger is None)
    tally = Tally(ledger)
    with ExitStack() as stack:
        target = stack.enter_context(opened(output))
        keeping = _keeping(ledger, surroundings, stack, again=again)
        reader = _reader(jobs, surroundings, stack)
        advance = stack.enter_context(terminal.progress(wanted=quiet or output is not None or not sys.stdout.isatty()))
        found = _found(files, jsonl, Overrides(published=published, publisher=publisher))
        readings = _counted(readings_of(found, reader, keeping, ARTICLES_AT_ONCE * jobs), tally, keeping, advance)
        try:
            print_readings(readings, "nothing" if quiet else shape, target)
        except KeyboardInterrupt:
            terminal.complain(f"onrecord: interrupted; {tally}")
            return INTERRUPTED
    for remark in tally.remarks():
        terminal.complain(f"onrecord: {remark}")
    if sys.stderr.isatty():
        terminal.complain(f"{tally}")
    return SOME_UNREAD if tally.problems else DONE


COMMANDS = ((read, EXAMPLES),)


# ----------------------------------------------------------------------------------------------------------------------


class Tally:
    """What has been done so far, as a sentence."""

    def __init__(self, ledger: str | None) -> None:
        self.articles = self.statements = self.problems = self.undated = self.ahead = 0
        self._kept = f", kept in {ledger}" if ledger else ""

    def __str__(self) -> str:
        done = f"{count_of(self.articles, 'article')} read, {count_of(self.statements, 'statement')}{self._kept}"
        return f"{done}; {count_of(self.problems, 'problem')}" if self.problems else done

    def date(self, published: str | None, now: datetime) -> None:
        """Take note of an article that the ledger cannot order, or that comes from the future."""
        from onrecord.ledger.moments import latest_moment

        moment = latest_moment(published)
        self.undated += moment is None
        self.ahead += moment is not None and moment.date() > now.date()

    def remarks(self) -> Iterator[str]:
        """Yield what whoever asks the ledger should know about its dates."""
        if self.undated:
            words = "without a date of publication: kept, ordered last; give one with --published TIME"
            yield f"{count_of(self.undated, 'article')} {words}"
        if self.ahead:
            yield f"{count_of(self.ahead, 'article')} dated later than today: kept, counted from then on"


def _check(files: Sequence[str], jsonl: Sequence[str], jobs: int, *, keeps_nothing: bool) -> None:
    if not files and not jsonl:
        raise InputError("nothing to read: name files, folders or patterns, or - for standard input")
    for name in (*files, *jsonl):
        if name.startswith("-") and name != "-" and not Path(name).exists():
            raise InputError(f"there is no option {name}; see: onrecord read --help")
    if jobs < 1:
        raise InputError(f"--jobs {jobs}: at least one process is needed")
    if keeps_nothing:
        raise InputError("--quiet without --ledger would leave nothing: add --ledger FILE")


def _keeping(ledger: str | None, surroundings: Surroundings, stack: ExitStack, *, again: bool) -> Keeping | None:
    if ledger is None:
        return None
    from onrecord.ledger import Ledger

    return Keeping(stack.enter_context(Ledger(ledger)), surroundings.now, again=again)


def _reader(jobs: int, surroundings: Surroundings, stack: ExitStack) -> Reads:
    if jobs == 1:
        return surroundings.load_reader()
    from onrecord.cli.jobs import Jobs

    return stack.enter_context(Jobs(surroundings.load_reader, jobs))


def _found(files: Sequence[str], jsonl: Sequence[str], overrides: Overrides) -> Iterator[Found | Problem]:
    yield from articles_in(files, sys.stdin.buffer, overrides)
    yield from articles_in(jsonl, sys.stdin.buffer, overrides, "JSON Lines")


def _counted(
    outcomes: Iterable[Reading | Problem], tally: Tally, keeping: Keeping | None, advance: Callable[[], None]
) -> Iterator[Reading]:
    """Yield the readings; print the problems between them."""
    for outcome in outcomes:
        if isinstance(outcome, Problem):
            tally.problems += 1
            terminal.complain(str(outcome))
        else:
            tally.articles += 1
            tally.statements += len(outcome.statements)
            if keeping is not None:
                tally.date(outcome.article.published, keeping.now())
            advance()
            yield outcome
