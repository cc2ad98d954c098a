"""Fills in the template as a clerk does."""

import openpyxl

NEEDED = {"姓名", "证件号码", "学时"}


def fill(template, path, rows):
    """Writes the rows below the content of the template. Returns their row numbers."""
    book = openpyxl.load_workbook(template)
    sheet = book.worksheets[0]
    headings = heading_row(sheet)
    numbers = []
    for row in rows:
        number = sheet.max_row + 1
        for heading, value in row.items():
            sheet.cell(number, headings[heading], value)
        numbers.append(number)
    book.save(path)
    return numbers


def heading_row(sheet):
    """The column numbers by heading."""
    for row in sheet.iter_rows(max_row=10):
        found = {str(cell.value).strip(): cell.column for cell in row if cell.value}
        if NEEDED <= found.keys():
            return found
    raise AssertionError("the template has no heading row")
