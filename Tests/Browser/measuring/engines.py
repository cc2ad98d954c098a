"""Compares PostgreSQL with SQLite: pages, declarations, imports and the filling of a demo; and two servers with one.

The servers of both engines run at the same time, and are asked in turn, so that a noisy machine disturbs both.
XUESHI_TEST_POSTGRES names the server, as for the tests."""

import pathlib
import re
import statistics
import subprocess
import threading
import time

from house import House, signed_in_cookies
from postgres_house import SERVER, PostgresHouse, address_of, command, psql

from . import big_sheets, declaring, importing, programs

ROUNDS = 3
SECONDS_A_ROUND = 5
PEOPLE = 30_000
# The tables with most of the rows, each after those that it refers to.
LARGE = ("person", "employment", "account", "record", "record_event", "ledger_entry", "standing", "standing_subject",
         "listing")


def bench(xueshi, folder):
    bench_serving(xueshi, folder)
    bench_bulk(xueshi, folder)


def bench_serving(xueshi, folder):
    print(f"\nengines: requests per second (median of {ROUNDS} rounds, in turn)")
    with House(xueshi, folder / "sqlite") as sqlite, PostgresHouse(xueshi, folder / "postgres") as postgres:
        reader = "professional"
        pages = {house: [page(house, url, reader) for url in house.urls] for house in (sqlite, postgres)}
        # The same seed makes the same people on both engines.
        numbers = declaring.numbers(sqlite.database)
        writers = {house: declaring.Writers(house, numbers) for house in (sqlite, postgres)}
        rates = {}
        for _ in range(ROUNDS):
            for name, asked in (("SQLite", pages[sqlite]), ("PostgreSQL", pages[postgres][:1]),
                                ("PostgreSQL, two servers", pages[postgres])):
                rates.setdefault(("year page", name), []).append(together(asked))
            for name, house, urls in (("SQLite", sqlite, 1), ("PostgreSQL", postgres, 1),
                                      ("PostgreSQL, two servers", postgres, 2)):
                rates.setdefault(("declaration", name), []).append(writers[house].rate(house.urls[:urls]))
    for what in ("year page", "declaration"):
        medians = {name: statistics.median(some) for (kind, name), some in rates.items() if kind == what}
        for name, rate in medians.items():
            print(f"  {rate:12,.0f} requests/s  {what}, {name}")
        one, two = medians["PostgreSQL"], medians["PostgreSQL, two servers"]
        print(f"  {one / medians['SQLite']:12.2f} of SQLite (wanted: at least 0.5)")
        print(f"  {two / one:12.2f} of one server with two (wanted: at least 1)", flush=True)


def page(house, url, role):
    cookies, address, _ = signed_in_cookies(house, house.account(role), "/years")
    return address.replace(house.url, url), cookies


def together(pages):
    """The requests per second of all pages together, each asked by its own program."""
    command = [
        ["wrk", "-t1", f"-c{32 // len(pages)}", f"-d{SECONDS_A_ROUND}s", "-H", f"Cookie: {cookies}", address]
        for address, cookies in pages]
    running = [subprocess.Popen(one, stdout=subprocess.PIPE, text=True) for one in command]
    told = [one.communicate()[0] for one in running]
    assert not any("Non-2xx" in one or "Socket errors" in one for one in told), told
    return sum(float(re.search(r"Requests/sec:\s+([\d.]+)", one)[1]) for one in told)


def bench_bulk(xueshi, folder):
    print(f"\nengines: a demo of {PEOPLE:,} people, and an import of {importing.ROWS:,} rows")
    sqlite = House(xueshi, folder / "large-sqlite", people=PEOPLE)
    postgres = PostgresHouse(xueshi, folder / "large-postgres", people=PEOPLE)
    filling = {house: seconds(house.prepare) for house in (sqlite, postgres)}
    try:
        records = int(psql(postgres.address, "SELECT count(*) FROM record"))
        for name, house in (("SQLite", sqlite), ("PostgreSQL", postgres)):
            print(f"  {records / filling[house]:12,.0f} records/s  the demo on {name}")
        bare = copying(postgres)
        print(f"  {records / bare:12,.0f} records/s  a bare COPY of the same rows, with their keys and indexes")
        print(f"  {bare / filling[postgres]:12.2f} of that (wanted: at least 0.5)", flush=True)
        bench_import(sqlite, postgres, folder / "hours.xlsx")
    finally:
        postgres.drop()


def seconds(act):
    began = time.monotonic()
    act()
    return time.monotonic() - began


def copying(house):
    """The seconds of a COPY of the large tables into a database where they are empty."""
    copy = f"{house.name}_copy"
    psql(SERVER, f"CREATE DATABASE {copy} TEMPLATE {house.name}")
    try:
        psql(address_of(copy), f"TRUNCATE {', '.join(LARGE)} CASCADE")
        return sum(copied(table, house.address, address_of(copy)) for table in LARGE)
    finally:
        psql(SERVER, f"DROP DATABASE {copy} WITH (FORCE)")


def copied(table, source, target):
    # A plain table may be copied directly, a partitioned one only by a query.
    rows = pathlib.Path(f"/dev/shm/xueshi-{table}.copy")
    try:
        with open(rows, "wb") as file:
            subprocess.run(
                [*command(source), "--command", f"COPY (SELECT * FROM {table}) TO STDOUT (FORMAT binary)"],
                check=True, stdout=file)
        with open(rows, "rb") as file:
            return seconds(lambda: subprocess.run(
                [*command(target), "--command", f"COPY {table} FROM STDIN (FORMAT binary)"], check=True, stdin=file))
    finally:
        rows.unlink(missing_ok=True)


def bench_import(sqlite, postgres, sheet):
    people = big_sheets.people_of(sqlite.database, PEOPLE)
    big_sheets.write(sheet, people, importing.ROWS)
    times = {"SQLite": [], "PostgreSQL": []}
    for number in range(ROUNDS):
        times["SQLite"].append(importing.import_once(sqlite, sheet, importing.ROWS)[0])
        times["PostgreSQL"].append(imported(postgres, sheet, number))
    medians = {name: statistics.median(some) for name, some in times.items()}
    for name, median in medians.items():
        print(f"  {median:12.2f} s  the import on {name}")
    print(f"  {medians['PostgreSQL'] / medians['SQLite']:12.2f} times SQLite (wanted: at most 2)", flush=True)


def imported(house, sheet, number):
    """The seconds of an import into a fresh copy of the database."""
    copy = f"{house.name}_{number}"
    psql(SERVER, f"CREATE DATABASE {copy} TEMPLATE {house.name}")
    try:
        took, _, told = programs.timed(
            [house.binary, "import", "hours", sheet, "--approve", "--json"], cwd=house.folder,
            env=house.settings() | {"XUESHI_DATABASE": address_of(copy)})
        assert f'"added":{importing.ROWS}' in told.replace(" ", ""), told[:1000]
        return took
    finally:
        psql(SERVER, f"DROP DATABASE {copy} WITH (FORCE)")
