"""Stories, developments, what changed, what is open and what people ruled, as lines for a terminal."""

from collections.abc import Iterator, Mapping

from onrecord.export.heading import UNKNOWN, count_of, holder_name, shown_time, shown_value
from onrecord.export.kept import KEY_LENGTH
from onrecord.export.table import Line, Piece, labelled
from onrecord.records import (
    Change,
    Development,
    DevelopmentClaim,
    Judgement,
    Moment,
    NumberMoment,
    OpenQuestion,
    QuantityRecord,
    Story,
    StoryChange,
)

UNDATED = "undated"
_NO_STANDING = "asserted by nobody"
_WORDS = 160  # characters of a claim's words that are shown


def story_lines(story: Story, number: int, width: int) -> Iterator[Line]:
    """Yield a story: its label, how many articles, from when to when, and what they have in common."""
    label = [Piece(f"{number:>4}  story", "dim")]
    yield from labelled(label, [Piece(story.label, "title")], width)
    extent = (
        count_of(len(story.articles), "article"),
        _between(story.first_published, story.last_published),
        story.id[:KEY_LENGTH],
    )
    yield from labelled([], [Piece(" · ".join(extent), "dim")], width)
    if story.because:
        yield from labelled([], [Piece(f"({', '.join(story.because[:6])})", "dim")], width)


def story_change_lines(change: StoryChange, number: int, width: int, titles: Mapping[str, str]) -> Iterator[Line]:
    """Yield what an article did to the stories; `titles` are those of the articles, by their keys."""
    label = [Piece(f"{number:>4}  {change.kind}", "dim")]
    did = {
        "opened": f"opened {change.story[:KEY_LENGTH]}",
        "merged": f"made one story of {_ids(change.story, *change.others)}",
        "split": f"showed that {_ids(change.story, *change.others)} are two stories",
    }[change.kind]
    yield from labelled(label, [Piece(_moment(change.at), "dim"), Piece(titles.get(change.article, ""), "title")], width)
    yield from labelled([], [Piece(did, "cue"), Piece(f"· {change.article[:KEY_LENGTH]}", "dim")], width)


def development_lines(development: Development, number: int, width: int) -> Iterator[Line]:
    """Yield a development: where it stands, then each change with the words that decided it, then its number."""
    label = [Piece(f"{number:>4}  {development.event}"[:14], "dim")]
    now = development.history[-1]
    yield from labelled(label, [Piece(development.label, "title"), Piece(f"— {_state(now)}", "cue")], width)
    counts = (
        f"grade {development.grade or development.credibility}",
        f"{count_of(development.holders, 'holder')} in {count_of(development.origins, 'origin')}",
        " and ".join(development.sides),
        development.where or "",
        shown_value(development.when) or "",
        development.id[:KEY_LENGTH],
    )
    yield from labelled([], [Piece(" · ".join(known for known in counts if known), "dim")], width)
    claims = {claim.id: claim for claim in development.claims}
    for moment in development.history:
        yield from _moment_lines(moment, claims, width)
        yield from _taken_back_lines(development, moment.from_, width)
    if development.quantity is not None:
        yield from _number_lines(development.quantity, width)


def change_lines(change: Change, number: int, width: int) -> Iterator[Line]:
    """Yield a change: when, what it was, what it is, and why."""
    label = [Piece(f"{number:>4}", "dim")]
    yield from labelled(label, [Piece(_moment(change.at), "dim"), Piece(change.label, "title")], width)
    because = []
    if change.before != change.after:
        before = _state(change.before) if change.before else "not on record"
        yield from labelled([], [Piece(before, "dim"), Piece(f"→ {_state(change.after)}", "cue")], width)
        because.append(change.after.reason)
    if change.number is not None:
        figure, was = change.number.after, change.number.before
        counted = f"{change.number.counted}: {_number(was) if was else 'not on record'}"
        yield from labelled([], [Piece(counted, "dim"), Piece(f"→ {_number(figure)}", "cue")], width)
        because.append(figure.reason)
    yield from labelled([], [Piece(" ".join(because), "content"), Piece(change.development[:KEY_LENGTH], "dim")], width)


def question_lines(question: OpenQuestion, number: int, width: int) -> Iterator[Line]:
    """Yield what is open: since when, and who asserted it last."""
    label = [Piece(f"{number:>4}  open", "dim")]
    since = _moment(question.since) if question.since is None else f"since {_moment(question.since)}"
    state = ", ".join(piece for piece in (question.phase, question.standing or _NO_STANDING) if piece) + f" {since}"
    yield from labelled(label, [Piece(question.label, "title"), Piece(f"— {state}", "cue")], width)
    holder = holder_name(question.last_holder) if question.last_holder else None
    last = ", ".join(known for known in (holder, question.last_publisher) if known)
    counts = f"{count_of(question.holders, 'holder')} in {count_of(question.origins, 'origin')}"
    when = f"({UNDATED}) " if question.last_asserted is None else f"{_moment(question.last_asserted)} "
    asserted = f"last asserted {when}by {last}" if last else "asserted by nobody"
    yield from labelled([], [Piece(f"{asserted} · {counts} · {question.development[:KEY_LENGTH]}", "dim")], width)


def judgement_lines(judgement: Judgement, number: int, width: int) -> Iterator[Line]:
    """Yield what a person ruled, of what, why, and whether it was taken back."""
    label = [Piece(f"{number:>4}  ruling", "dim")]
    ruled = f"{judgement.kind}: {judgement.value}" if judgement.value else judgement.kind
    yield from labelled(label, [Piece(ruled, "cue"), Piece(" ".join(judgement.subjects), "dim")], width)
    yield from labelled([], [Piece(judgement.reason or "", "content")], width)
    made = f"{judgement.by}, {_moment(judgement.made)}, {judgement.id}"
    back = f", taken back {_moment(judgement.withdrawn)} by {judgement.withdrawn_by}" if judgement.withdrawn else ""
    yield from labelled([], [Piece(made + back, "dim")], width)


# ----------------------------------------------------------------------------------------------------------------------


def _moment_lines(moment: Moment, claims: dict[str, DevelopmentClaim], width: int) -> Iterator[Line]:
    by = f" (ruled by {moment.ruled_by})" if moment.ruled_by else ""
    state = [Piece(_moment(moment.from_), "dim"), Piece(f"{_state(moment)}{by}", "cue"), Piece(moment.reason, "content")]
    yield from labelled([], state, width)
    for name in moment.because[:3]:
        if name in claims:
            yield from labelled([], _claim(claims[name]), width)


def _taken_back_lines(development: Development, at: str | None, width: int) -> Iterator[Line]:
    """Yield the words of the notices that took something back at a moment."""
    fallen = {claim.id for claim in development.claims if claim.retracted_at is not None and claim.retracted_at == at}
    told = {
        one.words: one.kind for one in development.relations if one.kind in ("corrects", "withdraws") and one.of in fallen
    }
    for words, kind in told.items():
        cut = "…" if len(words) > _WORDS else ""
        shown = [Piece(f"- {kind}:", "source"), Piece(" ".join(words[:_WORDS].split()) + cut, "content")]
        yield from labelled([], shown, width)


def _claim(claim: DevelopmentClaim) -> Iterator[Piece]:
    cut = "…" if len(claim.text) > _WORDS else ""
    yield Piece(f"- {holder_name(claim.holder)}:", "source")
    yield Piece(" ".join(claim.text[:_WORDS].split()) + cut, "content")
    yield Piece(f"({claim.publisher or UNKNOWN})", "dim")


def _number_lines(quantity: QuantityRecord, width: int) -> Iterator[Line]:
    figure = _figure(quantity.value, quantity.bound)
    yield from labelled([], [Piece(f"{quantity.counted}: {figure}, {quantity.standing}", "cue")], width)
    series = ", ".join(
        f"{_figure(point.value, point.bound)} ({holder_name(point.holder)}, {_moment(point.at)})"
        for point in quantity.series
    )
    yield from labelled([], [Piece(series, "dim")], width)


def _number(moment: NumberMoment) -> str:
    if moment.standing == "retracted":
        return moment.standing
    is_range = moment.standing == "disputed" and moment.low is not None and moment.high is not None
    figure = f"{moment.low:,.10g} to {moment.high:,.10g}" if is_range else _figure(moment.value, moment.bound)
    return f"{figure}, {moment.standing or _NO_STANDING}"


def _figure(value: float | None, bound: str | None) -> str:
    number = "?" if value is None else f"{value:,.10g}"
    return number if bound in (None, "exactly") else f"{bound} {number}"


def _ids(*stories: str) -> str:
    return " and ".join(story[:KEY_LENGTH] for story in stories)


def _state(moment: Moment) -> str:
    known = (moment.phase, moment.standing or _NO_STANDING, str(moment.credibility))
    return ", ".join(piece for piece in known if piece)


def _moment(at: str | None) -> str:
    return shown_time(at) or UNDATED


def _between(first: str | None, last: str | None) -> str:
    if first is None:
        return UNDATED
    return _moment(first) if first == last else f"{_moment(first)} to {_moment(last)}"
