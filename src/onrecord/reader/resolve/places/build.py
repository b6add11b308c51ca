"""The index, built once: arrays in a folder that is written aside and moved into place.

numbers.npy      (keys,) uint64, sorted         the number of each key (`names.number_of`)
starts.npy       (keys + 1,) uint32             where a key's postings begin
postings.npy     (postings,) uint32             entry << 2 | match
points.npy       (entries, 2) float32           latitude, longitude
populations.npy  (entries,) uint32
geonameids.npy   (entries,) uint32              0: none
kinds.npy        (entries,) uint8               number of `entries.KINDS`, + 128 for a capital
regions.npy      (entries,) uint16              number in regions.json; the country is the part before the dot
names.npy        (bytes,) uint8                 canonical names, UTF-8, one after the other
name_starts.npy  (entries + 1,) uint32
regions.json     list of "CC.code", "CC." (no region) and "." (no country)
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from onrecord.reader.resolve.places.entries import KINDS, MATCHES, Entry
from onrecord.reader.resolve.places.names import key_of, number_of

CAPITAL_BIT = 128
MATCH_BITS = 2


def build(entries: Iterable[Entry], folder: Path) -> None:
    """Write the index of `entries` to `folder`; another process that does the same at the same time does no harm."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _write(list(entries), aside)
        os.replace(aside, folder)
    except OSError:
        # Someone else was first: a folder that is there is complete, since it is only ever moved into place.
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


# ----------------------------------------------------------------------------------------------------------------------


def _write(entries: list[Entry], folder: Path) -> None:
    areas = sorted({_area(entry) for entry in entries})
    number = {area: index for index, area in enumerate(areas)}
    kinds = [KINDS.index(entry.kind) + CAPITAL_BIT * entry.capital for entry in entries]
    _save(folder, "points", np.array([(entry.latitude, entry.longitude) for entry in entries], np.float32))
    _save(folder, "populations", np.array([entry.population for entry in entries], np.uint32))
    _save(folder, "geonameids", np.array([entry.geonameid or 0 for entry in entries], np.uint32))
    _save(folder, "kinds", np.array(kinds, np.uint8))
    _save(folder, "regions", np.array([number[_area(entry)] for entry in entries], np.uint16))
    (folder / "regions.json").write_text(json.dumps(areas), encoding="utf-8")
    _write_names([entry.name.encode() for entry in entries], folder)
    _write_postings(entries, folder)


def _write_names(names: list[bytes], folder: Path) -> None:
    _save(folder, "names", np.frombuffer(b"".join(names), np.uint8))
    _save(folder, "name_starts", np.cumsum([0, *map(len, names)]).astype(np.uint32))


def _write_postings(entries: list[Entry], folder: Path) -> None:
    """Write the keys sorted, each with its postings; of two ways in which a key belongs to an entry the first counts."""
    numbers: list[int] = []
    postings: list[int] = []
    for index, entry in enumerate(entries):
        keys: dict[str, int] = {}
        for name, match in entry.names:
            key = key_of(name)
            if key:
                keys[key] = min(keys.get(key, len(MATCHES)), MATCHES.index(match))
        numbers.extend(map(number_of, keys))
        postings.extend(index << MATCH_BITS | match for match in keys.values())
    keyed = np.array(numbers, np.uint64)
    order = np.argsort(keyed, kind="stable")
    unique, starts = np.unique(keyed[order], return_index=True)
    _save(folder, "numbers", unique)
    _save(folder, "starts", np.append(starts, len(order)).astype(np.uint32))
    _save(folder, "postings", np.array(postings, np.uint32)[order])


def _area(entry: Entry) -> str:
    return f"{entry.country or ''}.{(entry.region or '') if entry.country else ''}"


def _save(folder: Path, name: str, array: np.ndarray) -> None:
    np.save(folder / f"{name}.npy", array, allow_pickle=False)
