"""CheckThat 2020: what people post, and the claim that somebody has checked already. Whether a text speaks of a claim."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.compare.pairs.passages import Passage
from onrecord.compare.stories.similar import Texts, letters_of
from training.corpora.lines import Part, records
from training.pairs.pairs import Pair

SPEAKS_OF = ("discusses", "unrelated")  # what is asked, of the five relations
NEIGHBOURS = 7  # claims that share most words with a post and are not what it says, to each post
AMONG = 20  # the likest claims, out of which they are drawn


class Post(NamedTuple):
    """A text that was posted, and the verified claims that it makes, by their numbers."""

    id: str
    text: str
    relevant: tuple[str, ...]


def posts(data: Path, part: Part) -> list[Post]:
    """Return the posts of a part."""
    rows = records(data / "nli" / f"checkthat2020.{part}.jsonl.gz")
    return [Post(row["id"], row["text"], tuple(row["relevant"])) for row in rows]


def verified_claims(data: Path) -> dict[str, str]:
    """Return all verified claims by their numbers, each as its title and its wording."""
    rows = records(data / "nli" / "checkthat2020_vclaims.train.jsonl.gz")
    return {row["vclaim_id"]: f"{row['title'] or ''} {row['vclaim']}".strip() for row in rows}


def checkthat(data: Path, part: Part, chance: random.Random) -> Iterator[Pair]:
    """Yield each post with the claim it makes, and with claims that only look like it."""
    claims = verified_claims(data)
    texts = Texts(claims.items())
    for post in posts(data, part):
        own = [claims[name] for name in post.relevant if name in claims]
        for claim in own:
            yield Pair(Passage(post.text), Passage(claim), relation="discusses", possible=SPEAKS_OF)
        likest = [claims[one.name] for one in texts.like(post.text, AMONG)]
        others = [claim for claim in likest if letters_of(claim) not in map(letters_of, own)]
        for claim in chance.sample(others, min(len(others), NEIGHBOURS)):
            yield Pair(Passage(post.text), Passage(claim), relation="unrelated", possible=SPEAKS_OF)
