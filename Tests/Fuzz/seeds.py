"""Valid, small workbooks to damage, written by the tools of the browser tests."""

import pathlib
import shutil
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))

from producers import all_files, by_csv, by_libreoffice, by_openpyxl  # noqa: E402


def make(folder):
    """Writes the files and returns their paths. The extension shows the format."""
    folder.mkdir()
    for name, write in all_files.WRITTEN.items():
        if not name.startswith("large"):
            write(folder / name)
    by_openpyxl.corner(folder / "corner.xlsx")
    for name, (source, rewrite) in all_files.REWRITTEN.items():
        rewrite(folder / source, folder / name)
    for encoding in by_csv.ENCODINGS:
        by_csv.content(folder / f"{encoding}.csv", encoding)
    if shutil.which("soffice"):
        by_libreoffice.formulas(folder / "formulas.fods")
        by_libreoffice.convert([folder / "formulas.fods", folder / "openpyxl-shapes.xlsx"], "xls", folder)
        by_libreoffice.convert([folder / "formulas.fods"], "xlsx", folder)
    return [path for path in sorted(folder.iterdir()) if path.suffix in (".xlsx", ".xls", ".csv")]
