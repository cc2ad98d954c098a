"""An old workbook whose container has a chain of sectors that runs in a ring."""

import struct

SECTOR = 512
FREE, END, NOTHING = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF
RING, TABLE, DIRECTORY, FIRST_LIST = range(4)


def ring(megabytes):
    """The table of sectors names the same sector again and again, and its entries form a ring. So the chain of the
    workbook's stream has as many links as the table has entries."""
    count = (megabytes << 20) // SECTOR - 1
    data = bytearray(b"\xff" * (SECTOR * (count + 1)))
    head(data, count)
    numbers(data, RING, [128 + (entry + 1) % 128 for entry in range(128)])
    numbers(data, TABLE, [END if entry == DIRECTORY else 130 for entry in range(128)])
    entries(data)
    lists = (count - 200) // 127
    for place in range(lists):
        following = FIRST_LIST + place + 1 if place + 1 < lists else END
        numbers(data, FIRST_LIST + place, [RING] * 127 + [following])
    return bytes(data)


def head(data, count):
    data[:76] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(68)
    struct.pack_into("<HHHHH", data, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<II", data, 44, count, DIRECTORY)
    struct.pack_into("<IIIII", data, 56, 4096, END, 0, FIRST_LIST, count)
    struct.pack_into("<109I", data, 76, TABLE, *[RING] * 108)


def numbers(data, sector, values):
    struct.pack_into("<128I", data, SECTOR * (sector + 1), *values)


def entries(data):
    start = SECTOR * (DIRECTORY + 1)
    data[start:start + SECTOR] = bytes(SECTOR)
    for place, (name, kind, child, sector, size) in enumerate((
            ("Root Entry", 5, 1, END, 0), ("Workbook", 2, NOTHING, 5, 0x7FFFFFFF))):
        at, name = start + 128 * place, (name + "\0").encode("utf-16-le")
        data[at:at + len(name)] = name
        struct.pack_into("<HBBIII", data, at + 64, len(name), kind, 1, NOTHING, NOTHING, child)
        struct.pack_into("<II", data, at + 116, sector, size)
