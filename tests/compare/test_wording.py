"""A quotation, what it is laid beside, and how it differs."""

import pytest

from onrecord.compare.wording import wording_of
from onrecord.records import QuoteDifference

TRANSCRIPT = """\
PRESIDENT DORVATH: Good morning. I shall be brief. A column of trucks going east is not a departure. I have seen trucks go
east before, and I have seen them come back by night. This could be a feint.

I do not believe that they are leaving, because I have seen nothing that looks like leaving. We shall not be hurried into
a trap.

Kelmora is a town of forty thousand doors. We shall knock on every one of them before we call it safe.

MR REYL: Sixty from each side will be exchanged tomorrow at the Pavlin causeway. We have heard nothing to the contrary.
"""

CASES: list[tuple[str, tuple[QuoteDifference, ...], str]] = [
    ("We shall not be hurried into a trap", ("same",), "We shall not be hurried into a trap"),
    (
        "Kelmora is a town of forty thousand doors. We shall knock on every one of them before we call it safe,",
        ("same",),
        "Kelmora is a town of forty thousand doors. We shall knock on every one of them before we call it safe",
    ),
    ("could be a feint", ("trimmed",), "could be a feint"),
    ("a trap", ("trimmed",), "a trap"),
    ("A column of trucks … is not a departure.", ("trimmed",), "A column of trucks [-going east-] is not a departure"),
    (
        "We shall knock on every one of them before we call it free",
        ("words changed",),
        "We shall knock on every one of them before we call it [-safe-] {+free+}",
    ),
    (
        "Sixty from each side will be exchanged at the Pavlin causeway, as agreed",
        ("words changed",),
        "Sixty from each side will be exchanged [-tomorrow-] at the Pavlin causeway {+as agreed+}",
    ),
    (
        "This could be a feint, and I have seen trucks go east before",
        ("joined",),
        "This could be a feint {+and+} I have seen trucks go east before",
    ),
    (
        "A column of trucks going east is not a departure. I do not believe that they are leaving",
        ("joined",),
        (
            "A column of trucks going east is not a departure [-I have seen trucks go east before, and I have seen them"
            " come back by night. This could be a feint-] I do not believe that they are leaving"
        ),
    ),
    (
        "I have seen something that looks like leaving.",
        ("words changed",),
        "I have seen [-nothing-] {+something+} that looks like leaving",
    ),
    ("We have heard much to the contrary", ("words changed",), "We have heard [-nothing-] {+much+} to the contrary"),
    (
        "it is a town of ninety thousand doors",
        ("words changed",),
        "[-Kelmora-] {+it+} is a town of [-forty-] {+ninety+} thousand doors",
    ),
    (
        "because I have seen nothing that looks like a leaving",
        ("words changed",),
        "because I have seen nothing that looks like {+a+} leaving",
    ),
    (
        "could be a feint, they say",
        ("words changed",),
        "could be a feint {+they say+}",
    ),
    ("They came by boat, as they did in spring", (), "{+They came by boat, as they did in spring+}"),
    ("the steel was tired", (), "{+the steel was tired+}"),
]


@pytest.mark.parametrize(("quotation", "differences", "shown"), CASES, ids=[case[0][:30] for case in CASES])
def test_a_quotation_beside_a_transcript(quotation, differences, shown) -> None:
    wording = wording_of(quotation, TRANSCRIPT)
    signs = {"kept": "{}", "left out": "[-{}-]", "put in": "{{+{}+}}"}
    assert (wording.differences, " ".join(signs[piece.fate].format(piece.words) for piece in wording.pieces)) == (
        differences,
        shown,
    )


def test_beside_another_quotation_whole_means_all_of_it() -> None:
    fullest = "I have signed the order. Our units will leave Kelmora"
    assert wording_of("Our units will leave Kelmora", fullest, whole_sentences=False).differences == ("trimmed",)
    assert wording_of("Our units will leave Kelmora", fullest).differences == ("same",)
    assert wording_of(fullest, fullest, whole_sentences=False).differences == ("same",)
