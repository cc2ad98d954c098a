"""A long sheet from the upload to the undo. The page is reloaded in the middle of the work."""

import datetime
import re
import time

import openpyxl
import pytest
from playwright.sync_api import Error, expect

import invented
from held_back import held_back
from house import PATIENCE

PEOPLE, ROWS, WRONG = 1_500, 30_000, 40
HEADINGS = ["姓名", "证件号码", "年度", "科目类型", "课程名称", "学时", "结束日期", "政治面貌"]
FIRST = datetime.date(1960, 1, 1)


def person(number):
    born = FIRST + datetime.timedelta(days=number)
    return f"批量{number:04d}", invented.resident_id(born, 900 + number % 100)


def rows():
    for number in range(ROWS):
        name, document = person(number % PEOPLE)
        if number < WRONG:
            document = invented.with_wrong_check_digit(document)
        course = f"专题课程第 {number // PEOPLE + 1} 讲"
        yield [name, document, str(invented.YEAR), "专业科目", course, "1.5", invented.NEW_YEAR.isoformat(), "群众"]


@pytest.fixture(scope="module")
def doctor(arrive, house):
    account = house.account("employer-clerk", "医院")
    return arrive().sign_in(account["login"], account["password"])


@pytest.fixture(scope="module")
def long_sheet(house):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("汇总")
    sheet.append(["继续教育学时汇总表"])
    sheet.append(HEADINGS)
    for row in rows():
        sheet.append(row)
    path = house.folder / "全院汇总.xlsx"
    book.save(path)
    return path


def tile(visitor, label):
    shown = visitor.page.get_by_role("listitem").filter(has_text=label).first.inner_text()
    return int(shown.split()[0].replace(",", ""))


def watch(visitor):
    """Watches the page until the work is done, and reloads it once. Returns the texts of the progress line."""
    seen, reloaded = [], False
    until = time.monotonic() + PATIENCE
    while visitor.page.locator("[data-progress]").count():
        assert time.monotonic() < until, f"the work is not done after {PATIENCE} seconds; the page showed {seen}"
        try:
            told = visitor.page.evaluate("document.querySelector('.work-line b')?.textContent")
            if told and told not in seen:
                seen.append(told)
            if len(seen) > 1 and not reloaded:
                reloaded = True
                visitor.page.reload()
            visitor.page.wait_for_timeout(50)
        except Error:
            # The page changed to the next one during the query.
            visitor.page.wait_for_load_state()
    visitor.page.wait_for_load_state()
    return seen


def test_a_long_sheet_is_checked_and_the_page_follows(doctor, long_sheet, story):
    doctor.open("/imports")
    doctor.attach(long_sheet)
    doctor.press("上传并检查")
    story.bulk = doctor.page.url
    watch(doctor)
    assert tile(doctor, "将新增") == ROWS - WRONG
    assert tile(doctor, "新人员") == PEOPLE
    assert tile(doctor, "有问题") == WRONG
    doctor.sees("没有用到：政治面貌")


def test_all_wrong_rows_and_all_new_people_can_be_listed(doctor, story):
    doctor.open(story.bulk)
    doctor.follow(re.compile(f"查看全部 {WRONG} 行"))
    for page in ("第 1–20 条，共 40 条", "第 21–40 条，共 40 条"):
        if page.startswith("第 21"):
            doctor.follow("下一页")
        doctor.sees(page)
        assert doctor.page.get_by_role("row").count() == 20 + 1
    doctor.look("import-problems")
    doctor.open(story.bulk)
    doctor.follow(re.compile("查看全部 1,500 人"))
    doctor.follow("下一页")
    doctor.sees("第 21–40 条，共 1500 条")
    doctor.look("import-people")
    doctor.sees_not(person(150)[1])


def test_the_commit_shows_its_progress_and_survives_a_reload(doctor, story, house):
    doctor.open(story.bulk)
    doctor.tick(re.compile("新增"))
    with held_back(house.database):
        doctor.press(re.compile("^确认导入 29,960 行"))
        seen = watch(doctor)
    assert len(seen) > 1, seen
    doctor.sees("已导入 29,960 行")


def test_the_corrected_receipt_is_uploaded_again(doctor, story, house):
    doctor.open(story.bulk)
    receipt = doctor.download(follow=re.compile(f"下载有问题的 {WRONG} 行"))
    book = openpyxl.load_workbook(receipt)
    sheet = book.worksheets[0]
    heading = next(row for row in sheet.iter_rows(max_row=5) if "证件号码" in [cell.value for cell in row])
    column = next(cell.column for cell in heading if cell.value == "证件号码")
    numbers = {name: document for name, document in map(person, range(PEOPLE))}
    for row in sheet.iter_rows(min_row=heading[0].row + 1):
        row[column - 1].value = numbers[row[0].value]
    corrected = house.folder / "改好的.xlsx"
    book.save(corrected)
    doctor.open("/imports")
    doctor.attach(corrected)
    doctor.press("上传并检查")
    watch(doctor)
    assert (tile(doctor, "将新增"), tile(doctor, "新人员"), tile(doctor, "有问题")) == (WRONG, 0, 0)
    doctor.press(re.compile("^确认导入"))
    watch(doctor)
    doctor.sees(f"已导入 {WRONG} 行")


def test_the_person_who_requests_an_undo_cannot_confirm_it(doctor, story):
    doctor.open(story.bulk)
    doctor.follow("整批撤销")
    doctor.sees("1,500 人的 29,960 条学时全部撤销")
    doctor.look("import-undo")
    doctor.press("申请撤销")
    assert doctor.complaints()
    doctor.fill("撤销原因", "导错了文件")
    doctor.press("申请撤销")
    doctor.sees("等待另一位经办人或人社部门复核")
    assert not doctor.page.get_by_role("button", name="同意撤销").count()


def test_the_higher_authority_confirms_the_undo(arrive, house, story):
    account = house.account("hr-manager", "省")
    province = arrive().sign_in(account["login"], account["password"])
    province.sees("待复核的整批撤销")
    province.open("/imports")
    province.follow("查看并决定")
    province.look("import-undo-decision")
    province.press(re.compile("^同意撤销"))
    watch(province)
    province.sees("已整批撤销 29,960 条学时")
    province.look("import-undone")


def test_undone_rows_can_be_imported_again(doctor, long_sheet):
    doctor.open("/imports")
    doctor.attach(long_sheet)
    doctor.press("上传并检查")
    watch(doctor)
    assert tile(doctor, "将新增") == ROWS - WRONG
    assert tile(doctor, "新人员") == 0
    doctor.press("先不导入，改好后重新上传")
    expect(doctor.page.get_by_role("status")).to_have_text("已取消，没有写入任何内容。")
