"""The content that every tool writes, and the result that our reader must give."""

import dataclasses
import datetime


@dataclasses.dataclass(frozen=True)
class Item:
    """One cell of column B. Column A describes it."""
    about: str
    value: object
    kind: str
    text: str
    format: str | None = None


def text(about, value):
    return Item(about, value, "text", value)


def number(about, value, shown, format=None):
    return Item(about, value, "number", shown, format)


def date(about, value, shown, format):
    return Item(about, value, "date", shown, format)


ID_NUMBER = "360199198108179812"
# Outside the basic plane: two units in UTF-16, four bytes in GB18030.
RARE = [text("生僻字", "𠮷野家𬺈"), text("表情", "😀 学时 👍🏽")]

TEXTS = [
    text("普通文字", "林测试"),
    text("前后空格", "  前后有空格 "),
    text("全角空格", "\u3000林\u3000测试\u3000"),
    text("不换行空格", "a\u00a0b"),
    text("换行", "第一行\n第二行"),
    text("引号和逗号", '他说："好，就这样"；\'单引号\''),
    text("标记符号", "<b>&amp;</b> & <"),
    text("像公式的文字", "'=1+1"),
    text("十八位文字", ID_NUMBER),
    text("前导零", "007"),
    text("像日期的文字", "2024年3月1日"),
    text("像数字的文字", "3.62E+17"),
    text("组合字符", "e\u0301 é ①㈱"),
    text("四字节国标", "㐂䶮㑇"),
    text("长文字", "学时" * 4000),
]

NUMBERS = [
    number("零", 0, "0"),
    number("负数", -1.5, "-1.5"),
    number("二进制小数", 0.1 + 0.2, "0.3"),
    number("两位小数", 30.25, "30.25"),
    number("很小", 1e-7, "0.0000001"),
    number("十五位", 123456789012345, "123456789012345"),
    number("很大", 1e20, "100000000000000000000"),
    number("百分比", 0.5, "0.5", "0%"),
    number("千分位", 1234.5, "1234.5", "#,##0.00"),
    number("带单位", 24, "24", '0"学时"'),
    number("像日期字母的单位", 24, "24", '0"days"'),
    number("颜色和条件", -3, "-3", "[Red][<0]0.00;0"),
    number("科学记数", 12345, "12345", "0.00E+00"),
    number("分数", 0.25, "0.25", "# ?/?"),
    number("人民币", 1234.5, "1234.5", "[$￥-804]#,##0.00;[Red][$￥-804]-#,##0.00"),
    number("会计格式", 1234.5, "1234.5", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '),
    number("通用加单位", 24, "24", 'General"学时"'),
    number("转义的字母", 24, "24", "\\y0"),
    number("引号里的字母", 24, "24", '"d"0.0'),
]

MORNING = datetime.datetime(2024, 3, 1, 8, 30)
DAY = datetime.datetime(2024, 3, 1)
DATES = [
    date("日期", DAY, "2024-03-01", "yyyy-mm-dd"),
    date("中文日期", DAY, "2024-03-01", 'yyyy"年"m"月"d"日"'),
    date("带语言的日期", DAY, "2024-03-01", "[$-804]yyyy/m/d;@"),
    date("只有月日", DAY, "2024-03-01", "m/d"),
    date("中文月日", DAY, "2024-03-01", 'm"月"d"日";@'),
    date("只有年月", DAY, "2024-03-01", 'yyyy"年"m"月"'),
    date("中文数字", DAY, "2024-03-01", '[DBNum1][$-804]yyyy"年"m"月"d"日";@'),
    date("系统长日期", DAY, "2024-03-01", "[$-F800]dddd, mmmm dd, yyyy"),
    date("英文日期", DAY, "2024-03-01", "d-mmm-yy"),
    date("上下午", MORNING, "2024-03-01 08:30:00", "yyyy/m/d h:mm AM/PM"),
    date("中文上下午", datetime.time(20, 30), "20:30:00", '[$-804]AM/PMh"时"mm"分";@'),
    date("闰日", datetime.datetime(2024, 2, 29), "2024-02-29", "yyyy/m/d"),
    date("日期和时间", MORNING, "2024-03-01 08:30:00", "yyyy-mm-dd hh:mm:ss"),
    date("零点", DAY, "2024-03-01", "yyyy-mm-dd hh:mm"),
    date("只有时间", datetime.time(8, 30), "08:30:00", "hh:mm"),
    date("很早", datetime.datetime(1904, 1, 3), "1904-01-03", "yyyy-mm-dd"),
    date("很晚", datetime.datetime(9999, 12, 31), "9999-12-31", "yyyy-mm-dd"),
]

BOOLEANS = [Item("是", True, "boolean", "TRUE"), Item("否", False, "boolean", "FALSE")]
ITEMS = TEXTS + RARE + NUMBERS + DATES + BOOLEANS
SHEET = "内容"


def expected(items=ITEMS):
    """The expected cells by row and column, from 1."""
    cells = {(row, 1): ("text", item.about) for row, item in enumerate(items, 1)}
    return cells | {(row, 2): (item.kind, item.text) for row, item in enumerate(items, 1)}
