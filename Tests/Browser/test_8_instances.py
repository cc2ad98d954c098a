"""Two instances on one database: what begins at one goes on at the other."""

import re
import time
import urllib.parse

import pytest
from playwright.sync_api import expect

import hours_sheet
from house import PATIENCE
from postgres_house import locked
from test_8_whole_import import tile, watch

ENGINES = ["PostgreSQL"]
# More rows than are checked and added without a job.
PEOPLE, COURSES = 30, 24
ROWS = PEOPLE * COURSES
NAME, NUMBER = hours_sheet.new_people(PEOPLE)[7]


@pytest.fixture(scope="module")
def province(arrive, house):
    account = house.account("hr-manager", "省")
    return arrive().sign_in(account["login"], account["password"])


def address(visitor):
    """The server at which the visitor's page is."""
    parts = urllib.parse.urlsplit(visitor.page.url)
    return f"{parts.scheme}://{parts.netloc}"


def goes_to_the_other_instance(visitor, path):
    """Opens a page at the server at which the visitor is not."""
    before = address(visitor)
    visitor.open(path)
    if address(visitor) == before:
        visitor.open(path)
    assert {before, address(visitor)} == set(visitor.house.urls)


def test_a_session_of_one_instance_is_known_at_the_other(authority):
    for _ in authority.house.urls:
        goes_to_the_other_instance(authority, "/desk")
        authority.sees_heading(re.compile("市"))


def test_a_sheet_is_checked_at_one_instance_and_seen_at_the_other(authority, house, story):
    sheet = hours_sheet.write(
        house.folder / "两台.xlsx", hours_sheet.rows_of(hours_sheet.new_people(PEOPLE), COURSES))
    authority.open("/imports")
    authority.attach(sheet)
    authority.press("上传并检查")
    story.sheet_of_two = urllib.parse.urlsplit(authority.page.url).path
    goes_to_the_other_instance(authority, story.sheet_of_two)
    watch(authority)
    assert (tile(authority, "将新增"), tile(authority, "新人员")) == (ROWS, PEOPLE)


def test_the_work_that_one_instance_began_is_watched_at_the_other(authority, house, story):
    authority.tick(re.compile("新增"))
    with locked(house.address, "record"):
        authority.press(re.compile(f"^确认导入 {ROWS} 行"))
        goes_to_the_other_instance(authority, story.sheet_of_two)
        expect(authority.page.locator("[data-progress]")).to_be_visible()
    watch(authority)
    authority.sees(f"已导入 {ROWS} 行")


def test_the_whole_sheet_is_approved_at_the_other_instance(authority, story):
    goes_to_the_other_instance(authority, story.sheet_of_two)
    authority.press(re.compile(f"^整批认定 {ROWS} 条"))
    watch(authority)
    authority.sees("已整批认定")


def test_the_region_lists_the_new_people_at_both_instances(province):
    desks = []
    for url in province.house.urls:
        # A line of the list is ready within a second.
        until = time.monotonic() + PATIENCE
        province.page.goto(f"{url}/people?year=2024&filter=all&search={urllib.parse.quote(NAME)}")
        while not province.page.get_by_role("rowheader", name=NAME).count():
            assert time.monotonic() < until, f"{NAME} is not in the list"
            province.page.reload()
        province.page.goto(f"{url}/desk")
        desks.append(province.page.get_by_role("main").inner_text())
    assert desks[0] == desks[1] and "已达标" in desks[0]


def test_the_undo_is_requested_at_one_instance(authority, story):
    goes_to_the_other_instance(authority, story.sheet_of_two)
    authority.follow("整批撤销")
    authority.fill("撤销原因", "导错了文件")
    authority.press("申请撤销")
    authority.sees("等待另一位经办人或人社部门复核")


def test_the_undo_is_confirmed_at_the_other(province, story):
    goes_to_the_other_instance(province, "/imports")
    province.follow("查看并决定")
    province.press(re.compile("^同意撤销"))
    watch(province)
    province.sees(f"已整批撤销 {ROWS} 条学时")
    for _ in province.house.urls:
        goes_to_the_other_instance(province, story.sheet_of_two)
        province.sees(f"已整批撤销 {ROWS} 条学时")
