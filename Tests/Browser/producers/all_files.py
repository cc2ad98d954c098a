"""Every workbook of the comparison tests, by name, with the tool that writes it."""

from . import by_libreoffice, by_openpyxl, by_rewriting, by_xlsxwriter, by_xlwt, large

WRITTEN = {
    "openpyxl.xlsx": by_openpyxl.content,
    "openpyxl-1904.xlsx": by_openpyxl.content_of_1904,
    "openpyxl-iso-dates.xlsx": by_openpyxl.content_of_iso_dates,
    "openpyxl-shapes.xlsx": by_openpyxl.shapes,
    "openpyxl-empty.xlsx": by_openpyxl.empty,
    "openpyxl-streamed.xlsx": by_openpyxl.streamed,
    "xlsxwriter.xlsx": by_xlsxwriter.content,
    "xlsxwriter-1904.xlsx": by_xlsxwriter.content_of_1904,
    "xlsxwriter-inline.xlsx": by_xlsxwriter.content_inline,
    "xlsxwriter-oddities.xlsx": by_xlsxwriter.oddities,
    "large.xlsx": large.workbook,
    "large-inline.xlsx": large.workbook_inline,
    "xlwt.xls": by_xlwt.content,
    "xlwt-1904.xls": by_xlwt.content_of_1904,
    "xlwt-shapes.xls": by_xlwt.shapes,
}
REWRITTEN = {
    "strict.xlsx": ("openpyxl.xlsx", by_rewriting.strict),
    "strict-shapes.xlsx": ("openpyxl-shapes.xlsx", by_rewriting.strict),
    "prefixed.xlsx": ("xlsxwriter.xlsx", by_rewriting.prefixed),
    "unreferenced.xlsx": ("xlsxwriter.xlsx", by_rewriting.unreferenced),
    "apostrophes.xlsx": ("xlsxwriter-inline.xlsx", by_rewriting.apostrophes),
    "utf-16.xlsx": ("xlsxwriter.xlsx", by_rewriting.utf16),
    "stored.xlsx": ("openpyxl.xlsx", by_rewriting.stored),
    "backslashes.xlsx": ("openpyxl.xlsx", by_rewriting.backslashes),
    "streamed-archive.xlsx": ("openpyxl.xlsx", by_rewriting.streamed),
    "large-archive.xlsx": ("openpyxl.xlsx", by_rewriting.large_archive),
}
CONVERTED = {
    "xlsx": ["openpyxl.xlsx", "xlwt.xls", "openpyxl-shapes.xlsx", "formulas.fods"],
    "xls": ["large.xlsx", "openpyxl.xlsx", "openpyxl-1904.xlsx", "openpyxl-shapes.xlsx", "formulas.fods"],
}

# Files that the other readers cannot read: openpyxl finds no sheets in a strict workbook.
UNKNOWN_TO = {"openpyxl": {"strict.xlsx", "strict-shapes.xlsx", "backslashes.xlsx"}, "calamine": {"utf-16.xlsx"}}


def converted_name(source, kind):
    return f"libreoffice/{source.split('.')[0]}.{kind}"


NAMES = [
    *WRITTEN, *REWRITTEN, *(converted_name(source, kind) for kind, sources in CONVERTED.items() for source in sources)]


def known_to(reader, endings):
    return [name for name in NAMES if name.endswith(endings) and name not in UNKNOWN_TO[reader]]


def make(folder):
    """Writes all files and returns their paths by name. Sources with the same stem must have different formats."""
    for name, write in WRITTEN.items():
        write(folder / name)
    for name, (source, rewrite) in REWRITTEN.items():
        rewrite(folder / source, folder / name)
    by_libreoffice.formulas(folder / "formulas.fods")
    (folder / "libreoffice").mkdir()
    for kind, sources in CONVERTED.items():
        by_libreoffice.convert([folder / source for source in sources], kind, folder / "libreoffice")
    return {name: folder / name for name in NAMES}
