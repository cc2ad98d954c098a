r"""Permitted differences between two readers. Everything else must be the same.

| what | ours | theirs |
|---|---|---|
| numbers | decimal text without exponent, at most 15 digits if a fraction was rounded | binary floats |
| dates | ISO text to the second; without the time if the format shows none or it is midnight | datetime objects |
| elapsed times (`[h]:mm`) | the number of days, because they are not moments | timedelta |
| errors | kind `error` and their text | calamine: nothing; openpyxl: text |
| escapes (`_x000D_`) | the character, as Excel shows it | openpyxl: as in the file, except `x005F_` |
| a character of two UTF-16 units, divided between two records of a long .xls | whole | calamine: `\ufffd\ufffd` |
| line ends | as written | calamine and openpyxl: some as `\n` |
"""

import datetime
import decimal
import re

ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
ABSENT = None


def differences(ours, theirs, reader):
    """Every cell with a difference that is not permitted: place, ours, theirs."""
    places = sorted(ours.keys() | theirs.keys())
    pairs = ((place, ours.get(place, ABSENT), theirs.get(place, ABSENT)) for place in places)
    return [(place, mine, other) for place, mine, other in pairs if not same(mine, other, reader)]


def same(mine, other, reader):
    if mine is ABSENT:
        return False
    kind, text = mine
    if other is ABSENT:
        return kind == "error" and reader == "calamine"
    match other:
        case bool(): return mine == ("boolean", str(other).upper())
        case int() | float(): return kind == "number" and digits(text) == digits(other)
        case datetime.timedelta(): return kind == "number" and digits(text) == digits(other / A_DAY)
        case datetime.datetime(): return kind == "date" and text in moments(other)
        case datetime.date(): return mine == ("date", other.isoformat())
        case datetime.time(): return mine == ("date", f"{to_second(datetime.datetime.combine(SOME_DAY, other)):%H:%M:%S}")
        case str(): return kind in ("text", "error") and same_text(text, other)
    return False


A_DAY = datetime.timedelta(days=1)
SOME_DAY = datetime.date(2000, 1, 1)


def digits(value):
    """The number with 15 digits, which every 64-bit binary number can represent."""
    return decimal.Decimal(f"{float(value):.15g}").normalize()


def moments(moment):
    day = f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
    if moment.microsecond == 0 and moment.time() == datetime.time():
        return [day]
    moment = to_second(moment)
    return [day, f"{moment.year:04}-{moment.month:02}-{moment.day:02}" + moment.strftime(" %H:%M:%S")]


def to_second(moment):
    return (moment + datetime.timedelta(microseconds=500_000)).replace(microsecond=0)


def same_text(text, other):
    if "\ufffd" in other:
        return bool(re.fullmatch(re.escape(other).replace("\ufffd\ufffd", "[\U00010000-\U0010ffff]"), text))
    unescaped = ESCAPE.sub(lambda found: chr(int(found[1], 16)), other)
    return plain(other) in (plain(text), plain(text.replace("x005F_", ""))) or plain(text) == plain(unescaped)


def plain(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")
