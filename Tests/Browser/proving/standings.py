"""The rate at which all standings are computed again, compared with a bare SELECT of the same records."""

import time

COLUMNS = """
    id, person_id, credit_year, activity, subject, title, started_on, completed_on, facts, content_key, makeup_reason,
    note, status, origin, organisation_id, batch_id, source_key, version, submitted_at, updated_at
"""


def prove(store):
    records = store.count("record")
    bare = store.read_all(f"SELECT {COLUMNS} FROM record")
    began = time.monotonic()
    told = store.run("standings")
    seconds = time.monotonic() - began
    print(f"  {records / bare:12,.0f} records/s  a bare SELECT ({bare:,.0f} s)")
    print(f"  {records / seconds:12,.0f} records/s  xueshi standings ({seconds:,.0f} s): {told.strip()}")
    print(f"  {bare / seconds:12.2f} of the rate of the SELECT (wanted: at least 0.5)", flush=True)
