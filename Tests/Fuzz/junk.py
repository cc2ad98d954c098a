"""Values that no case should contain, and lines that are not JSON."""

import copy

# Written into the line unchanged.
RAW = [
    "1e308", "-1e308", "1e309", "1e-400", "1e999999999999", "-1e-999999999999", "0e99999", "9" * 40,
    "0." + "0" * 40 + "1", "1." + "0" * 400, "1." + "9" * 40, "-0", "-0.0", "1.5e0", "15e-1", "1.250", "1.25001",
    "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1000000",
    "1000000.00", "1000000.01", "0.001", "NaN", "Infinity", "01", "1.", ".5", "+1", "0x1", "1_0", "tru", "", "[1,]",
    '{"a":1,"a":2}', '"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"\\x"', "'a'", '"\\ud83d\\ude00"',
    "[" * 600 + "]" * 600, "[" * 60 + "]" * 60, '{"a":' * 300 + "1" + "}" * 300, '"\t"', "1e", "1e+", "--1", "1 2",
    "nul", "\ufeff1", "/*x*/1",
]
VALUES = [
    None, True, False, 0, 1, -1, 1.5, "", "x", [], {}, [[]], [{}], {"": None}, "\ud800", "\udfff x", "\0", "\u202e",
    "e\u0301", "é", "x" * 10_000, "0000-00-00", "0000-01-01", "0001-01-01", "9999-12-31", "2023-02-29", "2024-02-29",
    "2024-2-9", "2024-13-01", "2024-05-05T00:00:00", "２０２４-05-05", "-024-05-05", " 2024-05-05", "general", "jiangxi",
    "recognised", "submitted", "reversed", 2024, 2023, 9999, 10_000, -2024, [1, [2, [3, [4]]]],
    {"year": 2023, "reason": "illness"}, {"year": "2023"}, {"hours": 1, "days": 1},
]
SIGNS = [b"{", b"[", b'"', b",", b"\\", b"\\u12", b"\xff", b"\xed\xa0\x80", b"\0"]
KEYS = [
    "", "id", "activity", "completed", "facts", "hours", "days", "minutes", "year", "records", "person", "é",
    "x" * 3000, "\0",
]


def value(dice):
    if dice.random() < 0.5:
        return "@raw:" + dice.choice(RAW) + "@"
    return copy.deepcopy(dice.choice(VALUES))


def spoil(one, dice):
    """Changes up to four parts of a case, at any depth."""
    for _ in range(dice.choice([1, 1, 2, 4])):
        place = dice.choice(list(places(one)))
        if isinstance(place, dict) and place:
            key = dice.choice(list(place))
            match dice.randrange(5):
                case 0: del place[key]
                case 1: place[dice.choice(KEYS)] = value(dice)
                case 2: place[key] = [place[key]]
                case _: place[key] = value(dice)
        elif isinstance(place, list):
            match dice.randrange(3):
                case 0: place.append(value(dice))
                case 1: place.extend(copy.deepcopy(place[:3]))
                case _: place[:1] = [value(dice)]


def places(part):
    """Every mapping and list of a case, outer ones first."""
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from places(inner)
    elif isinstance(part, list):
        yield part
        for inner in part:
            yield from places(inner)


def plain(text):
    """The text without lone surrogates, because the program cannot distinguish them."""
    if text.startswith("@raw:"):
        return "raw"
    return text.encode("utf-8", "replace")


def spoil_bytes(line, dice):
    for _ in range(dice.choice([1, 1, 3, 10])):
        place = dice.randrange(len(line) + 1)
        match dice.randrange(4):
            case 0: line = line[:place] + bytes([dice.randrange(256)]) + line[place + 1:]
            case 1: line = line[:place] + line[place + dice.randint(1, 20):]
            case 2: line = line[:place] + dice.choice(SIGNS) + line[place:]
            case _: line = line[:place] if dice.random() < 0.3 else line
    return line.replace(b"\n", b" ")
