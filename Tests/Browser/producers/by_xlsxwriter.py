import xlsxwriter

from .content import ITEMS, SHEET


def content(path, **options):
    with xlsxwriter.Workbook(path, options | {"strings_to_formulas": False, "strings_to_numbers": False}) as book:
        sheet = book.add_worksheet(SHEET)
        for row, item in enumerate(ITEMS):
            sheet.write_string(row, 0, item.about)
            look = book.add_format({"num_format": item.format}) if item.format else None
            if isinstance(item.value, bool):
                sheet.write_boolean(row, 1, item.value)
            elif isinstance(item.value, str):
                sheet.write_string(row, 1, item.value, look)
            elif isinstance(item.value, (int, float)):
                sheet.write_number(row, 1, item.value, look)
            else:
                sheet.write_datetime(row, 1, item.value, look)


def content_of_1904(path):
    content(path, date_1904=True)


def content_inline(path):
    content(path, constant_memory=True)


# Formula, stored value, and the expected cell.
FORMULAS = [
    ("=1+1", 2, ("number", "2")),
    ('="学"&"时"', "学时", ("text", "学时")),
    ('="360199"&"198108179812"', "360199198108179812", ("text", "360199198108179812")),
    ("=1=1", True, ("boolean", "TRUE")),
    ("=1/0", "#DIV/0!", ("error", "#DIV/0!")),
    ('=VLOOKUP("无",A1:B2,2,0)', "#N/A", ("error", "#N/A")),
    ("=0.1*3", 0.30000000000000004, ("number", "0.3")),
    ("=DATE(2024,3,1)", 45352, ("date", "2024-03-01")),
]


def oddities(path):
    """Formulas with stored values, rich text, escaped characters, array formulas, notes, a filter and a table."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("公式")
        day = book.add_format({"num_format": "yyyy/m/d"})
        for row, (formula, kept, (kind, _)) in enumerate(FORMULAS):
            sheet.write_formula(row, 0, formula, day if kind == "date" else None, kept)
        sheet.write_array_formula("A11:A12", "{=A1:A2*2}", None, 4)
        sheet.write_rich_string("C1", "粗", book.add_format({"bold": True}), " 细 ", book.add_format({"italic": True}), "斜")
        for row, letters in enumerate(("a\rb", "_x000D_", "_x005F_", "\x01\x1f", "\t")):
            sheet.write_string(row, 3, letters)
        sheet.write_comment("C2", "批注不是内容")
        sheet.write_url("C3", "https://example.invalid/", string="链接的文字")
        sheet.write_blank("C4", None, day)
        sheet.add_table("F1:G3", {"columns": [{"header": "列一"}, {"header": "列二"}], "data": [[1, "甲"], [2, "乙"]]})
        sheet.merge_range("A20:D21", "合并的标题")
