"""After an import: correcting the receipt, listing and showing batches, undoing them."""

import pytest

import accounts_of_imports as accounts
import hours_sheet
import sheet_files
from hours_sheet import STRANGER_ROW, WRONG_ROW

NOBODYS = "01a1fec9-dfd0-716d-ae7b-27cbc4daa910"


def test_a_corrected_receipt_is_imported(console, hours_file, tmp_path, hours_table):
    receipt = tmp_path / "回执.xlsx"
    told = console.type("import", "hours", hours_file, "--json", "--receipt", receipt, "--new-people", "accept")
    assert told.code == 65
    headings, refused = sheet_files.rows_of(receipt)
    width = len(hours_table[0])
    assert headings == [*hours_table[0], "原行号", "问题"]
    assert refused[:width] == [f"{value:g}" if isinstance(value, float | int) else value for value in hours_table[-1]]
    problem = told.summary["problems"][0]
    assert refused[-2:] == [str(problem["row"]), problem["message"]]
    refused[1], refused[headings.index("课程名称")] = hours_table[3][1], hours_sheet.TITLE + "补"
    corrected = sheet_files.xlsx(tmp_path / "改好.xlsx", ("学时", [headings, refused]))
    again = console.type("import", "hours", corrected, "--json")
    assert again.code == 0
    assert again.counts == {"rows": 1, "added": 1, "already": 0, "newPeople": 0, "refused": 0}


def test_an_uncorrected_receipt_is_refused_again(console, hours_file, tmp_path):
    receipt = tmp_path / "回执.xlsx"
    first = console.type("import", "hours", hours_file, "--json", "--receipt", receipt)
    again = console.type("import", "hours", receipt, "--json", "--receipt", tmp_path / "再.xlsx")
    assert again.code == 65 and again.counts == {"rows": 2, "added": 0, "already": 0, "newPeople": 0, "refused": 2}
    assert sorted(code for _, _, code in again.problems) == sorted(code for _, _, code in first.problems)
    assert sheet_files.rows_of(tmp_path / "再.xlsx") == sheet_files.rows_of(receipt)


def test_an_undone_batch_may_be_imported_again(console, tmp_path, hours_table):
    sheet = sheet_files.xlsx(tmp_path / "好.xlsx", ("学时", hours_table[:4]))
    before = accounts.standings(console)
    batch = console.type("import", "hours", sheet, "--json", "--approve").summary["batch"]
    for _ in range(2):
        undone = console.type("import", "undo", batch, "--reason", "发错了文件", "--json")
        assert (undone.code, undone.summary) == (0, {"batch": batch, "undone": 3})
    assert accounts.records(console) == {} and accounts.standings(console) == before
    again = console.type("import", "hours", sheet, "--json", "--approve")
    assert again.code == 0 and (again.summary["added"], again.summary["already"]) == (3, 0)
    assert accounts.records(console) == accounts.expected(hours_sheet.expected_of(hours_table[:4]))
    accounts.agrees(console)


def test_an_undo_records_its_reason_and_the_confirmation_at_the_console(console, hours_file):
    batch = console.type("import", "hours", hours_file, "--json").summary["batch"]
    told = console.type("import", "undo", batch, "--reason", "发错了文件")
    assert told.code == 0 and batch in told.out and "3 条" in told.out
    details = dict(console.ask(
        "SELECT action, detail FROM audit_entry WHERE subject_id = ? AND action LIKE 'import-undo%'", batch))
    assert details["import-undo-confirmed-at-console"] == "发错了文件"
    assert console.ask("SELECT DISTINCT reason FROM record_event WHERE record_id IN "
                       "(SELECT id FROM record WHERE batch_id = identifier(?))", batch) == [("发错了文件",)]


@pytest.mark.parametrize("words, code", [
    ((NOBODYS, "--reason", "发错了文件"), 65), (("不是编号", "--reason", "发错了文件"), 64), ((NOBODYS,), 64)], ids=str)
def test_an_unknown_batch_cannot_be_undone(console, words, code):
    told = console.type("import", "undo", *words)
    assert (told.code, told.out) == (code, "") and told.err


def test_a_cancelled_batch_cannot_be_undone(console, hours_file):
    batch = console.type("import", "hours", hours_file, "--json", "--mode", "all-or-nothing").summary["batch"]
    told = console.type("import", "undo", batch, "--reason", "发错了文件")
    assert (told.code, told.out) == (65, "") and batch in told.err


@pytest.mark.parametrize("reason", ["", "  ", "　"])
def test_an_undo_needs_a_reason(console, hours_file, reason):
    batch = console.type("import", "hours", hours_file, "--json").summary["batch"]
    told = console.type("import", "undo", batch, "--reason", reason)
    assert told.code == 64 and "原因" in told.err
    assert console.ask("SELECT state FROM import_batch") == [("committed",)]


@pytest.mark.parametrize("command", [("show",), ("undo", "--reason", "发错了文件")], ids=lambda words: words[0])
def test_an_employer_cannot_see_or_undo_a_batch_of_others(console, hours_file, command):
    batch = console.type("import", "hours", hours_file, "--json").summary["batch"]
    told = console.type("import", *command, batch, "--as", "hongzhou")
    assert (told.code, told.out) == (64, "") and told.err
    assert batch not in console.type("import", "list", "--as", "hongzhou").out
    assert console.ask("SELECT state FROM import_batch") == [("committed",)]


def test_batches_are_listed_and_shown(console, hours_file):
    assert "还没有导入过" in console.type("import", "list").out
    batch = console.type("import", "hours", hours_file, "--json").summary["batch"]
    listed, shown = console.type("import", "list"), console.type("import", "show", batch)
    assert listed.code == shown.code == 0
    assert batch in listed.out and "学时.xlsx" in listed.out and "新增 3" in listed.out
    assert "已导入" in listed.out and "已导入" in shown.out and "committed" not in listed.out + shown.out
    assert "新增 3" in shown.out and f"第 {STRANGER_ROW} 行" in shown.out and f"第 {WRONG_ROW} 行" in shown.out
    assert console.type("import", "show", NOBODYS).code == 65


@pytest.fixture
def roster(console, tmp_path):
    """One known person of the employer, and two unknown people."""
    [known, *_] = hours_sheet.known_people(console, hours_sheet.EMPLOYER)
    rows = [(*person, hours_sheet.EMPLOYER) for person in [*hours_sheet.new_people(2), known]]
    return sheet_files.xlsx(tmp_path / "名册.xlsx", ("名册", [("姓名", "证件号码", "单位名称"), *rows]))


def test_a_roster_adds_people_who_are_accepted(console, roster):
    refused = console.type("import", "roster", roster, "--json")
    assert refused.code == 65 and [code for _, _, code in refused.problems] == ["person-unknown"] * 2
    told = console.type("import", "roster", roster, "--json", "--new-people", "accept")
    assert told.code == 0
    assert told.counts == {"rows": 3, "added": 2, "already": 1, "newPeople": 2, "refused": 0}
    again = console.type("import", "roster", roster, "--json")
    assert again.code == 0 and again.counts == {"rows": 3, "added": 0, "already": 3, "newPeople": 0, "refused": 0}


def test_an_undone_roster_ends_its_employments(console, roster):
    at_work = "SELECT count(*) FROM employment WHERE ended_at IS NULL"
    before = console.one(at_work)
    batch = console.type("import", "roster", roster, "--json", "--new-people", "accept").summary["batch"]
    assert console.one(at_work) == before + 2
    for _ in range(2):
        assert console.type("import", "undo", batch, "--reason", "名册有误", "--json").summary["undone"] == 2
    assert console.one(at_work) == before
    repeated = console.type("import", "roster", roster, "--json")
    assert repeated.code == 0 and repeated.counts == {"rows": 3, "added": 2, "already": 1, "newPeople": 0, "refused": 0}
