"""Pairs of short articles: what makes two of them versions of one text, and what does not."""

from onrecord.compare.overlap import shared_by
from tests.standins.readings import article_of

REPORT = (
    "The ferry to Little Sund stays in port until Friday because the ice in the strait has grown thicker than the bow can"
    " break, the harbour master told the town council on Monday evening after a long walk along the quay with his dog.\n\n"
    "Passengers who hold a ticket may use the bus across the northern bridge, which takes two hours longer and stops at"
    " every village on the way, the ferry company wrote on a sheet of paper that hung in the window of its office."
)
OTHER = (
    "Nobody in Korva remembers a winter like this one. The bakery has no flour left and the school sends its pupils home"
    " at noon. In the afternoon men with saws cut a channel for the fishing boats, which froze over before night came.\n\n"
    "The mayor walked out to them with a can of soup and asked how far they had come, and they pointed at the shore."
)
QUOTE = "“The ice is thicker than in any year that I remember, and I have walked on it since I could walk at all,”"
PUBLISHED = {"publisher": "Harbour Office"}


def basis_of(one: str, other: str, **known: str) -> str | None:
    shared = shared_by(("a", article_of(one, **known)), ("b", article_of(other, **known)))
    return None if shared is None else shared.basis


def test_one_paragraph_of_another_before_it_is_still_a_version() -> None:
    assert basis_of(REPORT, f"{OTHER.splitlines()[0]}\n\n{REPORT}") == "wording"


def test_two_reports_are_none() -> None:
    assert basis_of(REPORT, OTHER) is None


def test_a_common_quotation_makes_no_version() -> None:
    assert basis_of(f"{REPORT}\n\n{QUOTE} he said.", f"{OTHER}\n\n{QUOTE} he said.") is None


def test_a_quotation_with_credit_is_told() -> None:
    credited = f"{OTHER}\n\n{QUOTE} he told the Harbour Gazette."
    one = ("a", article_of(f"{REPORT}\n\n{QUOTE} he said.", publisher="Harbour Gazette"))
    shared = shared_by(one, ("b", article_of(credited, publisher="Korva Post")))
    assert shared is not None
    assert (shared.basis, len(shared.passages)) == ("quotation", 1)


def test_a_release_and_the_transcript_of_one_office() -> None:
    transcript = f"MR ODE: Good evening. {QUOTE.strip('“”,')}. The ferry stays where it is."
    assert basis_of(f"{OTHER}\n\n{QUOTE} he said.", transcript, **PUBLISHED) == "release"
    assert basis_of(f"{OTHER}\n\n{QUOTE} he said.", transcript) is None


def test_the_order_of_the_two_does_not_matter() -> None:
    pair = (("a", article_of(REPORT)), ("b", article_of(REPORT.splitlines()[0])))
    assert shared_by(*pair) == shared_by(*reversed(pair))


def test_a_text_of_a_few_words_is_compared_with_nothing() -> None:
    assert basis_of("The ferry stays in port until Friday.", "The ferry stays in port until Friday.") is None
