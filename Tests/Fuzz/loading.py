"""Damages policy folders, and checks that a refusal names the place."""

import re

import hostile
import spoiling

# A problem with a whole file has no line.
DIAGNOSTIC = re.compile(r"^\S.*?\.yaml(:\d+)?：.", re.MULTILINE)
FOLDER_DIAGNOSTIC = re.compile(r"^/\S*：.", re.MULTILINE)
MOST_WORDS = 1 << 20


def read_folder(folder):
    """The bytes of every policy file, by its path below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


def hostile_files(shipped):
    """Each hostile text instead of a policy, a jurisdiction and a file of cases."""
    for kind in ("policy.yaml", "jurisdiction.yaml", "/cases/"):
        name = next((name for name in shipped if kind in name), None)
        for text in hostile.texts() if name else []:
            yield name, text


def spoilt(shipped, dice):
    """The folder with one file damaged in up to six places; policies more often than other files."""
    names = list(shipped)
    weights = [6 if name.endswith("/policy.yaml") else 2 if name.endswith("jurisdiction.yaml") else 1 for name in names]
    name = dice.choices(names, weights)[0]
    text = shipped[name]
    for _ in range(dice.choice([1, 1, 1, 2, 3, 6])):
        text = spoiling.spoil(text, dice)
    return {**shipped, name: text}


def untold(outcome):
    """A problem with the text of a refusal, or None."""
    if outcome.status != 65:
        return None
    if len(outcome.err) + len(outcome.out) > MOST_WORDS:
        return f"a refusal of {len(outcome.err) + len(outcome.out)} bytes"
    text = (outcome.err + outcome.out).decode("utf-8", "replace")
    if not DIAGNOSTIC.search(text) and not FOLDER_DIAGNOSTIC.search(text):
        return f"a refusal that names no place: {text[:100]}"
    return None
