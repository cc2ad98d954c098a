"""Writes one table in every format that an import accepts."""

import codecs
import csv
import io

import openpyxl
import xlwt


def xlsx(path, *sheets):
    """Each sheet is a pair of its name and its rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def xls(path, *sheets):
    book = xlwt.Workbook(encoding="utf-8")
    for name, rows in sheets:
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(number, column, value)
    book.save(str(path))
    return path


def separated(path, rows, encoding="utf-8", mark=b""):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_bytes(mark + text.getvalue().encode(encoding))
    return path


FORMATS = {
    "xlsx": lambda folder, rows: xlsx(folder / "学时.xlsx", ("学时", rows)),
    "xls": lambda folder, rows: xls(folder / "学时.xls", ("学时", rows)),
    "csv": lambda folder, rows: separated(folder / "学时.csv", rows),
    "csv-bom": lambda folder, rows: separated(folder / "学时.csv", rows, mark=codecs.BOM_UTF8),
    "csv-gb18030": lambda folder, rows: separated(folder / "学时.csv", rows, "gb18030"),
    # The name is wrong on purpose: the content decides.
    "xls-named-xlsx": lambda folder, rows: xls(folder / "学时.xlsx", ("学时", rows)),
}


def rows_of(path):
    """The rows of a workbook's first sheet."""
    return [list(row) for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)]
