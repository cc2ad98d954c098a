"""A table that is so large that every kind of cell lies across a boundary of the blocks in which a reader reads."""

import csv
import random

import xlsxwriter

ROWS = 8_000
LETTERS = ["学时", "a", "&", "<", '"', "𠮷", "é", " ", "，", "\n", "x" * 40, "]]>", "_x0041_", "0"]


def rows(seed=4):
    dice = random.Random(seed)
    for number in range(ROWS):
        text = "".join(dice.choices(LETTERS, k=dice.randint(1, 12)))
        yield [f"{number:06}", text, dice.randint(0, 10**9) / 100, "", dice.random() < 0.5, text[::-1] * dice.randint(1, 9)]


def expected():
    """The expected cells by row and column, from 1."""
    return {(row, column): seen(value) for row, cells in enumerate(rows(), 1)
            for column, value in enumerate(cells, 1) if value != ""}


def seen(value):
    if isinstance(value, bool):
        return "boolean", str(value).upper()
    return ("number", f"{value:.2f}".rstrip("0").rstrip(".")) if isinstance(value, float) else ("text", value)


def workbook(path, **options):
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("大表")
        for row, cells in enumerate(rows()):
            for column, value in enumerate(cells):
                if isinstance(value, bool):
                    sheet.write_boolean(row, column, value)
                elif isinstance(value, float):
                    sheet.write_number(row, column, value)
                elif value:
                    sheet.write_string(row, column, value)


def workbook_inline(path):
    workbook(path, constant_memory=True)


def separated(path, encoding):
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows())
