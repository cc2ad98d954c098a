"""Small files that claim to be very large. None of them may cost much time or memory."""

import pathlib
import subprocess
import sys
import zipfile

import hostile_compound
import spoiling_workbooks

MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = b'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
MEGABYTE = 1 << 20


def make(folder):
    """Runs in its own process. Otherwise its peak memory would count for every program that is started later."""
    folder.mkdir()
    subprocess.run([sys.executable, "-B", __file__, folder], check=True)
    return sorted(folder.iterdir())


def files():
    yield from ((name + ".xlsx", workbook(sheet, strings)) for name, sheet, strings in sheets())
    yield from ((name + ".csv", data) for name, data in separated())
    yield "many-parts.xlsx", packed({f"x{number}": b"" for number in range(30_000)})
    yield "ring.xls", hostile_compound.ring(100)
    yield "zeros.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * MEGABYTE
    yield "ones.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * MEGABYTE
    yield "only-a-mark.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    yield "only-a-mark.xlsx", b"PK\3\4"
    yield "bare-records.xls", b"\x09\x08\x10\x00\x00\x06\x05\x00" + b"\xff" * 4096


def sheets():
    text = b"<c t='inlineStr'><is><t>%s</t></is></c>"
    yield "rows", b"<row/>" * 1_048_576, b""
    yield "too-many-rows", b"<row/>" * 1_100_000, b""
    yield "columns", b"<row>" + b"<c/>" * 1_000_000 + b"</row>", b""
    yield "filled-columns", b"<row>" + b"<c><v>1</v></c>" * 16_385 + b"</row>", b""
    yield "one-column-again", b"<row>" + b"<c r='A1'><v>1</v></c>" * 1_000_000 + b"</row>", b""
    yield "columns-backwards", b"<row>" + b"".join(
        b"<c r='%s1'><v>1</v></c>" % letters(number) for number in range(16_384, 0, -1)) + b"</row>", b""
    yield "spaces", b"<row><c><v>" + b" " * (64 * MEGABYTE) + b"1</v></c></row>", b""
    yield "long-text", b"<row>" + text % (b"x" * (8 * MEGABYTE)) + b"</row>", b""
    yield "long-row", b"<row>" + (text % (b"x" * 100_000)) * 300 + b"</row>", b""
    yield "long-tag", b"<row " + b"a='1' " * 500_000 + b"/>", b""
    yield "many-attributes", b"<row " + b" ".join(b"a%d='1'" % number for number in range(30_000)) + b"/>", b""
    yield "many-names", b"".join(b"<n%d/>" % number for number in range(100_000)), b""
    yield "many-namespaces", b"".join(b"<a xmlns:n%d='u'/>" % number for number in range(100_000)), b""
    yield "deep", b"<a>" * 100_000, b""
    yield "deep-and-closed", b"<row><c>" + b"<is>" * 10_000 + b"</is>" * 10_000 + b"</c></row>", b""
    yield "comment", b"<!--" + b"x" * (32 * MEGABYTE) + b"-->", b""
    yield "cut-comment", b"<!--" + b"<!-" * (8 * MEGABYTE), b""
    yield "references", b"<row><c t='inlineStr'><is><t>" + b"&#120;" * 2_000_000 + b"</t></is></c></row>", b""
    yield "strings", b"<row><c t='s'><v>1</v></c></row>", b"<si/>" * 9_000_000
    yield "long-strings", b"<row><c t='s'><v>1</v></c></row>", (b"<si><t>" + b"x" * 100_000 + b"</t></si>") * 3_000
    yield "one-string-often", (b"<row>" + b"<c t='s'><v>0</v></c>" * 100 + b"</row>") * 2, (
        b"<si><t>" + b"x" * 100_000 + b"</t></si>")
    yield "phonetic", b"<row><c t='s'><v>0</v></c></row>", b"<si>" + b"<rPh><t>x</t></rPh>" * 1_000_000 + b"</si>"


def separated():
    yield "columns", b"," * (8 * MEGABYTE)
    yield "filled-columns", b"1," * (4 * MEGABYTE)
    yield "open-quote", b'a,"' + b"x,\n" * (8 * MEGABYTE)
    yield "quotes", b'"' * (8 * MEGABYTE)
    yield "one-line", "姓名".encode() * (4 * MEGABYTE)
    yield "empty-lines", b"\n" * (2 * MEGABYTE)
    yield "lines", b"a\n" * 1_100_000
    yield "zeros", b"\0" * (8 * MEGABYTE)
    yield "half-a-letter", "姓名,学时\n".encode()[:-2]
    yield "late-other-encoding", b"a,b\n" * MEGABYTE + "姓名\n".encode("gb18030")
    yield "utf-16-cut", "姓名,学时".encode("utf-16")[:-1]
    yield "only-a-mark", b"\xef\xbb\xbf"
    yield "carriage-returns", b"a\r" * 500_000


def workbook(sheet, strings):
    links = (b'<Relationship Id="s" Type="%s/worksheet" Target="sheet.xml"/>'
             b'<Relationship Id="t" Type="%s/sharedStrings" Target="strings.xml"/>') % (OFFICE, OFFICE)
    return packed({
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": relations(b'<Relationship Id="w" Type="%s/officeDocument" Target="xl/workbook.xml"/>' % OFFICE),
        "xl/_rels/workbook.xml.rels": relations(links),
        "xl/workbook.xml": b'<workbook %s xmlns:r="%s"><sheets><sheet name="s" r:id="s"/></sheets></workbook>' % (MAIN, OFFICE),
        "xl/sheet.xml": b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (MAIN, sheet),
        "xl/strings.xml": b"<sst %s>%s</sst>" % (MAIN, strings),
    })


def relations(links):
    return b"<Relationships %s>%s</Relationships>" % (PACKAGE, links)


def packed(parts):
    return spoiling_workbooks.packed(parts.items(), zipfile.ZIP_DEFLATED)


def letters(column):
    text = b""
    while column:
        column, rest = divmod(column - 1, 26)
        text = bytes([65 + rest]) + text
    return text


if __name__ == "__main__":
    for name, data in files():
        (pathlib.Path(sys.argv[1]) / name).write_bytes(data)
