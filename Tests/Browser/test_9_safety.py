"""Forged requests, foreign evidence, repeated wrong passwords, stolen sessions, and stopping the server."""

import invented


def test_a_form_without_its_token_is_refused(lin):
    answer = lin.context.request.post("/sign-out", form={"csrf_token": "forged"})
    assert answer.status == 403
    assert lin.open("/years").ok


def test_scripts_and_other_sites_cannot_use_cookies(lin):
    cookies = {cookie["name"]: cookie for cookie in lin.context.cookies()}
    session = cookies["xs_session"]
    assert session["httpOnly"] and session["sameSite"] in ("Lax", "Strict")
    assert lin.page.evaluate("document.cookie") == ""


def test_evidence_is_sent_as_a_download(lin, clerk, evidence):
    lin.open("/years")
    lin.follow("城市管网漏损的数字孪生诊断")
    link = lin.page.get_by_role("link", name=evidence.name).get_attribute("href")
    answer = lin.context.request.get(link)
    assert answer.ok and answer.headers["content-disposition"].startswith("attachment")


def test_others_cannot_read_evidence(lin, arrive, house, evidence):
    link = lin.page.get_by_role("link", name=evidence.name).get_attribute("href")
    other = house.account("professional")
    neighbour = arrive().sign_in(other["login"], other["password"])
    assert neighbour.context.request.get(link).status in (403, 404)
    answer = arrive().context.request.get(link, max_redirects=0)
    assert answer.status == 303 and "/sign-in" in answer.headers["location"]


def test_an_unknown_page_returns_404(lin):
    assert lin.open("/no-such-page").status == 404
    lin.look("not-found")


def test_the_first_visit_to_the_year_page_transfers_little_data(arrive):
    visitor, answers = arrive(), []
    visitor.context.on("response", lambda answer: answers.append(answer))
    visitor.sign_in(invented.LIN["证件号码"], invented.PASSWORD)
    visitor.page.wait_for_load_state("networkidle")
    visitor.sees_heading(f"{invented.YEAR} 年学时")
    assert sum(answer.request.sizes()["responseBodySize"] for answer in answers) < 100_000


def test_the_page_with_larger_text_fits_the_screen(lin):
    lin.open("/years")
    lin.press("大字号")
    lin.look("year-larger-text")
    lin.press("标准字号")


def test_repeated_wrong_passwords_cause_a_wait(arrive, house):
    account = house.account("provider-clerk")
    stranger = arrive()
    for _ in range(5):
        stranger.sign_in(account["login"], "猜一句猜一句猜一句")
    stranger.sign_in(account["login"], account["password"])
    assert any("请在" in line or "请过" in line or "再试" in line for line in stranger.complaints())
    stranger.look("waiting")


def test_signing_out_ends_the_session(lin):
    stolen = {cookie["name"]: cookie["value"] for cookie in lin.context.cookies()}["xs_session"]
    lin.sign_out()
    lin.open("/years")
    assert "/sign-in" in lin.page.url
    answer = lin.context.request.get(
        f"/years/{invented.YEAR}", headers={"Cookie": f"xs_session={stolen}"}, max_redirects=0)
    assert answer.status == 303


def test_the_log_contains_no_names_or_numbers(house):
    told = house.log.read_text(encoding="utf-8")
    for person in (invented.LIN, invented.ZHOU):
        assert person["姓名"] not in told and person["证件号码"] not in told


def test_the_server_stops_when_asked(house):
    assert house.stop() == 0
