"""The employer's clerk reviews a declaration next to the person's existing hours."""

import re

from playwright.sync_api import expect

import invented

TITLE = "城市管网漏损的数字孪生诊断"
REASON = "目录页看不到您的姓名，请补充论文首页。"


def test_the_clerk_sees_the_declaration_next_to_the_existing_hours(clerk, evidence):
    clerk.open("/reviews")
    clerk.look("reviews")
    chosen = clerk.page.get_by_role("button", name=re.compile("认定所选"))
    expect(chosen).to_be_disabled()
    clerk.page.get_by_role("checkbox").last.check()
    expect(chosen).to_be_enabled()
    clerk.page.get_by_role("checkbox").last.uncheck()
    clerk.follow(TITLE)
    clerk.sees("将计入 10 学时", f"此人 {invented.YEAR} 年已有", "数字经济与职业道德", "管网健康监测", "认定办法第九条（一）")
    clerk.look("review")
    clerk.sees_viewer()
    assert clerk.download(follow=evidence.name).read_bytes() == evidence.read_bytes()


def test_the_keyboard_reaches_the_decision_with_few_presses(clerk):
    clerk.page.reload()
    assert clerk.page.evaluate("document.activeElement.tagName") == "H1"
    for presses in range(1, 11):
        clerk.page.keyboard.press("Tab")
        if clerk.page.evaluate("document.activeElement.closest('.decide') !== null"):
            break
    assert clerk.page.evaluate("document.activeElement.textContent").startswith("认定")
    assert clerk.page.evaluate("""() => {
        const box = document.querySelector('.decide').getBoundingClientRect()
        return box.bottom <= innerHeight && box.top > 0 }""")


def test_a_return_needs_a_reason(clerk):
    clerk.unfold("退回")
    clerk.press("退回给本人")
    assert clerk.complaints()
    clerk.look("review-without-reason")


def test_the_clerk_returns_the_declaration_with_a_reason(clerk):
    clerk.unfold("退回")
    clerk.fill("退回原因", REASON)
    clerk.press("退回给本人")
    clerk.sees(f"退回修改：{TITLE}")


def test_the_person_reads_the_reason_and_corrects_the_declaration(lin, evidence):
    lin.open("/years")
    lin.sees(REASON)
    lin.look("year-returned")
    lin.follow(re.compile("^修改"))
    lin.sees("已退回，请修改", REASON, evidence.name)
    assert lin.page.get_by_label("名称", exact=True).input_value() == TITLE
    lin.look("declaration-returned")
    lin.fill("篇数", "2")
    lin.press("下一步：核对")
    assert re.search(r"20\s*学时", lin.page.get_by_role("region", name="提交后预计计入").inner_text())
    lin.tick(re.compile("我承诺"))
    lin.press("提交申报")
    lin.sees_heading("申报已提交")


def test_the_clerk_recognises_the_declaration(clerk):
    clerk.open("/reviews")
    clerk.follow(TITLE)
    clerk.press("认定，计入 20 学时")
    clerk.sees(f"已认定：{TITLE}")


def test_the_standing_changes_at_once(lin):
    lin.open("/years")
    lin.sees_hours("专业科目", "44")
    lin.follow(TITLE)
    lin.sees("认定办法第九条（一）", "退回", "认定")
    lin.look("record")


def test_nobody_else_sees_the_record(arrive, lin, house):
    other = house.account("professional")
    neighbour = arrive().sign_in(other["login"], other["password"])
    answer = neighbour.open(lin.page.url)
    assert answer.status in (403, 404)
    neighbour.sees_not(TITLE)
    neighbour.look("refused")
