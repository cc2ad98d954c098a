"""Reads PDF files with ordinary tools."""

import re
import subprocess
import tempfile

# Codes have wide spacing, so the text may contain gaps.
CODE = re.compile(r"(?:[2-9A-Z] ?){5}-(?: ?[2-9A-Z]){5}")


def text(pdf):
    return tool("pdftotext", "-layout", pdf, "-")


def pages(pdf):
    return int(re.search(r"^Pages:\s+(\d+)", tool("pdfinfo", pdf), re.MULTILINE)[1])


def fonts_not_embedded(pdf):
    """The lines of `pdffonts` for fonts that are not embedded. The table must not be empty."""
    lines = tool("pdffonts", pdf).splitlines()[2:]
    assert lines, f"{pdf} uses no font"
    return [line for line in lines if line.split()[-5] != "yes"]


def qr_code(pdf):
    """The content of the QR code on the first page."""
    with tempfile.TemporaryDirectory() as folder:
        tool("pdftoppm", "-r", "200", "-png", "-singlefile", pdf, f"{folder}/page")
        return tool("zbarimg", "--quiet", "--raw", f"{folder}/page.png").strip()


def activation_code(pdf, name):
    """The one-time code on the slip of the person with this name."""
    slip = next(slip for slip in text(pdf).split("账号激活单") if name in slip)
    return CODE.search(slip)[0].replace(" ", "")


def tool(*command):
    told = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert told.returncode == 0, f"{command[0]}: {told.stderr}"
    return told.stdout
