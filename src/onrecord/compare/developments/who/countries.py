"""Which country a name speaks of: names that no rule derives, and the rule for all others, invented ones too.

"Halvonian" is of Halvonia where a text names Halvonia; where none does, the end of the people's name gives the country's.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from onrecord.compare.developments.who.bands import REBELS

_TABLE = """
United States: US U.S. USA U.S.A. American America Americans Washington White-House Pentagon
United Kingdom: UK U.K. Britain British Briton Britons Great-Britain England English Downing-Street
France: French Frenchman
Germany: German Germans
Netherlands: Dutch Holland Netherlands
Denmark: Danish Danes Dane
Sweden: Swedish Swede Swedes
Finland: Finnish Finn Finns
Norway: Norwegian Norwegians
Poland: Polish Pole Poles
Spain: Spanish Spaniard
Portugal: Portuguese
Greece: Greek Greeks
Turkey: Turkish Turk Turks Türkiye Ankara
Ireland: Irish
Scotland: Scottish Scot Scots
Wales: Welsh
Switzerland: Swiss
Belgium: Belgian Belgians
Hungary: Hungarian Hungarians
Italy: Italian Italians
Russia: Russian Russians Moscow Kremlin Russian-Federation
Ukraine: Ukrainian Ukrainians Kyiv Kiev
China: Chinese Beijing PRC
Taiwan: Taiwanese Taipei
Japan: Japanese
North Korea: North-Korean North-Koreans Pyongyang DPRK
South Korea: South-Korean South-Koreans Seoul
Vietnam: Vietnamese
Thailand: Thai Thais
Philippines: Philippine Filipino Filipinos
India: Indian Indians New-Delhi
Pakistan: Pakistani Pakistanis Islamabad
Bangladesh: Bangladeshi
Afghanistan: Afghan Afghans
Iran: Iranian Iranians Tehran
Iraq: Iraqi Iraqis Baghdad
Israel: Israeli Israelis
Palestine: Palestinian Palestinians
Syria: Syrian Syrians Damascus
Lebanon: Lebanese
Egypt: Egyptian Egyptians
Saudi Arabia: Saudi Saudis Riyadh
Yemen: Yemeni Yemenis
Qatar: Qatari
Kuwait: Kuwaiti
Libya: Libyan Libyans
Morocco: Moroccan
Sudan: Sudanese
South Sudan: South-Sudanese
Congo: Congolese
Niger: Nigerien
Argentina: Argentine Argentinian
Brazil: Brazilian Brazilians
Mexico: Mexican Mexicans
Canada: Canadian Canadians
Peru: Peruvian
Cyprus: Cypriot
Czech Republic: Czech Czechs Czechia
Slovakia: Slovak Slovaks
Croatia: Croatian Croat Croats
Serbia: Serbian Serb Serbs
Bosnia: Bosnian Bosnia-Herzegovina
Kosovo: Kosovar Kosovan
New Zealand: New-Zealander
Georgia: Georgian Tbilisi
Belarus: Belarusian Belarussian Minsk
Kazakhstan: Kazakh
European Union: EU E.U. European-Union
"""
_ENDINGS = (
    ("ian", ("ia", "y", "", "e", "a", "ium")),
    ("ean", ("ea", "a", "e", "")),
    ("an", ("a", "o", "", "e", "ia")),
    ("n", ("",)),
    ("ese", ("", "a", "o", "e", "an")),
    ("ish", ("land", "", "y")),
)


def _rows() -> dict[str, str]:
    rows: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        country, others = line.split(":")
        for name in (country, *(other.replace("-", " ") for other in others.split())):
            rows[name.casefold()] = country
    return rows


_KNOWN = MappingProxyType(_rows())
_ADJECTIVES = MappingProxyType(
    {
        country: words.split()[0].replace("-", " ")
        for country, words in (line.split(":") for line in _TABLE.strip().splitlines())
    }
)
_CAPITALISED = re.compile(r"U\.S\.A?\.?|U\.K\.|E\.U\.|[A-ZÀ-Þ][\w'’]+(?:[- ][A-ZÀ-Þ][\w'’]+)*")
_PEOPLE = re.compile(r"^[A-ZÀ-Þ][a-zß-ÿ]{2,}ians?$")
_NO_PEOPLE = frozenset(
    "christian christians guardian guardians julian sebastian brian vivian lillian adrian damian fabian"
    " dorian jordanian orwellian"
    " victorian edwardian presbyterian librarian historian historians civilian civilians politician"
    " politicians gillian marian"
    " parliamentarian parliamentarians".split()
)


class Countries:
    """The countries that some texts speak of."""

    def __init__(
        self,
        places: Iterable[str],
        words: Iterable[str],
        states: Iterable[str] = (),
        bands: Mapping[str, str] = MappingProxyType({}),
        capitals: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Take the names of the texts' places, all their words with a capital, names that have an army, and armed groups.

        An armed group is a side as a country is: by its names in lower case, with the full one. Capitals are given with
        their countries.
        """
        self._bands, self._capitals = bands, capitals
        named = {place.casefold(): place for place in places}
        self._peoples: dict[str, str] = {}
        for word in sorted(words):
            country = _derived(word, named)
            if country is not None:
                self._peoples[word.casefold()] = country
        self._countries = {country.casefold(): country for country in (*states, *self._peoples.values())}

    def of(self, words: str) -> str | None:
        """Return the first country that words name, as itself or by its people: "the Halvonian army's guns".

        Rebels are of the group that is named with them, or of the only one that there is, and never of a country.
        """
        if REBELS.search(words):
            named = (self.named(word) for match in _CAPITALISED.finditer(words) for word in (match[0], *match[0].split()))
            return next((band for band in named if band is not None and self.is_band(band)), self._only_band())
        for match in _CAPITALISED.finditer(words):
            found = self.named(match[0]) or next(filter(None, map(self.named, re.split("[- ]", match[0]))), None)
            if found:
                return found
        return None

    def named(self, name: str) -> str | None:
        """Return the country that one name means; None: the name of something else."""
        folded = name.casefold().removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
        plain = folded.replace(".", "") if "." in folded else ""
        known = _KNOWN.get(folded) or _KNOWN.get(plain) or self._bands.get(folded)
        return known or self._peoples.get(folded) or self._countries.get(folded)

    def of_capital(self, words: str) -> str | None:
        """Return the country that words name by its capital: "Norwick's foreign ministry"."""
        for match in _CAPITALISED.finditer(words):
            found = self._capitals.get(match[0].casefold().removesuffix("'s").removesuffix("’s"))
            if found is not None:
                return found
        return None

    def is_band(self, name: str) -> bool:
        """Tell whether a side is an armed group and no country."""
        return name in self._bands.values()

    @property
    def has_bands(self) -> bool:
        """Tell whether an armed group that is no state's takes part."""
        return bool(self._bands)

    def _only_band(self) -> str | None:
        bands = set(self._bands.values())
        return next(iter(bands)) if len(bands) == 1 else None

    def people(self, country: str) -> str | None:
        """Return the word for a country's own: "Halvonian"."""
        found = [people for people, of in self._peoples.items() if of == country and not people.endswith("s")]
        return found[0].capitalize() if found else _ADJECTIVES.get(country)


def is_known_country(name: str) -> bool:
    """Tell whether the table has this name."""
    return name.casefold() in _KNOWN


# ----------------------------------------------------------------------------------------------------------------------


def _derived(word: str, named: Mapping[str, str]) -> str | None:
    folded = word.casefold()
    if folded in _KNOWN or folded in _NO_PEOPLE:
        return None
    for form in (folded, folded.removesuffix("s")):
        for ending, bases in _ENDINGS:
            if form.endswith(ending) and len(form) - len(ending) >= 3:
                for base in bases:
                    found = named.get(form.removesuffix(ending) + base)
                    if found and found.casefold() != folded:
                        return found
    return word.removesuffix("s").removesuffix("n") if _PEOPLE.match(word) else None
