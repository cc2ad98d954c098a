"""Damages workbooks and checks the output of `xueshi sheet`; `bin/fuzz workbooks` starts it."""

import collections
import os
import pathlib
import random
import sys
import tempfile
import time

import hostile_workbooks
import seeds
import sheet_answers
import spoiling_workbooks
from findings import Findings
from program import Program

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(os.environ.get("SEED") or time.time())
    print(f"fuzz: SEED={seed}, {seconds:g} s", flush=True)
    findings = Findings(ROOT / "test-output/fuzz", seed, files="workbooks")
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as scratch:
        program = Program(os.environ.get("XUESHI", ROOT / ".build/debug/xueshi"), scratch)
        sound = seeds.make(pathlib.Path(scratch) / "seeds")
        for path in sound:
            try_file(path, 0, program, findings, tally, allowed=(0,))
        for path in hostile_workbooks.make(pathlib.Path(scratch) / "hostile"):
            try_file(path, 0, program, findings, tally)
        run(seconds, seed, program, sound, findings, tally)
    told = ", ".join(f"{count:,} {what}" for what, count in sorted(tally.items()))
    print(f"fuzz: {sum(tally.values()):,} workbooks: {told}")
    sys.exit(findings.tell())


def run(seconds, seed, program, sound, findings, tally):
    end = time.monotonic() + seconds
    round_number = 0
    while time.monotonic() < end:
        round_number += 1
        dice = random.Random(f"{seed}/{round_number}")
        source = dice.choice(sound)
        path = program.scratch / f"spoilt-{source.name}"
        path.write_bytes(spoiling_workbooks.spoil(source.name, source.read_bytes(), dice))
        try_file(path, round_number, program, findings, tally)
        path.unlink()


def try_file(path, round_number, program, findings, tally, allowed=(0, 65)):
    outcome = program.run(["sheet", "--json", str(path)])
    tally["refused" if outcome.status == 65 else "read"] += 1
    problem = outcome.trouble(allowed) or sheet_answers.problem(outcome)
    if problem:
        findings.add(f"{path.suffix}: {problem}", round_number, files={path.name: path.read_bytes()}, outcome=outcome)


if __name__ == "__main__":
    main()
