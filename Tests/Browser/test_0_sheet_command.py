"""The output of `xueshi sheet` for workbooks and for other files."""

import subprocess
import zipfile

import pytest

import readers
from producers import by_libreoffice


def cut(workbooks, path):
    whole = workbooks["openpyxl.xlsx"].read_bytes()
    path.write_bytes(whole[:len(whole) // 2])


def page(_, path):
    path.write_text("<html><table><tr><td>姓名</td></tr></table></html>", encoding="utf-8")


def document(workbooks, path):
    [made] = by_libreoffice.convert([workbooks["openpyxl.xlsx"]], "ods", path.parent)
    made.rename(path)


def bomb(_, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("xl/workbook.xml", b"<workbook>" + b" " * (100 << 20) + b"</workbook>")


def nothing(_, path):
    path.write_bytes(b"")


@pytest.mark.parametrize("make, code", [
    (cut, "file-broken"), (page, "file-unsupported"), (document, "file-unsupported"), (bomb, "file-hostile"),
    (nothing, "file-broken"),
], ids=lambda given: given if isinstance(given, str) else given.__name__)
def test_an_unreadable_file_is_reported_in_one_sentence(workbooks, tmp_path, make, code):
    make(workbooks, tmp_path / "file.xlsx")
    status, lines, _ = readers.xueshi_sheet(tmp_path / "file.xlsx")
    assert status == 65 and lines[-1]["error"]["code"] == code
    assert lines[-1]["error"]["message"].endswith("。")


# The output for people

def typed(*words):
    told = subprocess.run([readers.binary(), "sheet", *words], capture_output=True, text=True, timeout=readers.SECONDS)
    return told.returncode, told.stdout, told.stderr


def test_a_row_is_a_line_with_its_number_and_tabs(workbooks):
    code, said, _ = typed(workbooks["openpyxl-shapes.xlsx"])
    lines = said.split("\n")
    assert code == 0 and lines[0] == "1\t继续教育学时登记表"
    assert "20" + "\t" * 8 + "远处\t\t更远" in lines


def test_cells_contain_no_control_characters_for_the_terminal(workbooks):
    _, said, _ = typed(workbooks["xlsxwriter-oddities.xlsx"])
    assert said.split("\n")[0].split("\t") == ["1", "2", "", "粗 细 斜", "a b", "", "列一", "列二"]
    assert not any(letter < " " and letter not in "\t\n" for letter in said)


def test_a_missing_sheet_is_reported(workbooks):
    code, said, complaint = typed(workbooks["openpyxl-shapes.xlsx"], "--sheet", "没有")
    assert code == 65 and said == "" and "没有名为“没有”的工作表" in complaint and "“说明”" in complaint


def test_reading_is_timed_and_counted(workbooks):
    code, said, complaint = typed(workbooks["openpyxl-streamed.xlsx"], "--time")
    assert code == 0 and said == "" and complaint.startswith("501 行，1503 个单元格，")


def test_options_that_exclude_each_other_are_refused(workbooks):
    code, _, complaint = typed(workbooks["openpyxl.xlsx"], "--sheets", "--time")
    assert code == 64 and "--sheets 不能与" in complaint
