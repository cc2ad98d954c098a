"""Reads the activities of a policy file, to make cases. It uses patterns, because the file may be damaged."""

import dataclasses
import re


@dataclasses.dataclass
class Activity:
    id: str
    # (key, kind, choices)
    facts: list


@dataclasses.dataclass
class Model:
    jurisdiction: str
    first_year: int
    subjects: list
    activities: list
    series: list
    reasons: list


def read(files):
    """One model for every policy file of a folder."""
    return [model(name, files) for name in files if name.endswith("/policy.yaml")]


def model(name, files):
    text = files[name].decode("utf-8", "replace")
    folder = name.split("/")[0]
    listed = files.get(f"{folder}/jurisdiction.yaml", b"").decode("utf-8", "replace")
    parts = re.split(r"^  - id: ", section(text, "activities"), flags=re.MULTILINE)[1:]
    year = re.search(r"\bfrom: (\d{4})\b", text)
    return Model(
        jurisdiction=folder,
        first_year=int(year[1]) if year else 2024,
        subjects=re.findall(r"\{id: ([\w-]+)", section(text, "subjects")) or ["public"],
        activities=[Activity(part.split("\n")[0].strip(), facts(part)) for part in parts] or [Activity("none", [])],
        series=re.findall(r"id: ([\w-]+)", listed) or ["general"],
        reasons=re.findall(r"\{id: ([\w-]+)", section(text, "makeup")) or ["illness"],
    )


def section(text, name):
    found = re.search(rf"^{name}:.*?(?=^\w|\Z)", text, re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


def facts(part):
    fields = []
    for key, kind, choice in re.findall(r"\bkey: ([\w-]+)|\bkind: ([\w-]+)|\{id: ([\w-]+)", part.split("formula:")[0]):
        if key:
            fields.append([key, "", []])
        elif fields and kind:
            fields[-1][1] = kind
        elif fields and choice:
            fields[-1][2].append(choice)
    return fields
