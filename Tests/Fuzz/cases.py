"""Makes lines of cases: valid, shuffled and damaged ones."""

import json
import random
import re

import junk
import models as policy_models

models = policy_models.read
STATUSES = ["recognised"] * 5 + ["pending", "draft", "returned", "rejected", "revoked"]
# The end of the name of a case that has the records of the line before in another order.
SHUFFLED = " shuffled"
RAW = re.compile(r'"@raw:(.*?)@"')


def lines(known, count, dice):
    """Makes about `count` lines. A shuffled copy follows a third of the cases."""
    made = []
    while len(made) < count:
        name = f"c{len(made)}"
        one = case(dice.choice(known), name, dice)
        if dice.random() < 0.4:
            junk.spoil(one, dice)
        if dice.random() < 0.15:
            made.append(junk.spoil_bytes(written(one), dice))
            continue
        made.append(written(one))
        if can_be_shuffled(one, name):
            shuffled = dice.sample(one["records"], len(one["records"]))
            twin = {**one, "case": name + SHUFFLED, "records": shuffled}
            made.append(written(twin))
    return made


def pairs(made):
    """The lines one by one, but a shuffled case together with its original."""
    groups = []
    for line in made:
        if SHUFFLED.encode() + b'"' in line and groups:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def written(one):
    """The case as JSON. Text that junk marked as raw is inserted unchanged. A lone surrogate must be written as an escape."""
    text = json.dumps(one, ensure_ascii=False)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        text = json.dumps(one)
    return RAW.sub(lambda found: found[1], text).encode()


def can_be_shuffled(one, name):
    records = one.get("records")
    if one.get("case") != name or not isinstance(records, list):
        return False
    ids = [record.get("id") if isinstance(record, dict) else None for record in records]
    return all(isinstance(id, str) for id in ids) and len({junk.plain(id) for id in ids}) == len(ids)


def case(model, name, dice):
    one = {
        "case": name, "jurisdiction": model.jurisdiction, "year": model.first_year + dice.randint(0, 3),
        "series": dice.choice(model.series) if dice.random() < 0.5 else "general",
        "records": [record(model, f"r{number}", dice) for number in range(dice.choice([0, 1, 2, 5, 12]))],
    }
    for part in one["records"]:
        year = one["year"] + dice.choice([0] * 9 + [1])
        part["completed"] = f"{year}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        if dice.random() < 0.1:
            part["makeup"] = {"year": one["year"] - dice.randint(0, 1), "reason": dice.choice(model.reasons)}
    if dice.random() < 0.1:
        one["sanctioned"] = True
    if dice.random() < 0.3:
        one["person"] = person(one["year"], dice)
    return one


def person(year, dice):
    return {
        "born": year - dice.randint(18, 70), "inServiceFrom": dice.choice([None, f"{year}-07-01"]),
        "inServiceTo": dice.choice([None, f"{year}-10-31"]), "partTime": dice.random() < 0.3,
        "titleLevel": dice.choice(["junior", "intermediate", "senior"]),
    }


def record(model, id, dice):
    activity = dice.choice(model.activities)
    one = {"id": id, "activity": activity.id, "status": dice.choice(STATUSES)}
    if dice.random() < 0.7:
        one["subject"] = dice.choice(model.subjects)
    if dice.random() < 0.3:
        one["content"] = dice.choice(["c1", "c2", "", "é", "e\u0301"])
    one["facts"] = {key: value for field in activity.facts for key, value in fact(*field, dice)}
    return one


def fact(key, kind, choices, dice):
    if kind == "time":
        return [("hours", hours(dice))] if dice.random() < 0.4 else [
            ("days", dice.randint(0, 9)), ("minutes", dice.randint(0, 500))]
    if choices:
        return [(key, dice.choice(choices))]
    if kind == "flag":
        return [(key, dice.random() < 0.7)]
    if kind == "hours":
        return [(key, hours(dice))]
    return [(key, dice.choice([1, 1, 2, 3, 6, 999, 1000, 20_000, 1_000_000]))]


def hours(dice):
    return dice.choice([0.01, 1, 8, 29.99, 30, 60, 99.5, 1_000_000, dice.randint(1, 9999) / 100])


def large_lines(known):
    """A few lines, each with very many records or one very large part."""
    model = known[0]
    dice = random.Random(1)
    day = {"completed": f"{model.first_year + 1}-05-05"}
    base = [{**record(model, f"r{number}", dice), **day} for number in range(5000)]
    head = {"jurisdiction": model.jurisdiction, "year": model.first_year + 1, "series": "general"}
    many = {
        "one content": [{**part, "content": "same"} for part in base],
        "every content": [{**part, "content": part["id"]} for part in base],
        "one id": [{**part, "id": "same"} for part in base],
        "plain": base,
        "one long text": [{**base[0], "content": "x" * (1 << 20), "activity": "y" * (1 << 20)}],
        "one long number": [{**base[0], "facts": {"count": "@raw:" + "9" * (1 << 20) + "@"}}],
        "many facts": [{**base[0], "facts": {f"f{number}": number for number in range(50_000)}}],
        "deep": [{**base[0], "facts": "@raw:" + "[" * 100_000 + "]" * 100_000 + "@"}],
        "deeper": [{**base[0], "facts": "@raw:" + '{"a":' * 100_000 + "1" + "}" * 100_000 + "@"}],
    }
    made = [written({"case": name, **head, "records": records}) for name, records in many.items()]
    shuffled = dice.sample(base, len(base))
    return [*made[:4], written({"case": "plain" + SHUFFLED, **head, "records": shuffled}), *made[4:]]
