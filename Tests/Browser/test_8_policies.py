"""Everyone can read the rules, from the page footer to the article and its figures, also without a script."""

import pytest
from playwright.sync_api import expect

RULE = "江西省专业技术人员继续教育学时认定规则"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def stranger(arrive, request):
    return arrive(javascript=request.param)


def test_the_page_footer_leads_to_the_rule(stranger):
    stranger.open("/")
    stranger.page.get_by_role("contentinfo").get_by_role("link", name="认定规则").click()
    stranger.sees_heading("认定规则")
    stranger.follow(RULE)
    stranger.sees_heading(RULE)
    stranger.sees("认定办法第九条（一）", "公需科目不少于 30 学时", "[I-9]")
    stranger.look("policy")


def test_the_table_of_contents_leads_to_the_article(stranger):
    stranger.open("/policies/jiangxi-2023")
    contents = stranger.page.get_by_role("navigation", name="目录")
    paper = contents.get_by_role("link", name="核心刊物论文")
    for fold in contents.locator("summary").all():
        if fold.is_visible():
            fold.click()
    paper.click()
    assert stranger.page.url.endswith("#activity-paper")
    clause = stranger.page.locator("#activity-paper")
    expect(clause.get_by_role("heading")).to_be_in_viewport()
    assert "每篇 10 学时，每年最多 30 学时" in clause.inner_text()


def test_an_example_shows_its_result(stranger):
    stranger.open("/policies/jiangxi-2023")
    example = stranger.page.locator("#activity-employer-training details").nth(1)
    assert not example.get_by_text("认定 10.1，计入 10 学时").is_visible()
    example.locator("summary").click()
    assert example.get_by_text("认定 10.1，计入 10 学时").is_visible()


def test_an_older_edition_has_its_own_figures(stranger):
    stranger.open("/policies/jiangsu")
    assert "90" in stranger.page.locator(".figures").inner_text()
    stranger.follow("2010–2021 年度")
    assert "72" in stranger.page.locator(".figures").inner_text()
    stranger.sees("尚未核对原文")


def test_a_year_without_a_rule_is_reported(stranger):
    stranger.open("/policies/jiangsu?year=1999")
    stranger.sees("没有所选年度的规定")


def test_an_unknown_rule_is_not_found(stranger):
    assert stranger.open("/policies/nowhere").status == 404
