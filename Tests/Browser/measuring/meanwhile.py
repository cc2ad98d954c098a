"""Measures the response time of other users' pages while the same server commits large imports."""

import threading

from house import House

from . import big_sheets, steady
from .forms import Sitting

PEOPLE = 30_000
ROWS = 100_000
# Several batches one after another, so that the measurement is long enough.
BATCHES = 3
RATE = 50
SECONDS = 20
MOST_SECONDS = 60
PATIENCE = 600


def bench(xueshi, folder, rows=ROWS, seconds=SECONDS):
    print(f"\nmeanwhile: the year page at {RATE} requests/s, without and with {BATCHES} commits of {rows:,} rows each")
    with House(xueshi, folder / "busy", people=PEOPLE) as house:
        reading = house.account("professional")
        # The reader gets no new hours, because their page would become longer.
        people = [person for person in big_sheets.people_of(house.database, PEOPLE) if person[1] != reading["login"]]
        clerk = Sitting(house, house.account("hr-manager", "省"))
        batches = [upload(clerk, folder / "busy.xlsx", people, rows, number) for number in range(BATCHES)]
        reader = Sitting(house, reading)
        reader.open("/years")
        page = (reader.address, reader.cookies())
        steady.ask(*page, RATE, 3)
        alone = steady.ask(*page, RATE, seconds)
        busy = while_committing(clerk, batches, page)
    for times, name in ((alone, "alone"), (busy, "under the commits")):
        print(f"  {steady.percentile(times, 0.99) * 1000:12.1f} ms  p99 of {len(times):,} requests, {name}"
              f" (median {steady.percentile(times, 0.5) * 1000:.1f} ms)")
    print(f"  {steady.percentile(busy, 0.99) / steady.percentile(alone, 0.99):12.2f} times (wanted: at most 3)")


def upload(clerk, sheet, people, rows, number):
    """Uploads a sheet and waits for the page with the decision. Returns its address."""
    big_sheets.write(sheet, people[number:] + people[:number], rows, seed=number)
    clerk.open("/imports")
    clerk.send("上传并检查", file=sheet)
    clerk.wait_for(r"<button[^>]*>(<[^>]*>)*\s*确认导入", PATIENCE)
    return clerk.address


def while_committing(clerk, batches, page):
    """Requests the page until all batches are committed, or until the time limit."""
    done = threading.Event()
    failures = []

    def commit():
        try:
            for address in batches:
                clerk.open(address)
                clerk.send("确认导入")
                clerk.wait_for(r"已导入\s*[\d,]+\s*行", PATIENCE)
        except Exception as failure:  # the waiting thread raises it again
            failures.append(failure)
        finally:
            done.set()

    committing = threading.Thread(target=commit)
    committing.start()
    times = steady.ask(*page, RATE, MOST_SECONDS, until=done.is_set)
    committing.join()
    if failures:
        raise failures[0]
    return times
