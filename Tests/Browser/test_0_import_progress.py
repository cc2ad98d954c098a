"""A terminal shows the progress of an import. Without a terminal there is no progress line."""

import os
import pty
import re
import signal
import subprocess
import threading
import time

import pytest

import hours_sheet
import sheet_files
from house import PATIENCE

# The line is written five times a second.
A_LITTLE_LONGER = 0.3
LINE = re.compile(r"\r\x1b\[K(读取|检查|导入|撤销) (?:[█░]{24} )?([0-9]+)(?:/([0-9]+))? 行(?:，约剩 [0-9]+ 秒)?")


@pytest.fixture
def province(large_province):
    return large_province


@pytest.fixture
def large_file(console, tmp_path):
    rows = hours_sheet.rows_of(hours_sheet.known_people(console), 60)
    return sheet_files.separated(tmp_path / "学时.csv", [hours_sheet.HEADINGS, *rows])


def on_a_terminal(console, *words, lingering):
    """Returns the exit code, the standard output and the content of the terminal. The command is stopped for a moment in
    each of the `lingering` states, so that the terminal shows them even on a fast machine."""
    here, there = pty.openpty()
    process = subprocess.Popen(
        [console.binary, *map(str, words)], cwd=console.folder, env=console.settings(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=there)
    console.started.append(process)
    os.close(there)
    shown = []
    reader = threading.Thread(target=lambda: shown.extend(iter(lambda: read(here), b"")))
    reader.start()
    for state in lingering:
        console.wait_until("SELECT 1 FROM import_batch WHERE state = ?", state, process=process)
        process.send_signal(signal.SIGSTOP)
        time.sleep(A_LITTLE_LONGER)
        process.send_signal(signal.SIGCONT)
    out, _ = process.communicate(timeout=PATIENCE)
    reader.join(PATIENCE)
    os.close(here)
    return process.returncode, out.decode(), b"".join(shown).decode()


def read(terminal):
    try:
        return os.read(terminal, 65_536)
    except OSError:  # on Linux: the other end is closed
        return b""


def test_a_terminal_shows_reading_checking_and_adding(console, large_file):
    code, out, shown = on_a_terminal(
        console, "import", "hours", large_file, "--json", "--approve", lingering=("reading", "checking", "committing"))
    assert code == 0 and out.startswith("{") and out.count("\n") == 1
    lines = LINE.findall(shown)
    assert {stage for stage, *_ in lines} >= {"检查", "导入"}, shown
    assert all(int(done) <= int(total) for _, done, total in lines if total)
    assert LINE.sub("", shown) == "\r\x1b[K", "there is other text, or the progress line was not removed"


def test_a_terminal_shows_the_progress_of_an_undo(console, large_file):
    batch = console.type("import", "hours", large_file, "--json", "--approve").summary["batch"]
    code, out, shown = on_a_terminal(
        console, "import", "undo", batch, "--reason", "发错了文件", "--json", lingering=("undoing",))
    assert code == 0 and out.startswith("{")
    assert {stage for stage, *_ in LINE.findall(shown)} == {"撤销"}
    assert LINE.sub("", shown) == "\r\x1b[K"


def test_a_terminal_shows_the_progress_of_a_commit(console, large_file):
    batch = console.type("import", "hours", large_file, "--json", "--approve", "--stage").summary["batch"]
    code, out, shown = on_a_terminal(console, "import", "commit", batch, "--json", lingering=("committing",))
    assert code == 0 and out.startswith("{") and out.count("\n") == 1
    assert {stage for stage, *_ in LINE.findall(shown)} == {"导入"}
    assert LINE.sub("", shown) == "\r\x1b[K"


def test_there_is_no_progress_line_without_a_terminal(console, large_file):
    told = console.type("import", "hours", large_file, "--json", "--approve")
    assert (told.code, told.err) == (0, "") and told.out.count("\n") == 1
    assert told.summary["added"] > 20_000
