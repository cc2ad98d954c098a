"""Texts that are not policies and are designed to break a reader."""

# Replacements for a value.
SCALARS = [
    "", "~", "null", "{}", "[]", "''", '""', "true", "no", ".nan", "-.inf", "NaN", "Infinity", "0", "-0", "-1", "0.0",
    "0.001", "0.01", "1e308", "1e-400", "1e999999999", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "1000000", "1000000.01", "999999.99", "100", "100.01", "60", "61", "24", "25", "9999",
    "10000", "1990", "1989", "9" * 40, "0x10", "0b1", "0o7", "1_000", "1:30", "+5", "5.", ".5", "１２", "٣",
    "2024-01-01", "!!int x", "!!binary gg==", "!!float 1", "!!set {a}", "!unknown x", "*nowhere", "&anchor x", "<<",
    '"\\0"', '"\\ud800"', '"\\e[31m"', '"\\x"', "|", ">", "@", "`", "public", "completed", "per-record",
    "[a, [b, {c: d}]]", "x" * 5000, "名" * 3000, "e\u0301", "\u202e", "{a: 1, a: 2}",
]


def texts():
    """Whole files, as bytes."""
    deep = 20_000
    few = [
        "", "\n", " ", "\t", "---", "...", "--- \n---\n", "a", "a: 1", "- 1", "[", "{", "?", ":", "- - - -", "&a *a",
        "*a", "policy: {}\npolicy: {}", "policy:\n\t- x", "%YAML 9.9\n---\na: 1", "%TAG ! tag:x\n--- !y z",
        "a: &a [*a]", "&a {*a : *a}", "? [a, b]\n: {c: d}", "? {a: b}\n: c", "<<: {a: 1}\na: 2", "<<: [1, 2]",
        "a: !!omap [a]", "\0", "a: \0", "\ufeffa: 1", "policy: x\x85y: z",
        "series: [" + ", ".join(["{id: a, name: b}"] * 3000) + "]", "activities:\n" + "  - {}\n" * 3000,
        "policy: " + "x" * (1 << 20), "x" * (1 << 20), '"' + "x" * (1 << 20), "? " + "x" * 70_000 + "\n: y",
        "#" * (1 << 20), "\n" * (1 << 20), "- " * deep, "[" * deep, "{" * deep, "{a: " * deep,
        "[" * deep + "]" * deep, "{a: " * deep + "}" * deep, "? " * deep, "a:\n" * deep, "[" * 900 + "]" * 900,
        "{a: " * 900 + "1" + "}" * 900, "\n".join(" " * depth + "a:" for depth in range(1500)),
        "\n".join(f"k{number}: v" for number in range(20_000)), "\n".join("same: v" for _ in range(2000)), bomb(10),
        bomb(30), key_bomb(25), "a: &a x\n" + "b: [" + "*a, " * 50_000 + "]", "!" * 10_000,
        "&" + "a" * 100_000 + " x",
    ]
    yield from (text.encode("utf-8") for text in few)
    yield from (b"\xff\xfe\x00", b"policy: \xc3\x28", b"\xed\xa0\x80", b"\x00" * 1000, "a: 1".encode("utf-16"),
                "a: 1".encode("utf-32"), bytes(range(256)), b"\xf4\x90\x80\x80", b"a: \x1b[31m", b"\x7f\x80")


def bomb(levels):
    """A billion laughs: each level is ten times as large, by aliases."""
    lines = ["a0: &a0 [x]"]
    for level in range(1, levels):
        lines.append(f"a{level}: &a{level} [" + ", ".join([f"*a{level - 1}"] * 10) + "]")
    return "\n".join([*lines, f"policy: *a{levels - 1}", f"series: *a{levels - 1}", f"activities: *a{levels - 1}"])


def key_bomb(levels):
    """The same in the keys of a mapping, which must be hashed."""
    lines = ["- &a0 {x: y}"]
    for level in range(1, levels):
        lines.append(f"- &a{level} {{? *a{level - 1} : *a{level - 1}}}")
    return "\n".join([*lines, f"- {{? *a{levels - 1} : 1, ? *a{levels - 1} : 2}}"])
