"""Hours sheets for people of a demo province and for unknown people."""

import datetime
import random
import typing

import xlsxwriter

from invented import resident_id, with_wrong_check_digit

EMPLOYER = "洪州学院"
TITLE = "续学课程"
SUBJECTS = {"公需科目": "public", "专业科目": "professional"}
HEADINGS = ("姓名", "证件号码", "单位名称", "年度", "科目类型", "课程名称", "学时", "结束日期")
UNUSED = "备用列"
# The rows of the mixed table with an unknown person and with a wrong number.
STRANGER_ROW, WRONG_ROW = 5, 6
# The numbers of people for a sheet that is long enough to interrupt the work.
KNOWN, NEW = 400, 40


class Row(typing.NamedTuple):
    name: str
    document: str
    employer: str
    year: int
    subject: str
    title: str
    hours: float
    completed: str

    @property
    def record(self):
        """The record that the row becomes: document number, year, subject, title, day and facts."""
        return (
            self.document, self.year, SUBJECTS[self.subject], self.title, self.completed, f"hours={self.hours:g}")


def known_people(console, employer=None):
    """Names and document numbers, always in the same order."""
    return console.ask(
        """
        SELECT p.name, p.document_number FROM person p JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
        JOIN organisation o ON o.id = e.organisation_id
        WHERE p.document_kind = 'resident-id' AND (o.name = ?1 OR ?1 IS NULL) ORDER BY p.document_number
        """, employer)


def new_people(count):
    first = datetime.date(1971, 3, 1)
    return [
        (f"续新人{number}", resident_id(first + datetime.timedelta(days=number), 971)) for number in range(count)]


def rows_of(people, courses, chance=None):
    """The rows of each person's courses, shuffled if there is a random generator."""
    rows = [
        Row(name, document, EMPLOYER, 2024, tuple(SUBJECTS)[number % 2], f"{TITLE}{number}", 1 + number % 3 / 2,
            f"2024-05-{1 + number % 28:02}")
        for name, document in people for number in range(courses)]
    if chance is not None:
        chance.shuffle(rows)
    return rows


def many_rows(console):
    """Some thousand rows of known and unknown people in random order. They are always the same."""
    return rows_of(known_people(console)[:KNOWN] + new_people(NEW), 18, random.Random(2026))


def write(path, rows, headings=HEADINGS):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("学时")
        for number, row in enumerate([headings, *rows]):
            sheet.write_row(number, 0, row)
    return path


def mixed_table(console):
    """Three good rows of two people, a row of an unknown person, a row with a wrong number, and an unused column."""
    (one, two), [stranger] = known_people(console)[:2], new_people(1)
    rows = [list(row) for row in rows_of([one], 2) + rows_of([two, stranger, two], 1)]
    rows[-1][1] = with_wrong_check_digit(rows[-1][1])
    return [[*HEADINGS, UNUSED], *(row + ["无用"] for row in rows)]


def expected_of(table):
    """The records that the table's rows become, without the heading row and the unused column."""
    return [Row(*row[:len(HEADINGS)]) for row in table[1:]]
