"""From nothing to a province in the browser: the key, the first accounts, an employer that registers, and its clerk."""

import re

import pytest

import readers
from empty_house import EmptyHouse
from visitor import Visitor

PASSWORDS = ["七只白鹭飞过稻田上空", "九棵香樟站在操场边上", "十扇木窗朝着河的方向"]
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def with_check_character(code):
    """The code with the correct last character (GB 32100)."""
    code = "".join(letter if letter in LETTERS else "X" for letter in code[:17])
    total = sum(LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(code))
    return code + LETTERS[-total % 31]


@pytest.fixture(scope="module")
def new_house(tmp_path_factory):
    with EmptyHouse(readers.binary(), tmp_path_factory.mktemp("install")) as house:
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
def told():
    """What one step tells the next: codes and links."""
    return {}


def shown_code(visitor, name):
    """The one-time code of a person on the page of codes."""
    card = visitor.page.locator("section").filter(has=visitor.page.get_by_role("heading", name=name, exact=True))
    return card.locator(".one-time-code .code").inner_text()


def activate(visitor, login, code, password):
    visitor.open("/activation")
    visitor.fill("证件号码或账号", login)
    visitor.fill("激活码", code)
    visitor.fill("新密码", password)
    visitor.fill("再输一遍新密码", password)
    visitor.press("激活账号")
    visitor.page.wait_for_url(re.compile("/desk$"))


def test_the_first_page_of_an_empty_system_leads_to_the_installation(come, new_house, told):
    key = re.search(r"安装密钥：([0-9A-Z-]{23})", new_house.log.read_text())[1]
    first = come()
    first.open("/")
    first.sees_heading("系统还没有安装")
    first.look("not-installed")
    first.follow("开始安装")
    first.sees("江西省（jiangxi）", "江西省（360000）")
    people = {"人社部门管理员": "hr-zhou", "系统管理员": "sys-qian", "安全管理员": "sec-sun", "审计管理员": "aud-li"}
    for post, login in people.items():
        first.fill(f"{post}姓名", f"甲{login}")
        first.fill(f"{post}账号名", login)
    first.fill("安装密钥", "AAAAA-BBBBB-CCCCC-DDDDD")
    first.press("安装")
    assert "安装密钥不对" in first.complaints()[0]
    first.look("install")
    first.fill("安装密钥", key)
    first.press("安装")
    first.sees_heading("激活码")
    first.look("installed")
    told["hr"] = shown_code(first, "甲hr-zhou")
    assert told["hr"] not in new_house.log.read_text()
    assert first.open("/install").status == 404
    first.open("/")
    first.sees("单位注册")


def test_an_employer_registers_and_sees_its_state(come, told):
    employer = come()
    employer.open("/")
    employer.follow("单位注册")
    employer.sees_heading("单位注册")
    employer.press("提交注册")
    assert len(employer.complaints()) == 9
    employer.look("registration-problems")
    employer.fill("单位全称", "示范实验学校")
    employer.fill("统一社会信用代码", with_check_character("12360100MB0TEST03"))
    employer.tick(re.compile("用人单位"))
    employer.tick(re.compile("继续教育机构"))
    employer.page.get_by_label("所在地区", exact=True).select_option("360102")
    employer.page.get_by_label("管理权限所在地区").select_option("360000")
    employer.fill("联系人姓名", "钱联系")
    employer.fill("联系电话", "0791-80000000")
    employer.fill("管理员姓名", "孙管理")
    employer.fill("管理员账号名", "school-sun")
    employer.look("registration")
    employer.press("提交注册")
    employer.sees("请保存这个链接", "等待审核")
    employer.look("registered")
    told["link"] = employer.page.locator(".long-code").inner_text()
    employer.open(told["link"])
    employer.sees("正由江西省人力资源和社会保障厅审核")


def test_the_authority_returns_it_and_then_approves_it(come, told):
    hr = come()
    activate(hr, "hr-zhou", told["hr"], PASSWORDS[0])
    hr.follow("单位")
    hr.sees("示范实验学校")
    hr.look("organisations")
    hr.follow("示范实验学校")
    hr.look("registration-decision")
    hr.fill("退回原因", "请写单位全称")
    hr.press("退回修改")
    employer = come()
    employer.open(told["link"])
    employer.sees("已退回，请修改后再提交", "请写单位全称")
    employer.look("registration-returned")
    employer.fill("单位全称", "洪州示范实验学校")
    employer.press("提交注册")
    employer.sees("等待审核")
    hr.open("/organisations")
    hr.follow("洪州示范实验学校")
    hr.press(re.compile("^通过$"))
    hr.sees_heading("激活码")
    hr.look("approved")
    told["manager"] = shown_code(hr, "孙管理")
    hr.open("/organisations?state=active&search=洪州示范")
    hr.follow("洪州示范实验学校")
    hr.look("organisation")
    hr.follow("查看岗位")
    hr.sees("孙管理", "未激活")
    hr.look("offices-from-above")


def test_its_manager_grants_a_clerk_and_ends_the_office(come, told):
    manager = come()
    manager.open("/activation")
    manager.fill("证件号码或账号", "school-sun")
    manager.fill("激活码", told["manager"])
    manager.fill("新密码", PASSWORDS[1])
    manager.fill("再输一遍新密码", PASSWORDS[1])
    manager.press("激活账号")
    manager.sees_heading("选择岗位")
    manager.press("单位管理员")
    manager.page.wait_for_url(re.compile("/desk$"))
    manager.page.get_by_role("link", name="岗位", exact=True).click()
    manager.sees_heading("岗位")
    manager.choose(re.compile("单位经办人"))
    manager.fill("姓名", "李经办")
    manager.fill("账号名", "school-li")
    manager.look("offices-own")
    manager.press("设岗位")
    code = shown_code(manager, "李经办")
    clerk = come()
    activate(clerk, "school-li", code, PASSWORDS[2])
    assert "洪州示范实验学校" in clerk.page.content()
    manager.open("/organisation/offices")
    manager.page.get_by_role("row").filter(has_text="李经办").get_by_role("button", name="结束").click()
    manager.sees("李经办的岗位已结束")
    clerk.open("/desk")
    clerk.sees_heading("选择岗位")


def test_the_console_installs_only_an_empty_system(new_house):
    words = ["install", "--manager", "a-one:甲", "--system-admin", "b-one:乙", "--security-admin", "c-one:丙",
             "--audit-admin", "d-one:丁"]
    told = new_house.type(*words)
    assert told.code == 65 and "已经有账号" in told.err and not told.out
    database = f"sqlite:{new_house.folder}/second.sqlite"
    assert new_house.type("migrate", XUESHI_DATABASE=database).code == 0
    wrong = new_house.type(*words[:-1], "a-one:丁", XUESHI_DATABASE=database)
    assert wrong.code == 65 and "自己的账号名" in wrong.err
    told = new_house.type(*words, XUESHI_DATABASE=database)
    assert told.code == 0 and told.out.count("激活码：") == 4, told
