"""`python -m training.pairs.measure events|stance|relations WEIGHTS --data D --out FOLDER`: predictions for the scorers.

What the model says about each pair is kept in the out folder, so that another threshold needs no second reading.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.compare.pairs.events import same_event
from onrecord.compare.pairs.passages import EVENT_PIECES, Passage
from onrecord.compare.pairs.relations import RELATION_PIECES, guess_of, shares_of
from onrecord.compare.pairs.session import RELATIONS, PairSession, Scores
from onrecord.compare.stories import stories_of
from onrecord.records import ArticleOpening
from training.corpora.detokenised import detokenised
from training.corpora.lines import records
from training.pairs.clusters import clusters
from training.pairs.events import Mention, ecbplus_mentions
from training.pairs.likeness import likeness
from training.pairs.pairs import STANCE
from training.pairs.relations import LABELS, STANCES, bodies_of, evidence_for, rarity

SAME = 0.5  # mean likeness from which two groups of mentions are one event
INFERENCE_SETS = ("climate_fever", "conjnli", "fever_symmetric", "healthver", "rte123", "sick", "wice_claim")
Asked = tuple[Passage, Passage, int]  # the first, the second, and how many pieces of each


def main() -> None:
    """Write the predictions asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("events", "stance", "relations"))
    parser.add_argument("weights", type=Path)
    for folder in ("data", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--first", type=int, help="only so many records of each set")
    parser.add_argument("--processes", type=int, default=1)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    measures: dict[str, Callable[..., None]] = {"events": events, "stance": stance, "relations": relations}
    model = Kept(arguments.weights, arguments.out / f"{arguments.what}.json", arguments.processes)
    measures[arguments.what](model, arguments.data, arguments.out, arguments.first)


class Kept:
    """The model's scores, kept in a file."""

    def __init__(self, weights: Path, path: Path, processes: int) -> None:
        self.weights, self.path, self.processes = weights, path, processes
        self.known: dict[str, list[float]] = json.loads(path.read_text()) if path.exists() else {}

    def scores(self, asked: dict[str, Asked], *, events: bool = False) -> dict[str, list[float]]:
        """Return for each name the event's probability and the relations' scores; with `events` the former alone."""
        new = {name: pair for name, pair in asked.items() if name not in self.known}
        if new:
            with ProcessPoolExecutor(self.processes, initializer=_open, initargs=(self.weights,)) as pool:
                found = pool.map(_same if events else _scored, new.values(), chunksize=200)
                for name, scores in zip(new, found, strict=True):
                    self.known[name] = [round(float(value), 5) for value in (scores.event, *scores.relations)]
            self.path.write_text(json.dumps(self.known))
        return {name: self.known[name] for name in asked}


_SESSIONS: list[PairSession] = []  # one in each process of the pool


def _open(weights: Path) -> None:
    _SESSIONS[:] = [PairSession(weights)]


def _scored(asked: Asked) -> Scores:
    return _SESSIONS[0].scores(*asked)


def _same(asked: Asked) -> Scores:
    return Scores(same_event(_SESSIONS[0], asked[0], asked[1]), np.zeros(0, np.float32))


def events(model: Kept, data: Path, out: Path, first: int | None) -> None:
    """Group ECB+ dev's gold mentions: inside gold subtopics, and inside our own stories."""
    documents = list(records(data / "coref_events" / "ecbplus.dev.jsonl.gz"))[:first]
    by_subtopic: dict[str, list[Any]] = defaultdict(list)
    for document in documents:
        by_subtopic[document["subtopic"]].append(document)
    for name, groups in (("subtopic", list(by_subtopic.values())), ("own", own_groups(documents))):
        found = grouped([[m for d in group for m in ecbplus_mentions(d)] for group in groups], model)
        _write(out / f"ecbplus.{name}.jsonl", _event_rows(documents, found))


def grouped(stories: Sequence[Sequence[Mention]], model: Kept) -> list[list[Mention]]:
    """Return the mentions of each story in groups, one an event."""
    asked = {}
    for mentions in stories:
        for first, second in (sorted(pair, key=lambda m: m.passage) for pair in combinations(mentions, 2)):
            asked[_name(first, second)] = (first.passage, second.passage, EVENT_PIECES)
    scores = model.scores(asked, events=True)
    found = []
    for mentions in stories:
        alike = np.zeros((len(mentions), len(mentions)))
        for one, other in combinations(range(len(mentions)), 2):
            first, second = mentions[one], mentions[other]
            alike[one, other] = alike[other, one] = likeness(scores[_name(first, second)][0], first, second)
        found += [[mentions[number] for number in group] for group in clusters(alike, SAME)]
    return found


def own_groups(documents: Sequence[Any]) -> list[list[Any]]:
    """Return documents by the story that the program puts them in; without dates, and with the first sentence as title."""
    named = {document["doc_id"]: document for document in documents}
    openings = []
    for document in documents:
        sentences = [detokenised(words)[0] for words in document["sents"]]
        openings.append(
            ArticleOpening(article=document["doc_id"], published=None, title=sentences[0], text=" ".join(sentences))
        )
    return [[named[article] for article in story.articles] for story in stories_of(openings).stories]


def stance(model: Kept, data: Path, out: Path, first: int | None) -> None:
    """Say of FNC-1's dev headlines what the article's deciding sentences make of them."""
    bodies = bodies_of(data)
    rare = rarity(bodies.values())
    rows = list(records(data / "nli" / "fnc1_stance.dev.jsonl.gz"))[:first]
    asked: dict[str, Asked] = {}
    for record in rows:
        evidence = Passage(evidence_for(record["headline"], bodies[record["body_id"]], rare))
        asked[record["id"]] = (evidence, Passage(record["headline"]), RELATION_PIECES)
    scores = model.scores(asked)
    names = {label: stance for stance, label in STANCES.items()}
    columns = [1 + RELATIONS.index(label) for label in STANCE]
    labels = {name: STANCE[int(np.array(row)[columns].argmax())] for name, row in scores.items()}
    _write(out / "fnc1.jsonl", ({"id": name, "stance": names[label]} for name, label in labels.items()))


def relations(model: Kept, data: Path, out: Path, first: int | None) -> None:
    """Say of each inference set's dev pairs whether the premise supports or contradicts the hypothesis."""
    asked: dict[str, Asked] = {}
    names = {label: name for name, label in LABELS.items()}
    for corpus in INFERENCE_SETS:
        for record in list(records(data / "nli" / f"{corpus}.dev.jsonl.gz"))[:first]:
            sides = Passage(record["premise"]), Passage(record["hypothesis"])
            asked[f"{corpus} {record['id']}"] = (*sides, RELATION_PIECES)
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name, scores in model.scores(asked).items():
        corpus, _, number = name.partition(" ")
        shares = shares_of(np.array(scores[1:]))
        guess = guess_of(shares, asked[name][0].text, asked[name][1].text)
        probabilities = {names[label]: round(share, 4) for label, share in zip(RELATIONS, shares)}
        rows[corpus].append({"id": number, "label": names[guess.label], "probs": probabilities})
    for corpus, own in rows.items():
        _write(out / f"{corpus}.jsonl", own)


# --------------------------------------------------------------------------------------------------------------------


def _name(first: Mention, second: Mention) -> str:
    return "|".join(sorted(f"{m.document}:{m.sentence}:{m.start}" for m in (first, second)))


def _event_rows(documents: Sequence[Any], found: Sequence[Sequence[Mention]]) -> Iterable[dict[str, Any]]:
    rows: dict[str, list[dict[str, Any]]] = {document["doc_id"]: [] for document in documents}
    for number, cluster in enumerate(found):
        for mention in cluster:
            place = {"sent": mention.sentence, "start": mention.start, "end": mention.end}
            rows[mention.document].append({**place, "cluster": number})
    return [{"doc_id": name, "events": own} for name, own in rows.items()]


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    print(path)


if __name__ == "__main__":
    main()
