"""The year's certificate, and the page on which anyone can check it."""

import re

import invented
import printed
import workbook

LIN = invented.LIN


def issued(visitor):
    """Issues a certificate, sees it on the page without loading it again, and downloads it."""
    visitor.press("出具证书")
    visitor.sees("已经出具")
    return visitor.download(follow=re.compile("^下载 PDF"))


def test_the_certificate_has_one_page_and_embedded_fonts(lin, story):
    lin.open(f"/years/{invented.YEAR}")
    lin.follow("学时证书")
    lin.look("certificates-none")
    story.certificate = issued(lin)
    assert printed.pages(story.certificate) == 1
    assert printed.fonts_not_embedded(story.certificate) == []
    told = story.certificate_text = printed.text(story.certificate)
    for words in (LIN["姓名"], "数字经济与职业道德", "管网健康监测", "未达"):
        assert words in told, told
    assert LIN["证件号码"] not in told


def test_the_qr_code_leads_to_the_check_page(house, story):
    story.check = printed.qr_code(story.certificate)
    assert story.check.startswith(house.url + "/certificates/")


def test_anyone_can_check_the_certificate_without_seeing_the_full_name(arrive, story):
    story.stranger = arrive()
    story.stranger.open(story.check)
    story.stranger.sees_heading("证书有效")
    story.stranger.sees("未达到年度要求")
    story.stranger.sees_not(LIN["姓名"])
    story.stranger.sees_not(LIN["证件号码"])
    assert "*" in story.stranger.page.get_by_role("main").inner_text()
    story.stranger.look("certificate-valid")


def test_the_code_can_also_be_typed(arrive, story):
    stranger = arrive()
    stranger.open("/verification")
    stranger.look("verification")
    stranger.fill("查验码", story.check.rsplit("/", 1)[1].lower())
    stranger.page.get_by_role("main").get_by_role("button", name="查验").click()
    stranger.sees_heading("证书有效")


def test_an_unknown_code_is_reported(arrive):
    stranger = arrive()
    assert stranger.open("/certificates/22222-22222-22222-22222").status == 404
    stranger.sees_heading("没有这份证书")
    stranger.look("certificate-unknown")


def test_a_certificate_stays_valid_when_more_hours_are_recognised(clerk, house, story):
    clerk.open("/imports")
    template = clerk.download(follow=re.compile("模板"))
    sheet = house.folder / "下半年培训.xlsx"
    workbook.fill(template, sheet, [invented.PUBLIC_COURSE, invented.LATER_COURSE])
    clerk.attach(sheet)
    clerk.press("上传并检查")
    clerk.press(re.compile("^确认导入 1 行"))
    clerk.sees("已导入 1 行")
    story.stranger.page.reload()
    story.stranger.sees_heading("证书有效，有更新的情况")
    story.stranger.sees("现在登记的学时")
    story.stranger.look("certificate-grown")


def test_a_valid_certificate_is_printed_again_unchanged(lin, story):
    lin.open(f"/years/{invented.YEAR}/certificate")
    lin.sees("有效，有更新的情况")
    lin.look("certificates-grown")
    again = lin.download(follow=re.compile("^下载 PDF"))
    assert printed.text(again) == story.certificate_text


def test_a_new_certificate_replaces_the_old_one(lin, story):
    newer = issued(lin)
    assert printed.text(newer) != story.certificate_text
    lin.sees("已替换")
    lin.look("certificates")
    story.stranger.page.reload()
    story.stranger.sees_heading("证书已被替换")
    story.stranger.look("certificate-replaced")


def test_the_certificate_cites_the_rule_by_title_and_number(story):
    told = story.certificate_text.replace("\n", "")
    assert "《江西省专业技术人员继续教育学时认定办法（试行）》（赣人社规〔2023〕2号）第六条" in told
    assert "其他系列" not in told
