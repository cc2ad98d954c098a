"""Checks that the answers keep the promises of the contract of evaluate."""

import decimal
import json

import cases

SPACE = b" \t\r\n\v\f"
CASE_ERRORS = {"invalid-case", "no-policy", "unknown-series"}
RECORD_ERRORS = {
    "unknown-activity", "invalid-fact", "subject-required", "subject-not-allowed", "over-record-limit", "invalid-date",
    "invalid-makeup", "unknown-status", "duplicate-id", "unknown-key",
}
OWN_KEYS = {"case", "policy", "year", "total", "met", "projected", "records", "error", "period", "unit"}


class Broken(Exception):
    """An answer does not keep a promise."""


def problem(lines, outcome):
    """The first broken promise in one line, or None."""
    try:
        check(lines, outcome)
    except Broken as broken:
        return str(broken)
    except (KeyError, TypeError, AttributeError) as error:
        return f"an answer has another structure: {error!r}"
    return None


def check(lines, outcome):
    asked = [line for line in lines if line.strip(SPACE)]
    answered = outcome.out.split(b"\n")
    require(answered.pop() == b"", "the last answer has no line end")
    require(len(answered) == len(asked), f"{len(asked)} lines, {len(answered)} answers")
    parsed = [parse(line) for line in answered]
    for answer in parsed:
        check_answer(answer)
    refused = any("error" in answer for answer in parsed)
    require(outcome.status == (65 if refused else 0), f"exit status {outcome.status} with refused cases: {refused}")
    for place, answer in enumerate(parsed[1:], 1):
        if str(answer.get("case")).endswith(cases.SHUFFLED):
            require(gist(answer) == gist(parsed[place - 1]), "a different order of the records gives a different result")


def parse(line):
    def refuse(constant):
        raise Broken(f"an answer contains {constant}")

    try:
        answer = json.loads(line.decode("utf-8"), parse_float=decimal.Decimal, parse_constant=refuse)
    except ValueError as error:
        raise Broken(f"an answer is not JSON: {error}") from error
    require(isinstance(answer, dict) and "case" in answer, "an answer is not an object with a case")
    return answer


def check_answer(answer):
    if "error" in answer:
        require(answer["error"].get("code") in CASE_ERRORS, "an unknown code of a refused case")
        require(answer["error"].get("message"), "a refused case without a message")
        return
    for standing in [answer["total"], *subjects(answer).values()]:
        require(number(standing["counted"]) >= 0, "a standing below zero")
    projected = [number(value) for key, value in answer["projected"].items() if key in answer and key != "met"]
    require(all(hours >= 0 for hours in projected), "a projection below zero")
    for record in answer["records"]:
        check_record(record)


def check_record(record):
    require(isinstance(record.get("id"), str), "a record without an id")
    if "error" in record:
        require(record["error"].get("code") in RECORD_ERRORS, "an unknown code of a faulty record")
        require(record["error"].get("message"), "a faulty record without a message")
        return
    counted, assessed = number(record["counted"]), number(record["assessed"])
    require(0 <= counted <= assessed, "a record counts below zero or above its assessment")
    require(counted == assessed or record.get("reason"), "a record counts less than its assessment without a reason")


def subjects(answer):
    """The subjects by id. Policies may have further keys with other content."""
    others = {key: value for key, value in answer.items() if key not in OWN_KEYS}
    return {key: value for key, value in others.items() if isinstance(value, dict) and "counted" in value}


def number(value):
    require(isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool), "hours that are not a number")
    require(decimal.Decimal(value).is_finite(), "hours that are not finite")
    return value


def gist(answer):
    """The answer without the order of the records, the name of the case and the words."""
    records = {
        record["id"]: (*map(record.get, ("assessed", "counted", "reason")), record.get("error", {}).get("code"))
        for record in answer.get("records", [])
    }
    rest = {key: value for key, value in answer.items() if key not in ("case", "records", "error")}
    return rest, records, answer.get("error", {}).get("code")


def require(holds, message):
    if not holds:
        raise Broken(message)
