"""Every rule's example is what the rule is for; every case in the tables comes out as it says."""

import io
import time

import pytest

from onrecord.formats import read
from onrecord.formats.agencies import AGENCIES, agencies_in, agency_named
from onrecord.formats.datelines import PREFIXES, prefix_of
from onrecord.formats.dates import iso
from onrecord.formats.furniture import LINES, furniture_of
from onrecord.formats.notices import NOTICES, SLUGS, notice_in, slugs_of
from tests.casetable import cases


@pytest.mark.parametrize("rule", LINES, ids=lambda rule: rule.name)
def test_example_of_line(rule):
    zone = "head" if rule.zone == "anywhere" else rule.zone
    found = furniture_of(rule.example, zone)
    assert found
    assert found[0].name == rule.name


@pytest.mark.parametrize("rule", PREFIXES, ids=lambda rule: rule.name)
def test_example_of_prefix(rule):
    found = prefix_of(rule.example + "The pier is open.")
    assert found
    assert (found[0].name, found[1][0]) == (rule.name, rule.example)


@pytest.mark.parametrize("rule", NOTICES, ids=lambda rule: rule.name)
def test_example_of_notice(rule):
    found = notice_in(rule.example)
    assert found
    assert found.name == rule.name


@pytest.mark.parametrize("rule", SLUGS, ids=lambda rule: rule.name)
def test_example_of_slug(rule):
    assert slugs_of(rule.example).revisions == (rule.revision,)


@pytest.mark.parametrize(("kind", "paragraph"), cases("lines"))
def test_lines(kind, paragraph):
    found = next((found for zone in ("head", "tail") if (found := furniture_of(paragraph, zone))), None)
    assert ("notice" if notice_in(paragraph) else found[0].kind if found else "body") == kind


@pytest.mark.parametrize(("paragraph", "place", "date", "agency"), cases("datelines"))
def test_datelines(paragraph, place, date, agency):
    found = prefix_of(paragraph)
    groups = found[1].groupdict() if found else {}
    named = groups.get("agency") or groups.get("agency2") or ""
    assert (groups.get("place") or "", groups.get("date") or "", agency_named(named) or "") == (place, date, agency)


@pytest.mark.parametrize(("written", "expected"), cases("dates"))
def test_dates(written, expected):
    assert (iso(written) or "") == expected


def test_stacked_slugs():
    """A refiled second update."""
    assert slugs_of("REFILE-UPDATE 2-Harbour to close") == (16, ("refile", "update"), "2")


@pytest.mark.parametrize(
    ("credit", "agencies"),
    [
        ("Source: AFP and Reuters", ("Agence France-Presse", "Reuters")),
        ("Australian Associated Press", ("Australian Associated Press",)),
        ("By The Associated Press of Pakistan", ("Associated Press of Pakistan",)),
        ("write to desk@ap.org or @AFP, or see reuters.com", ()),
        ("an ap for the harbour", ()),
        ("REUTERS", ("Reuters",)),
    ],
)
def test_agencies(credit, agencies):
    assert agencies_in(credit) == agencies


def test_agency_names_are_not_shared():
    """No name may stand for two agencies."""
    names = [name for agency in AGENCIES for name in {agency.name, *agency.also, *agency.short, *agency.bracketed}]
    assert sorted(names) == sorted(set(names))


_PIECES = "A|A |A-|A.|Ab, |Ab/|A, and |[A/|(A/|(|Nov 10, 2031 |Source: A |© A|*|a.|this story |CORRECTS |UPDATE 2-"
_PIECES += "|AP, |By A |<!---->|<!--|![|reported from A |_* "


@pytest.mark.parametrize("piece", _PIECES.split("|"))
def test_no_text_is_slow(piece):
    """Repetition must not make a pattern try every way to split it."""
    ends = ("", "!", "]", ")", "x")
    text = "\n\n".join(piece * (length // len(piece)) + end for length in (100, 150, 390, 590, 8000) for end in ends)
    begun = time.process_time()
    for name in ("a.txt", "a.md"):
        list(read(io.BytesIO(text.encode()), name))
    assert time.process_time() - begun < 3
