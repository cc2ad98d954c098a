"""Checks that the output of `xueshi sheet --json` keeps its promises."""

import json

KINDS = {"text", "number", "date", "boolean", "error"}
CODES = {"file-encrypted", "file-broken", "file-unsupported", "file-hostile"}
COLUMNS = 16_384
ROWS = 1_048_576


def problem(outcome):
    """The first broken promise in one line, or None."""
    *lines, end = outcome.out.split(b"\n")
    if end != b"":
        return "the last line has no end"
    if outcome.err:
        return f"words on standard error: {outcome.last_words()}"
    try:
        if outcome.status == 65 and not (lines and told(parse(lines.pop()))):
            return "a refusal without a code or a sentence"
        return next(filter(None, map(wrong_row, map(parse, lines))), None)
    except ValueError as error:
        return f"a line is not JSON: {error}"


def parse(line):
    return json.loads(line.decode("utf-8"))


def told(answer):
    error = answer.get("error", {})
    return error.get("code") in CODES and str(error.get("message", "")).endswith("。")


def wrong_row(answer):
    if answer.keys() != {"row", "cells"}:
        return f"a line has other keys: {sorted(answer)}"
    if not 1 <= answer["row"] <= ROWS:
        return "a row number that no sheet has"
    columns = [cell["column"] for cell in answer["cells"]]
    if not columns or columns != sorted(set(columns)) or columns[0] < 1 or columns[-1] > COLUMNS:
        return "columns out of order, twice, or where no sheet has any"
    for cell in answer["cells"]:
        if cell["kind"] not in KINDS or not isinstance(cell["text"], str) or cell.keys() - {"raw"} != {"column", "kind", "text"}:
            return f"a cell has other keys: {sorted(cell)}"
        if cell["text"] == "":
            return "an empty cell"
    return None
