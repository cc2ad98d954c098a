"""A person declares a paper and sees the hours that it would count before submitting it."""

import re

import invented

TITLE = "城市管网漏损的数字孪生诊断"


def test_the_form_depends_on_the_activity(lin):
    lin.page.get_by_role("main").get_by_role("link", name="申报学时", exact=True).click()
    lin.look("declaration-kinds")
    lin.follow(re.compile("^专利"))
    assert lin.page.get_by_role("radio", name="发明专利").is_visible()
    assert lin.page.get_by_label("篇数").count() == 0
    lin.look("declaration-patent")
    lin.open("/declarations/new")
    lin.follow(re.compile("核心刊物论文"))
    lin.sees("刊物封面、目录和论文首页")
    assert lin.page.get_by_label(re.compile("^篇数")).is_visible()
    assert lin.page.get_by_role("radio", name="发明专利").count() == 0


def test_a_wrong_form_keeps_its_values_and_links_to_its_problems(lin):
    lin.fill("名称", TITLE)
    lin.fill("篇数", "-1")
    lin.press("下一步：核对")
    complaints = lin.complaints()
    assert any("完成日期" in line for line in complaints), complaints
    assert len(complaints) >= 1
    assert lin.page.get_by_label("名称", exact=True).input_value() == TITLE
    lin.look("declaration-wrong")
    lin.follows_complaint_to("completed")


def test_a_wrong_number_is_reported_at_its_field(lin):
    lin.fill("完成日期", invented.NEW_YEAR.isoformat())
    lin.press("下一步：核对")
    assert any("篇数" in line for line in lin.complaints())
    lin.follows_complaint_to("count")


def test_a_file_that_is_not_really_a_pdf_is_refused(lin, house):
    pretender = house.folder / "假材料.pdf"
    pretender.write_text("<html><script>alert(1)</script></html>")
    lin.fill("篇数", "1")
    lin.attach(pretender)
    lin.press("下一步：核对")
    assert any("假材料.pdf" in line for line in lin.complaints())
    assert lin.page.get_by_label("名称", exact=True).input_value() == TITLE


def test_the_check_page_shows_the_expected_hours_and_the_reason(lin, evidence):
    lin.attach(evidence)
    lin.press("下一步：核对")
    lin.sees_heading("核对并提交")
    lin.sees("提交后预计计入", "认定办法第九条（一）", TITLE, evidence.name)
    preview = lin.page.get_by_role("region", name="提交后预计计入")
    assert re.search(r"10\s*学时", preview.inner_text())
    changes = preview.get_by_role("row").filter(has_text="专业")
    assert re.search(r"24\s+34", changes.inner_text()), changes.inner_text()
    lin.look("declaration-check")


def test_the_declaration_needs_the_statement_of_truth(lin):
    lin.press("提交申报")
    assert lin.complaints()
    lin.tick(re.compile("我承诺"))
    lin.press("提交申报")
    lin.sees_heading("申报已提交")
    lin.look("declaration-submitted")


def test_the_person_can_follow_the_declaration(lin):
    lin.follow("回到我的学时")
    lin.sees(TITLE, "今天提交", "待认定的 1 条认定后：公需 20、专业 34")
    lin.sees_hours("专业科目", "24")
    lin.look("year-waiting")
    lin.follow(TITLE)
    lin.look("record-waiting")
