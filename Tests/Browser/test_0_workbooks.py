"""Workbooks by other tools, read by our reader, calamine and openpyxl, and compared cell by cell."""

import pytest

import agreed
import readers
from producers import all_files, by_xlwt, content, large


@pytest.mark.parametrize("name", all_files.known_to("calamine", (".xlsx", ".xls")))
def test_calamine_sees_the_same_cells(workbooks, name):
    compare(workbooks[name], readers.calamine(workbooks[name]), "calamine")


@pytest.mark.parametrize("name", all_files.known_to("openpyxl", ".xlsx"))
def test_openpyxl_sees_the_same_cells(workbooks, name):
    compare(workbooks[name], readers.openpyxl_values(workbooks[name]), "openpyxl")


def compare(path, theirs, reader):
    assert readers.our_sheets(path) == list(theirs)
    for sheet, cells in theirs.items():
        found = agreed.differences(readers.ours(path, sheet), cells, reader)
        assert not found, f"{path.name}, {sheet}: " + "\n".join(map(str, found[:10]))


SHAPED = ("shapes", "empty", "streamed.xlsx", "oddities", "formulas", "xlwt", "large")
WHOLE = [name for name in all_files.NAMES if not any(word in name for word in SHAPED)]


@pytest.mark.parametrize("name", WHOLE)
def test_our_reader_gives_the_content_that_the_tool_wrote(workbooks, name):
    told(readers.ours(workbooks[name], content.SHEET), content.expected())


@pytest.mark.parametrize("name", ["xlwt.xls", "xlwt-1904.xls", "libreoffice/xlwt.xlsx"])
def test_our_reader_gives_the_content_that_xlwt_wrote(workbooks, name):
    told(readers.ours(workbooks[name], content.SHEET), content.expected(by_xlwt.ITEMS))


@pytest.mark.parametrize("name", ["large.xlsx", "large-inline.xlsx", "libreoffice/large.xls"])
def test_large_workbooks_are_read_completely(workbooks, name):
    told(readers.ours(workbooks[name]), large.expected())


def told(found, expected):
    places = sorted(found.keys() | expected.keys())
    wrong = [f"{place}: read {found.get(place)!r}, written {expected.get(place)!r}"
             for place in places if found.get(place) != expected.get(place)]
    assert not wrong, "\n".join(wrong[:20])
