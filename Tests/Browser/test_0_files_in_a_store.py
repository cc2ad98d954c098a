"""Instances with their own data folders share evidence and sheets in a store that speaks S3."""

import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

import boto3
import pytest

import hours_sheet
import readers
from consoles import kill
from empty_house import EmptyHouse
from house import PATIENCE, ROOT, House, signed_in_cookies

SECRET = "a-secret-of-the-test-0123456789-abcdef"


class Store:
    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "Tests/Browser/store_server.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        self.facts = json.loads(self.process.stdout.readline())
        self.settings = {
            "XUESHI_FILES": "s3",
            "XUESHI_S3_ENDPOINT": self.facts["endpoint"],
            "XUESHI_S3_REGION": self.facts["region"],
            "XUESHI_S3_BUCKET": self.facts["bucket"],
            "XUESHI_S3_PREFIX": "province",
            "XUESHI_S3_ACCESS_KEY": self.facts["keeper"]["access"],
            "XUESHI_S3_SECRET_KEY": self.facts["keeper"]["secret"],
        }

    def keys(self):
        """The names in the bucket, as the store's own client sees them."""
        client = boto3.client(
            "s3", endpoint_url=self.facts["endpoint"], region_name=self.facts["region"],
            aws_access_key_id=self.facts["keeper"]["access"], aws_secret_access_key=self.facts["keeper"]["secret"])
        pages = client.get_paginator("list_objects_v2").paginate(Bucket=self.facts["bucket"])
        return [item["Key"] for page in pages for item in page.get("Contents", [])]

    def close(self):
        kill(self.process)


@pytest.fixture
def store():
    store = Store()
    yield store
    store.close()


def instance(kind, folder, store, **settings):
    """An instance with its own data folder; all of them use the same database."""

    class Instance(kind):
        def __init__(self):
            super().__init__(readers.binary(), folder)
            self.database = folder.parent / "xueshi.sqlite"

        def settings(self):
            return super().settings() | store.settings | {"XUESHI_SECRET": SECRET} | settings

    return Instance()


def fetched(house, account, path):
    cookies, _, page = signed_in_cookies(house, account, path)
    return page, lambda link: urllib.request.urlopen(
        urllib.request.Request(house.url + link, headers={"Cookie": cookies}))


def test_two_instances_share_their_files(store, tmp_path):
    with instance(House, tmp_path / "one", store) as one:
        evidence = [key for key in store.keys() if key.startswith("province/evidence/")]
        assert evidence and store.keys() == evidence
        with instance(EmptyHouse, tmp_path / "two", store, XUESHI_DEMO="true") as two:
            read = []
            for house in (one, two):
                page, get = fetched(house, one.account("employer-clerk"), "/reviews")
                review = re.search(r'href="(/reviews/[0-9a-f-]{36})', page)[1]
                link = re.search(r'href="(/evidence/[0-9a-f-]{36})', get(review).read().decode())[1]
                with get(link) as answer:
                    assert answer.headers["Content-Type"] == "application/pdf"
                    read.append(answer.read())
            assert read[0] == read[1] and read[0].startswith(b"%PDF-")
            sheet = hours_sheet.write(tmp_path / "sheet.xlsx", hours_sheet.rows_of(hours_sheet.new_people(2), 1))
            told = two.type("import", "hours", sheet, "--new-people", "accept", "--json")
            assert told.code == 0 and json.loads(told.out)["added"] == 2, told
    # The sheet is no longer needed, and no copy of anything remains on the machines.
    assert store.keys() == evidence
    for name in ("one", "two"):
        left = [path for path in (tmp_path / name).rglob("*") if path.is_file()]
        assert [path.name for path in left] == ["server.log"]


def says_that_the_store_is_away(house):
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(house.url + "/readyz", timeout=PATIENCE)
    assert refused.value.code == 503
    assert "文件存储服务暂时连不上" in refused.value.read().decode()
    with urllib.request.urlopen(house.url + "/healthz") as answer:
        assert answer.status == 200


def test_a_store_that_goes_away_is_reported_by_a_server_that_runs(store, tmp_path):
    with instance(EmptyHouse, tmp_path / "one", store) as house:
        store.close()
        says_that_the_store_is_away(house)


def test_a_server_starts_while_the_store_is_away(store, tmp_path):
    house = instance(EmptyHouse, tmp_path / "one", store)
    house.prepare()
    store.close()
    with open(house.log, "wb") as log:
        house.server = subprocess.Popen(
            [house.binary, "serve"], cwd=house.folder, env=house.settings(), stdin=subprocess.DEVNULL,
            stdout=log, stderr=log)
    try:
        until = time.monotonic() + PATIENCE
        while "学时已启动" not in house.log.read_text() and time.monotonic() < until:
            time.sleep(0.1)
        says_that_the_store_is_away(house)
        assert "文件存储服务暂时连不上" in house.log.read_text()
    finally:
        assert house.stop() == 0


@pytest.mark.parametrize("name, value, said", [
    ("XUESHI_S3_SECRET_KEY", "wrong-key-of-the-test", "文件存储服务不接受访问密钥"),
    ("XUESHI_S3_BUCKET", "no-such-bucket", "没有设置 XUESHI_S3_BUCKET 所指的存储桶"),
])
def test_a_server_with_wrong_settings_of_the_store_does_not_start(store, tmp_path, name, value, said):
    house = instance(EmptyHouse, tmp_path / "one", store, **{name: value})
    house.prepare()
    told = house.type("serve")
    assert told.code == 69 and said in told.err, told
    assert "wrong-key-of-the-test" not in told.err + told.out
    assert store.facts["keeper"]["access"] not in told.err + told.out


def test_the_settings_of_the_store_are_shown_without_the_keys(store, tmp_path):
    house = instance(EmptyHouse, tmp_path / "one", store)
    house.folder.mkdir()
    shown = house.type("settings").out
    assert f"XUESHI_S3_ENDPOINT={store.facts['endpoint']}\n" in shown
    assert "XUESHI_S3_PREFIX=province/\n" in shown
    for key in store.facts["keeper"].values():
        assert key not in shown


@pytest.mark.parametrize("name, value", [
    ("XUESHI_FILES", "ftp"), ("XUESHI_S3_ENDPOINT", "s3.example"), ("XUESHI_S3_ENDPOINT", ""),
    ("XUESHI_S3_BUCKET", "B"), ("XUESHI_S3_PREFIX", "../x"), ("XUESHI_S3_SECRET_KEY", "with space"),
    ("XUESHI_S3_ACCESS_KEY", ""), ("XUESHI_S3_CERTIFICATES", "/nowhere.pem"),
])
def test_a_setting_of_the_store_that_cannot_be_used_is_named(store, tmp_path, name, value):
    house = instance(EmptyHouse, tmp_path / "one", store, **{name: value})
    house.folder.mkdir()
    told = house.type("settings")
    assert told.code == 64
    assert f"setting {name.removeprefix('XUESHI_').lower().replace('_', '.')} = “" in told.err
    assert "with space" not in told.err
