import datetime

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from .content import ITEMS, SHEET


def content(path, epoch=None, iso_dates=False):
    book = openpyxl.Workbook()
    book.iso_dates = iso_dates
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = SHEET
    for row, item in enumerate(ITEMS, 1):
        sheet.cell(row, 1, item.about)
        cell = sheet.cell(row, 2, item.value)
        if item.format:
            cell.number_format = item.format
    book.save(path)


def content_of_1904(path):
    content(path, CALENDAR_MAC_1904)


def content_of_iso_dates(path):
    content(path, iso_dates=True)


def shapes(path):
    """Merged titles, gaps, rich text, errors, several sheets, a hidden one, a chart."""
    book = openpyxl.Workbook()
    first = book.active
    first.title = "说明"
    first.merge_cells("A1:F3")
    first["A1"] = "继续教育学时登记表"
    first["A5"] = CellRichText("粗", TextBlock(InlineFont(b=True), " 细 "), "斜")
    for row, error in enumerate(("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"), 7):
        first.cell(row, 2, error)
    first["H20"] = "远处"
    first["J20"] = "更远"
    first["B21"].number_format = "yyyy-mm-dd"  # styled, and empty
    first.append([None, "末行", None, 1])
    book.create_sheet("空表")
    hidden = book.create_sheet("隐藏的表")
    hidden.sheet_state = "hidden"
    hidden["B2"] = datetime.date(2024, 3, 1)
    deep = book.create_sheet("藏得很深")
    deep.sheet_state = "veryHidden"
    deep["A1"] = "在此"
    book.create_chartsheet("图表").add_chart(BarChart())
    book.create_sheet(" 名称 & <怪> 'x' ")["A1"] = "怪名"
    book.save(path)


def corner(path):
    """Two cells in opposite corners of the largest possible sheet."""
    book = openpyxl.Workbook()
    book.active["A1"] = "左上"
    book.active["XFD1048576"] = "右下"
    book.save(path)


def empty(path):
    openpyxl.Workbook().save(path)


def streamed(path):
    """A large file as scripts write it: inline strings, and dimensions that are not known in advance."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    sheet.append(["姓名", "证件号码", "学时"])
    for number in range(500):
        sheet.append([f"测试{number}", str(360199198001010000 + number), number / 4])
    book.save(path)
