"""The same table gives the same import in every format, and a row is added once from any file."""

import pytest

import accounts_of_imports as accounts
import hours_sheet
import sheet_files
from hours_sheet import WRONG_ROW


@pytest.mark.parametrize("format", sheet_files.FORMATS)
def test_every_format_gives_the_same_import(console, tmp_path, hours_table, format):
    sheet = sheet_files.FORMATS[format](tmp_path, hours_table)
    told = console.type("import", "hours", sheet, "--json", "--new-people", "accept", "--approve")
    assert told.code == 65
    assert told.counts == {"rows": 5, "added": 4, "already": 0, "newPeople": 1, "refused": 1}
    assert told.problems == [(WRONG_ROW, "证件号码", "id-check-digit")]
    assert accounts.records(console) == accounts.expected(hours_sheet.expected_of(hours_table[:-1]))


@pytest.mark.parametrize("other", ["xls", "csv-gb18030"])
def test_the_same_rows_in_another_format_are_already_present(console, hours_file, tmp_path, hours_table, other):
    assert console.type("import", "hours", hours_file, "--approve").code == 65
    again = console.type("import", "hours", sheet_files.FORMATS[other](tmp_path, hours_table), "--json", "--approve")
    assert again.counts == {"rows": 5, "added": 0, "already": 3, "newPeople": 0, "refused": 2}


def test_one_of_several_sheets_is_chosen_by_name(console, tmp_path, hours_table):
    sheet = sheet_files.xlsx(
        tmp_path / "多表.xlsx", ("说明", [["请填写"]]), ("上半年", hours_table[:2]),
        ("下半年", [hours_table[0], *hours_table[2:4]]))
    named = console.type("import", "hours", sheet, "--json", "--dry-run", "--sheet", "下半年")
    first = console.type("import", "hours", sheet, "--json", "--dry-run")
    assert (named.code, named.summary["rows"]) == (0, 2)
    assert (first.code, first.summary["rows"]) == (0, 1)


@pytest.mark.parametrize("dry", [[], ["--dry-run"]], ids=["real", "dry"])
@pytest.mark.parametrize("sheet, code", [("没有", "sheet-missing"), ("说明", "heading-missing")])
def test_an_unsuitable_sheet_is_reported_with_its_code(console, tmp_path, hours_table, sheet, code, dry):
    book = sheet_files.xlsx(tmp_path / "多表.xlsx", ("说明", [["请填写"]]), ("学时", hours_table))
    told = console.type("import", "hours", book, "--json", "--sheet", sheet, *dry)
    assert told.code == 65 and told.summary.keys() == {"file", "error"}
    assert told.summary["error"]["code"] == code and told.summary["error"]["message"]
    assert accounts.records(console, "submitted") == {}


def test_the_year_may_be_given_with_the_command(console, tmp_path, hours_table):
    place = hours_table[0].index("年度")
    rows = [row[:place] + row[place + 1:] for row in hours_table[:4]]
    sheet = sheet_files.xlsx(tmp_path / "无年度.xlsx", ("学时", rows))
    without = console.type("import", "hours", sheet, "--json", "--dry-run")
    assert without.code == 65 and {code for _, _, code in without.problems} == {"year-invalid"}
    told = console.type("import", "hours", sheet, "--json", "--year", "2024")
    assert (told.code, told.summary["added"]) == (0, 3)


def test_different_hours_for_the_same_row_are_refused(console, tmp_path, hours_table):
    headings, one, two, *_ = hours_table
    first = sheet_files.xlsx(tmp_path / "一.xlsx", ("学时", [headings, one]))
    assert console.type("import", "hours", first, "--approve").code == 0
    changed = [*one]
    changed[headings.index("学时")] += 1
    second = sheet_files.xlsx(tmp_path / "二.xlsx", ("学时", [headings, changed, two, two]))
    told = console.type("import", "hours", second, "--json", "--approve")
    assert told.code == 65 and told.summary["added"] == 1
    assert {(row, code) for row, _, code in told.problems} == {(2, "differs-from-imported"), (4, "duplicate-in-file")}
    assert sum(accounts.records(console).values()) == 2


def test_sample_rows_are_skipped(console, tmp_path, hours_table):
    headings, one, *_ = hours_table
    sheet = sheet_files.xlsx(tmp_path / "示例.xlsx", ("学时", [headings, ["示例：张三", *one[1:]], one]))
    told = console.type("import", "hours", sheet, "--json")
    assert (told.code, told.summary["rows"], told.summary["added"]) == (0, 1, 1)


def test_an_employer_imports_only_for_its_own_people(console, tmp_path):
    [own, *_], [others, *_] = (hours_sheet.known_people(console, name) for name in ("洪州学院", "洪州第一人民医院"))
    # Rows without a kind are the employer's own training, which counts only as professional hours.
    rows = [row._replace(employer="", subject="专业科目") for row in hours_sheet.rows_of([own, others], 1)]
    sheet = sheet_files.xlsx(tmp_path / "本单位.xlsx", ("学时", [hours_sheet.HEADINGS, *rows]))
    told = console.type("import", "hours", sheet, "--json", "--as", "hongzhou")
    assert told.code == 65 and told.summary["added"] == 1
    assert [(row, code) for row, _, code in told.problems] == [(3, "person-unknown"), (3, "out-of-scope")]
    # Hours imported by an employer count at once.
    assert accounts.records(console) == accounts.expected(rows[:1])
