"""From claims to a development: where it stood at each moment of publication, people's rulings first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from onrecord.judge.evidence import Evidence, holder_of
from onrecord.judge.numbers import quantity_of
from onrecord.judge.ruled import in_force, ruling_moments, rulings_about
from onrecord.judge.rules import CREDIBILITY_OF, Claims, rule_for
from onrecord.judge.voices import with_one_voice
from onrecord.records import Development, DevelopmentClaim, Gathered, Judgement, Moment, Reliability

_MOST = 6  # claims that a moment lists


def judge(
    gathered: Gathered, judgements: Iterable[Judgement] = (), reliability: Mapping[str, Reliability] | None = None
) -> Development:
    """Return what has become of an event: its history and where it stands at the end of what was gathered.

    `judgements` may hold any; those on other developments are passed over. `reliability` are letters by publisher, the
    user's: they are shown beside the verdict and never change it.
    """
    rulings = rulings_about(gathered, judgements)
    claims = tuple(_with_letter(claim, reliability or {}) for claim in gathered.claims)
    told = with_one_voice(gathered)
    history = tuple(_changes(_moments(told, rulings)))
    now, end = history[-1], Evidence(told, None)
    dates = [claim.published for claim in claims if claim.published]
    return Development(
        id=gathered.id,
        story=gathered.story,
        label=gathered.label,
        event=gathered.event,
        participants=gathered.participants,
        where=gathered.where,
        when=gathered.when,
        phase=now.phase,
        standing=now.standing,
        credibility=now.credibility,
        grade=f"{_letter(now, claims)}{now.credibility}",
        quantity=quantity_of(told),
        history=history,
        claims=claims,
        relations=gathered.relations,
        origins=end.origins,
        holders=end.holders,
        sides=end.sides,
        first_published=min(dates, default=None),
        last_published=max(dates, default=None),
    )


# ----------------------------------------------------------------------------------------------------------------------


def _with_letter(claim: DevelopmentClaim, reliability: Mapping[str, Reliability]) -> DevelopmentClaim:
    letter = reliability.get(claim.publisher or "")
    return claim if letter is None else replace(claim, reliability=letter)


def _letter(now: Moment, claims: Sequence[DevelopmentClaim]) -> Reliability:
    """Return the reliability of who printed the deciding claim."""
    return next((claim.reliability for name in now.because for claim in claims if claim.id == name), "F")


def _moments(gathered: Gathered, rulings: Sequence[Judgement]) -> Iterator[Moment]:
    """Yield where it stood at each moment at which something was published, taken back or ruled."""
    printed = {claim.published for claim in gathered.claims} | {claim.retracted_at for claim in gathered.claims}
    dated = sorted({moment for moment in printed if moment} | ruling_moments(rulings))
    first = min((claim.published for claim in gathered.claims if claim.published), default=None)
    for moment in dated:
        if first is not None and moment >= first:
            yield _moment(gathered, moment, rulings)
    if any(claim.published is None for claim in gathered.claims):
        yield _moment(gathered, None, rulings)


def _moment(gathered: Gathered, at: str | None, rulings: Sequence[Judgement]) -> Moment:
    on_record = Evidence(gathered, at)
    rule, ruling = rule_for(on_record), in_force(rulings, at)
    because = _deciding(rule.decided_by(on_record), at)
    if ruling is None:
        taken_back = [claim for claim in on_record.retracted if claim.retracted_at == at]
        return Moment(
            from_=at,
            phase=on_record.phase,
            standing=rule.standing,
            credibility=rule.credibility,
            because=because,
            reason=rule.reason if rule.standing == "retracted" else _with_taken_back(rule.reason, taken_back),
        )
    standing = None if ruling.value in (None, "none") else ruling.value
    return Moment(
        from_=at,
        phase=on_record.phase,
        standing=standing,  # type: ignore[arg-type]  # checked when it was ruled
        credibility=CREDIBILITY_OF[standing],  # type: ignore[index]  # as above
        because=because,
        reason=ruling.reason or f"{ruling.by} ruled so.",
        ruled_by=ruling.by,
    )


def _with_taken_back(reason: str, claims: Sequence[DevelopmentClaim]) -> str:
    """Return a reason that says what fell at the same moment: else nobody sees why fewer assert it than before."""
    if not claims:
        return reason
    return f"{reason} What {claims[0].publisher or 'an article'} had said of it was taken back."


def _deciding(claims: Claims, at: str | None) -> tuple[str, ...]:
    """Return the ids of the claims that decide, what is new at this moment first; one of each holder in each text."""
    once: dict[tuple[str, str, str], str] = {}
    for claim in sorted(claims, key=lambda claim: claim.published != at):
        once.setdefault((holder_of(claim), claim.origin, claim.stance), claim.id)
    return tuple(once.values())[:_MOST]


def _changes(moments: Iterable[Moment]) -> Iterator[Moment]:
    """Yield a moment where something is other than at the one before."""
    before: tuple[object, ...] | None = None
    for moment in moments:
        state = (moment.phase, moment.standing, moment.credibility, moment.ruled_by)
        if state != before:
            yield moment
        before = state
