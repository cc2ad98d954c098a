"""A running Xueshi on PostgreSQL: two servers with one database, as on two machines.

They need a PostgreSQL server that `bin/postgres` has started, named in XUESHI_TEST_POSTGRES.
"""

import contextlib
import os
import subprocess
import uuid

from house import PATIENCE, House

SERVER = os.environ.get("XUESHI_TEST_POSTGRES")


def address_of(database):
    return SERVER.rsplit("/", 1)[0] + "/" + database


def command(address):
    return ["psql", address, "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1"]


def psql(address, statement):
    """Runs one statement. Returns what it answers."""
    return subprocess.run(
        [*command(address), "--command", statement], check=True, capture_output=True, text=True,
        timeout=PATIENCE).stdout


@contextlib.contextmanager
def locked(address, table):
    """Nobody can change the table meanwhile."""
    holder = subprocess.Popen(command(address), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        print(f"BEGIN; LOCK TABLE {table} IN SHARE MODE; SELECT 'held';", file=holder.stdin, flush=True)
        assert holder.stdout.readline() == "held\n"
        yield
    finally:
        # At the end of its input, psql ends, and with it the transaction.
        holder.communicate()


class PostgresHouse(House):
    """The first server has created the demo. A visitor opens one page at the first server and the next at the second."""

    # The pages look as they do on SQLite.
    has_pictures = False

    def __init__(self, binary, folder, log=None, people=None):
        super().__init__(binary, folder, log, people)
        self.name = f"walk_{uuid.uuid4().hex}"
        self.second = SecondServer(self)

    @property
    def address(self):
        return address_of(self.name)

    @property
    def urls(self):
        return [self.url, self.second.url]

    def prepare(self):
        psql(SERVER, f"CREATE DATABASE {self.name}")
        super().prepare()

    def __enter__(self):
        super().__enter__()
        try:
            self.second.__enter__()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.second.stop()
        super().__exit__()
        self.drop()

    def drop(self):
        psql(SERVER, f"DROP DATABASE {self.name} WITH (FORCE)")


class SecondServer(House):
    """Another server with the database, the files and the public address of a house."""

    def __init__(self, first):
        super().__init__(first.binary, first.folder, first.log.with_stem(first.log.stem + "-2"))
        self.first = first

    def prepare(self):
        pass

    def settings(self):
        return self.first.settings() | {"XUESHI_HTTP_PORT": str(self.port)}
