"""Single features of workbooks: gaps, corners, hidden sheets, formulas."""

import pytest

import readers
from producers import by_libreoffice, by_openpyxl, by_xlsxwriter

SHAPES = ["openpyxl-shapes.xlsx", "strict-shapes.xlsx", "libreoffice/openpyxl-shapes.xlsx", "libreoffice/openpyxl-shapes.xls"]
ERRORS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]


@pytest.mark.parametrize("name", SHAPES)
def test_merged_titles_gaps_and_rich_text_keep_their_places(workbooks, name):
    cells = readers.ours(workbooks[name])
    assert cells[1, 1] == ("text", "继续教育学时登记表")
    assert not any(row <= 3 and (row, column) != (1, 1) for row, column in cells)
    assert cells[5, 1] == ("text", "粗 细 斜")
    assert cells[20, 8] == ("text", "远处") and cells[20, 10] == ("text", "更远")
    assert cells[22, 2] == ("text", "末行") and cells[22, 4] == ("number", "1")
    assert not any(row == 21 for row, _ in cells)


@pytest.mark.parametrize("name", SHAPES)
def test_errors_are_read_as_errors(workbooks, name):
    cells = readers.ours(workbooks[name])
    assert [cells.get((row, 2)) for row in range(7, 14)] == [("error", error) for error in ERRORS]


def test_old_workbooks_have_the_same_features(workbooks):
    cells = readers.ours(workbooks["xlwt-shapes.xls"])
    assert cells[1, 1] == ("text", "继续教育学时登记表") and (2, 1) not in cells
    assert {cells[row, 2] for row in range(7, 14)} == {("error", error) for error in ERRORS}
    assert cells[21, 1] == ("text", "粗 细 斜") and cells[65_536, 256] == ("text", "右下")


@pytest.mark.parametrize("name", SHAPES)
def test_hidden_sheets_are_listed_and_can_be_read_by_name(workbooks, name):
    _, lines, _ = readers.xueshi_sheet(workbooks[name], "--sheets")
    hidden = {line["sheet"]: line["hidden"] for line in lines}
    assert hidden["说明"] is False and hidden["隐藏的表"] is True and hidden["藏得很深"] is True
    # LibreOffice converts a chart sheet to a sheet with a picture.
    assert name.startswith("libreoffice/") or "图表" not in hidden
    assert readers.ours(workbooks[name], "藏得很深") == {(1, 1): ("text", "在此")}
    assert readers.ours(workbooks[name], "空表") == {}


def test_a_sheet_may_have_any_name(workbooks):
    assert readers.ours(workbooks["openpyxl-shapes.xlsx"], " 名称 & <怪> 'x' ") == {(1, 1): ("text", "怪名")}


def test_a_hidden_first_sheet_is_not_the_default(tmp_path):
    with by_xlsxwriter.xlsxwriter.Workbook(tmp_path / "hidden.xlsx") as book:
        book.add_worksheet("字典").write_string(0, 0, "不是数据")
        second = book.add_worksheet("数据")
        second.write_string(0, 0, "数据")
        second.activate()
        second.set_first_sheet()
        book.worksheets()[0].hide()
    assert readers.ours(tmp_path / "hidden.xlsx") == {(1, 1): ("text", "数据")}


def test_the_first_and_the_last_possible_cell_are_read(tmp_path):
    by_openpyxl.corner(tmp_path / "corner.xlsx")
    assert readers.ours(tmp_path / "corner.xlsx") == {(1, 1): ("text", "左上"), (1_048_576, 16_384): ("text", "右下")}


def test_an_empty_workbook_has_a_sheet_without_rows(workbooks):
    assert readers.our_sheets(workbooks["openpyxl-empty.xlsx"]) == ["Sheet"]
    assert readers.ours(workbooks["openpyxl-empty.xlsx"]) == {}


def test_formulas_are_read_as_their_stored_values(workbooks):
    cells = readers.ours(workbooks["xlsxwriter-oddities.xlsx"])
    assert [cells.get((row, 1)) for row in range(1, 9)] == [seen for *_, seen in by_xlsxwriter.FORMULAS]


@pytest.mark.parametrize("name", ["libreoffice/formulas.xlsx", "libreoffice/formulas.xls"])
def test_formulas_that_libreoffice_computed_are_read(workbooks, name):
    cells = readers.ours(workbooks[name])
    assert [cells.get((row, 1)) for row in range(1, 7)] == [seen for _, seen in by_libreoffice.FORMULAS]


def test_escaped_characters_notes_links_and_tables_are_read(workbooks):
    cells = readers.ours(workbooks["xlsxwriter-oddities.xlsx"])
    assert [cells[row, 4][1] for row in range(1, 6)] == ["a\rb", "_x000D_", "_x005F_", "\x01\x1f", "\t"]
    assert cells[1, 3] == ("text", "粗 细 斜") and cells[3, 3] == ("text", "链接的文字")
    assert (2, 3) not in cells and (4, 3) not in cells
    assert cells[1, 6] == ("text", "列一") and cells[3, 7] == ("text", "乙")
    assert cells[20, 1] == ("text", "合并的标题") and (21, 4) not in cells


def test_a_number_of_eighteen_digits_is_shown_with_its_raw_text(tmp_path):
    with by_xlsxwriter.xlsxwriter.Workbook(tmp_path / "number.xlsx") as book:
        book.add_worksheet().write_number(0, 0, 360199198108179812)
    _, [row], _ = readers.xueshi_sheet(tmp_path / "number.xlsx")
    [cell] = row["cells"]
    assert cell["kind"] == "number" and cell["text"] == "360199198108180000" and cell["raw"] == "3.601991981081798E+17"
