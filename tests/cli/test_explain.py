from collections.abc import Sequence

import pytest

from onrecord.cli.app import run
from onrecord.cli.surroundings import Surroundings
from onrecord.records import Article, Claim, ExplainedClaim, Reading, Reason
from onrecord.spans import Span
from tests.cli.conftest import NOON
from tests.standins.reader import StandInReader

TEXT = "The ferry may sink.\n"
CLAIM = Claim(
    id="c1", statement=None, holder="author", chain=("author",), trigger=Span(14, 18), event="sink", factuality="PS+"
)
WHY = """\
c1 PS+ sink
held by         the article itself
sentence        The ferry may sink.
factuality      possibility: possible “may”
confidence      0%, ours in the reading
"""


class Explaining(StandInReader):
    """A reader that knows one claim and why it is told so."""

    def read(self, article: Article) -> Reading:
        """Return a reading with that claim."""
        return Reading(article=article, sentences=(Span(0, 19),), claims=(CLAIM,))

    def explain(self, reading: Reading) -> Sequence[ExplainedClaim]:  # noqa: ARG002 -- as the reader's
        """Return the claim with its reason."""
        reason = Reason(about="factuality", rule="possibility: possible", words=(Span(10, 13),))
        return (ExplainedClaim(claim=CLAIM, reasons=(reason,)),)


@pytest.fixture
def explained(tmp_path, monkeypatch, capsys):
    """Run `onrecord explain` on the text and give status, output and complaints."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "ferry.txt").write_text(TEXT)

    def done(claim: str) -> tuple[int, str, str]:
        status = run(["explain", claim, "ferry.txt"], Surroundings(load_reader=Explaining, now=lambda: NOON))
        return (status, *capsys.readouterr())

    return done


def test_a_claim_gives_its_reasons(explained):
    assert explained("c1") == (0, WHY, "")


def test_a_claim_that_is_not_there_is_said(explained):
    status, out, complaint = explained("c9")
    assert (status, out) == (2, "")
    assert complaint == "onrecord: there is no claim c9; the last one is c1; see: onrecord read FILE --format jsonl\n"
