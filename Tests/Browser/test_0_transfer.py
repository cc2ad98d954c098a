"""A transfer to another database is killed again and again with SIGKILL, and both databases are the same in the end.

The tests with PostgreSQL need a server that `bin/postgres` has started, named in XUESHI_TEST_POSTGRES.
"""

import contextlib
import sqlite3
import subprocess
import time
import uuid

import pytest

from consoles import kill
from house import PATIENCE
from postgres_house import SERVER, address_of, psql


class SQLiteTarget:
    def __init__(self, folder):
        self.path = folder / "target.sqlite"
        self.address = f"sqlite:{self.path}"

    def remove(self):
        pass

    def number(self, question):
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=5)) as database:
            return database.execute(question).fetchone()[0]


class PostgresTarget:
    def __init__(self, _):
        self.name = f"transfer_{uuid.uuid4().hex}"
        self.address = address_of(self.name)
        psql(SERVER, f"CREATE DATABASE {self.name}")

    def remove(self):
        psql(SERVER, f"DROP DATABASE {self.name} WITH (FORCE)")

    def number(self, question):
        return int(psql(self.address, question))


@pytest.fixture(params=[
    SQLiteTarget,
    pytest.param(PostgresTarget, marks=pytest.mark.skipif(not SERVER, reason="XUESHI_TEST_POSTGRES names no server")),
])
def target(request, console, tmp_path):
    target = request.param(tmp_path)
    assert console.type("migrate", "--database", target.address).code == 0
    yield target
    target.remove()


@pytest.fixture
def province(large_province):
    return large_province


def words(console, target):
    return "transfer", "--from", f"sqlite:{console.database}", "--to", target.address, "--json"


def saved(target):
    """The rows that an unfinished transfer has saved."""
    try:
        return target.number("SELECT coalesce(sum(row_count), 0) FROM transfer_progress")
    except (sqlite3.OperationalError, subprocess.CalledProcessError):
        return 0


def start_and_kill(console, target, beyond):
    """Kills a transfer as soon as it has saved more rows. Returns how many there are then."""
    process = console.start(*words(console, target))
    until = time.monotonic() + PATIENCE
    while saved(target) <= beyond and process.poll() is None:
        assert time.monotonic() < until, "the transfer does not go on"
        time.sleep(0.002)
    assert kill(process), "the transfer has ended too early"
    return saved(target)


def everything(path):
    with contextlib.closing(sqlite3.connect(path)) as database:
        tables = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: sorted(map(repr, database.execute(f"SELECT * FROM {table}")))
            for table in tables if table != "schema_migration"
        }


def test_a_transfer_killed_again_and_again_loses_nothing(console, target, tmp_path):
    reached = 0
    for step in range(5):
        reached = start_and_kill(console, target, reached + step * 1_000)
    last = console.type(*words(console, target))
    assert last.code == 0, last.err
    assert last.summary["same"] and last.summary["resumed"]
    assert all(table["from"] == table["to"] for table in last.summary["tables"])
    back = tmp_path / "back.sqlite"
    assert console.type("migrate", "--database", f"sqlite:{back}").code == 0
    returned = console.type("transfer", "--from", target.address, "--to", f"sqlite:{back}")
    assert returned.code == 0 and "全部一致" in returned.out
    assert everything(back) == everything(console.database)
    assert console.type("standings", "--database", target.address).code == 0


def test_a_change_after_a_kill_is_noticed_without_any_value(console, target):
    start_and_kill(console, target, 20_000)
    for command in "standings", "migrate":
        told = console.type(command, "--database", target.address)
        assert told.code == 69 and "xueshi transfer" in told.err
    console.write("UPDATE account SET name = '周改名' WHERE login IS NOT NULL")
    told = console.type(*words(console, target))
    assert told.code == 65 and "account" in told.err and "周改名" not in told.err + told.out
    assert [table["name"] for table in told.summary["tables"] if table["from"] != table["to"]] == ["account"]


def test_a_database_in_use_is_no_target(console, target):
    assert console.type(*words(console, target)).code == 0
    told = console.type(*words(console, target))
    assert told.code == 64 and "已有数据" in told.err


def test_missing_databases_are_named(console, tmp_path):
    told = console.type("transfer", "--from", "sqlite:nothing.sqlite", "--to", "sqlite:nothing.sqlite")
    assert told.code == 69 and "nothing.sqlite" in told.err
    source = f"sqlite:{console.database}"
    told = console.type("transfer", "--from", source, "--to", "postgres://xueshi:secret@127.0.0.1:1/x")
    assert told.code == 69 and "--to" in told.err and "secret" not in told.err
    assert console.type("transfer", "--from", source, "--to", source).code == 64
