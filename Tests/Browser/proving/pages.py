"""The response time of lists, desks and reviews with a whole province in the database.

All pages are asked for in turn, at a steady rate in all, as by many users at once."""

import collections
import re

from house import signed_in_cookies
from invented import YEAR
from measuring import steady

RATE = 100
SECONDS = 60
WARM_SECONDS = 10


def prove(store):
    with store as house:
        asked = [(name, *page) for name, page in pages(house).items()]
        steady.ask_all([page[1:] for page in asked], RATE, WARM_SECONDS)
        times = steady.ask_all([page[1:] for page in asked], RATE, SECONDS)
    of_page = collections.defaultdict(list)
    for number, seconds in enumerate(times):
        of_page[asked[number % len(asked)][0]].append(seconds)
    print(f"  {len(times):,} requests for {len(asked)} pages, {RATE} requests/s in all (wanted: at most 150 ms, p99)")
    for name, some in sorted(of_page.items(), key=lambda one: -steady.percentile(one[1], 0.99)):
        print(f"  {steady.percentile(some, 0.99) * 1000:12.1f} ms  p99"
              f"  {steady.percentile(some, 0.5) * 1000:8.1f} ms  median  {name}")
    print(f"  {steady.percentile(times, 0.99) * 1000:12.1f} ms  p99 of all", flush=True)


LISTS = ["/people", "/people?order=fewest-hours", "/people?filter=unmet", f"/people?filter=no-account&year={YEAR - 1}",
         "/people?search=%E9%99%88%E6%99%93"]


def pages(house):
    """The address and the cookies of each page, by its name."""
    found = {}

    def add(name, account, paths):
        cookies, _, page = signed_in_cookies(house, account, paths[0])
        found.update({f"{name}: {path}": (house.url + path, cookies) for path in paths})
        return cookies, page

    add("province", house.account("hr-manager", "省"), ["/desk", *LISTS, "/imports", "/reversals", "/exports"])
    add("city", house.account("hr-manager", "市"), ["/desk", *LISTS])
    add("health authority", house.account("industry-manager"), ["/desk", *LISTS])
    clerk = house.account("employer-clerk", "学院")
    cookies, page = add("employer", clerk, ["/reviews", "/desk", *LISTS])
    review = re.search(r'href="(/reviews/[0-9a-f-]{36})', page)
    found["employer: one review"] = (house.url + review[1], cookies)
    add("professional", house.account("professional"), [f"/years/{YEAR}", "/declarations"])
    return found
