"""A large demo province in SQLite and in PostgreSQL.

XUESHI_PROVE_SQLITE and XUESHI_PROVE_POSTGRES name databases from an earlier run, which are used and kept.
"""

import json
import os
import sqlite3
import subprocess
import time

from house import House
from postgres_house import SERVER, address_of, command

YEARS = 2


class Store(House):
    """A server on a large database. It is filled only once."""

    def __init__(self, binary, folder, people):
        super().__init__(binary, folder / self.name)
        self.people = people

    def make(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.is_kept:
            self.run("migrate", limit=60)
            began = time.monotonic()
            self.run("demo", "--people", str(self.people), "--years", str(YEARS))
            print(f"  {time.monotonic() - began:12,.0f} s  filled by `xueshi demo`", flush=True)
        self.settle()

    def prepare(self):
        self.accounts = json.loads(self.run("demo", "--accounts", "--json"))

    def run(self, *arguments, limit=4 * 3600):
        told = subprocess.run(
            [self.binary, *arguments], cwd=self.folder, env=self.settings(), stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=limit)
        assert told.returncode == 0, f"xueshi {' '.join(arguments)} ended with {told.returncode}:\n{told.stderr}"
        return told.stdout

    def count(self, table):
        return int(self.ask(f"SELECT count(*) FROM {table}"))


class SQLite(Store):
    name = "SQLite"
    kept = os.environ.get("XUESHI_PROVE_SQLITE")
    is_kept = bool(kept)

    @property
    def address(self):
        return f"sqlite:{self.kept or self.database}"

    def ask(self, statement):
        with sqlite3.connect(self.address.removeprefix("sqlite:")) as store:
            return store.execute(statement).fetchone()[0]

    def change(self, statement):
        with sqlite3.connect(self.address.removeprefix("sqlite:")) as store:
            store.execute(statement)

    def settle(self):
        self.change("PRAGMA wal_checkpoint(TRUNCATE)")

    def read_all(self, statement):
        """The seconds that it takes to read all rows, one after another."""
        store = sqlite3.connect(self.address.removeprefix("sqlite:"))
        began = time.monotonic()
        for _ in store.execute(statement):
            pass
        return time.monotonic() - began

    def remove(self):
        pass


class Postgres(Store):
    name = "PostgreSQL"
    kept = os.environ.get("XUESHI_PROVE_POSTGRES")
    is_kept = bool(kept)
    database_name = "prove"

    @property
    def address(self):
        return self.kept or address_of(self.database_name)

    def make(self):
        if not self.is_kept:
            subprocess.run([*command(SERVER), "--command", f"CREATE DATABASE {self.database_name}"], check=True)
        super().make()

    def ask(self, statement):
        return subprocess.run(
            [*command(self.address), "--command", statement], check=True, capture_output=True, text=True).stdout

    def change(self, statement):
        self.ask(statement)

    def settle(self):
        # A server that runs for long does this by itself.
        self.change("VACUUM ANALYZE")

    def read_all(self, statement):
        """The seconds that it takes to read all rows, one after another."""
        began = time.monotonic()
        subprocess.run(
            [*command(self.address), "--set", "FETCH_COUNT=10000", "--command", statement], check=True,
            stdout=subprocess.DEVNULL)
        return time.monotonic() - began

    def remove(self):
        if not self.is_kept:
            subprocess.run(
                [*command(SERVER), "--command", f"DROP DATABASE {self.database_name} WITH (FORCE)"], check=True)
