"""Changes to workbooks: to the XML in the archive, to the archive, to the records of an old file, to plain bytes."""

import io
import struct
import zipfile
import zlib

import spoiling_xml

EXTREMES = [0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFE]
SEPARATED = [b'"', b'""', b",", b"\n", b"\r", b"\r\n", b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\t", b";", b"\x81",
             b"\x810\x810", b"\xf0\x9f", b"," * 20_000, b'"' * 999, b"\n" * 5_000, b"x" * 200_000]


def spoil(name, data, dice):
    if name.endswith(".xlsx"):
        return dice.choice([of_parts, of_parts, of_parts, of_archive, of_bytes])(data, dice)
    if name.endswith(".xls"):
        return dice.choice([of_records, of_records, of_sectors, of_bytes])(data, dice)
    return dice.choice([of_separated, of_separated, of_bytes])(data, dice)


def of_parts(data, dice):
    """Changes the XML of one to three parts, and writes the archive again."""
    parts = unpacked(data)
    for _ in range(dice.choice([1, 1, 2, 3])):
        name = dice.choice([part for part in parts if part.endswith((".xml", ".rels"))])
        parts[name] = spoiling_xml.spoil(parts[name], dice)
    return packed(parts.items(), dice.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]))


def of_archive(data, dice):
    parts = list(unpacked(data).items())
    place = dice.randrange(len(parts))
    name, part = parts[place]
    match dice.randrange(6):
        case 0: del parts[place]
        case 1: parts.append((name, dice.choice([b"", part[: len(part) // 2], b"\0" * 9, part + part])))
        case 2: parts[place] = (dice.choice(["/" + name, name.upper(), name.replace("/", "\\"), "../" + name, "名"]), part)
        case 3: dice.shuffle(parts)
        case 4: parts[place] = (name, dice.choice(parts)[1])
        case _: return of_fields(packed(parts, zipfile.ZIP_DEFLATED), dice)
    return packed(parts, zipfile.ZIP_DEFLATED)


def of_fields(data, dice):
    """Changes sizes, methods, flags and positions in the headers of the archive, which a reader must not trust."""
    marks = [at for mark in (b"PK\1\2", b"PK\3\4", b"PK\5\6") for at in places(data, mark)]
    return with_number(data, dice.choice(marks) + dice.randrange(4, 46), dice)


def of_records(data, dice):
    """Changes the kind, the length or the content of a record in an old workbook, found by walking from the first record."""
    starts = places(data, b"\x09\x08\x10\x00")
    if not starts:
        return of_bytes(data, dice)
    at, found = dice.choice(starts), []
    while at + 4 <= len(data) and len(found) < 3_000:
        found.append(at)
        at += 4 + struct.unpack_from("<H", data, at + 2)[0]
    for _ in range(dice.choice([1, 1, 2, 5])):
        at = dice.choice(found)
        data = with_number(data, at + dice.choice([0, 2, 2, 4, 4, 5, 6, 8, 10, 12, 14]), dice)
    return data


def of_sectors(data, dice):
    """Changes the header and the chains of sectors in an old workbook. The chains may then form a ring."""
    for _ in range(dice.choice([1, 1, 3])):
        table = 512 * (1 + dice.randrange(max(1, len(data) // 512 - 1)))
        at = dice.choice([dice.randrange(8, 512), 0x2C, 0x30, 0x3C, 0x44, 0x48, 0x4C, table + 4 * dice.randrange(128)])
        data = with_number(data, at, dice, small=len(data) // 512)
    return data


def of_separated(data, dice):
    for _ in range(dice.choice([1, 2, 5])):
        at = dice.randrange(len(data) + 1)
        data = data[:at] + dice.choice(SEPARATED) + data[at + dice.choice([0, 0, 1, 7]):]
    return data if dice.random() < 0.8 else data * dice.randint(2, 50)


def of_bytes(data, dice):
    for _ in range(dice.choice([1, 1, 3, 10, 50])):
        at = dice.randrange(len(data) + 1)
        match dice.randrange(5):
            case 0: data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1:]
            case 1: data = data[:at] + data[at + dice.randint(1, 200):]
            case 2: data = data[:at] + dice.randbytes(dice.randint(1, 20)) + data[at:]
            case 3: data = with_number(data, at, dice)
            case _: data = data[:at] if dice.random() < 0.2 else data
    return data or b"P"


def with_number(data, at, dice, small=0):
    width = dice.choice([1, 2, 4])
    value = dice.choice([*EXTREMES, dice.randrange(1 << 32), dice.randrange(small + 1), dice.randrange(small + 1)])
    return data[:at] + (value & ((1 << 8 * width) - 1)).to_bytes(width, "little") + data[at + width:]


def places(data, mark):
    found, at = [], data.find(mark)
    while at >= 0:
        found.append(at)
        at = data.find(mark, at + 1)
    return found


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts, method):
    """Like zipfile's own function, which warns about repeated names and refuses some."""
    body, directory, count = io.BytesIO(), io.BytesIO(), 0
    for name, part in parts:
        deflate = zlib.compressobj(1, zlib.DEFLATED, -15)
        held = deflate.compress(part) + deflate.flush() if method == zipfile.ZIP_DEFLATED else part
        name = name.encode("utf-8", "surrogateescape")
        facts = struct.pack("<HHHHIIIHH", 0x800, method, 0, 0x21, zlib.crc32(part), len(held), len(part), len(name), 0)
        directory.write(b"PK\1\2\x14\0\x14\0" + facts + struct.pack("<HHHII", 0, 0, 0, 0, body.tell()) + name)
        body.write(b"PK\3\4\x14\0" + facts + name + held)
        count += 1
    end = struct.pack("<HHHHIIH", 0, 0, count, count, directory.tell(), body.tell(), 0)
    return body.getvalue() + directory.getvalue() + b"PK\5\6" + end
