"""A year with false material counts nothing until the authority lifts the sanction."""

import re

import invented
import printed

CANCEL = f"取消 {invented.YEAR} 年度学时"
REASON = "经核查，所附结业证书系伪造。"


def find(visitor, person):
    visitor.open("/people")
    visitor.page.get_by_role("searchbox").fill(person["证件号码"])
    visitor.press("查找")
    visitor.sees_heading(person["姓名"])


def test_a_new_certificate_is_valid(lin, story):
    lin.open(f"/years/{invented.YEAR}/certificate")
    lin.press("出具证书")
    story.check = printed.qr_code(lin.download(follow=re.compile("^下载 PDF")))
    story.stranger.open(story.check)
    story.stranger.sees_heading("证书有效")


def test_a_clerk_cannot_cancel_a_year(clerk):
    find(clerk, invented.LIN)
    assert clerk.page.get_by_text("虚假材料处理").count() == 0


def test_the_authority_cancels_the_year_with_a_reason(authority):
    find(authority, invented.LIN)
    authority.follow(re.compile("先看结果"))
    authority.sees_heading(f"取消 {invented.YEAR} 年度学时")
    authority.sees("1 份证书随之失效")
    authority.look("sanction")
    authority.press(CANCEL)
    assert authority.complaints()
    authority.fill("查实的情况", REASON)
    authority.press(CANCEL)
    authority.sees(f"{invented.YEAR} 年度学时已取消", REASON)
    authority.look("person-sanctioned")


def test_the_cancelled_year_counts_nothing_and_shows_the_reason(lin, story):
    lin.open("/years")
    lin.sees_hours("公需科目", "0")
    lin.sees_hours("专业科目", "0")
    lin.sees(REASON, "认定办法第十四条")
    lin.look("year-sanctioned")
    story.stranger.page.reload()
    story.stranger.sees_heading("证书已被撤销")


def test_lifting_the_sanction_restores_the_hours(authority, lin, story):
    authority.press("解除处理，恢复学时")
    authority.sees("已解除处理")
    lin.open("/years")
    lin.sees_hours("公需科目", "20")
    story.stranger.page.reload()
    story.stranger.sees_heading("证书有效")
