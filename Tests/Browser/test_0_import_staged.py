"""A checked batch waits, and can be confirmed or cancelled at the console, wherever it was checked."""

import pytest

import accounts_of_imports as accounts
import sheet_files
from consoles import kill
from hours_sheet import STRANGER_ROW, WRONG_ROW, expected_of

NOBODYS = "01a1fec9-dfd0-716d-ae7b-27cbc4daa910"
# The commands, the states in which they are refused, and the words that the message must contain.
REFUSED = {
    "commit": {
        "reading": "正在读取", "choosing": "工作表", "checking": "正在检查", "committed": "已导入", "approving": "正在认定",
        "undoing": "正在撤销", "undone": "已撤销", "cancelled": "已取消", "unreadable": "无法读取"},
    "cancel": {
        "committing": "正在导入", "committed": "import undo", "approving": "import undo", "undoing": "正在撤销",
        "undone": "已撤销", "unreadable": "无法读取"},
}


@pytest.fixture
def stage(console, hours_file):
    """Stages the mixed table and returns the batch."""
    def stage(*words, file=hours_file):
        return console.type("import", "hours", file, "--stage", "--json", *words).summary["batch"]
    return stage


def state(console):
    return console.one("SELECT state FROM import_batch")


def test_staging_counts_new_rows_and_adds_nothing(console, hours_file):
    staged = console.type("import", "hours", hours_file, "--stage", "--json")
    assert (staged.code, staged.err) == (65, "")
    assert (staged.summary["state"], staged.summary["new"]) == ("staged", 4)
    assert staged.counts == {"rows": 5, "added": 0, "already": 0, "newPeople": 1, "refused": 1}
    assert staged.problems == [(WRONG_ROW, "证件号码", "id-check-digit")]
    assert state(console) == "staged" and accounts.records(console, "submitted") == {}


def test_staging_prints_the_next_commands(console, hours_table, tmp_path):
    # An employer's own training counts only as professional hours, so the rows name a provider's.
    headings, *rows = hours_table
    named = [[*headings, "学时类型"], *([*row, "继续教育机构培训"] for row in rows)]
    hours_file = sheet_files.xlsx(tmp_path / "写明的.xlsx", ("学时", named))
    staged = console.type("import", "hours", hours_file, "--stage", "--as", "hongzhou")
    batch = console.one("SELECT id FROM import_batch")
    lines = staged.out.splitlines()
    assert f"确认：xueshi import commit {batch} --as hongzhou" in lines
    assert f"取消：xueshi import cancel {batch} --as hongzhou" in lines
    # A person of another employer looks like a new person.
    assert any("待导入 " in line for line in lines) and any("--new-people accept" in line for line in lines)


def test_a_batch_is_confirmed_only_once(console, stage, hours_table):
    batch = stage("--approve")
    committed = console.type("import", "commit", batch, "--new-people", "accept", "--json")
    assert (committed.code, committed.err) == (65, "")
    assert committed.summary["batch"] == batch and committed.summary["state"] == "committed"
    assert "new" not in committed.summary
    assert committed.counts == {"rows": 5, "added": 4, "already": 0, "newPeople": 1, "refused": 1}
    again = console.type("import", "commit", batch, "--json")
    assert (again.code, again.out) == (65, "") and batch in again.err and "已导入" in again.err
    assert accounts.records(console) == accounts.expected(expected_of(hours_table[:-1]))
    accounts.agrees(console)


def test_a_commit_without_refused_rows_ends_with_0(console, stage, hours_table, tmp_path):
    batch = stage(file=sheet_files.xlsx(tmp_path / "好.xlsx", ("学时", hours_table[:4])))
    assert console.type("import", "commit", batch).code == 0


def test_a_commit_refuses_new_people_unless_accepted(console, stage, tmp_path):
    batch = stage()
    committed = console.type("import", "commit", batch, "--json", "--receipt", tmp_path / "回执.xlsx")
    assert committed.code == 65 and (tmp_path / "回执.xlsx").exists()
    assert committed.counts == {"rows": 5, "added": 3, "already": 0, "newPeople": 0, "refused": 2}
    assert (STRANGER_ROW, "证件号码", "person-unknown") in committed.problems


@pytest.mark.parametrize("words", [["--all-or-nothing"], ["--mode", "all-or-nothing", "--new-people", "accept"]], ids=str)
def test_all_or_nothing_leaves_the_batch_waiting(console, stage, words):
    batch = stage()
    for _ in range(2):
        refused = console.type("import", "commit", batch, "--json", *words)
        assert refused.code == 65 and "没有写入任何一行" in refused.err
        assert (refused.summary["state"], refused.summary["added"]) == ("staged", 0)
    assert "没有写入任何一行" in console.type("import", "commit", batch, *words).out
    assert console.type("import", "commit", batch, "--json").summary["added"] == 3


def test_cancelling_a_batch_twice_changes_nothing(console, stage):
    batch = stage()
    for _ in range(2):
        dropped = console.type("import", "cancel", batch, "--json")
        assert (dropped.code, dropped.summary) == (0, {"batch": batch, "cancelled": True})
    assert batch in console.type("import", "cancel", batch).out
    assert state(console) == "cancelled" and console.ask("SELECT 1 FROM import_page") == []
    assert console.ask("SELECT count(*) FROM audit_entry WHERE action = 'import-cancelled'") == [(1,)]


@pytest.mark.parametrize("command, now", [(command, now) for command, states in REFUSED.items() for now in states])
def test_a_batch_in_another_state_is_refused_with_the_name_of_the_state(console, stage, command, now):
    batch = stage()
    console.write(f"UPDATE import_batch SET state = '{now}'")
    # Without a job here. Otherwise the command would continue a batch that is being added or undone.
    console.write("DELETE FROM job")
    refused = console.type("import", command, batch, "--json")
    assert (refused.code, refused.out) == (65, "")
    assert batch in refused.err and REFUSED[command][now] in refused.err and now not in refused.err
    assert state(console) == now


def test_committing_a_check_that_was_given_up_suggests_continue(console, stage):
    batch = stage()
    console.write("UPDATE import_batch SET state = 'checking'")
    console.write("UPDATE job SET state = 'failed', message = '磁盘已满'")
    refused = console.type("import", "commit", batch)
    assert (refused.code, refused.out) == (65, "") and f"import continue {batch}" in refused.err


@pytest.mark.parametrize("command", ["commit", "cancel", "show"])
@pytest.mark.parametrize("batch, code", [(NOBODYS, 65), ("不是编号", 64)], ids=["unknown", "no-number"])
def test_an_unknown_batch_is_reported(console, command, batch, code):
    refused = console.type("import", command, batch, "--json")
    assert (refused.code, refused.out) == (code, "") and batch in refused.err


@pytest.mark.parametrize("command", ["commit", "cancel"])
def test_a_batch_of_another_organisation_is_refused(console, stage, command):
    batch = stage()
    refused = console.type("import", command, batch, "--as", "hongzhou", "--json")
    assert (refused.code, refused.out) == (64, "") and refused.err and "--as" not in refused.err
    assert state(console) == "staged"


def test_an_operator_is_told_to_use_as_for_an_employers_batch(console, stage):
    batch = stage("--as", "hongzhou")
    refused = console.type("import", "commit", batch)
    assert (refused.code, refused.out) == (64, "") and "--as" in refused.err
    confirmed = console.type("import", "commit", batch, "--as", "hongzhou", "--json")
    assert (confirmed.code, confirmed.summary["state"]) == (65, "committed")


@pytest.mark.parametrize("words", [
    ["--dry-run"], ["--new-people", "accept"], ["--mode", "good-rows"], ["--all-or-nothing"]], ids=str)
def test_staging_refuses_options_of_the_decision(console, hours_file, words):
    refused = console.type("import", "hours", hours_file, "--stage", *words)
    assert (refused.code, refused.out) == (64, "") and "--stage" in refused.err
    assert console.ask("SELECT 1 FROM import_batch") == []


def test_contradictory_modes_are_refused(console, stage):
    refused = console.type("import", "commit", stage(), "--all-or-nothing", "--mode", "good-rows")
    assert (refused.code, refused.out) == (64, "") and state(console) == "staged"


def test_a_staged_batch_is_listed_and_shown_in_words_and_in_json(console, stage):
    batch = stage()
    listed, shown = console.type("import", "list"), console.type("import", "show", batch)
    for text in (listed.out, shown.out):
        assert "待确认" in text and "待导入 4" in text and "staged" not in text
    assert f"第 {STRANGER_ROW} 行 新人员：续新人0" in shown.out and f"xueshi import commit {batch}" in shown.out
    [entry] = console.type("import", "list", "--json").summary
    summary = console.type("import", "show", batch, "--json").summary
    assert (entry["batch"], entry["kind"], entry["state"], entry["new"]) == (batch, "hours", "staged", 4)
    assert entry.items() >= {name: summary[name] for name in ("file", "added", "already", "newPeople", "refused")}.items()


def test_a_file_without_new_rows_needs_no_confirmation(console, hours_table, tmp_path):
    sheet = sheet_files.xlsx(tmp_path / "好.xlsx", ("学时", hours_table[:4]))
    assert console.type("import", "hours", sheet).code == 0
    again = console.type("import", "hours", sheet, "--stage")
    assert again.code == 0 and "没有可以导入的行" in again.out and "import commit" not in again.out
    assert "没有新内容" in console.type("import", "list").out


class TestOfManyRows:
    """A batch that is long enough to interrupt the work."""

    @pytest.fixture
    def province(self, large_province):
        return large_province

    @pytest.fixture
    def staging(self, large_import):
        *words, _, _, approve, json = large_import
        return *words, approve, json, "--stage"

    def test_a_batch_checked_by_a_server_is_confirmed_at_the_console(self, console, staging, many_rows):
        command = console.start(*staging)
        assert console.wait_until("SELECT 1 FROM import_batch WHERE state IN ('reading', 'checking')", process=command)
        assert kill(command)
        console.serve()
        console.wait_until("SELECT 1 FROM import_batch WHERE state = 'staged'")
        batch = console.one("SELECT id FROM import_batch")
        confirmed = console.type("import", "commit", batch, "--new-people", "accept", "--json")
        assert confirmed.code == 0 and confirmed.summary["added"] == len(many_rows)
        accounts.added_once(console, many_rows)

    def test_asking_again_continues_a_killed_commit(self, console, staging, many_rows):
        batch = console.type(*staging).summary["batch"]
        words = "import", "commit", batch, "--new-people", "accept", "--json"
        command = console.start(*words)
        assert console.wait_until("SELECT 1 FROM import_batch WHERE added_count > 0", process=command)
        assert kill(command)
        again = console.type(*words)
        assert again.code == 0 and again.summary["added"] == len(many_rows)
        accounts.added_once(console, many_rows)
