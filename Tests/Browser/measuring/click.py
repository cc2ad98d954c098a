"""Measures the time from the click to the committed batch, in a real browser."""

import re
import statistics
import time

from playwright.sync_api import expect, sync_playwright

from house import House

from . import big_sheets

PEOPLE = 3_000
ROWS = 300
ROUNDS = 5
PATIENCE = 60_000


def bench(xueshi, folder):
    print(f"\nclick: {ROWS} rows in Chromium (median of {ROUNDS})")
    with House(xueshi, folder / "click", people=PEOPLE) as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--lang=zh-CN"])
        page = browser.new_page(base_url=house.url, locale="zh-CN", timezone_id="Asia/Shanghai")
        page.set_default_timeout(PATIENCE)
        account = house.account("employer-clerk", "洪州学院")
        sign_in(page, account)
        people = big_sheets.people_of(house.database, ROWS, account["organisation"])
        previews, commits = [], []
        for number in range(ROUNDS):
            sheet = folder / f"click-{number}.xlsx"
            big_sheets.write(sheet, shifted(people, number), ROWS, seed=number, subjects=["专业科目"])
            previews.append(upload(page, sheet))
            commits.append(commit(page))
        browser.close()
    print(f"  {statistics.median(previews) * 1000:12.0f} ms  from the click on “上传并检查” to the preview")
    print(f"  {statistics.median(commits) * 1000:12.0f} ms  from the click on “确认导入” to “已导入” (wanted: under 1000)")


def shifted(people, by):
    """The same people in another order, so that the rounds have no row in common."""
    by %= len(people)
    return people[by:] + people[:by]


def sign_in(page, account):
    page.goto("/sign-in")
    page.get_by_label("证件号码或账号", exact=True).fill(account["login"])
    page.get_by_label("密码", exact=True).fill(account["password"])
    page.get_by_role("main").get_by_role("button", name="登录").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)


def upload(page, sheet):
    page.goto("/imports")
    page.locator("input[type=file]").set_input_files(sheet)
    began = time.perf_counter()
    page.get_by_role("button", name="上传并检查").click()
    expect(commit_button(page)).to_be_visible(timeout=PATIENCE)
    return time.perf_counter() - began


def commit(page):
    began = time.perf_counter()
    commit_button(page).click()
    expect(page.get_by_role("main").get_by_text(f"已导入 {ROWS} 行").first).to_be_visible(timeout=PATIENCE)
    return time.perf_counter() - began


def commit_button(page):
    return page.get_by_role("button", name=re.compile("^确认导入"))
