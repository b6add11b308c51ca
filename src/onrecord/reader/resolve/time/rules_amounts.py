"""The grammar of lengths, repetition and the clock."""

from onrecord.reader.resolve.time import values_amounts as amounts
from onrecord.reader.resolve.time import values_clock as clocks
from onrecord.reader.resolve.time.rule import Rule

_EVERY = r"(?:each|every|per)(?: of the)?"

# fmt: off
AMOUNTS = (
    # Repetition.
    Rule("every unit", "SET", rf"{_EVERY} (?:(?P<other>other) |{{counted}} |{{ordinal}} )?{{unit}}", amounts.every, "every two weeks"),
    Rule("every named time", "SET", rf"{_EVERY} (?:{{weekday}}(?: {{part}})?|{{month}}|{{season}}|weekend)", amounts.every_named, "each Thursday"),
    Rule("every part of the day", "SET", rf"{_EVERY} {{part}}", amounts.every_named, "every morning"),
    Rule("weekdays", "SET", r"(?:on )?(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s(?: {part})?", amounts.every_named, "on Fridays"),
    Rule("weekday nights", "SET", r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?P<part>mornings|afternoons|evenings|nights)", amounts.every_named, "Friday nights"),
    Rule("times a unit", "SET", r"(?:once|twice|{count} times) (?:a|an|per|each|every) {unit}", amounts.one_unit, "twice a week"),
    Rule("adverb", "SET", r"(?P<adverb>hourly|daily|everyday|nightly|weekly|bi~weekly|monthly|annually|yearly)", amounts.adverb, "a daily paper"),
    Rule("adverb of results", "SET", r"(?P<adverb>quarterly|annual|semi~annual)", amounts.adverb, "the annual report", found="never"),
    # Lengths.
    Rule("counted units and a half", "DURATION", r"{count} {unit} (?P<and_half>and a half)", amounts.counted, "a minute and a half"),
    Rule("years old", "DURATION", r"{count} {unit} (?:old|of age)", amounts.counted, "22 years old", found="never"),
    Rule("last counted units", "DURATION", r"(?:the |this |another )?(?:first|last|past|next|previous|coming|following|latest|final|preceding|initial|same|year earlier|another)(?: of the)? {counted}(?: \w+)? {unit}(?: period)?", amounts.counted, "the past three months"),
    Rule("counted last units", "DURATION", r"(?:the )?{counted} (?:first|last|past|next|previous|coming|following|preceding) {units}", amounts.counted, "the four previous weeks"),
    Rule("last vague units", "DURATION", r"(?:the |these )?(?:first|last|past|next|previous|coming|following|final|early|preceding)(?: {vague})? {units}", amounts.vague_amount, "the next few days"),
    Rule("from so many to so many", "DURATION", r"(?:the )?(?:last |past |next )?{counted} (?:to|or) [\w-]+ {unit}", amounts.counted, "two to three weeks", "EQUAL_OR_MORE"),
    Rule("the counted units", "DURATION", r"the {counted}\s+{units}", amounts.counted, "the nine months"),
    Rule("counted units", "DURATION", r"{count}(?: (?:more|additional|further|full|straight|consecutive|trading|long|business|working|extra|whole))?~{unit}(?: (?:long|period|term))?", amounts.counted, "a two-week visit"),
    Rule("additional unit", "DURATION", r"(?:an additional|an extra|the (?:full|entire|whole)|the first|the last|all) {one_unit}", amounts.one_unit, "an additional year"),
    Rule("vague units", "DURATION", r"{vague} {unit}(?: (?:long|period))?", amounts.vague_amount, "several years"),
    Rule("counted described units", "DURATION", r"(?:the )?{count} [a-z]+ {unit}", amounts.counted, "two bloody weeks", found="never"),
    Rule("units", "DURATION", r"(?:the )?{units}(?: long)?", amounts.vague_amount, "for weeks", found="never"),
    Rule("units ahead", "DURATION", r"the {units} (?:ahead|to come)", amounts.vague_amount, "the weeks ahead"),
    Rule("unit-long", "DURATION", r"{one_unit} long", amounts.one_unit, "a day-long meeting"),
    Rule("part of the day", "TIME", r"(?:the |one |an? )?{part}", clocks.part_of_day, "in the morning", found="never"),
    Rule("unit", "DURATION", r"{one_unit}", amounts.one_unit, "trading day", found="never"),
    Rule("plain number", "DURATION", r"{counted}", amounts.plain_number, "two to six days", found="never"),
    # The clock.
    Rule("clock", "TIME", r"{clock}{zone}", clocks.clock, "10:35 a.m."),
    Rule("clock without a point", "TIME", r"(?P<hour>1[0-2]|[1-9])(?P<minute>[0-5]\d)(?P<half>[ap]\.?m\b\.?)", clocks.clock, "1130pm"),
    Rule("clock of 24 hours", "TIME", r"{clock24}{zone}", clocks.clock, "18:00 UTC"),
    Rule("hour in the morning", "TIME", r"(?P<hour>1?\d)(?::(?P<minute>[0-5]\d))?(?: o['’]clock)? (?:in the {part}|at night)", clocks.clock, "4 in the morning"),
    Rule("noon", "TIME", r"(?:high |12 )?{clock_word}", clocks.clock, "noon"),
    Rule("last part of the day", "TIME", r"(?:the )?{step} {part}", clocks.stepped_part, "this morning"),
)
# fmt: on
