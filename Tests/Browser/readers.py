"""Reads one workbook with several readers. The cells of a sheet are given by row and column, from 1."""

import json
import os
import pathlib
import subprocess

import openpyxl
import python_calamine

from house import ROOT

SECONDS = 60


def binary():
    return pathlib.Path(os.environ.get("XUESHI_BINARY", ROOT / ".build/debug/xueshi")).resolve()


def xueshi_sheet(path, *flags):
    """Exit code, the JSON lines of standard output, standard error."""
    told = subprocess.run(
        [binary(), "sheet", path, "--json", *flags], stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
    return told.returncode, [json.loads(line) for line in told.stdout.split(b"\n") if line], told.stderr.decode()


def ours(path, sheet=None):
    """The cells of one sheet, with kind and text. Fails if the file cannot be read."""
    code, lines, complaint = xueshi_sheet(path, *(["--sheet", sheet] if sheet else []))
    assert code == 0, f"exit status {code}: {lines[-1:]} {complaint}"
    return {
        (line["row"], cell["column"]): (cell["kind"], cell["text"]) for line in lines for cell in line["cells"]}


def our_sheets(path):
    code, lines, complaint = xueshi_sheet(path, "--sheets")
    assert code == 0, complaint or lines
    return [line["sheet"] for line in lines]


def calamine(path):
    book = python_calamine.CalamineWorkbook.from_path(path)
    worksheets = [
        about.name for about in book.sheets_metadata if about.typ == python_calamine.SheetTypeEnum.WorkSheet]
    return {name: by_place(book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in worksheets}


def openpyxl_values(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: by_place(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def by_place(rows):
    return {
        (row, column): value for row, cells in enumerate(rows, 1) for column, value in enumerate(cells, 1)
        if value is not None and value != ""}
