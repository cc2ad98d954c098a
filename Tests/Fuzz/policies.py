"""Damages policies and cases and checks the results of xueshi; bin/fuzz starts it."""

import os
import pathlib
import random
import sys
import tempfile
import time

import answers
import cases
import loading
from findings import Findings
from program import Program

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINES_A_PROCESS = 150
LINES_AFTER_LOADING = 25


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(os.environ.get("SEED") or time.time())
    print(f"fuzz: SEED={seed}, {seconds:g} s", flush=True)
    findings = Findings(ROOT / "test-output/fuzz", seed)
    tally = {"folders": 0, "loaded": 0, "lines": 0}
    with tempfile.TemporaryDirectory() as scratch:
        program = Program(os.environ.get("XUESHI", ROOT / ".build/debug/xueshi"), scratch)
        shipped = loading.read_folder(ROOT / "policies")
        program.find_check_command(ROOT / "policies")
        run(seconds, seed, program, shipped, findings, tally)
    print("fuzz: {folders:,} policy folders, {loaded:,} of them loaded; {lines:,} cases".format(**tally))
    sys.exit(findings.tell())


def run(seconds, seed, program, shipped, findings, tally):
    end = time.monotonic() + seconds
    round_number = 0
    for name, text in loading.hostile_files(shipped):
        try_folder({**shipped, name: text}, 0, program, findings, tally)
    while time.monotonic() < end:
        dice = random.Random(f"{seed}/{round_number}")
        for _ in range(3):
            try_folder(loading.spoilt(shipped, dice), round_number, program, findings, tally)
        lines = cases.lines(cases.models(shipped), LINES_A_PROCESS, dice)
        try_lines(shipped, lines, round_number, program, findings, tally)
        round_number += 1
    lines = cases.large_lines(cases.models(shipped))
    try_lines(shipped, lines, round_number, program, findings, tally)


def try_folder(files, round_number, program, findings, tally):
    folder = program.write_folder(files)
    outcome = program.check(folder)
    tally["folders"] += 1
    problem = outcome.trouble(allowed=(0, 64, 65)) or loading.untold(outcome)
    if problem:
        findings.add(problem, round_number, files=files, outcome=outcome)
    if outcome.status == 0:
        tally["loaded"] += 1
        dice = random.Random(f"{findings.seed}/folder {tally['folders']}")
        lines = cases.lines(cases.models(files), LINES_AFTER_LOADING, dice)
        try_lines(files, lines, round_number, program, findings, tally)


def try_lines(files, lines, round_number, program, findings, tally):
    """Searches for the problem in single lines, so that the saved finding is small."""
    folder = program.write_folder(files)
    tally["lines"] += len(lines)
    outcome = program.evaluate(folder, lines)
    problem = outcome.trouble(allowed=(0, 65)) or answers.problem(lines, outcome)
    if not problem:
        return
    for pair in cases.pairs(lines):
        alone = program.evaluate(folder, pair)
        own_problem = alone.trouble(allowed=(0, 65)) or answers.problem(pair, alone)
        if own_problem:
            findings.add(own_problem, round_number, files=files, lines=pair, outcome=alone)
            return
    findings.add(f"{problem} (only together)", round_number, files=files, lines=lines, outcome=outcome)


if __name__ == "__main__":
    main()
