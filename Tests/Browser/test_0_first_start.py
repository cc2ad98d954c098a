"""From an empty database to the first users, without the demo."""

import re

import pytest

import invented
import readers
import workbook
from empty_house import EmptyHouse
from visitor import Visitor

HR_CODE, COLLEGE_CODE = "11360000MB0TEST017", "12360100MB0TEST027"
HR_PASSWORD, COLLEGE_PASSWORD = "七只白鹭飞过稻田上空", "九棵香樟站在操场边上"


def with_check_character(code):
    """The code with the correct last character (GB 32100)."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    code = "".join(letter if letter in letters else "X" for letter in code[:17])
    total = sum(letters.index(letter) * pow(3, place, 31) for place, letter in enumerate(code))
    return code + letters[-total % 31]


@pytest.fixture(scope="module")
def new_house(tmp_path_factory):
    with EmptyHouse(readers.binary(), tmp_path_factory.mktemp("first-start")) as house:
        yield house


@pytest.fixture(scope="module")
def come(browser, new_house, visitors, tmp_path_factory):
    def come():
        pictures = new_house.folder / "pictures"
        pictures.mkdir(exist_ok=True)
        visitors.append(Visitor(browser, new_house, pictures))
        return visitors[-1]

    return come


@pytest.fixture(scope="module")
def codes(new_house):
    """The province, one employer, and a clerk of each, created as in operating.md."""
    province = new_house.told(
        "organisation", "add", "--name", "示例省人力资源和社会保障厅", "--kind", "hr-authority", "--region", "360000",
        "--credit-code", with_check_character(HR_CODE))
    college = new_house.told(
        "organisation", "add", "--name", "初建学院", "--kind", "employer", "--region", "360100", "--region-name", "南昌市",
        "--credit-code", with_check_character(COLLEGE_CODE).lower())
    assert college["creditCode"] == with_check_character(COLLEGE_CODE)
    hr = new_house.told(
        "account", "add", "--login", "hr-zhou", "--name", "周省厅", "--office", "hr-manager",
        "--organisation", province["id"])
    assert hr["offices"][0]["region"] == "360000"
    clerk = new_house.told("account", "add", "--login", "college-wu", "--name", "吴学院")
    new_house.told(
        "office", "grant", "--account", "college-wu", "--office", "employer-clerk", "--organisation", "初建学院")
    return {"hr-zhou": hr["code"], "college-wu": clerk["code"]}


def open_account(visitor, login, code, password):
    visitor.open("/activation")
    visitor.fill("证件号码或账号", login)
    visitor.fill("激活码", code)
    visitor.fill("新密码", password)
    visitor.fill("再输一遍新密码", password)
    visitor.press("激活账号")
    visitor.page.wait_for_url(re.compile("/desk$"))


def test_the_authoritys_clerk_signs_in_and_sees_the_province(come, codes):
    clerk = come()
    open_account(clerk, "hr-zhou", codes["hr-zhou"], HR_PASSWORD)
    assert "示例省人力资源和社会保障厅" in clerk.page.content()
    clerk.open("/people")
    clerk.sees_heading("人员")


def test_the_employers_clerk_imports_a_sheet(come, codes, new_house):
    clerk = come()
    open_account(clerk, "college-wu", codes["college-wu"], COLLEGE_PASSWORD)
    clerk.follow("导入")
    template = clerk.download(follow=re.compile("模板"))
    sheet = new_house.folder / "初次导入.xlsx"
    workbook.fill(template, sheet, [
        invented.PUBLIC_COURSE, invented.PROFESSIONAL_COURSE, invented.course(invented.ZHOU, "公需科目", "职业道德", 30)])
    clerk.attach(sheet)
    clerk.press("上传并检查")
    tile = clerk.page.get_by_role("listitem").filter(has_text="将新增").first
    assert tile.inner_text().split()[0] == "3"
    clerk.tick(re.compile("新增"))
    clerk.press(re.compile("^确认导入"))
    clerk.sees("已导入 3 行")
    clerk.open("/people")
    clerk.sees(invented.LIN["姓名"])


def test_a_code_is_stored_nowhere_and_works_once(come, codes, new_house):
    stranger = come()
    stranger.open("/activation")
    stranger.fill("证件号码或账号", "hr-zhou")
    stranger.fill("激活码", codes["hr-zhou"])
    stranger.fill("新密码", "另一句只有我知道的话")
    stranger.fill("再输一遍新密码", "另一句只有我知道的话")
    stranger.press("激活账号")
    assert "用过" in " ".join(stranger.complaints())
    assert codes["hr-zhou"].encode() not in new_house.database.read_bytes()
    assert codes["hr-zhou"] not in new_house.log.read_text()


def test_locking_ends_the_session_and_resetting_gives_a_new_code(come, codes, new_house):
    clerk = come().sign_in("college-wu", COLLEGE_PASSWORD)
    clerk.page.wait_for_url(re.compile("/desk$"))
    new_house.run("account", "lock", "college-wu")
    clerk.open("/desk")
    clerk.page.wait_for_url(re.compile("/sign-in"))
    clerk.sign_in("college-wu", COLLEGE_PASSWORD)
    assert "锁定" in " ".join(clerk.complaints())
    assert new_house.type("account", "reset", "college-wu").code == 65
    new_house.run("account", "unlock", "college-wu")
    code = new_house.told("account", "reset", "college-wu")["code"]
    clerk.sign_in("college-wu", COLLEGE_PASSWORD)
    assert "不正确" in " ".join(clerk.complaints())
    open_account(clerk, "college-wu", code, "十扇木窗朝着河的方向")


@pytest.mark.parametrize("words, code, sentence", [
    (["organisation", "add", "--name", "甲", "--kind", "employer", "--region", "440100"], 65, "不在本省"),
    (["organisation", "add", "--name", "甲", "--kind", "employer", "--region", "3601"], 65, "六位数字"),
    (["organisation", "add", "--name", "甲", "--kind", "school", "--region", "360100"], 64, "kind"),
    (["organisation", "add", "--name", "甲", "--kind", "employer", "--region", "360100", "--credit-code", "1"], 65, "18 位"),
    (["organisation", "add", "--name", "初建学院", "--kind", "employer", "--region", "360100"], 65, "没有重复建立"),
    (["organisation", "add", "--name", "乙厅", "--kind", "hr-authority", "--region", "360000"], 65, "只有一个"),
    (["account", "add", "--login", "HR-Zhou", "--name", "周"], 65, "已经有人使用"),
    (["account", "add", "--login", "周", "--name", "周"], 65, "不能用"),
    (["account", "add", "--login", "new", "--name", "新", "--office", "hr-manager"], 64, "--organisation"),
    (["account", "add", "--login", "new", "--name", "新", "--office", "hr-manager", "--organisation", "没有的"], 65, "没有单位"),
    (["account", "add", "--login", "new", "--name", "新", "--office", "hr-manager", "--organisation", "初建学院"], 65, "不能设"),
    (["account", "lock", "nobody"], 65, "没有账号"),
    (["account", "reset", "operator"], 65, "账号"),
    (["office", "end", "--account", "hr-zhou", "--office", "hr-manager", "--organisation",
      "示例省人力资源和社会保障厅"], 65, "最后一个"),
    (["office", "grant", "--account", "hr-zhou"], 64, "--office"),
])
def test_a_refused_command_gives_a_sentence_and_changes_nothing(new_house, codes, words, code, sentence):
    before = new_house.told("account", "list"), new_house.told("organisation", "list")
    told = new_house.type(*words)
    assert told.code == code, told
    assert sentence in told.err and not told.out
    assert (new_house.told("account", "list"), new_house.told("organisation", "list")) == before


def test_a_command_without_the_key_issues_no_code(new_house, codes, tmp_path):
    told = new_house.type("account", "reset", "college-wu", XUESHI_DATA=str(tmp_path / "elsewhere"))
    assert told.code == 69 and "密钥文件" in told.err
    assert not (tmp_path / "elsewhere").exists()


def test_a_missing_database_is_reported(new_house, tmp_path):
    told = new_house.type("organisation", "list", XUESHI_DATABASE=f"sqlite:{tmp_path}/none.sqlite")
    assert told.code == 69 and "没有数据库" in told.err
