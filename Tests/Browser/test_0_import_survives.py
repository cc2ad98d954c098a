"""Imports are killed again and again with SIGKILL, and nothing is lost or added twice."""

import os
import random
import signal
import time

import pytest

import accounts_of_imports as accounts
import hours_sheet
from consoles import kill, undo_words

SEED = int(os.environ.get("XUESHI_SEED", "2026"))


@pytest.fixture
def province(large_province):
    return large_province


@pytest.fixture
def chance():
    print(f"XUESHI_SEED={SEED}")
    return random.Random(SEED)


def kill_within(process, chance, seconds):
    time.sleep(chance.uniform(0.02, seconds))
    return kill(process)


def test_an_import_killed_at_random_moments_is_added_once(console, chance, large_import, many_rows):
    killed = 0
    for _ in range(6):
        killed += kill_within(console.start(*large_import), chance, 0.4)
        for _ in range(2):
            killed += kill_within(console.serve(), chance, 0.6)
    assert killed > 8, "too few processes were still running"
    console.serve()
    console.wait_until_nothing_runs()
    staged = console.ask("SELECT id FROM import_batch WHERE state = 'staged'")
    last = console.type(*large_import)
    assert last.code == 0 and last.summary["added"] + last.summary["already"] == len(many_rows)
    accounts.added_once(console, many_rows)
    assert console.ask("SELECT id FROM import_batch WHERE state = 'staged'") == staged


def test_an_unconfirmed_import_stays_staged(console, large_import, many_rows):
    command = console.start(*large_import)
    assert console.wait_until("SELECT 1 FROM import_batch WHERE state = 'reading'", process=command)
    command.send_signal(signal.SIGSTOP)  # so that the state does not change
    [(batch, state)] = console.ask("SELECT id, state FROM import_batch")
    assert state in ("reading", "checking") and kill(command)
    for _ in range(2):
        server = console.serve()
        console.wait_until_nothing_runs()
        time.sleep(0.5)
        kill(server)
    assert console.ask("SELECT state, new_count, added_count FROM import_batch") == [("staged", len(many_rows), 0)]
    assert accounts.records(console) == {}
    assert console.type(*large_import).code == 0
    assert console.one("SELECT state FROM import_batch WHERE id = identifier(?)", batch) == "staged"
    accounts.added_once(console, many_rows)


def test_a_roster_killed_at_random_moments_is_added_once(console, chance, tmp_path):
    people = hours_sheet.new_people(6_000)
    sheet = hours_sheet.write(
        tmp_path / "名册.xlsx", [(*person, hours_sheet.EMPLOYER) for person in people], ("姓名", "证件号码", "单位名称"))
    roster = "import", "roster", sheet, "--new-people", "accept", "--json"
    for _ in range(4):
        kill_within(console.start(*roster), chance, 0.4)
        kill_within(console.serve(), chance, 0.5)
    console.serve()
    console.wait_until_nothing_runs()
    last = console.type(*roster)
    assert last.code == 0 and last.summary["added"] + last.summary["already"] == len(people)
    numbers = {number for _, number in people}
    employed = console.ask(
        "SELECT p.document_number FROM person p JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL")
    assert sorted(number for number, in employed if number in numbers) == sorted(numbers)
    accounts.agrees(console)


def test_a_commit_continues_after_every_kill(console, large_import, many_rows):
    """Each process is killed as soon as it has added a page."""
    command, added, killed = console.start(*large_import), 0, 0
    while True:
        console.wait_until(
            "SELECT 1 FROM import_batch WHERE state <> 'committing' AND finished_at IS NOT NULL OR added_count > ?"
            " UNION SELECT 1 FROM job WHERE state = 'failed'", added, process=command)
        now = console.one("SELECT added_count FROM import_batch")
        if not kill(command) or now == added or now == len(many_rows):
            break
        command, added, killed = console.serve(), now, killed + 1
    assert killed > 3, "too few processes were still running"
    console.serve()
    console.wait_until_nothing_runs()
    assert console.ask("SELECT message FROM job WHERE state = 'failed'") == []
    accounts.added_once(console, many_rows)


def test_an_undo_killed_at_random_moments_reverses_once(console, chance, large_import, many_rows):
    before = accounts.standings(console)
    batch = console.type(*large_import).summary["batch"]
    killed = 0
    for _ in range(3):
        killed += kill_within(console.start(*undo_words(batch)), chance, 0.3)
        killed += kill_within(console.serve(), chance, 0.5)
    assert killed > 2, "too few processes were still running"
    console.serve()
    console.wait_until_nothing_runs()
    for _ in range(2):
        last = console.type(*undo_words(batch))
        assert (last.code, last.summary) == (0, {"batch": batch, "undone": len(many_rows)})
    accounts.agrees(console)
    assert accounts.records(console) == {}
    assert accounts.records(console, "reversed") == accounts.expected(many_rows)
    assert accounts.standings(console) == before


def test_an_undo_continues_after_every_kill(console, large_import, many_rows):
    batch = console.type(*large_import).summary["batch"]
    process, killed = console.start(*undo_words(batch)), 0
    for share in (0, 0.3, 0.6):
        reached = console.wait_until(
            "SELECT 1 FROM import_batch WHERE undone_count > ?", int(share * len(many_rows)), process=process)
        assert reached, "the work continued without the process that was started for it"
        killed += kill(process)
        process = console.serve()
    assert killed == 3
    console.wait_until_nothing_runs()
    assert console.one("SELECT undone_count FROM import_batch WHERE id = identifier(?)", batch) == len(many_rows)
    accounts.agrees(console)
