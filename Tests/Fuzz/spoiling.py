"""Small changes to a policy file, like typing mistakes or deliberate damage."""

import re

import hostile

VALUE = re.compile(r"(?<=: )([^\s,{}\[\]][^,{}\[\]\n]*)")
NUMBER = re.compile(r"(?<![\w.-])\d+(\.\d+)?(?![\w.-])")
KEY = re.compile(r"([a-z-]+)(?=: )")
NUMBERS = [
    "0", "-1", "0.01", "0.001", "1", "59", "60", "61", "100", "100.01", "9999", "999999.99", "1000000", "1000001",
    "9" * 30,
]
SIGNS = [b"[", b"{", b"- ", b": ", b"&a ", b"*a", b'"', b"'", b"#", b"\0"]


def spoil(text, dice):
    change = dice.choice([
        of_lines, of_lines, of_indentation, of_values, of_values, of_numbers, of_numbers, of_keys, of_scalars,
        of_scalars, of_blocks, of_bytes])
    if change is of_bytes:
        return of_bytes(text, dice)
    return change(text.decode("utf-8", "surrogateescape"), dice).encode("utf-8", "surrogateescape")


def of_lines(text, dice):
    lines = text.split("\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    match dice.randrange(4):
        case 0: del lines[one]
        case 1: lines.insert(one, lines[other])
        case 2: lines[one], lines[other] = lines[other], lines[one]
        case _: lines = lines[:one]
    return "\n".join(lines)


def of_indentation(text, dice):
    lines = text.split("\n")
    place = dice.randrange(len(lines))
    match dice.randrange(3):
        case 0: lines[place] = " " * dice.randint(1, 6) + lines[place]
        case 1: lines[place] = lines[place][dice.randint(1, 4):]
        case _: lines[place] = "\t" + lines[place]
    return "\n".join(lines)


def of_values(text, dice):
    return swap(text, VALUE, dice)


def of_keys(text, dice):
    return swap(text, KEY, dice)


def of_numbers(text, dice):
    return replace(text, NUMBER, dice.choice(NUMBERS), dice)


def of_scalars(text, dice):
    return replace(text, dice.choice([VALUE, VALUE, KEY]), dice.choice(hostile.SCALARS), dice)


def of_blocks(text, dice):
    """Removes, repeats or moves a part that begins at the left margin or at an activity."""
    starts = [found.start() for found in re.finditer(r"^(\w|  - id: )", text, re.MULTILINE)] + [len(text)]
    if len(starts) < 2:
        return text
    place = dice.randrange(len(starts) - 1)
    before, block, after = text[:starts[place]], text[starts[place]:starts[place + 1]], text[starts[place + 1]:]
    return dice.choice([before + after, before + block + block + after, before + after + block])


def of_bytes(text, dice):
    place = dice.randrange(len(text) + 1)
    match dice.randrange(4):
        case 0: return text[:place] + bytes([dice.randrange(256)]) + text[place + 1:]
        case 1: return text[:place] + text[place + dice.randint(1, 30):]
        case 2: return text[:place] + dice.choice(SIGNS) + text[place:]
        case _: return text[:place]


def swap(text, pattern, dice):
    found = list(pattern.finditer(text))
    if len(found) < 2:
        return text
    one, other = sorted(dice.sample(found, 2), key=lambda match: match.start())
    return text[:one.start()] + other[0] + text[one.end():other.start()] + one[0] + text[other.end():]


def replace(text, pattern, new, dice):
    found = list(pattern.finditer(text))
    if not found:
        return text
    one = dice.choice(found)
    return text[:one.start()] + new + text[one.end():]
