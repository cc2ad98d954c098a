"""Two people reverse a record that was recognised by mistake."""

import re

import invented

TITLE = "城市管网漏损的数字孪生诊断"
REASON = "同一篇论文已在上一年度计过学时。"


def test_the_clerk_requests_a_reversal(clerk, story):
    clerk.open("/people")
    clerk.look("people")
    clerk.page.get_by_role("searchbox").fill(invented.LIN["证件号码"])
    clerk.press("查找")
    clerk.sees_heading(invented.LIN["姓名"])
    assert invented.LIN["证件号码"] not in clerk.page.url
    clerk.look("person")
    clerk.page.get_by_role("row", name=re.compile(TITLE)).locator("summary").click()
    clerk.follow(re.compile(f"申请撤销.*{TITLE}"))
    story.reversal = clerk.page.url
    clerk.look("reversal-request")
    clerk.press("提交撤销申请")
    assert clerk.complaints()
    clerk.fill("撤销原因", REASON)
    clerk.press("提交撤销申请")
    clerk.sees("已申请撤销")


def test_a_second_request_says_that_one_waits(clerk, story):
    clerk.sees("申请撤销，待复核")
    assert clerk.page.get_by_role("link", name=re.compile(f"申请撤销.*{TITLE}")).count() == 0
    clerk.open(story.reversal)
    clerk.sees("已有一份撤销申请在等待复核", REASON)
    assert clerk.page.get_by_role("button", name="提交撤销申请").count() == 0
    clerk.look("reversal-waiting")
    clerk.follow("查看这份申请")
    clerk.sees(TITLE, REASON)


def test_the_hours_count_until_a_second_person_agrees(lin):
    lin.open("/years")
    lin.sees_hours("专业科目", "56.5")


def test_the_clerk_cannot_confirm_their_own_request(clerk):
    clerk.open("/reversals")
    clerk.sees(TITLE, REASON)
    assert clerk.page.get_by_role("button", name=re.compile("同意撤销")).count() == 0
    clerk.look("reversals-own")


def test_the_city_authority_confirms_the_reversal(authority):
    authority.open("/reversals")
    authority.sees(TITLE, REASON)
    authority.look("reversals")
    authority.press(re.compile(f"同意撤销.*{TITLE}"))
    authority.sees(f"已撤销“{TITLE}”")


def test_the_reversal_changes_the_year_and_revokes_the_certificate(lin, story):
    lin.open("/years")
    lin.sees_hours("专业科目", "36.5")
    lin.look("year-reversed")
    story.stranger.page.reload()
    story.stranger.sees_heading("证书已被撤销")
    story.stranger.look("certificate-revoked")
