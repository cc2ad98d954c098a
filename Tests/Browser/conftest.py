import os
import pathlib
import re
import types


import pytest
from playwright.sync_api import sync_playwright

import hours_sheet
import invented
import sheet_files
from consoles import Console
from house import ROOT, House
from postgres_house import SERVER, PostgresHouse
from producers import all_files
from visitor import Visitor

OUTPUT = ROOT / "test-output"


HOUSES = {"SQLite": (House, "server.log"), "PostgreSQL": (PostgresHouse, "postgres-server.log")}


def pytest_generate_tests(metafunc):
    """The chapters of the main job run on both engines, and the others on SQLite or on those that they name."""
    if "house" in metafunc.fixturenames:
        module = metafunc.module
        usual = list(HOUSES) if re.match(r"test_[1-6]_", module.__name__) else ["SQLite"]
        needs_server = pytest.mark.skipif(not SERVER, reason="XUESHI_TEST_POSTGRES names no server")
        engines = [
            pytest.param(engine, marks=[needs_server] if engine == "PostgreSQL" else [])
            for engine in getattr(module, "ENGINES", usual)]
        metafunc.parametrize("house", engines, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """PostgreSQL comes last, and its chapters are in order, so that each house is built once."""
    def place(item):
        engine = item.callspec.params.get("house") if hasattr(item, "callspec") else None
        return (engine == "PostgreSQL", item.path.name if engine == "PostgreSQL" else "")

    items.sort(key=place)


@pytest.fixture(scope="session")
def house(request, tmp_path_factory):
    binary = pathlib.Path(os.environ.get("XUESHI_BINARY", ROOT / ".build/debug/xueshi")).resolve()
    OUTPUT.mkdir(exist_ok=True)
    kind, log = HOUSES[request.param]
    with kind(binary, tmp_path_factory.mktemp("house"), log=OUTPUT / log) as house:
        yield house


@pytest.fixture(scope="session")
def province(tmp_path_factory):
    """The demo province for commands. Tests do not write to it."""
    return Console.prepared(tmp_path_factory.mktemp("province"))


@pytest.fixture(scope="session")
def large_province(tmp_path_factory):
    return Console.prepared(tmp_path_factory.mktemp("large-province"), people=420)


@pytest.fixture
def console(province, tmp_path):
    """A copy of the province, which the test may change."""
    with province.copy(tmp_path / "console") as console:
        yield console


@pytest.fixture(scope="session")
def many_rows(large_province):
    return hours_sheet.many_rows(large_province)


@pytest.fixture
def large_import(tmp_path, many_rows):
    """The command that imports all these rows."""
    sheet = hours_sheet.write(tmp_path / "学时.xlsx", many_rows)
    return "import", "hours", sheet, "--new-people", "accept", "--approve", "--json"


@pytest.fixture(scope="session")
def hours_table(province):
    return hours_sheet.mixed_table(province)


@pytest.fixture
def hours_file(tmp_path, hours_table):
    return sheet_files.xlsx(tmp_path / "学时.xlsx", ("学时", hours_table))


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory):
    """Workbooks by other tools, by name."""
    return all_files.make(tmp_path_factory.mktemp("workbooks"))


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--lang=zh-CN"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visitors():
    """All visitors so far."""
    return []


@pytest.fixture(scope="session")
def arrive(browser, house, visitors):
    """Makes a visitor with their own browser."""
    pictures = OUTPUT / "screenshots" if house.has_pictures else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)

    def arrive(javascript=True):
        visitors.append(Visitor(browser, house, pictures, javascript))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.context.close()
    visitors.clear()


@pytest.fixture(scope="session")
def clerk(arrive, house):
    account = house.account("employer-clerk", "洪州学院")
    return arrive().sign_in(account["login"], account["password"])


@pytest.fixture(scope="session")
def authority(arrive, house):
    account = house.account("hr-manager", "市")
    return arrive().sign_in(account["login"], account["password"])


@pytest.fixture(scope="session")
def lin(arrive):
    return arrive()


@pytest.fixture(scope="session")
def story(house):
    """Values that one chapter passes to the next: the sheet, the codes, the certificate."""
    return types.SimpleNamespace()


@pytest.fixture(scope="session")
def evidence(house):
    path = house.folder / "首页与目录.pdf"
    path.write_bytes(invented.pdf("Title page and contents"))
    return path


@pytest.fixture(autouse=True)
def _nothing_forbidden_happens(visitors):
    yield
    faults = [fault for visitor in visitors for fault in visitor.faults]
    for visitor in visitors:
        visitor.faults.clear()
    assert not faults, "\n".join(faults)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    """Saves a picture of every open page if a step fails."""
    report = (yield).get_result()
    if report.failed:
        folder = OUTPUT / "failures"
        folder.mkdir(parents=True, exist_ok=True)
        for number, visitor in enumerate(item.funcargs.get("visitors", []), 1):
            visitor.page.screenshot(path=folder / f"{item.name}-{number}.png", full_page=True)
