"""Slows down writing to a database, so that a test can watch long work even on a fast machine."""

import contextlib
import sqlite3
import threading
import time


@contextlib.contextmanager
def held_back(database):
    """Lets others write only for short periods."""
    done = threading.Event()
    holder = threading.Thread(target=_hold, args=(database, done))
    holder.start()
    try:
        yield
    finally:
        done.set()
        holder.join()


def _hold(path, done):
    with contextlib.closing(sqlite3.connect(path, timeout=5, isolation_level=None)) as database:
        while not done.is_set():
            with contextlib.suppress(sqlite3.OperationalError):
                database.execute("BEGIN IMMEDIATE")
                time.sleep(0.6)
                database.execute("ROLLBACK")
            time.sleep(0.15)
