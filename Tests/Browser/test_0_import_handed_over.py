"""Another instance continues the work when its owner stops, is considered dead, or has given up."""

import signal

import pytest

import accounts_of_imports as accounts
from consoles import kill, told, undo_words


@pytest.fixture
def province(large_province):
    return large_province


def test_a_stopping_server_releases_its_work(console, large_import, many_rows):
    command = console.start(*large_import)
    assert console.wait_until("SELECT 1 FROM import_batch WHERE added_count > 0", process=command)
    assert kill(command)
    for _ in range(2):
        server, added = console.serve(), console.one("SELECT added_count FROM import_batch")
        console.wait_until("SELECT 1 FROM import_batch WHERE added_count > ? OR state = 'committed'", added)
        server.send_signal(signal.SIGTERM)
        assert server.wait(10) == 0
        assert console.ask("SELECT 1 FROM job WHERE state IN ('running', 'failed')") == []
    console.serve()
    console.wait_until_nothing_runs()
    accounts.added_once(console, many_rows)


def test_a_busy_server_stops_without_finishing_its_work(console, large_import):
    for count in range(3):
        command = console.start(*large_import)
        assert console.wait_until(
            "SELECT 1 FROM import_batch WHERE state = 'committing' LIMIT 1 OFFSET ?", count, process=command)
        assert kill(command)
    server = console.serve()
    console.wait_until("SELECT 1 FROM job WHERE state = 'running' LIMIT 1 OFFSET 2")
    console.stop_between_transactions(server)
    server.send_signal(signal.SIGTERM)
    server.send_signal(signal.SIGCONT)
    assert server.wait(10) == 0
    assert console.ask("SELECT state FROM import_batch") == [("committing",)] * 3
    console.serve()
    console.wait_until_nothing_runs()
    accounts.agrees(console)


def test_an_owner_that_lost_its_job_adds_nothing(console, large_import, many_rows):
    command = console.start(*large_import)
    assert console.wait_until("SELECT 1 FROM import_batch WHERE added_count > 0", process=command)
    console.stop_between_transactions(command)
    assert console.one("SELECT state FROM import_batch") == "committing"
    console.write("UPDATE job SET lease_until = 0 WHERE state = 'running'")
    console.serve()
    console.wait_until("SELECT 1 FROM import_batch WHERE state = 'committed'")
    command.send_signal(signal.SIGCONT)
    last = told(command)
    assert last.code == 0 and last.summary["added"] == len(many_rows)
    accounts.added_once(console, many_rows)


def test_asking_again_continues_an_undo_that_was_given_up(console, large_import, many_rows):
    batch = console.type(*large_import).summary["batch"]
    undo = console.start(*undo_words(batch))
    assert console.wait_until("SELECT 1 FROM import_batch WHERE undone_count > 0", process=undo)
    assert kill(undo)
    console.write("UPDATE job SET state = 'failed', owner = NULL, message = '磁盘已满' WHERE state = 'running'")
    last = console.type(*undo_words(batch))
    assert (last.code, last.summary) == (0, {"batch": batch, "undone": len(many_rows)})
    assert accounts.records(console, "reversed") == accounts.expected(many_rows)
