"""The vocabulary of time: words and what they stand for, and the named pieces that rules are written with.

A rule's pattern holds `{month}` or `{number}`; `PIECES` says what stands in its place. Single words are folded to lower
case before they are looked up here; the text itself is never changed.
"""

import re
from collections.abc import Iterable
from types import MappingProxyType

MONTHS = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ),
            start=1,
        )
        for name in names.split()
    }
)
WEEKDAYS = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "monday mon",
                "tuesday tues tue",
                "wednesday wed",
                "thursday thurs thur thu",
                "friday fri",
                "saturday sat",
                "sunday sun",
            ),
            start=1,
        )
        for name in names.split()
    }
)
SEASONS = MappingProxyType(
    {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA"}
    | {"winter": "WI", "wintertime": "WI"}
)
SEASON_MONTHS = MappingProxyType({"SP": 3, "SU": 6, "FA": 9, "WI": 12})  # the month in which a season begins
# Units by the letters that TIMEX3 writes; T marks a part of a day. Decades and centuries are counted in years.
UNITS = MappingProxyType(
    {
        name: code
        for code, names in (
            ("TS", "second seconds sec secs"),
            ("TM", "minute minutes min mins"),
            ("TH", "hour hours hr hrs"),
            ("D", "day days"),
            ("NI", "night nights"),
            ("W", "week weeks wk wks"),
            ("WE", "weekend weekends"),
            ("FN", "fortnight fortnights"),
            ("M", "month months"),
            ("Q", "quarter quarters"),
            ("Y", "year years yr yrs"),
            ("DE", "decade decades"),
            ("CE", "century centuries"),
            ("ML", "millennium millennia"),
        )
        for name in names.split()
    }
)
DAY_PARTS = MappingProxyType(
    {
        "morning": "MO",
        "mornings": "MO",
        "afternoon": "AF",
        "afternoons": "AF",
        "evening": "EV",
        "evenings": "EV",
        "night": "NI",
        "nights": "NI",
        "nite": "NI",
        "daytime": "DT",
    }
)
CLOCK_WORDS = MappingProxyType({"noon": "12:00", "midday": "12:00", "noontime": "12:00", "midnight": "24:00"})
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = MappingProxyType(
    {word: value for value, word in enumerate(_SMALL.split())}
    | dict(zip(_TENS.split(), range(20, 100, 10), strict=True))
    | {"a": 1, "an": 1, "single": 1, "another": 1, "dozen": 12, "couple": 2, "pair": 2, "half": 0.5}
)
SCALES = MappingProxyType({"hundred": 100, "thousand": 1000, "million": 1_000_000})
ORDINALS = MappingProxyType(
    {
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
            " sixteenth seventeenth eighteenth nineteenth twentieth".split(),
            start=1,
        )
    }
    | {f"twenty-{word}": 20 + value for value, word in enumerate("first second third fourth fifth".split(), start=1)}
)
# Steps from the reference: "last" -1, "this" 0, "next" +1.
STEPS = MappingProxyType(
    dict.fromkeys("last past previous preceding prior".split(), -1)
    | dict.fromkeys("this current same that".split(), 0)
    | dict.fromkeys("next coming following upcoming subsequent succeeding".split(), 1)
)
DECADES = MappingProxyType(
    {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
)
# (month, day), or (month, weekday, which) for the n-th weekday of a month; -1 is the last.
HOLIDAYS: MappingProxyType[str, tuple[int, ...]] = MappingProxyType(
    {
        "new year's day": (1, 1),
        "new year's eve": (12, 31),
        "new year's": (1, 1),
        "valentine's day": (2, 14),
        "st. patrick's day": (3, 17),
        "april fools' day": (4, 1),
        "may day": (5, 1),
        "fourth of july": (7, 4),
        "independence day": (7, 4),
        "halloween": (10, 31),
        "veterans day": (11, 11),
        "armistice day": (11, 11),
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "christmas": (12, 25),
        "boxing day": (12, 26),
        "thanksgiving day": (11, 4, 4),
        "thanksgiving": (11, 4, 4),
        "labor day": (9, 1, 1),
        "memorial day": (5, 1, -1),
        "columbus day": (10, 1, 2),
        "presidents day": (2, 1, 3),
        "martin luther king day": (1, 1, 3),
        "martin luther king jr. day": (1, 1, 3),
    }
)

_TABLES = (MONTHS, WEEKDAYS, SEASONS, UNITS, DAY_PARTS, CLOCK_WORDS, NUMBERS, SCALES, ORDINALS, STEPS, DECADES, HOLIDAYS)
# The letters with which an expression in running text can begin: a word of a table, or another one of the grammar.
OPENERS = (
    frozenset(re.split(r"[^a-z]", name)[0] for table in _TABLES for name in table)
    | frozenset(f"{day}s" for day in WEEKDAYS if day.endswith("day"))
    | frozenset(
        """
    about above academic all almost annually approximately around at barely beginning bi c ca calendar circa close comparable corresponding
    currently daily dozens each earlier early end ensuing every everyday few fewer final financial fiscal high his hourly hundreds initial its
    just late lately later latest latter less long longer many mid middle modern monthly more most nearly nightly no not now nowadays numerous
    on once outset over overnight per period present presently q recent recently right roughly several short some sometime start tdy the their
    these thousands time tmr tmrw today tomorrow tonight twice under up very weekly well while yearly yesterday
    """.split()
    )
)


def _any(words: Iterable[str], *, dotted: bool = False) -> str:
    """Return a pattern for one of the words; `dotted` lets the short ones end in a full stop ("Nov.", not "May.")."""
    names = (name.replace(".", r"\.").replace("'", "['’]") for name in sorted(words, key=len, reverse=True))
    return (
        "(?:"
        + "|".join(name + (r"\.?" if dotted and len(name) < 6 and name not in _WHOLE_SHORT else "") for name in names)
        + ")"
    )


_WHOLE_SHORT = frozenset("march april may june july".split())  # short names that are no abbreviations
_COUNT_WORD = _any((set(NUMBERS) | set(SCALES)) - {"a", "an", "half", "another", "single", "couple", "pair"})
_COUNT = rf"(?:\d[\d,]{{0,12}}(?:\.\d{{1,4}})?(?: \d/\d)?|(?:an? (?=hundred|thousand|dozen))?(?!million){_COUNT_WORD}(?: (?:and )?{_COUNT_WORD}){{0,4}})(?: and (?:a |one )?half)?"
VAGUE = r"(?:(?:a |the )?(?:few|several|many|numerous)(?: more| other)?|some|a number of|a handful of|dozens of|hundreds of|thousands of|several dozen)"
_SINGLE = [name for name in UNITS if not name.endswith("s") and name != "millennia"]
_YEAR_WORDS = rf"(?P<year_words>(?:nineteen|eighteen) (?:hundred|oh|{_COUNT_WORD})(?: (?:and )?{_COUNT_WORD})?|two thousand (?:and )?{_COUNT_WORD})"

PIECES = MappingProxyType(
    {
        "month": f"(?P<month>{_any(MONTHS, dotted=True)})",
        "weekday": f"(?P<weekday>{_any(WEEKDAYS, dotted=True)})",
        "on_weekday": f"(?:{_any(WEEKDAYS, dotted=True)},? (?:the )?)?",
        "season": f"(?P<season>{_any(SEASONS)})",
        "unit": f"(?P<unit>{_any(UNITS)})",
        "one_unit": f"(?P<unit>{_any(_SINGLE)})",
        "long_unit": f"(?P<unit>{_any(name for name in _SINGLE if UNITS[name][0] != 'T' and UNITS[name] != 'NI')})",
        "units": f"(?P<unit>{_any(name for name in UNITS if name not in _SINGLE or name in ('decade', 'century'))})",
        "part": f"(?P<part>{_any(DAY_PARTS)})",
        "clock_word": f"(?P<clock_word>{_any(CLOCK_WORDS)})",
        "count": f"(?P<count>{_COUNT}|an?(?: single| full| whole| half| couple of| couple| pair of)?|one(?: full| single| more)?|another|half an?|half)",
        "counted": f"(?P<count>{_COUNT}|(?:an? )?couple of|an? couple)",
        "vague": f"(?P<vague>{VAGUE})",
        "ordinal": f"(?P<ordinal>{_any(ORDINALS)}|\\d{{1,2}}(?:st|nd|rd|th))",
        "day": rf"(?P<day>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|{_any(ORDINALS)})",
        "day_figure": r"(?P<day>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)",
        "year": r"(?P<year>(?:1\d|20)\d\d)",
        "some_year": rf"(?:(?P<year>(?:1\d|20)\d\d)|{_YEAR_WORDS})",
        "early_year": r"(?P<year>[1-9]\d{0,3})",
        "bc": r"(?P<bc>b\.c\.(?:e\.)?|bce?)",
        "step": f"(?P<step>{_any(STEPS)})",
        "holiday": f"(?P<holiday>{_any(HOLIDAYS)})",
        "decade": f"(?P<decade>{_any(DECADES)})",
        "clock": r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)",
        "clock24": r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:~(?:hours|hrs))?",
        "zone": r"(?:,? \(?(?P<zone>[ecmp][sd]t|gmt|utc|bst|cet|eastern|pacific|local(?: time)?)(?: time)?\)?)?",
        "year_words": _YEAR_WORDS,
    }
)
