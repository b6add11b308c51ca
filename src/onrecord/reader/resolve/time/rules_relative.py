"""The grammar of what is counted from somewhere, and of what only points: "last week", "two days later", "now"."""

from functools import partial

from onrecord.reader.resolve.time import values_relative
from onrecord.reader.resolve.time.moment import Moment
from onrecord.reader.resolve.time.rule import Found, Rule
from onrecord.reader.resolve.time.values_amounts import vague_amount
from onrecord.reader.resolve.time.values_days import DayAway

_WAY = r"(?P<way>ago|earlier|later|hence|from now)"
_BEFORE_OR_AFTER = r"(?P<way>before|previously|prior|after|afterwards?)"


def _always(value: str, _found: Found, _moment: Moment) -> str:
    return value


_NOW, _THEN, _AHEAD = (partial(_always, value) for value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"))

# fmt: off
RELATIVE = (
    # Days by name.
    Rule("the day before yesterday", "DATE", r"(?:the )?day before yesterday", DayAway(-2), "the day before yesterday"),
    Rule("the day after tomorrow", "DATE", r"(?:the )?day after tomorrow", DayAway(2), "the day after tomorrow"),
    Rule("yesterday", "DATE", r"yesterday", DayAway(-1), "he said yesterday"),
    Rule("today", "DATE", r"today|tdy", DayAway(0), "he said today"),
    Rule("tomorrow", "DATE", r"tomorrow|tmrw?", DayAway(1), "they meet tomorrow"),
    Rule("tonight", "TIME", r"tonight", DayAway(0, "NI"), "tonight"),
    Rule("last night", "TIME", r"last (?:night|nite)|overnight", DayAway(-1, "NI"), "shelled last night"),
    # Steps.
    Rule("fiscal year", "DATE", r"(?P<the>the )?(?:{step} )?(?:fiscal|calendar|academic|financial) (?P<unit>year)", values_relative.fiscal_year, "the current fiscal year"),
    Rule("last unit", "DATE", r"(?P<the>the )?{step} {long_unit}", values_relative.stepped_unit, "last week"),
    Rule("this very unit", "DATE", r"(?P<the>)(?:that|this) (?P<step>same) {long_unit}", values_relative.stepped_unit, "that same day"),
    Rule("unit following", "DATE", r"(?P<the>the )(?P<unit>day|week|month|year) (?P<step>following)", values_relative.stepped_unit, "the day following"),
    Rule("latest period", "DATE", r"(?:the )?latest (?:quarter|period)", values_relative.latest_period, "the latest quarter"),
    Rule("comparable period", "DATE", r"(?:the |a )?(?:comparable |corresponding )?year (?:ago|earlier)(?: {ordinal})? (?P<unit>quarter|period|month)|year (?:ago|earlier)", values_relative.comparable_period, "the year-earlier quarter"),
    Rule("quarter of last year", "DATE", r"(?:the )?(?:comparable |corresponding )?(?P<unit>quarter|period) (?:(?:of )?last year|(?:of )?a year (?:ago|earlier))|last year['’]s (?:quarter|period)", values_relative.comparable_period, "the corresponding period last year"),
    # Counted.
    Rule("counted away", "DATE", r"{count} {unit}(?: or so)? {way}".replace("{way}", _WAY), values_relative.counted_away, "two years ago"),
    Rule("the unit before", "DATE", r"(?P<count>the) {one_unit} (?P<way>before|earlier|after|later)", values_relative.one_away, "the day before"),
    Rule("counted, told as a point", "DATE", r"(?:just |only )?{count} {unit}", values_relative.counted_as_point, "redeemed in five years", found="never"),
    Rule("counted before", "DATE", r"{count} {unit}(?: or so)? {way}".replace("{way}", _BEFORE_OR_AFTER), values_relative.counted_away, "two years before", found="never"),
    Rule("vaguely away", "DATE", r"(?:{vague} )?{units} {way}".replace("{way}", _WAY), values_relative.vaguely_away, "several years ago"),
    Rule("vaguely before", "DATE", r"(?:{vague} )?{units} {way}".replace("{way}", _BEFORE_OR_AFTER), values_relative.vaguely_away, "months before", found="never"),
    Rule("recent units", "DURATION", r"(?:the |more )?(?:most )?(?:recent|past few) {units}", vague_amount, "in recent weeks"),
    Rule("coming units", "DURATION", r"(?:the )?(?:coming|next few|following|ensuing) {units}", vague_amount, "in the coming days"),
    Rule("the unit", "DATE", r"(?:the|its|his|their)(?: (?:full|entire|whole|same))? {long_unit}", values_relative.the_unit, "later in the day", found="modified"),
    Rule("the quarter", "DATE", r"the (?P<unit>quarter)", values_relative.the_unit, "in the quarter"),
    Rule("weekend", "DATE", r"(?:the )?(?P<unit>weekend)", values_relative.the_unit, "over the weekend"),
    Rule("year-end", "DATE", r"(?:the )?(?P<unit>year|month|week|quarter)(?:['’]s)? end", values_relative.the_unit, "by year-end", "END"),
)
# fmt: on

# Read last: "the past" must not take the beginning of "the past three months".
# fmt: off
POINTING = (
    Rule("now", "DATE", r"(?:right )?now|presently|nowadays|these days|the time being|(?:present|modern) day", _NOW, "Kherson is now free"),
    Rule("this moment", "DATE", r"(?:at )?(?:this|the) (?:crucial )?(?:moment|point)|(?:at )?(?:the )?present|at (?:this|the) time|this time|(?:just |until )?now", _NOW, "at this moment", found="never"),
    Rule("current", "DATE", r"current(?:ly)?", _NOW, "currently in talks"),
    Rule("already", "DATE", r"already|yet|so far|(?:to )?date", _NOW, "has already left", found="never"),
    Rule("recently", "DATE", r"(?:more |most )?recently|lately|the (?:recent |distant )?past|(?:a |some )?(?:long |short )?(?:time|while) ago|long ago", _THEN, "it recently said"),
    Rule("former", "DATE", r"former|formerly|previously|once|earlier|recent|past|then current|in the past|until recently|past (?:years|months|weeks|days|quarters)", _THEN, "a recent report", found="never"),
    Rule("the future", "DATE", r"the (?:near |foreseeable |immediate |distant )?future|the (?:near|short|long) term|the coming time", _AHEAD, "in the near future"),
    Rule("soon", "DATE", r"soon|one day|some~day|future(?: {unit})?|shortly|from time to time", _AHEAD, "it will soon end", found="never"),
)
# fmt: on
