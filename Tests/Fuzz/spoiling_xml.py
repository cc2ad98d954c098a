"""Small changes to one XML part of a workbook."""

import re

TAG = re.compile(rb"<[^>]+>")
ATTRIBUTE = re.compile(rb'(?<==")[^"]*(?=")')
TEXT = re.compile(rb"(?<=>)[^<>]+(?=<)")
ELEMENT = re.compile(rb"<(\w+)[^>]*/>|<(c|row|si|r|sheet|xf|numFmt|Relationship|is|t|v)\b[^>]*>.*?</\2>", re.DOTALL)
VALUES = [
    b"", b"0", b"-1", b"1", b"A1", b"A0", b"XFD1048576", b"XFE1", b"A1048577", b"ZZZZZZZZZZZZZ99999999999999999999", b"1A",
    b"a1", b"\xe4\xb8\xad", b"9" * 30, b"4294967296", b"9223372036854775808", b"-9223372036854775809", b"1e308", b"1e309",
    b"-1e-400", b"1E+99999999999", b"NaN", b"inf", b"0x10", b"2958465", b"2958466", b"60", b"59.9999999999", b"-0.5", b"0.",
    b"." * 9, b"1.2.3", b"0." + b"9" * 60, b"s", b"str", b"inlineStr", b"b", b"e", b"d", b"n", b"true", b"_x000D_", b"_xD83D_",
    b"_xD83D__xDE00_", b"_x0000_", b"_xFFFF_", b"_x005F_x000D_", b"&amp;" * 99, b"&#0;", b"&#x1F600;", b"&#xD800;", b"&x;",
    b"2024-03-01T08:30:00Z", b"2024-13-99", b"hidden", b"veryHidden", b"rId1", b"rId999", b"/xl/workbook.xml", b"worksheets/",
    b"../../../../etc/passwd", b"file:///etc/passwd", b"http://127.0.0.1:9/", b"External", b"[h]:mm", b"yyyy" * 300, b'&quot;',
    b"[$-804]", b"\\", b"x" * 40_000, b"\xf0\x9f\x98\x80", b"\xff\xfe", b"\0", b"\x0b", b" ", b"\n",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
]
PIECES = [
    b"<row/>", b"<row r='1'/>", b"<c><v>1</v></c>", b"<c r='A1' t='s'><v>99999</v></c>", b"<c t='inlineStr'><is><t>x</t></is></c>",
    b"<is><r><t>a</t></r><rPh><t>b</t></rPh></is>", b"<v/>", b"<v>1<v>2</v></v>", b"<!-- -- -->", b"<!---->", b"<?x?>",
    b"<![CDATA[<v>]]>", b"]]>", b"<x:y/>", b"<y xmlns:a='b' a:c=''/>", b"<sheetData>", b"</sheetData>", b"<", b">", b"&", b"\xff",
    b"<si/>", b"<si><t/></si>", b"<phoneticPr/>", b"<mc:AlternateContent/>", b"<a>" * 100, b"<f>1+1</f>",
    b"<row>" + b"<c/>" * 20_000 + b"</row>", b"<row/>" * 20_000, b"<c r='XFD1'><v>1</v></c>" * 500,
]
PROLOGUES = [
    b"\xef\xbb\xbf", b"\n", b'<?xml version="1.1"?>', b'<?xml version="1.0" encoding="GBK"?>',
    b'<?xml version="1.0" encoding="UTF-16"?>', b'<?xml version="1.0" encoding="nonsense"?>', b"<!DOCTYPE x>",
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>',
    b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>', b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    b'<!DOCTYPE x [<!ATTLIST row r CDATA "5">]>', b'<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///dev/zero">%p;]>',
]


def spoil(part, dice):
    for _ in range(dice.choice([1, 1, 2, 4, 8])):
        part = dice.choice(CHANGES)(part, dice)
    return part


def of_attributes(part, dice):
    return replace(part, ATTRIBUTE, dice.choice(VALUES), dice)


def of_text(part, dice):
    return replace(part, TEXT, dice.choice(VALUES), dice)


def of_tags(part, dice):
    """Removes, doubles or replaces a tag."""
    tags = list(TAG.finditer(part))
    if not tags:
        return part
    one, other = dice.choice(tags)[0], dice.choice(tags)
    return part[:other.start()] + dice.choice([b"", one, other[0] * 2, other[0] + one]) + part[other.end():]


def of_elements(part, dice):
    """Moves, doubles, repeats or removes a whole element."""
    found = list(ELEMENT.finditer(part))
    if not found:
        return part
    one, other = dice.choice(found), dice.choice(found)
    times = dice.choice([0, 2, 2, 3, 1000])
    return part[:other.start()] + one[0] * times + part[other.end():]


def of_pieces(part, dice):
    place = dice.choice([match.end() for match in TAG.finditer(part)] or [0])
    return part[:place] + dice.choice(PIECES) + part[place:]


def of_prologue(part, dice):
    declared = part.find(b"?>") + 2 if part.startswith(b"<?xml") else 0
    return dice.choice([part[:declared], b""]) + dice.choice(PROLOGUES) + part[declared:]


def of_encoding(part, dice):
    text = part.decode("utf-8", "replace")
    return text.replace("UTF-8", "UTF-16").encode(dice.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]))


def of_bytes(part, dice):
    at = dice.randrange(len(part) + 1)
    return dice.choice([part[:at], part[:at] + bytes([dice.randrange(256)]) + part[at + 1:], part[:at] + part[at + 9:]])


def replace(part, pattern, new, dice):
    found = list(pattern.finditer(part))
    if not found:
        return part
    one = dice.choice(found)
    return part[:one.start()] + new + part[one.end():]


CHANGES = [
    of_attributes, of_attributes, of_attributes, of_text, of_text, of_tags, of_elements, of_elements, of_pieces, of_pieces,
    of_prologue, of_encoding, of_bytes]
