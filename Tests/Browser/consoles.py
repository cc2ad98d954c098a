"""A database with commands and servers, which a test may kill at any moment."""

import contextlib
import json
import shutil
import signal
import sqlite3
import subprocess
import time
import typing
import uuid

import readers
from house import PATIENCE, House


def told_outside(value):
    """An identifier as text, anything else as it is."""
    return str(uuid.UUID(bytes=value)) if isinstance(value, bytes) and len(value) == 16 else value


class Told(typing.NamedTuple):
    code: int
    out: str
    err: str

    @property
    def summary(self):
        return json.loads(self.out)

    @property
    def counts(self):
        return {name: self.summary[name] for name in ("rows", "added", "already", "newPeople", "refused")}

    @property
    def problems(self):
        return [(problem["row"], problem["column"], problem["code"]) for problem in self.summary["problems"]]


class Console(House):
    """Use it in a `with` statement: at the end, each process that was started is killed by its own process id."""

    def __init__(self, binary, folder):
        super().__init__(binary, folder)
        self.started = []

    @classmethod
    def prepared(cls, folder, people=None):
        """A new demo province in an empty folder."""
        console = cls(readers.binary(), folder / "console")
        console.people = people
        console.prepare()
        return console

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.started:
            kill(process)

    def copy(self, folder):
        """A copy of the database in another folder."""
        shutil.copytree(self.folder, folder)
        return Console(self.binary, folder)

    def settings(self):
        return super().settings() | {"XUESHI_HTTP_PORT": "0"}

    def type(self, *words, **settings):
        told = subprocess.run(
            [self.binary, *map(str, words)], cwd=self.folder, env=self.settings() | settings,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
        return Told(told.returncode, told.stdout.decode(), told.stderr.decode())

    def start(self, *words):
        """Starts the command as a process. `told` reads its output."""
        process = subprocess.Popen(
            [self.binary, *map(str, words)], cwd=self.folder, env=self.settings(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.started.append(process)
        return process

    def serve(self):
        """Starts a server on its own port. Its output goes to the log."""
        with open(self.folder / "server.log", "ab") as log:
            process = subprocess.Popen(
                [self.binary, "serve"], cwd=self.folder, env=self.settings(), stdin=subprocess.DEVNULL,
                stdout=log, stderr=log)
        self.started.append(process)
        return process

    def ask(self, question, *values):
        """The rows of a query. Others may write to the database at the same time. Identifiers are returned as text. In
        a query, `identifier(…)` makes an identifier of a text."""
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=5)) as database:
            database.create_function("identifier", 1, lambda text: uuid.UUID(text).bytes, deterministic=True)
            return [tuple(map(told_outside, row)) for row in database.execute(question, values)]

    def one(self, question, *values):
        [[value]] = self.ask(question, *values)
        return value

    def write(self, statement):
        """Changes the database behind everybody's back, for what would take too long to happen by itself."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=5)) as database, database:
            database.execute(statement)

    @contextlib.contextmanager
    def locked(self):
        """Prevents all writing, so that all writers are waiting when it ends."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=5, isolation_level=None)) as database:
            # The first process that opens a database with an empty log writes to it. It would then wait too early.
            [[version]] = database.execute("PRAGMA user_version")
            database.execute(f"PRAGMA user_version = {version}")
            database.execute("BEGIN IMMEDIATE")
            yield
            database.execute("ROLLBACK")

    def stop_between_transactions(self, process):
        """Stops a process at a moment when it does not prevent others from writing."""
        for _ in range(100):
            process.send_signal(signal.SIGSTOP)
            time.sleep(0.005)
            with contextlib.closing(sqlite3.connect(self.database, timeout=0)) as database:
                try:
                    database.execute("BEGIN IMMEDIATE")
                    return database.rollback()
                except sqlite3.OperationalError:
                    process.send_signal(signal.SIGCONT)
            time.sleep(0.001)
        raise AssertionError("the process never releases the database")

    def wait_until(self, question, *values, process=None, seconds=PATIENCE):
        """Waits until the query has rows (returns true) or the process has ended (returns false)."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.ask(question, *values):
                return True
            if process is not None and process.poll() is not None:
                return False
            time.sleep(0.002)
        jobs = self.ask("SELECT kind, state, attempts, stage, done, total, message FROM job ORDER BY created_at")
        raise AssertionError(f"“{question}” had no rows after {seconds} seconds: {jobs}")

    def wait_until_nothing_runs(self):
        self.wait_until("SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM job WHERE state IN ('waiting', 'running'))")


def kill(process):
    """Kills the process. Returns whether it was still running."""
    was_alive = process.poll() is None
    process.kill()
    process.wait()
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()
    return was_alive


def undo_words(batch):
    return "import", "undo", batch, "--reason", "发错了文件", "--json"


def told(process):
    """The exit code and output of a command, after it has ended by itself."""
    out, err = process.communicate(timeout=PATIENCE)
    return Told(process.returncode, out.decode(), err.decode())
