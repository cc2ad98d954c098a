"""The main job without a script: activating, signing in, declaring, submitting, deciding."""

import re

import pytest

import invented
from test_2_account import activate

TITLE = "<b>学术会议</b> & “引号”"


@pytest.fixture(scope="module")
def zhou(arrive):
    return arrive(javascript=False)


def test_the_account_is_activated_without_a_script(zhou, story):
    activate(zhou, invented.ZHOU["证件号码"], story.zhou_code)
    zhou.sign_in(invented.ZHOU["证件号码"], invented.PASSWORD)
    zhou.sees_heading(f"{invented.YEAR} 年学时")
    zhou.sees_hours("公需科目", "30")


def test_a_conference_is_declared_and_submitted(zhou, evidence):
    zhou.page.get_by_role("main").get_by_role("link", name="申报学时", exact=True).click()
    zhou.follow(re.compile("^学术会议"))
    zhou.fill("名称", TITLE)
    zhou.fill("完成日期", invented.NEW_YEAR.isoformat())
    zhou.page.get_by_label("按天数、分钟填").fill("2")
    zhou.attach(evidence)
    zhou.press("下一步：核对")
    zhou.sees("认定办法第八条（五）", TITLE)
    assert re.search(r"10\s*学时", zhou.page.get_by_role("region", name="提交后预计计入").inner_text())
    zhou.look("declaration-check-without-script")
    zhou.tick(re.compile("我承诺"))
    zhou.press("提交申报")
    zhou.sees_heading("申报已提交")


def test_the_conference_is_recognised(arrive, house):
    account = house.account("employer-clerk", "洪州学院")
    clerk = arrive(javascript=False).sign_in(account["login"], account["password"])
    clerk.open("/reviews")
    clerk.follow(TITLE)
    clerk.press("认定，计入 10 学时")
    clerk.sees(f"已认定：{TITLE}")


def test_the_year_shows_the_conference(zhou):
    zhou.open("/years")
    zhou.sees_hours("专业科目", "10")
    zhou.sees(TITLE)
    zhou.look("year-without-script")
