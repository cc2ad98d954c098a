"""A clerk imports people and hours from a workbook."""

import re

import invented
import printed
import workbook


def test_the_clerk_finds_the_desk_after_signing_in(clerk):
    clerk.look("desk")
    clerk.follow("导入")
    clerk.sees_heading("导入")
    clerk.look("imports")


def test_the_template_can_be_downloaded_and_filled_in(clerk, house, story):
    template = clerk.download(follow=re.compile("模板"))
    wrong_subject = invented.course(invented.ZHENG, "选修科目", "书法鉴赏", 10)
    wrong_number = invented.course(invented.WU, "专业科目", "管网健康监测", 24)
    rows = [
        invented.PUBLIC_COURSE,
        invented.PROFESSIONAL_COURSE,
        invented.course(invented.ZHOU, "公需科目", "数字经济与职业道德", 30),
        wrong_number,
        wrong_subject,
    ]
    story.sheet = house.folder / "上半年培训.xlsx"
    *_, story.wrong_number_row, story.wrong_subject_row = workbook.fill(template, story.sheet, rows)


def test_a_file_that_is_not_a_workbook_is_refused_with_a_message(clerk, evidence):
    clerk.attach(evidence)
    clerk.press("上传并检查")
    clerk.sees("上传并检查")
    assert clerk.page.get_by_role("alert").inner_text().strip()
    clerk.look("imports-wrong-file")


def test_the_preview_counts_rows_and_lists_every_problem_by_row(clerk, story):
    clerk.open("/imports")
    clerk.attach(story.sheet)
    clerk.press("上传并检查")
    for label, count in (("将新增", 3), ("新人员", 2), ("有问题", 2)):
        tile = clerk.page.get_by_role("listitem").filter(has_text=label).first
        assert tile.inner_text().split()[0] == str(count), tile.inner_text()
    clerk.unfold()
    clerk.sees(f"第 {story.wrong_number_row} 行", f"第 {story.wrong_subject_row} 行", "选修科目")
    clerk.look("import-checked")


def test_the_preview_masks_document_numbers(clerk):
    for person in (invented.LIN, invented.ZHOU):
        clerk.sees_not(person["证件号码"])


def test_new_people_are_added_only_when_confirmed(clerk):
    clerk.press(re.compile("^确认导入"))
    assert clerk.complaints()
    clerk.look("import-unconfirmed")


def test_the_commit_adds_the_good_rows(clerk):
    clerk.tick(re.compile("新增"))
    clerk.press(re.compile("^确认导入"))
    clerk.sees("已导入 3 行")
    clerk.look("import-committed")


def test_slips_with_one_time_codes_are_printed(clerk, story):
    slips = clerk.download(press=re.compile("激活单"))
    story.lin_code = printed.activation_code(slips, invented.LIN["姓名"])
    story.zhou_code = printed.activation_code(slips, invented.ZHOU["姓名"])
    assert printed.fonts_not_embedded(slips) == []
    assert invented.LIN["证件号码"] not in printed.text(slips)


def test_the_same_sheet_again_adds_nothing(clerk, story):
    clerk.open("/imports")
    clerk.attach(story.sheet)
    clerk.press("上传并检查")
    tile = clerk.page.get_by_role("listitem").filter(has_text="已存在").first
    assert tile.inner_text().split()[0] == "3"
    clerk.look("import-again")
