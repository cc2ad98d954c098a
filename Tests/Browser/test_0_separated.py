"""CSV files in every encoding, recognised by content and not by name."""

import pytest

import readers
from producers import by_csv, by_libreoffice, large

CSV_CELLS = {
    (row, column): ("text", text) for row, cells in enumerate(by_csv.ROWS, 1) for column, text in enumerate(cells, 1)
    if text}


@pytest.mark.parametrize("encoding", by_csv.ENCODINGS)
def test_csv_files_are_recognised_by_content(tmp_path, encoding):
    by_csv.content(tmp_path / "named.xlsx", encoding)
    assert readers.ours(tmp_path / "named.xlsx") == CSV_CELLS


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_other_separators_are_accepted(tmp_path, delimiter, encoding):
    by_csv.content(tmp_path / "other.csv", encoding, delimiter, "\n")
    assert readers.ours(tmp_path / "other.csv") == CSV_CELLS


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_large_csv_files_are_read_completely(tmp_path, encoding):
    large.separated(tmp_path / "large.csv", encoding)
    told = {(row, column): ("text", str(value)) for row, cells in enumerate(large.rows(), 1)
            for column, value in enumerate(cells, 1) if value != ""}
    assert readers.ours(tmp_path / "large.csv") == told


@pytest.mark.parametrize("charset", ["76", "85"], ids=["utf-8", "gb18030"])
def test_csv_files_of_libreoffice_are_read(workbooks, tmp_path, charset):
    [path] = by_libreoffice.convert(
        [workbooks["xlsxwriter.xlsx"]], f"csv:Text - txt - csv (StarCalc):44,34,{charset},1", tmp_path)
    cells = readers.ours(path)
    assert {cells[row, 2][1] for row in (2, 5, 6, 9, 16, 17)} == {
        "  前后有空格 ", "第一行\n第二行", '他说："好，就这样"；\'单引号\'', by_csv.ID_NUMBER, "𠮷野家𬺈", "😀 学时 👍🏽"}
    assert all(kind == "text" for kind, _ in cells.values())
