"""The output of `xueshi import` for scripts and operators: exit codes, counts and problems."""

import contextlib
import hashlib
import sqlite3

import pytest

import accounts_of_imports as accounts
import sheet_files
from hours_sheet import STRANGER_ROW, UNUSED, WRONG_ROW

SUMMARY = {
    "notes",
    "file", "batch", "state", "rows", "added", "already", "newPeople", "refused", "similar", "cancelled", "dryRun",
    "ignoredColumns", "problems", "similarRows"}


def without(summary, *names):
    return {key: value for key, value in summary.items() if key not in names}


def fingerprint(console):
    """A hash of the whole database, and the files of its folder."""
    with contextlib.closing(sqlite3.connect(console.database)) as database:
        dump = hashlib.sha256("\n".join(database.iterdump()).encode()).hexdigest()
    return dump, sorted(path.relative_to(console.folder) for path in (console.folder / "data").rglob("*"))


def test_the_summary_matches_the_contract(console, hours_file, hours_table):
    told = console.type("import", "hours", hours_file, "--json", "--new-people", "accept", "--approve")
    assert (told.code, told.err) == (65, "")
    assert told.summary.keys() == SUMMARY
    assert told.counts == {"rows": 5, "added": 4, "already": 0, "newPeople": 1, "refused": 1}
    assert (told.summary["file"], told.summary["state"]) == ("学时.xlsx", "committed")
    assert (told.summary["cancelled"], told.summary["dryRun"]) == (False, False)
    assert told.summary["ignoredColumns"] == [UNUSED]
    [problem] = told.summary["problems"]
    assert problem["message"] and without(problem, "message") == {
        "row": WRONG_ROW, "name": hours_table[-1][0], "column": "证件号码", "code": "id-check-digit",
        "value": hours_table[-1][1]}
    accounts.agrees(console)


def test_the_text_output_has_the_same_content(console, hours_file):
    told = console.type("import", "hours", hours_file)
    assert (told.code, told.err) == (65, "")
    assert "共 5 行：新增 3，已存在 0，相似 0，新人员 0，有问题 2。" in told.out and f"未使用的列：{UNUSED}。" in told.out
    assert f"第 {STRANGER_ROW} 行 " in told.out and f"第 {WRONG_ROW} 行 " in told.out
    assert console.one("SELECT id FROM import_batch") in told.out


def test_new_people_are_refused_unless_accepted(console, hours_file):
    told = console.type("import", "hours", hours_file, "--json")
    assert told.code == 65
    assert told.counts == {"rows": 5, "added": 3, "already": 0, "newPeople": 0, "refused": 2}
    assert told.problems == [
        (STRANGER_ROW, "证件号码", "person-unknown"), (WRONG_ROW, "证件号码", "id-check-digit")]


def test_hours_that_an_authority_imports_wait_unless_approved(console, hours_file):
    assert console.type("import", "hours", hours_file).code == 65
    assert len(accounts.records(console, "submitted")) == 3 and accounts.records(console) == {}


def test_all_or_nothing_adds_nothing_when_a_row_is_refused(console, hours_file):
    told = console.type("import", "hours", hours_file, "--json", "--mode", "all-or-nothing", "--new-people", "accept")
    assert told.code == 65 and told.summary["cancelled"] is True
    assert told.counts == {"rows": 5, "added": 0, "already": 0, "newPeople": 0, "refused": 1}
    assert accounts.records(console, "submitted") == {} and console.ask("SELECT 1 FROM import_page") == []


@pytest.mark.parametrize(
    "flags", [(), ("--new-people", "accept"), ("--mode", "all-or-nothing"), ("--approve",)],
    ids=lambda flags: "".join(flags[-1:]).strip("-") or "plain")
def test_a_dry_run_gives_the_same_summary_and_writes_nothing(console, hours_file, flags):
    before = fingerprint(console)
    dry = console.type("import", "hours", hours_file, "--json", "--dry-run", *flags)
    assert fingerprint(console) == before
    assert dry.code == 65 and dry.summary["dryRun"] is True and "batch" not in dry.summary
    real = console.type("import", "hours", hours_file, "--json", *flags)
    assert without(dry.summary, "dryRun") == without(real.summary, "dryRun", "batch", "state")


def test_a_dry_run_writes_no_receipt(console, hours_file, tmp_path):
    told = console.type("import", "hours", hours_file, "--dry-run", "--receipt", tmp_path / "回执.xlsx")
    assert told.code == 64 and not (tmp_path / "回执.xlsx").exists()


def test_a_receipt_that_cannot_be_written_is_reported_and_the_import_is_valid(console, hours_file):
    told = console.type("import", "hours", hours_file, "--json", "--receipt", console.folder / "没有" / "回执.xlsx")
    assert told.code == 70 and "回执.xlsx" in told.err
    assert told.summary["added"] == 3 and len(accounts.records(console, "submitted")) == 3


@pytest.mark.parametrize("words, code", [
    (["--mode", "sometimes"], 64), (["--new-people", "perhaps"], 64), (["--as", "niemand"], 64), (["--yeer"], 64),
    (["--database", "sqlite:empty.sqlite"], 69), (["--database", "sqlite:server.txt"], 69),
    (["--database", "sqlite:server.txt/xueshi.sqlite"], 69),
], ids=lambda given: " ".join(given) if isinstance(given, list) else str(given))
def test_an_import_that_cannot_begin_writes_only_to_standard_error(console, hours_file, words, code):
    (console.folder / "server.txt").write_text("这不是数据库。" * 200, encoding="utf-8")
    told = console.type("import", "hours", hours_file, "--json", *words)
    assert (told.code, told.out) == (code, "") and told.err


def test_a_missing_file_is_reported(console):
    told = console.type("import", "hours", "没有.xlsx", "--json")
    assert told.code == 65 and told.summary["error"]["code"] == "file-broken"
    assert console.ask("SELECT 1 FROM import_batch") == []


def test_import_list_does_not_create_a_missing_database(console):
    told = console.type("import", "list", "--database", "sqlite:nowhere/xueshi.sqlite")
    assert told.code == 69 and not (console.folder / "nowhere").exists()


@pytest.fixture
def twice(console, tmp_path, hours_table):
    """Imports a sheet, and returns a second one with the same learning under numbers of another source."""
    headings, one, two, *_ = hours_table
    first = sheet_files.xlsx(tmp_path / "一.xlsx", ("学时", [headings, one, two]))
    assert console.type("import", "hours", first, "--approve").code == 0
    numbered = [[*headings, "来源记录号"], [*one, "N-1"], [*two, "N-2"]]
    return sheet_files.xlsx(tmp_path / "二.xlsx", ("学时", numbered))


def test_similar_rows_are_reported_and_skipped(console, twice, hours_table):
    told = console.type("import", "hours", twice, "--json", "--approve")
    assert told.code == 65 and told.problems == []
    assert (told.summary["added"], told.summary["similar"], told.summary["state"]) == (0, 2, "nothing-imported")
    first, second = told.summary["similarRows"]
    assert (first["row"], second["row"]) == (2, 3)
    assert first["name"] == hours_table[1][0] and first["like"]["origin"] == "imported"
    assert first["like"]["course"] == first["course"] and "相似" in first["message"]
    assert sum(accounts.records(console).values()) == 2


def test_skipping_similar_rows_on_request_ends_with_0(console, twice):
    told = console.type("import", "hours", twice, "--json", "--similar", "skip")
    assert (told.code, told.summary["added"], told.summary["similar"]) == (0, 0, 2)


def test_similar_rows_are_added_on_request(console, twice):
    dry = console.type("import", "hours", twice, "--json", "--similar", "add", "--dry-run")
    assert (dry.code, dry.summary["added"], dry.summary["similar"]) == (0, 2, 0)
    told = console.type("import", "hours", twice, "--json", "--similar", "add", "--approve")
    assert (told.code, told.summary["added"], told.summary["similar"]) == (0, 2, 0)
    assert sum(accounts.records(console).values()) == 4
