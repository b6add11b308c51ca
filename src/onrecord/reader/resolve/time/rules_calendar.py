"""The grammar of what the calendar names: one rule a line, the first that fits the whole expression wins."""

from onrecord.reader.resolve.time import values_clock as clocks
from onrecord.reader.resolve.time import values_days as days
from onrecord.reader.resolve.time import values_years as years
from onrecord.reader.resolve.time.rule import Rule

# fmt: off
CALENDAR = (
    # Days.
    Rule("day in figures, year first", "DATE", r"(?P<iso>)(?P<year>\d{4})-(?P<first>\d\d)-(?P<second>\d\d)", days.numbered_day, "2022-11-10"),
    Rule("day in figures, year last", "DATE", r"(?P<first>\d?\d)[/.](?P<second>\d?\d)[/.](?P<year>\d{4})", days.numbered_day, "25/11/2022"),
    Rule("month, day, year", "DATE", r"{on_weekday}{month} (?:the )?{day},?~(?:of )?{year}(?: {bc})?", days.calendar_day, "November 10, 2022"),
    Rule("day, month, year", "DATE", r"{on_weekday}(?:the )?{day}~(?:day )?(?:of )?{month},?~(?:of )?{year}(?: {bc})?", days.calendar_day, "10 November 2022"),
    Rule("month, day, that year", "DATE", r"{on_weekday}{month} {day},? (?:of )?(?:the )?{step} year", days.calendar_day, "July 4 of last year"),
    Rule("last month's day", "DATE", r"{step} {month} {day}", days.stepped_month, "last Oct. 23"),
    Rule("month, day", "DATE", r"{on_weekday}{month} (?:the )?{day}", days.calendar_day, "Thursday, Nov. 10"),
    Rule("day, month", "DATE", r"{on_weekday}(?:the )?{day} (?:of )?{month}", days.calendar_day, "the 10th of November"),
    Rule("weekday, day", "DATE", r"{weekday},? (?:the )?{day_figure}", days.day_of_the_month, "Thursday the 10th", found="never"),
    Rule("end of a range of years", "DATE", r"(?P<short>\d\d)", years.end_of_years, "08 in 2007-08", found="never"),
    Rule("day, year", "DATE", r"{day},? {year}", days.day_and_year, "9, 1918", found="never"),
    Rule("day of the month", "DATE", r"(?:the )?{day_figure}", days.day_of_the_month, "the 25th", found="never"),
    Rule("week of a day", "DATE", r"the week (?:of|beginning|starting) {month} {day}(?:,? {year})?", days.week_of, "the week of March 6"),
    # Months.
    Rule("month, year", "DATE", r"(?:the month of )?{month},?(?: of)? {some_year}(?: {bc})?", days.calendar_month, "March of 1996"),
    Rule("month, year before Christ", "DATE", r"{month},?(?: of)? {early_year} {bc}", days.calendar_month, "August 480 BC"),
    Rule("month, that year", "DATE", r"{month},?(?: of)? (?:the )?{step} year", days.calendar_month, "June last year"),
    Rule("last month by name", "DATE", r"(?:(?:the|this) )?{step} {month}", days.stepped_month, "last April"),
    Rule("month, short year", "DATE", r"{month} ['’](?P<short>\d\d)", days.calendar_month, "March '98"),
    Rule("month", "DATE", r"(?:the month of )?{month}", days.calendar_month, "in March"),
    # Weekdays.
    Rule("weekday of a week", "DATE", r"{weekday},?(?: of)? (?:the )?{step} week", days.weekday_of_week, "Tuesday of last week"),
    Rule("last weekday", "DATE", r"(?:(?:the|this) )?{step} {weekday}", days.stepped_weekday, "last Friday"),
    Rule("weekday's part", "TIME", r"{weekday}(?:['’]s)? (?:early |late )?{part}", clocks.weekday_part, "Thursday evening"),
    Rule("yesterday's part", "TIME", r"(?P<near>yesterday|tomorrow) {part}", clocks.near_part, "yesterday morning"),
    Rule("weekday", "DATE", r"(?:the )?{weekday}", days.weekday, "Thursday"),
    # Seasons, quarters, halves.
    Rule("season, year", "DATE", r"(?:the )?{season},?(?: of)? {some_year}", years.season, "the winter of 1994"),
    Rule("year, season", "DATE", r"(?:the )?{year} {season}", years.season, "the 1982 summer"),
    Rule("season before Christ", "DATE", r"(?:the )?{season},?(?: of)? {early_year} {bc}", years.season, "the spring of 480 BC"),
    Rule("season, that year", "DATE", r"(?:the )?{season},?(?: of)? (?:the )?{step} year", years.season, "the spring of next year"),
    Rule("last season", "DATE", r"(?:(?:the|this) )?{step} {season}", years.stepped_season, "last fall"),
    Rule("season", "DATE", r"(?:the )?{season}(?: months)?", years.season, "the summer"),
    Rule("quarter, year", "DATE", r"(?:the )?(?:fiscal )?{ordinal} (?:fiscal )?quarter,?(?: of| in)?(?: fiscal)? {year}", years.quarter, "the third quarter of 1984"),
    Rule("year, quarter", "DATE", r"(?:the )?(?:fiscal )?{year}['’]?s? {ordinal} quarter", years.quarter, "the 1988 second quarter"),
    Rule("last year's quarter", "DATE", r"(?:the )?{step} year['’]?s? {ordinal} quarter", years.quarter, "this year's third quarter"),
    Rule("quarter, last year", "DATE", r"(?:the )?{ordinal} quarter,?(?: of)? (?:the )?{step} year", years.quarter, "the first quarter of next year"),
    Rule("quarter in figures", "DATE", r"q(?P<figure>[1-4])(?: (?:of )?{year})?", years.quarter, "Q3 2014"),
    Rule("quarter", "DATE", r"(?:the )?(?:fiscal )?{ordinal} (?:fiscal )?quarters?", years.quarter, "third-quarter"),
    Rule("half, year", "DATE", r"(?:the )?(?P<which>first|second|1st|2nd|latter|last) half of (?:{year}|(?:the )?(?:{step} )?year)", years.half_year, "the second half of 2008"),
    # Years and more.
    Rule("year before Christ", "DATE", r"(?:the year )?{early_year} {bc}", years.year, "480 BC"),
    Rule("year and noun", "DATE", r"(?:the )?(?:fiscal |calendar )?{year} (?:fiscal )?(?:year|period|season)", years.year, "the 1988 period"),
    Rule("year", "DATE", r"(?:(?:the )?years? |fiscal |calendar )?{year}(?: a\.?d\.?)?", years.year, "fiscal 1989"),
    Rule("year of a quarter", "DATE", r"(?:the )?{year} quarter", years.quarter_of_year, "the 1988 quarter"),
    Rule("year in words", "DATE", r"{year_words}|the year two thousand", years.spoken_year, "nineteen ninety-six"),
    Rule("short year", "DATE", r"['’](?P<short>\d\d)", years.short_year, "the class of '89", found="never"),
    Rule("year told before Christ", "DATE", r"(?P<year>\d{3})", years.year_before_christ, "492 in (492-490 BC)", found="never"),
    Rule("decade", "DATE", r"(?:the )?(?P<year>(?:1\d|20)\d0)['’]?s", years.decade, "the 1970s"),
    Rule("decade before Christ", "DATE", r"(?:the )?(?P<year>\d{1,3}0)['’]?s {bc}", years.decade, "the 460s BC"),
    Rule("short decade", "DATE", r"(?:the )?['’](?P<tens>\d)0['’]?s", years.decade, "the '90s"),
    Rule("decade in words", "DATE", r"(?:the )?(?:nineteen )?{decade}", years.decade, "the nineties", found="never"),
    Rule("century", "DATE", r"(?:the )?{ordinal} century(?: {bc})?", years.century, "the 20th century"),
    # Holidays.
    Rule("holiday, year", "DATE", r"{holiday},?(?: of)? {year}", days.holiday, "Christmas 1963"),
    Rule("holiday last year", "DATE", r"{holiday},?(?: of)? (?:the )?{step} year", days.holiday, "Christmas last year"),
    Rule("last holiday", "DATE", r"{step} {holiday}", days.holiday, "last Thanksgiving"),
    Rule("holiday", "DATE", r"(?:the )?{holiday}(?: holidays?)?", days.holiday, "Thanksgiving Day"),
)
# fmt: on
