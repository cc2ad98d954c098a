"""Other users of the machine cannot read our files, and the demo's password works only with the demo."""

import json
import os
import pathlib
import re
import stat
import subprocess
import urllib.error
import urllib.parse
import urllib.request

import pytest

import hours_sheet
import readers
from empty_house import EmptyHouse

SECRET = "a-secret-of-the-test-0123456789-abcdef"


@pytest.fixture(autouse=True)
def wide_umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


def open_to_others(folder):
    """The folder and everything in it that gives other users any permission."""
    below = [
        pathlib.Path(place) / name for place, folders, files in os.walk(folder) for name in [*folders, *files]]
    return sorted(str(path) for path in [folder, *below] if rights(path) & 0o077)


def test_database_key_evidence_exports_and_receipts_are_private(tmp_path):
    home = tmp_path / "home"
    with EmptyHouse(readers.binary(), home) as house:
        house.run("demo", "--people", "12")
        for name in ("xueshi.sqlite", "xueshi.sqlite-wal", "xueshi.sqlite-shm", "data/xueshi.key"):
            assert rights(home / name) == 0o600, name
        assert open_to_others(home / "data") == []
        assert list((home / "data" / "evidence").iterdir())
        for name in ("out.xlsx", "out.csv"):
            (home / name).write_text("old")
            os.chmod(home / name, 0o666)
            house.run("export", "people", "--out", home / name, "--purpose", "检查", "--format", name[4:])
            assert rights(home / name) == 0o600, name
        sheet = hours_sheet.write(home / "sheet.xlsx", hours_sheet.rows_of(hours_sheet.new_people(2), 1))
        receipt = home / "receipt.xlsx"
        receipt.write_text("old")
        os.chmod(receipt, 0o644)
        house.type("import", "hours", sheet, "--receipt", receipt)
        assert rights(receipt) == 0o600


def test_wider_permissions_are_removed_at_start_and_logged(tmp_path):
    home = tmp_path / "home"
    house = EmptyHouse(readers.binary(), home)
    house.prepare()
    for folder in ("data/evidence", "data/imports", "data/uploads"):
        (home / folder).mkdir(parents=True, exist_ok=True)
        (home / folder / "left").write_text("x")
        os.chmod(home / folder / "left", 0o644)
        os.chmod(home / folder, 0o755)
    (home / "data" / "evidence" / "link").symlink_to("/etc/hostname")
    for name, mode in (("data", 0o755), ("data/xueshi.key", 0o644), ("xueshi.sqlite", 0o664)):
        os.chmod(home / name, mode)
    before = rights("/etc/hostname")
    with house:
        pass
    log = house.log.read_text()
    assert "xueshi.sqlite" in log and "收回权限" in log and str(home / "data") in log
    assert rights(home / "xueshi.sqlite") == 0o600
    (home / "data" / "evidence" / "link").unlink()
    assert open_to_others(home / "data") == []
    assert rights("/etc/hostname") == before
    with house:
        pass
    assert "收回权限" not in house.log.read_text()


def test_simultaneous_processes_create_one_key(tmp_path):
    house = EmptyHouse(readers.binary(), tmp_path)
    house.prepare()
    key = tmp_path / "data" / "xueshi.key"
    for _ in range(3):
        key.unlink()
        started = [
            subprocess.Popen([house.binary, "migrate"], cwd=tmp_path, env=house.settings(), stdout=subprocess.DEVNULL)
            for _ in range(6)]
        assert [process.wait(60) for process in started] == [0] * 6
        assert len(key.read_text().strip()) == 64 and rights(key) == 0o600
        assert [path.name for path in key.parent.iterdir() if "key" in path.name] == ["xueshi.key"]


def test_a_damaged_key_file_is_reported_and_a_set_key_needs_no_file(tmp_path):
    house = EmptyHouse(readers.binary(), tmp_path)
    house.prepare()
    key = tmp_path / "data" / "xueshi.key"
    key.write_text("")
    told = house.type("migrate")
    assert told.code == 69 and "密钥文件" in told.err
    key.unlink()
    assert house.type("migrate", XUESHI_SECRET=SECRET).code == 0
    assert not key.exists()


def test_the_secret_is_never_printed(tmp_path):
    house = EmptyHouse(readers.binary(), tmp_path)
    house.prepare()
    told = house.type("settings", XUESHI_SECRET=SECRET)
    assert told.code == 0 and "XUESHI_SECRET=" in told.out and SECRET not in told.out + told.err
    short = house.type("settings", XUESHI_SECRET="too-short-secret")
    assert short.code == 64 and "32" in short.err and "too-short-secret" not in short.err


@pytest.mark.parametrize("value, code", [("10.0.0.0/8, fd00::/8, 127.0.0.1", 0), ("10.0.0.0/40", 64), ("proxy", 64)])
def test_proxies_are_addresses_or_networks(tmp_path, value, code):
    told = EmptyHouse(readers.binary(), tmp_path).type("settings", XUESHI_PROXIES=value)
    assert told.code == code
    assert (value.split("/")[0] in told.out) if code == 0 else ("proxies" in told.err)


def test_codes_of_a_lost_key_are_reported_at_start(tmp_path):
    house = EmptyHouse(readers.binary(), tmp_path)
    house.prepare()
    house.run("account", "add", "--login", "someone", "--name", "某人")
    (tmp_path / "data" / "xueshi.key").unlink()
    with house:
        pass
    assert "1 个激活码" in house.log.read_text()


def test_the_demo_password_works_only_if_the_demo_is_served(tmp_path):
    house = EmptyHouse(readers.binary(), tmp_path)
    house.prepare()
    accounts = json.loads(house.run("demo", "--people", "12", "--json"))
    account = next(account for account in accounts if account["role"] == "hr-manager")
    with house:
        refusal = sign_in(house, account)
        assert refusal.status == 403 and "演示密码在这里不能使用" in refusal.read().decode()
        log = house.log.read_text()
    assert "个演示账号" in log and "the demo's printed password was refused" in log
    house.settings = lambda: EmptyHouse.settings(house) | {"XUESHI_DEMO": "true"}
    with house:
        assert sign_in(house, account).url.endswith("/desk")


def sign_in(house, account):
    """Sends the sign-in form and returns the answer."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with browser.open(house.url + "/sign-in") as answer:
        token = re.search(r'name="csrf_token" value="([^"]+)"', answer.read().decode())[1]
    form = {"csrf_token": token, "sign_in_name": account["login"], "password": account["password"]}
    try:
        return browser.open(house.url + "/sign-in", urllib.parse.urlencode(form).encode())
    except urllib.error.HTTPError as refusal:
        return refusal
