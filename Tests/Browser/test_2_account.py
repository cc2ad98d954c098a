"""A new person activates their account with the one-time code and sees the year."""

import invented

LIN = invented.LIN


def activate(visitor, number, code, password=invented.PASSWORD):
    visitor.open("/activation")
    visitor.fill("证件号码或账号", number)
    visitor.fill("激活码", code)
    visitor.fill("新密码", password)
    visitor.fill("再输一遍新密码", password)
    visitor.press("激活账号")


def test_the_first_page_leads_to_activation(lin):
    lin.open("/")
    lin.look("landing")
    lin.follow("首次使用：激活账号")
    lin.sees_heading("激活账号")
    lin.look("activation")


def test_a_weak_password_is_refused_and_the_form_keeps_its_values(lin, story):
    activate(lin, LIN["证件号码"], story.lin_code, password="123")
    assert lin.complaints()
    assert lin.page.get_by_label("证件号码或账号", exact=True).input_value() == LIN["证件号码"]
    lin.look("activation-refused")


def test_a_wrong_code_is_refused(lin):
    activate(lin, LIN["证件号码"], "AAAAA-AAAAA")
    assert "激活码" in " ".join(lin.complaints())


def test_the_code_opens_the_account(lin, story):
    activate(lin, LIN["证件号码"], story.lin_code)
    lin.page.wait_for_url(lambda address: not address.endswith("/activation"))


def test_the_code_does_not_work_twice(arrive, story):
    stranger = arrive()
    activate(stranger, LIN["证件号码"], story.lin_code, password="另一句只有我知道的话")
    assert "用过" in " ".join(stranger.complaints())


def test_a_wrong_password_is_refused(arrive):
    stranger = arrive().sign_in(LIN["证件号码"], "不是这一句不是这一句")
    assert stranger.complaints()
    stranger.sees_not("不是这一句")


def test_the_document_number_signs_in_and_shows_the_year(lin):
    lin.sign_in(LIN["证件号码"], invented.PASSWORD)
    lin.sees_heading(f"{invented.YEAR} 年学时")
    lin.sees_hours("公需科目", "20")
    lin.sees_hours("专业科目", "24")
    lin.sees("尚未达标：还差公需 10 学时、专业 36 学时", "数字经济与职业道德", "管网健康监测", "第八条（一）")
    lin.sees_not(LIN["证件号码"])
    lin.look("year")
