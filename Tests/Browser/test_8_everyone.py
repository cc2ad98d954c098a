"""Every role has its own first page, and is refused pages that it may not see."""

import pytest

OFFICIALS = [
    ("employer-clerk", "洪州第一人民医院"),
    ("provider-clerk", ""),
    ("industry-manager", ""),
    ("hr-manager", "市"),
    ("hr-manager", "省"),
]
DESK = ("/desk", "/reviews", "/people", "/imports", "/reversals")


@pytest.mark.parametrize("role, organisation", OFFICIALS)
def test_an_official_arrives_at_the_desk(arrive, house, role, organisation):
    account = house.account(role, organisation)
    official = arrive().sign_in(account["login"], account["password"])
    assert official.page.url.endswith("/desk")
    official.sees_heading(account["organisation"])
    official.look(f"desk-{account['login']}")


@pytest.mark.parametrize("path", DESK)
def test_a_professional_has_no_desk(lin, path):
    assert lin.open(path).status == 403


@pytest.mark.parametrize("path", DESK + ("/years", "/declarations/new", "/password"))
def test_a_stranger_is_asked_to_sign_in(arrive, path):
    stranger = arrive()
    stranger.open(path)
    stranger.sees_heading("登录")


def test_a_clerk_cannot_see_another_employers_people(arrive, clerk, house):
    clerk.open("/people")
    clerk.page.get_by_role("rowheader").get_by_role("link").first.click()
    account = house.account("employer-clerk", "洪州第一人民医院")
    neighbour = arrive().sign_in(account["login"], account["password"])
    assert neighbour.open(clerk.page.url).status in (403, 404)
