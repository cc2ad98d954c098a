"""Measures reading alone, and a whole import, and compares both with calamine's reading of the same file."""

import json
import pathlib
import shutil
import sqlite3
import statistics
import subprocess

from house import House

from . import big_sheets, programs

PEOPLE = 30_000
ROWS = 100_000
MANY_ROWS = 1_000_000
ROUNDS_OF_READING = 5
ROUNDS_OF_IMPORT = 3


def bench(xueshi, folder, many=MANY_ROWS):
    print(f"\nimport: {ROWS:,} rows of ten columns (median, in turn with calamine)")
    house = House(xueshi, folder / "province", people=PEOPLE)
    house.prepare()
    people = big_sheets.people_of(house.database, PEOPLE)
    sheet = folder / "hours.xlsx"
    big_sheets.write(sheet, people, ROWS)
    calamine = bench_reading(xueshi, sheet)
    seconds_a_row = bench_import(house, sheet, calamine, len(people))
    sheet.unlink()
    if many:
        big_sheets.write(folder / "many.xlsx", people, many)
        bench_many(house, folder / "many.xlsx", many, seconds_a_row)


def bench_reading(xueshi, sheet):
    """Returns calamine's seconds, for comparison with the import."""
    ours, theirs = [], []
    for _ in range(ROUNDS_OF_READING):
        ours.append(reading_seconds(xueshi, sheet))
        theirs.append(programs.calamine_seconds(sheet))
    ours, theirs = statistics.median(ours), statistics.median(theirs)
    print(f"  {ours:12.3f} s  reading alone")
    print(f"  {theirs:12.3f} s  calamine, the same file")
    print(f"  {ours / theirs:12.2f} of calamine (wanted: at most 1)")
    return theirs


def reading_seconds(xueshi, sheet):
    told = subprocess.run(
        [xueshi, "sheet", sheet, "--time", "--json"], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return json.loads(told.stderr)["seconds"]


def bench_import(house, sheet, calamine, people):
    """Returns the seconds for each row."""
    runs = [import_once(house, sheet, ROWS) for _ in range(ROUNDS_OF_IMPORT)]
    seconds = statistics.median(seconds for seconds, _ in runs)
    print(f"  {seconds:12.2f} s  read, checked and committed for {people:,} people already known")
    print(f"  {seconds / calamine:12.1f} times calamine (wanted: at most 5, aim 3)")
    print(f"  {max(memory for _, memory in runs):12.0f} MB at most")
    return seconds / ROWS


def bench_many(house, sheet, rows, seconds_a_row):
    seconds, memory = import_once(house, sheet, rows)
    print(f"  {seconds:12.1f} s  {rows:,} rows")
    print(f"  {seconds / rows / seconds_a_row:12.2f} of the time a row of {ROWS:,} rows takes (wanted: about 1)")
    print(f"  {memory:12.0f} MB at most (wanted: under 300)")


def import_once(house, sheet, rows):
    """Imports into a fresh copy of the database. Returns seconds and peak megabytes."""
    fresh = pathlib.Path(house.folder) / "fresh.sqlite"
    for path in fresh.parent.glob("fresh.sqlite*"):
        path.unlink()
    copy_database(house.database, fresh)
    settings = house.settings() | {"XUESHI_DATABASE": f"sqlite:{fresh}"}
    seconds, memory, told = programs.timed(
        [house.binary, "import", "hours", sheet, "--approve", "--json"], cwd=house.folder, env=settings)
    added = json.loads(told)["added"]
    assert added == rows, f"{added} rows of {rows} were added: {told[:1000]}"
    return seconds, memory


def copy_database(database, copy):
    """Copies the database, including the changes that are still in the write-ahead log."""
    store = sqlite3.connect(database)
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    shutil.copyfile(database, copy)
