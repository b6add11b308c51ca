"""Compare the program's record of an invented story with the one that the `README.md` beside its articles states.

    python -m benchmarks.example_record [FOLDER ...] [--weights FOLDER]

A folder is `examples/` unless another is named, such as those in `benchmarks/invented/`. The tables of section (c) of its
page are the measure; they were written before any program had read the articles. Prints, for each development of the page,
what the program makes of it, and what it tells beside them; of several folders a line each and their sum.
"""

import argparse
import io
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from onrecord.compare.developments.events.classes import event_class
from onrecord.ledger import Ledger
from onrecord.pipeline import Keeping, articles_in, developments, readings_of
from onrecord.reader import Reader
from onrecord.records import Development

EXAMPLES = Path(__file__).parent.parent / "examples"
_HEADING = re.compile(r"^### (?:(?P<number>\d+)\. )?(?P<title>.+)$")
_WORD = re.compile(r"[a-z]{4,}")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
State = tuple[str | None, str | None]
History = tuple[tuple[datetime, str | None, str | None, int], ...]  # from, phase, standing, credibility


class Stated(NamedTuple):
    """A development as the page has it."""

    number: str
    title: str
    events: tuple[str, ...]
    about: frozenset[str]  # words of its title, participants and place
    history: History


class Score(NamedTuple):
    """How a record compares with its page; several add up."""

    stated: int = 0
    found: int = 0
    last: int = 0  # states at the end that are right
    histories: int = 0
    cells: int = 0  # states at the moments
    right: int = 0
    extra: int = 0  # rows that are not on the page
    false: int = 0  # confirmed at the end, and not on the page
    early: int = 0  # confirmed at a moment, and not by then on the page

    def plus(self, other: "Score") -> "Score":
        """Return the sum."""
        return Score(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def lines(self) -> str:
        """Return it as three lines."""
        return (
            f"found {self.found} of {self.stated}; last states right {self.last}; whole histories right {self.histories}\n"
            f"states at the moments right {self.right} of {self.cells}\n"
            f"extra rows {self.extra}; falsely confirmed {self.false} at the end, {self.early} cells at the moments"
        )

    def line(self) -> str:
        """Return it as one line."""
        return self.lines().replace("\n", "; ")


def main(argv: Sequence[str] | None = None) -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.example_record", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="each with articles, articles.toml and README.md")
    parser.add_argument("--weights", type=Path, help="a folder of weights; the shipped ones unless given")
    asked = parser.parse_args(argv)
    reader = Reader.load(asked.weights) if asked.weights else Reader.load()
    folders = asked.folders or [EXAMPLES]
    total = Score()
    for folder in folders:
        page = _read(folder, reader)
        if len(folders) == 1:
            _print_rows(page)
        score = _scored(page, print_wrong=len(folders) == 1)
        total = total.plus(score)
        print(score.lines() if len(folders) == 1 else f"{folder.name:>24} {score.line()}", flush=True)
    if len(folders) > 1:
        print(f"{'all':>24} {total.line()}")


def first_day_of(folder: Path) -> datetime:
    """Return the day of the first article whose name begins with its time ("2025-10-09T1412Z-..."), at midnight UTC."""
    days = [path.name[:10] for path in folder.iterdir() if re.match(r"\d{4}-\d\d-\d\dT\d{4}Z", path.name)]
    if not days:
        raise ValueError(
            f"{folder}: no article's name begins with its time of publication, as in 2025-10-09T1412Z-name.txt"
        )
    return datetime.strptime(min(days), "%Y-%m-%d").replace(tzinfo=UTC)


def stated_in(page: str, first_day: datetime) -> list[Stated]:
    """Return the developments of section (c); `first_day` is that of the story's first article."""
    section = page[page.index("## (c)") : page.index("### The record at five moments")]
    blocks = re.split(r"(?m)^(?=### )", section)[1:]
    return [one for block in blocks if (one := _stated(block, first_day)) is not None]


def moments_in(page: str, first_day: datetime) -> dict[tuple[str, datetime], State | None]:
    """Return the cells of the table of moments by number and moment; None: not yet on record."""
    lines = page[page.index("### The record at five moments") :].splitlines()
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines if line.startswith("|")]
    moments = [_moment(cell, first_day) for cell in rows[0][1:]]
    found = {}
    for row in rows[2:]:
        number = row[0].split()[0]
        if number.isdigit() and len(row) == len(moments) + 1:
            found.update({(number, moment): _cell(cell) for moment, cell in zip(moments, row[1:], strict=True)})
    return found


def matched(stated: Sequence[Stated], told: Sequence[Development]) -> dict[str, Development]:
    """Return the program's development for each of the page's: the same class or word of event, the most words in common.

    A development of the program's answers for one of the page's only: where two evacuations are one row, one is missed.
    """
    ranked = sorted(
        (
            (_likeness(one, other), len(other.claims), other.id, one.number, other)
            for one in stated
            for other in told
            if _kinds_told(other) & _kinds_stated(one)
        ),
        key=lambda row: row[:4],
        reverse=True,
    )
    pairs: dict[str, Development] = {}
    for likeness, _, _, number, other in ranked:
        if likeness > 0 and number not in pairs and all(other.id != taken.id for taken in pairs.values()):
            pairs[number] = other
    return pairs


# ----------------------------------------------------------------------------------------------------------------------


def _kinds_stated(one: Stated) -> set[str]:
    """Return the classes of a page's words for an event; a word that is of no class, or of several, stands for itself."""
    return {event_class(event) or event for event in one.events} | set(one.events)


def _kinds_told(one: Development) -> set[str]:
    return {event_class(one.event) or one.event, *(claim.event for claim in one.claims if claim.event)}


class _Page(NamedTuple):
    """A page, and what the program makes of its story."""

    stated: Sequence[Stated]
    moments: dict[tuple[str, datetime], State | None]
    told: Sequence[Development]
    at: dict[datetime, tuple[Development, ...]]


def _read(folder: Path, reader: Reader) -> _Page:
    page, first_day = (folder / "README.md").read_text("utf-8"), first_day_of(folder)
    stated, moments = stated_in(page, first_day), moments_in(page, first_day)
    with TemporaryDirectory() as place, Ledger(Path(place) / "example.db") as ledger:
        found = articles_in([str(folder)], io.BytesIO())
        for _ in readings_of(found, reader, Keeping(ledger, lambda: datetime.now(UTC))):
            pass
        at = {moment: developments(ledger, as_of=moment) for moment in sorted({moment for _, moment in moments})}
        return _Page(stated, moments, developments(ledger), at)


def _scored(page: _Page, *, print_wrong: bool) -> Score:
    pairs = matched(page.stated, page.told)
    cells = list(_cells(page, print_wrong=print_wrong))
    return Score(
        stated=len(page.stated),
        found=len(pairs),
        last=sum(one.number in pairs and _state(pairs[one.number]) == _last(one) for one in page.stated),
        histories=sum(one.number in pairs and _history(pairs[one.number]) == one.history for one in page.stated),
        cells=len(cells),
        right=sum(cell is _Cell.RIGHT for cell in cells),
        extra=sum(all(one.id != found.id for found in pairs.values()) for one in page.told),
        false=sum(one.standing == "confirmed" and not _may_be_confirmed(one, page.stated, pairs) for one in page.told),
        early=sum(cell is _Cell.FALSELY_CONFIRMED for cell in cells),
    )


class _Cell(Enum):
    """How a development at a moment compares with the page."""

    RIGHT = "right"
    WRONG = "wrong"
    FALSELY_CONFIRMED = "falsely confirmed"  # the page does not have this phase confirmed by then


def _stated(block: str, first_day: datetime) -> Stated | None:
    heading = _HEADING.match(block.splitlines()[0])
    event = re.search(r"^Event: (?P<words>.+?)\. Participants: (?P<rest>.+)$", block, re.MULTILINE)
    if heading is None or event is None:
        return None
    words = re.sub(r"\(in the texts also|\(also|[()]", ",", event["words"])
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in block.splitlines() if line.startswith("| ")]
    history = tuple(
        (_moment(row[0], first_day), _known(row[1]), _known(row[2]), int(row[3])) for row in rows[1:] if row[3].isdigit()
    )
    return Stated(
        number=heading["number"] or heading["title"],
        title=heading["title"],
        events=tuple(word.strip() for word in words.split(",") if word.strip()),
        about=frozenset(_WORD.findall(f"{heading['title']} {event['rest']}".casefold()))
        - {"actor", "object", "participants"},
        history=history,
    )


def _moment(words: str, first_day: datetime) -> datetime:
    """Return a moment in UTC: "Fri 17 Oct 18:00", the next such day; "Fri 20:00", in its week."""
    weekday, *date, clock = words.split()
    if date:
        day = first_day.replace(day=int(date[0]), month=_MONTHS.index(date[1]) + 1)
        day = day if day >= first_day else day.replace(year=day.year + 1)
        if _DAYS[day.weekday()] != weekday:
            raise ValueError(f"{words}: {day:%d %B %Y} is a {_DAYS[day.weekday()]}")
    else:
        day = first_day + timedelta(days=(_DAYS.index(weekday) - first_day.weekday()) % 7)
    hour, minute = map(int, clock.split(":"))
    return day.replace(hour=hour, minute=minute)


def _known(words: str) -> str | None:
    return None if words in ("–", "none") else words


def _cell(words: str) -> State | None:
    if words == "–":
        return None
    phase, _, standing = words.partition(", ")
    return (None, None) if words == "none" else (phase, standing)


def _likeness(one: Stated, other: Development) -> int:
    words = (
        f"{other.label} {other.where or ''} {' '.join(participant.name for participant in other.participants)}".casefold()
    )
    return len(one.about & set(_WORD.findall(words)))


def _cells(page: _Page, *, print_wrong: bool) -> Iterator[_Cell]:
    pairs = {moment: matched(page.stated, told) for moment, told in page.at.items()}
    histories = {one.number: one.history for one in page.stated}
    for (number, moment), expected in page.moments.items():
        other = pairs[moment].get(number)
        found = _state(other) if other is not None else None
        if found != expected and print_wrong:
            print(f"{number:>24} {moment:%a %d %H:%M} should be {_shown(expected)}, is {_shown(found)}")
        if found == expected:
            yield _Cell.RIGHT
        else:
            stands = found is None or found[1] != "confirmed" or found in _states_by(histories[number], moment)
            yield _Cell.WRONG if stands else _Cell.FALSELY_CONFIRMED


def _states_by(history: History, moment: datetime) -> set[State]:
    """Return what a development has been by a moment: what was confirmed under way stays so when it is told completed."""
    return {(phase, standing) for from_, phase, standing, _ in history if from_ <= moment}


def _shown(state: State | None) -> str:
    return "not on record" if state is None else _words(state)


def _state(one: Development) -> State:
    return (None if one.standing is None else one.phase), one.standing


def _last(one: Stated) -> State:
    return (None if one.history[-1][2] is None else one.history[-1][1]), one.history[-1][2]


def _history(one: Development) -> History:
    return tuple(
        (
            datetime.fromisoformat(moment.from_ or "9999-01-01T00:00Z"),
            None if moment.standing is None else moment.phase,
            moment.standing,
            moment.credibility,
        )
        for moment in one.history
    )


def _may_be_confirmed(one: Development, stated: Sequence[Stated], pairs: dict[str, Development]) -> bool:
    """Tell whether the page has it confirmed; what the page leaves out may be so where it is done by announcing it."""
    number = next((number for number, other in pairs.items() if other.id == one.id), None)
    if number is None:
        return any(claim.is_performed for claim in one.claims)
    return next(other for other in stated if other.number == number).history[-1][2] == "confirmed"


def _print_rows(page: _Page) -> None:
    pairs = matched(page.stated, page.told)
    for one in page.stated:
        found = pairs.get(one.number)
        print(
            f"{one.number[:24]:>24} {one.title[:44]:<44} {_line(found) if found else 'not found'}  [{_words(_last(one))}]"
        )
    for other in page.told:
        if all(other.id != found.id for found in pairs.values()):
            print(f"{'':>24} {other.label[:44]:<44} {_line(other)}  [not on the page]")


def _line(one: Development) -> str:
    return f"{_words(_state(one)):<26} {len(one.claims):>3} claims"


def _words(state: State) -> str:
    return ", ".join(word or "none" for word in state)


if __name__ == "__main__":
    main()
