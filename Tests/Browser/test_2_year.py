"""A person sees the calculation of the year, ways to earn the missing hours, and the years for a title application."""

import re

import invented
from playwright.sync_api import expect


def test_each_record_shows_its_calculation(lin):
    lin.open("/years")
    row = lin.page.get_by_role("row").filter(has_text="管网健康监测")
    expect(row).to_contain_text("认定办法第八条（一）：按实际时间计算，计 24 学时")
    row.get_by_role("link").first.click()
    step = lin.page.get_by_text("按实际时间计算，计 24 学时 认定办法第八条（一）", exact=True)
    expect(step).to_be_hidden()
    lin.unfold("怎么算的")
    expect(step).to_be_visible()
    lin.look("record-steps")


def test_a_page_explains_every_step_in_two_languages(lin):
    lin.open("/years")
    lin.follow("这一年是怎么算的")
    lin.sees_heading(f"{invented.YEAR} 年学时是怎么算的")
    lin.sees("按实际时间计算，计 20 学时")
    expect(lin.page.get_by_role("row").filter(has_text="还差").first).to_contain_text("10")
    lin.look("explained")
    lin.follow("English")
    expect(lin.page.get_by_role("row").filter(has_text="missing").first).to_contain_text("10")
    lin.look("explained-in-english")


def test_missing_hours_are_shown_with_ways_to_earn_them(lin):
    lin.open("/years")
    lin.follow("怎么补齐")
    lin.sees("公需还差 10 学时", "专业还差 36 学时")
    lin.unfold("另有")
    lin.sees("还可计 30 学时，再有 3 篇可计 30 学时", "由主管部门或系统登记，不用自己申报")
    lin.look("year-plan")


def test_each_way_leads_to_its_form(lin):
    lin.page.get_by_role("link", name=re.compile("^去申报.*学术会议")).click()
    assert lin.page.url.endswith("/declarations/new/conference")


def test_a_title_applicant_sees_which_years_are_met(lin):
    lin.open("/years")
    lin.follow("职称申报学时核对")
    lin.fill("申报年度", str(invented.YEAR + 1))
    lin.fill("核对申报年度以前的几年", "十二")
    lin.press("核对")
    assert len(lin.complaints()) == 1
    lin.follows_complaint_to("years")
    lin.look("eligibility-problem")
    lin.fill("核对申报年度以前的几年", "2")
    lin.press("核对")
    lin.sees(re.compile("^学时不符合要求"), "公需 10，专业 36，合计 46（该年度还没有结束）")
    lin.look("eligibility")
    lin.follow(f"{invented.YEAR} 年度")
    lin.sees_heading(f"{invented.YEAR} 年学时")
