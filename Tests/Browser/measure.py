"""Measures the release build; bin/bench starts it. It prints figures and does not judge them.
The arguments name the sections to measure; the default is all sections."""

import datetime
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import openpyxl

from house import ROOT, House, signed_in_cookies
from invented import NEW_YEAR, YEAR
from measuring import click, engines, importing, meanwhile
from measuring.programs import peak_memory

XUESHI = pathlib.Path(os.environ.get("XUESHI_BINARY", ROOT / ".build/release/xueshi")).resolve()
CASES = 20_000
MANY = 1_000_000
RECORDS_ON_THE_PAGE = 12
SECONDS_A_ROUND = 5
ROUNDS = 3


def main():
    sections = {
        "evaluate": bench_evaluate,
        "pages": bench_pages,
        "import": lambda folder: importing.bench(XUESHI, folder),
        "meanwhile": lambda folder: meanwhile.bench(XUESHI, folder),
        "click": lambda folder: click.bench(XUESHI, folder),
        "engines": lambda folder: engines.bench(XUESHI, folder),
    }
    for name in sys.argv[1:] or sections:
        with tempfile.TemporaryDirectory() as folder:
            sections[name](pathlib.Path(folder))


# evaluate


def bench_evaluate(folder):
    print(f"\nevaluate: cases of ten records from a pipe ({CASES:,} cases, best of {ROUNDS})")
    few = folder / "few.jsonl"
    few.write_text("".join(case_line(number) for number in range(CASES)), encoding="utf-8")
    cores = sorted(os.sched_getaffinity(0))
    for use in (cores[:1], cores[:2]):
        seconds = min(timed_evaluate([few], use)[0] for _ in range(ROUNDS))
        print(f"  {CASES / seconds:12,.0f} cases/s  on {len(use)} of {len(cores)} cores")
    bench_million(few, cores)


def bench_million(few, cores):
    """Memory must not grow with the input, and a year of a province must not take long."""
    _, memory = timed_evaluate([few], cores)
    seconds, memory_of_many = timed_evaluate([few] * (MANY // CASES), cores)
    print(f"  {memory / 1024:12,.1f} MB at most, {CASES:,} cases")
    print(f"  {memory_of_many / 1024:12,.1f} MB at most, {MANY:,} cases")
    print(f"  {seconds:12,.1f} s end to end, {MANY:,} person-years of ten records on {len(cores)} cores")


def timed_evaluate(files, cores):
    """Seconds and peak resident kilobytes of one run on these cores."""
    began = time.monotonic()
    with subprocess.Popen(["cat", *files], stdout=subprocess.PIPE) as cases:
        child = subprocess.Popen(
            [XUESHI, "evaluate"], stdin=cases.stdout, stdout=subprocess.DEVNULL,
            preexec_fn=lambda: os.sched_setaffinity(0, cores))
        cases.stdout.close()
        memory = 0
        while child.poll() is None:
            memory = max(memory, peak_memory(child.pid))
            time.sleep(0.01)
    if child.returncode != 0:
        sys.exit(f"bench: evaluate ended with {child.returncode}")
    return time.monotonic() - began, memory


def case_line(number):
    dice = random.Random(number)
    records = [record(dice, index) for index in range(10)]
    case = {"case": f"case-{number}", "jurisdiction": "jiangxi", "series": "general", "year": 2025, "records": records}
    return json.dumps(case, ensure_ascii=False) + "\n"


def record(dice, index):
    day = datetime.date(2025, 1, 1) + datetime.timedelta(days=dice.randrange(365))
    kind = dice.choice(["paper", "institution-training", "institution-training", "xuexi-points", "patent"])
    status = dice.choice(["recognised", "recognised", "pending"])
    return {"id": f"r{index}", "completed": day.isoformat(), "status": status} | {
        "paper": {"activity": "paper", "facts": {"count": dice.randint(1, 3)}},
        "institution-training": {
            "activity": "institution-training",
            "subject": dice.choice(["public", "professional"]),
            "facts": {"days": dice.randint(1, 5), "minutes": dice.choice([45, 90])},
            "content": f"course-{dice.randrange(1000)}",
        },
        "xuexi-points": {"activity": "xuexi-points", "facts": {"points": dice.randrange(15_000)}},
        "patent": {"activity": "patent", "facts": {"kind": "invention"}},
    }[kind]


# pages


def bench_pages(folder):
    with House(XUESHI, folder / "house") as house:
        person = house.account("professional", "洪州学院")
        _, _, page = signed_in_cookies(house, person, "/years")
        add_records(house, person, RECORDS_ON_THE_PAGE - records_on(page))
        cookies, address, page = signed_in_cookies(house, person, "/years")
        pages = {"hello": (house.url + "/hello", None), f"year page of {records_on(page)} records": (address, cookies)}
        clerk = house.account("employer-clerk", person["organisation"])
        for name, path in (("desk of a clerk", "/desk"), ("people", "/people"), ("reviews", "/reviews")):
            cookies, address, _ = signed_in_cookies(house, clerk, path)
            pages[name] = (address, cookies)
        cookies, address, page = signed_in_cookies(house, clerk, first_review(page_of(house, clerk, "/reviews")))
        pages["one review"] = (address, cookies)
        print(f"\npages: wrk, one thread, 32 connections, {ROUNDS} rounds of {SECONDS_A_ROUND} s each, in turn")
        rounds = [{name: requests_a_second(*page) for name, page in pages.items()} for _ in range(ROUNDS)]
        hello = statistics.median(one["hello"] for one in rounds)
        for name, (address, cookies) in pages.items():
            rate = statistics.median(one[name] for one in rounds)
            size = size_of(address, cookies)
            print(f"  {rate:12,.0f} requests/s  {rate / hello:6.3f} of hello  {size / 1024:4.0f} KB  {name}")


def page_of(house, account, path):
    return signed_in_cookies(house, account, path)[2]


def first_review(page):
    found = re.search(r'href="(/reviews/[0-9a-f-]{36})"', page)
    return found[1] if found else sys.exit("bench: nothing waits for a review")


def size_of(address, cookies):
    request = urllib.request.Request(address, headers={"Cookie": cookies} if cookies else {})
    with urllib.request.urlopen(request) as answer:
        return len(answer.read())


def records_on(page):
    return page.count('<tr class="record"')


def add_records(house, person, count):
    """Imports hours for one person from a sheet of their employer."""
    sheet = openpyxl.Workbook()
    sheet.active.append(["姓名", "证件号码", "年度", "科目类型", "课程名称", "学时", "结束日期"])
    for number in range(1, count + 1):
        title = f"第 {number} 次业务学习"
        sheet.active.append(
            [person["name"], person["login"], str(YEAR), "专业科目", title, "2", NEW_YEAR.isoformat()])
    path = house.folder / "more.xlsx"
    sheet.save(path)
    clerk = house.account("employer-clerk", person["organisation"])
    house.run("import", "hours", path, "--as", clerk["login"])


def requests_a_second(url, cookies=None):
    headers = ["-H", f"Cookie: {cookies}"] if cookies else []
    command = ["wrk", "-t1", "-c32", f"-d{SECONDS_A_ROUND}s", *headers, url]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in told or "Socket errors" in told:
        sys.exit(f"bench: {url} did not answer well:\n{told}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])


if __name__ == "__main__":
    main()
