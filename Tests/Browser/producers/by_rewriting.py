"""Modifies workbooks into forms that other programs write, but none of our tools does."""

import io
import re
import zipfile

TRANSITIONAL = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships":
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def rewritten(source, path, change=lambda name, part: part, rename=lambda name: name, method=zipfile.ZIP_DEFLATED):
    """Copies the archive and replaces each part with the result of `change(name, bytes)`."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", method) as new:
        for entry in old.infolist():
            new.writestr(rename(entry.filename), change(entry.filename, old.read(entry)))


def strict(source, path):
    """ISO/IEC 29500 strict: other namespaces, other relationship types."""
    def change(name, part):
        for old, new in TRANSITIONAL.items():
            part = part.replace(old, new)
        if name == "xl/workbook.xml":
            part = part.replace(b"<workbook ", b'<workbook conformance="strict" ', 1)
        return part

    rewritten(source, path, change)


def prefixed(source, path):
    """Every element of the sheets has a prefix, as some Java and .NET libraries write it."""
    def change(name, part):
        if not name.startswith("xl/worksheets/sheet"):
            return part
        head, mark, body = part.rpartition(b"?>")
        body = body.replace(b"xmlns=", b"xmlns:x=").replace(b"</", b"\0").replace(b"<", b"<x:").replace(b"\0", b"</x:")
        return head + mark + body

    rewritten(source, path, change)


def unreferenced(source, path):
    """Rows and cells without references: they follow one another."""
    def change(name, part):
        return re.sub(rb'(<(?:c|row)\b[^>]*?) r="\w+"', rb"\1", part) if name.startswith("xl/worksheets/") else part

    rewritten(source, path, change)


def apostrophes(source, path):
    """Attributes in single quotes, line breaks inside tags, numeric references for letters."""
    def change(name, part):
        if not name.startswith(("xl/worksheets/", "xl/sharedStrings")):
            return part
        # No value here contains an apostrophe or the end of a tag.
        part = re.sub(rb"<[^?!][^>]*>", lambda tag: tag[0].replace(b'"', b"'").replace(b" ", b"\n  "), part)
        return part.replace("测".encode(), b"&#x6D4B;").replace("试".encode(), b"&#35797;").replace("𠮷".encode(), b"&#x20BB7;")

    rewritten(source, path, change)


def utf16(source, path):
    """The other encoding that the standard allows."""
    def change(name, part):
        text = part.decode("utf-8")
        return re.sub("^<\\?xml[^>]*>", '<?xml version="1.0" encoding="UTF-16"?>', text).encode("utf-16")

    rewritten(source, path, change)


def stored(source, path):
    rewritten(source, path, method=zipfile.ZIP_STORED)


def backslashes(source, path):
    """Part names with backslashes, as old Windows programs write them."""
    rewritten(source, path, rename=lambda name: name.replace("/", "\\"))


def streamed(source, path):
    """Written as a stream: sizes and checksums follow the parts, as servers write them."""
    class OneWay(io.RawIOBase):
        def __init__(self, file):
            self.file = file

        def writable(self):
            return True

        def write(self, data):
            return self.file.write(data)

    with open(path, "wb") as file:
        rewritten(source, OneWay(file))


def large_archive(source, path):
    """Has 64-bit sizes, which a small archive does not need."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            with new.open(entry.filename, "w", force_zip64=True) as part:
                part.write(old.read(entry))
