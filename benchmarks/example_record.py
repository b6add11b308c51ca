"""Compare the program's record of the example story with the one that `examples/README.md` states.

    python -m benchmarks.example_record [WEIGHTS]

The tables of section (c) are the measure; they were written before any program had read the articles. Prints, for each
development of the page, what the program makes of it, and what it tells beside them.
"""

import io
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from onrecord.compare.developments.event_classes import event_class
from onrecord.ledger import Ledger
from onrecord.pipeline import Keeping, articles_in, developments, readings_of
from onrecord.reader import Reader
from onrecord.records import Development

EXAMPLES = Path(__file__).parent.parent / "examples"
_HEADING = re.compile(r"^### (?:(?P<number>\d+)\. )?(?P<title>.+)$")
_WORD = re.compile(r"[a-z]{4,}")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
State = tuple[str | None, str | None]


class Stated(NamedTuple):
    """A development as the page has it."""

    number: str
    title: str
    events: tuple[str, ...]
    about: frozenset[str]  # words of its title, participants and place
    history: tuple[tuple[datetime, str | None, str | None, int], ...]  # from, phase, standing, credibility


def main(weights: str | None = None) -> None:
    """Print the comparison."""
    page = (EXAMPLES / "README.md").read_text("utf-8")
    stated, moments = stated_in(page), moments_in(page)
    with TemporaryDirectory() as folder, Ledger(Path(folder) / "example.db") as ledger:
        reader = Reader.load(Path(weights)) if weights else Reader.load()
        found = articles_in([str(EXAMPLES)], io.BytesIO())
        for _ in readings_of(found, reader, Keeping(ledger, lambda: datetime.now(UTC))):
            pass
        told = developments(ledger)
        at = {moment: developments(ledger, as_of=moment) for moment in sorted({moment for _, moment in moments})}
    pairs = matched(stated, told)
    _print_rows(stated, pairs, told)
    cells = list(_cells(stated, moments, at))
    last = sum(one.number in pairs and _state(pairs[one.number]) == _last(one) for one in stated)
    histories = sum(one.number in pairs and _history(pairs[one.number]) == one.history for one in stated)
    extra = [one for one in told if all(one.id != found.id for found in pairs.values())]
    false = [one for one in told if one.standing == "confirmed" and not _may_be_confirmed(one, stated, pairs)]
    print(f"found {len(pairs)} of {len(stated)}; last states right {last}; whole histories right {histories}")
    print(f"states at five moments right {sum(cells)} of {len(cells)}")
    print(f"extra rows {len(extra)}; falsely confirmed {len(false)}")


def stated_in(page: str) -> list[Stated]:
    """Return the developments of section (c)."""
    section = page[page.index("## (c)") : page.index("### The record at five moments")]
    blocks = re.split(r"(?m)^(?=### )", section)[1:]
    return [one for block in blocks if (one := _stated(block)) is not None]


def moments_in(page: str) -> dict[tuple[str, datetime], State | None]:
    """Return the cells of the table of moments by number and moment; None: not yet on record."""
    lines = page[page.index("### The record at five moments") :].splitlines()
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines if line.startswith("|")]
    moments = [_moment(cell) for cell in rows[0][1:]]
    found = {}
    for row in rows[2:]:
        number = row[0].split()[0]
        if number.isdigit() and len(row) == len(moments) + 1:
            found.update({(number, moment): _cell(cell) for moment, cell in zip(moments, row[1:], strict=True)})
    return found


def matched(stated: Sequence[Stated], told: Sequence[Development]) -> dict[str, Development]:
    """Return the program's development for each of the page's: the same class of event, the most words in common."""
    pairs: dict[str, Development] = {}
    for one in stated:
        kinds = {event_class(event) for event in one.events} - {None}
        ranked = sorted(
            (
                (_likeness(one, other), len(other.claims), other.id, other)
                for other in told
                if event_class(other.event) in kinds
            ),
            key=lambda row: row[:3],
        )
        if ranked and ranked[-1][0] > 0:
            pairs[one.number] = ranked[-1][3]
    return pairs


# ----------------------------------------------------------------------------------------------------------------------


def _stated(block: str) -> Stated | None:
    heading = _HEADING.match(block.splitlines()[0])
    event = re.search(r"^Event: (?P<words>.+?)\. Participants: (?P<rest>.+)$", block, re.MULTILINE)
    if heading is None or event is None:
        return None
    words = re.sub(r"\(in the texts also|\(also|[()]", ",", event["words"])
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in block.splitlines() if line.startswith("| ")]
    history = tuple((_moment(row[0]), _known(row[1]), _known(row[2]), int(row[3])) for row in rows[1:] if row[3].isdigit())
    return Stated(
        number=heading["number"] or heading["title"],
        title=heading["title"],
        events=tuple(word.strip() for word in words.split(",") if word.strip()),
        about=frozenset(_WORD.findall(f"{heading['title']} {event['rest']}".casefold()))
        - {"actor", "object", "participants"},
        history=history,
    )


def _moment(words: str) -> datetime:
    """Return a moment of the story's days: "Fri 10 Oct 18:00", or "Fri 20:00" of the week of the first article."""
    first = min(datetime.strptime(path.name[:15], "%Y-%m-%dT%H%M").replace(tzinfo=UTC) for path in EXAMPLES.glob("20*"))
    weekday, *_, clock = words.split()
    day = first + timedelta(days=(_DAYS.index(weekday) - first.weekday()) % 7)
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


def _cells(
    stated: Sequence[Stated],
    moments: dict[tuple[str, datetime], State | None],
    at: dict[datetime, tuple[Development, ...]],
) -> Iterator[bool]:
    pairs = {moment: matched(stated, told) for moment, told in at.items()}
    for (number, moment), expected in moments.items():
        other = pairs[moment].get(number)
        found = _state(other) if other is not None else None
        if found != expected:
            print(f"{number:>24} {moment:%a %H:%M} should be {_shown(expected)}, is {_shown(found)}")
        yield found == expected


def _shown(state: State | None) -> str:
    return "not on record" if state is None else _words(state)


def _state(one: Development) -> State:
    return (None if one.standing is None else one.phase), one.standing


def _last(one: Stated) -> State:
    return (None if one.history[-1][2] is None else one.history[-1][1]), one.history[-1][2]


def _history(one: Development) -> tuple[tuple[datetime, str | None, str | None, int], ...]:
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


def _print_rows(stated: Sequence[Stated], pairs: dict[str, Development], told: Sequence[Development]) -> None:
    for one in stated:
        found = pairs.get(one.number)
        print(
            f"{one.number[:24]:>24} {one.title[:44]:<44} {_line(found) if found else 'not found'}  [{_words(_last(one))}]"
        )
    for other in told:
        if all(other.id != found.id for found in pairs.values()):
            print(f"{'':>24} {other.label[:44]:<44} {_line(other)}  [not on the page]")


def _line(one: Development) -> str:
    return f"{_words(_state(one)):<26} {len(one.claims):>3} claims"


def _words(state: State) -> str:
    return ", ".join(word or "none" for word in state)


if __name__ == "__main__":
    main(*sys.argv[1:2])
