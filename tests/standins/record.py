"""The record of the example story, put together by hand from the page that states it, as the desk asks for it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import get_args

import msgspec
from msgspec.structs import replace

from onrecord import pipeline
from onrecord.desk.across import NewJudgement
from onrecord.ledger.identity import article_key
from onrecord.quotations import quotations_of
from onrecord.reader.extract.transcript import transcript_of
from onrecord.records import (
    Article,
    Development,
    DevelopmentClaim,
    Judgement,
    Moment,
    NumberMoment,
    Origin,
    Participant,
    QuantityRecord,
    Reading,
    Relation,
    SeriesPoint,
    Standing,
    Statement,
    Story,
)

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_suffix("").parent / "example_record.tsv"
FOOTBRIDGE = "15"
# Articles of one text, by their number on the example's page; the others are origins of their own.
COPIED = dict.fromkeys((1, 2, 3, 4, 5, 6), 2) | {8: 7}


def example_articles() -> tuple[Article, ...]:
    """Return the fourteen articles in the order of their publication, as the example's page numbers them."""
    found = pipeline.articles_in([str(ROOT / "examples")], BytesIO())
    articles = [item.article for item in found if isinstance(item, pipeline.Found)]
    return tuple(sorted(articles, key=lambda article: _utc(article.published)))


def example_readings() -> tuple[Reading, ...]:
    """Return the articles with a statement, by nobody in particular, for each turn and each quotation."""
    return tuple(_quoted(article) for article in example_articles())


class ExampleRecord:
    """Answers for all articles together: stories, developments, origins and judgements of the example."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        """Take the articles in the order of their numbers."""
        self._articles = articles
        self._developments = tuple(_developments(articles))
        self._judgements: list[Judgement] = []

    def state(self) -> object:
        """Return what changes when an answer may have changed."""
        return tuple(self._judgements)

    def stories(self, as_of: datetime | None = None) -> tuple[Story, ...]:
        """Return both stories, or what there was of them."""
        footbridge = self._articles[9]
        rest = tuple(article for article in self._articles if article is not footbridge)
        named = (
            ("kelmora", "Halvonia's withdrawal from Kelmora", rest),
            ("footbridge", "Footbridge at Port Tamsel", (footbridge,)),
        )
        return tuple(
            Story(
                id=name,
                label=label,
                articles=tuple(article_key(article) for article in there),
                first_published=_utc(there[0].published),
                last_published=_utc(there[-1].published),
                because=("Kelmora", "Halvonia", "Estrevia") if name == "kelmora" else ("Port Tamsel",),
            )
            for name, label, members in named
            if (there := [article for article in members if _by(_utc(article.published), as_of)])
        )

    def developments(self, as_of: datetime | None = None) -> tuple[Development, ...]:
        """Return the developments as they stood."""
        stood = (_as_it_stood(development, as_of) for development in self._developments)
        return tuple(self._ruled(development) for development in stood if development is not None)

    def origins(self, as_of: datetime | None = None) -> tuple[Origin, ...]:  # noqa: ARG002 -- the port has it
        """Return none: who copied whom is compared from the ledger's own articles."""
        return ()

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's judgements, in order."""
        return tuple(self._judgements)

    def rule(self, new: NewJudgement, now: datetime) -> Judgement:
        """Keep a judgement."""
        said = msgspec.structs.asdict(new)
        judgement = Judgement(id=f"j{len(self._judgements) + 1}", made=now.isoformat().replace("+00:00", "Z"), **said)
        self._judgements.append(judgement)
        return judgement

    def withdraw(self, judgement: str, by: str, now: datetime) -> Judgement:
        """Withdraw a judgement."""
        at = now.isoformat().replace("+00:00", "Z")
        self._judgements = [
            replace(kept, withdrawn=at, withdrawn_by=by) if kept.id == judgement else kept for kept in self._judgements
        ]
        return next(kept for kept in self._judgements if kept.id == judgement)

    def _ruled(self, development: Development) -> Development:
        for judgement in self._judgements:
            if judgement.kind == "standing" and judgement.withdrawn is None and development.id in judgement.subjects:
                standing = judgement.value if judgement.value in get_args(Standing) else None
                ruling = replace(
                    development.history[-1],
                    from_=judgement.made,
                    standing=standing,
                    because=(),
                    reason=judgement.reason or "A person ruled so.",
                    ruled_by=judgement.by,
                )
                development = replace(development, standing=standing, history=(*development.history, ruling))
        return development


def standing_at(development: Development, as_of: datetime) -> Moment | None:
    """Return where a development stood at a moment."""
    return next((moment for moment in reversed(development.history) if _by(moment.from_, as_of)), None)


# ----------------------------------------------------------------------------------------------------------------------


def _quoted(article: Article) -> Reading:
    turns = [turn.content for turn in transcript_of(article.text)]
    found = turns or [(quotation.outer,) for quotation in quotations_of(article.text)]
    statements = tuple(
        Statement(id=f"s{number}", kind="direct", source=(), cue=(), content=content, confidence=0.9)
        for number, content in enumerate(found, 1)
    )
    return Reading(article=article, statements=statements)


def _utc(published: str | None) -> str:
    return datetime.fromisoformat(published or "").astimezone(UTC).isoformat().replace("+00:00", "Z")


def _by(published: str | None, as_of: datetime | None) -> bool:
    return as_of is None or (published is not None and datetime.fromisoformat(published) <= as_of)


def _as_it_stood(development: Development, as_of: datetime | None) -> Development | None:
    claims = tuple(claim for claim in development.claims if _by(claim.published, as_of))
    history = tuple(moment for moment in development.history if _by(moment.from_, as_of))
    if not claims or not history:
        return None
    ids = {claim.id for claim in claims}
    last = history[-1]
    return replace(
        development,
        claims=claims,
        history=history,
        phase=last.phase,
        standing=last.standing,
        credibility=last.credibility,
        relations=tuple(relation for relation in development.relations if {relation.claim, relation.of} <= ids),
        quantity=_number_as_it_stood(development.quantity, as_of),
        **_counted(claims, last),
    )


def _number_as_it_stood(number: QuantityRecord | None, as_of: datetime | None) -> QuantityRecord | None:
    if number is None:
        return None
    series = tuple(point for point in number.series if _by(point.at, as_of))
    history = tuple(moment for moment in number.history if _by(moment.from_, as_of))
    return replace(number, value=series[-1].value, series=series, history=history, standing=history[-1].standing)


def _counted(claims: tuple[DevelopmentClaim, ...], last: Moment) -> dict[str, object]:
    saying = [claim for claim in claims if claim.stance == "asserts" and claim.phase == last.phase]
    return {
        "origins": len({claim.origin for claim in saying}),
        "holders": len({claim.holder for claim in saying}),
        "sides": tuple(sorted({claim.side for claim in saying if claim.side})),
        "first_published": claims[0].published,
        "last_published": claims[-1].published,
    }


def _developments(articles: tuple[Article, ...]) -> Iterator[Development]:
    groups: list[list[list[str]]] = []
    for line in TABLE.read_text("utf-8").splitlines():
        row = line.split("\t")
        if row[0] == "D":
            groups.append([])
        groups[-1].append(row)
    return (_development(group, articles) for group in groups)


def _development(group: list[list[str]], articles: tuple[Article, ...]) -> Development:
    _, number, label, event, people, where, when, _ = group[0]
    claims = {row[1]: _claim(row, articles, event) for row in group if row[0] == "C"}
    history = tuple(
        Moment(
            from_=row[1],
            phase=row[2] or None,
            standing=row[3] or None,
            credibility=int(row[4]),
            because=tuple(claims[name].id for name in row[5].split(";")),
            reason=row[6],
        )
        for row in group
        if row[0] == "H"
    )
    relations = tuple(
        Relation(kind=row[1], claim=claims[row[2]].id, of=claims[row[3]].id, because=row[4], words=row[5])
        for row in group
        if row[0] == "R"
    )
    last, ordered = history[-1], tuple(claims.values())
    return Development(
        id=f"d{number}",
        story="footbridge" if number == FOOTBRIDGE else "kelmora",
        label=label,
        event=event,
        participants=tuple(
            Participant(role=role, name=name) for role, name in (each.split("=") for each in people.split(";"))
        ),
        where=where or None,
        when=when or None,
        phase=last.phase,
        standing=last.standing,
        credibility=last.credibility,
        quantity=_quantity(group, claims),
        history=history,
        claims=ordered,
        relations=relations,
        **_counted(ordered, last),
    )


def _claim(row: list[str], articles: tuple[Article, ...], event: str) -> DevelopmentClaim:
    _, name, number, holder, kind, side, stance, factuality, phase, words = row
    article = articles[int(number) - 1]
    start = article.text.replace("\n", " ").find(words)
    if start < 0:
        raise ValueError(f"claim {name}: article {number} does not have {words!r}")
    key = article_key(article)
    return DevelopmentClaim(
        id=f"{key}#c{name}",
        article=key,
        origin=f"o{COPIED.get(int(number), int(number))}",
        publisher=article.publisher,
        published=_utc(article.published),
        holder=holder,
        holder_kind=kind or None,
        side=side or None,
        stance=stance,
        factuality=factuality,
        text=article.text[start : start + len(words)],
        start=start,
        end=start + len(words),
        event=event,
        phase=phase or None,
        is_witness=kind == "witness",
    )


def _quantity(group: list[list[str]], claims: dict[str, DevelopmentClaim]) -> QuantityRecord | None:
    head = next((row for row in group if row[0] == "Q"), None)
    if head is None:
        return None
    series = tuple(
        SeriesPoint(
            at=row[1], value=float(row[2]), bound=row[3], holder=row[4], claim=claims[row[5]].id, as_of=row[6] or None
        )
        for row in group
        if row[0] == "S"
    )
    history = tuple(
        NumberMoment(
            from_=row[1],
            standing=row[2],
            because=tuple(claims[name].id for name in row[3].split(";")),
            reason=row[4],
        )
        for row in group
        if row[0] == "N"
    )
    return QuantityRecord(
        value=float(head[3]),
        bound="exactly",
        of=head[1],
        scope=head[2],
        standing=history[-1].standing,
        series=series,
        history=history,
    )
