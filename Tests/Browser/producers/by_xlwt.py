"""Old .xls files. xlwt counts characters instead of UTF-16 units, so LibreOffice writes the files with rare characters."""

import xlwt

from .content import BOOLEANS, DATES, NUMBERS, SHEET, TEXTS

ITEMS = TEXTS + NUMBERS + DATES + BOOLEANS


def content(path, counts_from_1904=False):
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = counts_from_1904
    sheet = book.add_sheet(SHEET)
    for row, item in enumerate(ITEMS):
        sheet.write(row, 0, item.about)
        sheet.write(row, 1, item.value, xlwt.easyxf(num_format_str=item.format or "General"))
    book.save(str(path))


def content_of_1904(path):
    content(path, counts_from_1904=True)


def shapes(path):
    book = xlwt.Workbook(encoding="utf-8")
    first = book.add_sheet("说明")
    first.write_merge(0, 2, 0, 5, "继续教育学时登记表")
    first.write(65_535, 255, "右下")
    for row, error in enumerate((0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, 0x2A), 6):
        first.row(row).set_cell_error(1, error)
    first.write_rich_text(20, 0, ["粗", (" 细 ", xlwt.easyfont("bold true")), "斜"])
    book.add_sheet("空表")
    hidden = book.add_sheet("隐藏的表")
    hidden.visibility = 1
    hidden.write(1, 1, "在此")
    book.save(str(path))
