"""Jiangsu works like Jiangxi: one setting, its own words, templates, offices and certificate."""

import os
import pathlib

import openpyxl
import pytest

import invented
import printed
from house import ROOT, House
from visitor import Visitor


class JiangsuHouse(House):
    def settings(self):
        return super().settings() | {"XUESHI_JURISDICTION": "jiangsu"}


@pytest.fixture(scope="module")
def jiangsu(tmp_path_factory):
    binary = pathlib.Path(os.environ.get("XUESHI_BINARY", ROOT / ".build/debug/xueshi")).resolve()
    with JiangsuHouse(binary, tmp_path_factory.mktemp("jiangsu")) as house:
        yield house


@pytest.fixture
def visit(jiangsu, browser, tmp_path):
    visitors = []

    def visit(role, organisation=""):
        account = jiangsu.account(role, organisation)
        visitor = Visitor(browser, jiangsu, tmp_path)
        visitors.append(visitor)
        return visitor.sign_in(account["login"], account["password"])

    yield visit
    for visitor in visitors:
        assert not visitor.faults
        visitor.context.close()


@pytest.mark.parametrize("role, organisation", [
    ("agency-clerk", "人才服务中心"), ("agency-manager", "人才服务中心"), ("hr-manager", "南京市"), ("hr-manager", "无锡市"),
    ("hr-clerk", "鼓楼区"), ("industry-manager", "江苏省教育厅"), ("hr-manager", "江苏省人力资源和社会保障厅"),
])
def test_every_office_of_jiangsu_has_a_desk(visit, jiangsu, role, organisation):
    official = visit(role, organisation)
    official.sees_heading(jiangsu.account(role, organisation)["organisation"])
    assert "江苏省" in official.page.get_by_role("banner").inner_text()


def test_an_employer_approves_declarations_with_the_word_of_the_notice(visit):
    clerk = visit("employer-clerk", "学院")
    clerk.open("/reviews")
    clerk.page.get_by_role("checkbox").last.check()
    clerk.press("核准所选")
    clerk.sees_heading("核准这 1 条申报？")
    clerk.press("核准 1 条")
    clerk.sees("已核准 1 条")


def test_each_subject_has_its_own_template(visit):
    clerk = visit("employer-clerk", "学院")
    clerk.open("/imports")
    for mine, other in [("公需科目", "专业科目"), ("专业科目", "公需科目")]:
        sheet = openpyxl.load_workbook(clerk.download(follow=f"下载 {invented.YEAR} 年{mine}学时表模板")).worksheets[0]
        cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
        assert mine in cells and other not in cells


def test_a_certificate_names_jiangsu(visit):
    person = visit("professional")
    person.open(f"/years/{invented.YEAR}/certificate")
    person.press("出具证书")
    told = printed.text(person.download(follow="下载 PDF"))
    assert "江苏省专业技术人员继续教育学时登记证书" in told and "江苏省人力资源和社会保障厅" in told
    assert "江西" not in told
