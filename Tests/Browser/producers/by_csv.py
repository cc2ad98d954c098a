"""Comma-separated files by Python's csv module, in every encoding that office programs write."""

import csv
import io

from .content import ID_NUMBER

ROWS = [
    ["姓名", "证件号码", "学时", "备注"],
    ["林测试", ID_NUMBER, "2", "他说：\"好，就这样\""],
    ["𠮷样例", "360199198802299829", "1.5", "第一行\n第二行"],
    [" 前后空格 ", "", "", "㐂䶮 😀"],
    [],
    ["周样例", "3.60199E+17", "0.25", "a;b\tc"],
]
# The content decides: a byte order mark at the start, or bytes that are not UTF-8.
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le-marked", "utf-16-be-marked"]


def content(path, encoding, delimiter=",", line_end="\r\n"):
    told = io.StringIO(newline="")
    csv.writer(told, delimiter=delimiter, lineterminator=line_end).writerows(ROWS)
    if encoding.endswith("-marked"):
        path.write_bytes(("\ufeff" + told.getvalue()).encode(encoding.removesuffix("-marked")))
    else:
        path.write_bytes(told.getvalue().encode(encoding))
