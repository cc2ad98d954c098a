"""A user with two offices acts in one of them. They choose it after signing in and change it in the page header."""

import pytest


@pytest.fixture(scope="module")
def account(house):
    """The hospital's clerk, who also becomes a clerk of the college."""
    hospital = house.account("employer-clerk", "洪州第一人民医院")
    college = house.account("employer-clerk", "洪州学院")["organisation"]
    house.run("office", "grant", "--account", hospital["login"], "--office", "employer-clerk", "--organisation", college)
    yield hospital | {"second": college}
    house.run("office", "end", "--account", hospital["login"], "--office", "employer-clerk", "--organisation", college)


@pytest.fixture(scope="module", params=[True, False], ids=["with a script", "without a script"])
def guo(arrive, account, request):
    return arrive(javascript=request.param).sign_in(account["login"], account["password"])


def test_the_user_is_asked_for_the_office(guo, account):
    guo.sees_heading("选择岗位")
    guo.sees(account["organisation"], account["second"])
    guo.look("offices")


def test_the_page_header_shows_the_chosen_office(guo, account):
    guo.press(account["second"])
    guo.sees_heading(account["second"])
    guo.look("desk-of-second-office")
    assert account["second"] in guo.page.get_by_role("banner").inner_text()


def test_the_office_is_changed_in_the_page_header(guo, account):
    guo.open("/people")
    guo.page.get_by_role("banner").get_by_role("link", name="切换岗位").click()
    guo.sees("正在使用")
    guo.press(account["organisation"])
    guo.sees_heading(account["organisation"])


def test_the_console_requires_an_office(account, house, tmp_path):
    with pytest.raises(AssertionError, match="(?s)64.*--office.*employer-clerk"):
        house.run("export", "people", "--as", account["login"], "--purpose", "核对", "--out", str(tmp_path / "人员.csv"),
                  "--format", "csv")
