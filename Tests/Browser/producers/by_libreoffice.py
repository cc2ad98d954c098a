"""Files that LibreOffice saves without a window: converted files of other tools, and a flat document with formulas."""

import pathlib
import subprocess

FORMULAS = [
    ("of:=1+1", ("number", "2")),
    ('of:="学"&"时"', ("text", "学时")),
    ("of:=1/0", ("error", "#DIV/0!")),
    ("of:=1=1", ("boolean", "TRUE")),
    ("of:=0.1+0.2", ("number", "0.3")),
    ('of:=REPT("时";3)', ("text", "时时时")),
]


def convert(files, to, folder):
    """Converts each file and saves it in the folder. It uses its own profile, so it changes no user's profile."""
    folder = pathlib.Path(folder)
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", folder, *files],
        check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=120)
    return [folder / (pathlib.Path(file).stem + "." + to.split(":")[0]) for file in files]


def formulas(path):
    """A flat OpenDocument file with formulas that have no results yet."""
    rows = "".join(
        '<table:table-row><table:table-cell table:formula="' + formula.replace("&", "&amp;").replace('"', "&quot;")
        + '"/></table:table-row>' for formula, _ in FORMULAS)
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><office:document'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
        f'<table:table table:name="公式">{rows}</table:table></office:spreadsheet></office:body></office:document>',
        encoding="utf-8")
