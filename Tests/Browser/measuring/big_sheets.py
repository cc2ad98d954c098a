"""Hours sheets of any size; the same seed gives the same sheet. The people are the invented people of the demo."""

import contextlib
import random
import sqlite3

import xlsxwriter

from invented import YEAR

HEADINGS = ["姓名", "证件类型", "证件号码", "年度", "科目类型", "课程名称", "学时", "开始日期", "结束日期", "备注"]
SUBJECTS = ["公需科目", "专业科目"]
COURSES_APART = 400


def people_of(database, count, employer=None):
    """Names and numbers of people in the database, of one employer or of all."""
    query = "SELECT p.name, p.document_number FROM person p WHERE p.document_kind = 'resident-id'"
    if employer:
        query += (" AND p.id IN (SELECT e.person_id FROM employment e JOIN organisation o ON o.id = e.organisation_id"
                  " WHERE e.ended_at IS NULL AND o.name = :employer)")
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as store:
        found = store.execute(query + " ORDER BY p.document_number LIMIT :count", {"employer": employer, "count": count})
        return found.fetchall()


def write(path, people, rows, seed=1, subjects=SUBJECTS):
    """Repeats the people, but never the same course on the same day. Strings are stored once, as Excel does."""
    dice = random.Random(seed)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("学时")
        sheet.write_row(0, 0, HEADINGS)
        for row in range(rows):
            name, number = people[row % len(people)]
            turn = row // len(people)
            day = f"{YEAR}-01-{1 + row % 28:02}"
            course = f"业务课程第 {(turn * 7 + row % 7) % COURSES_APART:03} 讲"
            sheet.write_row(row + 1, 0, [
                name, "居民身份证", number, YEAR, subjects[turn % len(subjects)], course, dice.choice([2, 4, 6, 8]), day, day, "线下"])
