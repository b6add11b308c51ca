"""Which articles are one running story, and what each one changed."""

from datetime import UTC, datetime

import pytest

from onrecord.compare.pairs import Passage
from onrecord.compare.stories import most_similar, reordered, stories_of
from onrecord.records import ArticleOpening

VELSK = "An earthquake of magnitude 6.1 struck the town of Velsk in northern Karvia on Monday, killing at least 12 people."
VELSK_TOLL = (
    "Rescuers in Velsk pulled more bodies from the ruins on Tuesday as the death toll of Karvia's earthquake rose to 31."
)
ORRIN = "An earthquake of magnitude 6.4 struck the island of Orrin off Sulmara on Wednesday, killing at least 9 people."
ORRIN_AID = (
    "Sulmara sent two ships with tents and water to Orrin on Thursday, a day after the earthquake destroyed its harbour."
)
BANK = (
    "The central bank of Karvia left its main interest rate at 4 percent on Monday, its governor Ilse Brandt said."
    " Inflation had slowed to 3.1 percent in January, and lenders in the capital Tarn had asked for a cut."
)

RESIGNS = (
    "The mayor of Velsk, Ilse Brandt, resigned on Monday after the Karvian newspaper Tarn Courier printed letters"
    " in which she promised the builder Orlan Dask a harbour contract. Mr Dask said that he had nothing to hide."
)
# Its first 130 words are about other things than the news; who it is about comes behind them.
SCENE = (
    "Nobody at the bakery spoke of the mayor who had resigned. On the counter lay a pile of papers with her letters"
    " on the front, and one word, contract, in red. A woman with a basket turned them over, one after the other, so"
    " that she would not have to look. The baker had voted for her twice, he said, and he would not say what he"
    " would do the next time, because his wife was listening and because the mayor had been to school with his"
    " sister. Outside it rained on the empty stalls and on the bronze horse, and a man in a yellow coat was taking"
    " down a poster on which somebody had drawn a harbour with a crane and a price. It had come loose. By noon the"
    " rain was over and the square was full again. The talk was of fish, mostly; people in Velsk have known Orlan"
    " Dask since he sold it, and Ilse Brandt since before that."
)
# A page on one thing of a war: nearly all its words are its own, and all its names are the war's.
WAR = (
    "The Harran Front took the town of Velsk on Monday, its leader Orlan Dask said. The army of Colonel Ilse Brandt"
    " denied it. The envoy of Sulmara, Mara Ode, called for talks at the abbey of Tinholm."
)
WAR_AGAIN = (
    "Orlan Dask of the Harran Front said on Tuesday that Velsk was quiet. Colonel Ilse Brandt of the army said that her"
    " garrison had thrown back an attack on Velsk. Mara Ode of Sulmara was on her way to Tinholm."
)
KITCHEN = (
    "Onions first, then leeks, then a bone that has been in the pot since breakfast. The stove eats a basket of wood an"
    " hour. Whoever peels may stay, whoever talks must peel. Steam runs down the windows, a cat sleeps on the flour"
    " sacks, and the clock above the door has stood still for years without anybody missing it. A spoon goes round, and"
    " the one who stirs is Mara Ode, in the abbey of Tinholm. She learned it from an aunt with a goat. Pepper is rare; the"
    " cook weighs salt on a letter scale and writes the weight on the wall with chalk, next to the birthdays. Somebody"
    " hums. A loaf is cut into as many slices as there are hands, then once more, for whoever comes late. Candles are"
    " counted on Sundays, apples never."
)
SOUP = KITCHEN + (
    " Yesterday Orlan Dask sat on this bench, and beside him an officer whom Ilse Brandt had sent. In Velsk, she says,"
    " they eat from one bowl, the Harran way."
)
STOVE = KITCHEN + " Tomorrow there will be dumplings."


def head(article: str, day: int | None, text: str, title: str | None = None) -> ArticleOpening:
    published = None if day is None else datetime(2031, 2, day, 12, tzinfo=UTC)
    return ArticleOpening(article=article, published=published, title=title, text=text)


def grouped(*heads: ArticleOpening) -> list[tuple[str, ...]]:
    return sorted(story.articles for story in stories_of(heads).stories)


def test_reports_of_one_event_are_one_story() -> None:
    assert grouped(head("a", 3, VELSK), head("b", 4, VELSK_TOLL)) == [("a", "b")]


def test_two_earthquakes_are_two_stories() -> None:
    heads = (head("a", 3, VELSK), head("b", 4, VELSK_TOLL), head("c", 5, ORRIN), head("d", 6, ORRIN_AID))
    assert grouped(*heads) == [("a", "b"), ("c", "d")]


def test_one_country_and_one_day_do_not_make_a_story() -> None:
    assert grouped(head("a", 3, VELSK), head("b", 3, BANK)) == [("a",), ("b",)]


def test_a_scene_that_names_its_people_late_is_of_their_story() -> None:
    assert grouped(head("a", 3, RESIGNS), head("b", 4, SCENE)) == [("a", "b")]
    nobody = SCENE[: SCENE.index("Orlan Dask")] + "a builder, and the rest."
    assert grouped(head("a", 3, RESIGNS), head("b", 4, nobody)) == [("a",), ("b",)]


def test_a_few_pages_that_share_the_names_of_a_story_and_hardly_a_word_are_of_that_story() -> None:
    heads = [head("war", 3, WAR), head("again", 4, WAR_AGAIN), head("soup", 6, SOUP), head("stove", 6, STOVE)]
    assert grouped(*heads) == [("war", "again", "soup", "stove")]


def test_a_few_pages_of_another_month_are_not() -> None:
    heads = [head("war", 3, WAR), head("again", 4, WAR_AGAIN), head("soup", 26, SOUP), head("stove", 26, STOVE)]
    assert grouped(*heads) == [("soup", "stove"), ("war", "again")]


def test_a_story_says_what_its_articles_have_in_common() -> None:
    story = stories_of([head("a", 3, VELSK, "Quake in Velsk"), head("b", 4, VELSK_TOLL, "Toll in Velsk rises")]).stories[0]
    assert story.label == "Quake in Velsk"
    assert story.because[:2] == ("Velsk", "Karvia")
    assert (story.first_published, story.last_published) == ("2031-02-03T12:00:00Z", "2031-02-04T12:00:00Z")


def test_an_undated_article_comes_last_and_still_finds_its_story() -> None:
    assert grouped(head("a", None, VELSK), head("b", 4, VELSK_TOLL)) == [("b", "a")]


def test_the_first_article_opens_a_story_and_later_ones_are_recorded_by_what_they_change() -> None:
    changes = stories_of([head("a", 3, VELSK), head("b", 4, VELSK_TOLL), head("c", 5, ORRIN)]).changes
    assert [(change.kind, change.article) for change in changes] == [("opened", "a"), ("opened", "c")]


def test_the_newest_story_stands_first() -> None:
    assert [story.articles for story in stories_of([head("a", 3, VELSK), head("c", 5, ORRIN)]).stories] == [("c",), ("a",)]


def test_no_articles_and_an_empty_one() -> None:
    assert stories_of([]).stories == ()
    assert grouped(head("a", 3, "—"), head("b", 3, "—")) == [("a",), ("b",)]


def test_the_text_that_has_most_of_the_telling_words_is_the_most_similar() -> None:
    texts = (("quake", VELSK), ("bank", BANK), ("aid", ORRIN_AID))
    assert [found.name for found in most_similar("Karvia's bank keeps interest rate", texts, 2)] == ["bank", "quake"]


def test_nothing_shared_is_not_similar() -> None:
    assert most_similar("a comet", (("bank", BANK),), 5) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("look at this https://velsk.example/bank #InterestRate", "bank"),  # a tag is words, an address is none
        ("the banking rates", "bank"),  # other forms of its words
    ],
)
def test_words_as_they_are_posted_find_the_text(words: str, found: str) -> None:
    texts = (("quake", VELSK), ("bank", BANK), ("aid", ORRIN_AID))
    assert most_similar(words, texts, 1)[0].name == found


def test_of_equals_the_earlier_stands_first() -> None:
    assert [found.name for found in most_similar("bank", (("b", BANK), ("a", BANK)), 2)] == ["b", "a"]


def test_the_model_reorders_what_words_found_and_leaves_equals_as_they_are() -> None:
    class ByLength:
        """Holds that a text speaks of a claim the more, the longer the claim is."""

        def speaks_of(self, text: Passage, claim: Passage) -> float:
            assert text.text == "bank"
            return 100.0 * len(claim.text)

    texts = {"a": "A bank.", "b": "The bank of Tarn.", "c": "“The bank of Tarn”"}
    found = most_similar("bank", texts.items(), 3)
    assert [one.name for one in reordered("bank", found, texts, ByLength())] == ["b", "c", "a"]
