"""`python -m training.pairs.measure events|stance|relations WEIGHTS --data D --out FOLDER`: predictions for the scorers.

Writes a file of predictions for each setting, and prints which scorer takes it. What the model says about a pair is kept in
the out folder, so that another threshold needs no second reading.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.compare.pairs import EventsByModel, Passage, RelationsByModel
from onrecord.compare.pairs.relations import RELATION_PIECES
from onrecord.compare.pairs.session import RELATIONS, PairSession
from training.corpora.lines import records
from training.pairs.clusters import clusters
from training.pairs.events import Mention, ecbplus_mentions
from training.pairs.pairs import STANCE
from training.pairs.relations import LABELS, STANCES, bodies_of, evidence_for, rarity, words_of

SAME = 0.5  # mean probability from which two groups of mentions are one event
TOPIC = 0.12  # cosine of TF-IDF vectors from which two groups of documents are one story
UNLIKE = 0.0  # what stands for the probability of a pair that shares no word and is not asked about
INFERENCE_SETS = ("climate_fever", "conjnli", "fever_symmetric", "healthver", "rte123", "sick", "wice_claim")
# A stance's score is multiplied by this before the highest is taken: training showed the stances in other shares.
STANCE_WEIGHTS = dict(zip(STANCE, (1.0, 1.0, 1.0, 1.0), strict=True))


def main() -> None:
    """Write the predictions asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("events", "stance", "relations"))
    parser.add_argument("weights", type=Path)
    for folder in ("data", "out"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--first", type=int, help="only so many records of each set")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    measures: dict[str, Callable[..., None]] = {"events": events, "stance": stance, "relations": relations}
    measures[arguments.what](arguments.weights, arguments.data, arguments.out, arguments.first)


def events(weights: Path, data: Path, out: Path, first: int | None) -> None:
    """Group ECB+ dev's gold mentions: inside gold subtopics, and inside groups of documents of our own making."""
    documents = list(records(data / "coref_events" / "ecbplus.dev.jsonl.gz"))[:first]
    by_subtopic: dict[str, list[Any]] = defaultdict(list)
    for document in documents:
        by_subtopic[document["subtopic"]].append(document)
    judge = Remembered(EventsByModel(PairSession(weights)), out / "events.json")
    for name, groups in (("subtopic", list(by_subtopic.values())), ("own", own_groups(documents))):
        found = [cluster for group in groups for cluster in grouped(group, judge)]
        _write(out / f"ecbplus.{name}.jsonl", _event_rows(documents, found))
    judge.keep()


class Remembered:
    """The model's probabilities, kept in a file."""

    def __init__(self, model: EventsByModel, path: Path) -> None:
        self.model, self.path = model, path
        self.kept: dict[str, float] = json.loads(path.read_text()) if path.exists() else {}

    def probability(self, first: Mention, second: Mention) -> float:
        """Return the probability that both are one event."""
        name = "|".join(sorted(f"{m.document}:{m.sentence}:{m.start}" for m in (first, second)))
        if name not in self.kept:
            self.kept[name] = round(self.model.probability(first.passage, second.passage), 5)
        return self.kept[name]

    def keep(self) -> None:
        """Write them down."""
        self.path.write_text(json.dumps(self.kept))


def grouped(documents: Sequence[Any], judge: Remembered) -> list[list[Mention]]:
    """Return the mentions of some documents in groups, one an event."""
    mentions = [mention for document in documents for mention in ecbplus_mentions(document)]
    if not mentions:
        return []
    words = [words_of(mention.passage.text) for mention in mentions]
    likeness = np.full((len(mentions), len(mentions)), UNLIKE)
    for one, other in combinations(range(len(mentions)), 2):
        if words[one] & words[other]:
            likeness[one, other] = likeness[other, one] = judge.probability(mentions[one], mentions[other])
    return [[mentions[number] for number in group] for group in clusters(likeness, SAME)]


def own_groups(documents: Sequence[Any]) -> list[list[Any]]:
    """Return documents by the story that their words put them in."""
    likeness = cosines([" ".join(word for words in document["sents"] for word in words) for document in documents])
    return [[documents[number] for number in group] for group in clusters(likeness, TOPIC)]


def cosines(texts: Sequence[str]) -> npt.NDArray[np.float64]:
    """Return the likeness of each two texts (texts, texts): cosine of log counts weighted by rarity."""
    sets = [[word[:6] for word in text.lower().split() if word.isalnum() and len(word) > 2] for text in texts]
    vocabulary = {word: column for column, word in enumerate(sorted({word for words in sets for word in words}))}
    counts = np.zeros((len(texts), len(vocabulary)))
    for row, words in enumerate(sets):
        np.add.at(counts[row], [vocabulary[word] for word in words], 1.0)
    weighted = np.log1p(counts) * np.log((len(texts) + 1) / ((counts > 0).sum(0) + 1))
    weighted /= np.linalg.norm(weighted, axis=1, keepdims=True).clip(min=1e-9)
    return np.asarray(weighted @ weighted.T)


def stance(weights: Path, data: Path, out: Path, first: int | None) -> None:
    """Say of FNC-1's dev headlines what the article's deciding sentences make of them."""
    session = PairSession(weights)
    bodies = bodies_of(data)
    rare = rarity(bodies.values())
    names = {label: stance for stance, label in STANCES.items()}
    columns = [RELATIONS.index(label) for label in STANCE]
    priors = np.log([STANCE_WEIGHTS[label] for label in STANCE])
    rows = []
    for record in list(records(data / "nli" / "fnc1_stance.dev.jsonl.gz"))[:first]:
        evidence = Passage(evidence_for(record["headline"], bodies[record["body_id"]], rare))
        scores = session.scores(evidence, Passage(record["headline"]), RELATION_PIECES).relations[columns]
        label = STANCE[int((scores + priors).argmax())]
        rows.append({"id": record["id"], "stance": names[label], "scores": np.round(scores, 3).tolist()})
    _write(out / "fnc1.jsonl", rows)


def relations(weights: Path, data: Path, out: Path, first: int | None) -> None:
    """Say of each inference set's dev pairs whether the premise supports or contradicts the hypothesis."""
    model = RelationsByModel(PairSession(weights))
    names = {label: name for name, label in LABELS.items()}
    for corpus in INFERENCE_SETS:
        rows = []
        for record in list(records(data / "nli" / f"{corpus}.dev.jsonl.gz"))[:first]:
            evidence, claim = Passage(record["premise"]), Passage(record["hypothesis"])
            shares = dict(zip(LABELS.values(), (0.0, 0.0, 0.0), strict=True))
            shares["supports"], shares["contradicts"], shares["neutral"] = model.probabilities(evidence, claim)
            guess = model.relation(claim, evidence)
            probabilities = {names[label]: round(share, 4) for label, share in shares.items()}
            rows.append({"id": record["id"], "label": names[guess.label], "probs": probabilities})
        _write(out / f"{corpus}.jsonl", rows)


# --------------------------------------------------------------------------------------------------------------------


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
