"""Invented people and documents. No place has the region code 360199, so these numbers cannot belong to anyone."""

import datetime
import zoneinfo

TODAY = datetime.datetime.now(zoneinfo.ZoneInfo("Asia/Shanghai")).date()
YEAR = TODAY.year
NEW_YEAR = TODAY.replace(month=1, day=1)

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def resident_id(birth, sequence):
    """A number with the correct check digit. The sequence is 900 or more."""
    digits = f"360199{birth:%Y%m%d}{sequence}"
    return digits + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS)) % 11]


def with_wrong_check_digit(number):
    return number[:-1] + ("1" if number[-1] != "1" else "2")


LIN = {"姓名": "林测试", "证件号码": resident_id(datetime.date(1981, 8, 17), 981)}
ZHOU = {"姓名": "周样例", "证件号码": resident_id(datetime.date(1988, 2, 29), 982)}
WU = {"姓名": "吴错位", "证件号码": with_wrong_check_digit(resident_id(datetime.date(1979, 5, 4), 983))}
ZHENG = {"姓名": "郑科目", "证件号码": resident_id(datetime.date(1990, 11, 30), 984)}
PASSWORD = "三只松鼠搬走了七颗松果"


def course(person, subject, title, hours):
    """A course at a provider. (Rows without a kind are the employer's own training, and only professional.)"""
    return person | {
        "年度": str(YEAR), "科目类型": subject, "学时类型": "继续教育机构培训", "课程名称": title, "学时": str(hours),
        "结束日期": NEW_YEAR.isoformat()}


PUBLIC_COURSE = course(LIN, "公需科目", "数字经济与职业道德", 20)
PROFESSIONAL_COURSE = course(LIN, "专业科目", "管网健康监测", 24)
LATER_COURSE = course(LIN, "专业科目", "数字孪生应用", 12.5)


def pdf(line):
    """A one-page PDF with a line of Latin text."""
    text = f"BT /F1 18 Tf 72 720 Td ({line}) Tj ET".encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return file + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(file))
