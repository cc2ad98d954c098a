"""Simultaneous imports and undos: everything happens exactly once."""

import signal
import time

import pytest

import accounts_of_imports as accounts
import hours_sheet
from consoles import kill, told, undo_words

NOBODYS = "01a1fec9-dfd0-716d-ae7b-27cbc4daa910"


@pytest.fixture
def province(large_province):
    return large_province


@pytest.fixture
def known_operator(console):
    """The first command that writes creates the operator's account."""
    assert console.type(*undo_words(NOBODYS)).code == 65
    assert console.one("SELECT count(*) FROM account WHERE login = 'operator'") == 1


def summaries(processes):
    said = [told(process) for process in processes]
    assert [(answer.code, answer.err) for answer in said] == [(0, "")] * len(said)
    return [answer.summary for answer in said]


def test_the_same_file_twice_adds_nothing(console, large_import, many_rows):
    first, second = (console.type(*large_import) for _ in range(2))
    assert (first.code, first.summary["added"], first.summary["newPeople"]) == (0, len(many_rows), hours_sheet.NEW)
    assert (second.code, second.summary["added"], second.summary["already"]) == (0, 0, len(many_rows))
    assert second.summary["newPeople"] == 0
    accounts.added_once(console, many_rows)


def test_the_first_commands_on_a_database_may_run_simultaneously(console):
    with console.locked():
        commands = [console.start(*undo_words(NOBODYS)) for _ in range(3)]
        time.sleep(1)
    assert [told(command).code for command in commands] == [65] * 3
    assert console.one("SELECT count(*) FROM account WHERE login = 'operator'") == 1


def test_a_stopped_command_counts_only_its_own_rows(console, large_import, many_rows):
    slow = console.start(*large_import)
    assert console.wait_until("SELECT 1 FROM import_batch WHERE added_count > 0", process=slow)
    console.stop_between_transactions(slow)
    already = console.one("SELECT added_count FROM import_batch")
    quick = console.type(*large_import)
    slow.send_signal(signal.SIGCONT)
    held_up = told(slow)
    assert held_up.code == quick.code == 0
    assert quick.summary["already"] == already and held_up.summary["added"] == already < len(many_rows)
    assert held_up.summary["newPeople"] + quick.summary["newPeople"] == hours_sheet.NEW
    accounts.added_once(console, many_rows)


def test_the_same_file_imported_simultaneously_is_added_once(console, known_operator, large_import, many_rows):
    said = summaries([console.start(*large_import) for _ in range(3)])
    assert [summary["rows"] for summary in said] == [len(many_rows)] * 3
    assert [summary["added"] + summary["already"] for summary in said] == [len(many_rows)] * 3
    assert sum(summary["added"] for summary in said) == len(many_rows)
    assert sum(summary["newPeople"] for summary in said) == hours_sheet.NEW
    accounts.added_once(console, many_rows)


def test_nothing_is_doubled_if_a_server_and_a_command_are_killed(
        console, known_operator, large_import, many_rows):
    servers = [console.serve(), console.serve()]
    first, second = console.start(*large_import), console.start(*large_import)
    console.wait_until("SELECT 1 FROM import_batch WHERE state = 'committing'", process=first)
    kill(servers[0])
    kill(first)
    assert told(second).code == 0
    console.wait_until_nothing_runs()
    assert servers[1].poll() is None
    assert console.type(*large_import).summary["refused"] == 0
    accounts.added_once(console, many_rows)


def test_simultaneous_undos_reverse_a_batch_once(console, large_import, many_rows):
    batch = console.type(*large_import).summary["batch"]
    with console.locked():
        commands = [console.start(*undo_words(batch)) for _ in range(6)]
        time.sleep(1)
    assert summaries(commands) == [{"batch": batch, "undone": len(many_rows)}] * 6
    accounts.agrees(console)
    assert accounts.records(console, "reversed") == accounts.expected(many_rows)


def test_rows_imported_again_during_an_undo_are_added_once(console, large_import, many_rows):
    batch = console.type(*large_import).summary["batch"]
    undo = console.start(*undo_words(batch))
    assert console.wait_until("SELECT 1 FROM import_batch WHERE undone_count > 0", process=undo)
    again = console.start(*large_import)
    [undone], [repeated] = summaries([undo]), summaries([again])
    assert undone["undone"] == len(many_rows) and repeated["added"] + repeated["already"] == len(many_rows)
    last = console.type(*large_import)
    assert last.code == 0 and last.summary["added"] == len(many_rows) - repeated["added"]
    accounts.added_once(console, many_rows)


def test_files_that_share_rows_are_added_once(console, known_operator, tmp_path, many_rows):
    half = len(many_rows) // 2
    words = "--new-people", "accept", "--approve", "--json"
    sheets = [
        hours_sheet.write(tmp_path / f"{name}.xlsx", rows)
        for name, rows in (("前", many_rows[:half + 1_000]), ("后", many_rows[half - 1_000:]))]
    console.serve()
    commands = [console.start("import", "hours", sheet, *words) for sheet in sheets]
    assert sum(summary["added"] for summary in summaries(commands)) == len(many_rows)
    accounts.added_once(console, many_rows)
